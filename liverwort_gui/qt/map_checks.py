"""Checks by itself how far the shown maps deserve belief, when nothing else runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from liverwort_gui.errors import LiverwortError
from liverwort_gui.log import LOGGER
from liverwort_gui.qt import tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.crash import bug_sentence
from liverwort_gui.qt.desk import Desk, Order
from liverwort_gui.qt.language import later, said
from liverwort_gui.qt.preference_keeper import PreferenceKeeper
from liverwort_gui.records import Result, Trust
from liverwort_gui.state import Store, ViewState
from liverwort_gui.view_records import Check, MethodInfo, asked_of
from liverwort_gui.worker import JobCall

# Of a method that is checked by itself: a check makes the map some times anew.
MOST_PASSES = 10.0
NO_NETWORK = later(
    "The network that made this map is not loaded any more: load it again."
)


class MapChecks:
    """Lets the worker check the shown results, one after the other, each once.

    A check gives way at once to whatever the user starts, and begins anew later.

    Args:
        store: where the checks are noted.
        desk: of the worker process.
        keeper: says and remembers whether maps are checked by themselves.
        show: shows all marks of a check of a map by this method.
    """

    def __init__(
        self,
        store: Store,
        desk: Desk,
        keeper: PreferenceKeeper,
        show: Callable[[Check, MethodInfo], object],
    ) -> None:
        self._store = store
        self._desk = desk
        self._keeper = keeper
        self._show = show
        self._job: int | None = None
        self._running: Result | None = None
        self._wished: Result | None = None  # whose mark the user has clicked
        store.update(checks_maps=keeper.now.check_maps)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {Command.CHECK_MAPS: self.toggle}

    def toggle(self) -> None:
        """Check maps by itself from now on, or no longer."""
        wanted = not self._store.state.checks_maps
        self._keeper.change({"check_maps": wanted})
        self._store.update(checks_maps=wanted)

    def open(self, *, beside: bool) -> None:
        """Show what is known of the shown map, or the second; else check it now."""
        state = self._store.state
        result = state.result_beside if beside else state.result
        if result is None:
            return
        check = state.check_of(result)
        if check is not None and not check.running:
            self._show(check, state.method_info(result.explanation.method))
            return
        self._wished = result
        self.draw(state, state)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Begin the next check, or give way."""
        state = self._store.state  # others may have changed it since `new`
        wanted = self._wanted(state)
        running = self._running
        if running is not None:
            shown = any(running is result for result in wanted)
            if not shown or state.activity is not None:
                self._give_way()
        elif wanted and state.activity is None:
            self._begin(state, wanted[0])

    def _wanted(self, state: ViewState) -> list[Result]:
        """Return the shown results that are not checked yet, the first map's first."""
        return [
            result
            for result in (state.result, state.result_beside)
            if result is not None
            and _open(state, result)
            and (by_itself(state, result) or result is self._wished)
        ]

    def _begin(self, state: ViewState, result: Result) -> None:
        name = network_of(state, result)
        if name is None:
            self._note(Check(result, note=said(NO_NETWORK)))
            return
        found = rivals(state, result)
        others = tuple(other.explanation for other in found)
        args = (result.clip, name, state.device, result.explanation, others)
        held_against = _weights(found)

        def succeed(trust: Trust) -> None:
            self._job, self._running = None, None
            self._note(Check(result, trust, others=held_against))

        def fail(error: Exception, report: str) -> None:
            self._job, self._running = None, None
            LOGGER.warning("a map could not be checked: %s %s", error, report)
            known = isinstance(error, LiverwortError)
            note = said(str(error)) if known else bug_sentence(error)
            self._note(Check(result, note=note))

        def stop() -> None:
            self._job, self._running = None, None
            self._store.update(checks=self._others(result))
            self.draw(self._store.state, self._store.state)

        self._running = result
        self._note(Check(result))
        call = JobCall(tasks.check_map, args, doing=later("checking the map"))
        self._job = self._desk.start(Order(call, succeed, fail, stop), idle=True)

    def _give_way(self) -> None:
        if self._job is not None:
            self._desk.cancel(self._job)
            self._job = None

    def _note(self, check: Check) -> None:
        self._store.update(checks=(*self._others(check.result), check))

    def _others(self, result: Result) -> tuple[Check, ...]:
        """Return the checks of all other results that are still kept."""
        state = self._store.state
        alive = {id(row) for row in state.results} - {id(result)}
        return tuple(row for row in state.checks if id(row.result) in alive)


def by_itself(state: ViewState, result: Result) -> bool:
    """Whether a map is checked without being asked: not if that takes minutes."""
    passes = state.method_info(result.explanation.method).passes
    return state.checks_maps and passes <= MOST_PASSES


def _open(state: ViewState, result: Result) -> bool:
    """Whether it is not known how far a map deserves belief, or not of all networks.

    A check is old once a further network, such as that of another fold, has answered.
    """
    check = state.check_of(result)
    if check is None or check.running:
        return True
    return (
        check.trust is not None and not _weights(rivals(state, result)) <= check.others
    )


def _weights(results: tuple[Result, ...]) -> frozenset[str]:
    return frozenset(result.weights_sha256 for result in results)


def network_of(state: ViewState, result: Result) -> str | None:
    """Return name or file of the network that made a result; None if it is gone."""
    same = (
        network.name
        for network in state.surroundings.networks
        if network.sha256 == result.weights_sha256
    )
    return next(same, None)


def rivals(state: ViewState, result: Result) -> tuple[Result, ...]:
    """Return what other networks of the same kind answered to the same question.

    They are the networks of other folds or seeds; of each, the newest answer.
    """
    kind = result.explanation.provenance.get("architecture")
    found = {
        other.weights_sha256: other
        for other in state.results
        if other.weights_sha256 != result.weights_sha256
        and other.clip.sha256 == result.clip.sha256
        and other.clip.crop == result.clip.crop
        and asked_of(other) == asked_of(result)
        and other.explanation.classes == result.explanation.classes
        and other.explanation.provenance.get("architecture") == kind
    }
    return tuple(found.values())
