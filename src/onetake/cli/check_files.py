"""The files that `onetake check` writes, and the lines that say so."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onetake.cli.page_output import check_outputs, save_output
from onetake.core.output_mark import UNSIGNED_MARK, sign
from onetake.core.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from onetake.core.checked import CheckedReview


@dataclass(frozen=True)
class CheckFiles:
    """Where the results of a check go."""

    page: Path
    annotations: Path | None = None
    """W3C Web Annotations; None where they are not asked for."""

    @property
    def json_file(self) -> Path:
        """The checked review as JSON."""
        return self.page.with_suffix(".checked.json")

    @property
    def markdown(self) -> Path:
        """The review in Markdown with footnotes."""
        return self.page.with_suffix(".checked.md")

    def check(self, *, force: bool, inputs: Iterable[Path]) -> None:
        """Refuse files that cannot be written, before the work; raise StoreError."""
        extra = () if self.annotations is None else (self.annotations,)
        check_outputs((self.page, self.json_file, self.markdown, *extra), force=force, inputs=inputs)

    def write(
        self,
        checked: CheckedReview,
        results: dict[str, Any],
        film: str,
        *,
        asides: bool,
        force: bool,
        inputs: tuple[Path, ...],
    ) -> None:
        """Write all but the page.

        Parameters
        ----------
        checked : CheckedReview
        results : dict
            The JSON document.
        film : str
            What the annotations call the film.
        asides : bool
            Whether what is not judged has footnotes, too.
        force : bool
        inputs : tuple of Path
            Files that are never replaced.
        """
        from onetake.review.markdown import to_markdown

        made = {"onetake": f"{VERSION} {UNSIGNED_MARK}"}
        save_output(self.json_file, sign(_dump({**made, **results})), force=force, inputs=inputs)
        marked = f"{to_markdown(checked, asides=asides)}\n<!-- onetake {VERSION} {UNSIGNED_MARK} -->\n"
        save_output(self.markdown, sign(marked, at_end=True), force=force, inputs=inputs)
        if self.annotations is not None:
            from onetake.review.annotations import to_annotations

            program = {"id": "urn:onetake", "type": "Software", "name": f"onetake {VERSION} {UNSIGNED_MARK}"}
            document = {"generator": program, **to_annotations(checked, film)}
            save_output(self.annotations, sign(_dump(document)), force=force, inputs=inputs)

    def lines(self) -> Iterator[str]:
        """Yield what was written, and where."""
        yield f"page: {self.page}"
        yield f"Markdown with footnotes: {self.markdown}"
        yield f"JSON: {self.json_file}"
        if self.annotations is not None:
            yield f"annotations: {self.annotations}"


def _dump(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
