"""Turns a state into the picture of the clip view."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.qt.views.clip_view import ClipPicture, ColourScale
from liverwort_gui.records import CLIP_SIZE, Crop, Result
from liverwort_gui.state import ViewState, shows


def clip_picture(state: ViewState) -> ClipPicture | None:
    """Return what the selected box, or else the suggested one, shows.

    Inside an analyzed window these are the network's own pixels, under the evidence
    map if it is switched on; elsewhere it is a piece of the video's frame, resampled
    as for the network.
    """
    crop = state.crop
    if crop is None and state.suggestion is not None:
        crop = state.suggestion.crop
    if crop is None:
        return None
    result = state.result
    if result is not None and shows(result, state.frame):
        return _analyzed(state, result)
    return _bare(state, crop, result)


def colour_limit(state: ViewState, result: Result) -> float:
    """Return the limit of the colour scale, logit units.

    It is one for all results of the same network and method, so that equal colours
    mean equal evidence in all boxes.
    """
    alike = tuple(
        other
        for other in state.results
        if (other.weights_sha256, other.explanation.method)
        == (result.weights_sha256, result.explanation.method)
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
    hint = scale_text(result.clip.crop.size)
    return ClipPicture(pixels, _title(state), result.clip.um_per_px, scale, hint)


def _bare(state: ViewState, crop: Crop, result: Result | None) -> ClipPicture | None:
    if state.picture is None:
        return None
    hints = [scale_text(crop.size)]
    if result is not None:
        start = result.clip.start
        last = start + len(result.explanation.frame_evidence) - 1
        hints.append(f"analyzed: frames {start}–{last}")
    title = _title(state)
    shown = state.picture.pixels
    box = crop.box_at(state.picture.frame)
    share = 1.0
    if not state.picture.exact and state.video is not None:  # a small copy
        share = shown.shape[1] / state.video.width
        title = f"{title} … preview"
    side = max(1, round(box.size * share))
    top, left = round(box.y * share), round(box.x * share)
    return ClipPicture(
        _as_for_the_network(shown[top : top + side, left : left + side]),
        title,
        state.pixel_size and state.pixel_size * crop.size / CLIP_SIZE,
        hint=" · ".join(filter(None, hints)),
    )


def _as_for_the_network(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    # The decoding thread has imported media by now.
    from liverwort_gui.media.clips import resampled

    return resampled(pixels, CLIP_SIZE) if len(pixels) == pixels.shape[1] else pixels


def scale_text(size: int) -> str:
    """Return how a box is resampled for the network; empty if it is not."""
    return "" if size == CLIP_SIZE else f"box {size} px → {CLIP_SIZE} px"


def _title(state: ViewState) -> str:
    name = f"Clip {state.clip.number}" if state.clip and state.crop else "Suggested"
    return f"{name}, frame {state.frame}"
