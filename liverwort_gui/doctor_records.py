"""What is known of this computer and of what went wrong, and how a report tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from liverwort_gui.preferences import KEYS, Source
from liverwort_gui.privacy import homeless, masked

KEPT_BACK = "Left out: paths, and names of files, of the user and of the computer."
WITH_ALL = "With paths and names, as it was wished."
COLUMN = 26  # letters


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """One device and whether it can be used.

    Attributes:
        name: "cuda", "mps" or "cpu".
        usable: whether a real convolution ran on it.
        reason: what it is if usable, else one sentence why not.
    """

    name: str
    usable: bool
    reason: str


@dataclass(frozen=True, slots=True)
class DeviceFinding(DeviceStatus):
    """One device, measured.

    Attributes:
        used: whether it is the one that computes where nothing else is said.
        milliseconds: that the first layer of a network took on 8 frames; None if it
            cannot be used.
        memory: bytes in all; None if it cannot be used.
        free: bytes that are free; None if it cannot be used.
    """

    used: bool = False
    milliseconds: float | None = None
    memory: int | None = None
    free: int | None = None


@dataclass(frozen=True, slots=True)
class FolderFinding:
    """A folder of the program.

    Attributes:
        purpose: what it is for.
        path: where it is, or will be made.
        writable: whether the program can write there.
        free: bytes free on its disk; None if nobody knows.
    """

    purpose: str
    path: str
    writable: bool
    free: int | None = None


@dataclass(frozen=True, slots=True)
class SettingFinding:
    """A setting that is not as usual: its name, value, and where that is from."""

    name: str
    value: str
    source: Source


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the doctor found.

    Attributes:
        versions: of the program, of Python, the system and the libraries, by name.
        devices: the preferred one first.
        cores: processor cores of the computer.
        codecs: name of an encoder to whether it is there.
        networks: names of the bundled ones.
        folders: of the program.
        settings: those that are not as usual.
        log: path of the log file.
        problems: sentences about what is wrong, each with its cure.
        crash: stacks of the threads when the program last crashed; empty if never.
        log_tail: last lines of the log.
    """

    versions: Mapping[str, str] = field(default_factory=dict)
    devices: tuple[DeviceFinding, ...] = ()
    cores: int = 0
    codecs: Mapping[str, bool] = field(default_factory=dict)
    networks: tuple[str, ...] = ()
    folders: tuple[FolderFinding, ...] = ()
    settings: tuple[SettingFinding, ...] = ()
    log: str = ""
    problems: tuple[str, ...] = ()
    crash: str = ""
    log_tail: str = ""


def report_text(findings: Findings, *, with_paths: bool) -> str:
    """Return a report to be sent to the developers.

    Args:
        findings: what to tell.
        with_paths: whether paths, names and the end of the log may stand in it.
    """
    parts = [
        ("Versions", _pairs(findings.versions.items())),
        ("Devices", [device_line(device) for device in findings.devices]),
        ("Computer", [f"{findings.cores} processor cores"]),
        ("Encoders", _pairs((n, _there(on)) for n, on in findings.codecs.items())),
        ("Networks", [", ".join(findings.networks) or "none"]),
        ("Folders", _folder_lines(findings.folders, with_paths=with_paths)),
        ("Settings", _setting_lines(findings.settings, with_paths=with_paths)),
        ("Problems", list(findings.problems) or ["none found"]),
    ]
    if findings.crash:
        parts.append(("Last crash", findings.crash.splitlines()))
    if with_paths:
        parts.append(("End of the log", findings.log_tail.splitlines()))
    return _report(parts, with_paths=with_paths)


def error_text(
    sentence: str,
    details: str,
    versions: Iterable[tuple[str, str]],
    *,
    with_paths: bool,
) -> str:
    """Return a report about one error, to be sent to the developers.

    Args:
        sentence: what happened.
        details: where, such as a traceback.
        versions: of the program and the libraries, by name.
        with_paths: whether paths and names may stand in it.
    """
    parts = [
        ("What happened", [sentence]),
        ("Details", details.splitlines()),
        ("Versions", _pairs(versions)),
    ]
    return _report(parts, with_paths=with_paths)


def device_line(device: DeviceFinding) -> str:
    """Return what is known of a device."""
    name = device.name.upper()
    if not device.usable:
        return f"{name}: not used, {device.reason}"
    told = "" if device.reason == device.name else f" ({device.reason})"
    used = ", computes" if device.used else ""
    took = ""
    if device.milliseconds is not None:
        took = f", {device.milliseconds:.1f} ms for a first layer on 8 frames"
    return f"{name}: works{told}{used}{took}, {memory_text(device)}"


def memory_text(device: DeviceFinding) -> str:
    """Return how much memory a device has."""
    if device.memory is None or device.free is None:
        return "memory unknown"
    return f"{size_text(device.memory)} of memory, {size_text(device.free)} free"


def size_text(size: int) -> str:
    """Return a number of bytes in GiB."""
    return f"{size / 2**30:.1f} GiB"


def _folder_lines(folders: Sequence[FolderFinding], *, with_paths: bool) -> list[str]:
    return _pairs(
        (
            folder.purpose,
            ("can be written" if folder.writable else "CANNOT be written")
            + (f", {size_text(folder.free)} free" if folder.free is not None else "")
            + (f", {folder.path}" if with_paths else ""),
        )
        for folder in folders
    )


def _setting_lines(
    settings: Sequence[SettingFinding], *, with_paths: bool
) -> list[str]:
    lines = _pairs(
        (
            one.name,
            ("(left out)" if KEYS[one.name].private and not with_paths else one.value)
            + f" ({one.source})",
        )
        for one in settings
    )
    return lines or ["all as usual"]


def _pairs(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{name:<{COLUMN}} {text}" for name, text in pairs]


def _there(present: bool) -> str:
    return "present" if present else "missing"


def _report(parts: Iterable[tuple[str, Sequence[str]]], *, with_paths: bool) -> str:
    lines = ["Report of Liverwort"]
    for title, said in parts:
        lines += ["", title, *(f"  {line}" for line in said)]
    text = "\n".join(lines)
    note = WITH_ALL if with_paths else KEPT_BACK
    shown = text if with_paths else masked(homeless(text))
    return f"{shown}\n\n{note}\n"
