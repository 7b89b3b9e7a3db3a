"""Which class is explained, and which one it is held against."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from liverwort_gui.errors import LiverwortError


def choose_contrast(
    logits: np.ndarray, target: int | None = None, against: int | None = None
) -> tuple[int, int]:
    """Return the explained class and the one it is held against, as indices.

    Raises:
        LiverwortError: if a class does not exist or is held against itself.
    """
    n_classes = len(logits)
    for chosen in (target, against):
        if chosen is not None and not 0 <= chosen < n_classes:
            raise LiverwortError(
                f"Class {chosen} does not exist: this network has classes 0 to "
                f"{n_classes - 1}."
            )
    ranked = [int(k) for k in np.argsort(logits)[::-1]]
    if target is None:
        target = (
            1
            if n_classes == 2 and against != 1
            else next(k for k in ranked if k != against)
        )
    if against is None:
        against = next(k for k in ranked if k != target)
    if target == against:
        raise LiverwortError(f"Class {target} cannot be held against itself.")
    return target, against


def class_index(name: str | None, classes: Sequence[str]) -> int | None:
    """Return the number of the class called `name`; None if none is named.

    Raises:
        LiverwortError: if there is no such class.
    """
    if name is None:
        return None
    if name not in classes:
        raise LiverwortError(
            f"No class of this network is called {name!r}: choose one of "
            f"{', '.join(classes)}."
        )
    return classes.index(name)
