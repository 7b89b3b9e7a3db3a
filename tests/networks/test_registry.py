import subprocess
import sys

import pytest
import torch

from liverwort_gui import networks
from liverwort_gui.errors import NetworkError
from tests.networks.made import shaken, tiny

PAPERS_TABLE = {
    "resnet3d-50",
    "skip",
    "depthwise",
    "integration-ss",
    "integration-dd",
    "integration",
}


@pytest.mark.parametrize("name", networks.names())
def test_every_architecture_gives_logits_and_learns_from_any_picture(name):
    least = networks.architecture(name).least_frames
    network = shaken(0, name, classes=3, **tiny(name)).train()
    logits = network(torch.randn(2, 3, least, 70, 62))
    assert logits.shape == (2, 3)
    logits.square().sum().backward()
    assert all(p.grad.isfinite().all() for p in network.parameters())
    assert any(p.grad.abs().sum() > 0 for p in network.parameters())


@pytest.mark.parametrize("name", networks.names())
def test_a_registry_entry_says_whether_a_network_compares_frames(name):
    architecture = networks.architecture(name)
    network = shaken(0, name, **tiny(name))
    video = torch.randn(1, 3, max(16, architecture.least_frames), 48, 48)
    with torch.inference_mode():
        as_filmed, reversed_in_time = network(video), network(video.flip(2))
    same = torch.allclose(as_filmed, reversed_in_time, atol=1e-5)
    assert same != architecture.mixes_frames
    assert isinstance(network, networks.FrameNetwork) == architecture.has_evidence


def test_the_papers_table_is_marked():
    found = {a.name for a in networks.architectures() if a.paper}
    assert found == PAPERS_TABLE


def test_every_entry_is_said_in_words():
    for architecture in networks.architectures():
        assert architecture.summary.endswith(".")
        assert architecture.title
        assert architecture.source


def test_names_need_no_torch():
    code = "import sys; from liverwort_gui import networks; networks.architectures();"
    done = subprocess.run(
        [sys.executable, "-c", f"{code} print('torch' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"


def test_begin_undecided_takes_the_logit_scale_out_of_the_head():
    network = shaken(logit_scale=25.0, **tiny("integration"))
    before = network.head.weight.clone()
    networks.begin_undecided(network)
    torch.testing.assert_close(network.head_weights()[0], before.flatten(1))
    assert (network.head.bias == 0).all()


def test_logits_are_not_rounded_under_autocast():
    network = shaken(0, "conv-lstm", **tiny("conv-lstm"))
    features = torch.randn(4, 4)
    with torch.autocast("cpu", torch.bfloat16):
        logits = network.logits(features)
    assert logits.dtype == torch.float32
    assert torch.equal(logits, network.logits(features))


def test_settings_are_complete_and_build_the_same_network():
    given = {"widths": [4, 6, 8, 8], "logit_scale": 5.0}
    full = networks.settings("skip", **given)
    assert (full["widths"], full["logit_scale"]) == ((4, 6, 8, 8), 5.0)
    assert full["branches"] == ("skip",)
    assert {"strides", "classes", "activation", "dropout"} <= full.keys()
    assert (
        networks.build("skip", **full).config == networks.build("skip", **given).config
    )
    with pytest.raises(NetworkError, match="cannot be built: its branches are"):
        networks.settings("skip", branches=("depthwise",))


def test_unknown_architecture_is_refused_with_the_choices():
    with pytest.raises(NetworkError, match=r"'resnet'.*integration"):
        networks.build("resnet")


@pytest.mark.parametrize(
    "config",
    [
        {"depth": 3},
        {"activation": "gelu"},
        {"strides": [2, 2]},
        {"branches": ["skip", "dense"]},
        {"branches": ["skip"]},
    ],
)
def test_unknown_setting_is_refused(config):
    with pytest.raises(NetworkError, match="integration cannot be built"):
        networks.build("integration", **config)
