"""What a comparison holds, as tables: tests, clips, videos, traits, maps, pairs."""

from __future__ import annotations

from liverwort_gui.comparison_records import MEASURES, Comparison, Test
from liverwort_gui.report.tables import Cell, Column, Table


def found_tables(comparison: Comparison) -> tuple[Table, ...]:
    """Return the tables; one of which nothing is known has no rows."""
    makers = (
        *(_tests, _clips, _videos, _left_out, _traits),
        *(_body_map, _body_curve, _beat, _pairs),
    )
    return tuple(make(comparison) for make in makers)


def _measure_columns() -> tuple[Column, ...]:
    return tuple(
        Column(name, f"{meaning[:1].upper()}{meaning[1:]}.", unit)
        for name, (_, unit, meaning) in MEASURES.items()
    )


def _by_group(meaning: str, unit: str = "") -> tuple[Column, ...]:
    """Return the columns of a mean and its band, of the first group and the second."""
    return tuple(
        Column(f"{what} {group}", f"{meaning}; {told} of group {group}.", unit)
        for group in "AB"
        for what, told in (
            ("mean", "mean"),
            ("low 95 %", "lower end of the band"),
            ("high 95 %", "upper end of the band"),
        )
    )


def _tests(found: Comparison) -> Table:
    columns = (
        Column("figure", "What is compared."),
        Column("unit", "Of the figure, its means, difference and interval."),
        Column("mean A", "Mean over units of the first group."),
        Column("mean B", "Mean over units of the second group."),
        Column("difference", "B minus A."),
        Column("difference low 95 %", "Lower end of the interval, units drawn again."),
        Column("difference high 95 %", "Its upper end."),
        Column("AUC", "Chance that a clip of B is above one of A."),
        Column("AUC low 95 %", "Lower end of the interval, units drawn again."),
        Column("AUC high 95 %", "Its upper end."),
        Column("Cliff's delta", "2 AUC - 1."),
        Column("p", "Two-sided, labels permuted between units."),
        Column("p floor", "Smallest p that so many units can give."),
        Column("p family", "Against the greatest |t| of all figures of the family."),
        Column("family", "Figures that are judged together."),
        Column("p of clips", "If clips were independent, which they are not."),
        Column("intraclass correlation", "Likeness of the clips of a unit, 0 to 1."),
        Column("effective clips", "How many independent clips all are worth."),
        Column("units A", "Of the first group."),
        Column("units B", "Of the second group."),
        Column("clips A", "Of the first group."),
        Column("clips B", "Of the second group."),
        Column("reason", "Why a figure is missing."),
    )
    rows = [_test(test) for test in (found.decision, *found.measures)]
    meaning = "Each figure compared between the groups."
    return Table("tests", meaning, columns, tuple(rows))


def _test(one: Test) -> tuple[Cell, ...]:
    return (
        *(one.name, one.unit),
        *(one.means or (None, None)),
        one.difference,
        *(one.interval or (None, None)),
        one.auc,
        *(one.auc_interval or (None, None)),
        *(one.cliffs_delta, one.p, one.floor, one.family_p, one.family, one.clip_p),
        *(one.likeness, one.worth, *one.units, *one.clips, one.reason),
    )


def _clips(found: Comparison) -> Table:
    columns = (
        Column("clip", "Number in the study."),
        Column("id", "Of the clip in the study."),
        Column("video", "Id of its video."),
        Column("unit", "Culture or video, which is permuted."),
        Column("group", "The kind of sperm."),
        Column("decision", "D, for the positive class.", "logit"),
        Column("background decision", "D of the empty background.", "logit"),
        Column("right", "Whether D has the sign of the group's class; empty: unknown."),
        Column("in scope", "Whether it looks like what the network was trained on."),
        Column("body frame", "Whether it is known: the clip is in the body map."),
        *_measure_columns(),
        Column("network", "That decided, and had not seen the clip."),
        Column("weights sha256", "Of its file."),
        Column("pixels sha256", "Of the clip."),
        Column("notes", "About this clip."),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            *(clip.number, clip.id, clip.video, clip.unit),
            found.groups[clip.group].name,
            *(clip.decision, clip.reference_decision, clip.right),
            *(clip.in_scope, clip.oriented),
            *(clip.figures.get(name) for name in MEASURES),
            *(clip.network, clip.weights_sha256, clip.pixel_sha256),
            " ".join(clip.notes),
        )
        for clip in found.clips
    ]
    meaning = "The clips that were compared."
    return Table("clips", meaning, columns, tuple(rows))


def _videos(found: Comparison) -> Table:
    columns = (
        Column("video", "Number in the study."),
        Column("id", "Of the video in the study."),
        Column("name", "Of its file."),
        Column("culture", "That the sperm come from."),
        Column("unit", "Culture or video, which is permuted."),
        Column("group", "The kind of sperm."),
        Column("clips", "That were compared."),
        Column("decision", "Mean D of its clips.", "logit"),
        *_measure_columns(),
        Column("sha256", "Identity of its content."),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            *(video.number, video.id, video.name, video.culture, video.unit),
            *(found.groups[video.group].name, video.clips, video.decision),
            *(video.figures.get(name) for name in MEASURES),
            video.sha256,
        )
        for video in found.videos
    ]
    meaning = "The videos that they come from."
    return Table("videos", meaning, columns, tuple(rows))


