"""The first start: a made-up project with the real main.py is installed for real."""

import os
import shutil
import subprocess
import sys
from importlib import util
from pathlib import Path

import pytest

MAIN = Path(__file__).resolve().parents[1] / "main.py"

# A build backend without requirements, so that these tests need no network.
BACKEND = """
import pathlib, zipfile

WHEEL = "liverwort_gui-1-py3-none-any.whl"
KIND = (
    "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\n"
    "Tag: py3-none-any\\n"
)
ABOUT = (
    "Metadata-Version: 2.1\\nName: liverwort-gui\\nVersion: 1\\n"
    "Provides-Extra: test\\n"
)

def build_editable(folder, config_settings=None, metadata_directory=None):
    root = pathlib.Path(__file__).resolve().parent
    info = "liverwort_gui-1.dist-info/"
    with zipfile.ZipFile(pathlib.Path(folder, WHEEL), "w") as wheel:
        wheel.writestr("liverwort_gui.pth", str(root))
        wheel.writestr(info + "METADATA", ABOUT + (root / "setup.cfg").read_text())
        wheel.writestr(info + "WHEEL", KIND)
        wheel.writestr(info + "RECORD", "")
    return WHEEL
"""
PROGRAM = "import sys; print(*sys.argv[1:], sep='|'); sys.exit(len(sys.argv) - 1)"


def make_project(root):
    package = root / "liverwort_gui"
    package.mkdir(parents=True)
    shutil.copy(MAIN, root)
    (root / "setup.cfg").write_text("")
    (root / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]'
    )
    (root / "backend.py").write_text(BACKEND)
    (package / "__main__.py").write_text(PROGRAM)
    (root / "pytest.py").write_text("import os; print('testing in', os.getcwd())")
    tools = root / "tools"  # an NVIDIA card spares the look at another wheel site
    tools.mkdir()
    (tools / "nvidia-smi").touch(mode=0o755)
    return root


def environment(root, **changes):
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "PYTHONPATH"))
    }
    path = f"{root / 'tools'}{os.pathsep}{os.environ['PATH']}"
    return {
        **inherited,
        "PATH": path,
        "PIP_CONFIG_FILE": os.devnull,
        "PYTHONUTF8": "1",
        **changes,
    }


