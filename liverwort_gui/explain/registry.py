"""The methods of explanation by name. Needs no torch; `explain.explain` runs them."""

from __future__ import annotations

from dataclasses import dataclass

from liverwort_gui.errors import LiverwortError
from liverwort_gui.networks.registry import architecture

FRAME_WEIGHTED = "integration-frame-weighted"  # the only network of Figure 4


@dataclass(frozen=True, slots=True)
class Method:
    """A way to explain a decision, in words.

    Attributes:
        name: its key, such as "evidence".
        title: how the literature calls it.
        summary: what it shows, for a biologist.
        caution: what it does not show.
        unit: of its maps, before any colouring.
        complete: whether its maps sum to the decision at the layer it uses by
            default, as far as what follows that layer is linear; a result says for
            itself whether they did.
        frame_networks_only: whether it needs a network in which every frame has
            evidence of its own.
        general: whether it serves networks of every architecture.
        passes: about how many forward passes of an Integration-Net it costs.
        layered: whether a layer of the network can be chosen for it.
        signed: whether the sign of its maps tells for which class a place speaks.
    """

    name: str
    title: str
    summary: str
    caution: str
    unit: str = "logit"
    complete: bool = False
    frame_networks_only: bool = False
    general: bool = True
    passes: float = 1.1
    layered: bool = False
    signed: bool = True


_METHODS = (
    Method(
        name="evidence",
        title="Evidence",
        summary=(
            "How much each place of each frame speaks for one class or the other, "
            "beyond what the empty background says. A place counts by its share of "
            "the clip: the mean of all values is exactly what the cell adds to the "
            "decision."
        ),
        caution=(
            "It cannot light up where a structure is missing, and a place stands for "
            "all that its receptive field sees."
        ),
        complete=True,
        frame_networks_only=True,
        general=False,
    ),
    Method(
        name="grad-cam",
        title="Grad-CAM",
        summary=(
            "Where those features are strong that raise the decision on average over "
            "the clip."
        ),
        caution=(
            "One weight per feature for the whole clip: in a network that mixes frames "
            "it does not say how a feature counts at each place and moment."
        ),
        complete=True,
        layered=True,
    ),
    Method(
        name="hirescam",
        title="HiResCAM",
        summary=(
            "How much the features at each place raise or lower the decision, each "
            "weighted as it counts at that place."
        ),
        caution=(
            "In networks whose last layers are not linear it is a first guess of what "
            "each place adds, not an exact share."
        ),
        complete=True,
        layered=True,
    ),
    Method(
        name="layercam",
        title="LayerCAM",
        summary="Where features are strong that speak for the chosen class.",
        caution=(
            "All that speaks against the class is dropped, so the map does not sum to "
            "the decision and also lights up on a clip that was judged otherwise."
        ),
        layered=True,
    ),
    Method(
        name="grad-cam++",
        title="Grad-CAM++",
        summary=(
            "As Grad-CAM, with only the features that speak for the chosen class, and "
            "those that are strong in few places weighted up."
        ),
        caution=(
            "Its weights divide by numbers that can come near 0 in this family of "
            "networks; such features are left out, and the result says so."
        ),
        layered=True,
    ),
    Method(
        name="score-cam",
        title="Score-CAM",
        summary=(
            "Each feature's map is used as a mask on the film; features whose mask "
            "alone moves the decision most count most."
        ),
        caution=(
            "It shows where features are that can decide, not that they decided here; "
            "features that only work together are missed."
        ),
        unit="logit × feature",
        passes=4.2,
        layered=True,
    ),
    Method(
        name="ablation-cam",
        title="Ablation-CAM",
        summary=(
            "Each feature is switched off in turn; features whose loss changes the "
            "decision most count most."
        ),
        caution=(
            "A feature that is switched off everywhere says little about single "
            "places, and features that replace each other seem to count for nothing."
        ),
        unit="logit × feature",
        layered=True,
    ),
    Method(
        name="published",
        title="Published recipe",
        summary="Where the network's features are strong, as in the paper's figures.",
        caution=(
            "It shows where the network's features are strong, not which class they "
            "speak for, and weights all frames alike."
        ),
        signed=False,
        layered=True,
    ),
    Method(
        name="published-frames",
        title="Published recipe, weighted frames",
        summary=(
            "Where features are strong, each frame times its fixed weight in the head "
            "of the paper's Figure 4."
        ),
        caution=(
            "The weights are one template over the frame's number, the same for all "
            "clips: it means something only where clips begin at the same moment."
        ),
        complete=True,
        general=False,
    ),
    Method(
        name="occlusion",
        title="Occlusion",
        summary=(
            "How much the decision loses when a small square of the film is replaced "
            "by the empty background."
        ),
        caution=(
            "It sees only what a square of this size hides at once: what is still told "
            "elsewhere in the picture seems to count for nothing."
        ),
        passes=70.0,
    ),
    Method(
        name="input-gradient",
        title="Input times gradient",
        summary=(
            "Each pixel's difference from the frame's typical grey, times how steeply "
            "the decision follows that pixel."
        ),
        caution=(
            "It is noisy, follows brightness, and leaves out what the network's fixed "
            "offsets add, often the larger part."
        ),
        passes=4.0,
    ),
    Method(
        name="guided",
        title="Guided backpropagation",
        summary=(
            "Which pixels would raise the decision if they were brighter, following "
            "only paths that raise it at every step."
        ),
        caution=(
            "It draws the outlines of what is in the picture, and hardly changes when "
            "the network's weights are made random: it is no proof of a reason."
        ),
        unit="logit per grey level",
        passes=4.0,
        signed=False,
    ),
    Method(
        name="deconvolution",
        title="Deconvolution",
        summary=(
            "Which brighter pixels would raise the features that raise the decision, "
            "whether these features are active in this clip or not."
        ),
        caution=(
            "It draws what the network looks for in general and edges in the picture; "
            "it is no proof of a reason."
        ),
        unit="logit per grey level",
        passes=4.0,
        signed=False,
    ),
    Method(
        name="motion-energy",
        title="Motion energy",
        summary=(
            "How much each place differs from the empty background, more than noise "
            "does: where the cell is. No network is asked."
        ),
        caution=(
            "It explains nothing; it is the yardstick: a map that points no better "
            "than this one adds nothing."
        ),
        unit="grey levels",
        signed=False,
    ),
)


