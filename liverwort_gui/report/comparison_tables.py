"""All that a comparison found, as tables: its own ones, and what a report adds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from liverwort_gui.analysis.comparing import body_map, permuting
from liverwort_gui.comparison_records import PAPER, SIGNIFICANT, ClipFigures, Comparison
from liverwort_gui.ranking import auc
from liverwort_gui.report import map_tables
from liverwort_gui.report.found_tables import found_tables
from liverwort_gui.report.tables import Cell, Column, Table
from liverwort_gui.resampling import DRAWS, fewest_videos, interval, mean_interval

Row = tuple[Cell, ...]
LEVEL = 95  # percent, of every interval

KEY = Column("name", "What the row is of.")
GROUP = Column("group", "Name of the group.")
LOW, HIGH = (
    Column("low 95 %", "Lower end of the interval, units drawn again."),
    Column("high 95 %", "Its upper end."),
)


def tables(comparison: Comparison) -> tuple[Table, ...]:
    """Return all tables; those of which nothing is known have no rows."""
    return (
        _groups(comparison),
        _judged(comparison),
        *found_tables(comparison),
        map_tables.clusters(comparison),
        map_tables.frame_curves(comparison),
        map_tables.beat_tests(comparison),
        _galleries(comparison),
        _facts(comparison),
        _sentences(comparison),
        _provenance(comparison),
    )


def _name(comparison: Comparison, group: int) -> str:
    return comparison.groups[group].name


def _groups(comparison: Comparison) -> Table:
    columns = (
        Column("name", "A, B, or both together."),
        GROUP,
        Column("class", "The network's class that it is; empty if it knows none."),
        Column("clips", "Clips that were compared."),
        Column("videos", "Videos that they come from."),
        Column("cultures", "Cultures of these; empty: not every video says."),
        Column("left out", "Clips that were not compared."),
    )
    rows: list[Row] = []
    for index, group in enumerate(comparison.groups):
        out = sum(one.group == index for one in comparison.left_out)
        counts = (group.clips, group.videos, group.cultures or None, out)
        rows.append(("AB"[index], group.name, group.of_class, *counts))
    totals = [sum(int(row[n] or 0) for row in rows) for n in range(3, 7)]
    rows.append(
        ("both", "both together", "", *totals[:2], totals[2] or None, totals[3])
    )
    return Table("groups", "The two kinds of sperm.", columns, tuple(rows))


def _judged(comparison: Comparison) -> Table:
    """How often the network was right, and what it makes of the empty background."""
    columns = (
        KEY,
        Column("value", "Share of clips, or area under the ROC curve; 0 to 1."),
        LOW,
        HIGH,
        Column("right", "Clips called rightly."),
        Column("clips", "Clips that can be judged."),
    )
    known = [clip for clip in comparison.clips if clip.right is not None]
    rows: list[Row] = [_accuracy("accuracy", known)]
    for index, letter in enumerate("AB"):
        own = [clip for clip in known if clip.group == index]
        rows.append(_accuracy(f"accuracy {letter}", own))
    rows.append(_background(comparison.clips))
    meaning = (
        "How often the network was right, over both groups and in each; and whether "
        "the empty background alone tells the groups (an AUC of 0.5: it does not)."
    )
    return Table("judged", meaning, columns, tuple(rows))


def _accuracy(name: str, clips: Sequence[ClipFigures]) -> Row:
    if not clips:
        return name, None, None, None, 0, 0
    right = np.array([float(bool(clip.right)) for clip in clips])
    groups = np.array([clip.group for clip in clips])
    units = np.array([clip.unit for clip in clips])
    ends = mean_interval(right, groups, units, bounds=(0.0, 1.0)) or (None, None)
    return name, float(right.mean()), *ends, int(right.sum()), len(clips)


def _background(clips: Sequence[ClipFigures]) -> Row:
    name = "background AUC"
    values = np.array([clip.reference_decision for clip in clips])
    groups = np.array([clip.group for clip in clips])
    units = np.array([clip.unit for clip in clips])
    if len(np.unique(groups)) < 2:
        return name, None, None, None, None, len(clips)

    def area(drawn: np.ndarray) -> float:
        of = groups[drawn]
        return auc(values[drawn][of == 1], values[drawn][of == 0])

    ends: tuple[float | None, float | None] = (None, None)
    if fewest_videos(groups, units) > 1:
        ends = interval(area, groups, units, bounds=(0.0, 1.0)) or ends
    return name, area(np.arange(len(clips))), *ends, None, len(clips)


def _galleries(comparison: Comparison) -> Table:
    numbers = {clip.id: clip.number for clip in comparison.clips}
    columns = (
        KEY,
        Column("kind", "typical, extreme or misjudged."),
        GROUP,
        Column("clip", "Number in the study."),
    )
    rows = []
    for gallery in comparison.galleries:
        for rank, id_ in enumerate(gallery.clips, start=1):
            group = _name(comparison, gallery.group)
            name = f"{gallery.kind}, {group}, {rank}"
            rows.append((name, gallery.kind, group, numbers[id_]))
    return Table("galleries", "Clips to look at.", columns, tuple(rows))


def _facts(comparison: Comparison) -> Table:
    """Single figures, and the constants that sentences name."""
    body = comparison.body
    area, along = _region(comparison)
    beats = _plausible(comparison)
    outside = sum(not clip.in_scope for clip in comparison.clips)
    rows: tuple[Row, ...] = (
        ("networks", comparison.question.networks, "", "Networks that decided."),
        ("body_p_least", body.p_least, "", "Smallest p of the body map."),
        ("body_p_floor", body.floor, "", "Smallest that there could be."),
        ("body_area", area, "µm²", "Of the body map where p is at most 0.05."),
        ("body_along", along, "µm", "Middle of that region, weighted with |t|."),
        ("body_places", int(body.tested.sum()), "", "Places that were tested."),
        ("body_clips_a", body.clips[0], "", "Clips of A in the body map."),
        ("body_clips_b", body.clips[1], "", "Clips of B in the body map."),
        ("body_left_out", sum(body.left_out), "", "Clips without body frame."),
        ("body_lost_a", _lost(comparison, 0), "", "Share of A without body frame."),
        ("body_lost_b", _lost(comparison, 1), "", "Share of B without body frame."),
        ("body_left_out_a", body.left_out[0], "", "Clips of A without body frame."),
        ("body_left_out_b", body.left_out[1], "", "Clips of B without body frame."),
        ("level", LEVEL, "%", "Of every interval."),
        ("significance", SIGNIFICANT, "", "p up to which something differs."),
        ("out_of_scope", outside, "", "Clips unlike the training clips."),
        ("relabellings", permuting.MOST, "", "Up to which all are counted."),
        ("drawn", permuting.DRAWN, "", "Relabellings drawn where there are more."),
        ("cluster_t", permuting.CLUSTER_T, "", "|t| above which places join."),
        ("grid", body_map.STEP, "µm", "Of the body map."),
        ("beat_least", beats[0], "Hz", "Least plausible beat."),
        ("beat_most", beats[1], "Hz", "Greatest plausible beat."),
        ("phase_zero", 0, "rad", "When the light reaches furthest forward."),
        ("even", 1, "", "Evidence that is spread evenly over the beat."),
        ("chance", 0.5, "", "AUC of two groups that do not differ."),
        ("draws", DRAWS, "", "Of units drawn again, for every interval."),
    )
    columns = (
        KEY,
        Column("value", "In its unit."),
        Column("unit", "Of the value."),
        Column("meaning", "What it is."),
    )
    return Table("facts", "Single figures and constants.", columns, rows)


def _plausible(comparison: Comparison) -> tuple[float | None, float | None]:
    """Return between which frequencies beats were sought, hertz."""
    parts = comparison.provenance.get("plausible_beat_hz", "").split(" to ")
    return (float(parts[0]), float(parts[1])) if len(parts) == 2 else (None, None)


def _region(comparison: Comparison) -> tuple[float, float | None]:
    """Return area and middle, along the body, of where the groups differ; µm², µm."""
    body = comparison.body
    weights = body.significant * np.abs(body.t)
    if not weights.any():
        return 0.0, None
    area = float(body.significant.sum()) * body_map.STEP**2
    return area, float(weights.sum(axis=0) @ body.along / weights.sum())


def _lost(comparison: Comparison, group: int) -> float | None:
    body = comparison.body
    every = body.clips[group] + body.left_out[group]
    return body.left_out[group] / every if every else None


def _sentences(comparison: Comparison) -> Table:
    kinds = ("summary", "warnings", "limits", "methods")
    told = {kind: tuple(getattr(comparison, kind)) for kind in kinds}
    parts = (comparison.body, comparison.curves, comparison.beat)
    told["reasons"] = tuple(part.reason for part in parts if part.reason)
    told["traits"] = tuple(filter(None, (comparison.traits.sentence,)))
    told["card"] = tuple(filter(None, (comparison.question.note,)))
    rows = [
        (f"{kind} {n}", kind, sentence)
        for kind, sentences in told.items()
        for n, sentence in enumerate(sentences, start=1)
    ]
    columns = (
        KEY,
        Column("kind", "What it is for."),
        Column("sentence", "As the report says it."),
    )
    return Table("sentences", "What was found, in words.", columns, tuple(rows))


def _provenance(comparison: Comparison) -> Table:
    columns = (Column("what", "Of what."), Column("value", "Version, seed or hash."))
    colours = comparison.colours.on(PAPER)
    rows: list[Row] = [
        ("study", comparison.study),
        ("grouped by", comparison.by),
        ("network", comparison.question.network),
        ("positive class", comparison.question.positive),
        ("negative class", comparison.question.negative),
        ("method", comparison.question.method),
        ("unit", comparison.unit),
        ("colour A", colours.groups[0]),
        ("colour B", colours.groups[1]),
        ("colour positive", colours.positive),
        ("colour negative", colours.negative),
        *comparison.provenance.items(),
    ]
    return Table("provenance", "How this was made.", columns, tuple(rows))
