"""How each method makes its maps; `run.explaining` makes an explanation of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from liverwort_gui.explain import (
    baselines,
    cam,
    gradients,
    hooks,
    occlusion,
    perturb,
    published,
)
from liverwort_gui.explain.baselines import MAP_SIDE
from liverwort_gui.explain.evidence import Forward, background_film, contrast_maps
from liverwort_gui.explain.hooks import SUMMED, Layer
from liverwort_gui.explain.judged import Judged, Weighted
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks.base import FrameNetwork
from liverwort_gui.networks.cnn3d import Cnn3d
from liverwort_gui.networks.frame_weighted import FrameWeightedNet
from liverwort_gui.networks.integration_net import FReLU, IntegrationConfig
from liverwort_gui.networks.network import Network
from liverwort_gui.networks.preprocess import GREY_SCALE
from liverwort_gui.networks.registry import architecture
from liverwort_gui.records import Clip

SAME_AS_EVIDENCE = "In this network and at this layer it is the evidence map itself."
ONE_STREAM = (
    "This network has two streams, and the layer {layer} belongs to one of them: what "
    "the other adds to the decision is not shown."
)
NO_RULE = "This network has no ReLU or FReLU, so this is its plain gradient."
FRELU_RULES = {
    "guided": (
        "At an FReLU, what is positive of the signal goes to its input or through its "
        "filter, whichever was the larger."
    ),
    "deconvolution": (
        "At an FReLU, what is positive of the signal goes to its input, as at a ReLU."
    ),
}


@dataclass(frozen=True, eq=False)
class Question:
    """What is to be explained.

    Attributes:
        clip: the clip.
        network: whose decision.
        judged: what the network says of the clip.
        a: explained class.
        b: class it is held against.
        layer: name of the layer at which a map is taken; empty: the last.
    """

    clip: Clip
    network: Network
    judged: Judged
    a: int
    b: int
    layer: str

    @property
    def score(self) -> Tensor:
        """(K,), what the logits are multiplied with to give the decision."""
        return hooks.contrast(len(self.judged.logits), self.a, self.b)

    @property
    def chosen_layer(self) -> Layer:
        return hooks.find_layer(self.network, self.layer)

    @property
    def video(self) -> Tensor:
        """(1, in_channels, T, s, s), the network's input."""
        return hooks.video_of(self.network, self.clip.pixels)


@dataclass(frozen=True, eq=False)
class Found:
    """What a method made of a question.

    Attributes:
        maps: (T', h, w).
        reference: (B, h, w), the same of the background; None: 0.
        notes: sentences on this map, beside the method's caution.
        layer: at which it was taken.
        receptive_field: see `Explanation`.
        left_out: (T',) float32, loss without each moment; None: not known.
    """

    maps: Tensor
    reference: Tensor | None = None
    notes: tuple[str, ...] = ()
    layer: str = ""
    receptive_field: int = 0
    left_out: Tensor | None = None


Way = Callable[[Question], Job[Found]]


def exact(question: Question) -> Job[Found]:
    """Return the evidence, of a network whose frames do not mix (science B4, R3)."""
    yield Progress(1, 2, "Adding up the evidence")
    passed, a, b = question.judged.passed, question.a, question.b
    if isinstance(passed, Forward):
        maps, reference, _ = contrast_maps(passed, a, b)
    else:
        assert isinstance(passed, Weighted)
        weight = passed.weight[a] - passed.weight[b]
        maps = published.frame_weighted_maps(passed.maps, weight)
        reference = published.frame_weighted_maps(passed.background, weight)
    field = receptive_field(question.network, question.chosen_layer)
    return Found(maps, reference, layer=SUMMED, receptive_field=field)


def grad_cam(question: Question) -> Job[Found]:
    if _closed(question):
        return replace((yield from exact(question)), notes=(SAME_AS_EVIDENCE,))
    return (yield from _of_gradient(question, cam.grad_cam))


def hirescam(question: Question) -> Job[Found]:
    weighted = isinstance(question.judged.passed, Weighted)
    if _closed(question):
        return replace((yield from exact(question)), notes=(SAME_AS_EVIDENCE,))
    if weighted and question.chosen_layer.name == SUMMED:
        return (yield from exact(question))
    return (yield from _of_gradient(question, cam.hirescam))


