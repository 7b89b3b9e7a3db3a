from dataclasses import replace

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import edits
from tests.qt import made_up


def offering(n):
    rows = [made_up.suggestion(number, y=40 * number) for number in range(n)]
    study = made_up.study(made_up.clip(number=7))
    return replace(study, suggestions={row.id: row for row in rows})


def test_accepting_many_is_one_edit_with_numbers_of_their_own():
    edit = edits.accept_all(offering(3), ["s0", "s2", "s0"])
    clips, taken = edit.puts[:2], edit.puts[2:]
    assert edit.text == "accept 2 boxes"
    assert [clip.number for clip in clips] == [8, 9]
    assert [row.clip for row in taken] == [clip.id for clip in clips]
    assert {row.verdict for row in taken} == {"accepted"}


def test_accepting_none_changes_nothing():
    assert not edits.accept_all(offering(1), [])


def test_what_was_accepted_is_not_accepted_again():
    study = offering(1)
    taken = replace(study.suggestions["s0"], verdict="accepted", clip="c7")
    study = replace(study, suggestions={"s0": taken})
    with pytest.raises(StudyError, match="accepted as clip 7"):
        edits.accept_all(study, ["s0"])
