"""The architectures by name. Names need no torch; building one does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from liverwort_gui.errors import NetworkError

if TYPE_CHECKING:
    from liverwort_gui.networks.base import NetworkConfig, VideoNetwork

PAPER = "Fujii et al. 2022, IMPROVE"


@dataclass(frozen=True, slots=True)
class Architecture:
    """A kind of network, in words, and where its code is.

    Attributes:
        name: its key, such as "integration".
        title: how the literature calls it.
        summary: one sentence for a biologist.
        source: where it was published.
        code: its module, its class, and the class of its settings.
        preset: settings that make it what its name says, which cannot be changed.
        mixes_frames: whether it compares frames, so that it must be given consecutive
            ones; networks that do not may be trained on a few random frames.
        has_evidence: whether its decision is exactly the sum of evidence maps.
        frames: number of frames every clip must have; None: any.
        least_frames: fewest frames a clip may have.
        paper: whether it stands in Table 1 of the paper.
    """

    name: str
    title: str
    summary: str
    source: str
    code: tuple[str, str, str]
    preset: Mapping[str, Any] = field(default_factory=dict)
    mixes_frames: bool = False
    has_evidence: bool = True
    frames: int | None = None
    least_frames: int = 1
    paper: bool = False


_INTEGRATION = ("integration_net", "IntegrationNet", "IntegrationConfig")
_ARCHITECTURES = (
    Architecture(
        name="skip",
        title="Skip-Net",
        summary="Looks at each frame by itself; every stage sees the picture again.",
        source=PAPER,
        code=_INTEGRATION,
        preset={"branches": ("skip",)},
        paper=True,
    ),
    Architecture(
        name="depthwise",
        title="Depthwise-Net",
        summary="Looks at each frame by itself, with one filter per channel.",
        source=PAPER,
        code=_INTEGRATION,
        preset={"branches": ("depthwise",)},
        paper=True,
    ),
    Architecture(
        name="integration",
        title="SD-Integration-Net",
        summary="Skip-Net and Depthwise-Net summed: the network of the paper.",
        source=PAPER,
        code=_INTEGRATION,
        preset={"branches": ("skip", "depthwise")},
        paper=True,
    ),
    Architecture(
        name="integration-ss",
        title="SS-Integration-Net",
        summary="Two Skip-Nets summed.",
        source=PAPER,
        code=_INTEGRATION,
        preset={"branches": ("skip", "skip")},
        paper=True,
    ),
    Architecture(
        name="integration-dd",
        title="DD-Integration-Net",
        summary="Two Depthwise-Nets summed.",
        source=PAPER,
        code=_INTEGRATION,
        preset={"branches": ("depthwise", "depthwise")},
        paper=True,
    ),
    Architecture(
        name="integration-frame-weighted",
        title="Integration-Net, frame-weighted head",
        summary=(
            "Integration-Net with a fixed weight for each frame; only for clips that "
            "all begin at the same moment."
        ),
        source=f"{PAPER}, Figure 4",
        code=("frame_weighted", "FrameWeightedNet", "FrameWeightedConfig"),
        mixes_frames=True,
        has_evidence=False,
        frames=32,
        least_frames=32,
    ),
    Architecture(
        name="integration-motion",
        title="Integration-Net on frame differences",
        summary=(
            "Integration-Net that also sees what changed since the frame before, so "
            "it can tell how cells move."
        ),
        source="this program",
        code=("integration_motion", "IntegrationMotionNet", "IntegrationConfig"),
        mixes_frames=True,
    ),
    Architecture(
        name="resnet3d-50",
        title="3D-ResNet-50",
        summary="A deep network for films of people; mixes all frames.",
        source="Hara et al. 2017, ICCV Workshops",
        code=("resnet3d", "ResNet3d", "ResNet3dConfig"),
        mixes_frames=True,
        has_evidence=False,
        least_frames=16,
        paper=True,
    ),
    Architecture(
        name="c3d",
        title="C3D",
        summary="An early, very large network for films of people; mixes all frames.",
        source="Tran et al. 2015, ICCV",
        code=("c3d", "C3d", "C3dConfig"),
        mixes_frames=True,
        has_evidence=False,
        least_frames=16,
    ),
    Architecture(
        name="cnn3d",
        title="3D CNN",
        summary="The first network with kernels in time, on gradients and flow.",
        source="Ji et al. 2013, IEEE TPAMI 35:221",
        code=("cnn3d", "Cnn3d", "Cnn3dConfig"),
        mixes_frames=True,
        has_evidence=False,
        least_frames=7,
    ),
    Architecture(
        name="conv-lstm",
        title="ConvLSTM",
        summary="Reads frame after frame with a memory, so it can tell how cells move.",
        source="Shi et al. 2015, NIPS",
        code=("conv_lstm", "ConvLstmNet", "ConvLstmConfig"),
        mixes_frames=True,
        has_evidence=False,
    ),
)


def architectures() -> tuple[Architecture, ...]:
    """Return every architecture, the paper's family first."""
    return _ARCHITECTURES


def names() -> tuple[str, ...]:
    """Return the names of all architectures."""
    return tuple(architecture.name for architecture in _ARCHITECTURES)


def architecture(name: str) -> Architecture:
    """Return the architecture called `name`.

    Raises:
        NetworkError: if there is none.
    """
    for candidate in _ARCHITECTURES:
        if candidate.name == name:
            return candidate
    raise NetworkError(
        f"No architecture is called {name!r}: choose {', '.join(names())}."
    )


def build(name: str, **config: Any) -> VideoNetwork:
    """Return an untrained network: (N, 3, T, H, W) to (N, classes).

    Args:
        name: one of `names()`.
        config: fields of the architecture's config, such as `classes=2`.

    Raises:
        NetworkError: if there is no such architecture, or no such setting.
    """
    found = architecture(name)
    code = import_module(f"liverwort_gui.networks.{found.code[0]}")
    with _refused(name):
        network: VideoNetwork = getattr(code, found.code[1])(_config(found, config))
    return network


def settings(name: str, **config: Any) -> dict[str, Any]:
    """Return every setting of an architecture, those not given at their defaults.

    Weights are kept with them, so that they go on meaning the same network when a
    default changes.

    Args:
        name: one of `names()`.
        config: as for `build`.

    Raises:
        NetworkError: if there is no such architecture, or no such setting.
    """
    found = architecture(name)
    with _refused(name):
        return asdict(_config(found, config))


def _config(found: Architecture, config: Mapping[str, Any]) -> NetworkConfig:
    code = import_module(f"liverwort_gui.networks.{found.code[0]}")
    values = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in {**found.preset, **config}.items()
    }
    for key, value in found.preset.items():
        if values[key] != value:
            raise ValueError(f"its {key} are {value}")
    filled: NetworkConfig = getattr(code, found.code[2])(**values)
    return filled


@contextmanager
def _refused(name: str) -> Iterator[None]:
    try:
        yield
    except (TypeError, ValueError) as error:
        raise NetworkError(f"Architecture {name} cannot be built: {error}.") from error
