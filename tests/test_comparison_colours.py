"""Which colour stands for which group and which class."""

from dataclasses import replace

import pytest

from liverwort_gui.comparison_records import PALETTE, Colours, Comparison
from liverwort_gui.comparison_records.colours import seen_on, told_apart
from liverwort_gui.study_records import StudyState
from tests.qt import made_up_study
from tests.qt.made_up_study import MUTANT, WILD_TYPE
from tests.report.made_comparison import BLUE, ORANGE, made_comparison

OURS = Colours((BLUE, ORANGE), BLUE, ORANGE)


def study(labels=(), classes=(WILD_TYPE, MUTANT)):
    """A study whose clips c0, c1 ... have these labels, by the ids of classes."""
    clips = {
        f"c{n}": replace(made_up_study.clip(n + 1), id=f"c{n}", label=label)
        for n, label in enumerate(labels)
    }
    return StudyState("/s", classes={row.id: row for row in classes}, clips=clips)


def by_genotype(*names):
    """A comparison of groups of these names; clips c0 to c19 are of the first."""
    found = made_comparison()
    pairs = zip(found.groups, names, strict=True)
    groups = tuple(replace(group, name=name) for group, name in pairs)
    return replace(found, groups=groups)


def test_a_group_that_goes_by_the_name_of_a_class_has_its_colour():
    assert by_genotype("wild type", "mutant").coloured(study()).colours == OURS
    turned = by_genotype("Mutant", "wild type").coloured(study()).colours
    assert turned.groups == (ORANGE, BLUE)
    assert (turned.negative, turned.positive) == (BLUE, ORANGE)  # of the classes


def test_a_group_whose_clips_have_one_label_has_the_colour_of_that_class():
    labels = [*["mut"] * 19, "", *["wt"] * 20]
    found = by_genotype("short flagellum", "usual").coloured(study(labels))
    assert found.colours.groups == (ORANGE, BLUE)


def test_groups_that_are_no_classes_have_the_palette_in_its_order():
    found = by_genotype("culture A", "culture B")
    mixed = study(["mut", "wt"] * 20)
    assert found.coloured(mixed).colours.groups == PALETTE


def test_groups_of_one_class_are_told_apart():
    found = by_genotype("lump", "short flagellum")
    assert found.coloured(study(["mut"] * 40)).colours.groups == PALETTE


def test_what_is_no_class_is_unlike_the_class_beside_it():
    found = by_genotype("hook", "wild type").coloured(study())
    assert found.colours.groups == (PALETTE[1], BLUE)
    assert told_apart(ORANGE, "") == (ORANGE, PALETTE[0])


def test_classes_of_other_names_leave_the_evidence_its_colours():
    other = (replace(WILD_TYPE, name="control"), replace(MUTANT, name="treated"))
    found = made_comparison().coloured(study(classes=other))
    assert (found.colours.negative, found.colours.positive) == PALETTE


def test_the_same_colours_are_the_same_comparison():
    found = made_comparison()
    assert found.colours == OURS
    assert found.coloured(study()) is found


def test_colours_are_kept_with_the_comparison_and_old_files_have_the_palette():
    found = made_comparison()
    record, arrays = found.to_file_parts()
    assert Comparison.from_file_parts(record, arrays).colours == OURS
    del record["comparison"]["colours"]
    assert Comparison.from_file_parts(record, arrays).colours == Colours()


@pytest.mark.parametrize("ground", ["#ffffff", "#222725"])
def test_a_colour_is_changed_only_where_it_would_not_be_seen(ground):
    pale, deep = seen_on("#f0e442", ground), seen_on("#101040", ground)
    assert (pale == "#f0e442") == (ground != "#ffffff")
    assert (deep == "#101040") == (ground == "#ffffff")
    assert seen_on(ground, ground) != ground


def test_the_usual_classes_keep_their_very_colours_on_paper():
    assert OURS.on("#ffffff") == OURS
