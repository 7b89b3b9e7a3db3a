"""Connects the clip view, the curve and the pickers with what fills them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from liverwort_gui.qt.clip_painter import clip_picture, picture_beside, shows
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.curve_painter import curve_of
from liverwort_gui.qt.desk import Desk
from liverwort_gui.qt.kept_results import KeptResults
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.qt.map_checks import MapChecks
from liverwort_gui.qt.maps import Maps
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.truths import Truths
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState

# What the clip view depends on; an analyzed clip has pixels of its own.
CLIP_FIELDS = (
    "page",
    "frame",
    "clip",
    "box",
    "result",
    "result_beside",
    "truth",
    "results",
    "checks",
    "checks_maps",
    "show_overlay",
    "opacity",
    "colour_map",
)
BARE_CLIP_FIELDS = (
    "page",
    "frame",
    "clip",
    "box",
    "result",
    "picture",
    "truth",
    "pixel_size",
    "suggestion",
)


class MapParts:
    """All that the maps of the selected clip need, for the controller.

    Args:
        window: its clip view, timeline and pickers are served.
        store: what is shown.
        studies: of the study, which keeps results.
        workbench: analyzes.
        worker: of the worker process, which imports torch.
        questions: shows what was checked.
        keeper: of the user's settings.
    """

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        studies: StudyDesk,
        workbench: Workbench,
        worker: Desk,
        questions: Questions,
        keeper: PreferenceKeeper,
    ) -> None:
        self._window = window
        self._maps = Maps(store, workbench, worker)
        self._kept = KeptResults(store, studies, worker, self._maps.want)
        self._checks = MapChecks(store, worker, keeper, questions.show_check)
        self._truths = Truths(store, worker)
        pickers = window.finding.map
        pickers.method_wished.connect(self._maps.pick_method)
        pickers.classes_wished.connect(self._maps.pick_classes)
        pickers.layer_wished.connect(self._maps.pick_layer)
        pickers.beside_wished.connect(self._maps.pick_beside)
        window.clip.trust_wished.connect(lambda on: self._checks.open(beside=on))

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return self._checks.commands

    def recall(self) -> None:
        """Look once more for the selected clip's results."""
        self._kept.again()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed, and find what is missing."""
        self._kept.draw(old, new)
        self._maps.draw(old, new)
        self._checks.draw(old, new)
        self._truths.draw(old, new)
        known = old.results is new.results and old.video is new.video
        if not known or old.result is not new.result:
            self._window.show_curve(curve_of(new, new.result))
        fields = _clip_fields(new) if new.page == "video" else ()  # else it loops
        if any(getattr(new, name) != getattr(old, name) for name in fields):
            self._window.show_clip(clip_picture(new))
            self._window.show_beside(picture_beside(new))


def _clip_fields(state: ViewState) -> tuple[str, ...]:
    result = state.result
    analyzed = result is not None and shows(result, state.frame)
    return CLIP_FIELDS if analyzed else BARE_CLIP_FIELDS
