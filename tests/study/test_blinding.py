from dataclasses import replace

import pytest

from liverwort_gui.study import edits
from liverwort_gui.study.blinding import (
    blind_name,
    blind_order,
    report_text,
    selection_report,
    shown,
    without_names,
)
from liverwort_gui.study_records import METADATA, Setting, Suggestion, Whereabouts
from tests.qt import made_up_study


@pytest.fixture
def blind():
    """The made-up study in blind mode."""
    settings = {"blind": Setting("blind", "17")}
    return made_up_study.study(60, settings=settings)


def suggestion(number, video, verdict, clip="", **values):
    told = {"score": 1.0, "verdict": verdict, "clip": clip} | values
    return Suggestion(f"s{number}", video, 0, ((10, 10),), 256, **told)


def test_the_order_is_the_seeds_alone():
    ids = [f"c{n}" for n in range(50)]
    order = blind_order(ids, "17")
    assert sorted(order) == sorted(ids)
    assert order == blind_order(reversed(ids), "17")
    assert order not in (tuple(ids), blind_order(ids, "18"))


def test_what_comes_later_is_sorted_in():
    order = blind_order([f"c{n}" for n in range(50)], "17")
    longer = blind_order([f"c{n}" for n in range(60)], "17")
    assert tuple(id_ for id_ in longer if id_ in order) == order


def test_nothing_is_hidden_while_not_blind():
    study = made_up_study.study()
    assert shown(study) is study
    assert without_names("add video: plate-1.avi", study) == "add video: plate-1.avi"


def test_names_paths_and_metadata_are_hidden(blind):
    seen = shown(blind)
    assert set(seen.videos) == set(blind.videos)
    names = [video.name for video in seen.videos.values()]
    assert names == [blind_name(place) for place in range(1, 10)]
    for video in seen.videos.values():
        assert "plate" not in repr(video)
        assert all(getattr(video, name) == "" for name in METADATA)
    assert list(seen.clips) != list(blind.clips)


def test_suggestions_are_shown_in_no_telling_order(blind):
    boxes = {f"s{n}": suggestion(n, "v1", "offered", score=n) for n in range(20)}
    seen = shown(replace(blind, suggestions=boxes))
    assert [row.id for row in seen.offered_of("v1")] == list(blind_order(boxes, "17"))


@pytest.mark.parametrize(
    ("origin", "source"), [("hand", "genotype"), ("simulated", "import")]
)
def test_labels_that_tell_the_genotype_are_hidden(blind, origin, source):
    clip = replace(blind.clips["c1"], origin=origin, label_source=source)
    seen = shown(replace(blind, clips=dict(blind.clips) | {"c1": clip}))
    assert not seen.clips["c1"].looked_at
    assert seen.clips["c2"].label == "wt"


def test_sentences_do_not_tell_names(blind):
    gone = Whereabouts("missing", "", "plate-1.avi is not at /videos.")
    state = replace(
        blind, undo="note: frames 1–3 of plate-1.avi", whereabouts={"v1": gone}
    )
    seen = shown(state)
    assert seen.undo == f"note: frames 1–3 of {seen.videos['v1'].name}"
    assert "plate" not in seen.whereabouts["v1"].reason


def test_sentences_do_not_tell_folders_either(blind):
    moved = {"v2": Whereabouts("found", "/new/mutant/plate-2.avi")}
    state = replace(blind, whereabouts=moved)
    names = {id_: video.name for id_, video in shown(state).videos.items()}
    told = "/videos/plate-1.avi and /new/mutant/plate-2.avi end early."
    assert without_names(told, state) == f"{names['v1']} and {names['v2']} end early."


def test_an_edit_of_what_is_shown_is_an_edit_of_the_study(blind):
    seen = shown(blind)
    edit = edits.label_clips(blind, [next(iter(seen.clips))], "mut")
    assert edit.puts[0].id in blind.clips


def test_the_report_tells_what_was_selected_of_each_genotype():
    study = made_up_study.study(24)  # 12 of video 1, wild type; 12 of video 2, mutant
    boxes = (
        suggestion(1, "v1", "accepted", "c1", sharpness=4.0, speed=2.0),
        suggestion(2, "v1", "rejected"),
        suggestion(3, "v2", "rejected"),
        suggestion(4, "v2", "offered"),
    )
    study = replace(study, suggestions={row.id: row for row in boxes})
    mutant, wild_type = selection_report(study, {"c2": 6.0})
    assert (mutant.genotype, mutant.clips, mutant.excluded) == ("mutant", 12, 1)
    assert (mutant.rejection_rate, wild_type.rejection_rate) == (1.0, 0.5)
    assert (wild_type.sharpness, wild_type.speed) == (5.0, 2.0)
    assert mutant.sharpness is None
    assert wild_type.agreement == mutant.agreement == 1.0


def test_distances_are_from_the_centre_to_a_corner():
    video = made_up_study.video(1)
    middle = ((video.width - 256) // 2, (video.height - 256) // 2)
    clips = {
        "c1": made_up_study.clip(1, corners=(middle,)),
        "c2": made_up_study.clip(2, corners=((-128, -128),)),
    }
    study = made_up_study.study(videos={"v1": video}, clips=clips)
    (row,) = selection_report(study)
    assert row.distance == pytest.approx(0.5)
    assert row.spread == pytest.approx(0.5)


def test_a_hand_label_against_the_genotype_counts_as_disagreement():
    clips = {
        "c1": made_up_study.clip(1, label="wt"),
        "c2": made_up_study.clip(2, label="mut"),
    }
    (row,) = selection_report(
        made_up_study.study(videos={"v1": made_up_study.video(1)}, clips=clips)
    )
    assert (row.by_hand, row.agreeing) == (2, 1)


def test_the_report_as_text():
    lines = report_text(selection_report(made_up_study.study(24))).splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("genotype   videos  clips")
    assert lines[1].startswith("mutant     4       12     1         –")
    assert lines[2].endswith("(100 %)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("add video: gone.avi", "add video: a video that is gone"),
        ("remove gone.avi", "remove a video that is gone"),
        ("set fps, date: gone.avi", "set fps, date: a video that is gone"),
        ("suggest 3 boxes in gone.avi", "suggest 3 boxes in a video that is gone"),
        ("note: frames 1–3 of gone.avi", "note: frames 1–3 of a video that is gone"),
        ("remove plate-1.avi", "remove {}"),
        ("remove class: mutant", "remove class: mutant"),
        ("remove label: clip 3", "remove label: clip 3"),
        ("remove 2 videos", "remove 2 videos"),
        ("label: mutant, clip 3", "label: mutant, clip 3"),
    ],
)
def test_a_video_that_is_gone_is_not_named_either(blind, text, expected):
    name = shown(blind).videos["v1"].name
    assert without_names(text, blind) == expected.format(name)
