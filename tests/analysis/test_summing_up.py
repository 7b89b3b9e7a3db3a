import numpy as np
import pytest

from liverwort_gui.analysis import summing_up
from liverwort_gui.analysis.held_out_clips import draws
from liverwort_gui.analysis.scoring import Score, Scored
from liverwort_gui.analysis.toggles import Toggled


def scored(draw, scores, *, right=True, reference=None):
    return Scored(draw, right, 1.0, reference, tuple(scores))


def clips(value, n=24, metric="pointing", **others):
    """Clips whose score is value(number, label)."""
    return [
        scored(d, [Score("evidence", metric, value(i, d.label), 0.1)], **others)
        for i, d in enumerate(draws(n, 0))
    ]


def find(rows, of_class="all", subset="all", metric="pointing", method="evidence"):
    return next(
        r
        for r in rows
        if (r.of_class, r.subset, r.metric, r.method)
        == (of_class, subset, metric, method)
    )


def test_classes_and_all_by_hand():
    found = list(summing_up.rows("S4", clips(lambda _, label: 0.2 + 0.6 * label)))
    assert find(found, "wild").value == pytest.approx(0.2)
    assert find(found, "mutant").value == pytest.approx(0.8)
    both = find(found)
    assert both.value == pytest.approx(0.5)
    assert (both.n, both.chance, both.reason) == (24, pytest.approx(0.1), "")
    assert len(found) == 6


def test_the_interval_counts_videos():
    rng = np.random.default_rng(0)
    of_video = rng.uniform(size=12)
    alike = list(summing_up.rows("S4", clips(lambda i, _: of_video[i // 2])))
    rng = np.random.default_rng(0)
    free = rng.uniform(size=24)
    unlike = list(summing_up.rows("S4", clips(lambda i, _: free[i])))
    width = [r.high95 - r.low95 for r in (find(alike), find(unlike))]
    assert width[0] > width[1] > 0


def test_only_rightly_called_clips_count_in_the_subset():
    made = [
        scored(d, [Score("evidence", "pointing", float(i % 2))], right=bool(i % 2))
        for i, d in enumerate(draws(24, 0))
    ]
    found = list(summing_up.rows("S4", made))
    assert find(found).value == 0.5
    assert find(found, subset="correct").value == 1
    assert find(found, subset="correct").n == 12
    assert find(found, subset="correct").low95 > 0.6  # all right is not certainty


def test_what_cannot_be_measured_is_missing_with_its_reason():
    made = [
        scored(d, [Score("evidence", "frame_auc", None, reason="there is no event")])
        for d in draws(8, 0)
    ]
    row = find(summing_up.rows("S1", made), metric="frame_auc")
    assert (row.value, row.low95, row.n) == (None, None, 0)
    assert row.reason == "there is no event"
    wrong = [
        scored(d, [Score("evidence", "pointing", 1.0)], right=False)
        for d in draws(8, 0)
    ]
    row = find(summing_up.rows("S1", wrong), subset="correct")
    assert row.value is None
    assert row.reason == "there is no such clip"


def test_clips_without_a_value_are_not_counted_as_nought():
    found = find(summing_up.rows("S1", clips(lambda i, _: None if i % 2 else 0.8)))
    assert found.value == pytest.approx(0.8)
    assert found.n == 12


def test_few_videos_give_a_value_without_an_interval():
    row = find(summing_up.rows("S1", clips(lambda i, _: i / 8, n=8)))
    assert row.value == pytest.approx(3.5 / 8)
    assert row.low95 is None
    assert "too few videos" in row.reason


def test_onsets_are_summed_up_by_their_median():
    values = [0] * 20 + [30] * 4
    row = find(
        summing_up.rows("S4", clips(lambda i, _: values[i], metric="onset_error")),
        metric="onset_error",
    )
    assert row.value == 0


def test_the_greatest_error_of_a_sum_counts_and_has_no_interval():
    made = clips(lambda i, _: i * 1e-6, metric="completeness_error")
    row = find(summing_up.rows("S4", made), metric="completeness_error")
    assert row.value == pytest.approx(23e-6)
    assert row.low95 is None
    assert "no interval" in row.reason


def test_methods_are_compared_on_the_same_clips():
    rng = np.random.default_rng(0)
    made = []
    for d in draws(24, 0):
        hard = rng.normal()  # of the clip, for both
        made.append(
            scored(
                d,
                [
                    Score("evidence", "energy_pointing", hard + 0.1),
                    Score("motion-energy", "energy_pointing", hard),
                    *(
                        Score(m, name, None, reason="none")
                        for m in ("evidence", "motion-energy")
                        for name in summing_up.COMPARED[1:]
                    ),
                ],
            )
        )
    row = find(
        summing_up.rows("S4", made),
        metric="energy_pointing",
        method="evidence minus motion-energy",
    )
    assert row.value == pytest.approx(0.1)
    assert row.low95 == pytest.approx(0.1)
    assert row.high95 == pytest.approx(0.1)


def test_accuracy_by_hand():
    made = [scored(d, [], right=bool(d.label)) for d in draws(24, 0)]
    found = list(summing_up.accuracy("S1", "evidence", made))
    assert [(r.of_class, r.value, r.n) for r in found] == [
        ("wild", 0, 12),
        ("mutant", 1, 12),
        ("all", 0.5, 24),
    ]


def test_a_background_that_tells_the_classes():
    made = [scored(d, [], reference=float(d.label)) for d in draws(24, 0)]
    row = summing_up.background_row("S7a", "evidence", made)
    assert (row.value, row.n, row.chance) == (1, 24, 0.5)
    assert row.low95 > 0.5
    none = [scored(d, []) for d in draws(24, 0)]
    assert summing_up.background_row("S7a", "evidence", none).value is None


def toggled(nuisance, biology, n=40, noise=0.01):
    rng = np.random.default_rng(0)
    return [
        Toggled(
            d,
            biology + noise * rng.normal(),
            {"gain": nuisance + noise * rng.normal(), "dust": noise * rng.normal()},
        )
        for d in draws(n, 0)
    ]


def test_the_largest_ratio_stands_for_all_and_each_is_told():
    found = list(summing_up.ratio_rows("S1", "evidence", toggled(1, 3)))
    assert [r.metric for r in found] == [
        "shortcut_ratio",
        "shortcut_ratio: gain",
        "shortcut_ratio: dust",
    ]
    assert found[0].value == pytest.approx(0.25, abs=0.01)
    assert found[0].low95 < 0.25 < found[0].high95
    assert found[2].value < 0.01


def test_a_network_that_follows_neither_has_no_ratio():
    made = [Toggled(d, (-1) ** d.clip, {"gain": (-1) ** d.clip}) for d in draws(40, 0)]
    found = list(summing_up.ratio_rows("S1", "evidence", made))
    assert found[0].value is None
    assert "neither" in found[0].reason


def test_a_scenario_without_factors_has_no_ratio():
    found = list(summing_up.ratio_rows("S0", "evidence", []))
    assert len(found) == 1
    assert "plants neither" in found[0].reason
