"""When and where a comparison found something, as tables beside its own ones."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from liverwort_gui.comparison_records import Cluster, Comparison
from liverwort_gui.report.tables import Cell, Column, Table

Row = tuple[Cell, ...]


def frame_curves(comparison: Comparison) -> Table:
    """Return the curves of aligned clips."""
    curves = comparison.curves
    columns = (
        Column("frame", "Of the clip, from 0."),
        *_curve_columns(comparison, "logit"),
        Column("t", "Difference over its standard error."),
        Column("p", "Against the greatest |t| of each relabelling."),
    )
    parts = (curves.frames, *_both(curves.means, curves.ends), curves.t, curves.p)
    rows = _columns_of(*parts) if curves.frames.size else ()
    meaning = curves.reason or "Evidence by frame, of clips that are aligned."
    return Table("frame-curves", meaning, columns, rows)


def beat_tests(comparison: Comparison) -> Table:
    """Return whether a phase of the beat is preferred."""
    columns = (
        Column("group", "Name of the group."),
        Column("units", "Units that were folded."),
        Column("frequency", "Median of the beat frequencies.", "Hz"),
        Column("direction", "Preferred phase.", "rad"),
        Column("resultant", "Mean of the units' directions, 0 to 1."),
        Column("p", "Chance of so long a resultant without any preference."),
        Column("clips", "Clips that were folded."),
        Column("left out", "Clips that were not."),
        Column("reason", "Why there is no p."),
    )
    beat = comparison.beat
    rows = tuple(
        (
            comparison.groups[one.group].name,
            *(one.units, beat.frequencies[one.group], one.direction, one.resultant),
            *(one.p, beat.clips[one.group], beat.left_out[one.group], one.reason),
        )
        for one in beat.rayleigh
    )
    return Table("beat-tests", "Whether a phase is preferred.", columns, rows)


def clusters(comparison: Comparison) -> Table:
    """Return the regions in which the groups seem to differ."""
    columns = (
        Column("name", "What the row is of."),
        Column("where", "body map, or frames."),
        Column("more in", "Group that has more evidence there."),
        Column("mass", "Sum of |t|."),
        Column("p", "Of its mass against the greatest of each relabelling."),
        Column("size", "µm² of the body map, or frames."),
        Column("centre along", "µm, or the middle frame."),
        Column("centre across", "µm; 0 of frames."),
    )
    rows = []
    for where, found in (
        ("body map", comparison.body.clusters),
        ("frames", comparison.curves.clusters),
    ):
        for number, cluster in enumerate(found, start=1):
            row = _cluster(comparison, cluster)
            rows.append((f"{where} {number}", where, *row))
    return Table("clusters", "Regions in which |t| exceeds 2.", columns, tuple(rows))


def _cluster(comparison: Comparison, cluster: Cluster) -> Row:
    more = comparison.groups[1 if cluster.sign > 0 else 0].name
    return more, cluster.mass, cluster.p, cluster.size, *cluster.centre


def _curve_columns(comparison: Comparison, unit: str) -> Iterator[Column]:
    for letter, group in zip("AB", comparison.groups, strict=True):
        yield Column(f"mean {letter}", f"Of {group.name}.", unit)
        yield Column(
            f"low 95 % {letter}", f"Lower end, 95 % over {comparison.unit}s.", unit
        )
        yield Column(
            f"high 95 % {letter}", f"Upper end, 95 % over {comparison.unit}s.", unit
        )


def _both(means: np.ndarray, ends: np.ndarray) -> Iterator[np.ndarray]:
    for g in (0, 1):
        yield means[g]
        yield from ends[g]


def _columns_of(*columns: np.ndarray) -> tuple[Row, ...]:
    return tuple(zip(*(column.tolist() for column in columns), strict=True))
