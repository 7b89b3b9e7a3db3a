"""Whether a printed number is what its table has, rounded as it was printed."""

import re

PRINTED = re.compile(
    r"(?P<sign>[+\u2212-]?)(?P<digits>\d[\d,]*)(?:\.(?P<decimals>\d+))?"
    r"(?:e(?P<power>[+-]?\d+))?(?P<percent>\s?%)?"
)


def agrees(printed, value):
    """Whether `printed` is `value`, a share perhaps as a percentage.

    Half of the last printed digit is allowed for rounding; in a sentence the words may
    tell the sign of a number. "< 0.0001" is any smaller one.
    """
    if printed.startswith("< "):
        return value < float(printed.removeprefix("< "))
    found = PRINTED.fullmatch(printed)
    assert found, f"{printed!r} is no number"
    decimals, power = found["decimals"] or "", int(found["power"] or 0)
    number = float(f"{found['digits'].replace(',', '')}.{decimals}0e{power}")
    half = 0.5001 * 10.0 ** (power - len(decimals))
    if found["sign"] in ("-", "\u2212"):
        number = -number
    elif not found["sign"]:
        value = abs(value)
    scales = (1.0, 100.0) if found["percent"] else (1.0,)
    return any(abs(value * scale - number) <= half for scale in scales)
