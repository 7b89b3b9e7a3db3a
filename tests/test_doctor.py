"""The doctor looks at this computer, once, and says what is wrong."""

import importlib.util
from collections import namedtuple

import pytest

from liverwort_gui import doctor, log, networks, paths, preferences
from liverwort_gui.jobs import run_inline


@pytest.fixture(scope="module")
def found():
    """What is found on this computer."""
    return run_inline(doctor.examine())


def test_the_device_that_computes_proves_it(found):
    (used,) = [device for device in found.devices if device.used]
    assert used.usable
    assert used.milliseconds > 0
    assert 0 < used.free <= used.memory
    for device in found.devices:
        assert device.usable or (device.reason and device.milliseconds is None)


def test_versions_encoders_networks_and_folders_are_found(found):
    assert {"Liverwort", "Python", "torch", "av"} <= set(found.versions)
    assert found.codecs == {"libx264": True, "mjpeg": True, "ffv1": True}
    assert "length" in found.networks
    assert found.cores >= 1
    purposes = [folder.purpose for folder in found.folders]
    assert purposes == ["settings", "log", "cache", "studies without a name"]
    assert all(folder.free for folder in found.folders)


def test_a_set_device_that_cannot_be_used_is_a_problem(monkeypatch):
    status = networks.DeviceStatus
    none = (status("cuda", False, "no card."), status("cpu", False, "asleep."))
    monkeypatch.setattr(networks, "devices", lambda: none, raising=False)
    preferences.save({"device": "cuda"})
    found = run_inline(doctor.examine())
    assert "cuda computes, and it cannot be used: no card." in found.problems[0]
    assert "device" in [setting.name for setting in found.settings]


def test_a_full_disk_and_an_unwritable_folder_are_problems(monkeypatch, tmp_path):
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setattr(paths, "logs", lambda: file)
    usage = namedtuple("usage", "free")
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage(2**20))
    problems = doctor._folder_problems(doctor.folders())
    assert sum("less than 1 GiB" in problem for problem in problems) == 3
    assert any("log cannot be written" in problem for problem in problems)


def test_the_last_crash_and_the_log_are_kept(found):
    log.last_crash_file().write_text("Fatal Python error")
    log.log_file().write_text("\n".join(f"line {i}" for i in range(100)))
    assert log.last_crash() == "Fatal Python error"
    assert log.tail(2) == "line 98\nline 99"


def test_an_absent_codec_is_told(monkeypatch):
    monkeypatch.setattr(doctor, "CODECS", ("libx264", "no-such-codec"))
    encoders = doctor.codecs()
    assert encoders == {"libx264": True, "no-such-codec": False}
    (problem,) = doctor._codec_problems(encoders)
    assert "no-such-codec is missing" in problem


def test_a_second_qt_from_opencv_is_told_with_its_cure(monkeypatch, tmp_path):
    (tmp_path / "cv2" / "qt").mkdir(parents=True)
    (tmp_path / "cv2" / "__init__.py").touch()
    spec = importlib.util.spec_from_file_location(
        "cv2",
        tmp_path / "cv2" / "__init__.py",
        submodule_search_locations=[str(tmp_path / "cv2")],
    )
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: spec)
    assert "opencv-python-headless" in doctor.qt_clash()


def test_the_headless_wheel_is_no_clash():
    assert doctor.qt_clash() == ""
