"""`onetake read`: read a film, store the reading and write its page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onetake.cli.album_option import Album, album_files
from onetake.cli.claims_option import OwnClaims, judge_own_claims, open_own_claims
from onetake.cli.kept import KEPT
from onetake.cli.lyrics_options import Lyrics, LyricsOffset, Words, lyrics_arguments, lyrics_file
from onetake.cli.mask_option import Mask, shown_reading, shown_review
from onetake.cli.memory import PLAYING, check_memory
from onetake.cli.output import print_json, print_result, reading_json, reading_lines
from onetake.cli.page_output import check_outputs, page_file, write_reading_page
from onetake.cli.progress import progress
from onetake.cli.reviews import review_for_page
from onetake.cli.selection_options import Audio, From, Rate, StartTimecode, To, Video, parse_selection
from onetake.cli.stem_options import Instrumental, Vocals, stem_files

if TYPE_CHECKING:
    from onetake.core.reading import Reading
    from onetake.decode.selection import Selection

Film = Annotated[
    Path, typer.Argument(metavar="FILM", help="A film or sound file, or numbered images.", show_default=False)
]
Out = Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="The folder for the results.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")]
Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help="Read again even if the reading is stored; move a file that is in the way to NAME.bak.",
    ),
]


def read_command(
    film: Film,
    out: Out = Path(),
    lyrics: Lyrics = None,
    lyrics_offset: LyricsOffset = None,
    words: Words = None,
    vocals: Vocals = None,
    instrumental: Instrumental = None,
    album: Album = None,
    json: Json = False,
    force: Force = False,
    page: Annotated[bool, typer.Option(help="Also write the page.")] = True,
    claims: OwnClaims = None,
    mask: Mask = False,
    video: Video = None,
    audio: Audio = None,
    start: From = None,
    end: To = None,
    rate: Rate = None,
    timecode: StartTimecode = None,
) -> None:
    """Read FILM, judge the claims, and write its page.

    The reading is stored as NAME.reading, the page beside it as NAME.html. A film that has not changed is not
    read again. Files that onetake did not write are never replaced.
    """
    check_memory(PLAYING)
    from onetake.decode.film_file import find
    from onetake.reading_place import place_for
    from onetake.review.describe import describe

    selection = parse_selection(video, audio, start, end, rate, timecode)
    inputs = [film, *lyrics_file(lyrics, words), *stem_files(vocals, instrumental), *album_files(album)]
    target = page_file(place_for(find(film), out))
    if page:
        check_outputs([target], force=force, inputs=inputs)
    own = open_own_claims(claims)
    reading = read_into(
        film,
        out,
        lyrics=lyrics,
        lyrics_offset=lyrics_offset,
        words=words,
        vocals=vocals,
        instrumental=instrumental,
        album=album,
        force=force,
        selection=selection,
    )
    reading = judge_own_claims(reading, own)
    review = review_for_page(reading) if page else None
    reading = shown_reading(reading, mask=mask)
    written = None
    if page:
        shown = shown_review(review, mask=mask)
        written = write_reading_page(reading, target, shown, force=force, inputs=inputs)
    if json:
        print_json(reading_json(reading))
    else:
        print_result("\n".join(reading_lines(reading, written, told=describe(reading))))


def read_into(
    film: Path,
    out: Path,
    *,
    lyrics: str | None = None,
    lyrics_offset: str | None = None,
    words: str | None = None,
    vocals: Path | None = None,
    instrumental: Path | None = None,
    album: Path | None = None,
    force: bool = False,
    selection: Selection | None = None,
) -> Reading:
    """Read a film into `out`, showing progress; lyrics and their offset as the options have them."""
    import onetake
    from onetake.decode.film_file import find
    from onetake.reading_place import reading_folder

    more = {**lyrics_arguments(lyrics, lyrics_offset, words), "vocals": vocals, "instrumental": instrumental}
    more |= {"album": album}
    folder = reading_folder(find(film), out)
    if folder.exists():
        KEPT.says = f"the earlier reading {folder} is unchanged"
    with progress(film.name) as update:
        reading = onetake.read(film, out, **more, force=force, selection=selection, on_progress=update)
    KEPT.says = f"the reading {reading.folder} is stored"
    return reading
