"""Read claims of a user's own from TOML, and check them before any film is judged by them."""

from __future__ import annotations

import math
import re
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from onetake.claims.own.definition import Bound, OwnClaim
from onetake.core.errors import ClaimError, OnetakeError, TextError
from onetake.core.near_names import near_names
from onetake.core.units import check_unit
from onetake.language.lexicon import LEXICON
from onetake.language.phrases import compile_phrase
from onetake.sql.guarded import Refusal, ask
from onetake.sql.tables import table_name

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    import pyarrow as pa

MOST_BYTES = 1 << 20
"""Size of a file of claims, set by hand."""
MOST_CLAIMS = 2000
"""Claims that are read from a folder, set by hand."""
_ID = re.compile(r"[a-z]+(-[a-z]+)*")
_TEXTS = ("says", "unit", "measure", "source")
_OWN_TEXTS = ("figure", "evidence")
_LISTS = ("phrases", "opposites")
_GROUPS = {"concepts": "concepts", "opposite-concepts": "opposite_concepts"}
_KEYS = (*_TEXTS, *_OWN_TEXTS, *_LISTS, *_GROUPS, "holds", "fails")
_DIRECTIONS = {"at-least": True, "at-most": False}


def read_own_claims(
    path: Path, tables: Mapping[str, pa.Table], tracks: Collection[str], taken: Collection[str]
) -> tuple[list[OwnClaim], list[OnetakeError]]:
    """Return the claims of a file, or of all TOML files of a folder, and what is wrong with the others.

    Parameters
    ----------
    path : Path
        A file, or a folder.
    tables : mapping
        Empty tables of all tracks (`onetake.sql.tables.empty_tables`): each question is tried on them.
    tracks : collection of str
        The names of the tracks.
    taken : collection of str
        Ids that onetake's own claims have.

    Raises
    ------
    TextError
        If there is no such file or folder, or nothing in it.
    """
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    if not files:
        raise TextError(f"{path}: no TOML file, wanted a file of claims or a folder with some")
    found: list[tuple[str, OwnClaim]] = []
    wrong: list[OnetakeError] = []
    places = dict.fromkeys(taken, "onetake itself")
    for file in files:
        try:
            named = _tables_of(file)
        except TextError as err:
            if file is path:
                raise
            wrong.append(err)
            continue
        for name, table in named.items():
            where = f"{file}: claim {name[:60]!r}"
            try:
                if name in places:
                    raise ClaimError(f"{where}: {places[name]} has this name, wanted one of its own")
                if len(found) == MOST_CLAIMS:
                    raise ClaimError(f"{where}: more than {MOST_CLAIMS} claims, wanted fewer")
                found.append((where, _definition(name, table, where)))
                places[name] = str(file)
            except OnetakeError as err:
                wrong.append(err)
    checked, more = _with_needs(found, tables, {table_name(track): track for track in tracks})
    return checked, [*wrong, *more]


