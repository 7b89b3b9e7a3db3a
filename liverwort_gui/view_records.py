"""What the window tells: pictures, messages, running jobs, what this computer has."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import Result, Trust


@dataclass(frozen=True, eq=False)
class Picture:
    """One decoded frame as it is shown.

    Attributes:
        frame: its number in the video, counted from 0.
        pixels: (H, W, C) uint8, after the video's contrast mapping; C is 1 or 3.
        exact: whether these are the frame's own pixels; else they are a small, lossy
            copy of it, which is shown until the frame is decoded.
    """

    frame: int
    pixels: NDArray[np.uint8]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Recent:
    """Something that was opened in an earlier session, or in this one.

    Attributes:
        path: a study's folder, or a video.
        kind: which of them.
        opened: when it was opened last, ISO 8601 with the time zone.
        missing: whether nothing is at its place now.
    """

    path: str
    kind: Literal["study", "video"]
    opened: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of a message.

    Attributes:
        text: what it says, such as "Open".
        deed: what it does with the study at `path`.
        path: folder of a study.
    """

    text: str
    deed: Literal["open", "discard", "repair", "take-over"]
    path: str


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the message panel.

    Attributes:
        text: what happened and what to do.
        kind: how serious it is.
        report: technical text behind "Copy report"; empty if there is none.
        offers: what the user may choose; any choice dismisses the message.
    """

    text: str
    kind: Literal["error", "warning", "done"] = "error"
    report: str = ""
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """A job that runs.

    Attributes:
        name: what the user started, such as "Analyze".
        done: steps that are done.
        total: steps in all; 0 while nobody knows.
        note: what it does now.
    """

    name: str
    done: int = 0
    total: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """A place to compute: "cpu", "cuda" or "mps", and why it cannot be used, if so."""

    name: str
    usable: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NetworkInfo:
    """A network the user can pick.

    Attributes:
        name: of bundled weights, or the path of a file.
        title: how it is called beside its results.
        classes: as its card says.
        note: as its card says.
        sha256: of its file, when it was looked at.
        refusals: name of a method to the sentence why it cannot explain this network.
        layers: at which a map can be taken, the usual one last; empty while nobody
            has looked.
    """

    name: str
    title: str
    classes: tuple[str, ...] = ()
    note: str = ""
    sha256: str = ""
    refusals: Mapping[str, str] = field(default_factory=dict)
    layers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodInfo:
    """A method of explanation the user can pick.

    Attributes:
        name: its key, such as "evidence".
        title: how the literature calls it.
        summary: what it shows, in a sentence.
        caution: what it does not show, in a sentence.
        signed: whether the sign of its maps tells for which class a place speaks.
        layered: whether the user may choose the layer the map is taken at.
        passes: about how many times it asks the network.
    """

    name: str
    title: str
    summary: str = ""
    caution: str = ""
    signed: bool = True
    layered: bool = False
    passes: float = 1.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What a map is asked.

    Attributes:
        method: of explanation.
        target: the class it speaks for; empty: the one the method takes by itself.
        against: the class that is held against; empty: as the method takes it.
        layer: of the network; empty: the usual one.
    """

    method: str = "evidence"
    target: str = ""
    against: str = ""
    layer: str = ""


@dataclass(frozen=True, eq=False)
class Check:
    """What is known of how far a result's map deserves belief.

    Attributes:
        result: what is checked.
        trust: what was found; None while the check runs, or if it could not be made.
        note: why the check could not be made; empty otherwise.
        others: SHA-256 of the weights of the other networks whose maps of the clip it
            was held against.
    """

    result: Result
    trust: Trust | None = None
    note: str = ""
    others: frozenset[str] = frozenset()

    @property
    def running(self) -> bool:
        """Whether it is not known yet."""
        return self.trust is None and not self.note


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the worker process found on this computer.

    Attributes:
        devices: all kinds of device, usable or not.
        networks: bundled networks and those the user loaded.
        methods: of explanation, the exact one first.
        colour_maps: names of the colour maps for evidence, the default first.
        versions: (program or library, version) pairs for the About box.
    """

    devices: tuple[DeviceInfo, ...] = ()
    networks: tuple[NetworkInfo, ...] = ()
    methods: tuple[MethodInfo, ...] = ()
    colour_maps: tuple[str, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Planted:
    """Where a simulated clip holds what tells its class.

    Attributes:
        clip: its identity.
        mask: (T, S, S) bool, pixels in which the clip differs from its twin, the same
            sperm as the other class would have it.
        event: (T,) bool, frames of the event in which it differs; None if it differs
            all the time, or the truth is too old to say.
    """

    clip: str
    mask: NDArray[np.bool_]
    event: NDArray[np.bool_] | None = None


def asked_of(result: Result) -> Asked:
    """Return what a result was asked."""
    told = result.explanation
    return _asked(told.method, told.provenance.get("asked", "{}"), told.classes)


def answers(result: Result, asked: Asked) -> bool:
    """Whether a result is the answer to what is asked."""
    return asked_of(result) == asked


@lru_cache(maxsize=256)  # the window asks again with every frame it draws
def _asked(method: str, asked: str, classes: tuple[str, ...]) -> Asked:
    """Read what the provenance of an explanation says was asked."""
    wished = json.loads(asked)
    names = (wished.get("target"), wished.get("against"))
    target, against = ("" if name is None else classes[name] for name in names)
    return Asked(method, target, against, wished.get("layer", ""))
