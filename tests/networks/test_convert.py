import dataclasses
import os
from contextlib import suppress

import numpy as np
import pytest
import torch

from liverwort_gui import networks
from liverwort_gui.errors import NetworkError
from liverwort_gui.jobs import run_inline
from liverwort_gui.networks.convert import convert

SETTINGS = {"widths": (2, 2), "strides": (2, 2)}


@pytest.fixture
def inline(monkeypatch):
    """Read in this process: a new one takes seconds to import torch."""
    monkeypatch.setattr(
        "liverwort_gui.networks.convert.run_in_child",
        lambda call, **_: run_inline(call.function(*call.args)),
    )


@pytest.fixture
def network():
    torch.manual_seed(0)
    return networks.build("integration", **SETTINGS).eval()


def converted(file, tmp_path):
    out = tmp_path / "made.safetensors"
    convert(file, "integration", out, config=SETTINGS, um_per_px=0.2)
    return networks.load(str(out))


def assert_same_answers(found, network):
    frames = np.random.default_rng(0).integers(0, 255, (3, 32, 32, 1), dtype=np.uint8)
    twin = dataclasses.replace(found, module=network)
    np.testing.assert_allclose(found.logits(frames), twin.logits(frames), atol=1e-5)


def test_a_state_dict_becomes_safe_weights(network, tmp_path):
    torch.save({"state_dict": network.state_dict(), "epoch": 3}, tmp_path / "theirs.pt")
    found = converted(tmp_path / "theirs.pt", tmp_path)
    assert_same_answers(found, network)
    assert found.card.classes == ("wild type", "mutant")
    assert found.card.um_per_px == 0.2
    assert "theirs.pt" in found.card.note


def test_names_of_wrapped_networks_are_understood(network, inline, tmp_path):
    state = {f"module.{name}": t for name, t in network.state_dict().items()}
    torch.save(state, tmp_path / "theirs.pt")
    assert_same_answers(converted(tmp_path / "theirs.pt", tmp_path), network)


def test_kernels_of_one_frame_become_those_of_pictures(network, inline, tmp_path):
    state = {
        name: t[:, :, None] if t.ndim == 4 else t
        for name, t in network.state_dict().items()
    }
    torch.save(state, tmp_path / "theirs.pt")
    assert_same_answers(converted(tmp_path / "theirs.pt", tmp_path), network)


class Program:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return (os.mkdir, (self.path,))


def test_a_program_in_the_file_is_not_run(tmp_path):
    torch.save({"x": Program(str(tmp_path / "ran"))}, tmp_path / "evil.pt")
    with pytest.raises(NetworkError, match="program of its own"):
        converted(tmp_path / "evil.pt", tmp_path)
    assert not (tmp_path / "ran").exists()


def test_what_is_no_such_file_is_refused(inline, tmp_path):
    (tmp_path / "text.pt").write_text("hello")
    with pytest.raises(NetworkError, match=r"text\.pt cannot be converted"):
        converted(tmp_path / "text.pt", tmp_path)
    torch.save([1, 2], tmp_path / "list.pt")
    with pytest.raises(NetworkError, match="no state dict"):
        converted(tmp_path / "list.pt", tmp_path)


@pytest.mark.parametrize(
    "changed",
    [
        lambda t: t.to(torch.bfloat16) if t.is_floating_point() else t,
        lambda t: torch.nn.Parameter(t) if t.is_floating_point() else t,
        lambda t: t.double() if t.is_floating_point() else t,
        lambda t: t.to_sparse() if t.ndim == 4 else t,
    ],
    ids=["bfloat16", "parameter", "double", "sparse"],
)
def test_tensors_of_every_kind_are_understood(network, inline, tmp_path, changed):
    state = {name: changed(t.detach()) for name, t in network.state_dict().items()}
    torch.save(state, tmp_path / "theirs.pt")
    found = converted(tmp_path / "theirs.pt", tmp_path)
    assert {t.dtype for t in found.module.parameters()} == {torch.float32}


@pytest.mark.parametrize(
    "content",
    [torch.zeros(3), torch.zeros(1), {}, {"a": 1}, {3: torch.zeros(2)}, None, "text"],
    ids=str,
)
def test_what_is_no_state_dict_is_refused(inline, tmp_path, content):
    torch.save(content, tmp_path / "other.pt")
    with pytest.raises(NetworkError, match="no state dict"):
        converted(tmp_path / "other.pt", tmp_path)


def test_a_damaged_file_is_refused_wherever_it_is_damaged(network, inline, tmp_path):
    file = tmp_path / "theirs.pt"
    for new in (True, False):
        torch.save(network.state_dict(), file, _use_new_zipfile_serialization=new)
        content = file.read_bytes()
        for place in np.linspace(1, len(content) - 1, 40).astype(int):
            file.write_bytes(content[:place])
            with pytest.raises(NetworkError, match=r"theirs\.pt"):
                converted(file, tmp_path)
            spoilt = bytearray(content)
            spoilt[place : place + 8] = bytes(8)
            file.write_bytes(spoilt)
            with suppress(NetworkError):  # some bytes are only padding
                converted(file, tmp_path)


def test_a_file_that_is_missing_is_told(tmp_path):
    with pytest.raises(NetworkError, match=r"nowhere\.pt is no file"):
        converted(tmp_path / "nowhere.pt", tmp_path)


def test_values_that_are_no_numbers_are_refused(network, inline, tmp_path):
    state = network.state_dict()
    state["head.bias"] = torch.tensor([0.0, torch.nan])
    torch.save(state, tmp_path / "theirs.pt")
    with pytest.raises(NetworkError, match=r"not numbers \(head.bias\)"):
        converted(tmp_path / "theirs.pt", tmp_path)


def test_weights_that_fit_no_such_network_are_refused(network, inline, tmp_path):
    torch.save(network.state_dict(), tmp_path / "theirs.pt")
    with pytest.raises(NetworkError, match="does not fit"):
        convert(tmp_path / "theirs.pt", "skip", tmp_path / "x.safetensors")
    with pytest.raises(NetworkError, match=r"must end in \.safetensors"):
        convert(tmp_path / "theirs.pt", "integration", tmp_path / "x.pt")
