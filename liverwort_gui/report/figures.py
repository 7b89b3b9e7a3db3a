"""Figures of results and comparisons, as SVG, PDF and PNG.

The drawing itself is in `report.drawing`, which needs none of the program's records.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.comparison_records import MEASURES, PAPER, Comparison, Test
from liverwort_gui.paths import written_whole
from liverwort_gui.records import Result
from liverwort_gui.report import text
from liverwort_gui.report.captions import contrast_names, time_known, verdict
from liverwort_gui.report.colours import lookup_table
from liverwort_gui.report.drawing import clips as clip_drawing
from liverwort_gui.report.drawing import groups as group_drawing
from liverwort_gui.report.drawing import judging, style
from liverwort_gui.report.drawing.clips import Scale, Shown
from liverwort_gui.report.panels import Look, check_alike
from liverwort_gui.words import p_value

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FRAMES = 3  # of each clip in a figure of the paper's form


def write_figure(figure: Figure, path: str | Path) -> Path:
    """Write a figure as SVG, PDF or PNG (300 dpi), as the name's ending says.

    Fonts are embedded in a PDF as TrueType; in an SVG text is drawn as outlines.

    Raises:
        ValueError: if the ending is another one.
        OutputError: if the file cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() not in style.SUFFIXES:
        raise ValueError(f"{path.name} must end with one of {style.SUFFIXES}")
    with written_whole(path) as part:
        style.save(figure, part)
    return path


def write_figures(
    figures: Mapping[str, Figure], path_of: Callable[[str], Path]
) -> tuple[Path, ...]:
    """Write each figure in all three kinds.

    Args:
        figures: by their names.
        path_of: gives the path of a file's name.
    """
    return tuple(
        write_figure(figure, path_of(f"{name}{suffix}"))
        for name, figure in figures.items()
        for suffix in style.SUFFIXES
    )


def example_figure(result: Result, frame: int, look: Look | None = None) -> Figure:
    """Draw one frame and its evidence: the paper's Figure 1.

    Args:
        result: of which clip.
        frame: counted from the clip's first one.
        look: of the evidence; None: fitted to this result.
    """
    look = (look or Look()).fitted([result])
    return clip_drawing.example(shown_of(result), frame, scale_of(result, look))


def discovery_figure(
    results: Sequence[Result],
    frames: Sequence[int] | None = None,
    look: Look | None = None,
) -> Figure:
    """Draw frames of clips and their evidence: the paper's Figures 6 and 7.

    Figure 6 is a clip of either class by one network; Figure 7 is the same by a network
    without skip connections.

    Args:
        results: one row each, such as a wild type's above a mutant's.
        frames: counted from each clip's first one; None: three, evenly spread.
        look: of the evidence; None: one scale is fitted to all.

    Raises:
        LiverwortError: if the results cannot share a scale.
    """
    look = (look or Look()).fitted(results)
    check_alike(results)
    shortest = min(len(result.clip.pixels) for result in results)
    chosen = frames or _spread_frames(shortest)
    rows = [shown_of(result) for result in results]
    return clip_drawing.discovery(rows, chosen, scale_of(results[0], look))


def curves_figure(results: Sequence[Result]) -> Figure:
    """Draw the curves of clips on one scale.

    Raises:
        LiverwortError: if they hold different classes against each other.
    """
    check_alike(results)
    told = results[0].explanation
    rows = [shown_of(result) for result in results]
    return clip_drawing.curves(rows, told.unit, contrast_names(results[0]))


def comparison_figures(comparison: Comparison) -> dict[str, Figure]:
    """Draw the figures of a comparison, by their names; only those with data."""
    figures = {"decision": _decision(comparison), **_judged(comparison)}
    measures = _measures(comparison)
    if measures is not None:
        figures["measures"] = measures
    names = [group.name for group in comparison.groups]
    question, body, beat = comparison.question, comparison.body, comparison.beat
    colours = comparison.colours.on(PAPER)
    if body.along.size:
        words = "outlined: p ≤ 0.05, against the greatest |t| of each relabelling of "
        figures["body_map"] = group_drawing.body_map(
            *(body.along, body.across, body.means, body.difference),
            *(body.p, body.tested, names, (question.positive, question.negative)),
            words + f"{comparison.unit}s",
            (colours.negative, colours.positive),
        )
        figures["body_curve"] = group_drawing.body_curve(
            *(body.along, body.curve_means, body.curve_ends, body.curve_difference),
            *(body.curve_difference_ends, body.curve_p, names, comparison.unit),
            colours.groups,
        )
    curves = comparison.curves
    if curves.frames.size:
        figures["frame_curves"] = group_drawing.frame_curves(
            *(curves.frames, curves.means, curves.ends, curves.p, names),
            colours.groups,
        )
    if beat.phases.size:
        said = [p_value(one.p) for one in beat.rayleigh]
        figures["beat"] = group_drawing.beat(
            beat.phases, beat.means, beat.ends, names, said, colours.groups
        )
    rows = comparison.traits.rows
    if rows:
        titles = [MEASURES[r.name][0] if r.name in MEASURES else r.name for r in rows]
        figures["traits"] = group_drawing.explained(
            titles, [row.r2 for row in rows], [row.interval for row in rows]
        )
    return figures


