"""One figure of the clips, compared between the groups over the highest unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from liverwort_gui.analysis.comparing import permuting
from liverwort_gui.analysis.comparing.nesting import Nest, likeness
from liverwort_gui.analysis.comparing.permuting import Floats, Ints
from liverwort_gui.comparison_records import Pair, Test
from liverwort_gui.ranking import auc
from liverwort_gui.resampling import (
    drawn_means,
    widened,
)

FEWEST = 2  # units of a group, for a p
CLIP_DRAWS = 1_999  # relabellings of clips, for a warning only


def compare(
    name: str, title: str, unit: str, values: Floats, nest: Nest, *, seed: int = 0
) -> Test:
    """Compare one figure.

    Args:
        name: key of the figure.
        title: for people.
        unit: of the figure.
        values: (N,), NaN where a clip does not have it.
        nest: of the N clips.
        seed: of what is drawn.
    """
    known = np.isfinite(values)
    own, values = nest.chosen(known), values[known]
    clips = tuple(int((own.clip_groups == k).sum()) for k in (0, 1))
    units = (0, 0)
    if len(values):
        units = (int((own.groups == 0).sum()), int((own.groups == 1).sum()))
    blank = _blank(name, title, unit, units, (clips[0], clips[1]))
    if min(units) < 1:
        return replace(blank, reason="one group or both have no clip with this figure")
    means = own.means(values)
    both = _means(means, own.groups)
    chance = auc(values[own.clip_groups == 1], values[own.clip_groups == 0])
    found = replace(blank, means=both, difference=both[1] - both[0], auc=float(chance))
    if min(units) < FEWEST:
        return replace(found, reason=f"a group has fewer than {FEWEST} units")
    alike = likeness(values, own)
    ways = permuting.relabellings(own.groups, own.blocks, seed=seed)
    return replace(
        found,
        p=_p(means, ways),
        floor=ways.floor,
        clip_p=_clip_p(values, own.clip_groups, seed),
        likeness=alike[0] if alike else None,
        worth=alike[1] if alike else None,
        interval=_difference_interval(both[1] - both[0], means, own),
        auc_interval=_auc_interval(float(chance), values, own),
        reason="" if min(units) >= 3 else "an interval needs 3 units of each group",
    )


def _blank(
    name: str, title: str, unit: str, units: tuple[int, int], clips: tuple[int, int]
) -> Test:
    return Test(
        name=name,
        title=title,
        unit=unit,
        means=None,
        difference=None,
        interval=None,
        auc=None,
        auc_interval=None,
        p=None,
        floor=None,
        clip_p=None,
        units=units,
        clips=clips,
    )


def as_family(
    tests: Sequence[Test], values: Mapping[str, Floats], nest: Nest, family: str
) -> tuple[Test, ...]:
    """Return tests with the p of their family, one for all figures at once.

    Figures that some unit lacks cannot be relabelled along with the others; their p is
    multiplied with the size of the family (Bonferroni).

    Args:
        tests: of the figures.
        values: name of a figure to (N,).
        nest: of the N clips.
        family: its name.
    """
    usable = [test.name for test in tests if test.p is not None]
    whole = [name for name in usable if _all_units(values[name], nest)]
    adjusted: dict[str, float] = {}
    if whole:
        table = np.column_stack([_unit_means(values[name], nest) for name in whole])
        p = permuting.family_p(table, nest.groups, nest.blocks)
        lacking = len(usable) - len(whole)  # Bonferroni between the two kinds
        share = len(usable) / len(whole) if lacking else 1.0
        adjusted = {
            name: min(1.0, float(one) * share)
            for name, one in zip(whole, p, strict=True)
        }
    return tuple(
        replace(
            test,
            family=family,
            family_p=None
            if test.p is None
            else adjusted.get(test.name, min(1.0, test.p * len(usable))),
        )
        for test in tests
    )


def _all_units(values: Floats, nest: Nest) -> bool:
    known = np.isfinite(values)
    return len(set(nest.of_clip[known].tolist())) == len(nest.names)


def _unit_means(values: Floats, nest: Nest) -> Floats:
    """Return the mean of each unit's clips that have a figure, in the nest's order."""
    known = np.isfinite(values)
    own = nest.chosen(known)
    # a unit that held both groups may now hold one, which changes its name
    order = [own.names.index(name) for name in nest.names if name in own.names]
    return own.means(values[known])[order]


def _means(means: Floats, groups: Ints) -> Pair:
    a, b = (float(means[groups == k].mean()) for k in (0, 1))
    return a, b


def _p(means: Floats, ways: permuting.Relabellings) -> float:
    t = permuting.t_values(means[:, None], ways.of_b)[:, 0]
    return permuting.p_of(np.abs(t))


def _clip_p(values: Floats, groups: Ints, seed: int) -> float:
    ways = permuting.relabellings(groups, drawn=CLIP_DRAWS, seed=seed)
    return _p(values, ways)


def _difference_interval(difference: float, means: Floats, nest: Nest) -> Pair | None:
    of_b = nest.groups == 1
    columns = np.column_stack([means * of_b, of_b, means * ~of_b, ~of_b])
    sums = drawn_means(columns, nest.groups, np.array(nest.names))
    drawn = sums[:, 0] / sums[:, 1] - sums[:, 2] / sums[:, 3]
    return widened(difference, drawn, nest.clip_groups, nest.of_clip)


def _auc_interval(chance: float, values: Floats, nest: Nest) -> Pair | None:
    of_b = nest.clip_groups == 1
    weights = drawn_means(np.eye(len(values)), nest.clip_groups, nest.of_clip)
    b, a = weights[:, of_b], weights[:, ~of_b]
    apart = values[of_b][:, None] - values[~of_b]
    above = (apart > 0) + 0.5 * (apart == 0)  # (clips of B, clips of A)
    drawn = ((b @ above) * a).sum(axis=1) / (b.sum(axis=1) * a.sum(axis=1))
    return widened(chance, drawn, nest.clip_groups, nest.of_clip, (0.0, 1.0))
