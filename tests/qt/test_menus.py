from collections import Counter
from dataclasses import replace

from PySide6.QtGui import QKeySequence

from liverwort_gui import paths
from liverwort_gui.qt.commands import Command, targets
from liverwort_gui.qt.menus import ACTIONS, TOOLBAR
from liverwort_gui.records import Box
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import Activity
from tests.qt import made_up


def enabled(state):
    return {row.command for row in ACTIONS if row.enabled(state)}


def test_every_command_has_one_row():
    assert Counter(row.command for row in ACTIONS) == Counter(Command)


def test_no_key_means_two_things(qapp):
    keys = [QKeySequence(key).toString() for row in ACTIONS for key in row.keys]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_every_row_says_what_it_does():
    assert all(row.tip for row in ACTIONS)


def test_every_row_has_a_key_or_a_reason_for_having_none():
    assert [row.command for row in ACTIONS if bool(row.keys) == bool(row.keyless)] == []


def test_every_icon_was_drawn():
    for name in {row.icon for row in ACTIONS if row.icon} | {"pause"}:
        assert (paths.resources() / "icons" / f"{name}.svg").is_file()


def test_the_toolbar_has_icons_for_all_its_buttons():
    icons = {row.command: row.icon for row in ACTIONS}
    assert all(icons[entry[0]] for entry in TOOLBAR if entry is not None)


def test_without_a_video_one_can_open_but_not_play():
    commands = enabled(ViewState())
    assert Command.OPEN in commands
    assert not {Command.PLAY, Command.DRAW_BOX, Command.ANALYZE} & commands


def test_a_box_can_be_analyzed_once_at_a_time():
    state = made_up.viewing((Box(0, 0, 64),), selected=0)
    assert Command.ANALYZE in enabled(state)
    assert Command.CANCEL not in enabled(state)
    running = replace(state, activity=Activity("Analyze"))
    assert Command.ANALYZE not in enabled(running)
    assert Command.CANCEL in enabled(running)


def test_results_can_be_exported():
    state = made_up.viewing((made_up.BOX,), 0, results=(made_up.result(),))
    assert {Command.EXPORT_FILM, Command.NEXT_PEAK} <= enabled(state)


def test_undo_and_redo_say_what_they_do():
    state = made_up.viewing()
    rows = {row.command: row for row in ACTIONS}
    assert rows[Command.UNDO].text_of(state) == "Undo"
    assert not {Command.UNDO, Command.REDO} & enabled(state)
    study = replace(state.study, undo="label: mutant, clip 12", redo="draw box: clip 3")
    state = replace(state, study=study)
    assert rows[Command.UNDO].text_of(state) == "Undo label: mutant, clip 12"
    assert rows[Command.REDO].text_of(state) == "Redo draw box: clip 3"
    assert {Command.UNDO, Command.REDO} <= enabled(state)


def test_what_can_only_be_read_is_not_changed():
    state = made_up.viewing((made_up.BOX,), 0)
    study = replace(state.study, undo="draw box: clip 1", read_only="Aki has it open.")
    locked = enabled(replace(state, study=study))
    changing = {Command.UNDO, Command.DRAW_BOX, Command.DELETE_BOX, Command.NUDGE_UP}
    assert not changing & locked
    assert {Command.ANALYZE, Command.HISTORY, Command.SAVE_COPY} <= locked


def test_no_label_goes_to_a_clip_that_the_video_page_cannot_show():
    other = made_up.clip(video="v2")
    state = made_up.viewing(boxes=(other,), selected=0)
    assert targets(state) == ()
    assert targets(replace(state, page="clips")) == (other.id,)
    assert targets(replace(state, video_id="v2")) == (other.id,)
