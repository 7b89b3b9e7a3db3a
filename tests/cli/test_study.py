"""`liverwort study`: every command, its JSON, and its refusals."""

import csv
import json
from pathlib import Path

import pytest

from liverwort_gui.study import Study, edits
from tests.study.exchange.on_disk import cuts_of, records, small_study


@pytest.fixture
def mine(tmp_path) -> Path:
    """A closed study of two videos that are not there, and three clips."""
    small_study(tmp_path / "mine.liverwort")
    return tmp_path / "mine.liverwort"


@pytest.fixture
def ask(liverwort):
    """Return a function that runs `liverwort study ... --json` and its record."""

    def run(*arguments):
        status, said, errors = liverwort("study", *arguments, "--json")
        assert status == 0, errors
        return json.loads(said)

    return run


@pytest.fixture
def refused(liverwort):
    """Return a function that runs a command that must fail, and its one sentence."""

    def run(*arguments):
        status, said, errors = liverwort("study", *arguments)
        assert status == 2
        assert said == ""
        assert len(errors.strip().splitlines()) == 1
        return errors

    return run


def state_of(path):
    with Study.open(path, read_only=True) as opened:
        return opened.state


def test_a_new_study_is_made_and_told(ask, refused, tmp_path):
    found = ask("new", tmp_path / "精子")
    assert found == {"study": str(tmp_path / "精子.liverwort")}
    known = ask("info", tmp_path / "精子")
    assert [row["name"] for row in known["classes"]] == ["wild type", "mutant"]
    assert known["clips"]["total"] == 0
    assert "exists already" in refused("new", tmp_path / "精子")


def test_info_counts_per_class_and_culture(ask, liverwort, mine):
    found = ask("info", mine)
    assert found["clips"] == {
        "total": 3,
        "classes": {"wild type": 0, "mutant": 1},
        "unsure": 1,
        "not_looked_at": 1,
        "excluded": 0,
    }
    assert [row["culture"] for row in found["cultures"]] == ["", "=7"]
    first = found["videos"][0]
    assert (first["name"], first["status"], first["clips"]) == ("a.avi", "missing", 1)
    assert "Find missing videos" in first["reason"]
    _, said, _ = liverwort("study", "info", mine)
    assert "2 videos, 3 clips" in said
    assert "a.avi" in said


def test_tables_go_out_and_come_back(ask, mine, tmp_path):
    boxes, metadata = tmp_path / "b.csv", tmp_path / "m.csv"
    found = ask("export", mine, "--boxes", boxes, "--metadata", metadata)
    assert (found["boxes"], found["metadata"]) == (str(boxes), str(metadata))
    text = boxes.read_text("utf-8-sig").replace(",mutant,no,", ",wild type,no,", 1)
    boxes.write_text(text, "utf-8-sig")
    found = ask("import", mine, "--boxes", boxes, "--metadata", metadata)
    assert found["imports"]["boxes"]["changed"] == 1
    assert found["imports"]["metadata"]["unchanged"] == 2
    state = state_of(mine)
    assert state.classes[state.clips["k1"].label].name == "wild type"
    assert state.undo.startswith("import boxes")


def test_a_bad_line_stops_an_import_unless_it_may_be_skipped(ask, refused, mine):
    table = mine.parent / "b.csv"
    table.write_text("clip_id,note\nid:k1,new\nid:k9,x\n")
    before = records(state_of(mine))
    said = refused("import", mine, "--boxes", table)
    assert "Nothing was imported from" in said
    assert "line 3" in said
    assert records(state_of(mine)) == before
    found = ask("import", mine, "--boxes", table, "--skip-bad")
    assert len(found["imports"]["boxes"]["refused"]) == 1
    assert state_of(mine).clips["k1"].note == "new"


def test_a_data_set_makes_the_same_study(ask, mine, tmp_path):
    found = ask("export", mine, "--dataset", tmp_path / "d.h5")
    assert any("no pixels" in note for note in found["notes"])
    assert any("Find missing videos" in note for note in found["notes"])
    fresh = ask("new", tmp_path / "fresh")["study"]
    found = ask("import", fresh, "--dataset", tmp_path / "d.h5")
    assert found["imports"]["dataset"]["added"] == 3
    assert records(state_of(fresh)) == records(state_of(mine))
    again = ask("import", fresh, "--dataset", tmp_path / "d.h5")
    assert again["imports"]["dataset"]["added"] == 0


