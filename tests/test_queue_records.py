import pytest

from liverwort_gui.queue_records import Failure, QueueEnd, QueueState

FAILURE = Failure("c4", 4, "plate-1.avi", "plate-1.avi is missing: find it.")


@pytest.mark.parametrize(
    ("end", "sentence"),
    [
        (QueueEnd(12), "12 clips analyzed."),
        (QueueEnd(1, 3), "1 clip analyzed, 3 analyzed before."),
        (
            QueueEnd(2, 0, (FAILURE,)),
            "2 clips analyzed, 1 could not be analyzed.",
        ),
        (
            QueueEnd(2, left=5),
            "Stopped: 2 clips analyzed, 5 left. What is done is kept: start again to "
            "go on.",
        ),
    ],
)
def test_an_end_is_one_sentence(end, sentence):
    assert end.sentence == sentence


def test_what_failed_is_found_by_its_clip():
    assert QueueState().failed == {}
    assert QueueState(end=QueueEnd(failures=(FAILURE,))).failed == {
        "c4": FAILURE.reason
    }
