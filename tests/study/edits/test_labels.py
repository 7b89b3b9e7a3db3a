import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import edits
from tests.qt import made_up_study

STUDY = made_up_study.study(3)


def test_classes_are_put_in_the_order_of_their_ids():
    edit = edits.order_classes(STUDY, ["mut", "wt"])
    assert {row.id: row.position for row in edit.puts} == {"mut": 0, "wt": 1}
    assert edit.text == "order classes"


def test_the_same_order_is_no_change():
    assert not edits.order_classes(STUDY, ["wt", "mut"])


@pytest.mark.parametrize("ids", [["wt"], ["wt", "mut", "wt"], ["wt", "mut", "gone"]])
def test_an_order_of_other_classes_is_refused(ids):
    with pytest.raises(StudyError):
        edits.order_classes(STUDY, ids)
