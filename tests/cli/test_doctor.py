"""What this computer can do, told to people and to machines."""

import importlib.util
import json

from liverwort_gui.cli import doctor
from liverwort_gui.log import log_file


def test_json_names_versions_devices_codecs_and_the_log(liverwort):
    status, said, _ = liverwort("doctor", "--json")
    report = json.loads(said)
    assert status == 0
    assert {"Liverwort", "Python", "torch", "av"} <= set(report["versions"])
    cpu = next(device for device in report["devices"] if device["name"] == "cpu")
    assert cpu["usable"]
    assert report["codecs"] == {"libx264": True, "mjpeg": True, "ffv1": True}
    assert report["log"] == str(log_file())


def test_a_person_reads_the_same(liverwort):
    status, said, _ = liverwort("doctor")
    assert status == 0
    assert "device cpu" in said
    assert "works" in said
    assert str(log_file()) in said


def test_an_absent_codec_is_told(monkeypatch):
    monkeypatch.setattr(doctor, "CODECS", ("libx264", "no-such-codec"))
    assert doctor.codecs() == {"libx264": True, "no-such-codec": False}


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
