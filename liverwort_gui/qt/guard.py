"""Keeps an error inside an overridden Qt method from killing the program."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def guard(default: Any = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Decorate a method that overrides one of Qt's.

    On Python 3.10 and 3.11 an ordinary error raised by C code (1/0, a wrong array
    shape) inside such a method ends PySide6 with a segmentation fault. So the error is
    stopped here and given to `sys.excepthook`.

    Args:
        default: what Qt gets if the method raised: something it can work with, such
            as False for `event` or `QSize()` for `sizeHint`.
    """

    def decorate(method: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(method)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return method(*args, **kwargs)
            except Exception as error:  # noqa: BLE001 - Qt's edge: everything is told
                sys.excepthook(type(error), error, error.__traceback__)
                return default  # type: ignore[no-any-return]

        return guarded

    return decorate
