import pickle
from dataclasses import replace

import pytest

from liverwort_gui.errors import ResultError
from liverwort_gui.explain import checks, explain, trust
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import Mark
from tests.explain.made import made_clip, made_network


@pytest.fixture(scope="module")
def clip():
    return made_clip()


@pytest.fixture(scope="module")
def network():
    return made_network()


@pytest.fixture(scope="module")
def explanation(clip, network):
    return explain(clip, network)


@pytest.fixture(scope="module")
def checked(clip, network, explanation):
    notes = []
    found = run_inline(trust.check(clip, network, explanation), notes.append)
    assert [n.done for n in notes] == sorted(n.done for n in notes)
    assert notes[-1].done <= notes[-1].total
    return found


def mark(name, state, text="Why."):
    return Mark(name, name, state, 1.0, text)


def named(found, name):
    return next(mark for mark in found.marks if mark.name == name)


def test_every_check_leaves_a_mark_with_a_sentence(checked):
    names = [m.name for m in checked.marks]
    assert names == [
        "completeness",
        "places",
        "motion",
        "frames",
        "weights",
        "labels",
        "direction",
        "presence",
        "background",
        "agreement",
    ]
    for found in checked.marks:
        assert found.text[0].isupper()
        assert found.text.endswith(".")
        assert found.state in trust.STATES
        known = found.name == "direction"  # by what the method is, not by a figure
        assert (found.value is None) == (found.state == "grey" or known)


def test_the_sum_is_checked_and_what_was_not_given_is_grey(checked):
    assert named(checked, "completeness").state == "green"
    assert named(checked, "labels").state == "grey"
    assert named(checked, "agreement").state == "grey"


def test_a_map_that_does_not_add_up_is_red(clip, network, explanation):
    wrong = replace(explanation, maps=explanation.maps + 1)
    found = run_inline(trust.check(clip, network, wrong))
    assert found.state == "red"
    assert "add up" in found.sentence


@pytest.mark.parametrize("method", ["published", "guided"])
def test_a_map_that_knows_no_class_is_never_green(clip, network, method):
    found = run_inline(trust.check(clip, network, explain(clip, network, method)))
    assert named(found, "direction").state == "amber"
    assert found.state != "green"


def test_untrained_networks_are_asked_at_the_same_layer(clip, network, monkeypatch):
    asked = []
    sound = trust.checks.resemblance

    def note(one, other, region):
        asked.append(other.layer)
        return sound(one, other, region)

    monkeypatch.setattr(trust.checks, "resemblance", note)
    told = explain(clip, network, "hirescam", layer="skip.stages.1")
    run_inline(trust.check(clip, network, told))
    assert asked == trust.UNTRAINED * ["skip.stages.1"]


def test_nothing_is_green_unless_motion_is_beaten():
    rest = [mark("completeness", "green"), mark("places", "green")]
    assert trust.overall([*rest, mark("motion", "green")]) == "green"
    assert trust.overall([*rest, mark("motion", "amber")]) == "amber"
    assert trust.overall([*rest, mark("motion", "grey")]) == "grey"
    assert trust.overall(rest) == "grey"
    assert trust.overall([mark("motion", "grey"), mark("weights", "red")]) == "red"


def test_amber_and_red_say_why():
    found = [mark("motion", "amber", "It adds nothing."), mark("weights", "green")]
    assert trust.sentence(found) == "Read this map with care: It adds nothing."
    found.append(mark("places", "red", "It is at random."))
    assert trust.sentence(found) == "Do not rely on this map: It is at random."
    grey = trust.sentence([mark("motion", "grey", "No cell.")])
    assert grey == "Not checked: No cell."


def test_a_map_that_adds_nothing_to_motion_is_never_green(
    clip, network, explanation, monkeypatch
):
    def equal(*_):
        yield from ()
        return checks.Deletion(3.0, 1.0, (0.1, 0.2, 0.3), 1.0)

    monkeypatch.setattr(checks, "delete_places", equal)
    found = run_inline(trust.check(clip, network, explanation))
    assert named(found, "places").state == "green"
    assert named(found, "motion").state == "amber"
    assert found.state in ("amber", "red")


