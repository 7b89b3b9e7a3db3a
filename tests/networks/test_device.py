import pytest
import torch

from liverwort_gui.errors import DeviceError
from liverwort_gui.networks import device


def test_cpu_always_works_and_every_other_says_why_not():
    found = {status.name: status for status in device.devices()}
    assert list(found) == ["cuda", "mps", "cpu"]
    assert found["cpu"].usable
    assert all(status.reason for status in found.values())


def test_auto_takes_the_first_usable(monkeypatch):
    monkeypatch.setattr(device, "_missing", lambda name: "" if name == "cpu" else "no")
    assert device.pick_device("auto") == torch.device("cpu")
    monkeypatch.setattr(device, "_missing", lambda name: "")
    monkeypatch.setattr(device, "_convolve", lambda _: None)
    monkeypatch.setattr(device, "describe", lambda d: d.type)
    assert device.pick_device("auto") == torch.device("cuda")


def test_a_card_that_fails_a_convolution_is_not_used(monkeypatch):
    def fail(chosen):
        if chosen.type == "cuda":
            raise RuntimeError("no kernel image is available\nmore")

    monkeypatch.setattr(device, "_missing", lambda name: "")
    monkeypatch.setattr(device, "_convolve", fail)
    monkeypatch.setattr(device, "describe", lambda d: d.type)
    assert device.pick_device("auto").type == "mps"
    with pytest.raises(DeviceError, match="no kernel image is available Choose"):
        device.pick_device("cuda")


def test_asking_for_what_is_not_there_says_why(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(DeviceError, match=r"cuda cannot be used: .*--device cpu"):
        device.pick_device("cuda")
    with pytest.raises(DeviceError, match="'tpu' is unknown"):
        device.pick_device("tpu")
