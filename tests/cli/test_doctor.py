"""What this computer can do, told to people and to machines."""

import getpass
import json
from pathlib import Path

from liverwort_gui import preferences
from liverwort_gui.log import last_crash_file, log_file


def test_json_names_versions_devices_codecs_and_the_log(liverwort):
    status, said, _ = liverwort("doctor", "--json")
    report = json.loads(said)
    assert status == 0
    assert {"Liverwort", "Python", "torch", "av"} <= set(report["versions"])
    cpu = next(device for device in report["devices"] if device["name"] == "cpu")
    assert cpu["usable"]
    assert cpu["milliseconds"] > 0
    assert report["codecs"] == {"libx264": True, "mjpeg": True, "ffv1": True}
    assert report["log"] == str(log_file())
    assert report["problems"] == []


def test_a_person_reads_the_same(liverwort):
    last_crash_file().write_text("Fatal Python error")
    status, said, _ = liverwort("doctor")
    assert status == 0
    assert "device CPU: works" in said
    assert "has crashed" in said
    assert str(log_file()) in said


def test_the_report_is_private_unless_paths_are_wished(
    liverwort, tmp_path, monkeypatch
):
    monkeypatch.delenv("LIVERWORT_CACHE")
    secret = tmp_path / "films of Mai"
    preferences.save({"cache": str(secret), "labeller": "Ito", "threads": 2})
    status, said, _ = liverwort("doctor", "--report")
    assert status == 0
    for word in (str(tmp_path), "Mai", "Ito", str(Path.home())):
        assert word not in said
    assert getpass.getuser() not in said.split()
    assert "threads                    2 (file)" in said
    _, said, _ = liverwort("doctor", "--report", "--with-paths")
    assert str(secret) in said
    assert "Ito" in said
