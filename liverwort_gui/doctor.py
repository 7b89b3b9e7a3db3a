"""Looks at what this computer can do, and at what went wrong last."""

from __future__ import annotations

import os
import platform
import shutil
from importlib import metadata, util
from pathlib import Path

from liverwort_gui import __version__, log, paths, preferences
from liverwort_gui.doctor_records import (
    DeviceFinding,
    DeviceStatus,
    Findings,
    FolderFinding,
    SettingFinding,
)
from liverwort_gui.extras import pip
from liverwort_gui.jobs import Job, Progress

LIBRARIES = (
    "torch",
    "numpy",
    "av",
    "opencv-python-headless",
    "h5py",
    "tifffile",
    "nd2",
    "PySide6-Essentials",
    "pyqtgraph",
)
CODECS = ("libx264", "mjpeg", "ffv1")  # films; simulated videos
LOG_LINES = 60  # of the log's end
LITTLE_ROOM = 1 << 30  # bytes free on a disk
STEPS = ("looking for devices", "measuring them", "looking at folders and files")


def examine() -> Job[Findings]:
    """Return all that can be found; each device is tried with a real convolution."""
    yield Progress(0, len(STEPS), STEPS[0])
    from liverwort_gui import networks

    statuses = networks.devices()
    yield Progress(1, len(STEPS), STEPS[1])
    used = next((status.name for status in statuses if status.usable), "")
    devices = tuple(_measured(status, used) for status in statuses)
    yield Progress(2, len(STEPS), STEPS[2])
    loaded = preferences.load()
    found = folders()
    encoders = codecs()
    return Findings(
        versions=versions(),
        devices=devices,
        cores=os.cpu_count() or 1,
        codecs=encoders,
        networks=tuple(networks.bundled()),
        folders=found,
        settings=_set(loaded),
        log=str(log.log_file()),
        problems=(
            *loaded.problems,
            *_device_problems(loaded.preferences.device, devices),
            *_folder_problems(found),
            *_codec_problems(encoders),
            *filter(None, [qt_clash()]),
        ),
        crash=log.last_crash(),
        log_tail=log.tail(LOG_LINES),
    )


def _measured(status: DeviceStatus, used: str) -> DeviceFinding:
    from liverwort_gui import networks

    finding = DeviceFinding(status.name, status.usable, status.reason)
    if not status.usable:
        return finding
    proof = networks.prove(status.name)
    return DeviceFinding(
        status.name,
        True,
        status.reason,
        status.name == used,
        round(proof.milliseconds, 2),
        proof.memory,
        proof.free,
    )


def versions() -> dict[str, str]:
    """Return the versions of the program, of Python and of the libraries."""
    found = {"Liverwort": __version__, "Python": platform.python_version()}
    found["system"] = platform.platform()
    for name in LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "not installed under this name"
    return found


def codecs() -> dict[str, bool]:
    """Return which of the encoders this program writes with are present."""
    return {name: _can_encode(name) for name in CODECS}


def _can_encode(name: str) -> bool:
    from av.codec.codec import Codec, UnknownCodecError

    try:
        return Codec(name, "w").is_encoder
    except UnknownCodecError:
        return False


def folders() -> tuple[FolderFinding, ...]:
    """Return the folders that the program writes to by itself."""
    places = {
        "settings": paths.settings_file().parent,
        "log": paths.logs(),
        "cache": preferences.cache_folder(),
        "studies without a name": paths.untitled_studies(),
    }
    return tuple(_folder(purpose, path) for purpose, path in places.items())


def _folder(purpose: str, path: Path) -> FolderFinding:
    there = next((p for p in (path, *path.parents) if p.exists()), None)
    if there is None or not there.is_dir():
        return FolderFinding(purpose, str(path), writable=False)
    try:
        free = shutil.disk_usage(there).free
    except OSError:
        free = None
    return FolderFinding(purpose, str(path), os.access(there, os.W_OK), free)


def _set(loaded: preferences.Loaded) -> tuple[SettingFinding, ...]:
    return tuple(
        SettingFinding(name, str(getattr(loaded.preferences, name)), source)
        for name, source in loaded.sources.items()
        if source != "default"
    )


def _device_problems(wished: str, devices: tuple[DeviceFinding, ...]) -> list[str]:
    return [
        f"The settings say that {device.name} computes, and it cannot be used: "
        f"{device.reason}"
        for device in devices
        if device.name == wished and not device.usable
    ]


def _folder_problems(found: tuple[FolderFinding, ...]) -> list[str]:
    problems = []
    for folder in found:
        if not folder.writable:
            problems.append(
                f"The folder for {folder.purpose} cannot be written: {folder.path}"
            )
        elif folder.free is not None and folder.free < LITTLE_ROOM:
            problems.append(
                f"There is less than 1 GiB left on the disk of the folder for "
                f"{folder.purpose}: {folder.path}"
            )
    return problems


def _codec_problems(encoders: dict[str, bool]) -> list[str]:
    return [
        f"The encoder {name} is missing, so that some films cannot be written: install "
        "the package av again from PyPI."
        for name, present in encoders.items()
        if not present
    ]


def qt_clash() -> str:
    """Return a warning if OpenCV brought a second Qt, which can stop the window."""
    found = util.find_spec("cv2")
    places = (found.submodule_search_locations if found else None) or []
    if not any((Path(place) / "qt").is_dir() for place in places):
        return ""
    return (
        "The full OpenCV wheel brought a Qt of its own, which can keep the window from "
        f"starting; if it does not start, run `{pip()} uninstall opencv-python "
        f"opencv-contrib-python`, then `{pip()} install --force-reinstall "
        "opencv-python-headless`."
    )