def methods() -> tuple[Method, ...]:
    """Return every method, the exact one first."""
    return _METHODS


def method(name: str) -> Method:
    """Return the method called `name`.

    Raises:
        LiverwortError: if there is none.
    """
    for found in _METHODS:
        if found.name == name:
            return found
    raise LiverwortError(
        f"No method is called {name!r}: choose one of "
        f"{', '.join(found.name for found in _METHODS)}."
    )


def refusal(name: str, architecture_name: str, network: str = "This network") -> str:
    """Return why a method cannot explain a network, in a sentence; "" if it can.

    Args:
        name: of the method.
        architecture_name: of the network, see `networks.names`.
        network: how the sentence calls the network.

    Raises:
        LiverwortError: if there is no such method or architecture.
    """
    chosen, kind = method(name), architecture(architecture_name)
    if chosen.frame_networks_only and not kind.has_evidence:
        return (
            f"{network} ({kind.title}) judges all frames of a clip together, so "
            f"{chosen.name} cannot explain it: choose the method hirescam, or a "
            "network of the Integration-Net family."
        )
    if chosen.name == "published-frames" and kind.name != FRAME_WEIGHTED:
        return (
            f"{network} ({kind.title}) has no weight for each frame, so "
            "published-frames cannot explain it: choose the method published, or a "
            f"network of the architecture {FRAME_WEIGHTED}."
        )
    return ""
