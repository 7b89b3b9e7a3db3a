"""What the user has set once for all, in one file and in the environment.

The environment goes before the file, and the file before the defaults. Nothing in
either is fatal: a value that makes no sense is told and its default is used.
"""

from __future__ import annotations

import configparser
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from liverwort_gui import paths
from liverwort_gui.errors import OutputError

Value = str | int | bool
Source = Literal["default", "file", "environment"]

HEAD = """\
; Settings of Liverwort. A line that begins with ; is a remark. A setting that is not
; here has its default: take away the ; before it to change it.
"""
TRUE, FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
GIB = 1 << 30  # bytes


@dataclass(frozen=True, slots=True)
class Key:
    """One setting.

    Attributes:
        name: as the file says it.
        section: of the file.
        default: value where nothing else is said; its type is that of all values.
        meaning: one sentence.
        choices: texts that are allowed; empty: any text.
        low: least number that is allowed.
        high: greatest number that is allowed.
        at_once: whether a change in the window counts before the next start.
        private: whether the value may tell who or where the user is.
    """

    name: str
    section: str
    default: Value
    meaning: str
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    at_once: bool = True
    private: bool = False

    @property
    def environment(self) -> str:
        """Name of the environment variable that goes before the file."""
        return f"LIVERWORT_{self.name.upper()}"

    @property
    def allowed(self) -> str:
        """What a value may be, for people."""
        if isinstance(self.default, bool):
            return "true or false"
        if isinstance(self.default, int):
            return f"a whole number from {self.low} to {self.high}"
        *others, last = self.choices or ("any text",)
        return f"{', '.join(others)} or {last}" if others else last


def _key(section: str, default: Value, meaning: str, **more: Any) -> Any:
    """Return a field of `Preferences` that knows its `Key`."""
    return field(
        default=default,
        metadata={"section": section, "default": default, "meaning": meaning, **more},
    )


@dataclass(frozen=True, slots=True)
class Preferences:
    """All settings; what each means stands beside it, and in docs/settings.md."""

    theme: str = _key(
        "window",
        "system",
        "Colours of the window.",
        choices=("system", "light", "dark"),
    )
    language: str = _key(
        "window",
        "system",
        "Language of the window: en is English, ja is Japanese; system is that of the "
        "computer, if it is one of these.",
        choices=("system", "en", "ja"),
    )
    device: str = _key(
        "computer",
        "auto",
        "What computes where a command or the window says auto: the fastest device "
        "there is, or always this one.",
        choices=("auto", "cuda", "mps", "cpu"),
    )
    threads: int = _key(
        "computer",
        0,
        "Processor cores that one process may use to compute; 0: all of them.",
        low=0,
        high=1024,
        at_once=False,
    )
    cache: str = _key(
        "computer",
        "",
        "Folder of what can be made again, such as small copies of frames; empty: the "
        "usual one of the system.",
        private=True,
    )
    cache_gib: int = _key(
        "computer",
        4,
        "Room on the disk, in GiB, that the small copies of frames may take.",
        low=1,
        high=1024,
    )
    film_layout: str = _key(
        "films",
        "single",
        "Layout that the window proposes for films.",
        choices=("single", "side-by-side", "contact-sheet"),
    )
    film_format: str = _key(
        "films",
        "mp4",
        "Kind of file that the window proposes for films.",
        choices=("mp4", "gif", "png", "tiff"),
    )
    film_speed: str = _key(
        "films",
        "slow",
        "Speed that the window proposes for films: slow enough to be followed, or real "
        "time.",
        choices=("slow", "real"),
    )
    film_shared_scale: bool = _key(
        "films",
        True,
        "Whether the window proposes one scale of colours for all films, so that equal "
        "colours mean equal evidence.",
    )
    labeller: str = _key(
        "labels",
        "",
        "Name that is kept with each label; empty: the window asks at the first label.",
        private=True,
    )
    label_goes_on: bool = _key(
        "labels",
        True,
        "Whether the window goes on to the next clip after a label.",
    )
    check_maps: bool = _key(
        "labels",
        True,
        "Whether the window checks by itself how far the shown maps deserve belief.",
    )


