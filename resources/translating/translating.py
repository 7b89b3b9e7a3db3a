"""Brings the translations up to date: `python3 main.py translations`.

Qt's own tools find what the window says, and what `core_sentences` hands to them, in
resources/i18n/liverwort_ja.ts; translate it there with Qt Linguist, and run this again.
"""

from __future__ import annotations

import ast
import itertools
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PACKAGE = ROOT / "liverwort_gui"
TRANSLATIONS = ROOT / "resources" / "i18n"
LANGUAGES = ("ja",)
# What people read in English wherever they are: files, pages and pictures that leave
# the program, the command line, and what only a developer sees.
ENGLISH = ("qt", "cli", "report")
WORKERS = ("tasks", "plan")  # modules of qt that work in other processes
CORE = "core"  # context of the core's sentences
PLACE = re.compile(r"\{\d+:?\}")
WORD = re.compile(r"[A-Za-z]{2,}")
# Not for people: markup, database, patterns, keys of messages to a log.
CODE = re.compile(
    r"</|\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|FROM)\b|\\[swdb]|%\("
)


def core_sentences() -> list[str]:
    """Return what the core may say in the window.

    {0}, {1} ... stand for values, {0:} for a whole number.
    """
    found: dict[str, None] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        room = file.relative_to(PACKAGE).parts[0]
        if room not in ENGLISH or (room == "qt" and file.stem.endswith(WORKERS)):
            tree = ast.parse(file.read_text("utf-8"))
            found |= dict.fromkeys(filter(_is_sentence, _texts(tree)))
            found |= dict.fromkeys(text for text in _notes(tree) if WORD.search(text))
    # Sentences that the core puts together of several texts, and words in them.
    together = json.loads((HERE / "put_together.json").read_text("utf-8"))
    return list(found | dict.fromkeys(together))


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
                yield f"{{0:}} {value.value}" if name == "count" else value.value
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
        if isinstance(value, ast.FormattedValue):
            text += f"{{{places}{':' if _is_whole(value.value) else ''}}}"
            places += 1
        elif isinstance(value, ast.Constant):
            text += str(value.value)
    return text


def _is_whole(value: ast.expr) -> bool:
    """Return whether a value is known to be a whole number."""
    call = value.func if isinstance(value, ast.Call) else None
    return isinstance(call, ast.Name) and call.id == "len"


def _tool(name: str, *arguments: str | Path) -> None:
    script = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([script, *map(str, arguments)], check=True)


def found_in_the_code(folder: Path) -> set[tuple[str, str, str]]:
    """Return (context, text, comment) of all that can be translated.

    Args:
        folder: gets files.
    """
    ts = folder / "all.ts"
    _update(ts, LANGUAGES[0], folder)
    return {
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
        )
        for context in ElementTree.parse(ts).iter("context")  # noqa: S314 - our own
        for message in context.iter("message")
    }


def _update(ts: Path, language: str, folder: Path) -> None:
    """Bring a .ts file up to date; `folder` gets a file."""
    core = folder / "core.py"
    lines = (f"QT_TRANSLATE_NOOP({CORE!r}, {text!r})\n" for text in core_sentences())
    core.write_text("".join(lines), "utf-8")
    sources = sorted((PACKAGE / "qt").rglob("*.py"))
    alias = ("-tr-function-alias", "QT_TR_NOOP=later")
    plain = ("-silent", "-no-obsolete", "-locations", "none")
    language_of = ("-target-language", language)
    _tool("lupdate", *alias, *plain, *language_of, *sources, core, "-ts", ts)


def main() -> None:
    """Write the .ts and .qm files."""
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            ts = TRANSLATIONS / f"liverwort_{language}.ts"
            _update(ts, language, Path(folder))
            _tool("lrelease", ts, "-qm", ts.with_suffix(".qm"))


if __name__ == "__main__":
    main()
