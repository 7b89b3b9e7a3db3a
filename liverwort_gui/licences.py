"""Under which licences the parts of this program come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from liverwort_gui.errors import LiverwortError

PROGRAM = "liverwort-gui"
GPL_PARTS = re.compile(r"(?i)\b(?:lib)?(x26[45])[-.].*\.(?:so|dll|dylib)\b")
TEXT = re.compile(r"(?i)licen[cs]es?|copying|notice|authors|third.?party")
NOT_TEXT = (".py", ".pyc", ".so", ".pyd", ".h", ".json")
LONGEST_NAME = 80  # a "License" field that is longer holds the text itself
OWN = "Liverwort itself has the BSD 3-Clause licence."
WHOLE = (
    "This bundle holds the program with all that it needs; as a whole it is passed on "
    "under the GNU General Public License, version 3."
)
GPL = (
    "Films are encoded by {libraries}, which come with PyAV and have the GNU General "
    "Public License, version 2 or later: who passes them on together with the program "
    "does so under the terms of the GPL, with the source code of all parts."
)
SOURCES = """\
The sources of Liverwort lie beside the bundle, wherever you got it; those of FFmpeg,
x264, x265 and the other libraries of PyAV at
https://github.com/PyAV-Org/pyav-ffmpeg/releases, in the version that PyAV names; those
of every other part at the address in its heading below."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of software the program needs.

    Attributes:
        name: as its makers write it.
        version: as installed here.
        licence: its name or SPDX expression; "see its text" if only that is there.
        home: where it comes from; may be empty.
        texts: files with its licence.
        gpl: libraries inside it that have the GPL, whatever it has itself.
    """

    name: str
    version: str
    licence: str
    home: str = ""
    texts: tuple[Path, ...] = ()
    gpl: tuple[str, ...] = ()


def installed_parts() -> tuple[Part, ...]:
    """Return the program's parts, as installed here, in the order of their names.

    Raises:
        LiverwortError: if this is a checkout that was never installed.
    """
    try:
        needed = metadata.requires(PROGRAM) or []
    except metadata.PackageNotFoundError as error:
        raise LiverwortError(
            "The parts of this program are not known, because it runs from a folder "
            "that was not installed: start it with `python3 main.py` once."
        ) from error
    return parts(needed)


def parts(requirements: Iterable[str]) -> tuple[Part, ...]:
    """Return what is installed for `requirements`, with all that it needs in turn.

    Args:
        requirements: lines as "numpy>=2.1,<3"; those of extras are left out.

    Raises:
        LiverwortError: if one of them is not installed.
    """
    found: dict[str, metadata.Distribution] = {}
    asked: set[tuple[str, str]] = set()  # distribution and extra
    waiting = list(_wanted(requirements, ""))
    while waiting:
        requirement = waiting.pop()
        key = canonicalize_name(requirement.name)
        found[key] = found.get(key) or _distribution(requirement.name)
        for extra in ("", *requirement.extras):
            if (key, extra) not in asked:
                asked.add((key, extra))
                waiting += _wanted(found[key].requires or (), extra)
    return tuple(part_of(found[key]) for key in sorted(found))


def part_of(distribution: metadata.Distribution) -> Part:
    """Return what an installed distribution says of itself."""
    about = distribution.metadata
    inside = [str(file) for file in distribution.files or ()]
    texts = {
        Path(str(distribution.locate_file(file))) for file in inside if _is_text(file)
    }
    gpl = {match[1] for file in inside if (match := GPL_PARTS.search(file))}
    pages = [page.partition(",")[2].strip() for page in _field(about, "Project-URL")]
    return Part(
        name=about["Name"],
        version=distribution.version,
        licence=_licence(about),
        home=next(iter((*_field(about, "Home-page"), *pages)), ""),
        texts=tuple(sorted(path for path in texts if path.is_file())),
        gpl=tuple(sorted(gpl)),
    )


def summary(found: Iterable[Part], *, bundle: bool) -> str:
    """Return in some sentences under which terms the program is passed on.

    Args:
        found: all its parts.
        bundle: whether it is passed on together with them.
    """
    libraries = sorted({library for part in found for library in part.gpl})
    if not libraries:
        return OWN
    gpl = GPL.format(libraries=" and ".join(libraries))
    return " ".join((OWN, *([WHOLE] if bundle else []), gpl))


def table(found: Iterable[Part]) -> str:
    """Return one line per part: name, version, licence."""
    rows = [(part.name, part.version, part.licence) for part in found]
    names = max((len(name) for name, _, _ in rows), default=0)
    versions = max((len(version) for _, version, _ in rows), default=0)
    return "\n".join(
        f"{name:<{names}}  {version:<{versions}}  {licence}"
        for name, version, licence in rows
    )


def document(found: Iterable[Part], common: Iterable[Path]) -> str:
    """Return the file of licences of a bundle.

    Args:
        found: all parts of the bundle.
        common: licences to which the parts refer without holding their text.
    """
    found = tuple(found)
    blocks = [
        "The licences of Liverwort and of all that comes with it",
        summary(found, bundle=True),
        SOURCES,
        table(found),
    ]
    for part in found:
        head = f"{part.name} {part.version}: {part.licence} {part.home}".rstrip()
        blocks.append(f"{'=' * 72}\n{head}\n{'=' * 72}")
        blocks += [_read(text) for text in part.texts]
    for text in common:
        blocks.append(f"{'=' * 72}\n{text.stem}\n{'=' * 72}\n\n{_read(text)}")
    return "\n\n".join(block for block in blocks if block) + "\n"


def _distribution(name: str) -> metadata.Distribution:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError as error:
        raise LiverwortError(
            f"{name} is not installed, which Liverwort needs: install Liverwort again."
        ) from error


def _wanted(lines: Iterable[str], extra: str) -> Iterator[Requirement]:
    """Give the requirements that hold on this system with this extra."""
    for line in lines:
        requirement = Requirement(line)
        marker = requirement.marker
        if marker is None or marker.evaluate({"extra": extra}):
            yield requirement


def _is_text(file: str) -> bool:
    """Whether a file of a distribution holds a licence, by its name or folder."""
    path = Path(file)
    if path.suffix in NOT_TEXT:
        return False
    in_folder = "licenses" in (part.lower() for part in path.parts[:-1])
    return in_folder or TEXT.match(path.name) is not None


def _licence(about: metadata.PackageMetadata) -> str:
    """Return the name of a licence; older wheels hide it in their classifiers."""
    if expression := _field(about, "License-Expression"):
        return expression[0]
    kinds = [
        line.rpartition("::")[2].strip()
        for line in _field(about, "Classifier")
        if line.startswith("License ::")
    ]
    plain = [text for text in _field(about, "License") if len(text) <= LONGEST_NAME]
    return ", ".join(kinds) or next(iter(plain), "see its text")


def _field(about: metadata.PackageMetadata, name: str) -> list[str]:
    return [str(value).strip() for value in about.get_all(name) or ()]


def _read(text: Path) -> str:
    return text.read_text(encoding="utf-8", errors="replace").strip()