def test_a_data_set_that_differs_is_asked_about(ask, refused, mine, tmp_path):
    ask("export", mine, "--dataset", tmp_path / "d.h5")
    ask("set", mine, "genotype=wild type", "--video", "a.avi")
    said = refused("import", mine, "--dataset", tmp_path / "d.h5")
    assert "add --prefer mine or --prefer theirs" in said
    ask("import", mine, "--dataset", tmp_path / "d.h5", "--prefer", "theirs")
    assert state_of(mine).videos["v1"].genotype == "mutant"


@pytest.mark.parametrize(("kind", "suffix"), [("films", "avi"), ("tiff", "tif")])
def test_clips_become_files_in_folders(ask, mine, tmp_path, kind, suffix):
    out = tmp_path / "out"
    found = ask("export", mine, "--folders", out, "--as", kind)
    assert found["folders"] == str(out)
    assert (out / "mutant" / f"clip-00001.{suffix}").is_file()
    with (out / "clips.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 3


def test_two_studies_are_merged(ask, refused, mine, tmp_path):
    small_study(tmp_path / "anna.liverwort", "Anna")
    with Study.open(tmp_path / "anna.liverwort", "Anna") as other:
        wild_type = next(iter(other.state.classes))
        other.do(edits.label_clips(other.state, ["k1", "k2"], wild_type))
    said = refused("merge", mine, tmp_path / "anna.liverwort")
    assert "2 kept, 1 conflict, 0 lost, so nothing was merged" in said
    assert "--prefer mine" in said
    found = ask("merge", mine, tmp_path / "anna.liverwort", "--prefer", "mine")
    assert (found["kept"], found["conflicts"], found["lost"]) == (2, 1, 0)
    assert found["conflict_list"][0]["title"] == "clip 1 in a.avi"
    state = state_of(mine)
    assert state.classes[state.clips["k2"].label].name == "wild type"
    assert "Overruled at a merge: wild type (hand, Anna" in state.clips["k1"].note
    ask("undo", mine)
    assert "Overruled" not in state_of(mine).clips["k1"].note


def test_pixels_come_along_with_a_merge(ask, mine, tmp_path):
    fresh = ask("new", tmp_path / "fresh")["study"]
    ask("merge", fresh, mine)
    with Study.open(fresh, read_only=True) as new:
        cuts = cuts_of(new)
        assert set(cuts) == {"k1", "k2"}
        assert new.arrays.read(cuts["k1"].sha256)[0]["pixels"].shape == (4, 8, 8, 1)
        assert cuts["k1"].thumbnail == b"png"


def test_history_undo_redo_and_restore(ask, mine):
    ask("set", mine, "culture=7", "fps=12.5", "--video", "1")
    lines = ask("history", mine)["history"]
    assert lines[0]["text"] == "set culture, fps: a.avi"
    assert ask("undo", mine)["redo"] == lines[0]["text"]
    assert state_of(mine).videos["v1"].culture == ""
    assert ask("redo", mine)["undo"] == lines[0]["text"]
    ask("restore", mine, lines[1]["number"])
    assert state_of(mine).videos["v1"].fps == 50.0


def test_labels_by_genotype(ask, mine):
    ask("set", mine, "genotype=wild type", "--video", "b.avi")
    found = ask("label-by-genotype", mine)
    assert found["done"] == "label 1 clip by genotype" or "by genotype" in found["done"]
    assert state_of(mine).clips["k2"].label_source == "genotype"


def test_check_tells_whether_a_study_is_whole(ask, liverwort, mine):
    assert ask("check", mine)["whole"]
    with Study.open(mine, read_only=True) as opened:
        sha256 = cuts_of(opened)["k1"].sha256
    array = mine / "arrays" / sha256[:2] / f"{sha256}.h5"
    array.write_bytes(array.read_bytes()[:-1] + b"x")
    status, said, _ = liverwort("study", "check", mine, "--json")
    found = json.loads(said)
    assert (status, found["whole"]) == (2, False)
    assert "1 clip " in found["problems"][0]
    assert ask("check", mine, "--repair")["repaired"]
    assert ask("check", mine)["whole"]


def test_packed_and_unpacked_it_is_the_same(ask, mine, tmp_path):
    ask("pack", mine, tmp_path / "s.zip")
    found = ask("unpack", tmp_path / "s.zip", tmp_path / "new")
    assert found["study"].endswith("new.liverwort")
    assert records(state_of(found["study"])) == records(state_of(mine))


def test_backups_are_listed(ask, liverwort, mine):
    ask("set", mine, "culture=7", "--video", "1")
    rows = ask("backups", mine)["backups"]
    assert {"path", "at", "occasion", "number"} == set(rows[0])
    assert liverwort("study", "backups", mine)[0] == 0


def test_a_study_is_taken_over_from_another_computer(ask, liverwort, mine):
    said = {"host": "lab-2", "pid": 1, "user": "Ben", "since": "2026-01-02T03:04:05Z"}
    (mine / "lock").write_text(json.dumps(said))
    assert liverwort("study", "undo", mine)[0] == 2
    assert ask("unlock", mine) == {"study": str(mine)}
    assert liverwort("study", "undo", mine)[0] == 0


@pytest.mark.parametrize(
    "command",
    [
        ("info",),
        ("import", "--boxes", "x.csv"),
        ("export", "--boxes", "x.csv"),
        ("merge", "."),
        ("relink", "."),
        ("check",),
        ("undo",),
        ("redo",),
        ("history",),
        ("restore", 1),
        ("pack", "x.zip"),
        ("set", "culture=1", "--video", "1"),
        ("label-by-genotype",),
    ],
)
def test_what_is_no_study_is_named(refused, tmp_path, command):
    name, *rest = command
    said = refused(name, tmp_path, *rest)
    assert "is not a study" in said


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (("import",), "Nothing was named to import"),
        (("export",), "Nothing was named to export"),
        (("set", "culture", "--video", "1"), "write it as NAME=VALUE"),
        (("set", "colour=red", "--video", "1"), "no value called 'colour'"),
        (("set", "fps=fast", "--video", "1"), "fps must be a number above 0"),
        (("set", "culture=1", "--video", "9"), "no such video here: video 9"),
        (("set", "culture=1", "--video", "c.avi"), "no such video here: c.avi"),
        (("restore", 999), "history"),
        (("redo",), "nothing to redo"),
        (("import", "--boxes", "none.csv"), "none.csv is not a file"),
        (("import", "--dataset", "none.h5"), "none.h5 is no dataset"),
        (("merge", "none.liverwort"), "none.liverwort is not a study"),
    ],
)
def test_refusals_are_one_sentence(refused, mine, command, sentence):
    name, *rest = command
    assert sentence in refused(name, mine, *rest)


