import numpy as np
import pytest

from liverwort_gui import simulate
from liverwort_gui.analysis import findings
from liverwort_gui.analysis.held_out_clips import draws
from liverwort_gui.analysis.toggles import Toggled
from liverwort_gui.analysis.validation import Row
from liverwort_gui.jobs import run_inline
from tests.explain.made import made_network


def row(scenario, metric, value, low=None, high=None, method="evidence"):
    return Row(scenario, method, metric, "all", "all", value, low, high, 40)


def controls(kinds, rows, toggled=None):
    return findings.controls(
        [simulate.scenario(name) for name in kinds], "evidence", rows, toggled or {}
    )


def difference(low, high):
    named = "evidence minus motion-energy"
    return row("S0", "energy_pointing", (low + high) / 2, low, high, named)


def test_the_null_control_says_whether_nought_is_inside():
    within, outside = (
        controls(["S0"], [difference(*ends)])[0] for ends in ((-0.02, 0.03), (0.1, 0.2))
    )
    assert within.state == "passed"
    assert "contains 0" in within.text
    assert outside.state == "no verdict"
    assert "does not contain 0" in outside.text
    assert controls(["S0"], [])[0].state == "no verdict"


@pytest.mark.parametrize(
    ("ratio", "auc", "fires"),
    [(0.9, (0.4, 0.6), True), (0.1, (0.6, 0.9), True), (0.1, (0.4, 0.6), False)],
)
def test_the_leak_alarm_fires_on_either_sign(ratio, auc, fires):
    rows = [
        row("S7a", "shortcut_ratio", ratio, 0.0, 1.0),
        row("S7a", "background_auc", sum(auc) / 2, *auc),
    ]
    toggled = {"S7a": [Toggled(draws(4, 0)[0], 0.5, {"gain": 2.0})]}
    found = controls(["S7a"], rows, toggled)[0]
    assert ("the alarm fires" in found.text) == fires
    assert "+2" in found.text


def test_an_interval_that_contains_everything_proves_nothing():
    assert controls(["S0"], [difference(-0.3, 0.4)])[0].state == "no verdict"
    (wide,) = controls(["S8"], [row("S8", "accuracy", 0.5, 0.05, 0.95)])
    assert wide.state == "no verdict"


def test_all_six_leaks_are_counted():
    names = findings.LEAKS
    rows = [
        row(name, "shortcut_ratio", 0.9 if name < "S7c" else 0.1, 0, 1)
        for name in names
    ]
    toggled = {
        name: [
            Toggled(
                draws(4, 0)[0], 1.0, dict.fromkeys(simulate.scenario(name).nuisances, 1)
            )
        ]
        for name in names
    }
    found = controls(names, rows, toggled)
    assert found[-1].text.startswith("The alarm fires in 2 of 6 confounded scenarios")


def test_video_identity_should_leave_accuracy_at_chance():
    rows = [
        row("S8", "accuracy", 0.7, 0.6, 0.8),
        row("S8", "background_auc", 0.5, 0.4, 0.6),
    ]
    accuracy, background = controls(["S8"], rows)
    assert (accuracy.state, background.state) == ("failed", "passed")


@pytest.fixture(scope="module")
def checked():
    network = made_network(widths=(2, 2, 2, 2))
    kinds = [simulate.scenario("S0"), simulate.scenario("S1-matched")]
    methods = ("evidence", "occlusion", "published", "motion-energy")
    job = findings.sanity_checks(network, kinds, methods, draws(4, 0)[:1], 0, 4)
    return run_inline(job)


def test_sanity_checks_name_method_and_figure(checked):
    by_name = {(f.name, f.method): f for f in checked}
    assert by_name["Shuffled frames", ""].state == "passed"
    overlap = by_name["Maps of the two classes", "evidence"]
    assert "by 0.000" in overlap.text
    alike = by_name["Untrained weights", "evidence"]
    assert "10 untrained networks" in alike.text
    assert not [f for f in checked if f.method == "motion-energy"]


def test_what_costs_too_much_is_said_not_to_be_measured(checked):
    found = [f for f in checked if f.method == "occlusion" and f.name.startswith("Unt")]
    assert found[0].state == "no verdict"
    assert "costs too much" in found[0].text


def test_networks_that_see_motion_are_not_blamed_for_the_order_of_frames():
    network = made_network(architecture="integration-motion")
    found = findings._order(network, [0.3])
    assert found.state == "no verdict"
    assert "order counts" in found.text


def test_without_nulls_the_labels_are_not_checked():
    kinds = [simulate.scenario("S1-matched")]
    (found,) = run_inline(findings.label_check([], kinds, "evidence", (), 0, 1))
    assert found.state == "no verdict"
    assert "Not measured" in found.text


def test_nulls_that_point_at_the_truth_fail():
    drawn = draws(24, 0)
    rng = np.random.default_rng(0)
    pointing = findings._permuted(
        "evidence", [(d, 0.2 + 0.01 * rng.normal()) for d in drawn], 3
    )
    assert pointing.state == "failed"
    chance = findings._permuted(
        "evidence", [(d, 0.01 * (-1) ** d.clip) for d in drawn], 3
    )
    assert chance.state == "passed"
    assert "24 clips" in chance.text
    assert findings._permuted("evidence", [], 3).state == "no verdict"


def test_nulls_are_measured_on_the_structure():
    kinds = [simulate.scenario("S0"), simulate.scenario("S1-matched")]
    null = made_network(widths=(2, 2, 2, 2))
    job = findings.label_check([null], kinds, "evidence", draws(4, 0)[:1], 0, 1)
    (found,) = run_inline(job)
    assert "too few" in found.text  # one video has no interval
