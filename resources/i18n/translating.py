"""Brings the translations up to date: `python3 main.py translations`.

Qt's own tools find what the window says, and what `core_sentences` hands to them, in
`liverwort_ja.ts`; translate it there with Qt Linguist, and run this again.
"""

from __future__ import annotations

import ast
import itertools
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PACKAGE = ROOT / "liverwort_gui"
LANGUAGES = ("ja",)
# What people read in English wherever they are: files, pages and pictures that leave
# the program, the command line, and what only a developer sees.
ENGLISH = ("qt", "cli", "report")
WORKERS = ("tasks", "plan")  # modules of qt that work in other processes
CORE = "core"  # context of the core's sentences
PLACE = re.compile(r"\{\d+\}")
WORD = re.compile(r"[A-Za-z]{2,}")
# Not for people: markup, database, patterns, keys of messages to a log.
CODE = re.compile(
    r"</|\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|FROM)\b|\\[swdb]|%\("
)


def core_sentences() -> list[str]:
    """Return what the core may say in the window, with {0}, {1} ... for values."""
    found: dict[str, None] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        room = file.relative_to(PACKAGE).parts[0]
        if room not in ENGLISH or (room == "qt" and file.stem.endswith(WORKERS)):
            tree = ast.parse(file.read_text("utf-8"))
            found |= dict.fromkeys(filter(_is_sentence, _texts(tree)))
            found |= dict.fromkeys(text for text in _notes(tree) if WORD.search(text))
    return list(found)


def _is_sentence(text: str) -> bool:
    words = WORD.findall(PLACE.sub("", text))
    long = len(words) >= 2 or (words and PLACE.search(text) and len(words[0]) > 3)
    return bool(long) and " " in text and not CODE.search(text)


def _notes(tree: ast.Module) -> Iterator[str]:
    """Yield what a module says of running work, and its counts; short as they are."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        given = {"Progress": node.args[2:], "count": node.args[1:]}.get(name, [])
        given += [k.value for k in node.keywords if k.arg in ("doing", "note")]
        for value in given:
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield f"{{0}} {value.value}" if name == "count" else value.value
            elif isinstance(value, ast.JoinedStr):
                yield _template(value)


def _texts(tree: ast.Module) -> Iterator[str]:
    """Yield the texts of a module, but for docstrings and parts of other texts."""
    parts: set[int] = set()
    for node in ast.walk(tree):  # from the outside in
        if isinstance(node, ast.Expr):  # a docstring
            parts.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            parts.update(id(value) for value in node.values)
            for value in node.values:
                if isinstance(value, ast.FormattedValue) and value.format_spec:
                    parts.update(id(inner) for inner in ast.walk(value.format_spec))
        if id(node) in parts:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield _numbered(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield _template(node)


def _numbered(text: str) -> str:
    """Return a text for `format` with numbers for its places."""
    numbers = itertools.count()
    return re.sub(r"\{[^{}]*\}", lambda _: f"{{{next(numbers)}}}", text)


def _template(node: ast.JoinedStr) -> str:
    """Return an f-string with numbered places."""
    text, places = "", 0
    for value in node.values:
        if isinstance(value, ast.Constant):
            text += str(value.value)
        else:
            text += f"{{{places}}}"
            places += 1
    return text


def _tool(name: str, *arguments: str | Path) -> None:
    script = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([script, *map(str, arguments)], check=True)


def main() -> None:
    """Write the .ts and .qm files."""
    sources = sorted((PACKAGE / "qt").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        core = Path(folder) / "core.py"
        core.write_text(
            "".join(f"QT_TRANSLATE_NOOP({CORE!r}, {t!r})\n" for t in core_sentences()),
            "utf-8",
        )
        for language in LANGUAGES:
            ts = HERE / f"liverwort_{language}.ts"
            alias = ("-tr-function-alias", "QT_TR_NOOP=later")
            quiet = ("-no-obsolete", "-locations", "none", "-target-language", language)
            _tool("lupdate", *alias, *quiet, *sources, core, "-ts", ts)
            _tool("lrelease", ts, "-qm", ts.with_suffix(".qm"))


if __name__ == "__main__":
    main()
