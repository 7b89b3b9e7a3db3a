"""A study against a plain model in memory, in sequences that hypothesis makes up."""

import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from liverwort_gui.errors import StudyError
from liverwort_gui.study import Study
from tests.study.model import Model, records_of
from tests.study.sessions import random_edit

SEEDS = st.integers(0, 1 << 30)


class StudyMachine(RuleBasedStateMachine):
    """Edits, facts, undo, redo, restore and reopening, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())

    @initialize()
    def begin(self) -> None:
        self.study = Study.create(self.folder / "a b", user="Aki")
        self.model = Model(self.study.state)

    @rule(seed=SEEDS)
    def edit(self, seed) -> None:
        made = random_edit(random.Random(seed), self.study.state)
        self.study.do(made)
        self.model.do(made)

    @rule()
    def undo(self) -> None:
        if self.model.past:
            self.study.undo()
            self.model.undo()
        else:
            with pytest.raises(StudyError, match="nothing to undo"):
                self.study.undo()

    @rule()
    def redo(self) -> None:
        if self.model.future:
            self.study.redo()
            self.model.redo()
        else:
            with pytest.raises(StudyError, match="nothing to redo"):
                self.study.redo()

    @precondition(lambda self: self.model.number > 3)
    @rule(seed=SEEDS)
    def restore(self, seed) -> None:
        number = 1 + seed % self.model.number
        self.study.restore(number)
        self.model.restore(number)

    @rule()
    def reopen(self) -> None:
        before = self.study.state
        self.study.close()
        self.study = Study.open(self.folder / "a b.liverwort", user="Aki")
        after = self.study.state
        for table in ("videos", "classes", "clips", "notes", "suggestions"):
            assert list(getattr(before, table)) == list(getattr(after, table))
        assert (before.undo, before.redo) == (after.undo, after.redo)

    @invariant()
    def they_agree(self) -> None:
        if hasattr(self, "study"):
            assert records_of(self.study.state) == self.model.records()
            assert self.study.history(1)[0].number == self.model.number
            assert bool(self.study.state.undo) == bool(self.model.past)
            assert bool(self.study.state.redo) == bool(self.model.future)

    def teardown(self) -> None:
        if hasattr(self, "study"):
            self.study.close()
        shutil.rmtree(self.folder)


StudyMachine.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestStudyMachine = StudyMachine.TestCase
