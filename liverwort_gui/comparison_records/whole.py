"""A comparison as a whole, and its way into files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from numpy.typing import NDArray

from liverwort_gui import plain_records
from liverwort_gui.comparison_records.clips import (
    ClipFigures,
    Group,
    LeftOut,
    Question,
    VideoFigures,
)
from liverwort_gui.comparison_records.colours import Colours, told_apart
from liverwort_gui.comparison_records.findings import (
    BeatFold,
    BodyMap,
    FrameCurves,
    Gallery,
    MatchedPair,
    Test,
    TraitModel,
)
from liverwort_gui.study_records import StudyState

FORMAT = 1  # of the file parts


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two kinds of sperm, compared; see the head of this package.

    Attributes:
        study: path of its folder.
        by: what tells the groups: a name of `METADATA`, or "label".
        groups: A and B.
        question: what the network was asked.
        unit: "culture" or "video", what is permuted and drawn again.
        clips: that were compared.
        videos: that they come from.
        left_out: clips that were not compared.
        decision: the comparison of D.
        measures: of time and traits, see `MEASURES`.
        body: the map.
        curves: by frame.
        beat: by phase.
        traits: what else tells D.
        galleries: clips to look at.
        pairs: clips to look at side by side, the most alike first.
        summary: sentences: what was found.
        warnings: sentences, each an amber note.
        limits: sentences: what this cannot tell.
        methods: sentences, ready for a methods section.
        provenance: versions, seeds, hashes, what was asked.
        colours: of groups and classes.
    """

    study: str
    by: str
    groups: tuple[Group, Group]
    question: Question
    unit: str
    clips: tuple[ClipFigures, ...]
    videos: tuple[VideoFigures, ...]
    left_out: tuple[LeftOut, ...]
    decision: Test
    measures: tuple[Test, ...]
    body: BodyMap
    curves: FrameCurves
    beat: BeatFold
    traits: TraitModel
    galleries: tuple[Gallery, ...]
    pairs: tuple[MatchedPair, ...]
    summary: tuple[str, ...]
    warnings: tuple[str, ...]
    limits: tuple[str, ...]
    methods: tuple[str, ...]
    provenance: Mapping[str, str] = field(default_factory=dict)
    colours: Colours = field(default_factory=Colours)

    def measure(self, name: str) -> Test | None:
        """Return the comparison of one measure, by its name."""
        return next((test for test in self.measures if test.name == name), None)

    def clip(self, id_: str) -> ClipFigures:
        """Return what was measured of a clip that was compared, by its id."""
        return next(clip for clip in self.clips if clip.id == id_)

    def coloured(self, study: StudyState) -> Comparison:
        """Return it with the colours that the classes have in the study.

        A group has the colour of the class by whose name it goes, else of the one class
        that its labelled clips have.
        """
        by_name = {row.name.casefold(): row.colour for row in study.classes.values()}

        def named(name: str) -> str:
            return by_name.get(name.casefold(), "")

        def labelled(group: int) -> str:
            own = (
                study.clips.get(clip.id) for clip in self.clips if clip.group == group
            )
            labels = {clip.label for clip in own if clip and clip.label}
            shared = study.classes.get(labels.pop()) if len(labels) == 1 else None
            return shared.colour if shared else ""

        first, second = (
            named(group.name) or labelled(at) for at, group in enumerate(self.groups)
        )
        asked = self.question
        ends = told_apart(named(asked.negative), named(asked.positive))
        colours = Colours(told_apart(first, second), *ends)
        return self if colours == self.colours else replace(self, colours=colours)

    def to_file_parts(self) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
        """Return what JSON can hold, without NaN, and the arrays it refers to."""
        arrays: dict[str, NDArray[Any]] = {}
        record = plain_records.plain(self, arrays)
        return {"format": FORMAT, "comparison": record}, arrays

    @classmethod
    def from_file_parts(
        cls, record: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]
    ) -> Comparison:
        """Return what `to_file_parts` was called on.

        Raises:
            ValueError: if this is no such record.
        """
        if record.get("format") != FORMAT:
            raise ValueError(f"its format is {record.get('format')}, not {FORMAT}")
        return plain_records.built(cls, record["comparison"], arrays)
