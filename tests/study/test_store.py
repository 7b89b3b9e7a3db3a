import pickle
import random
import sqlite3
from dataclasses import replace

import pytest

from liverwort_gui.errors import BoxError, StudyError
from liverwort_gui.records import Box, Crop
from liverwort_gui.study import Study, content, edits
from liverwort_gui.study_records import Cut, Edit, Note, StudyState, Whereabouts
from tests.study.model import records_of
from tests.study.sessions import crop, draw_clips, suggestion, video


def reopened(study, **how) -> Study:
    study.close()
    return Study.open(study.path, user="Aki", **how)


def test_a_new_study_has_two_classes_and_nothing_to_undo(study, tmp_path):
    assert study.path == tmp_path / "my study.liverwort"
    names = [row.name for row in study.state.classes.values()]
    assert names == ["wild type", "mutant"]
    assert (study.state.undo, study.state.redo) == ("", "")
    assert [line.kind for line in study.history()] == ["fact"]
    with pytest.raises(StudyError, match="nothing to undo"):
        study.undo()
    with pytest.raises(StudyError, match="nothing to redo"):
        study.redo()


def test_an_edit_is_there_after_closing(study, film):
    (clip,) = draw_clips(study, film)
    mutant = list(study.state.classes)[1]
    study.do(edits.label_clips(study.state, [clip], mutant))
    before = study.state
    with reopened(study) as again:
        assert records_of(again.state) == records_of(before)
        assert again.state.clips[clip].labelled_by == "Aki"
        assert again.state.undo == before.undo == "label: mutant, clip 1"


def test_undo_and_redo_survive_closing(study, film):
    ids = draw_clips(study, film, 3)
    states = [study.state]
    study.undo()
    study.undo()
    assert list(study.state.clips) == ids[:1]
    assert study.state.redo == "draw box: clip 2"
    with reopened(study) as again:
        assert again.state.redo == "draw box: clip 2"
        again.redo()
        assert again.redo().clips == states[0].clips
        for _ in range(4):
            again.undo()
        assert not again.state.videos
        assert again.state.undo == ""


def test_a_new_edit_ends_redo_and_the_history_keeps_all(study, film):
    draw_clips(study, film, 2)
    study.undo()
    draw_clips(study, film)
    assert study.state.redo == ""
    kinds = [(line.kind, line.target) for line in study.history()]
    assert kinds == [
        ("edit", 0),
        ("undo", 4),
        ("edit", 0),
        ("edit", 0),
        ("edit", 0),
        ("fact", 0),
    ]
    assert {line.by for line in study.history()} == {"Aki"}


def test_the_history_is_read_in_pieces_newest_first(study, film):
    draw_clips(study, film, 5)
    numbers = [line.number for line in study.history(3)]
    assert numbers == [7, 6, 5]
    assert [line.number for line in study.history(3, before=5)] == [4, 3, 2]
    assert [line.number for line in study.history(10, before=2)] == [1]


def test_undo_leaves_what_was_found_out_about_a_video(study, film):
    study.do(edits.describe_videos(study.state, [film.id], {"genotype": "mutant"}))
    moved = replace(film, absolute="/elsewhere/film.avi", relative="")
    study.do(edits.update_videos(study.state, [moved]))
    assert study.state.undo.startswith("set genotype")
    state = study.undo()
    assert state.videos[film.id].genotype == ""
    assert state.videos[film.id].absolute == "/elsewhere/film.avi"
    study.undo()
    study.redo()
    assert study.state.videos[film.id].absolute == "/elsewhere/film.avi"


def test_a_video_comes_back_with_what_was_found_out_since_it_went(study, film):
    study.do(edits.remove_videos(study.state, [film.id]))
    study.restore(2)
    moved = replace(film, absolute="/elsewhere/film.avi", number=1)
    study.do(edits.update_videos(study.state, [moved]))
    study.undo()  # the restoring
    assert not study.state.videos
    assert study.undo().videos[film.id].absolute == "/elsewhere/film.avi"


def test_any_earlier_state_can_be_restored_and_that_undone(study, film):
    draw_clips(study, film, 3)
    before = records_of(study.state)
    study.do(edits.remove_videos(study.state, [film.id]))
    study.undo()
    restored = study.restore(3)
    assert [clip.number for clip in restored.clips.values()] == [1]
    assert restored.undo == "restore: state after change 3"
    assert records_of(study.undo()) == before
    for number in (0, 99, -1):
        with pytest.raises(StudyError, match="no line"):
            study.restore(number)


def test_going_back_does_not_end_blind_labelling(study, film):
    study.do(edits.set_blind(study.state, "5"))
    (clip,) = draw_clips(study, film)
    study.undo()
    study.undo()
    assert study.state.blind == "5"
    study.redo()
    study.restore(1)
    assert (study.state.blind, study.state.videos) == ("5", {})
    study.do(edits.set_blind(study.state, ""))
    study.undo()
    assert (study.state.blind, list(study.state.videos)) == ("", [film.id])
    assert clip not in study.state.clips


def test_an_edit_that_changes_nothing_leaves_no_trace(study, film):
    before = study.state
    assert study.do(Edit("nothing")) is before
    assert study.do(Edit("the same", (film,))) is before
    assert study.do(Edit("gone", drops=(replace(film, id="no such"),))) is before


