"""How well numbers rank one group above another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def auc(high: NDArray[np.floating], low: NDArray[np.floating]) -> float:
    """Return the chance that a value of `high` is above one of `low`; ties count half.

    Args:
        high: (n,), n at least 1.
        low: (m,), m at least 1.
    """
    ordered = np.sort(low)
    below = np.searchsorted(ordered, high, "left")
    upto = np.searchsorted(ordered, high, "right")
    return float((below + upto).mean() / 2 / len(ordered))
