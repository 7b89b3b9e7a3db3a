from dataclasses import replace

import pytest

from liverwort_gui.qt.language import said
from liverwort_gui.qt.views.clip_rows import (
    EXCLUDED,
    FAILED,
    NOT_ANALYZED,
    NOT_LOOKED_AT,
    OVERLAPPING,
    UNSURE,
    ClipFilter,
    Column,
    Overlaps,
    cell_text,
    count_labels,
    decision_tip,
    listed,
    state_of,
)
from liverwort_gui.queue_records import Decision, Failure, QueueEnd, QueueState
from liverwort_gui.study_records import ClipEntry
from tests.qt import made_up_study

STUDY = made_up_study.study(60)
OVERLAPS = Overlaps().of(STUDY)


def numbers(ids):
    return [STUDY.clips[id_].number for id_ in ids]


def test_an_excluded_clip_is_counted_as_excluded_only():
    clips = [*STUDY.clips.values(), made_up_study.clip(61, excluded=True)]
    counts = count_labels(clips)
    assert counts.excluded == 7
    total = sum(counts.classes.values()) + counts.unsure + counts.not_looked_at
    assert total == 54


def test_unsure_differs_from_not_looked_at():
    assert state_of(STUDY.clips["c6"]) == UNSURE
    assert state_of(STUDY.clips["c8"]) == NOT_LOOKED_AT


def test_what_overlaps_in_space_and_time_is_found():
    found = Overlaps().of(STUDY)
    assert found == {"c19", "c20", "c39", "c40", "c59", "c60"}


def clip(id_, start=0, x=0, video="v1", **changes):
    return ClipEntry(id_, 1, video, start, ((x, 0),), 256, 32, **changes)


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (clip("b"), True),
        (clip("b", x=255), True),
        (clip("b", x=256), False),
        (clip("b", start=31), True),
        (clip("b", start=32), False),
        (clip("b", video="v2"), False),
        (clip("b", excluded=True), False),
    ],
)
def test_boxes_overlap_only_in_common_pixels_of_common_frames(other, overlaps):
    study = replace(STUDY, clips={"a": clip("a"), "b": other})
    assert bool(Overlaps().of(study)) is overlaps


def test_a_box_that_follows_overlaps_only_where_it_is_then():
    away = ClipEntry("b", 2, "v1", 0, tuple((10 * n, 0) for n in range(32)), 256, 32)
    there = replace(clip("a", x=550), start=31)
    still_away = replace(clip("a", x=600), start=0, frames=10)
    study = replace(STUDY, clips={"a": there, "b": away})
    assert Overlaps().of(study) == {"a", "b"}
    assert not Overlaps().of(replace(study, clips={"a": still_away, "b": away}))


def test_overlaps_are_found_anew_when_a_box_moved():
    finder = Overlaps()
    study = replace(STUDY, clips={"a": clip("a"), "b": clip("b", x=300)})
    assert not finder.of(study)
    moved = replace(study, clips={"a": clip("a"), "b": clip("b", x=200)})
    assert finder.of(moved) == {"a", "b"}


def test_each_cell_says_what_its_column_names():
    clip = STUDY.clips["c1"]
    texts = [cell_text(STUDY, clip, column, overlaps=True) for column in Column]
    assert texts == [
        "1",
        "wild type",
        "labelled",
        "",
        "plate-1.avi",
        "0–31",
        "Ito",
        "2026-11-02 09:30",
        "hand",
        "overlaps",
        "wild type",
        "culture B",
        "hand",
        "",
    ]


def test_words_are_found_in_any_column():
    found = listed(STUDY, OVERLAPS, ClipFilter("SATO plate-2"))
    assert numbers(found) == [16]


