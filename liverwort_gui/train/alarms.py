"""Says in words what makes a result doubtful: alarms for a red banner, and notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from liverwort_gui.train.probes import PROBES

LEAK_POINTS = 5.0  # of accuracy; less is within what a single network's seed does
CLEAR = 0.05  # p below which a leak is called one

Record = Mapping[str, Any]


def alarms(record: Record) -> list[str]:
    """Return what leaks, one sentence each; empty if nothing was found.

    Args:
        record: a result, see `results.assemble`.
    """
    return [*_split(record), *_leak(record), *_background(record), *_sham(record)]


def notes(record: Record) -> list[str]:
    """Return what a reader has to know beside the figures, one sentence each."""
    return [*_chance(record), *_null(record), *_trivial(record), *_controls(record)]


def percent(share: float) -> str:
    """Return such as "91.8 %"."""
    return f"{100 * share:.1f} %"


def span(interval: Sequence[float]) -> str:
    """Return such as "87.8 to 94.6 %"."""
    return f"{100 * interval[0]:.1f} to {100 * interval[1]:.1f} %"


def _split(record: Record) -> list[str]:
    found = [text for text in record["warnings"] if text.startswith("RANDOM SPLIT")]
    if record["conflicts"]:
        found.append(
            f"{len(record['conflicts'])} pairs of clips in different parts of the "
            f"split are one clip in part or whole: {record['conflicts'][0]}"
        )
    return found


def _leak(record: Record) -> list[str]:
    leak = record["leak"]
    if not leak or leak["points"] < LEAK_POINTS or leak["p"] > CLEAR:
        return []
    by = record["split"]["by"]
    low, high = leak["points95"]
    return [
        f"The identity of the {by} leaks: with clips dealt at random "
        f"{percent(leak['random_accuracy'])} are right, with whole {by}s unseen "
        f"{percent(leak['grouped_accuracy'])}; {leak['points']:.1f} points (95 % "
        f"{low:.1f} to {high:.1f}) come from having seen other clips of the same {by}. "
        "Only the latter figure holds for new videos."
    ]


def _background(record: Record) -> list[str]:
    probe = (record["probe"] or {}).get("background")
    if not probe or probe["auc95"][0] <= 0.5 or probe["p"] > CLEAR:
        return []
    low, high = probe["auc95"]
    return [
        f"The empty background alone tells the classes (AUC {probe['auc']:.2f}, 95 % "
        f"{low:.2f} to {high:.2f}): they were filmed in different light, focus or "
        "noise, and the network may have learnt that instead of the sperm."
    ]


def _sham(record: Record) -> list[str]:
    sham = record["sham"]
    if not sham or sham["cluster95"][0] <= 0.5:
        return []
    return [
        f"Two arbitrary halves of {sham['class']!r} are told apart "
        f"({percent(sham['accuracy'])}, 95 % {span(sham['cluster95'])}): something "
        "other than the class tells videos apart here."
    ]


def _chance(record: Record) -> list[str]:
    chance = 1 / len(record["classes"])
    if record["balanced_accuracy"] <= chance:
        return ["The network does no better than chance."]
    if record["cluster95"][0] <= chance:
        return [
            f"Not clearly better than chance: the interval over videos, "
            f"{span(record['cluster95'])}, contains {percent(chance)}."
        ]
    return []


def _null(record: Record) -> list[str]:
    null = record["null"]
    if not null:
        return ["No null control: nothing was refit with permuted labels."]
    refit = "networks" if null["kind"] == "full" else "heads on frozen features"
    found = [
        f"Of {len(null['accuracies'])} {refit} refit with labels permuted between "
        f"groups, p = {null['p']:.3f} (it cannot be below {null['floor']:.3f})."
    ]
    if null["kind"] == "head":
        found.append(
            "Only the head was refit: the features had seen the true labels, so this "
            "null is weaker than refits of the whole network."
        )
    if null["relabelings"] * null["floor"] < 1:
        found.append(
            f"The videos can be labelled in only {null['relabelings']} ways: more "
            "refits than these say nothing more."
        )
    return found


def _trivial(record: Record) -> list[str]:
    return [
        f"A straight line through {PROBES[name]} is right for {percent(share)} of the "
        f"clips, the network for {percent(record['accuracy'])}: it may have learnt "
        "nothing more."
        for name, share in record["baselines"].items()
        if name in PROBES and share >= record["accuracy"]
    ]


def _controls(record: Record) -> list[str]:
    found = []
    if not record["leak"] and record["split"]["by"] != "random":
        found.append("The leak meter was not run.")
    if not record["probe"]:
        found.append("The background was not probed.")
    return found
