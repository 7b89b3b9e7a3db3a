"""What leaves the program: overlays, films, pictures and tables."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from liverwort_gui.report.colours import DEFAULT_COLOUR_MAP as DEFAULT_COLOUR_MAP
from liverwort_gui.report.colours import colour_limit as colour_limit
from liverwort_gui.report.colours import colour_maps as colour_maps
from liverwort_gui.report.colours import lookup_table as lookup_table
from liverwort_gui.report.film import write_film as write_film
from liverwort_gui.report.film import write_frames as write_frames
from liverwort_gui.report.film import write_snapshot as write_snapshot
from liverwort_gui.report.overlay import DEFAULT_OPACITY as DEFAULT_OPACITY
from liverwort_gui.report.overlay import overlay as overlay
from liverwort_gui.report.tables import write_curve as write_curve

if TYPE_CHECKING:
    from liverwort_gui.report.training_tables import (
        write_training_tables as write_training_tables,
    )
    from liverwort_gui.report.validation_page import (
        write_validation as write_validation,
    )

# These need the rooms of training and of analysis, the others do not.
_NEEDS_MORE = {
    "write_training_tables": "training_tables",
    "write_validation": "validation_page",
}


def __getattr__(name: str) -> Any:
    if name not in _NEEDS_MORE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_NEEDS_MORE[name]}")
    return getattr(module, name)