def _tables_of(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise TextError(f"{file}: {file.stat().st_size >> 20} MB, wanted a file of claims below 1 MB")
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as err:
        raise TextError(f"{file}: {err.strerror or err}, wanted a file of claims in TOML") from err
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as err:
        raise TextError(f"{file}: {err}, wanted TOML in UTF-8") from err
    if not found:
        raise TextError(f"{file}: no claim, wanted a table for each, such as [whip-pans]")
    return found


def _definition(name: str, table: Any, where: str) -> OwnClaim:
    if not isinstance(table, dict):
        raise ClaimError(
            f"{where}: {table!r}, wanted a table [{name[:60]}] with says, measure, holds and fails"
        )
    if not _ID.fullmatch(name):
        raise ClaimError(f"{where}: wanted kebab-case such as 'whip-pans'")
    for key in table:
        if key not in _KEYS:
            raise ClaimError(f"{where}: no key {key[:60]!r}, wanted {near_names(key, _KEYS)}")
    for key in (*_TEXTS, "holds", "fails"):
        if key not in table:
            raise ClaimError(f"{where}: {key} is missing, wanted {_WANTED[key]}")
    texts = {key: _text(table, key, where) for key in (*_TEXTS, *_OWN_TEXTS) if key in table}
    check_unit(texts["unit"], where)
    holds, fails = (_bound(table[key], f"{where}: {key}") for key in ("holds", "fails"))
    if holds.upwards == fails.upwards or holds.has(fails.value) or fails.has(holds.value):
        raise ClaimError(
            f"{where}: holds {holds.says('')} and fails {fails.says('')}, wanted limits on two sides that do "
            "not meet"
        )
    lists = {key: _phrases(table.get(key, []), f"{where}: {key}") for key in _LISTS}
    groups = {own: _groups(table.get(key, []), f"{where}: {key}") for key, own in _GROUPS.items()}
    if not lists["phrases"] and not groups["concepts"]:
        raise ClaimError(f"{where}: neither phrases nor concepts, wanted how a critic would say it")
    return OwnClaim(id=name, holds=holds, fails=fails, **texts, **lists, **groups)  # type: ignore[arg-type]


_WANTED = {
    "says": "the sentence that the page prints",
    "unit": 'the unit of the figure and its limits, such as "count"',
    "measure": "one SELECT of the figure",
    "source": "where the limits come from, in words",
    "holds": "a limit such as { at-least = 3 }",
    "fails": "a limit such as { at-most = 1 }",
}


def _text(table: Mapping[str, Any], key: str, where: str) -> str:
    value = table[key]
    if not isinstance(value, str) or (key != "unit" and not value.strip()):
        raise ClaimError(f"{where}: {key} is {value!r}, wanted {_WANTED.get(key, 'a text')}")
    return value.strip()


def _bound(value: Any, where: str) -> Bound:
    if isinstance(value, dict) and len(value) == 1:
        (direction, limit), *_ = value.items()
        if direction in _DIRECTIONS and type(limit) in (int, float) and math.isfinite(limit):
            return Bound(float(limit), _DIRECTIONS[direction])
    raise ClaimError(f"{where} is {value!r}, wanted a limit such as {{ at-least = 3 }} or {{ at-most = 1 }}")


def _phrases(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ClaimError(f"{where} is {value!r}, wanted a list of phrases")
    for one in value:
        try:
            compile_phrase(one)
        except ClaimError as err:
            raise ClaimError(f"{where}: {err}") from err
    return tuple(value)


def _groups(value: Any, where: str) -> tuple[tuple[str, ...], ...]:
    fits = isinstance(value, list) and all(
        isinstance(group, list) and group and all(isinstance(one, str) for one in group) for group in value
    )
    if not fits:
        raise ClaimError(f'{where} is {value!r}, wanted lists of concepts such as [["camera", "roll"]]')
    for name in (name for group in value for name in group):
        if name not in LEXICON:
            raise ClaimError(f"{where}: {name[:60]!r} is no concept, wanted {near_names(name, LEXICON)}")
    return tuple(tuple(group) for group in value)


def _with_needs(
    found: Sequence[tuple[str, OwnClaim]], tables: Mapping[str, pa.Table], tracks: Mapping[str, str]
) -> tuple[list[OwnClaim], list[OnetakeError]]:
    """Try every question on empty tables; return the claims with the tracks that they name."""
    questions = list(dict.fromkeys(q for _, one in found for q in (one.measure, one.evidence) if q))
    answers = dict(zip(questions, ask(tables, questions), strict=True))
    made: list[OwnClaim] = []
    wrong: list[OnetakeError] = []
    for where, one in found:
        names: set[str] = set()
        try:
            for key, question in (("measure", one.measure), ("evidence", one.evidence)):
                if not question:
                    continue
                answer = answers[question]
                if isinstance(answer, Refusal):
                    raise ClaimError(f"{where}: {key}: {answer.because}")
                _check_columns(where, key, answer.columns)
                names |= {name.replace('"', "") for name in answer.tables}
            needs = tuple(sorted(tracks[name] for name in names if name in tracks))
            if not needs:
                raise ClaimError(f"{where}: measure names no track, wanted one such as shots or camera.moves")
            made.append(replace(one, needs=needs))
        except ClaimError as err:
            wrong.append(err)
    return made, wrong


def _check_columns(where: str, key: str, columns: Sequence[str]) -> None:
    if key == "measure" and len(columns) not in (1, 2):
        raise ClaimError(
            f"{where}: measure gives {len(columns)} columns, wanted the figure, and perhaps what chance "
            "would give"
        )
    if key == "evidence" and not ({"says"} <= set(columns) and {"start", "t"} & set(columns)):
        raise ClaimError(f'{where}: evidence gives {", ".join(columns)}, wanted start, "end" (or t) and says')
