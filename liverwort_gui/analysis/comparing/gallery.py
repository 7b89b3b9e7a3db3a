"""Which clips to look at: typical, extreme and misjudged ones, and matched pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from liverwort_gui.comparison_records import (
    TRAITS,
    ClipFigures,
    Gallery,
    Group,
    MatchedPair,
    Test,
)

SHOWN = 6  # clips of a gallery, and pairs
MOST_HAVE = 0.9  # of the clips of each group, that must have a trait to match by it
NO_CLASS = (
    "The network does not know this kind of sperm by name, so that no decision is "
    "right or wrong."
)
ALL_RIGHT = "No clip of this group was misjudged."


def galleries(
    clips: Sequence[ClipFigures], groups: Sequence[Group], decision: Test
) -> tuple[Gallery, ...]:
    """Return the clips to look at in each group.

    Typical are those whose D is nearest to the group's mean; extreme those whose D lies
    furthest on the group's own side; misjudged those whose D has the sign of the other
    group's class, the surest first.
    """
    assert decision.means is not None  # there is a clip of either group
    side = 1.0 if (decision.difference or 0.0) >= 0 else -1.0
    found = []
    for k, group in enumerate(groups):
        own = [clip for clip in clips if clip.group == k]
        mean, towards = decision.means[k], side if k else -side
        near = {clip.id: abs(clip.decision - mean) for clip in own}
        far = {clip.id: -towards * clip.decision for clip in own}
        wrong = [clip for clip in own if clip.right is False]
        sure = {clip.id: -abs(clip.decision) for clip in wrong}
        found += [
            Gallery("typical", k, _spread(own, near)),
            Gallery("extreme", k, _spread(own, far)),
        ]
        reason = "" if wrong else (ALL_RIGHT if group.of_class else NO_CLASS)
        found.append(Gallery("misjudged", k, _spread(wrong, sure), reason))
    return tuple(found)


def _spread(clips: Iterable[ClipFigures], order: dict[str, float]) -> tuple[str, ...]:
    """Return the first clips in an order, one of each video before a second of any."""
    turn: dict[str, int] = {}
    ranked = []
    for clip in sorted(clips, key=lambda clip: (order[clip.id], clip.number)):
        turn[clip.video] = turn.get(clip.video, 0) + 1
        ranked.append((turn[clip.video], order[clip.id], clip.number, clip.id))
    return tuple(id_ for *_, id_ in sorted(ranked)[:SHOWN])


def matched(clips: Sequence[ClipFigures]) -> tuple[MatchedPair, ...]:
    """Return pairs of clips of A and B that are nearest in their traits.

    The nearest two are a pair, then the nearest of the others. Only traits that nearly
    all clips have are matched, in standard deviations within the groups.
    """
    sides = [[clip for clip in clips if clip.group == k] for k in (0, 1)]
    names = tuple(
        name
        for name in TRAITS
        if all(_share(name, side) >= MOST_HAVE for side in sides if side)
    )
    a, b = (
        [clip for clip in side if all(name in clip.figures for name in names)]
        for side in sides
    )
    if not (names and a and b):
        return ()
    first, second = (
        np.array([[clip.figures[name] for name in names] for clip in side])
        for side in (a, b)
    )
    squares = ((first - first.mean(axis=0)) ** 2).sum(axis=0)
    squares += ((second - second.mean(axis=0)) ** 2).sum(axis=0)
    sd = np.sqrt(squares / max(len(a) + len(b) - 2, 1))
    sd[sd == 0] = 1.0
    apart = np.sqrt((((first[:, None] - second) / sd) ** 2).mean(axis=2))
    pairs: list[MatchedPair] = []
    while len(pairs) < SHOWN and np.isfinite(apart).any():
        i, j = np.unravel_index(int(apart.argmin()), apart.shape)
        pairs.append(MatchedPair(a[i].id, b[j].id, float(apart[i, j]), names))
        apart[i], apart[:, j] = np.inf, np.inf
    return tuple(pairs)


def _share(name: str, clips: Sequence[ClipFigures]) -> float:
    return float(np.mean([name in clip.figures for clip in clips]))
