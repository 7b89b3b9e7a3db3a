"""Turns a state into the picture of the clip view."""

from __future__ import annotations

from functools import lru_cache

from liverwort_gui.qt.views.clip_view import ClipPicture, ColourScale
from liverwort_gui.records import Box, Result
from liverwort_gui.state import ViewState, shows


def clip_picture(state: ViewState) -> ClipPicture | None:
    """Return what the selected box shows at the shown frame.

    Inside an analyzed window these are the network's own pixels, under the evidence
    map if it is switched on; elsewhere it is a piece of the video's frame.
    """
    if state.box is None:
        return None
    result = state.result
    if result is not None and shows(result, state.frame):
        return _analyzed(state, result)
    return _bare(state, state.box, result)


def colour_limit(state: ViewState, result: Result) -> float:
    """Return the limit of the colour scale, logit units.

    It is one for all results of the same network and method, so that equal colours
    mean equal evidence in all boxes.
    """
    alike = tuple(
        other
        for other in state.results
        if (other.network, other.explanation.method)
        == (result.network, result.explanation.method)
    )
    return _shared_limit(alike)


def colour_map(state: ViewState) -> str:
    """Return the chosen colour map, or the default before one can be chosen."""
    from liverwort_gui import report

    return state.colour_map or report.colour_maps()[0]


@lru_cache(maxsize=4)  # the percentile of many maps takes some milliseconds
def _shared_limit(results: tuple[Result, ...]) -> float:
    from liverwort_gui import report

    return report.colour_limit(result.explanation for result in results)


def _analyzed(state: ViewState, result: Result) -> ClipPicture:
    # cv2 comes with report; the decoding thread has imported it by now.
    from liverwort_gui import report

    told = result.explanation
    index = state.frame - result.clip.start
    pixels = result.clip.pixels[index]
    a, b = told.contrast
    limit = colour_limit(state, result)
    if state.show_overlay:
        # The reference is one for all frames, or one for each.
        shown_map = told.maps[index] - told.reference[index % len(told.reference)]
        pixels = report.overlay(
            pixels, shown_map, limit, state.opacity, colour_map(state)
        )
    scale = ColourScale(
        report.lookup_table(colour_map(state)), limit, told.classes[a], told.classes[b]
    )
    return ClipPicture(pixels, _title(state), result.clip.um_per_px, scale)


def _bare(state: ViewState, box: Box, result: Result | None) -> ClipPicture | None:
    if state.picture is None:
        return None
    rows, columns = slice(box.y, box.y + box.size), slice(box.x, box.x + box.size)
    hint = ""
    if result is not None:
        start = result.clip.start
        last = start + len(result.explanation.frame_evidence) - 1
        hint = f"analyzed: frames {start}–{last}"
    return ClipPicture(
        state.picture.pixels[rows, columns], _title(state), state.pixel_size, hint=hint
    )


def _title(state: ViewState) -> str:
    assert state.clip is not None
    return f"Clip {state.clip.number}, frame {state.frame}"
