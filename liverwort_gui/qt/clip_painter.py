"""Turns a state into the picture of the clip view."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.trust_words import trust_mark
from liverwort_gui.qt.views.clip_picture import ClipPicture, ColourScale, MapValues
from liverwort_gui.records import CLIP_SIZE, Crop, Explanation, Result
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import Planted, answers, asked_of

ADDS_UP = 1e-3  # logit, the error of sums in single precision
OUTLINE = (255, 230, 0)  # of what was planted; neither end of a colour map


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


def picture_beside(state: ViewState) -> ClipPicture | None:
    """Return the same frame of the selected clip with the second map, or the truth."""
    if state.truth is not None:
        return _true(state, state.truth)
    result = state.result_beside
    if result is None or not shows(result, state.frame):
        return None
    return _analyzed(state, result)


def _true(state: ViewState, truth: Planted) -> ClipPicture | None:
    """Return the clip without a map, and where it differs from its twin."""
    bare = clip_picture(replace(state, beside="", show_overlay=False))
    if bare is None or state.crop is None:
        return None
    mask = _mask_at(state, truth, len(bare.pixels))
    hint = tr("outside the clip")
    if mask is not None:
        hint = tr("the classes differ here") if mask.any() else tr("no difference here")
    return ClipPicture(
        outlined(bare.pixels, mask),
        tr("Truth"),
        bare.um_per_px,
        hint=hint,
        frame=state.frame,
    )


def _mask_at(state: ViewState, truth: Planted, side: int) -> NDArray[np.bool_] | None:
    """Return the truth in the shown frame, if it is of the pixels that are shown."""
    index = state.frame - (state.crop.start if state.crop else 0)
    inside = 0 <= index < len(truth.mask) and truth.mask.shape[1] == side
    return truth.mask[index] if inside else None


def outlined(
    pixels: NDArray[np.uint8], mask: NDArray[np.bool_] | None
) -> NDArray[np.uint8]:
    """Return (S, S, C) pixels as (S, S, 3), with the outline of a mask (S, S)."""
    painted = np.repeat(pixels, 3 // pixels.shape[2], axis=2)
    if mask is None:
        return painted
    near = np.pad(mask, 1)
    around = near[:-2, 1:-1] | near[2:, 1:-1] | near[1:-1, :-2] | near[1:-1, 2:]
    painted[around & ~mask] = OUTLINE  # outside: what is marked stays to be seen
    return painted


def shows(result: Result, frame: int) -> bool:
    """Whether `frame` of the video belongs to the analyzed clip."""
    return 0 <= frame - result.clip.start < len(result.explanation.frame_evidence)


def colour_limit(state: ViewState, result: Result) -> float:
    """Return the limit of the colour scale, in the unit of the map.

    It is one for all results of the same network to the same question, so that equal
    colours mean equal evidence in all boxes.
    """
    alike = tuple(
        other
        for other in state.results
        if (other.weights_sha256, asked_of(other))
        == (result.weights_sha256, asked_of(result))
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
    # The reference is one for all frames, or one for each.
    values = told.maps[index] - told.reference[index % len(told.reference)]
    if state.show_overlay:
        pixels = report.overlay(pixels, values, limit, state.opacity, colour_map(state))
    if state.truth is not None:
        pixels = outlined(pixels, _mask_at(state, state.truth, len(pixels)))
    signed = state.method_info(told.method).signed
    scale = ColourScale(
        report.lookup_table(colour_map(state)),
        limit,
        told.classes[a] if signed else "",
        told.classes[b] if signed else "",
        told.unit,
        mean_of(told),
        _is_beyond(told),
    )
    return ClipPicture(
        pixels,
        _method_title(state, told.method) if state.beside else _title(state),
        result.clip.um_per_px,
        scale,
        "" if state.beside else _hint(state, result),
        map=MapValues(values, told.receptive_field),
        frame=state.frame,
        trust=trust_mark(state, result),
    )


def mean_of(told: Explanation) -> float | None:
    """Return the mean of all values that are shown of a map that adds up, else None.

    Since mean(maps) + delta_b is D, that is D less delta_b and the reference's mean.
    """
    if not told.complete:
        return None
    return told.decision - told.delta_b - float(told.reference.mean(dtype=np.float64))


def _is_beyond(told: Explanation) -> bool:
    """Whether the mean of all values is D - D_B, as where the background has a map."""
    beyond, mean = told.decision - told.reference_decision, mean_of(told)
    return mean is not None and abs(mean - beyond) < ADDS_UP


def _hint(state: ViewState, result: Result) -> str:
    """Name the method unless it is the usual one, and is what was asked for."""
    method = result.explanation.method
    usual = method == "evidence" and answers(result, state.asked)
    name = "" if usual else _method_title(state, method)
    return " · ".join(filter(None, (name, scale_text(result.clip.crop.size))))


def _bare(state: ViewState, crop: Crop, result: Result | None) -> ClipPicture | None:
    if state.picture is None:
        return None
    hints = [scale_text(crop.size)]
    if result is not None:
        start = result.clip.start
        last = start + len(result.explanation.frame_evidence) - 1
        hints.append(tr("analyzed: frames {first}–{last}", first=start, last=last))
    title = _title(state)
    shown = state.picture.pixels
    box = crop.box_at(state.picture.frame)
    share = 1.0
    if not state.picture.exact and state.video is not None:  # a small copy
        share = shown.shape[1] / state.video.width
        title = tr("{title} … preview", title=title)
    side = max(1, round(box.size * share))
    top, left = round(box.y * share), round(box.x * share)
    return ClipPicture(
        _as_for_the_network(shown[top : top + side, left : left + side]),
        title,
        state.pixel_size and state.pixel_size * crop.size / CLIP_SIZE,
        hint=" · ".join(filter(None, hints)),
        frame=state.frame,
    )


def _as_for_the_network(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    # The decoding thread has imported media by now.
    from liverwort_gui.media.clips import resampled

    return resampled(pixels, CLIP_SIZE) if len(pixels) == pixels.shape[1] else pixels


def scale_text(size: int) -> str:
    """Return how a box is resampled for the network; empty if it is not."""
    if size == CLIP_SIZE:
        return ""
    return tr("box {size} px → {network} px", size=size, network=CLIP_SIZE)


def _title(state: ViewState) -> str:
    if state.clip is None or state.crop is None:
        return tr("Suggested, frame {frame}", frame=state.frame)
    return tr(
        "Clip {number}, frame {frame}", number=state.clip.number, frame=state.frame
    )


def _method_title(state: ViewState, method: str) -> str:
    return said(state.method_info(method).title)
