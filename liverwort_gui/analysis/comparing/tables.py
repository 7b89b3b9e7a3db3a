"""The tables of a comparison: columns with their units and meanings, and rows."""

from __future__ import annotations

from liverwort_gui.comparison_records import MEASURES, Comparison, Test

Cell = str | float | int | bool | None
Table = tuple[tuple[tuple[str, str], ...], list[tuple[Cell, ...]]]


def tables(comparison: Comparison) -> dict[str, Table]:
    """Return the tables by name: their columns (head, meaning) and rows."""
    return {
        "tests": _tests(comparison),
        "clips": _clips(comparison),
        "videos": _videos(comparison),
        "left-out": _left_out(comparison),
        "traits": _traits(comparison),
        "body-map": _body_map(comparison),
        "body-curve": _body_curve(comparison),
        "beat": _beat(comparison),
        "pairs": _pairs(comparison),
    }


def _measure_heads() -> tuple[tuple[str, str], ...]:
    return tuple(
        (f"{name} ({unit})" if unit else name, meaning)
        for name, (_, unit, meaning) in MEASURES.items()
    )


def _tests(found: Comparison) -> Table:
    heads = (
        ("figure", "what is compared"),
        ("unit", "of the figure, its means, difference and interval"),
        ("mean A", "mean over units of the first group"),
        ("mean B", "mean over units of the second group"),
        ("difference", "B minus A"),
        ("difference low 95 %", "lower end of the interval, units drawn again"),
        ("difference high 95 %", "its upper end"),
        ("AUC", "chance that a clip of B is above one of A"),
        ("AUC low 95 %", "lower end of the interval, units drawn again"),
        ("AUC high 95 %", "its upper end"),
        ("Cliff's delta", "2 AUC - 1"),
        ("p", "two-sided, labels permuted between units"),
        ("p floor", "smallest p that so many units can give"),
        ("p family", "against the greatest |t| of all figures of the family"),
        ("family", "figures that are judged together"),
        ("p of clips", "if clips were independent, which they are not"),
        ("intraclass correlation", "likeness of the clips of a unit, 0 to 1"),
        ("effective clips", "how many independent clips all are worth"),
        ("units A", "of the first group"),
        ("units B", "of the second group"),
        ("clips A", "of the first group"),
        ("clips B", "of the second group"),
        ("reason", "why a figure is missing"),
    )
    rows = [_test(test) for test in (found.decision, *found.measures)]
    return heads, rows


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
    heads = (
        ("clip", "number in the study"),
        ("id", "of the clip in the study"),
        ("video", "id of its video"),
        ("unit", "culture or video, which is permuted"),
        ("group", "the kind of sperm"),
        ("decision (logit)", "D, for the positive class"),
        ("background decision (logit)", "D of the empty background"),
        ("right", "whether D has the sign of the group's class; empty: unknown"),
        ("in scope", "whether it looks like what the network was trained on"),
        ("body frame", "whether it is known, so that the clip is in the body map"),
        *_measure_heads(),
        ("network", "that decided, and had not seen the clip"),
        ("weights sha256", "of its file"),
        ("pixels sha256", "of the clip"),
        ("notes", "about this clip"),
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
    return heads, rows


def _videos(found: Comparison) -> Table:
    heads = (
        ("video", "number in the study"),
        ("id", "of the video in the study"),
        ("name", "of its file"),
        ("culture", "that the sperm come from"),
        ("unit", "culture or video, which is permuted"),
        ("group", "the kind of sperm"),
        ("clips", "that were compared"),
        ("decision (logit)", "mean D of its clips"),
        *_measure_heads(),
        ("sha256", "identity of its content"),
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
    return heads, rows


def _left_out(found: Comparison) -> Table:
    heads = (
        ("clip", "number in the study"),
        ("id", "of the clip in the study"),
        ("group", "the kind of sperm"),
        ("reason", "why it was not compared"),
    )
    rows: list[tuple[Cell, ...]] = [
        (one.number, one.id, found.groups[one.group].name, one.reason)
        for one in found.left_out
    ]
    return heads, rows


def _traits(found: Comparison) -> Table:
    heads = (
        ("trait", "or all together"),
        ("R2", "share of the variance of the videos' D that is predicted"),
        ("R2 low 95 %", "lower end of the interval, units drawn again"),
        ("R2 high 95 %", "its upper end"),
        ("slope (logit per SD)", "change of D with the trait"),
        ("reason", "why a figure is missing"),
    )
    rows: list[tuple[Cell, ...]] = [
        (row.name, row.r2, *(row.interval or (None, None)), row.slope, row.reason)
        for row in found.traits.rows
    ]
    return heads, rows


def _body_map(found: Comparison) -> Table:
    density = "logit/µm²"
    heads = (
        ("along (µm)", "from the cell's middle, forward"),
        ("across (µm)", "to the right, as the picture shows it"),
        (f"mean A ({density})", "evidence of the first group"),
        (f"mean B ({density})", "evidence of the second group"),
        (f"difference ({density})", "B minus A"),
        ("t", "difference over its stabilised standard error"),
        ("p", "against the greatest |t| of each relabelling"),
        ("tested", "whether most clips of every unit show the place"),
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
    return heads, rows


def _body_curve(found: Comparison) -> Table:
    density = "logit/µm"
    heads = (
        ("along (µm)", "from the cell's middle, forward"),
        *(
            (f"{what} {group} ({density})", f"{meaning} of group {group}")
            for group in "AB"
            for what, meaning in (
                ("mean", "evidence across the body"),
                ("low 95 %", "lower end of the band"),
                ("high 95 %", "upper end of the band"),
            )
        ),
        (f"difference ({density})", "B minus A"),
        (f"difference low 95 % ({density})", "lower end of the band"),
        (f"difference high 95 % ({density})", "upper end of the band"),
        ("p", "against the greatest |t| along the body"),
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
    return heads, rows


def _beat(found: Comparison) -> Table:
    heads = (
        ("phase (rad)", "0: the light reaches furthest forward"),
        *(
            (f"{what} {group}", f"{meaning} of group {group}; 1 is even")
            for group in "AB"
            for what, meaning in (
                ("mean", "share of the evidence times the number of bins"),
                ("low 95 %", "lower end of the band"),
                ("high 95 %", "upper end of the band"),
            )
        ),
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
    return heads, rows


def _pairs(found: Comparison) -> Table:
    numbers = {clip.id: clip.number for clip in found.clips}
    heads = (
        ("clip A", "number of the clip of the first group"),
        ("clip B", "number of the clip of the second group"),
        ("distance (SD)", "root mean square difference of their traits"),
        ("traits", "that were matched"),
    )
    rows: list[tuple[Cell, ...]] = [
        (numbers[p.first], numbers[p.second], p.distance, ", ".join(p.traits))
        for p in found.pairs
    ]
    return heads, rows
