"""What the parts of a comparison are called in the language of the window."""

from __future__ import annotations

from liverwort_gui.comparison_records import MEASURES, Comparison, Group
from liverwort_gui.qt.language import later, said, tr

BY_WORDS = {
    "label": later("label of the clips"),
    "genotype": later("genotype"),
    "culture": later("culture"),
    "date": later("date"),
    "operator": later("operator"),
    "microscope": later("microscope"),
    "medium": later("medium"),
}
UNITS = {"video": later("video"), "culture": later("culture")}
UNIT_HEADINGS = {"video": later("Videos"), "culture": later("Cultures")}
MEASURE_TITLES = {
    "effective_frames": later("effective frames"),
    "burst_frames": later("burst length"),
    "speed": later("speed"),
    "straightness": later("straightness"),
    "beat_frequency": later("beat frequency"),
    "body_length": later("body length"),
    "area": later("cell area"),
}  # as in `MEASURES`
MEASURE_WORDS = {
    **MEASURE_TITLES,
    "burst_frames": later("burst frames"),
    "area": later("area"),
}  # for who hears what is drawn
FRAMES = later("frames")  # the one unit that is a word


def title_of(found: Comparison) -> str:
    """Return what was compared, such as "wild type and mutant, by genotype"."""
    a, b = (group.name for group in found.groups)
    by = said(BY_WORDS.get(found.by, found.by))
    return tr("{first} and {second}, by {by}", first=a, second=b, by=by)


def counts_of(found: Comparison) -> str:
    """Return how many clips of how many videos were compared, and who decided."""
    judge = tr("results of {network}", network=found.question.network)
    return " · ".join((*map(_counts, found.groups), judge))


def _counts(group: Group) -> str:
    if not group.cultures:
        return tr(
            "{group}: {clips} clips of {videos} videos",
            group=group.name,
            clips=group.clips,
            videos=group.videos,
        )
    return tr(
        "{group}: {clips} clips of {videos} videos, {cultures} cultures",
        group=group.name,
        clips=group.clips,
        videos=group.videos,
        cultures=group.cultures,
    )


def unit_of(found: Comparison) -> str:
    """Return what is independent, as people read it: "video" or "culture"."""
    return said(UNITS.get(found.unit, found.unit))


def measure_title(name: str) -> str:
    """Return a measure with its unit, such as "speed, µm/s"."""
    return with_unit(MEASURE_TITLES[name], MEASURES[name][1])


def measure_words(name: str) -> str:
    """Return a measure in words, such as "burst frames"."""
    return said(MEASURE_WORDS[name])


def with_unit(title: str, unit: str) -> str:
    """Return a title with its unit, such as "speed, µm/s"."""
    title = said(title)
    return tr("{title}, {unit}", title=title, unit=said(unit)) if unit else title
