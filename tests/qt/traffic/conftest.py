"""A study, and desks that do at once what is wished."""

from dataclasses import replace
from unittest.mock import MagicMock

import pytest

from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.studies import Studies
from liverwort_gui.qt.traffic import Traffic
from liverwort_gui.qt.traffic_questions import TrafficQuestions
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from tests.qt import made_up_study
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk
from tests.qt.traffic.doing import FOUND


@pytest.fixture
def state():
    """A study of nine videos, the first of which can be cut, and twelve clips of it."""
    made = made_up_study.study(12)
    videos = {**made.videos, "v1": replace(made.videos["v1"], table="7" * 64)}
    return replace(made, videos=videos, whereabouts={"v1": FOUND})


@pytest.fixture
def store(state):
    return Store(ViewState(study=state))


@pytest.fixture
def studies(store, state):
    return InlineDesk(state, store)


@pytest.fixture
def worker():
    return FakeDesk()


@pytest.fixture
def guarded():
    return FakeDesk()


@pytest.fixture
def questions():
    return MagicMock(spec=TrafficQuestions)


@pytest.fixture
def keeper():
    return MagicMock(spec=Studies)


@pytest.fixture
def bench(store, worker):
    return Workbench(store, worker, MagicMock(spec=Questions))


@pytest.fixture
def show_video():
    return MagicMock()


@pytest.fixture
def open_video():
    return MagicMock()


@pytest.fixture
def traffic(store, bench, guarded, studies, keeper, questions, show_video, open_video):
    return Traffic(
        store, bench, guarded, studies, keeper, questions, show_video, open_video
    )


@pytest.fixture
def commands(traffic):
    return traffic.commands
