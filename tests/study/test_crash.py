"""Crashes anywhere: no study that does not open, no acknowledged edit lost."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")


# All points, and larger numbers: `python -m tests.benchmarks study-crash`.
@pytest.mark.parametrize(
    ("kind", "number"), [("exits", 60), ("recoveries", 10), ("kills", 15)]
)
def test_a_crash_loses_nothing_that_was_acknowledged(kind, number):
    # In a process of its own, since one must not fork where threads run.
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.study.crash", kind, str(number)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert figures["runs"] == number
    assert figures["wrong"] == []
    assert figures["points"] > 800