def _left_out(found: Comparison) -> Table:
    columns = (
        Column("clip", "Number in the study."),
        Column("id", "Of the clip in the study."),
        Column("group", "The kind of sperm."),
        Column("reason", "Why it was not compared."),
    )
    rows: list[tuple[Cell, ...]] = [
        (one.number, one.id, found.groups[one.group].name, one.reason)
        for one in found.left_out
    ]
    meaning = "Clips of the groups that were not compared."
    return Table("left-out", meaning, columns, tuple(rows))


def _traits(found: Comparison) -> Table:
    columns = (
        Column("trait", "Or all together."),
        Column("R2", "Share of the variance of the videos' D that is predicted."),
        Column("R2 low 95 %", "Lower end of the interval, units drawn again."),
        Column("R2 high 95 %", "Its upper end."),
        Column("slope", "Change of D with the trait.", "logit per SD"),
        Column("reason", "Why a figure is missing."),
    )
    rows: list[tuple[Cell, ...]] = [
        (row.name, row.r2, *(row.interval or (None, None)), row.slope, row.reason)
        for row in found.traits.rows
    ]
    meaning = "How much of the decision the traits explain, over videos."
    return Table("traits", meaning, columns, tuple(rows))


def _body_map(found: Comparison) -> Table:
    density = "logit/µm²"
    columns = (
        Column("along", "From the cell's middle, forward.", "µm"),
        Column("across", "To the right, as the picture shows it.", "µm"),
        Column("mean A", "Evidence of the first group.", density),
        Column("mean B", "Evidence of the second group.", density),
        Column("difference", "B minus A.", density),
        Column("t", "Difference over its stabilised standard error."),
        Column("p", "Against the greatest |t| of each relabelling."),
        Column("tested", "Whether most clips of every unit show the place."),
    )
    body = found.body
    rows: list[tuple[Cell, ...]] = [
        (
            *(float(x), float(y)),
            *(float(body.means[k, i, j]) for k in (0, 1)),
            float(body.difference[i, j]),
            *(float(body.t[i, j]), float(body.p[i, j]), bool(body.tested[i, j])),
        )
        for i, y in enumerate(body.across)
        for j, x in enumerate(body.along)
    ]
    meaning = "Evidence in coordinates of the body."
    return Table("body-map", meaning, columns, tuple(rows))


def _body_curve(found: Comparison) -> Table:
    density = "logit/µm"
    columns = (
        Column("along", "From the cell's middle, forward.", "µm"),
        *_by_group("Evidence across the body", density),
        Column("difference", "B minus A.", density),
        Column("difference low 95 %", "Lower end of the band.", density),
        Column("difference high 95 %", "Upper end of the band.", density),
        Column("p", "Against the greatest |t| along the body."),
    )
    body = found.body
    rows: list[tuple[Cell, ...]] = [
        (
            float(x),
            *(
                float(value)
                for k in (0, 1)
                for value in (body.curve_means[k, j], *body.curve_ends[k, :, j])
            ),
            float(body.curve_difference[j]),
            *(float(end) for end in body.curve_difference_ends[:, j]),
            float(body.curve_p[j]),
        )
        for j, x in enumerate(body.along)
    ]
    meaning = "Evidence along the body."
    return Table("body-curve", meaning, columns, tuple(rows))


def _beat(found: Comparison) -> Table:
    columns = (
        Column("phase", "0: the light reaches furthest forward.", "rad"),
        *_by_group("Share of the evidence times the number of bins; 1 is even"),
    )
    beat = found.beat
    rows: list[tuple[Cell, ...]] = [
        (
            float(phase),
            *(
                float(value)
                for k in (0, 1)
                for value in (beat.means[k, j], *beat.ends[k, :, j])
            ),
        )
        for j, phase in enumerate(beat.phases)
    ]
    meaning = "Evidence folded on the phase of the beat."
    return Table("beat", meaning, columns, tuple(rows))


def _pairs(found: Comparison) -> Table:
    numbers = {clip.id: clip.number for clip in found.clips}
    columns = (
        Column("clip A", "Number of the clip of the first group."),
        Column("clip B", "Number of the clip of the second group."),
        Column("distance", "Root mean square difference of their traits.", "SD"),
        Column("traits", "That were matched."),
    )
    rows: list[tuple[Cell, ...]] = [
        (numbers[p.first], numbers[p.second], p.distance, ", ".join(p.traits))
        for p in found.pairs
    ]
    meaning = "Clips of the two groups that are alike in their traits."
    return Table("pairs", meaning, columns, tuple(rows))
