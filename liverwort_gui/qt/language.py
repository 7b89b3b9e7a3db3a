"""The language of the window: English, or translated with Qt Linguist.

`tr` is for texts that stand in the code where they are shown, `later` for texts that
stand in tables and constants, and `said` shows those, and the sentences of the core.
The core speaks English only, so that files, logs and the command line have one
language; the window translates its sentences by their pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from liverwort_gui import paths

LANGUAGES = {"en": "English", "ja": "日本語"}  # each in its own words
CORE = "core"  # context of the core's sentences in the translation file
PLACE = re.compile(r"\{\d+(?P<whole>:?)\}")  # {0:} is for a whole number
WHOLE, VALUE = r"(\d+)", "(.*?)"
STOP = "."
# Where sentences, and parts of sentences, are put together.
SEAMS = ("\n", ". ", "; ", ": ", " · ", ", ", " (")
MOST_PARTS = 40

_translators: list[QTranslator] = []  # those at work


def tr(text: str, comment: str = "", /, **values: object) -> str:
    """Return a text in the language of the window.

    Args:
        text: literal, so that it can be found; with {name} for each value.
        comment: literal; says which is meant where one English text means two things.
        values: what to put into it.
    """
    shown = translated("", text, comment)
    return shown.format(**values) if values else shown


def translated(context: str, text: str, comment: str = "") -> str:
    """Return what the translation file says for a text of one of its contexts."""
    return QCoreApplication.translate(context, text, comment or None)


def later(text: str) -> str:
    """Mark a literal text that is shown later, with `said`."""
    return text


def said(text: str) -> str:
    """Return a marked text, or a sentence of the core, in the language of the window.

    What nobody has translated, such as a file's name, stays as it is.
    """
    return _said(text) if _translators and text else text


def choose(language: str) -> None:
    """Speak a language from now on: "system", or one of `LANGUAGES`.

    What is shown already stays as it is.
    """
    app = QCoreApplication.instance()
    assert app is not None
    while _translators:
        app.removeTranslator(_translators.pop())
    for compute in (_said, _inner, _patterns):
        compute.cache_clear()
    own = folder() / f"liverwort_{resolved(language)}.qm"
    if not own.is_file():
        return
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt / f"qtbase_{resolved(language)}.qm", own):
        translator = QTranslator(app)
        if translator.load(str(file)):
            app.installTranslator(translator)
            _translators.append(translator)


def resolved(language: str) -> str:
    """Return one of `LANGUAGES`: that of the system, if we speak it, for "system"."""
    if language in LANGUAGES:
        return language
    system = QLocale.system().name().partition("_")[0]
    return system if system in LANGUAGES else "en"


def current() -> str:
    """Return which of `LANGUAGES` is spoken."""
    return Path(_translators[-1].filePath()).stem[-2:] if _translators else "en"


def folder() -> Path:
    """Return where the translations are."""
    return paths.resources() / "i18n"


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A sentence of the core with places {0}, {1} ... or {0:} for what differs.

    Attributes:
        source: as the core says it.
        literal: its longest part that never differs.
        parts: what the whole sentence looks like.
    """

    source: str
    literal: str
    parts: re.Pattern[str]


def _pattern(source: str) -> _Pattern:
    literal, parts, end = "", "", 0
    for place in PLACE.finditer(source):
        before = source[end : place.start()]
        parts += re.escape(before) + (WHOLE if place["whole"] else VALUE)
        literal, end = max(literal, before, key=len), place.end()
    literal = max(literal, source[end:], key=len)
    return _Pattern(source, literal, re.compile(parts + re.escape(source[end:]), re.S))


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Pattern, ...]:
    """Return the core's sentences with places, those that say most first."""
    file = folder() / f"liverwort_{current()}.ts"
    sources = (s for s in core_sources(file) if PLACE.search(s))
    found = [_pattern(source) for source in sources]
    return tuple(sorted(found, key=lambda p: -len(PLACE.sub("", p.source))))


def core_sources(file: Path) -> Iterable[str]:
    """Yield the English sentences of the core that stand in a translation file."""
    tree = ElementTree.parse(file)  # noqa: S314 - it came with the program
    for context in tree.iter("context"):
        if context.findtext("name") == CORE:
            for message in context.iter("message"):
                yield message.findtext("source") or ""


@lru_cache(maxsize=4096)
def _said(text: str) -> str:
    shown = translated("", text)
    return shown if shown != text else _inner(text)


@lru_cache(maxsize=4096)
def _inner(text: str) -> str:
    """Return a sentence of the core, or what stands in one, as the window says it.

    The window's own texts are passed over: "Left" is the name of a button, and in a
    sentence of the core it is what somebody called a class.
    """
    shown = translated(CORE, text)
    if shown != text:
        return shown
    for pattern in _patterns():
        if (
            pattern.literal in text
            and _is_alike(text, pattern.source)
            and (match := pattern.parts.fullmatch(text))
        ):
            values = [_inner(value) for value in match.groups()]
            return translated(CORE, pattern.source).format(*values)
    return _taken_apart(text)


def _is_alike(text: str, source: str) -> bool:
    """Return whether both are as many sentences, or both a part of one."""
    seams = text.count(". ") == source.count(". ")
    return seams and (STOP in source or not text.endswith(STOP))


def _taken_apart(text: str) -> str:
    """Return a text whose parts are translated one by one, if that changes any.

    One of too many parts stays as it is: it is a report, and takes too long.
    """
    if sum(text.count(seam) for seam in SEAMS) > MOST_PARTS:
        return text
    for seam in SEAMS:
        before, found, after = text.partition(seam)
        if found and before:
            end = seam.strip() if seam == ". " else ""  # belongs to the sentence
            parts = _inner(before + end), _inner(after)
            if parts != (before + end, after):
                return parts[0] + seam.removeprefix(end) + parts[1]
    return text