def layercam(question: Question) -> Job[Found]:
    if not _closed(question):
        return (yield from _of_gradient(question, cam.layercam))
    yield Progress(1, 2, "Weighting features")
    maps, weight = _summed(question)
    return _found(question, cam.closed_layercam(maps, weight))


def grad_cam_pp(question: Question) -> Job[Found]:
    yield Progress(1, 2, "Weighting features")
    if _closed(question):
        maps, guarded = cam.closed_grad_cam_pp(*_summed(question))
    else:
        tapped = _tapped(question, question.score)
        maps, guarded = cam.grad_cam_pp(tapped.features, tapped.gradient)
    note = (
        f"{guarded} features were left out wholly or in places, since their weights "
        "cannot be computed."
    )
    return _found(question, maps, *((note,) if guarded else ()))


def score_cam(question: Question) -> Job[Found]:
    features = (
        _summed(question)[0]
        if _closed(question)
        else hooks.features(question.network, question.video, question.chosen_layer)
    )
    baseline = question.judged.reference_decision(question.a, question.b)
    weights = yield from perturb.score_weights(
        question.network, question.clip.pixels, features, question.score, baseline
    )
    return _found(question, cam.weighted(features, weights), *_tried(features))


def ablation_cam(question: Question) -> Job[Found]:
    if _closed(question):
        yield Progress(1, 2, "Weighting features")
        maps, weight = _summed(question)
        weights = perturb.closed_ablation_weights(maps, weight)
        return _found(question, cam.weighted(maps, weights))
    layer, video = question.chosen_layer, question.video
    features = hooks.features(question.network, video, layer)
    weights = yield from perturb.ablation_weights(
        question.network, video, layer, features, question.score
    )
    return _found(question, cam.weighted(features, weights), *_tried(features))


def published_recipe(question: Question) -> Job[Found]:
    yield Progress(1, 2, "Weighting features")
    if _closed(question):
        assert isinstance(question.judged.passed, Forward)
        maps = published.published_maps(question.judged.passed, question.a)
    else:
        score = torch.zeros(len(question.judged.logits))
        score[question.a] = 1  # the recipe holds a class against no other
        tapped = _tapped(question, score)
        maps = published.general_maps(tapped.features, tapped.gradient)
    negative = bool(torch.all(maps <= 0))
    return _found(question, maps, *((published.ALL_NEGATIVE,) if negative else ()))


def occlude(question: Question) -> Job[Found]:
    network, video, score = question.network, question.video, question.score
    film = hooks.video_of(network, background_film(question.clip))
    shrink = network.card.shrink
    if isinstance(network.module, FrameNetwork):
        blocks = occlusion.Blocks(occlusion.FINE, overlap=2)
        maps = yield from occlusion.frame_losses(network, video, film, score, blocks)
        left_out = None
    else:
        blocks = occlusion.Blocks(occlusion.COARSE, moments=occlusion.MOMENTS)
        left_out = yield from occlusion.left_out(network, video, film, score, blocks)
        maps = yield from occlusion.block_losses(network, video, film, score, blocks)
    side = blocks.edges(video.shape[3])[blocks.overlap] * shrink
    note = f"What is replaced at once is a square of {side} pixels"
    frames = blocks.times(video.shape[2])[0].stop
    note += f" in {frames} frames." if blocks.moments > 1 else "."
    return Found(maps, notes=(note,), receptive_field=side, left_out=left_out)


def input_gradient(question: Question) -> Job[Found]:
    yield Progress(1, 2, "Following the gradient")
    video = question.video
    gradient = gradients.input_gradient(question.network, video, question.score)
    seen = video[0].transpose(0, 1).float().cpu()  # (T, C, s, s)
    maps = (seen * gradient).sum(dim=1)
    return Found(maps * maps.numel(), receptive_field=question.network.card.shrink)


def back(name: str) -> Way:
    """Return how guided backpropagation or deconvolution makes its maps."""

    def way(question: Question) -> Job[Found]:
        yield Progress(1, 2, "Following the gradient")
        network = question.network
        gradient = gradients.input_gradient(
            network, question.video, question.score, gradients.RULES[name]
        )
        maps = gradient.sum(dim=1) / GREY_SCALE
        return Found(
            maps * maps.numel(),
            notes=_rule(name, gradients.activations(network.module)),
            receptive_field=network.card.shrink,
        )

    return way


