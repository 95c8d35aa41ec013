"""A change of anything that a claim rests on changes the key of the verdicts, so that none goes stale."""

import re
import sys
import zipfile
from importlib.util import module_from_spec
from pathlib import Path
from zipimport import zipimporter

import pytest

import onetake
from onetake.claims import CLAIMS
from onetake.core import source_digest as digest
from onetake.pipeline import claims_key

SRC = Path(onetake.__file__).parent
FILES = sorted(p for p in (SRC / "claims").glob("*.py") if p.name != "__init__.py")
NUMBER = re.compile(rb"^([A-Z][A-Z_]* = -?)(\d)", re.M)


def with_change(monkeypatch, module, change):
    """Change the source of one module as the digest sees it; the file stays as it is."""
    read = digest.read_source

    def changed(name):
        source = read(name)
        return change(source) if name == module else source

    monkeypatch.setattr(digest, "read_source", changed)


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.stem)
def test_one_constant_in_any_file_of_the_claims_changes_the_key(file, monkeypatch):
    before = claims_key()
    assert claims_key() == before

    def change(source):
        changed, count = NUMBER.subn(rb"\g<1>9\2", source, count=1)
        if not count:  # a file of phrases has texts only
            changed = source.replace(b'"(', b'"(x|', 1)
        if changed == source:  # a file of frames
            changed = source.replace(b'Frame(("', b'Frame(("x', 1)
        if changed == source:  # a file without numbers
            changed = source.replace(b"return ", b"return  ", 1)
        assert changed != source
        return changed

    with_change(monkeypatch, f"onetake.claims.{file.stem}", change)
    assert claims_key() != before


@pytest.mark.parametrize(
    "module", ["onetake.core.claim", "onetake.core.spans", "onetake.signal.stereo.pan_tracking"]
)
def test_a_function_that_claims_import_changes_the_key(module, monkeypatch):
    before = claims_key()
    with_change(monkeypatch, module, lambda source: source.replace(b"return ", b"return  ", 1))
    assert claims_key() != before


def test_what_claims_do_not_import_does_not_change_it(monkeypatch):
    before = claims_key()
    with_change(monkeypatch, "onetake.core.publish", lambda source: source + b"\n")
    assert claims_key() == before


def test_a_limit_in_the_register_changes_the_key(monkeypatch):
    from dataclasses import replace

    before = claims_key()
    monkeypatch.setattr("onetake.claims.CLAIMS", (replace(CLAIMS[0], limit=0.51), *CLAIMS[1:]))
    assert claims_key() != before


def test_a_stored_reading_is_judged_again_by_a_changed_constant(sketch_film, tmp_path, monkeypatch):
    first = onetake.read(sketch_film, tmp_path)
    monkeypatch.setattr("onetake.decode.guard.start", None)  # would fail if the film were read again
    assert onetake.read(sketch_film, tmp_path).made == first.made
    with_change(
        monkeypatch, "onetake.claims.editing", lambda source: source.replace(b"DOUBT = 0.15", b"DOUBT = 0.2")
    )
    judged = []
    monkeypatch.setattr(
        sys.modules["onetake.pipeline"], "decide", lambda tracks, limits: judged.append(1) or {}
    )
    again = onetake.read(sketch_film, tmp_path)
    assert judged == [1] and again.made.inputs["claims"] != first.made.inputs["claims"]


def test_an_import_of_a_module_from_a_package_is_followed():
    assert digest.imports(b"from onetake.core import spans, track") == [("onetake.core", ["spans", "track"])]
    found = digest._sources(["onetake.core.source_digest_test"])
    assert found == {"onetake.core.source_digest_test": b""}


def test_a_zipped_module_has_a_source(tmp_path, monkeypatch):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as file:
        file.writestr("zipped_claims.py", "from onetake.core import spans\nLIMIT = 1\n")
    spec = zipimporter(str(tmp_path / "x.zip")).find_spec("zipped_claims")
    monkeypatch.setitem(sys.modules, "zipped_claims", module_from_spec(spec))
    found = digest._sources(["zipped_claims"])
    assert b"LIMIT = 1" in found["zipped_claims"] and b"def union" in found["onetake.core.spans"]