def test_states_share_what_did_not_change(study, film):
    before = study.state
    draw_clips(study, film)
    assert study.state is not before
    assert study.state.videos is before.videos
    assert not before.clips


def test_records_are_kept_in_their_order(study):
    rng = random.Random(4)
    films = [video(rng) for _ in range(4)]
    study.do(edits.add_videos(study.state, films))
    second = list(study.state.videos.values())[1]
    study.do(edits.remove_videos(study.state, [second.id]))
    study.undo()
    assert [film.number for film in study.state.videos.values()] == [1, 2, 3, 4]
    offered = [suggestion(rng, second) for _ in range(6)]
    study.do(edits.offer(study.state, second.id, offered))
    scores = [row.score for row in study.state.suggestions.values()]
    assert scores == sorted(scores, reverse=True)


def test_an_edit_that_refers_to_nothing_is_refused_whole(study, film):
    before = study.state
    note = Note("n", "no such video", 0, 1, "text")
    bad = Edit("bad", (note, replace(film, genotype="changed")))
    with pytest.raises(StudyError, match="refers to a video"):
        study.do(bad)
    assert study.state is before
    draw_clips(study, film)  # and it goes on
    with reopened(study) as again:
        assert again.state.videos[film.id].genotype == ""


def test_values_are_kept_as_the_disk_has_them(study, film):
    study.do(edits.describe_videos(study.state, [film.id], {"fps": 25}))
    assert type(study.state.videos[film.id].fps) is float


def test_whereabouts_are_not_stored_and_go_with_their_video(study, film):
    place = Whereabouts("missing", reason="It is gone.")
    state = study.note_whereabouts({film.id: place, "no such": place})
    assert state.whereabouts == {film.id: place}
    draw_clips(study, film)
    assert study.state.whereabouts == {film.id: place}
    assert len(study.history()) == 3
    study.do(edits.remove_videos(study.state, [film.id]))
    assert study.state.whereabouts == {}


def test_labels_are_refused_where_the_content_changed(study, film):
    (clip,) = draw_clips(study, film)
    study.note_whereabouts({film.id: Whereabouts("changed", "/x", "Other content.")})
    with pytest.raises(StudyError, match="its content has changed"):
        study.do(edits.mark_unsure(study.state, [clip]))
    study.do(edits.remove_videos(study.state, [film.id]))
    study.undo()
    with pytest.raises(StudyError, match="its content has changed"):
        study.do(edits.mark_unsure(study.state, [clip]))


def test_cuts_and_thumbnails_are_kept_beside_the_history(study):
    cut = Cut("key", "ab", "cd", 0.5, b"png")
    study.add_cut(cut)
    study.add_thumbnail("video", b"other")
    assert study.cut("key") == cut
    assert study.cuts(["key", "none"]) == {"key": cut}
    assert study.thumbnail("key") == b"png"
    assert study.thumbnail("none") is None
    assert len(study.history()) == 1
    with reopened(study) as again:
        assert again.cut("key") == cut
        assert again.thumbnail("video") == b"other"


def test_a_cut_that_was_altered_counts_as_not_there(study):
    study.add_cut(Cut("key", "ab", "cd", 0.5, b"png"))
    study._db.execute("UPDATE cuts SET sha256 = 'xx'")
    study._db.execute("UPDATE thumbnails SET png = x'00'")
    assert study.cut("key") is None
    assert study.thumbnail("key") is None


def test_an_error_after_the_change_was_made_is_noticed(study, film, monkeypatch):
    real = content.write_head

    def fail(db, head):
        real(db, head)
        db.execute("COMMIT")
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(content, "write_head", fail)
    with pytest.raises(StudyError, match="disk I/O error"):
        study.do(edits.add_class(study.state, "third"))
    monkeypatch.undo()
    assert len(study.state.classes) == 3  # it follows the disk
    study.undo()
    assert len(study.state.classes) == 2


def test_a_copy_holds_everything_and_is_a_study_of_its_own(study, film, tmp_path):
    draw_clips(study, film)
    study.arrays.folder.mkdir()
    (study.arrays.folder / "x").write_bytes(b"array")
    (study.arrays.folder / ".y.part").write_bytes(b"arr")  # somebody is writing it
    copy = study.save_copy(tmp_path / "ein ü 精")
    assert copy == tmp_path / "ein ü 精.liverwort"
    with Study.open(copy) as other:
        assert not other.state.read_only
        assert records_of(other.state) == records_of(study.state)
        other.undo()
    assert (copy / "arrays" / "x").read_bytes() == b"array"
    assert not (copy / "arrays" / ".y.part").exists()
    assert study.state.clips
    with pytest.raises(StudyError, match="exists already"):
        study.save_copy(copy)


def test_a_state_can_be_sent_to_another_process(study, film):
    again = pickle.loads(pickle.dumps(study.state))  # noqa: S301 - our own
    assert isinstance(again, StudyState)
    assert records_of(again) == records_of(study.state)


def test_a_box_outside_is_refused_before_anything_is_written(study, film):
    with pytest.raises(BoxError):
        edits.place_clip(study.state, film.id, Crop.still(Box(600, 0, 64), 0))
    assert len(study.history()) == 2
    study.do(edits.place_clip(study.state, film.id, crop(random.Random(1), film)))
