from dataclasses import replace

from liverwort_gui.study import journal
from liverwort_gui.study.journal import Entry, Steps
from liverwort_gui.study_records import ClipEntry

CLIP = ClipEntry("c", 1, "v", 0, ((1, 2),))
KEY = ("clips", "c")


def line(number, kind="edit", target=0, changes=()):
    text = journal.changes_text(changes)
    return Entry(number, "2026", "Aki", kind, target, f"edit {number}", text)


def test_an_update_holds_only_the_fields_that_changed():
    change = journal.difference(KEY, CLIP, replace(CLIP, label="k", size=64))
    assert change.before == {"label": None, "size": 256}
    assert change.after == {"label": "k", "size": 64}


def test_what_does_not_change_is_no_change():
    assert journal.difference(KEY, CLIP, replace(CLIP)) is None
    assert journal.difference(KEY, None, None) is None


def test_changes_come_back_from_their_text():
    changes = [
        journal.difference(KEY, None, CLIP),
        journal.difference(KEY, CLIP, replace(CLIP, note="\udcff動く")),
        journal.difference(KEY, CLIP, None),
    ]
    assert journal.changes_of(journal.changes_text(changes)) == changes


def test_an_update_leaves_what_was_found_out_meanwhile():
    change = journal.difference(KEY, CLIP, replace(CLIP, label="k"))
    now = replace(CLIP, label="k", note="found out later")
    assert journal.applied(change.inverse, now) == replace(now, label="")


def test_what_is_gone_cannot_be_changed_and_what_is_there_is_not_made_anew():
    update = journal.difference(KEY, CLIP, replace(CLIP, label="k"))
    insert = journal.difference(KEY, None, CLIP)
    assert journal.applied(update, None) is None
    other = replace(CLIP, note="mine")
    assert journal.applied(insert, other) is other


def test_lines_replay_to_the_records_they_made():
    named = replace(CLIP, note="n")
    lines = [
        line(1, changes=[journal.difference(KEY, None, CLIP)]),
        line(2, changes=[journal.difference(KEY, CLIP, named)]),
    ]
    assert journal.replayed(lines)["clips"] == {"c": named}
    lines.append(line(3, changes=[journal.difference(KEY, named, None)]))
    assert journal.replayed(lines)["clips"] == {}


def test_taking_back_keeps_facts_of_a_record_that_went_and_came_back():
    found = replace(CLIP, note="found out")
    lines = [
        line(1, changes=[journal.difference(KEY, CLIP, None)]),  # deleted
        line(2, "undo", 1, [journal.difference(KEY, None, CLIP)]),  # and back
        line(3, "fact", changes=[journal.difference(KEY, CLIP, found)]),
    ]
    made = journal.inverted(reversed(lines), {KEY: found}.get)
    assert made == {KEY: found}


def test_the_chain_shows_any_altered_field():
    first = line(1).linked("")
    for name, value in (
        ("number", 2),
        ("at", "2027"),
        ("by", "Ben"),
        ("kind", "fact"),
        ("target", 1),
        ("text", "x"),
        ("changes", "[ ]"),
    ):
        assert replace(first, **{name: value}).link("") != first.chain
    assert first.link("other") != first.chain


def test_steps_follow_undo_and_redo_and_a_new_edit_ends_redo():
    steps = Steps()
    for entry in (line(1, "fact"), line(2), line(3), line(4, "undo", 3)):
        steps.add(entry)
    assert [step.edit for step in steps.undo] == [2]
    assert [(step.edit, step.line) for step in steps.redo] == [(3, 4)]
    steps.add(line(5, "redo", 3))
    assert [(step.edit, step.line) for step in steps.undo] == [(2, 2), (3, 5)]
    steps.add(line(6, "undo", 3))
    steps.add(line(7))
    assert steps.redo == []
