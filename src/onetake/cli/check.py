"""`onetake check`: compare a critic's review with the film."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from onetake.cli.album_option import Album, album_files, album_lines, refuse_album_for_reading
from onetake.cli.arguments import check_review_and_film, is_reading, open_stored
from onetake.cli.beside import Beside, BesideLibrary, open_beside, with_library
from onetake.cli.check_files import CheckFiles
from onetake.cli.claims_option import OwnClaims, judge_own_claims, open_own_claims
from onetake.cli.completion import complete_film
from onetake.cli.console import console_width
from onetake.cli.kept import KEPT
from onetake.cli.lyrics_options import (
    Lyrics,
    LyricsOffset,
    Words,
    lyrics_file,
    lyrics_lines,
    refuse_lyrics_for_reading,
)
from onetake.cli.mask_option import Mask, shown_reading, shown_review
from onetake.cli.memory import OPENING, PLAYING, check_memory
from onetake.cli.output import NOT_AS_EXPECTED, print_json, print_result
from onetake.cli.page_output import page_file, write_reading_page
from onetake.cli.read import Json, read_into
from onetake.cli.reviews import check_text, keep_check
from onetake.cli.selection_options import Audio, From, Rate, StartTimecode, To, Video, parse_selection
from onetake.cli.stem_options import (
    Instrumental,
    Vocals,
    refuse_stems_for_reading,
    stem_files,
    stem_lines,
)
from onetake.core.errors import MediaError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading
    from onetake.decode.selection import Selection

Form = Literal["review", "brief"]


def check_command(
    review: Annotated[
        Path,
        typer.Argument(metavar="REVIEW", help="The review: .md, .txt, .html or .docx.", show_default=False),
    ],
    film: Annotated[
        Path,
        typer.Argument(
            metavar="FILM|READING",
            help="A film, or its NAME.reading.",
            show_default=False,
            autocompletion=complete_film,
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--out",
            metavar="DIR",
            help="The folder for the results. By default the reading's folder, for a film the current one.",
        ),
    ] = None,
    json: Json = False,
    form: Annotated[
        Form,
        typer.Option(
            "--as",
            help="'brief' for a text that says what the film should be: each instruction is met or not met.",
        ),
    ] = "review",
    strict: Annotated[
        bool,
        typer.Option(
            "--strict", help="Exit with 3 where a sentence is contradicted, or an instruction not met."
        ),
    ] = False,
    annotations: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Also write the judged phrases as W3C Web Annotations (JSON-LD).",
            show_default=False,
        ),
    ] = None,
    asides: Annotated[
        bool,
        typer.Option("--asides", help="Give footnotes also to what is not judged, such as other films."),
    ] = False,
    beside: Beside = None,
    library: BesideLibrary = None,
    lyrics: Lyrics = None,
    lyrics_offset: LyricsOffset = None,
    words: Words = None,
    vocals: Vocals = None,
    instrumental: Instrumental = None,
    album: Album = None,
    claims: OwnClaims = None,
    mask: Mask = False,
    force: Annotated[
        bool, typer.Option("--force", help="Move files that are in the way to NAME.bak instead of stopping.")
    ] = False,
    video: Video = None,
    audio: Audio = None,
    start: From = None,
    end: To = None,
    rate: Rate = None,
    timecode: StartTimecode = None,
) -> None:
    """Check REVIEW against a film, sentence by sentence.

    Writes NAME.html (the page with the review on it), NAME.checked.json and NAME.checked.md. The check is
    also kept in the reading, so that the page keeps the review when it is written again. Files that onetake
    did not write are never replaced.
    """
    from onetake.review.terminal import to_text

    selection = parse_selection(video, audio, start, end, rate, timecode)
    results = check_into(
        review,
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
        as_brief=form == "brief",
        annotations=annotations,
        asides=asides,
        beside=beside or (),
        library=library,
        claims=claims,
        mask=mask,
    )
    if json:
        print_json(results.document)
    else:
        for line in (
            *lyrics_lines(results.reading),
            *stem_lines(results.reading),
            *album_lines(results.reading),
        ):
            print_result(line)
        print_result(to_text(results.checked, width=console_width()))
        print_result("")
        for line in results.files.lines():
            print_result(line)
    if strict and any(results.checked.count(s) for s in ("contradicted", "not met")):
        raise typer.Exit(NOT_AS_EXPECTED)


@dataclass(frozen=True)
class CheckResults:
    """The result of a check, and where its page is."""

    checked: CheckedReview
    reading: Reading
    files: CheckFiles
    """What was written."""
    document: dict[str, Any]
    """What `--json` prints."""

    @property
    def page(self) -> Path:
        """The page with the review on it."""
        return self.files.page


def check_into(
    review: Path,
    film: Path,
    out: Path | None = None,
    *,
    name: str | None = None,
    lyrics: str | None = None,
    lyrics_offset: str | None = None,
    words: str | None = None,
    vocals: Path | None = None,
    instrumental: Path | None = None,
    album: Path | None = None,
    force: bool = False,
    selection: Selection | None = None,
    as_brief: bool = False,
    annotations: Path | None = None,
    asides: bool = False,
    beside: Sequence[str] = (),
    library: str | None = None,
    claims: Path | None = None,
    mask: bool = False,
) -> CheckResults:
    """Check a review against a film or a reading, and write page, JSON and Markdown into `out`.

    Parameters
    ----------
    review, film : Path
    out : Path, optional
        By default the folder that a reading is in, and for a film the current folder.
    name : str, optional
        The name of the results, by default that of the reading.
    lyrics, lyrics_offset, words : str, optional
        As the options have them; only for a film.
    vocals, instrumental : Path, optional
        The stems of the film's song; only for a film.
    album : Path, optional
        The released recording of the song; only for a film.
    force : bool
        Move files that are in the way aside.
    selection : Selection, optional
        What of the film is read; not for a stored reading.
    as_brief : bool
        Whether the text is a brief: what the film should be.
    annotations : Path, optional
        Where W3C Web Annotations are written.
    asides : bool
        Whether what is not judged has footnotes in the Markdown.
    beside : sequence of str
        Readings of other films that the review compares this one with: 'READING' or 'NAME=READING'.
    library : str, optional
        A library in which further films that the review names are found.
    claims : Path, optional
        Claims of the user's own, a file or folder: the reading is judged by them, too.
    mask : bool
        Whether swear words are masked in what is printed and written; the reading keeps them.
    """
    check_memory(OPENING if is_reading(film) else PLAYING)
    from onetake.decode.film_file import find
    from onetake.decode.image_files import find_images
    from onetake.reading_place import place_for
    from onetake.text.prose import read_prose

    check_review_and_film(review, film)
    refuse_lyrics_for_reading(film, lyrics, words)
    refuse_stems_for_reading(film, vocals, instrumental)
    refuse_album_for_reading(film, album)
    others: Mapping[str, Reading] = open_beside(beside)
    own = open_own_claims(claims)
    read_prose(review)  # a review that cannot be read is refused before the film is played
    data = review.read_bytes()
    is_folder = film.is_dir() and find_images(film) is None
    stored = open_stored(film) if is_reading(film) or is_folder else None
    if stored is not None and selection is not None:
        raise MediaError(
            f"{film}: a reading, wanted a film for --video, --audio, --from, --to, --rate and --timecode; "
            "leave them out, or name the film"
        )
    folder = film if stored is not None else place_for(find(film), out or Path())
    page = page_file(folder, out)
    page = page if name is None else page.with_name(f"{name}.html")
    files = CheckFiles(page, annotations)
    inputs = (
        review,
        film,
        *lyrics_file(lyrics, words),
        *stem_files(vocals, instrumental),
        *album_files(album),
    )
    files.check(force=force, inputs=inputs)

    more: Any = {"lyrics": lyrics, "lyrics_offset": lyrics_offset, "words": words}
    more |= {"vocals": vocals, "instrumental": instrumental, "album": album}
    reading = stored if stored is not None else read_into(film, out or Path(), **more, selection=selection)
    reading = judge_own_claims(reading, own)
    if library is not None:
        others = with_library(others, library, reading)
    checked = check_text(review, reading, as_brief=as_brief, beside=others)
    keep_check(review, data, checked, reading, others)
    KEPT.says = f"the reading {folder} and the check in it are stored"
    reading, checked = shown_reading(reading, mask=mask), shown_review(checked, mask=mask)
    write_reading_page(reading, page, checked, force=force, inputs=inputs)
    results = {"reading": folder.name, "page": page.name, "summary": checked.summary, **checked.to_json()}
    files.write(checked, results, reading.media.name, asides=asides, force=force, inputs=inputs)
    document = {**results, "reading": str(folder), "page": str(page)}
    return CheckResults(checked, reading, files, document)
