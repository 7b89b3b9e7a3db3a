from dataclasses import replace
from unittest.mock import MagicMock

import pytest

from liverwort_gui.film_plan import FilmWish
from liverwort_gui.qt import film_tasks
from liverwort_gui.qt.clip_painter import colour_limit
from liverwort_gui.qt.films import GONE, Films
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.tasks import Recall
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.queue_records import Decision, QueueState
from liverwort_gui.records import Box
from liverwort_gui.state import Store
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study_records import Cut
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk

CLIPS = tuple(made_up.clip(Box(n, 0, 64), number=n, label="mut") for n in range(1, 4))
DECISION = Decision("k" * 64, "mutant", 0.97, 2.0)


@pytest.fixture
def result():
    return made_up.result(Box(1, 0, 64))


@pytest.fixture
def store(result):
    store = Store(
        made_up.viewing(
            CLIPS,
            0,
            surroundings=made_up.SURROUNDINGS,
            results=(result,),
            colour_map="yellow / violet",
            opacity=0.4,
            picked=("c3", "c2"),
            queue=QueueState(decisions=dict.fromkeys(("c1", "c3"), DECISION)),
        )
    )
    classes = replace(store.state.study, classes=made_up.CLASSES)
    store.update(study=classes)
    return store


@pytest.fixture
def studies(store, monkeypatch):
    desk = InlineDesk(store.state.study, store)
    monkeypatch.setattr("liverwort_gui.study.arrays.ArrayStore.noted", lambda *_: "s")
    (video,) = store.state.study.videos.values()
    for clip in CLIPS:
        key = key_of(video, clip.crop)
        desk.study.known_cuts[key] = Cut(key, "s", "p", 1.0, b"")
    return desk


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def questions():
    return MagicMock(spec=Questions)


@pytest.fixture
def films(store, studies, desk, questions, keeper):
    bench = Workbench(store, desk, questions)
    return Films(store, studies, bench, questions, keeper)


def asked(films, questions):
    films.ask()
    return questions.films.call_args.args


def test_what_can_be_filmed_is_offered(films, questions, store):
    groups, wish, _ = asked(films, questions)
    assert [(group.key, group.names) for group in groups] == [
        ("this", ("made-up_clip1_frames0-31",)),
        ("picked", ("clip-0003",)),
        ("all", ("clip-0001", "clip-0003")),
    ]
    assert groups[1].note == "1 picked clip has no result yet: no film."
    assert wish.group == "this"
    store.update(page="clips")
    assert asked(films, questions)[1].group == "picked"


def test_a_pair_is_filmed_side_by_side_by_the_results_that_were_compared(
    films, questions, store, desk
):
    films.ask_pair({"c3": "a" * 64, "c2": "b" * 64})  # c2 is not among the decisions
    groups, wish, write = questions.films.call_args.args
    assert [group.names for group in groups] == [("clip-0003", "clip-0002")]
    assert wish.layout == "side-by-side"
    write(replace(wish, folder="/films"))
    (order,) = desk.last.call.args
    assert [source.result.key for source in order.sources] == ["a" * 64, "b" * 64]


def test_a_pair_of_which_one_is_gone_is_not_filmed(films, questions, store):
    films.ask_pair({"c3": "a" * 64, "gone": "b" * 64})
    questions.films.assert_not_called()
    assert store.state.messages[-1].text == GONE


def test_the_shown_film_has_the_colours_of_the_window(
    films, questions, store, desk, result
):
    *_, write = asked(films, questions)
    write(FilmWish("this", speed="real", folder="/films"))
    assert desk.last.call.function is film_tasks.write_films
    (order,) = desk.last.call.args
    (source,) = order.sources
    assert source.result is result
    assert order.limit == colour_limit(store.state, result)
    assert (order.opacity, order.colour_map) == (0.4, "yellow / violet")
    assert order.wish.speed == "real"


def test_kept_results_are_filmed_where_they_lie(films, questions, desk, store):
    *_, write = asked(films, questions)
    write(FilmWish("all", "side-by-side", folder="/films"))
    (order,) = desk.last.call.args
    assert [source.name for source in order.sources] == ["clip-0001", "clip-0003"]
    assert order.sources[1].caption == "clip 3 · labelled mutant · made-up.avi"
    assert all(isinstance(source.result, Recall) for source in order.sources)
    assert order.sources[0].result.key == DECISION.key
    assert order.limit is None
    assert store.state.activity.name == "Export films"
    desk.last.on_success(("/films/a.mp4", "/films/b.mp4"))
    assert store.state.messages[-1].text == "Saved 2 films in /films"


def test_one_film_is_told_by_its_name(films, questions, desk, store):
    *_, write = asked(films, questions)
    write(FilmWish("this", folder="/films"))
    desk.last.on_success(("/films/a.mp4",))
    assert store.state.messages[-1].text == "Saved: /films/a.mp4"


def test_what_was_chosen_last_is_chosen_first(films, questions, desk):
    *_, write = asked(films, questions)
    write(FilmWish("all", "contact-sheet", "gif", folder="/films"))
    wish = asked(films, questions)[1]
    assert (wish.group, wish.layout, wish.kind) == ("all", "contact-sheet", "gif")


def test_results_that_are_gone_are_told(films, questions, desk, store, studies):
    *_, write = asked(films, questions)
    studies.study.known_cuts.clear()
    write(FilmWish("all", folder="/films"))
    assert desk.orders == []
    assert "the results are gone" in store.state.messages[-1].text