def test_videos_come_in_by_reference_and_clips_go_out(ask, video, tmp_path):
    """One real road: film, box, label, cut, data set, and the film moves away."""
    study = ask("new", tmp_path / "s")["study"]
    found = ask("import", study, video)
    assert found["imports"]["videos"]["added"] == 1
    assert ask("import", study, video)["imports"]["videos"]["unchanged"] == 1
    table = tmp_path / "b.csv"
    table.write_text(
        "video,x,y,size,start,frames,class\n精子 1.tif,10,10,64,2,8,mutant\n", "utf-8"
    )
    found = ask("import", study, "--boxes", table)
    assert found["imports"]["boxes"]["notes"] == [
        "精子 1.tif was found by its name, not by its content."
    ]
    moved = tmp_path / "elsewhere" / "other name.tif"
    moved.parent.mkdir()
    video.rename(moved)
    assert ask("info", study)["videos"][0]["status"] == "missing"
    found = ask("relink", study, tmp_path / "elsewhere")
    assert (found["relinked"], found["missing"]) == (["other name.tif"], [])
    assert ask("info", study)["videos"][0]["status"] == "found"
    found = ask("export", study, "--dataset", tmp_path / "d.h5")
    assert found["notes"] == []
    found = ask("export", study, "--folders", tmp_path / "out")
    assert (tmp_path / "out" / "mutant" / "clip-00001.avi").is_file()
    moved.unlink()
    found = ask("export", study, "--folders", tmp_path / "again", "--as", "tiff")
    assert (tmp_path / "again" / "mutant" / "clip-00001.tif").is_file()


