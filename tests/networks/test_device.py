import pytest
import torch

from liverwort_gui import preferences
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
            raise RuntimeError("cuDNN says no\nmore")

    monkeypatch.setattr(device, "_missing", lambda name: "")
    monkeypatch.setattr(device, "_convolve", fail)
    monkeypatch.setattr(device, "describe", lambda d: d.type)
    assert device.pick_device("auto").type == "mps"
    with pytest.raises(DeviceError, match="cuDNN says no Choose"):
        device.pick_device("cuda")


def test_asking_for_what_is_not_there_says_why(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(DeviceError, match=r"cuda cannot be used: .*--device cpu"):
        device.pick_device("cuda")
    with pytest.raises(DeviceError, match="'tpu' is unknown"):
        device.pick_device("tpu")


def test_the_set_device_is_what_auto_takes(monkeypatch):
    monkeypatch.setattr(device, "_missing", lambda name: "")
    monkeypatch.setattr(device, "_convolve", lambda _: None)
    monkeypatch.setattr(device, "describe", lambda d: d.type)
    preferences.save({"device": "cpu"})
    assert [status.name for status in device.devices()] == ["cpu", "cuda", "mps"]
    assert device.pick_device("auto").type == "cpu"
    assert device.pick_device("cuda").type == "cuda"


def test_a_set_device_that_is_not_there_is_not_replaced_in_silence(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    preferences.save({"device": "cuda"})
    with pytest.raises(DeviceError, match="chosen in the settings: choose another"):
        device.pick_device("auto")


@pytest.mark.parametrize(
    ("cuda", "card", "told", "reason"),
    [
        (None, False, "", "built for the CPU only."),
        (None, True, "", "has an NVIDIA card, but .* install the PyTorch for CUDA"),
        ("12.8", True, "The driver is too old (11040)", "update the driver"),
        ("12.8", True, "No CUDA GPUs are available", "shows no card"),
        ("12.8", False, "Found no NVIDIA driver", "no NVIDIA card"),
    ],
)
def test_why_no_card_computes(monkeypatch, cuda, card, told, reason):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.version, "cuda", cuda)
    found = "nvidia-smi" if card else None
    monkeypatch.setattr(device.shutil, "which", lambda _: found)

    def init():
        raise RuntimeError(told)

    monkeypatch.setattr(torch.cuda, "init", init)
    (status,) = [one for one in device.devices() if one.name == "cuda"]
    assert not status.usable
    with pytest.raises(DeviceError, match=reason):
        device.pick_device("cuda")


def test_a_card_this_torch_is_not_made_for_is_named(monkeypatch):
    def fail(_):
        raise RuntimeError("CUDA error: no kernel image is available for execution")

    monkeypatch.setattr(device, "_missing", lambda name: "")
    monkeypatch.setattr(device, "_convolve", fail)
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda: (3, 5))
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda: "Tesla K40")
    monkeypatch.setattr(torch.cuda, "get_arch_list", lambda: ["sm_75", "sm_90"])
    with pytest.raises(DeviceError, match=r"Tesla K40 .*3\.5.*sm_75, sm_90"):
        device.pick_device("cuda")


def test_a_full_card_says_so(monkeypatch):
    def fail(_):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(device, "_missing", lambda name: "")
    monkeypatch.setattr(device, "_convolve", fail)
    with pytest.raises(DeviceError, match="memory is full"):
        device.pick_device("cuda")


def test_the_proof_is_a_convolution_with_its_time_and_memory():
    proof = device.prove("cpu")
    assert proof.milliseconds > 0
    assert 0 < proof.free <= proof.memory


def test_a_device_that_computes_wrongly_proves_nothing(monkeypatch):
    monkeypatch.setattr(
        torch.nn.functional, "conv2d", lambda a, b: torch.zeros(1, 1, 1, 1)
    )
    with pytest.raises(RuntimeError, match=r"0\.0 instead of 9"):
        device.prove("cpu")
