"""`liverwort doctor`: what this computer can do."""

from __future__ import annotations

import platform
from dataclasses import asdict
from importlib import metadata, util
from pathlib import Path
from typing import Any

from liverwort_gui import __version__, log
from liverwort_gui.cli.options import Json
from liverwort_gui.cli.output import say, say_json

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


def doctor(as_json: Json = False) -> None:
    """Tell versions, devices, codecs and where the log is."""
    report = examine()
    if as_json:
        say_json(report)
        return
    for name, version in report["versions"].items():
        say(f"{name:<24} {version}")
    for device in report["devices"]:
        usable = "works" if device["usable"] else "cannot be used"
        say(f"device {device['name']:<17} {usable}: {device['reason']}")
    for name, present in report["codecs"].items():
        say(f"codec {name:<18} {'present' if present else 'missing'}")
    say(f"networks                 {', '.join(report['networks'])}")
    say(f"log                      {report['log']}")
    if report["clash"]:
        say(f"Warning: {report['clash']}")


def examine() -> dict[str, Any]:
    """Return what `doctor` tells; each device is tried with a real convolution."""
    from liverwort_gui import networks

    return {
        "versions": versions(),
        "devices": [asdict(status) for status in networks.devices()],
        "codecs": codecs(),
        "networks": list(networks.bundled()),
        "log": str(log.log_file()),
        "clash": qt_clash(),
    }


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


def qt_clash() -> str:
    """Return a warning if OpenCV brought a second Qt, which can stop the window."""
    found = util.find_spec("cv2")
    folders = (found.submodule_search_locations if found else None) or []
    if not any((Path(folder) / "qt").is_dir() for folder in folders):
        return ""
    return (
        "the full OpenCV wheel brought a Qt of its own, which can keep the window from "
        "starting; if it does not start, run `pip uninstall opencv-python "
        "opencv-contrib-python`, then "
        "`pip install --force-reinstall opencv-python-headless`."
    )
