"""Mutation testing: put one small fault at a time into a copy of the source; see whether the tests notice.

The faults are those of Cosmic Ray: a number one higher, `<` for `<=`, `and` for `or`, a decorator less. They
are drawn at random from all of `claims`, `core` and `review`, with a fixed seed, until the time is over. Each
is tested first by the test files of its module's subject and the examples in its module; only if these notice
nothing, by all tests of its package. Faults in annotations change nothing at run time and are left out.

    python bench/mutants.py --minutes 15

Cosmic Ray's own runner starts a new Python for every mutant and edits the working tree. Here a process that
has loaded the libraries forks for each mutant, in a copy: that is faster, and an interrupted run leaves no
fault behind.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PACKAGES = ("claims", "core", "review")
PATIENCE = 4.0
"""How many times as long as without a fault a test run may take; longer counts as noticed."""
PASSED, NO_TESTS = 0, 5
"""Exit codes of pytest."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault."""

    module: Path
    """Below `src/onetake`."""
    operator: str
    occurrence: int


def mutants(source: Path) -> Iterator[Mutant]:
    """Yield every mutant of the packages below `source`, in a fixed order."""
    for module in sorted(p for name in PACKAGES for p in (source / name).rglob("*.py")):
        tree = get_ast(module.read_text(encoding="utf-8"))
        nodes = list(ast_nodes(tree))
        for operator in sorted(operator_names()):
            try:
                made = get_operator(operator)()
            except TypeError:  # it needs arguments of its own
                continue
            count = sum(1 for node in nodes for _ in made.mutation_positions(node))
            yield from (Mutant(module.relative_to(source), operator, k) for k in range(count))


def mutated(code: str, mutant: Mutant) -> str | None:
    """Return the module's code with the fault; None where it could change nothing."""
    changed: str | None = mutate_code(code, get_operator(mutant.operator)(), mutant.occurrence)
    if changed is None:
        return None
    try:
        same = _at_run_time(code) == _at_run_time(changed)
    except SyntaxError:
        return None
    return None if same else changed


def _at_run_time(code: str) -> str:
    """Return the syntax tree without annotations and imports for them."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign):
            node.annotation = ast.Constant(None)
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            node.body = [ast.Pass()]
    return ast.dump(tree)


def run_tests(copy: Path, tests: list[str], seconds: float = 3600.0) -> int:
    """Run pytest in a fork of this process; return its exit code, -1 when the time is over."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os.chdir(copy)
        import pytest

        os._exit(int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests])))
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.killpg(child, 9)
    os.waitpid(child, 0)
    return -1


def is_noticed(copy: Path, mutant: Mutant, seconds: float) -> bool:
    """Return whether any test fails: first those of the module's subject, then all of its package."""
    module = f"src/onetake/{mutant.module}"
    package = mutant.module.parts[0]
    subject = mutant.module.stem.split("_")[0]
    near = sorted((copy / "tests" / package).glob(f"test_{subject}*.py"))
    first = run_tests(copy, [module, *(str(p.relative_to(copy)) for p in near)], seconds)
    return first not in (PASSED, NO_TESTS) or run_tests(copy, [f"tests/{package}"], seconds) != PASSED


def prepare(copy: Path) -> None:
    """Copy what the tests need, and load the libraries that all test runs share."""
    for name in ("src", "tests", "docs"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "_build"))
    for name in ("pyproject.toml", "conftest.py"):
        shutil.copy(ROOT / name, copy / name)
    sys.dont_write_bytecode = True  # a mutant must not be taken from the cache of another
    sys.path.insert(0, str(copy / "src"))
    os.environ |= {
        "PYTHONPATH": str(copy / "src"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
    import cv2
    import jinja2
    import numpy
    import pyarrow.parquet
    import pytest

    assert all((cv2, jinja2, numpy, pyarrow.parquet, pytest))


def main() -> None:
    """Test mutants until the time is over; print the score by package, and those that no test noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=15.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="modules whose path holds this")
    chosen = parser.parse_args()
    noticed, tested = Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        prepare(copy)
        source = copy / "src" / "onetake"
        everything = [m for m in mutants(source) if chosen.only in str(m.module)]
        usual = dict[str, float]()
        for package in sorted({m.module.parts[0] for m in everything}):
            began = time.monotonic()
            if run_tests(copy, [f"tests/{package}"]) != PASSED:
                sys.exit(f"tests/{package}: some fail without any mutant, wanted none; mend these first")
            usual[package] = time.monotonic() - began
        end = time.monotonic() + 60 * chosen.minutes
        random.Random(chosen.seed).shuffle(everything)
        for mutant in everything:
            if time.monotonic() > end:
                break
            path = source / mutant.module
            code = path.read_text(encoding="utf-8")
            changed = mutated(code, mutant)
            if changed is None:
                continue
            path.write_text(changed, encoding="utf-8")
            package = mutant.module.parts[0]
            found = is_noticed(copy, mutant, PATIENCE * usual[package] + 10)
            path.write_text(code, encoding="utf-8")
            tested[package] += 1
            noticed[package] += found
            if not found:
                lines = difflib.unified_diff(code.splitlines(), changed.splitlines(), n=0, lineterm="")
                print(f"\n{mutant.module}", *list(lines)[2:], sep="\n", flush=True)
    print(f"\n{sum(tested.values())} of at most {len(everything)} mutants, seed {chosen.seed}")
    for package in PACKAGES:
        if tested[package]:
            share = noticed[package] / tested[package]
            print(f"{package:8} {noticed[package]:4} of {tested[package]:4} noticed: {share:.0%}")
    if tested:
        print(
            f"{'all':8} {sum(noticed.values()):4} of {sum(tested.values()):4} noticed: "
            f"{sum(noticed.values()) / sum(tested.values()):.0%}"
        )


if __name__ == "__main__":
    main()
