"""Whether this computer can show a window; asked before Qt, which would abort."""

from __future__ import annotations

import ctypes
import os
import sys

from liverwort_gui.errors import DisplayError

# Library on Linux -> Debian package. Qt's wheels bring everything else.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}


def require_display() -> None:
    """Return if a window can be shown.

    Raises:
        DisplayError: if not, naming the packages to install or what to do instead.
    """
    if sys.platform != "linux":
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    display = os.environ.get("DISPLAY", "")
    if not (platform or display or os.environ.get("WAYLAND_DISPLAY")):
        raise DisplayError(
            "There is no display for a window here (DISPLAY is not set): start it on a "
            "desktop, or use a command that needs none, such as `demo`."
        )
    uses_x11 = platform.startswith("xcb") or (display and not platform)
    needed = QT_LIBRARIES | (X11_LIBRARIES if uses_x11 else {})
    if missing := [library for library in needed if not _loads(library)]:
        packages = " ".join(needed[library] for library in missing)
        raise DisplayError(
            f"A window needs system libraries that are missing here: on Debian or "
            f"Ubuntu run `sudo apt install {packages}` (elsewhere install "
            f"{', '.join(missing)}), then start again."
        )
    if uses_x11 and not _answers():
        raise DisplayError(
            f"The display {display or '(DISPLAY is not set)'} does not answer: start "
            "the window on a desktop, or use a command that needs none, such as `demo`."
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers() -> bool:
    """Return whether the X server that DISPLAY names accepts us."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    error: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return error == 0
