"""Merges with desks that do at once what is wished."""

from dataclasses import replace

from liverwort_gui.qt import traffic_tasks, video_tasks
from liverwort_gui.qt.traffic_tasks import Incoming
from liverwort_gui.study.exchange import Dataset
from liverwort_gui.study_records import Edit, Whereabouts
from tests.qt import made_up_study
from tests.qt.traffic.doing import (
    blinded,
    bring,
    cut_of,
    merge,
    relabelled,
    said,
)


def test_a_dataset_comes_in_without_a_question_if_nothing_differs(
    commands, questions, guarded, worker, studies, store, state
):
    dataset = Dataset(replace(state, path="", whereabouts={}), {})
    bring(commands, questions, guarded, Incoming("dataset", "/in/d.h5", dataset))
    assert worker.last.call.function is traffic_tasks.take
    worker.last.on_success(((), ()))
    questions.merge.assert_not_called()
    assert studies.state.clips == state.clips
    assert said(store).text.startswith("Imported d.h5: 12 kept, 0 conflicts, 0 lost.")


def test_a_merge_tells_before_what_it_does_and_asks_who_is_right(
    commands, questions, guarded, worker, studies, store, state
):
    made = cut_of(state, state.clips["c1"])
    studies.study.add_cut(made)
    merge(commands, questions, guarded, relabelled(state))
    report, (row,), go_on = questions.merge.call_args.args
    assert report.startswith("theirs.liverwort: 12 kept, 1 conflict, 0 lost. 1 new")
    assert (row.id, row.title) == ("c1", "clip 1 in plate-1.avi: label")
    assert row.mine.startswith("wild type (hand, Ito, 2026-11-02 ")
    assert row.theirs.startswith("mutant (hand, Sato, 2026-11-02 ")
    assert row.picture == b"png"
    assert studies.texts == []
    go_on({"c1": "theirs"})
    taken = cut_of(studies.state, relabelled(state).clips["c90"])
    worker.last.on_success(((taken,), ("a file is damaged.",)))
    assert len(studies.texts) == 1
    assert studies.texts[0].startswith("merge theirs.liverwort: 12 kept, 1 conflict")
    assert studies.state.clips["c1"].label == "mut"
    assert "Overruled at a merge: wild type" in studies.state.clips["c1"].note
    assert studies.study.cut(taken.key) == taken
    assert said(store).text.startswith("Merged theirs.liverwort: 12 kept, 1 conflict")
    assert "A file is damaged." in said(store).text


def test_who_labelled_meanwhile_is_asked_again(
    commands, questions, guarded, worker, studies, state
):
    merge(commands, questions, guarded, relabelled(state))
    go_on = questions.merge.call_args.args[2]
    clip = replace(studies.state.clips["c3"], label="mut", labelled_by="Ito")
    studies.wish(lambda _: Edit("label", (clip,)))
    go_on({"c1": "mine"})
    worker.last.on_success(((), ()))
    assert studies.texts == ["label"]
    _, rows, go_on = questions.merge.call_args.args
    assert [row.id for row in rows] == ["c1", "c3"]
    go_on({"c1": "mine", "c3": "mine"})
    worker.last.on_success(((), ()))
    assert len(studies.texts) == 2
    assert studies.state.clips["c3"].label == "mut"


def test_videos_that_are_new_are_looked_for_and_one_is_shown(
    commands, questions, guarded, worker, studies, state, show_video
):
    other = relabelled(state)
    fresh = replace(made_up_study.video(9), id="v77", number=77, sha256="e" * 64)
    other = replace(other, videos={**other.videos, "v77": fresh})
    merge(commands, questions, guarded, other)
    questions.merge.call_args.args[2]({"c1": "mine"})
    worker.last.on_success(((), ()))
    assert guarded.last.call.function is video_tasks.locate
    guarded.last.on_success({"v77": Whereabouts("missing", "", "gone")})
    assert studies.state.whereabouts["v77"].status == "missing"
    show_video.assert_called_once_with("v1")


def test_the_open_study_is_not_merged_into_itself(
    commands, questions, guarded, studies, store, state
):
    merge(commands, questions, guarded, state)
    questions.merge.assert_not_called()
    assert "study that is open" in said(store).text


def test_while_blind_a_dataset_that_differs_is_not_shown(
    commands, questions, guarded, studies, store, state
):
    blinded(studies)
    dataset = Dataset(replace(relabelled(state), path=""), {})
    bring(commands, questions, guarded, Incoming("dataset", "/in/d.h5", dataset))
    questions.merge.assert_not_called()
    assert "blind labelling" in said(store).text
