"""What docs/how-to/ci.md tells to copy: it is YAML, and its commands do what it says."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

yaml = pytest.importorskip("yaml")
PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "ci.md"
BLOCKS = [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.S)]


@pytest.fixture(scope="module")
def repository(sketch_film, tmp_path_factory):
    """Return a folder as the page describes it, with a film that does not meet its brief."""
    folder = tmp_path_factory.mktemp("repository")
    (folder / "renders").mkdir()
    (folder / ".git").mkdir()
    shutil.copy(sketch_film, folder / "renders" / "cut-3.mp4")
    (folder / "brief.md").write_text("One continuous take.\n")
    return folder


def shell(command, folder):
    bin_folder = Path(sys.executable).parent
    path = f"{bin_folder}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        cwd=folder,
        shell=True,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "PATH": path},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="the workflow runs on Linux")
def test_the_workflow_stops_at_a_film_that_does_not_meet_the_brief(repository):
    steps = BLOCKS[0]["jobs"]["brief"]["steps"]
    (command,) = [step["run"] for step in steps if step.get("run", "").startswith("onetake")]
    done = shell(command, repository)
    assert done.returncode == 3, done.stderr
    assert "Not met:" in done.stdout and 'failures="1"' in (repository / "onetake.xml").read_text()
    uploaded = next(step for step in steps if "upload" in step.get("uses", ""))
    assert (repository / uploaded["with"]["path"]).is_file()
    cached = next(step for step in steps if "cache" in step.get("uses", ""))
    assert list((repository / cached["with"]["path"]).glob("*.reading"))


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
def test_the_hook_checks_the_films_that_it_is_given(repository):
    (hook,) = BLOCKS[1]["repos"][0]["hooks"]
    assert re.search(hook["files"], "renders/cut-3.mp4") and not re.search(hook["files"], "brief.md")
    done = shell(f"{hook['entry']} {shlex.quote('renders/cut-3.mp4')}", repository)
    assert done.returncode == 3 and list((repository / ".git" / "onetake").glob("*.reading"))
