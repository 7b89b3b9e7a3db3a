"""Two people's studies made one: everything of both is there afterwards."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liverwort_gui.study.exchange.merge import OVERRULED, merge
from liverwort_gui.study_records import LabelClass, Note, Setting, Suggestion
from tests.study.exchange.made import (
    MUTANT,
    WILD_TYPE,
    applied,
    clip,
    content,
    fresh,
    fuzz,
    labelled,
    studies,
    study,
    video,
)

BLUE = LabelClass("x-wt", "Wild  Type", "#000000", "1", 0)
RED = LabelClass("x-mut", "mutant", "#ff0000", "2", 1)


def anna(*records, **values):
    """Return the other study: the same videos and class names, but other ids."""
    return study(
        *records, classes=(BLUE, RED), path="/elsewhere/anna.liverwort", **values
    )


@fuzz
@given(studies())
def test_an_empty_study_becomes_the_same_study(other):
    mine = study(classes=(WILD_TYPE, MUTANT))
    merged = merge(mine, replace(other, path=""))
    after = applied(mine, merged.edit)
    for table in ("classes", "videos", "clips", "notes", "suggestions", "settings"):
        assert getattr(after, table) == getattr(other, table)
    report = merged.report
    assert (report.conflicts, report.lost, report.added) == (0, 0, len(other.clips))


@fuzz
@given(studies())
def test_merging_a_study_with_itself_changes_nothing(state):
    merged = merge(state, state)
    assert not merged.edit
    assert str(merged.report) == f"{len(state.clips)} kept, 0 conflicts, 0 lost"


@fuzz
@given(studies(), st.data(), st.sampled_from(("mine", "theirs")))
def test_nothing_of_either_is_lost_and_twice_is_once(state, data, prefer):
    """Two people go on from one study, each in his own way."""
    mine, theirs = (_worked_on(state, data, by) for by in ("Ben", "Anna"))
    merged = merge(mine, theirs, prefer)
    assert merged.report.lost == 0
    assert not merged.open
    after = applied(mine, merged.edit)
    labels = {row.id: row.name for row in after.classes.values()}
    for side in (mine, theirs):
        names = {row.id: row.name for row in side.classes.values()}
        for old in side.clips.values():
            new = after.clips[old.id if side is mine else merged.clips[old.id]]
            if old.label:
                name = names[old.label]
                assert labels.get(new.label) == name or name in new.note
            if old.unsure and not new.unsure:
                assert "unsure" in new.note
            assert {*old.note.split("\n")} - {""} <= {*new.note.split("\n")}
            assert new.excluded or not old.excluded
            assert new.crop == old.crop or f"from frame {old.start} on" in new.note
    assert not merge(after, theirs, prefer).edit
    numbers = [row.number for row in after.clips.values()]
    assert len(set(numbers)) == len(numbers)


def _worked_on(state, data, by):
    changed = []
    for old in state.clips.values():
        what = data.draw(
            st.sampled_from(("nothing", "label", "unsure", "move", "note"))
        )
        if what == "label" and state.classes:
            label = data.draw(st.sampled_from(sorted(state.classes)))
            old = replace(
                old, label=label, unsure=False, label_source="hand", labelled_by=by
            )
        elif what == "unsure":
            old = replace(old, label="", unsure=True, label_source="hand")
        elif what == "move":
            old = replace(old, start=data.draw(st.integers(0, 100 - old.frames)))
        elif what == "note":
            old = replace(old, note=f"{old.note} seen by {by}")
        changed.append(old)
    clips = {row.id: row for row in changed}
    return replace(state, clips=clips, user=by)


def test_labels_of_both_are_kept_and_conflicts_are_told():
    mine = study(video(1), labelled(1), clip(2), labelled(3))
    other = anna(
        video(1, id="w1"),
        labelled(1, "x-mut", of="w1"),
        labelled(2, "x-wt", of="w1"),
        labelled(3, "x-wt", "Cleo", of="w1"),
        labelled(4, "x-wt", of="w1"),
    )
    merged = merge(mine, other)
    assert str(merged.report) == "3 kept, 1 conflict, 0 lost"
    assert (merged.report.added, merged.report.changed) == (1, 1)
    (conflict,) = merged.open
    assert conflict.id == "k3"
    assert conflict.kind == "label"
    assert conflict.title == "clip 3 in a.avi"
    assert conflict.mine.startswith("mutant (hand, Anna,")
    assert conflict.theirs.startswith("wild type (hand, Cleo,")
    assert not merged.edit, "nothing is done before the user has chosen"


@pytest.mark.parametrize(
    ("side", "label", "noted"),
    [("mine", "c-mut", "wild type"), ("theirs", "c-wt", "mutant")],
)
def test_the_overruled_label_stands_in_the_note(side, label, noted):
    mine = study(video(1), labelled(3, note="near the edge"))
    other = anna(video(1), labelled(3, "x-wt", "Cleo"))
    for merged in (merge(mine, other, side), merge(mine, other, None, {"k3": side})):
        (new,) = merged.edit.puts
        assert new.label == label
        assert new.note.startswith(f"near the edge\n{OVERRULED}{noted} (hand, ")
        assert str(merged.report) == "0 kept, 1 conflict, 0 lost"


def test_a_box_moved_by_one_of_them_is_a_conflict():
    mine = study(video(1), labelled(1))
    other = anna(video(1), labelled(1, "x-mut", corners=((50, 60),)))
    merged = merge(mine, other, "theirs")
    assert merged.conflicts[0].kind == "box"
    (new,) = merged.edit.puts
    assert new.corners == ((50, 60),)
    assert "box x 10, y 20, side 64, from frame 1 on, 4 frames" in new.note


def test_the_same_place_is_the_same_clip_whatever_its_id():
    mine = study(video(1), clip(1, id="mine"))
    other = anna(video(1, id="w"), labelled(7, "x-mut", id="theirs", of="w", start=1))
    merged = merge(mine, other)
    assert merged.clips == {"theirs": "mine"}
    assert [row.id for row in merged.edit.puts] == ["mine"]
    assert merged.edit.puts[0].label == "c-mut"


def test_an_unknown_class_comes_along_with_a_free_key():
    other = anna(video(1), labelled(1, "x-3"), user="")
    third = LabelClass("x-3", "double", "#0072b2", "1", 2)
    other = replace(other, classes={**other.classes, "x-3": third})
    mine = study(video(1))
    merged = merge(mine, other)
    made = next(row for row in merged.edit.puts if isinstance(row, LabelClass))
    assert (made.name, made.key, made.id) == ("double", "3", "x-3")
    assert made.colour not in {WILD_TYPE.colour, MUTANT.colour}
    assert merged.report.notes == ("The class 'double' is new.",)


def test_unknown_videos_are_added_where_they_lie():
    other = anna(video(1, "b.avi", sha256="ee" * 32), labelled(1, "x-mut"))
    mine = study(video(1), clip(1))
    merged = merge(mine, other)
    after = applied(mine, merged.edit)
    (added,) = set(after.videos) - {"v1"}
    assert after.videos[added].relative == "../elsewhere/films/b.avi"
    assert after.videos[added].number == 2
    assert merged.report.videos == 1
    added_clip = after.clips[merged.clips["k1"]]
    assert (added_clip.video, added_clip.number) == (added, 2)


def test_what_is_empty_here_is_taken_and_what_differs_is_asked():
    mine = study(video(1, genotype="mutant", culture="", fps=200.0))
    other = anna(video(1, genotype="wild type", culture="7", fps=200.0, note="moist"))
    merged = merge(mine, other)
    (conflict,) = merged.open
    assert (conflict.kind, conflict.mine, conflict.theirs) == (
        "video",
        'genotype "mutant"',
        'genotype "wild type"',
    )
    (new,) = merge(mine, other, "mine").edit.puts
    assert (new.genotype, new.culture) == ("mutant", "7")
    assert new.note == f'moist\n{OVERRULED}genotype "wild type"'


def test_values_that_differ_are_told_as_one_says_them():
    mine = study(video(1, culture="culture A", fps=200.0))
    other = anna(video(1, culture="culture B", fps=29.97))
    (conflict,) = merge(mine, other).open
    assert conflict.mine == 'culture "culture A", fps 200'
    assert conflict.theirs == 'culture "culture B", fps 29.97'


def test_a_remark_that_is_part_of_a_word_is_kept():
    mine = study(video(1), clip(1, note="not sharp"))
    other = anna(video(1), clip(1, note="not"))
    assert merge(mine, other).edit.puts[0].note == "not sharp\nnot"


def test_notes_suggestions_and_settings_come_along():
    note = Note("n1", "v1", 3, 5, "a burst", "Anna")
    offered = Suggestion("s1", "v1", 3, ((1, 2),), 64, 0.5)
    taken = replace(offered, id="s9", verdict="accepted", clip="k1")
    mine = study(video(1), replace(note, text="drift"), offered)
    other = anna(video(1), clip(1), note, taken, Setting("blind", "17"))
    merged = merge(mine, other)
    after = applied(mine, merged.edit)
    assert {row.text for row in after.notes.values()} == {"a burst", "drift"}
    assert after.suggestions["s1"].verdict == "accepted"
    assert after.suggestions["s1"].clip == "k1"
    assert not after.blind
    assert not merge(after, other).edit


def test_a_fresh_study_gets_the_same_clips():
    state = study(video(1), labelled(1), clip(2))
    empty = fresh(state)
    assert content(applied(empty, merge(empty, state).edit)) == content(state)
