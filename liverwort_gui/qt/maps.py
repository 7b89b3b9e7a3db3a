"""Makes the maps the user asks for: by which method, for which class, side by side."""

from __future__ import annotations

from dataclasses import replace

from liverwort_gui.qt import tasks
from liverwort_gui.qt.desk import Desk, Order, ignore
from liverwort_gui.qt.language import later
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState, chosen
from liverwort_gui.view_records import Asked, NetworkInfo
from liverwort_gui.worker import JobCall

FALLBACK = "hirescam"  # explains networks of every architecture


class Maps:
    """Turns what the user picks into maps of the shown clip, if it was analyzed once.

    A map that is kept in the study comes back by itself; `want` is told of one that is
    not, and has it computed if the user has just asked for it.

    Args:
        store: what it changes.
        workbench: analyzes.
        desk: of the worker process, asked for the layers of networks.
    """

    def __init__(self, store: Store, workbench: Workbench, desk: Desk) -> None:
        self._store = store
        self._workbench = workbench
        self._desk = desk
        self._live = ""  # clip whose maps the user has just picked
        self._queue: list[Asked] = []
        self._making: Asked | None = None
        # Layers of each network that was looked into, by its content.
        self._layers: dict[str, tuple[str, ...]] = {}

    def pick_method(self, name: str) -> None:
        """Explain by another method; each begins at its usual layer."""
        if name != self._store.state.asked.method:
            self._pick(replace(self._store.state.asked, method=name, layer=""))

    def pick_classes(self, target: str, against: str) -> None:
        """Let the map speak for a class, against another."""
        self._pick(replace(self._store.state.asked, target=target, against=against))

    def pick_layer(self, layer: str) -> None:
        """Take the map at a layer; empty: the usual one."""
        self._pick(replace(self._store.state.asked, layer=layer))

    def pick_beside(self, name: str) -> None:
        """Show the map of a second method beside the first; empty: none."""
        self._live = self._store.state.clip_id
        self._store.update(beside=name)

    def want(self, asked: Asked) -> None:
        """Compute a map that is kept nowhere, if the user has just picked it."""
        state = self._store.state
        analyzed = state.result is not None
        if analyzed and self._live == state.clip_id and asked not in self._queue:
            self._queue.append(asked)
            self._go_on(state)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Follow the chosen network, and go on with what waits."""
        if new.clip_id != old.clip_id:
            self._live = ""
        if new.network_info != old.network_info:
            self._fit(new)
        self._look_for_layers(self._store.state)
        self._go_on(self._store.state)

    def _pick(self, asked: Asked) -> None:
        self._live = self._store.state.clip_id
        self._store.update(asked=asked)

    def _go_on(self, state: ViewState) -> None:
        """Compute the next map that is still wanted, once nothing else runs."""
        wanted = chosen(state) if self._live else ()
        self._queue = [asked for asked in self._queue if asked in wanted]
        if state.activity is not None:
            if self._making is not None and self._making not in wanted:
                self._making = None
                self._workbench.cancel()
            return
        self._making = None
        if self._queue:
            self._making = self._queue.pop(0)
            self._workbench.analyze(self._live, (self._making,))

    def _fit(self, state: ViewState) -> None:
        """Ask nothing that the chosen network has no answer to."""
        network = state.network_info
        if network is None:
            return
        asked = state.asked
        if asked.method in network.refusals:
            asked = replace(asked, method=FALLBACK, layer="")
        if {asked.target, asked.against} - {"", *network.classes}:
            asked = replace(asked, target="", against="")
        if network.layers and asked.layer not in ("", *network.layers):
            asked = replace(asked, layer="")
        beside = "" if state.beside in network.refusals else state.beside
        self._store.update(asked=asked, beside=beside)

    def _look_for_layers(self, state: ViewState) -> None:
        """Find the layers of the chosen network, once a method asks for one."""
        network = state.network_info
        if network is None or network.layers or not network.sha256:
            return
        if not state.method_info(state.asked.method).layered:
            return
        if network.sha256 in self._layers:  # the networks were listed anew since
            self._note_layers(network, self._layers[network.sha256])
            return
        self._layers[network.sha256] = ()
        call = JobCall(
            tasks.layers, (network.name,), doing=later("looking into the network")
        )
        self._desk.start(
            Order(call, lambda found: self._note_layers(network, found), ignore)
        )

    def _note_layers(self, network: NetworkInfo, layers: tuple[str, ...]) -> None:
        self._layers[network.sha256] = layers
        found = self._store.state.surroundings
        networks = tuple(
            replace(row, layers=layers) if row.sha256 == network.sha256 else row
            for row in found.networks
        )
        self._store.update(surroundings=replace(found, networks=networks))
