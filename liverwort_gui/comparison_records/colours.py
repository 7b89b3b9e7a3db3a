"""Which colour stands for which group and which class, on the page and in figures."""

from __future__ import annotations

from dataclasses import dataclass

# Blue and orange: they differ along the axis that red-green blindness leaves intact.
# They stand for groups and classes that have no colours of their own.
PALETTE = ("#0067c4", "#c96500")
PAPER = "#ffffff"  # ground of all figures that are saved
ALIKE = 60.0  # distance of two colours, red, green, blue, that are taken for one
# Of a line to a light and to a dark ground. The accessibility rules ask for 3; on a
# dark ground faint dots and bands of the colour would drown.
LEAST_CONTRAST = (3.0, 4.5)
STEP = 0.1  # from a colour to black or white
BRIGHT = 0.18  # luminance from which black is further away than white


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours of a comparison, "#rrggbb".

    Attributes:
        groups: of A and B.
        negative: of evidence for the class that D is held against.
        positive: of evidence for the class for which D speaks.
    """

    groups: tuple[str, str] = PALETTE
    negative: str = PALETTE[0]
    positive: str = PALETTE[1]

    def on(self, ground: str) -> Colours:
        """Return them so that all are seen on a ground, "#rrggbb"."""
        first, second = (seen_on(colour, ground) for colour in self.groups)
        ends = seen_on(self.negative, ground), seen_on(self.positive, ground)
        return Colours((first, second), *ends)


def told_apart(first: str, second: str) -> tuple[str, str]:
    """Return the colours that two things have, if these can be told apart.

    Args:
        first: of one of them; empty if it has none of its own.
        second: of the other, likewise.

    Returns:
        The same; for an empty one the first of `PALETTE` that is unlike the other; and
        all of `PALETTE`, in its order, if both are empty or alike.
    """
    if not (first or second) or (first and second and alike(first, second)):
        return PALETTE
    return first or _unlike(second), second or _unlike(first)


def alike(first: str, second: str) -> bool:
    """Return whether two colours are easily taken for one."""
    pairs = zip(_parts(first), _parts(second), strict=True)
    distance = sum((a - b) ** 2 for a, b in pairs) ** 0.5
    return bool(distance < ALIKE)


def seen_on(colour: str, ground: str) -> str:
    """Return a colour, as much darker or lighter as it needs to be seen on a ground."""
    dark = _luminance(ground) < BRIGHT
    far, least = (255 if dark else 0), LEAST_CONTRAST[dark]
    shown, share = colour, 0.0
    while _contrast(shown, ground) < least and share < 1:
        share = min(share + STEP, 1.0)
        mixed = (round(part + share * (far - part)) for part in _parts(colour))
        shown = "#" + bytes(mixed).hex()
    return shown


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 has it, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of sRGB, 0 to 1."""
    shares = (part / 255 for part in _parts(colour))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _unlike(other: str) -> str:
    return next(colour for colour in PALETTE if not alike(colour, other))


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
