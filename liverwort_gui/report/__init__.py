"""What leaves the program: films, figures, tables, reports and claim bundles."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from liverwort_gui.report.colours import DEFAULT_COLOUR_MAP as DEFAULT_COLOUR_MAP
from liverwort_gui.report.colours import colour_limit as colour_limit
from liverwort_gui.report.colours import colour_maps as colour_maps
from liverwort_gui.report.colours import lookup_table as lookup_table
from liverwort_gui.report.film import Scene as Scene
from liverwort_gui.report.film import write_film as write_film
from liverwort_gui.report.film import write_films as write_films
from liverwort_gui.report.film import write_frames as write_frames
from liverwort_gui.report.film import write_snapshot as write_snapshot
from liverwort_gui.report.overlay import DEFAULT_OPACITY as DEFAULT_OPACITY
from liverwort_gui.report.overlay import overlay as overlay
from liverwort_gui.report.panels import Look as Look
from liverwort_gui.report.tables import write_curve as write_curve
from liverwort_gui.report.tables import write_table as write_table
from liverwort_gui.report.tables import write_tables as write_tables

if TYPE_CHECKING:
    from liverwort_gui.report.bundle import write_bundle as write_bundle
    from liverwort_gui.report.delivery import write_comparison as write_comparison
    from liverwort_gui.report.delivery import write_report as write_report
    from liverwort_gui.report.figures import comparison_figures as comparison_figures
    from liverwort_gui.report.figures import curves_figure as curves_figure
    from liverwort_gui.report.figures import discovery_figure as discovery_figure
    from liverwort_gui.report.figures import example_figure as example_figure
    from liverwort_gui.report.figures import write_figure as write_figure
    from liverwort_gui.report.figures import write_figures as write_figures
    from liverwort_gui.report.training_tables import (
        write_training_tables as write_training_tables,
    )
    from liverwort_gui.report.validation_page import (
        write_validation as write_validation,
    )

# These need matplotlib, or the rooms of training and of analysis; the others do not.
_NEEDS_MORE = {
    "write_bundle": "bundle",
    "write_comparison": "delivery",
    "write_report": "delivery",
    "comparison_figures": "figures",
    "curves_figure": "figures",
    "discovery_figure": "figures",
    "example_figure": "figures",
    "write_figure": "figures",
    "write_figures": "figures",
    "write_training_tables": "training_tables",
    "write_validation": "validation_page",
}


def __getattr__(name: str) -> Any:
    if name not in _NEEDS_MORE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_NEEDS_MORE[name]}")
    return getattr(module, name)
