import csv

import pytest

from liverwort_gui import report
from liverwort_gui.errors import TrainingError
from liverwort_gui.report import paper, training_runs
from liverwort_gui.train import intervals, results, run_files
from liverwort_gui.train.config import Phase, Split
from tests.train.runs import write_clips, write_run


def finish(folder):
    run_files.write_json(folder / run_files.RESULT, results.assemble(folder))
    return folder


@pytest.fixture(autouse=True, scope="module")
def few_draws():
    """Draw less often: what intervals are is tested in tests/train."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(intervals.bootstrap.__kwdefaults__, "draws", 50)
        yield


@pytest.fixture(scope="module")
def clip_set(tmp_path_factory):
    place = tmp_path_factory.mktemp("clips") / "clips"
    return write_clips(place, light=lambda row: 30 + 30 * row.label)


@pytest.fixture(scope="module")
def folders(tmp_path_factory, clip_set):
    """Two seeds of a network, an ablation, another network, and one not done."""
    place = tmp_path_factory.mktemp("runs")
    wanted = {
        "sd-0": {"skill": 2.0, "nulls": 2, "leak_meter": True},
        "sd-1": {"skill": 2.0, "seed": 1, "probe": False},
        "relu": {
            "skill": 1.0,
            "network_config": {"activation": "relu"},
            "probe": False,
        },
        "skip": {"skill": 0.5, "network": "skip", "probe": False},
    }
    made = [
        finish(write_run(place / name, clip_set=clip_set, **settings))
        for name, settings in wanted.items()
    ]
    return [*made, write_run(place / "c3d", clip_set=clip_set, network="c3d")]


@pytest.fixture(scope="module")
def written(folders, tmp_path_factory):
    out = tmp_path_factory.mktemp("tables")
    failures = {"conv-lstm": "it does not fit the memory"}
    return report.write_training_tables(folders, out, note="Trial.", failures=failures)


def table(written, name):
    with (written.parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row["network"]: row for row in csv.DictReader(file)}


def test_table_1_has_the_papers_order_and_figures_beside(written):
    rows = table(written, "table-1")
    shown = [name for name, row in rows.items() if row["paper_wild"]]
    assert shown == ["Skip-Net", "SD-Integration-Net"]
    main = rows["SD-Integration-Net"]
    assert (main["paper_average"], main["paper_right_of_256"]) == ("91.79", "235")
    # shares are stored with six digits; counts are whole all the same
    assert float(rows["Skip-Net"]["right"]).is_integer()
    assert (2 * float(main["right"])).is_integer()  # of two seeds
    assert float(main["paper_wilson_low"]) == pytest.approx(0.878, abs=5e-4)
    assert 0.5 < float(main["over_videos_low"]) < float(main["average"])


def test_each_class_has_its_interval_over_videos(written, folders):
    row = table(written, "table-1")["Skip-Net"]
    found = run_files.result(folders[3])["selections"]["loss"]
    for name, (low, high) in found["per_class_cluster95"].items():
        assert float(row[f"over_videos_low_{name}"]) == pytest.approx(low)
        assert float(row[f"over_videos_high_{name}"]) == pytest.approx(high)
        assert low < high
    trivial = table(written, "table-1")["always the most frequent class"]
    assert trivial["over_videos_low_mutant"] == ""


def test_repeats_with_other_seeds_are_one_line(written, folders):
    main = table(written, "table-1")["SD-Integration-Net"]
    both = [run_files.result(folder)["balanced_accuracy"] for folder in folders[:2]]
    assert main["seeds"] == "2"
    assert float(main["average"]) == pytest.approx(sum(both) / 2)
    assert float(main["lowest_seed"]) == pytest.approx(min(both))


def test_table_2_is_of_the_other_choice_of_the_epoch(written, folders):
    found = run_files.result(folders[3])["selections"]["accuracy"]
    row = table(written, "table-2")["Skip-Net"]
    assert float(row["average"]) == pytest.approx(found["balanced_accuracy"])
    assert row["paper_average"] == "78.52"


def test_table_3_is_the_ablation(written):
    rows = table(written, "table-3")
    assert list(rows)[:2] == ["SD-Integration-Net, ReLU", "SD-Integration-Net"]
    assert rows["SD-Integration-Net, ReLU"]["paper_average"] == "83.6"


def test_trivial_baselines_stand_in_every_table(written):
    for name in ("table-1", "table-2", "table-3"):
        rows = table(written, name)
        assert float(rows["always the most frequent class"]["average"]) == 0.5
        line = rows["line through 8 numbers of the empty background"]
        assert float(line["average"]) == 1


def test_what_is_not_done_or_failed_is_listed(written):
    rows = table(written, "table-1")
    assert rows["ConvLSTM"]["remark"] == "it does not fit the memory"
    assert "stopped" in rows["C3D"]["remark"] or "waiting" in rows["C3D"]["remark"]


def test_the_page_is_one_file_with_banner_notes_and_figure(written):
    text = written.read_text(encoding="utf-8")
    assert 'class="alarm"' in text
    assert "The empty background alone tells the classes" in text
    assert "should be 92.19 (118 of 128)" in text
    assert "<svg" in text
    assert "Which networks differ" in text
    assert "src=" not in text
    assert "href=" not in text.replace("xlink:href=", "")


def test_the_page_says_when_nothing_leaks(tmp_path):
    folder = finish(write_run(tmp_path / "run", network="depthwise"))
    text = report.write_training_tables([folder], tmp_path).read_text(encoding="utf-8")
    assert 'class="alarm"' not in text
    assert "No leak was found" in text
    assert not (tmp_path / "table-3.csv").exists()


def test_curves_are_written_point_by_point(written):
    with (written.parent / "figure-5.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    own = [row for row in rows if row["network"] == "Skip-Net"]
    assert len(own) == 4 * 3
    assert float(own[2]["validation_loss"]) == pytest.approx(1.1 / 3)


def test_runs_that_are_not_done_make_no_table(folders, tmp_path):
    with pytest.raises(TrainingError, match="No training is done yet"):
        report.write_training_tables(folders[-1:], tmp_path)


@pytest.mark.parametrize("printed", [paper.TABLE_1, paper.TABLE_2, paper.TABLE_3])
def test_the_papers_figures_are_counts_of_128(printed):
    slips = {92.16}  # science D1
    for row in printed.values():
        for share in (row.wild, row.mutant):
            if share not in slips:
                assert share == pytest.approx(
                    100 * round(share * 1.28) / 128, abs=0.0063
                )
        assert row.average == pytest.approx(100 * row.right / 256, abs=0.04)


def test_runs_of_different_settings_are_lines_of_their_own(clip_set, tmp_path):
    short = (Phase(16, 1, frames=4, batch=4, epochs=2, peak_rate=1e-3),)
    wanted = {
        "a": {"preset": "fast", "seed": 3, "nulls": 1, "device": "cpu"},
        "b": {"preset": "fast", "seed": 4},
        "c": {"preset": "paper", "seed": 1},
        "d": {"preset": "paper", "seed": 1, "phases": short},
        "e": {"preset": "paper", "seed": 1, "split": Split(folds=3)},
        "f": {"preset": "paper", "seed": 1, "network_config": {"widths": [8, 4]}},
    }
    folders = [
        finish(write_run(tmp_path / name, clip_set=clip_set, probe=False, **settings))
        for name, settings in wanted.items()
    ]
    written = report.write_training_tables(folders, tmp_path / "out")
    rows = table(written, "table-1")
    names = [name for name in rows if name.startswith("SD-")]
    assert len(names) == 5
    main = "SD-Integration-Net (preset fast, epochs 3, folds 4, widths default)"
    assert names[0] == main
    assert (
        "SD-Integration-Net (preset paper, epochs 2, folds 4, widths default)" in names
    )
    assert "SD-Integration-Net (preset paper, epochs 3, folds 4, widths 8-4)" in names
    assert [rows[name]["seeds"] for name in names] == ["2", "1", "1", "1", "1"]
    assert rows[names[1]]["paper_average"] == "91.79"
    with (tmp_path / "out" / "comparisons.csv").open(encoding="utf-8") as file:
        assert {row["first"] for row in csv.DictReader(file)} == {"a"}


def test_variants_are_named_by_what_is_left_out():
    assert training_runs.variant("integration", {"skips": False}) == (
        "integration, no skips"
    )
    assert training_runs.title("integration, ReLU") == "SD-Integration-Net, ReLU"
