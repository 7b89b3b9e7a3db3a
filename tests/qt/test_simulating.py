from pathlib import Path
from unittest.mock import MagicMock

import pytest

from liverwort_gui.jobs import run_inline
from liverwort_gui.qt import simulation_tasks
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.simulating import Simulating
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.simulation_records import Simulation
from liverwort_gui.state import Store
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk

WANTED = Simulation("S1", 1.0, 2, 2, 0, "dark field", {}, "/videos/new")


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def questions():
    return MagicMock(spec=Questions)


@pytest.fixture
def brought():
    return []


@pytest.fixture
def simulating(desk, questions, brought):
    store = Store(made_up.viewing())
    bench = Workbench(store, desk, questions)
    return Simulating(bench, questions, brought.append)


def test_what_is_wished_is_written_and_brought_in(desk, questions, brought, simulating):
    simulating.ask()
    desk.last.on_success("what can be simulated")
    (info, answer) = questions.simulate.call_args.args
    assert info == "what can be simulated"
    answer(WANTED)
    assert desk.last.call.function is simulation_tasks.simulate
    assert desk.last.call.args == (WANTED,)
    assert brought == []
    desk.last.on_success("/videos/new")
    assert brought == [str(Path("/videos/new/boxes.csv"))]


def test_the_simulator_says_what_it_can():
    info = run_inline(simulation_tasks.survey())
    names = [kind.name for kind in info.scenarios]
    assert {"S0", "S1-matched", "S4", "S7g", "S8"} <= set(names)
    assert info.modalities[0] == "dark field"
    known = {row.name for row in info.parameters}
    for kind in info.scenarios:
        assert kind.summary.endswith(".")
        assert set(kind.presets) <= known
    for row in info.parameters:
        assert row.low <= row.default <= row.high
        assert row.basis in ("sourced", "derived", "guess")


def test_the_wish_reaches_the_simulator(monkeypatch, tmp_path):
    from liverwort_gui import simulate

    asked = []

    def write(*args, **changes):
        asked.append((args, changes))
        yield from ()
        return args[4]

    monkeypatch.setattr(simulate, "write_dataset", write)
    out = str(tmp_path / "new")
    wanted = Simulation("S5", 0.5, 6, 3, 7, "DIC", {"beat_frequency": 18.0}, out)
    assert run_inline(simulation_tasks.simulate(wanted)) == out
    ((args, changes),) = asked
    assert (args[0].name, args[0].strength) == ("S5", 0.5)
    assert args[1:] == (6, 3, 7, Path(out))
    assert changes["modality"] == "DIC"
    assert changes["settings"]["beat_frequency"] == 18.0
