from dataclasses import replace
from unittest.mock import MagicMock

import pytest

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.label_questions import LabelQuestions
from liverwort_gui.qt.labelling import Labelling, clips_in_order, next_clip
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Setting, Suggestion, Whereabouts
from tests.qt import made_up_study
from tests.qt.inline_study import InlineDesk

STUDY = made_up_study.study(30)


@pytest.fixture
def store():
    """Clip 8 of video 1 is selected on the Video page."""
    return Store(ViewState(study=STUDY, video_id="v1", clip_id="c8"))


@pytest.fixture
def desk(qapp, store):
    return InlineDesk(STUDY, store)


@pytest.fixture
def questions():
    """Answers with the name that is known."""
    asked = MagicMock(spec=LabelQuestions)
    asked.labeller = "Ito"
    return asked


@pytest.fixture
def labelling(store, desk, questions):
    def go_to(clip_id):
        picked = (clip_id,) if store.state.page == "clips" else ()
        store.update(clip_id=clip_id, picked=picked)

    def listed():
        return tuple(store.state.study.clips)

    return Labelling(store, desk, questions, listed, go_to)


def clip(store, id_="c8"):
    return store.state.study.clips[id_]


def press(labelling, name):
    labelling.commands[Command(name)]()


def test_a_number_key_labels_the_selected_clip(labelling, store, desk):
    press(labelling, "label-2")
    assert (clip(store).label, clip(store).label_source) == ("mut", "hand")
    assert desk.texts == ["label: mutant, clip 8"]


def test_a_key_without_a_class_does_nothing(labelling, desk):
    press(labelling, "label-7")
    assert desk.texts == []


def test_after_a_label_the_next_clip_not_looked_at_is_selected(labelling, store):
    press(labelling, "label-1")
    assert store.state.clip_id == "c9"
    press(labelling, "unsure")
    assert clip(store, "c9").unsure
    assert store.state.clip_id == "c18"


def test_it_stays_if_the_user_wants_to_stay(labelling, store, questions):
    labelling.toggle_go_on()
    questions.remember_go_on.assert_called_once_with(False)
    press(labelling, "label-1")
    assert store.state.clip_id == "c8"


def test_a_cleared_label_is_as_if_nobody_had_looked(labelling, store):
    store.update(clip_id="c1")
    press(labelling, "clear-label")
    assert not clip(store, "c1").looked_at
    assert store.state.clip_id == "c1"


def test_exclude_takes_turns(labelling, store):
    press(labelling, "exclude")
    assert clip(store).excluded
    press(labelling, "exclude")
    assert not clip(store).excluded


def test_some_excluded_and_some_not_are_all_excluded(labelling, store):
    store.update(page="clips", picked=("c7", "c8"))
    press(labelling, "exclude")
    assert clip(store, "c7").excluded
    assert clip(store, "c8").excluded


def test_picked_clips_get_one_label_in_one_edit(labelling, store, desk):
    store.update(page="clips", picked=("c8", "c9", "c18"))
    press(labelling, "label-2")
    assert {clip(store, id_).label for id_ in ("c8", "c9", "c18")} == {"mut"}
    assert desk.texts == ["label: mutant, 3 clips"]
    assert store.state.clip_id == "c19"


def test_on_the_video_page_picked_clips_are_left_alone(labelling, store):
    store.update(picked=("c1", "c2"))
    press(labelling, "label-2")
    assert clip(store, "c8").label == "mut"
    assert clip(store, "c1").label == "wt"


def test_clips_that_a_filter_hides_are_never_changed(store, desk, questions):
    hiding = Labelling(store, desk, questions, lambda: ("c9",), MagicMock())
    store.update(page="clips", picked=("c8", "c9"))
    hiding.commands[Command.EXCLUDE]()
    assert not clip(store, "c8").excluded
    assert clip(store, "c9").excluded


def test_without_a_selected_clip_it_says_what_to_do(labelling, store, desk):
    store.update(clip_id="")
    press(labelling, "label-1")
    assert "No clip is selected" in store.state.messages[-1].text
    assert desk.texts == []


def test_next_says_when_all_were_looked_at(labelling, store, desk):
    todo = [c.id for c in STUDY.clips.values() if not c.looked_at]
    labelled = {id_: replace(clip(store, id_), unsure=True) for id_ in todo}
    store.update(study=replace(STUDY, clips=STUDY.clips | labelled))
    press(labelling, "next-unlabelled")
    assert store.state.messages[-1].text == "Every clip has been looked at."


def test_the_name_is_asked_once_before_the_first_label(
    labelling, store, desk, questions
):
    questions.labeller = ""
    press(labelling, "label-2")
    assert desk.texts == []
    (answer,) = questions.ask_name.call_args.args
    answer("Sato")
    assert clip(store).labelled_by == "Sato"
    assert store.state.study.user == "Sato"


def test_deleting_selects_the_clip_below(labelling, store, desk):
    store.update(page="clips", picked=("c8", "c9"))
    labelling.delete()
    assert "c8" not in store.state.study.clips
    assert desk.texts == ["delete: 2 clips"]
    assert store.state.picked == ("c10",)


def test_a_note_is_kept(labelling, store):
    labelling.annotate("c3", " two heads ")
    assert clip(store, "c3").note == "two heads"


