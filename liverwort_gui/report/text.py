"""Text in pictures: fonts for any script, and lines that fit their place."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont
from PIL.ImageDraw import ImageDraw
from PIL.ImageFont import FreeTypeFont

Colour = tuple[int, int, int]

INK: Colour = (28, 31, 36)
GREY: Colour = (100, 108, 120)
HAIRLINE: Colour = (216, 220, 226)
AMBER: Colour = (150, 84, 0)
WHITE: Colour = (255, 255, 255)
SMALL, BODY, STRONG, HEAD = 13, 15, 22, 30  # pixels, font sizes

# DejaVu Sans, which matplotlib brings, has Greek and arrows but no East Asian script.
EAST_ASIAN = "\u2e80"  # first of the characters that need another font
EAST_ASIAN_FONTS = (
    "NotoSansCJK-Regular.ttc",
    "NotoSansJP-Regular.otf",
    "ipaexg.ttf",
    "YuGothM.ttc",
    "meiryo.ttc",
    "msgothic.ttc",
    "ヒラギノ角ゴシック W3.ttc",
    "Hiragino Sans GB.ttc",
)
ELLIPSIS = "…"
MINUS = "\u2212"


def font(text: str, size: int, *, bold: bool = False) -> FreeTypeFont:
    """Return a font that has the characters of `text`, as far as one is installed.

    Args:
        text: what will be drawn.
        size: pixels.
        bold: whether to draw it bold.
    """
    if any(character >= EAST_ASIAN for character in text):
        return _east_asian_font(size) or _latin_font(size, bold)
    return _latin_font(size, bold)


def width(text: str, size: int, *, bold: bool = False) -> float:
    """Return how wide one line of text is, pixels."""
    return font(text, size, bold=bold).getlength(text)


def write(
    draw: ImageDraw,
    place: tuple[float, float],
    line: str,
    size: int,
    colour: Colour,
    *,
    bold: bool = False,
    anchor: str = "ls",
) -> None:
    """Draw one line of text.

    Args:
        draw: where to draw.
        place: x and y of the anchor, pixels; by default the baseline's left end.
        line: what to write.
        size: pixels.
        colour: red, green, blue.
        bold: whether to write it bold.
        anchor: two letters as Pillow names them, such as "rs": right, baseline.
    """
    draw.text(place, line, colour, font(line, size, bold=bold), anchor=anchor)


def fitted(text: str, size: int, room: float, *, bold: bool = False) -> str:
    """Return `text`, its end replaced by an ellipsis if it is wider than `room`."""
    if width(text, size, bold=bold) <= room:
        return text
    n = len(text)
    while n and width(text[:n].rstrip() + ELLIPSIS, size, bold=bold) > room:
        n -= 1
    return text[:n].rstrip() + ELLIPSIS


def wrapped(text: str, size: int, room: float, most: int = 3) -> list[str]:
    """Return `text` as at most `most` lines, none wider than `room` pixels."""
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < most - 1:
        n = 1
        while n < len(words) and width(" ".join(words[: n + 1]), size) <= room:
            n += 1
        lines.append(fitted(" ".join(words[:n]), size, room))
        words = words[n:]
    return [*lines, fitted(" ".join(words), size, room)] if words else lines


def signed(value: float, spec: str = ".2f") -> str:
    """Return a number with its sign, a true minus, and no sign for zero."""
    digits = format(abs(value), spec)
    if float(digits) == 0.0:
        return digits
    return ("+" if value > 0 else MINUS) + digits


@cache
def _latin_font(size: int, bold: bool) -> FreeTypeFont:
    spec = find_spec("matplotlib")  # finds the folder without importing the package
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return ImageFont.truetype(folder / name, size)


@cache
def _east_asian_font(size: int) -> FreeTypeFont | None:
    for name in EAST_ASIAN_FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:  # not installed
            continue
    return None
