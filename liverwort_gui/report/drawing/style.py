"""How all figures look, and how they are written."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from numpy.typing import NDArray

Floats = NDArray[np.float64]

# Blue and orange as in the overlays: they differ along the axis that red-green
# blindness leaves intact. Lines of the two groups differ in their dashes too.
GROUP_COLOURS = ("#0067C4", "#C96500")
GROUP_DASHES = ("-", (0, (5, 1.5)))
GROUP_MARKERS = ("o", "s")
NAMES = {
    "blue": "#0069bd",
    "orange": "#d26100",
    "green": "#009e73",
    "purple": "#b060c0",
    "pink": "#cc79a7",
    "amber": "#e69f00",
    "sky blue": "#56b4e9",
    "yellow": "#f0e442",
    "red": "#d01020",
    "brown": "#804010",
    "grey": "#808080",
    "black": "#000000",
}
INK, GREY, HAIRLINE, AMBER = "#1C1F24", "#646C78", "#D8DCE2", "#965400"
DPI = 300
SUFFIXES = (".svg", ".pdf", ".png")
WIDTH = 7.0  # inches, of a figure over the whole page; 89 or 178 mm are usual

# DejaVu Sans, which matplotlib brings, has no East Asian script.
_INSTALLED = {font.name for font in fontManager.ttflist}
EAST_ASIAN = ("Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic", "Yu Gothic", "Meiryo")
FONTS = ["DejaVu Sans", *(name for name in EAST_ASIAN if name in _INSTALLED)]

# PDF: TrueType outlines are embedded, so that the text stays text everywhere. SVG: text
# is drawn as outlines, so that it looks the same where the font is missing.
SETTINGS: Any = {
    "font.family": FONTS,
    "font.size": 8,
    "axes.titlesize": 9,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.labelcolor": INK,
    "axes.edgecolor": GREY,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.unicode_minus": True,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "legend.frameon": False,
    "text.color": INK,
    "pdf.fonttype": 42,
    "ps.fonttype": 42,
    "svg.fonttype": "path",
    "svg.hashsalt": "liverwort",
}


def new_figure(width: float, height: float) -> Figure:
    """Return an empty figure, inches; use it within `mpl.rc_context(SETTINGS)`."""
    figure = Figure(figsize=(width, height), dpi=DPI, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def as_bytes(figure: Figure, suffix: str) -> bytes:
    """Return a figure as a file of this kind; the same figure gives the same bytes.

    Args:
        figure: drawn.
        suffix: one of `SUFFIXES`.
    """
    dated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}
    kind = suffix.removeprefix(".")
    file = io.BytesIO()
    with mpl.rc_context(SETTINGS):
        figure.savefig(file, format=kind, dpi=DPI, metadata=dated.get(kind))
    return file.getvalue()


def save(figure: Figure, path: Path) -> None:
    """Write a figure as SVG, PDF or PNG, as the name's ending says."""
    path.write_bytes(as_bytes(figure, path.suffix.lower()))


def diverging(positive: Sequence[float], negative: Sequence[float]) -> ListedColormap:
    """Return colours from one group's over white to the other's.

    Args:
        positive: red, green, blue, 0 to 1, of the greatest value.
        negative: likewise of the least.
    """
    share = np.linspace(-1, 1, 255)[:, None]
    ends = np.where(share > 0, np.array(positive[:3]), np.array(negative[:3]))
    return ListedColormap(1 + np.abs(share) * (ends - 1))


def between(negative: str, positive: str) -> ListedColormap:
    """Return the map from one colour over white to the other."""
    return diverging(mpl.colors.to_rgb(positive), mpl.colors.to_rgb(negative))


def colour_name(colour: str) -> str:
    """Return what people call a colour: the nearest of a few."""
    parts = np.array(mpl.colors.to_rgb(colour))
    known = {name: np.array(mpl.colors.to_rgb(one)) for name, one in NAMES.items()}
    return min(known, key=lambda name: float(np.linalg.norm(known[name] - parts)))


def round_up(value: float) -> float:
    """Return the least of 1, 2, 5 times a power of ten that is not below `value`."""
    if not value > 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    return float(next(s * power for s in (1, 2, 5, 10) if s * power >= value * 0.999))