def test_words_are_found_as_they_are_shown(japanese):
    for word in (EXCLUDED, "overlaps"):
        english = listed(STUDY, OVERLAPS, ClipFilter(word))
        assert english
        assert said(word) != word
        assert listed(STUDY, OVERLAPS, ClipFilter(said(word))) == english


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (ClipFilter(), 60),
        (ClipFilter(kind=NOT_LOOKED_AT), 12),
        (ClipFilter(kind=EXCLUDED), 6),
        (ClipFilter(kind=OVERLAPPING), 6),
        (ClipFilter(label="mut"), 14),
        (ClipFilter(video="v1"), 12),
        (ClipFilter(video="v1", kind=UNSURE), 1),
    ],
)
def test_quick_filters(wanted, count):
    assert len(listed(STUDY, OVERLAPS, wanted)) == count


@pytest.mark.parametrize("column", list(Column))
def test_any_column_sorts_and_turns_round(column):
    up = listed(STUDY, OVERLAPS, ClipFilter(), column)
    down = listed(STUDY, OVERLAPS, ClipFilter(), column, descending=True)
    assert sorted(up) == sorted(down) == sorted(STUDY.clips)
    texts = [cell_text(STUDY, STUDY.clips[c], column, c in OVERLAPS) for c in up]
    groups = [text for at, text in enumerate(texts) if at == 0 or text != texts[at - 1]]
    assert len(groups) == len(set(groups))


def test_clips_without_a_class_come_last_the_unsure_first():
    up = listed(STUDY, OVERLAPS, ClipFilter(), Column.CLASS)
    labels = [STUDY.clips[id_].label or STUDY.clips[id_].unsure for id_ in up]
    assert labels == [
        *["wt"] * labels.count("wt"),
        *["mut"] * labels.count("mut"),
        *[True] * 6,
        *[False] * 18,
    ]


def test_by_number_is_the_studys_order():
    shuffled = dict(reversed(STUDY.clips.items()))
    study = replace(STUDY, clips=shuffled)
    assert listed(study, OVERLAPS, ClipFilter()) == tuple(shuffled)


DECISIONS = {
    "c1": Decision("k1", "mutant", 0.974, 2.5, unseen="yes"),
    "c2": Decision("k2", "wild type", 0.9, -1.25, in_scope=False, unseen="no"),
}
FAILURE = Failure("c4", 4, "plate-1.avi", "plate-1.avi is missing: find it.")
QUEUE = QueueState(
    waiting=frozenset({"c3"}), decisions=DECISIONS, end=QueueEnd(failures=(FAILURE,))
)


@pytest.mark.parametrize(
    ("clip", "text"),
    [
        ("c1", "mutant, 97 %"),
        ("c2", "wild type, not certain"),
        ("c3", "waits"),
        ("c4", "failed"),
        ("c5", ""),
    ],
)
def test_a_row_says_how_far_its_clip_is(clip, text):
    row = STUDY.clips[clip]
    assert cell_text(STUDY, row, Column.DECISION, False, QUEUE) == text


def test_the_tip_of_a_decision_says_all_of_it():
    assert decision_tip(QUEUE, STUDY.clips["c1"]) == (
        "mutant, 97.4 %, D +2.50 logit. The network had not seen it before."
    )
    told = decision_tip(QUEUE, STUDY.clips["c2"])
    assert "D −1.25" in told
    assert "Out of scope" in told
    assert "had learnt from it" in told
    assert decision_tip(QUEUE, STUDY.clips["c4"]) == FAILURE.reason


def test_decisions_sort_by_d_and_the_others_come_last():
    up = listed(STUDY, OVERLAPS, ClipFilter(), Column.DECISION, queue=QUEUE)
    assert up[:2] == ("c2", "c1")
    assert set(up[2:4]) == {"c3", "c4"}


def test_what_is_not_analyzed_or_failed_is_found():
    missing = listed(STUDY, OVERLAPS, ClipFilter(kind=NOT_ANALYZED), queue=QUEUE)
    assert len(missing) == 58
    failed = listed(STUDY, OVERLAPS, ClipFilter(kind=FAILED), queue=QUEUE)
    assert failed == ("c4",)
    assert listed(STUDY, OVERLAPS, ClipFilter("97"), queue=QUEUE) == ("c1",)
