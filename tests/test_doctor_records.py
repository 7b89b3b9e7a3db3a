"""The report holds what helps, and nothing private unless it is wished."""

from dataclasses import replace

import pytest

from liverwort_gui.doctor_records import (
    DeviceFinding,
    Findings,
    FolderFinding,
    SettingFinding,
    device_line,
    error_text,
    report_text,
)

CPU = DeviceFinding("cpu", True, "cpu", True, 12.34, 8 << 30, 3 << 30)
CARD = DeviceFinding("cuda", False, "no NVIDIA card was found.")
SECRETS = ("/home/mai", "Ito", "films of Mai", "spermlab")
FINDINGS = Findings(
    versions={"Liverwort": "1.0", "torch": "2.13"},
    devices=(CARD, CPU),
    cores=4,
    codecs={"libx264": True, "ffv1": False},
    networks=("length",),
    folders=(FolderFinding("cache", "/home/mai/films of Mai", True, 5 << 30),),
    settings=(
        SettingFinding("labeller", "Ito", "file"),
        SettingFinding("cache", "/home/mai/films of Mai", "environment"),
        SettingFinding("theme", "dark", "file"),
    ),
    log="/home/mai/liverwort.log",
    problems=("The folder for cache cannot be written: /home/mai/films of Mai",),
    crash='Fatal Python error\n  File "/home/mai/liverwort_gui/qt/app.py", line 9',
    log_tail="opened Ito.avi on spermlab",
)


def test_the_report_tells_what_helps():
    text = report_text(FINDINGS, with_paths=False)
    for said in (
        "torch                      2.13",
        "CUDA: not used, no NVIDIA card was found.",
        "4 processor cores",
        "libx264                    present",
        "ffv1                       missing",
        "can be written, 5.0 GiB free",
        "theme                      dark (file)",
        "The folder for cache cannot be written: <path>",
        'File "liverwort_gui/qt/app.py", line 9',
        "Left out: paths",
    ):
        assert said in text


def test_it_holds_nothing_private_unless_that_is_wished():
    hidden = report_text(FINDINGS, with_paths=False)
    assert [secret for secret in SECRETS if secret in hidden] == []
    shown = report_text(FINDINGS, with_paths=True)
    assert [secret for secret in SECRETS if secret not in shown] == []
    assert "With paths" in shown


def test_an_empty_report_says_so():
    text = report_text(Findings(), with_paths=False)
    assert "all as usual" in text
    assert "none found" in text
    assert "Last crash" not in text


def test_a_device_is_told_in_one_line():
    assert device_line(CPU) == (
        "CPU: works, computes, 12.3 ms for a first layer on 8 frames, "
        "8.0 GiB of memory, 3.0 GiB free"
    )
    assert device_line(replace(CPU, memory=None)).endswith("memory unknown")


@pytest.mark.parametrize("with_paths", [False, True])
def test_an_error_is_reported_with_and_without_names(with_paths):
    text = error_text(
        "/home/mai/Ito.avi broke.",
        'File "/home/mai/liverwort_gui/a.py", line 1',
        (("torch", "2.13"),),
        with_paths=with_paths,
    )
    assert ("/home/mai" in text) == with_paths
    assert ("Ito" in text) == with_paths
    assert "liverwort_gui/a.py" in text
    assert "torch" in text
