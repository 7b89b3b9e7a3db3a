"""Says in words what makes a result doubtful: alarms for a red banner, and notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from liverwort_gui.train.probes import PROBES
from liverwort_gui.train.splits import CONFOUNDED, RANDOM
from liverwort_gui.words import p_value, probability

LEAK_POINTS = 5.0  # of accuracy; less is within what a single network's seed does
COMMONEST = "most frequent class"  # name of the baseline that looks at no clip
CLEAR = 0.05  # p below which a leak is called one

Record = Mapping[str, Any]


def alarms(record: Record) -> list[str]:
    """Return what leaks or may pass for the class; empty if nothing was found.

    Args:
        record: a result, see `results.assemble`.
    """
    return [
        *_begin(record),
        *_split(record),
        *_leak(record),
        *_background(record),
        *_sham(record),
    ]


def notes(record: Record) -> list[str]:
    """Return what a reader has to know beside the figures, one sentence each."""
    return [
        *_chance(record),
        *_null(record),
        *_trivial(record),
        *_controls(record),
        *_unknown_begin(record),
    ]


def percent(share: float) -> str:
    """Return such as "91.8 %"."""
    return f"{100 * share:.1f} %"


def span(interval: Sequence[float]) -> str:
    """Return such as "87.8 to 94.6 %"."""
    return f"{100 * interval[0]:.1f} to {100 * interval[1]:.1f} %"


def _begin(record: Record) -> list[str]:
    seen = record["begun_from"]
    if not seen:
        return []
    return [
        f"BEGUN FROM TRAINED WEIGHTS: {seen} of the {record['clips']} clips tested "
        "here had trained or chosen the weights that the networks began with; the "
        "accuracy is not that on unseen clips, whatever the split. Begin with new "
        "weights."
    ]


def _unknown_begin(record: Record) -> list[str]:
    if record["begun_from"] is None and record["provenance"].get("begin_sha256"):
        return [
            "The networks began with weights that do not say on which clips they were "
            "trained: were it on clips tested here, the accuracy is too high."
        ]
    return []


def _split(record: Record) -> list[str]:
    worst = (RANDOM, CONFOUNDED)
    found = [text for text in record["warnings"] if text.startswith(worst)]
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
    if not probe or probe["auc95"][0] <= 0.5:
        return []
    powerless = probe["floor"] > CLEAR  # however clear, p cannot say so
    if probe["p"] > max(CLEAR, probe["floor"]):
        return []
    low, high = probe["auc95"]
    text = (
        f"The empty background alone tells the classes (AUC {probe['auc']:.2f}, 95 % "
        f"{low:.2f} to {high:.2f}): they were filmed in different light, focus or "
        "noise, and the network may have learnt that instead of the sperm."
    )
    if powerless:
        text += (
            " With so few groups this probe has little power: its p cannot be below "
            f"{probability(probe['floor'])}, which it is here: this may be chance."
        )
    return [text]


def _sham(record: Record) -> list[str]:
    sham = record["sham"]
    if not sham or sham["cluster95"][0] <= sham["greater_half"]:
        return []
    return [
        f"Two arbitrary halves of {sham['class']!r} are told apart "
        f"({percent(sham['accuracy'])}, 95 % {span(sham['cluster95'])}): something "
        "other than the class tells videos apart here."
    ]


def _chance(record: Record) -> list[str]:
    if record["balanced_accuracy"] <= 1 / len(record["classes"]):
        return ["The network does no better than chance."]
    chance = max(1 / len(record["classes"]), record["baselines"][COMMONEST])
    if record["cluster95"][0] <= chance:
        return [
            f"Not clearly better than chance: the interval over videos, "
            f"{span(record['cluster95'])}, is not wholly above the "
            f"{percent(chance)} that calling every clip alike would give."
        ]
    return []


def _null(record: Record) -> list[str]:
    null = record["null"]
    if not null:
        return ["No null control: nothing was refit with permuted labels."]
    refit = "networks" if null["kind"] == "full" else "heads on frozen features"
    found = [
        f"Of {len(null['accuracies'])} {refit} refit with labels permuted between "
        f"groups, {p_value(null['p'])} (it cannot be below "
        f"{probability(null['floor'])})."
    ]
    if null["kind"] == "head":
        found.append(
            "Only the head was refit: the features had seen the true labels, so this "
            "null is weaker than refits of the whole network."
        )
    if null["distinct"] * null["floor"] <= 1 + 1e-9:
        found.append(
            f"The labels can be permuted in only {null['relabelings']} ways, "
            f"{null['distinct']} if the names of the classes do not count: no number "
            f"of refits makes p mean less than {probability(1 / null['distinct'])}."
        )
    return found


def _trivial(record: Record) -> list[str]:
    told = {name: f"A straight line through {what}" for name, what in PROBES.items()}
    told[COMMONEST] = "Calling every clip by the most frequent class"
    return [
        f"{told[name]} is right for {percent(share)} of the clips, the network for "
        f"{percent(record['accuracy'])}: it may have learnt nothing more."
        for name, share in record["baselines"].items()
        if share >= record["accuracy"]
    ]


def _controls(record: Record) -> list[str]:
    found = []
    if not record["leak"] and record["split"]["by"] != "random":
        found.append("The leak meter was not run.")
    if not record["probe"]:
        found.append("The background was not probed.")
    return found