def clip_figures(
    comparison: Comparison, results: Mapping[str, Result]
) -> dict[str, Figure]:
    """Draw a typical clip of either group in the form of the paper's figures.

    Args:
        comparison: whose galleries name the clips.
        results: by the clip's id.

    Returns:
        "example" (Figure 1), "clips" (Figures 6 and 7) and "curves"; none if a group
        has no typical clip.
    """
    typical = [g for g in comparison.galleries if g.kind == "typical" and g.clips]
    ids = [g.clips[0] for g in sorted(typical, key=lambda g: g.group)]
    chosen = [results[id_] for id_ in ids if id_ in results]
    if len(chosen) < 2:
        return {}
    look = Look().fitted(chosen)
    middle = len(chosen[-1].clip.pixels) // 2
    return {
        "example": example_figure(chosen[-1], middle, look),
        "clips": discovery_figure(chosen, look=look),
        "curves": curves_figure(chosen),
    }


def shown_of(result: Result) -> Shown:
    """Return a result as a figure shows it."""
    clip, told = result.clip, result.explanation
    known = time_known(clip)
    numbers = clip.start + np.arange(float(len(clip.pixels)))
    return Shown(
        title=", ".join(filter(None, verdict(result))),
        pixels=clip.pixels,
        maps=told.shown_maps,
        times=clip.times if known else numbers,
        x_label="time in the video, s" if known else "frame of the video",
        curve=told.frame_evidence.astype(np.float64),
        baseline=told.reference_decision,
        um_per_px=clip.um_per_px,
    )


def scale_of(result: Result, look: Look) -> Scale:
    """Return the colour scale of a figure, with the colours of the overlays."""
    colours = lookup_table(look.colour_map) / 255.0  # (256, 4) float64
    colours[:, 3] *= look.opacity
    unit = result.explanation.unit
    return Scale(look.scale, unit, colours, contrast_names(result))


def _spread_frames(count: int) -> list[int]:
    return [(2 * n + 1) * count // (2 * FRAMES) for n in range(FRAMES)]


def _arrays(
    comparison: Comparison,
) -> tuple[NDArray[np.int64], NDArray[np.str_]]:
    groups = np.array([clip.group for clip in comparison.clips])
    return groups, np.array([clip.unit for clip in comparison.clips])


def _decision(comparison: Comparison) -> Figure:
    groups, units = _arrays(comparison)
    values = np.array([clip.decision for clip in comparison.clips])
    test = comparison.decision
    panel = (test.title, test.unit, values, groups, units, _words(test))
    return _values([panel], comparison)


def _measures(comparison: Comparison) -> Figure | None:
    panels = []
    groups, units = _arrays(comparison)
    for test in comparison.measures:
        values = np.array([c.figures.get(test.name, np.nan) for c in comparison.clips])
        known = ~np.isnan(values)
        if not known.any():
            continue
        own = (values[known], groups[known], units[known])
        panels.append((test.title, test.unit, *own, _words(test)))
    if not panels:
        return None
    return _values(panels, comparison)


def _values(panels: Sequence[Any], comparison: Comparison) -> Figure:
    names = [group.name for group in comparison.groups]
    return group_drawing.values(panels, names, comparison.colours.on(PAPER).groups)


def _words(test: Test) -> str:
    """Return difference, interval and p in short lines."""
    if test.difference is None:
        return test.reason
    lines = [f"difference {text.signed(test.difference, '.2g')}"]
    if test.interval is not None:
        low, high = (text.signed(end, ".2g") for end in test.interval)
        lines.append(f"95 % {low} to {high}")
    return "\n".join([*lines, p_value(test.judged_p)])


def _judged(comparison: Comparison) -> dict[str, Figure]:
    """Draw ROC and confusion, if the network knows both groups."""
    question = comparison.question
    names = [group.name for group in comparison.groups]
    classes = [group.of_class for group in comparison.groups]
    if set(classes) != {question.positive, question.negative}:
        return {}
    groups, _ = _arrays(comparison)
    decisions = np.array([clip.decision for clip in comparison.clips])
    positive = groups == classes.index(question.positive)
    if positive.all() or not positive.any():
        return {}
    called = decisions > 0
    counts = np.array(
        [
            [
                int((called[groups == g] == (c == question.positive)).sum())
                for c in classes
            ]
            for g in (0, 1)
        ]
    )
    order = [names[classes.index(c)] for c in (question.positive, question.negative)]
    return {
        "roc": judging.roc(decisions, positive, order, _area(comparison)),
        "confusion": judging.confusion(counts, names, classes),
    }


def _area(comparison: Comparison) -> str:
    """Return the area under the ROC curve, of the group for which D speaks."""
    test = comparison.decision
    if test.auc is None:
        return ""
    areas = [test.auc, *(test.auc_interval or ())]
    if comparison.groups[0].of_class == comparison.question.positive:
        areas = [1 - areas[0], *sorted(1 - area for area in areas[1:])]
    words = f"area {areas[0]:.2f}"
    return words + (f"\n95 % {areas[1]:.2f} to {areas[2]:.2f}" if areas[1:] else "")