def test_random_places_that_cost_more_make_it_red(
    clip, network, explanation, monkeypatch
):
    def worse(*_):
        yield from ()
        return checks.Deletion(3.0, 0.1, (0.2, 0.2, 0.3), 0.5)

    monkeypatch.setattr(checks, "delete_places", worse)
    assert run_inline(trust.check(clip, network, explanation)).state == "red"


def test_a_clip_without_a_cell_is_grey_on_motion(clip, network, explanation):
    bare = replace(clip, pixels=clip.pixels * 0 + 30)
    found = run_inline(trust.check(bare, network, explanation))
    assert named(found, "motion").state == "grey"
    assert found.state != "green"


def test_networks_that_agree_and_those_that_do_not(clip, network, explanation):
    found = run_inline(trust.check(clip, network, explanation, [explanation]))
    assert named(found, "agreement").state == "green"
    turned = replace(
        explanation,
        maps=-explanation.maps,
        reference=-explanation.reference,
        decision=-explanation.decision,
    )
    found = run_inline(
        trust.check(clip, network, explanation, [turned], nulls=[explanation])
    )
    assert named(found, "agreement").state == "red"
    assert named(found, "labels").state == "red"  # a null has the very same map


def test_a_decision_for_want_of_something_is_amber(explanation):
    D = explanation.decision
    rests = replace(explanation, reference_decision=2 * D)
    found = trust._presence(rests)
    assert found.state == "amber"
    assert found.value == pytest.approx(-abs(D))
    assert "does not see" in found.text
    assert explanation.classes[1 if D > 0 else 0] in found.text
    assert (
        trust._presence(replace(explanation, reference_decision=0.0)).state == "green"
    )


@pytest.mark.parametrize(
    ("scores", "state"),
    [
        ({}, "grey"),
        ({"background_auc": 0.49, "videos": 24}, "green"),
        ({"background_auc": 0.6, "videos": 24}, "green"),
        ({"background_auc": 0.9, "videos": 24}, "red"),
        ({"background_auc": 0.1, "videos": 24}, "red"),
    ],
)
def test_the_background_is_judged_as_the_card_has_it(network, scores, state):
    known = replace(network, card=replace(network.card, scores=scores))
    assert trust._background(known, None).state == state


def test_an_alarm_over_own_clips_counts_more_than_the_card(network):
    alarm = checks.BackgroundAlarm(0.8, (0.7, 0.9))
    found = trust._background(network, alarm)
    assert found.state == "red"
    assert "light, focus or dust" in found.text
    few = trust._background(network, checks.BackgroundAlarm(0.8, None))
    assert few.state == "grey"


def test_marks_travel_as_json_and_between_processes(checked):
    assert trust.from_json(trust.to_json(checked), "x.json") == checked
    assert pickle.loads(pickle.dumps(checked)) == checked  # noqa: S301
    assert checked.provenance["weights_sha256"] == "cd" * 32
    with pytest.raises(ResultError, match=r"x\.json holds no readable"):
        trust.from_json('{"state": "green"}', "x.json")


def test_a_check_can_be_stopped(clip, network, explanation):
    job = trust.check(clip, network, explanation)
    next(job)
    next(job)
    job.close()


def test_networks_that_mix_frames_are_checked_too(clip):
    network = made_network(architecture="conv-lstm", widths=(3, 4), hidden=4)
    found = run_inline(trust.check(clip, network, explain(clip, network, "hirescam")))
    states = {m.name: m.state for m in found.marks}
    assert states["completeness"] in ("green", "grey")  # it need not add up there
    assert {states[name] for name in ("places", "motion", "weights")}.isdisjoint(
        {"grey"}
    )
