"""What a validation found: rows of figures, checks and controls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from liverwort_gui.analysis.scoring import (
    COMPLETENESS,
    ENERGY,
    FRAME_AUC,
    FRAME_MASS,
    FRAME_RANKS,
    ONSET,
    POINTING,
    RANK,
)

RATIO, BACKGROUND, ACCURACY = "shortcut_ratio", "background_auc", "accuracy"
METRICS = {  # what machines are told, and what each is
    ENERGY: "share of the evidence within the truth, beyond the truth's share of area",
    RANK: "share of the highest values that lie within the truth",
    POINTING: "share of frames whose highest value hits the truth, within 5 pixels",
    FRAME_AUC: "chance that a frame of the event scores above another",
    ONSET: "frames by which the event's onset is missed, median over clips",
    RATIO: "share of the decision's response that a nuisance has, against biology",
    COMPLETENESS: "greatest error of a sum that should be the decision, logit",
    BACKGROUND: "how well the empty background tells the classes",
}
EXTRA_METRICS = {  # only people are told
    ACCURACY: "share of clips called by their label",
    FRAME_MASS: "share of the evidence within the frames of the event",
    FRAME_RANKS: "rank correlation of frame scores with what each frame shows",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One figure with its interval.

    Attributes:
        scenario: which clips.
        method: of explanation, a baseline, or "A minus B" for paired differences.
        metric: a key of `METRICS` or `EXTRA_METRICS`.
        of_class: "wild", "mutant" or "all".
        subset: "all" clips or only the "correct" ones.
        value: None if it cannot be measured.
        low95: lower end of the 95 % interval over videos; None: none can be given.
        high95: its upper end.
        n: number of clips that it was measured on.
        chance: what a map, or a network, that knows nothing would get; None: unknown.
        reason: why there is no value, or no interval, a clause; else empty.
    """

    scenario: str
    method: str
    metric: str
    of_class: str
    subset: str
    value: float | None
    low95: float | None
    high95: float | None
    n: int
    chance: float | None = None
    reason: str = ""

    def to_record(self) -> dict[str, Any]:
        """Return what machines are told."""
        return {
            "scenario": self.scenario,
            "method": self.method,
            "metric": self.metric,
            "class": self.of_class,
            "subset": self.subset,
            "value": self.value,
            "low95": self.low95,
            "high95": self.high95,
            "n": self.n,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """What a sanity check or a control found.

    Attributes:
        name: of the check.
        method: of explanation; empty if it is the network's.
        state: "passed", "failed", or "no verdict".
        text: a sentence with the figures.
    """

    name: str
    method: str
    state: str
    text: str


@dataclass(frozen=True, slots=True)
class Validation:
    """All that was found of a network.

    Attributes:
        network: its name.
        rows: of figures.
        checks: sanity checks.
        controls: scenarios in which there is nothing to find, or the wrong thing.
        notes: sentences that a reader has to know.
        scenarios: name to its summary.
        provenance: weights, versions, seeds, numbers of clips and videos.
    """

    network: str
    rows: tuple[Row, ...]
    checks: tuple[Finding, ...]
    controls: tuple[Finding, ...]
    notes: tuple[str, ...]
    scenarios: Mapping[str, str]
    provenance: Mapping[str, str]

    def to_record(self) -> dict[str, Any]:
        """Return what `liverwort validate --json` prints."""
        rows = [row.to_record() for row in self.rows if row.metric in METRICS]
        return {"network": self.network, "rows": rows}

    def whole_record(self) -> dict[str, Any]:
        """Return everything, with reasons, chance levels and provenance."""
        return asdict(self)
