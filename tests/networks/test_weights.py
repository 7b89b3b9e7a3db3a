import dataclasses

import numpy as np
import pytest
import torch

from liverwort_gui import networks
from liverwort_gui.errors import NetworkError
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card
from tests.networks.made import made_card, made_weights, shaken

CONFIG = {"widths": [2, 2, 2, 2]}
DEEP = (100_017).to_bytes(8, "little") + b'{"__metadata__": ' + b"[" * 100_000


@pytest.fixture
def card():
    return made_card(
        CONFIG,
        classes=("wild type", "変異体"),
        um_per_px=0.2,
        scope={"brightness": (10.0, 40.0)},
    )


@pytest.fixture
def file(tmp_path, card):
    return made_weights(tmp_path, card, "made up 重み")


def test_weights_and_card_come_back_as_written(file, card):
    network = networks.load(str(file))
    assert network.card == card
    assert len(network.sha256) == 64
    frame = np.random.default_rng(0).integers(0, 255, (2, 64, 64, 1), dtype=np.uint8)
    original = networks.network.Network(
        shaken(**CONFIG), card, "", torch.device("cpu"), torch.float32
    )
    torch.testing.assert_close(
        network.summed_maps(frame), original.summed_maps(frame), atol=1e-5, rtol=1e-5
    )


def test_the_card_is_read_without_the_tensors(file, card):
    assert networks.card(str(file)) == card


def test_no_single_flipped_bit_goes_unnoticed(file, tmp_path):
    good = file.read_bytes()
    rng = np.random.default_rng(0)
    damaged = tmp_path / "damaged.safetensors"
    for position in rng.choice(len(good), 200, replace=False):
        bad = bytearray(good)
        bad[position] ^= 1 << int(rng.integers(8))
        damaged.write_bytes(bytes(bad))
        with pytest.raises(NetworkError, match="damaged"):
            networks.load(str(damaged))


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 7, b"\xff" * 64, b"no weights" * 99, DEEP]
)
def test_anything_else_is_refused_by_name(tmp_path, content):
    file = tmp_path / "other.safetensors"
    file.write_bytes(content)
    with pytest.raises(NetworkError, match=r"other\.safetensors is not a usable"):
        networks.load(str(file))


def test_truncated_weights_are_refused(file):
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(NetworkError, match="not a usable weights file"):
        networks.load(str(file))


def test_values_that_are_no_numbers_are_refused(tmp_path, card):
    tensors = {k: t.numpy() for k, t in shaken(**CONFIG).state_dict().items()}
    tensors["head.bias"] = np.array([np.nan, 0], dtype=np.float32)
    file = weights.write(tmp_path / "nan.safetensors", card, tensors)
    with pytest.raises(NetworkError, match=r"head\.bias holds values"):
        networks.load(str(file))


def test_weights_of_another_shape_are_refused(tmp_path, card):
    tensors = {k: t.numpy() for k, t in shaken().state_dict().items()}
    file = weights.write(tmp_path / "wide.safetensors", card, tensors)
    with pytest.raises(NetworkError, match="does not fit its architecture"):
        networks.load(str(file))


def test_every_class_must_have_a_name(tmp_path, card):
    tensors = {k: t.numpy() for k, t in shaken(**CONFIG).state_dict().items()}
    nameless = dataclasses.replace(card, classes=("wild type",))
    file = weights.write(tmp_path / "nameless.safetensors", nameless, tensors)
    with pytest.raises(NetworkError, match="1 names for 2 classes"):
        networks.load(str(file))


def test_missing_tensor_is_named(tmp_path, card):
    tensors = {k: t.numpy() for k, t in shaken(**CONFIG).state_dict().items()}
    del tensors["head.bias"]
    file = weights.write(tmp_path / "short.safetensors", card, tensors)
    with pytest.raises(NetworkError, match=r"head\.bias is missing"):
        networks.load(str(file))


def test_unknown_network_is_refused_with_the_choices():
    with pytest.raises(NetworkError, match="'nonesuch'"):
        networks.load("nonesuch")


def test_card_of_another_program_is_refused(tmp_path, card):
    with pytest.raises(NetworkError, match="no readable network card"):
        Card.from_json('{"name": "x"}', "x.safetensors")
    text = dataclasses.replace(card, note="ノート").to_json()
    assert Card.from_json(text, "x").note == "ノート"


def test_weights_of_an_earlier_version_are_told_apart_from_damaged_ones(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(weights, "FORMAT", weights.BEFORE)
    file = made_weights(tmp_path, made_card({"widths": [2, 2, 2, 2]}))
    monkeypatch.undo()
    with pytest.raises(NetworkError, match=r"earlier version.*train the network again"):
        weights.read(file)