KEYS: Mapping[str, Key] = {
    f.name: Key(name=f.name, **f.metadata) for f in fields(Preferences)
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found.

    Attributes:
        preferences: the values that count.
        sources: where each is from, by name.
        problems: sentences about what makes no sense and was passed over.
    """

    preferences: Preferences
    sources: Mapping[str, Source]
    problems: tuple[str, ...] = ()


def load() -> Loaded:
    """Return all settings, from the defaults, the file and the environment."""
    texts, problems = _read(paths.settings_file())
    values: dict[str, Value] = {}
    sources: dict[str, Source] = dict.fromkeys(KEYS, "default")
    for name, text in texts.items():
        where = f"{name} in {paths.settings_file()}"
        if name not in KEYS:
            problems.append(f"{where} is no setting: correct the name or remove it.")
        elif _take(values, KEYS[name], text, where, problems):
            sources[name] = "file"
    for name, key in KEYS.items():
        given = os.environ.get(key.environment, "")
        if given and _take(values, key, given, key.environment, problems):
            sources[name] = "environment"
    return Loaded(Preferences(**values), sources, tuple(problems))  # type: ignore[arg-type]


def save(changes: Mapping[str, Value]) -> None:
    """Write some settings to the file; the others in it stay as they are.

    A setting with its default value stands there as a remark. What is in the file and
    is no setting, perhaps of a newer version, is kept.

    Raises:
        OutputError: if the file cannot be written.
    """
    file = paths.settings_file()
    texts, problems = _read(file)
    if problems and not texts and file.exists():  # not ours to overwrite
        raise OutputError(f"{problems[0]} Then try again.")
    texts |= {name: _text(value) for name, value in changes.items()}
    with paths.written_whole(file, flushed=False) as part:  # the window waits
        part.write_text(_composed(texts), "utf-8")


def cache_folder() -> Path:
    """Return the folder of what can be made again."""
    chosen = load().preferences.cache
    return Path(chosen).expanduser() if chosen else paths.usual_cache()


def limit_threads() -> None:
    """Let this process and its children compute with as many threads as is set.

    Call it before torch is imported. OMP_NUM_THREADS goes before the setting.
    """
    threads = load().preferences.threads
    if threads:
        os.environ.setdefault("OMP_NUM_THREADS", str(threads))


def _read(file: Path) -> tuple[dict[str, str], list[str]]:
    """Return the texts of a settings file by name, and what is wrong with the file."""
    parser = _parser()
    try:
        parser.read_string(file.read_text("utf-8-sig"))  # editors leave a mark
    except FileNotFoundError:
        return {}, []
    except (OSError, ValueError, configparser.Error) as error:
        what = str(error).splitlines()[0]
        return {}, [f"{file} cannot be read ({what}): correct or remove the file."]
    return {
        name: text
        for section in parser.sections()
        for name, text in parser.items(section)
    }, []


def _parser() -> configparser.ConfigParser:
    return configparser.ConfigParser(
        delimiters=("=",),  # a path on Windows has a colon
        comment_prefixes=(";", "#"),
        interpolation=None,
        empty_lines_in_values=False,
    )


def _take(
    values: dict[str, Value], key: Key, text: str, where: str, problems: list[str]
) -> bool:
    """Put a value aside; if it makes no sense, say so."""
    try:
        values[key.name] = _value(key, text.strip())
    except ValueError:
        problems.append(
            f"{where} is {text.strip()!r}, but must be {key.allowed}: correct it."
        )
        return False
    return True


def _value(key: Key, text: str) -> Value:
    """Return the value that a text stands for.

    Raises:
        ValueError: if it is not allowed.
    """
    if isinstance(key.default, bool):
        if text.lower() not in (*TRUE, *FALSE):
            raise ValueError(text)
        return text.lower() in TRUE
    if isinstance(key.default, int):
        if not key.low <= int(text) <= key.high:
            raise ValueError(text)
        return int(text)
    if key.choices and text not in key.choices:
        raise ValueError(text)
    return text


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(str(value).split("\n"))


def _composed(texts: Mapping[str, str]) -> str:
    """Return the content of a settings file: all keys, with what they mean."""
    lines, section = [HEAD], ""
    for name, key in KEYS.items():
        if key.section != section:
            section = key.section
            lines.append(f"[{section}]")
        usual = _text(key.default)
        text = texts.get(name, usual)
        remark = "; " if text == usual else ""
        lines.append(f"; {key.meaning} ({key.allowed})")
        lines.append(f"{remark}{name} = {text}\n".replace(" \n", "\n"))
    others = {name: text for name, text in texts.items() if name not in KEYS}
    if others:
        lines.append("[others]")
        lines += [f"{name} = {text}" for name, text in others.items()]
    return "\n".join(lines) + "\n"