def test_what_is_no_video_is_refused(ask, refused, video, tmp_path):
    study = ask("new", tmp_path / "s")["study"]
    (tmp_path / "bad.avi").write_bytes(b"no video at all")
    assert "bad.avi" in refused("import", study, tmp_path / "bad.avi")
    found = ask("import", study, tmp_path / "bad.avi", video)["imports"]["videos"]
    assert found["added"] == 1
    assert "bad.avi" in found["refused"][0]


def test_simulated_videos_come_in_with_their_truth(liverwort, ask, tmp_path):
    out = tmp_path / "simulated"
    numbers = ("--clips", 2, "--videos", 2, "--seed", 3)
    assert liverwort("simulate", "S1", *numbers, "--out", out)[0] == 0
    study = ask("new", tmp_path / "s")["study"]
    found = ask("import", study, out)["imports"]
    assert found["videos"]["added"] == 2
    assert found[f"simulated {out}"]["refused"] == []
    known = ask("info", study)
    assert known["clips"]["classes"] == {"wild type": 1, "mutant": 1}
    with Study.open(study, read_only=True) as opened:
        truth, _ = opened.arrays.read(next(iter(opened.state.settings.values())).value)
        assert truth["mask"].shape == (32, 256, 32)
        assert len(opened.state.settings) == 2


CHANGES = [
    ("import", "--boxes", "x.csv"),
    ("merge", "other"),
    ("relink", "."),
    ("undo",),
    ("redo",),
    ("restore", 1),
    ("set", "culture=1", "--video", "1"),
    ("label-by-genotype",),
]


@pytest.mark.parametrize("command", CHANGES)
def test_a_study_that_somebody_has_open_is_left_alone(refused, mine, command):
    name, *rest = command
    with Study.open(mine, "Aki") as opened:
        before = records(opened.state)
        said = refused(name, mine, *rest)
        assert "can be read but not changed" in said
        assert "Aki" in said
        assert records(opened.state) == before


def test_a_study_that_somebody_has_open_can_be_told_and_exported(ask, mine, tmp_path):
    with Study.open(mine, "Aki"):
        assert ask("info", mine)["clips"]["total"] == 3
        found = ask("export", mine, "--folders", tmp_path / "out")
        assert found["notes"][0] == "1 clip of b.avi is not cut yet."
        ask("pack", mine, tmp_path / "s.zip")
        assert ask("check", mine)["whole"]


def test_while_blind_names_are_hidden_and_exports_warn(ask, liverwort, mine, tmp_path):
    with Study.open(mine, "Ben") as opened:
        opened.do(edits.set_blind(opened.state, "17"))
    found = ask("info", mine)
    assert found["blind"]
    assert "a.avi" not in json.dumps(found)
    assert "mutant" not in json.dumps(found["videos"])
    assert "a.avi" not in liverwort("study", "info", mine)[1]
    notes = ask("export", mine, "--boxes", tmp_path / "b.csv")["notes"]
    assert "labelled blind" in notes[0]


def test_the_blind_report_counts_by_genotype(ask, liverwort, mine):
    found = ask("blind-report", mine)
    assert found["study"] == str(mine)
    rows = {row["genotype"]: row for row in found["genotypes"]}
    assert set(rows) == {"", "mutant"}
    assert (rows["mutant"]["clips"], rows[""]["clips"]) == (1, 2)
    assert (rows["mutant"]["agreement"], rows[""]["agreement"]) == (1.0, None)
    assert rows["mutant"]["sharpness"] == 1.5
    status, said, errors = liverwort("study", "blind-report", mine)
    assert (status, errors) == (0, "")
    assert said.splitlines()[0].startswith("genotype")
    assert len(said.splitlines()) == 3


def test_the_blind_report_warns_while_a_study_is_blind(liverwort, mine):
    with Study.open(mine) as study:
        study.do(edits.set_blind(study.state, "7"))
    status, said, errors = liverwort("study", "blind-report", mine)
    assert status == 0
    assert "mutant" in said
    assert "labelled blind" in errors