def test_the_genotypes_are_shown_as_counts_before_they_are_given(
    labelling, store, desk, questions
):
    press(labelling, "label-by-genotype")
    assert desk.texts == []
    rows, give = questions.confirm_genotypes.call_args.args
    assert rows == (
        ("Class", "New labels", "Changed labels"),
        ("wild type", "6", "0"),
        ("mutant", "3", "0"),
    )
    give()
    assert clip(store, "c8").label_source == "genotype"
    assert clip(store, "c1").label_source == "hand"


def test_a_genotype_that_is_no_class_yet_is_announced(labelling, desk, questions):
    odd = made_up_study.video(1, genotype="triple")
    desk.study.state = replace(STUDY, videos=STUDY.videos | {"v1": odd})
    press(labelling, "label-by-genotype")
    rows, _ = questions.confirm_genotypes.call_args.args
    assert ("triple (new class)", "3", "0") in rows


def test_blind_labelling_begins_with_a_seed_and_ends_with_a_report(
    labelling, store, questions
):
    press(labelling, "blind")
    questions.confirm_blind.call_args.args[0]()
    assert store.state.study.blind.isdecimal()
    press(labelling, "blind")
    questions.confirm_unblind.call_args.args[0]()
    assert not store.state.study.blind
    (table,) = questions.show_selection.call_args.args
    assert [row[0] for row in table] == ["genotype", "mutant", "wild type"]


def test_an_export_asks_first_while_blind(labelling, store, desk, questions):
    export = MagicMock()
    labelling.unblinded(export)()
    assert export.call_count == 1
    desk.wish(lambda study: _blind_edit(study))
    labelling.unblinded(export)()
    assert export.call_count == 1
    questions.confirm_unblind.call_args.args[0]()
    assert export.call_count == 2
    assert not store.state.study.blind


def _blind_edit(study):
    from liverwort_gui.study import edits

    return edits.set_blind(study, "5")


def test_the_report_takes_the_sharpness_of_cut_clips(labelling, desk, questions):
    box = Suggestion("s", "v1", 0, ((0, 0),), 256, 1.0, 7.0, 2.0, "accepted", "c1")
    desk.study.state = replace(STUDY, suggestions={"s": box})
    press(labelling, "selection-report")
    (table,) = questions.show_selection.call_args.args
    assert table[2][6:8] == ("7", "2.00")


def test_the_order_is_by_video_and_frame():
    state = ViewState(study=replace(STUDY, clips=dict(reversed(STUDY.clips.items()))))
    assert clips_in_order(state)[:3] == ("c1", "c2", "c3")


def test_the_order_is_the_shuffled_one_while_blind():
    shuffled = dict(reversed(STUDY.clips.items()))
    blind = replace(STUDY, clips=shuffled, settings={"blind": Setting("blind", "1")})
    assert clips_in_order(ViewState(study=blind)) == tuple(shuffled)


def test_the_search_comes_round_and_leaves_out_what_is_labelled_now():
    state = ViewState(study=STUDY)
    order = clips_in_order(state)
    assert next_clip(state, order, ("c29",)) == "c8"
    assert next_clip(state, order, ("c8", "c9")) == "c18"
    assert next_clip(state, (), ()) == ""


class SlowDesk(InlineDesk):
    """Changes the study only when it catches up, as on a slow disk."""

    def __init__(self, state, store):
        super().__init__(state, store)
        self.wishes = []

    def wish(self, build):
        self.wishes.append(build)

    def catch_up(self):
        wishes, self.wishes = self.wishes, []
        for build in wishes:
            super().wish(build)


def test_a_label_on_its_way_counts_as_looked_at(store, questions):
    desk = SlowDesk(STUDY, store)
    order = ("c8", "c9", "c18")
    gone_to = []
    store.update(page="clips")
    labelling = Labelling(store, desk, questions, lambda: order, gone_to.append)
    for id_ in order:
        store.update(clip_id=id_, picked=(id_,))
        press(labelling, "label-1")
    assert gone_to == ["c9", "c18"]  # and not round to the first again
    assert store.state.messages[-1].kind == "done"
    desk.catch_up()
    assert all(clip(store, id_).looked_at for id_ in order)
    press(labelling, "clear-label")
    desk.catch_up()
    store.update(clip_id="c8", picked=("c8",))
    press(labelling, "next-unlabelled")
    assert gone_to[-1] == "c18"


def test_a_label_that_was_refused_is_not_on_its_way(store, questions):
    desk = SlowDesk(STUDY, store)
    gone_to = []
    store.update(page="clips", picked=("c8",))
    labelling = Labelling(store, desk, questions, lambda: ("c8", "c9"), gone_to.append)
    press(labelling, "label-1")
    desk.failed.emit(OSError())
    store.update(clip_id="c9", picked=("c9",))
    press(labelling, "label-1")
    assert gone_to == ["c9", "c8"]


def test_the_search_on_the_video_page_leaves_out_what_cannot_be_shown():
    missing = {STUDY.clips["c8"].video: Whereabouts("missing")}
    state = ViewState(study=replace(STUDY, whereabouts=missing))
    found = next_clip(state, clips_in_order(state), ())
    assert STUDY.clips[found].video not in missing
    table = replace(state, page="clips")
    assert next_clip(table, clips_in_order(table), ()) == "c8"