def start(root, *arguments, code=None, **changes):
    """Start a project's main.py, as a user does from another folder."""
    program = [str(root / "main.py")] if code is None else ["-c", code]
    return subprocess.run(
        [sys.executable, *program, *arguments],
        cwd=root.parent,
        env=environment(root, **changes),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A project installed by two starts at once, and how these two ended."""
    root = make_project(tmp_path_factory.mktemp("試験 フォルダ") / "liverwort gui")
    decoy = root.parent / "liverwort_gui"  # where the user is, yet not what is meant
    decoy.mkdir()
    (decoy / "__main__.py").write_text("print('decoy')")
    starts = [
        subprocess.Popen(
            [sys.executable, str(root / "main.py"), "demo", "a b", "精子.avi"],
            cwd=root.parent,
            env=environment(root),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    ends = [(*process.communicate(), process.returncode) for process in starts]
    return root, ends


def test_first_starts_install_once_and_hand_over(installed):
    _, ends = installed
    assert [(said, status) for said, _, status in ends] == [
        ("demo|a b|精子.avi\n", 3)
    ] * 2
    told = sorted(errors for _, errors, _ in ends)
    assert told[0] == ""  # this one waited
    assert "Installing into" in told[1]
    assert "Installed." in told[1]


def test_the_next_start_only_hands_over(installed):
    ended = start(installed[0])
    assert (ended.stdout, ended.stderr, ended.returncode) == ("\n", "", 0)


def test_the_test_command_adds_what_tests_need(installed):
    root, _ = installed
    ended = start(root, "test")
    assert ended.stdout == f"testing in {root}\n"
    assert "Installed." in ended.stderr
    assert start(root, "test").stderr == ""
    assert start(root).stderr == ""


def test_an_interrupted_installation_is_repaired(installed):
    root, _ = installed
    (root / ".venv" / "installed.txt").unlink()
    shutil.rmtree(next((root / ".venv").glob("[lL]ib/**/site-packages")) / "pip")
    ended = start(root, "demo")
    assert (ended.stdout, ended.returncode) == ("demo\n", 1)


def test_without_a_network_one_sentence_says_so_and_nothing_is_lost(installed):
    root, _ = installed
    (root / "setup.cfg").write_text("Requires-Dist: liverwort-absent\n")
    ended = start(root, PIP_INDEX_URL="http://127.0.0.1:9/simple")
    assert ended.returncode == 2
    last = ended.stderr.splitlines()[-1]
    assert "the package index cannot be reached" in last
    assert "start again" in last
    (root / "setup.cfg").write_text("")
    assert start(root, "demo").stderr == ""


def test_a_python_without_venv_is_told_what_to_install(tmp_path):
    root = make_project(tmp_path / "project")
    code = (
        "import sys, runpy; sys.modules['ensurepip'] = None; "
        f"runpy.run_path({str(root / 'main.py')!r}, run_name='__main__')"
    )
    ended = start(root, code=code)
    assert ended.returncode == 2
    assert "sudo apt install python3-venv" in ended.stderr


def test_an_old_python_is_told_so(tmp_path):
    root = make_project(tmp_path / "project")
    code = (
        "import sys, runpy; sys.version_info = (3, 9, 2); sys.version = '3.9.2 ()'; "
        f"runpy.run_path({str(root / 'main.py')!r}, run_name='__main__')"
    )
    ended = start(root, code=code)
    assert ended.returncode == 2
    assert "3.11 or newer, this is 3.9.2" in ended.stderr
    assert not (root / ".venv").exists()


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="root may write everywhere",
)
def test_a_read_only_folder_is_told_so(tmp_path):
    root = make_project(tmp_path / "project")
    root.chmod(0o555)
    try:
        ended = start(root)
    finally:
        root.chmod(0o755)
    assert ended.returncode == 2
    assert "cannot be written" in ended.stderr


@pytest.fixture
def main(tmp_path, monkeypatch):
    """A project's main.py, what it asked of pip in vain, and what it ran in the end."""
    root = make_project(tmp_path / "project")
    spec = util.spec_from_file_location("started", root / "main.py")
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def make_environment():
        module.PYTHON.parent.mkdir(parents=True)
        module.PYTHON.touch()

    asked, ran = [], []
    monkeypatch.chdir(tmp_path)  # and back again: developers' commands run in `root`
    monkeypatch.setattr(module, "make_environment", make_environment)
    monkeypatch.setattr(
        module, "run_pip", lambda words, cpu_only: asked.append((words[-1], cpu_only))
    )
    monkeypatch.setattr(module.os, "execv", lambda _, command: ran.append(command[1:]))
    monkeypatch.setattr(
        module.subprocess, "call", lambda command: ran.append(command[1:])
    )
    return module, asked, ran


def test_a_bundle_is_made_with_the_tool_it_needs_and_a_torch_for_processors(main):
    module, asked, ran = main
    module.main(["bundle", "--distpath", "x"])
    assert asked == [(".[bundle]", True)]
    spec = module.ROOT / "resources" / "bundle" / "liverwort.spec"
    assert ran[0] == ["-m", "PyInstaller", "--noconfirm", str(spec), "--distpath", "x"]


def test_what_one_command_installed_stays_when_another_adds_to_it(main):
    module, asked, _ = main
    for command in ("test", "bundle", "test", "benchmark", "bundle", "demo"):
        module.main([command])
    assert asked == [(".[test]", False), (".[test,bundle]", True)]
    (module.ROOT / "setup.cfg").write_text("something else is needed now")
    module.main(["demo"])
    assert asked[2:] == [(".", False)]
