from dataclasses import replace

import pytest

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.menus.labels import ROWS
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import Setting
from tests.qt import made_up_study

STUDY = made_up_study.study(30)
BLIND = replace(STUDY, settings={"blind": Setting("blind", "1")})
SELECTED = ViewState(study=STUDY, video_id="v1", clip_id="c1")


def row(command):
    return next(row for row in ROWS if row.command == command)


def test_a_key_says_which_class_it_gives():
    assert row(Command.LABEL_2).text_of(SELECTED) == "Label: mutant"
    assert row(Command.LABEL_2).keys == ("2",)


def test_an_ampersand_in_a_name_is_no_mnemonic():
    odd = replace(made_up_study.MUTANT, name="a & b")
    study = replace(STUDY, classes=STUDY.classes | {"mut": odd})
    text = row(Command.LABEL_2).text_of(replace(SELECTED, study=study))
    assert text == "Label: a && b"


def test_keys_without_a_class_are_not_offered():
    offered = [r.command for r in ROWS if r.visible(SELECTED)]
    assert [c for c in offered if c.startswith("label-") and c[-1].isdigit()] == [
        "label-1",
        "label-2",
    ]
    assert not row(Command.LABEL_7).enabled(SELECTED)


@pytest.mark.parametrize(
    ("changes", "can"),
    [
        ({}, True),
        ({"clip_id": ""}, False),
        ({"clip_id": "gone"}, False),
        ({"clip_id": "", "page": "clips", "picked": ("c4",)}, True),
        ({"clip_id": "", "page": "video", "picked": ("c4",)}, False),
        ({"study": replace(STUDY, read_only="Sato has it open.")}, False),
        ({"study": None}, False),
    ],
)
def test_a_label_needs_a_clip_that_may_be_changed(changes, can):
    state = replace(SELECTED, **changes)
    assert row(Command.UNSURE).enabled(state) is can
    assert row(Command.LABEL_1).enabled(state) is can


def test_exclude_is_ticked_if_all_that_is_meant_is_excluded():
    ticked = row(Command.EXCLUDE).checked
    assert not ticked(SELECTED)
    assert ticked(replace(SELECTED, clip_id="c7"))
    assert not ticked(replace(SELECTED, page="clips", picked=("c7", "c8")))


@pytest.mark.parametrize(
    "command",
    [Command.METADATA, Command.LABEL_BY_GENOTYPE, Command.SELECTION_REPORT],
)
def test_what_tells_the_genotype_is_off_while_blind(command):
    assert row(command).enabled(SELECTED)
    assert not row(command).enabled(replace(SELECTED, study=BLIND))


def test_blind_mode_is_ticked_while_it_lasts():
    assert not row(Command.BLIND).checked(SELECTED)
    assert row(Command.BLIND).checked(replace(SELECTED, study=BLIND))