def _rule(name: str, activations: list[nn.Module]) -> tuple[str, ...]:
    """Return what to say of a network's activations."""
    if not activations:
        return (NO_RULE,)
    with_filter = any(isinstance(part, FReLU) for part in activations)
    return (FRELU_RULES[name],) if with_filter else ()


def motion_energy(question: Question) -> Job[Found]:
    yield Progress(1, 2, "Subtracting the background")
    clip, passed = question.clip, question.judged.passed
    side = MAP_SIDE if passed is None else passed.maps.shape[3]
    cell = clip.pixels.shape[1] // side  # pixels along a value's side
    maps = torch.from_numpy(baselines.motion_energy(clip, side))
    return Found(maps, receptive_field=cell)


WAYS: dict[str, Way] = {
    "evidence": exact,
    "grad-cam": grad_cam,
    "hirescam": hirescam,
    "layercam": layercam,
    "grad-cam++": grad_cam_pp,
    "score-cam": score_cam,
    "ablation-cam": ablation_cam,
    "published": published_recipe,
    "published-frames": exact,
    "occlusion": occlude,
    "input-gradient": input_gradient,
    "guided": back("guided"),
    "deconvolution": back("deconvolution"),
    "motion-energy": motion_energy,
}


def receptive_field(network: Network, layer: Layer) -> int:
    """Return the side of the square that a place of a layer sees, clip pixels.

    0 if it is not limited to a square of one frame.
    """
    config = network.module.config
    if not isinstance(config, IntegrationConfig):
        return 0
    if layer.name != SUMMED:
        stages = int(layer.name.rpartition(".")[2]) + 1
        config = replace(
            config, widths=config.widths[:stages], strides=config.strides[:stages]
        )
    return int(config.receptive_field * network.card.shrink)


def _closed(question: Question) -> bool:
    """Whether the layer's gradient is the head's own weights (science B2)."""
    return (
        isinstance(question.judged.passed, Forward)
        and question.chosen_layer.name == SUMMED
    )


def _summed(question: Question) -> tuple[Tensor, Tensor]:
    """Return the summed map (T, C, h, w), and the head's weights (C,), a minus b."""
    passed = question.judged.passed
    assert isinstance(passed, Forward)
    return passed.maps, passed.weight[question.a] - passed.weight[question.b]


def _tapped(question: Question, score: Tensor) -> hooks.Tapped:
    return hooks.tap(question.network, question.video, question.chosen_layer, score)


def _of_gradient(
    question: Question, formula: Callable[[Tensor, Tensor], Tensor]
) -> Job[Found]:
    yield Progress(1, 2, "Weighting features")
    tapped = _tapped(question, question.score)
    return _found(question, formula(tapped.features, tapped.gradient))


def _found(question: Question, maps: Tensor, *notes: str) -> Found:
    """Return a map that was taken at a layer, with what has to be said of it."""
    layer, network = question.chosen_layer, question.network
    said = [*notes, *_mixing(network, len(maps), len(question.clip.pixels))]
    if isinstance(network.module, Cnn3d):
        said.append(ONE_STREAM.format(layer=layer.name))
    field = receptive_field(network, layer)
    return Found(maps, notes=tuple(said), layer=layer.name, receptive_field=field)


def _mixing(network: Network, moments: int, frames: int) -> list[str]:
    """Return what to say of the time axis of a map."""
    said = []
    kind = architecture(network.card.architecture)
    if not isinstance(network.module, FrameNetwork | FrameWeightedNet):
        said.append(
            f"A {kind.title} compares frames: each moment of the map also depends on "
            "the frames around it."
        )
    if moments != frames:
        said.append(
            f"The layer holds {moments} moments of {frames} frames, and each frame is "
            "shown the moments it lies in."
        )
    return said


def _tried(features: Tensor) -> tuple[str, ...]:
    """Return what to say if not all channels were tried."""
    channels = features.shape[1]
    if channels <= perturb.MAX_CHANNELS:
        return ()
    return (
        f"Of the layer's {channels} features the {perturb.MAX_CHANNELS} that vary most "
        "were tried.",
    )
