"""The guide is built strictly, names every command, and shows none that is not."""

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from typer.main import get_command

from liverwort_gui.cli.app import app

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
SITE = DOCS / "site" / "mkdocs.yml"
PAGES = sorted(DOCS.glob("*.md"))
PICTURES = sorted((DOCS / "pictures").glob("*.png"))
LARGEST = 250_000  # bytes
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
OPTION = re.compile(r"--[a-z][a-z-]*")
STARTS = ("liverwort", "python3 main.py", "py main.py")
PATIENCE = 120  # s, on a busy computer


def commands(command=None, path=()):
    """Yield (name, command) of all commands that do something."""
    command = command or get_command(app)
    if not hasattr(command, "commands"):
        yield " ".join(path), command
        return
    for name, inner in command.commands.items():
        yield from commands(inner, (*path, name))


COMMANDS = dict(commands())
ROOT_OPTIONS = {"--help", "--about", "--version"}


def developers_commands():
    """Return the commands of main.py that only the source has."""
    spec = importlib.util.spec_from_file_location("main_of_docs", ROOT / "main.py")
    main = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(main)
    return set(main.DEVELOPERS)


def shown_commands(text):
    """Yield what is typed after the program's name, wherever a text shows it."""
    blocks = re.findall(r"^ {4,}(?!#)(.+)$", text, re.MULTILINE)
    inline = re.findall(r"`([^`]+)`", text)
    for line in (*blocks, *(" ".join(span.split()) for span in inline)):
        for start in STARTS:
            if line == start or line.startswith(f"{start} "):
                yield line.removeprefix(start).strip()


def options_of(name):
    command = COMMANDS[name]
    found = [option for row in command.params for option in row.opts]
    found += [option for row in command.params for option in row.secondary_opts]
    return {*found, "--help"}


def what_is_wrong(line):
    """Return what the program would not understand; None if it would."""
    words = shlex.split(line, comments=True)
    placeholders = {"COMMAND", "\N{HORIZONTAL ELLIPSIS}"}
    if not words or placeholders & set(words) or words[0] in developers_commands():
        return None
    if words[0].startswith("--"):
        return None if set(words) <= ROOT_OPTIONS else f"no such option: {words}"
    if "." in words[0] or "/" in words[0]:  # a file, which the window opens
        return None
    name = " ".join(words[:2]) if words[0] == "study" else words[0]
    if name not in COMMANDS:
        return f"no such command: {name}"
    wrong = {word for word in words if OPTION.fullmatch(word)} - options_of(name)
    return f"{name} has no {wrong}" if wrong else None


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of the built guide."""
    folder = tmp_path_factory.mktemp("guide")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(
        [*command, "--config-file", str(SITE), "--site-dir", str(folder)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_guide_is_built_strictly(site):
    for page in PAGES:
        assert (site / page.with_suffix(".html").name).is_file()
    assert not list(site.rglob("*.py"))


def test_the_built_guide_asks_no_server(site):
    for page in site.glob("*.html"):
        text = page.read_text("utf-8")
        loaded = re.findall(
            r"<(?:script|img|link)[^>]*(?:src|href)=\"(http[^\"]*)", text
        )
        assert not loaded, f"{page.name} loads {loaded}"


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    for target in LINK.findall(page.read_text("utf-8")):
        if not target.startswith(("http", "#")):
            assert (page.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.name)
def test_every_command_that_is_shown_is_there(page):
    for line in shown_commands(page.read_text("utf-8")):
        assert what_is_wrong(line) is None, f"{line}: {what_is_wrong(line)}"


def test_what_would_not_be_understood_is_found():
    assert what_is_wrong("paint --out x") == "no such command: paint"
    assert what_is_wrong("study paint") == "no such command: study paint"
    assert "--colour" in what_is_wrong("analyze a.avi --colour red")
    assert what_is_wrong("analyze a.avi --box 1 2 256  # --this is a remark") is None
    assert list(shown_commands("Say `liverwort\nnetworks`.")) == ["networks"]


def test_the_options_in_the_readmes_table_are_there():
    rows = re.findall(
        r"^\| `([a-z-]+)[ `](.*)$", README.read_text("utf-8"), re.MULTILINE
    )
    known = [(name, rest) for name, rest in rows if name in COMMANDS]
    assert len(known) > 10
    for name, rest in known:
        named = {name} | (COMMANDS.keys() & set(re.findall(r"`([a-z-]+)[ `]", rest)))
        wrong = set(OPTION.findall(rest)) - set().union(*map(options_of, named))
        assert not wrong, f"{name} has no {wrong}"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_chapter_with_an_example(name):
    text = (DOCS / "command-line.md").read_text("utf-8")
    chapters = re.split(r"^#{2,3} ", text, flags=re.MULTILINE)
    own = [chapter for chapter in chapters if chapter.split("\n")[0] == name]
    assert len(own) == 1, f"command-line.md has {len(own)} chapters called {name}"
    lines = list(shown_commands(own[0]))
    assert any(line == name or line.startswith(f"{name} ") for line in lines)


def test_every_environment_variable_is_one():
    settings = (DOCS / "settings.md").read_text("utf-8")
    for page in PAGES:
        for name in re.findall(r"LIVERWORT_[A-Z_]+", page.read_text("utf-8")):
            assert f"`{name}`" in settings, f"{page.name} names {name}"


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_every_picture_is_shown_and_small(picture):
    texts = [page.read_text("utf-8") for page in PAGES]
    assert any(f"(pictures/{picture.name})" in text for text in texts)
    assert picture.stat().st_size < LARGEST


def test_pictures_are_made_of_the_real_window(tmp_path):
    script = DOCS / "make_pictures.py"
    done = subprocess.run(
        [sys.executable, str(script), "--out", str(tmp_path), "--only", "start"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with Image.open(tmp_path / "start.png") as picture:
        assert picture.size == (1366, 768)
        assert len(picture.convert("RGB").getcolors(2**24)) > 50
