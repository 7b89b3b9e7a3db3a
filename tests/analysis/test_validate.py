import json
import pickle

import pytest

from liverwort_gui.analysis import findings
from liverwort_gui.analysis.validate import ValidationRequest, validate
from liverwort_gui.analysis.validation import METRICS
from liverwort_gui.errors import LiverwortError, SimulationError
from liverwort_gui.explain import checks
from liverwort_gui.jobs import run_inline
from tests.networks.made import made_card, made_weights

CONFIG = {"widths": [2, 2, 2, 2]}
CLIPS = 4  # of two videos: too few for intervals, enough for every row


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("weights")


@pytest.fixture(scope="module")
def weights(folder):
    return str(made_weights(folder, made_card(CONFIG, clip_size=32)))


@pytest.fixture(scope="module", autouse=True)
def few_checks():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(findings, "CHECKED", 1)
        patch.setattr(checks, "REINITIALISATIONS", 2)
        yield


@pytest.fixture(scope="module")
def found(weights):
    request = ValidationRequest(weights, ("S4", "S7a"), ("evidence",), clips=CLIPS)
    notes = []
    made = run_inline(validate(request), notes.append)
    assert [n.done for n in notes] == sorted(n.done for n in notes)
    return made


def rows(found, **wanted):
    return [
        row
        for row in found.to_record()["rows"]
        if all(row[key.rstrip("_")] == value for key, value in wanted.items())
    ]


def test_machines_are_told_exactly_what_was_promised(found):
    record = json.loads(json.dumps(found.to_record(), allow_nan=False))
    assert set(record) == {"network", "rows"}
    assert {tuple(row) for row in record["rows"]} == {
        (
            *("scenario", "method", "metric", "class", "subset"),
            *("value", "low95", "high95", "n"),
        )
    }
    assert {row["metric"] for row in record["rows"]} == set(METRICS)
    assert {row["class"] for row in record["rows"]} == {"wild", "mutant", "all"}
    assert {row["subset"] for row in record["rows"]} == {"all", "correct"}


def test_baselines_are_always_there(found):
    methods = {row["method"] for row in rows(found, metric="energy_pointing")}
    assert methods >= {
        "evidence",
        "published",
        "motion-energy",
        "centre-gaussian",
        "evidence minus motion-energy",
        "evidence minus published",
    }


def test_events_are_judged_in_the_class_that_has_them(found):
    wanted = {"scenario": "S4", "metric": "frame_auc", "method": "motion-energy"}
    wild, mutant = (
        rows(found, class_=c, subset="all", **wanted)[0] for c in ("wild", "mutant")
    )
    assert (wild["value"], wild["n"]) == (None, 0)
    assert mutant["n"] == CLIPS / 2
    assert 0 <= mutant["value"] <= 1
    still = rows(
        found,
        **{**wanted, "method": "centre-gaussian"},
        class_="mutant",
        subset="all",
    )[0]
    assert still["value"] == 0.5  # a still map knows no frame from another


def test_the_sum_is_exact_on_every_clip(found):
    row = rows(found, scenario="S4", metric="completeness_error", method="evidence")[0]
    assert row["value"] <= 1e-4


def test_a_confounded_scenario_has_its_one_nuisance(found):
    own = {r.metric for r in found.rows if r.scenario == "S7a"}
    assert "shortcut_ratio: gain" in own
    assert "shortcut_ratio: dust" not in own
    assert [f.name for f in found.controls] == ["S7a"]


def test_provenance_and_pickling(found, weights):
    assert found.provenance["video_seeds"] == "1000000000000 to 1000000000001"
    assert len(found.provenance["weights_sha256"]) == 64
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301
    assert found.scenarios["S4"].startswith("The mutant shows")


def test_the_same_seed_gives_the_same_figures(weights, found):
    request = ValidationRequest(weights, ("S7a",), ("evidence",), clips=CLIPS)
    again = run_inline(validate(request))
    assert again.rows == tuple(r for r in found.rows if r.scenario == "S7a")


def test_without_scenarios_the_trained_one_and_the_controls_are_taken(folder):
    card = made_card(CONFIG, trained_on="8 clips, scenario S4: The mutant shows")
    file = made_weights(folder, card, "event")
    job = validate(ValidationRequest(str(file), clips=CLIPS))
    steps = next(job).total
    job.close()
    assert steps == (1 + 8) * CLIPS + findings.CHECKED


@pytest.mark.parametrize(
    ("changes", "error", "match"),
    [
        ({"scenarios": ("S99",)}, SimulationError, "S99"),
        ({"methods": ("magic",)}, LiverwortError, "magic"),
        ({"clips": 1}, LiverwortError, "cannot be drawn"),
    ],
)
def test_what_does_not_exist_fails_before_any_work(weights, changes, error, match):
    with pytest.raises(error, match=match):
        next(validate(ValidationRequest(weights, **changes)))


def test_three_classes_cannot_be_validated(folder):
    card = made_card({**CONFIG, "classes": 3}, classes=("wild type", "mutant", "other"))
    file = made_weights(folder, card, "three")
    with pytest.raises(LiverwortError, match="3 classes"):
        next(validate(ValidationRequest(str(file))))


def test_a_method_that_cannot_explain_leaves_reasons_not_noughts(folder):
    card = made_card(
        {"widths": [2, 2], "hidden": 2}, architecture="conv-lstm", clip_size=32
    )
    file = made_weights(folder, card, "lstm")
    request = ValidationRequest(str(file), ("S8",), ("evidence",), clips=4)
    made = run_inline(validate(request))
    own = [r for r in made.rows if r.method == "evidence" and r.metric == "pointing"]
    assert {r.value for r in own} == {None}
    assert "judges all frames" in own[0].reason
