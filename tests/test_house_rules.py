"""The checks of the house, so that one command runs them all."""

import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CHECKS = ("ruff check .", "ruff format --check .", "mypy", "lint-imports")


@pytest.mark.parametrize("check", CHECKS)
def test_the_house_rules_hold(check):
    tool, *arguments = check.split()
    program = shutil.which(tool, path=sysconfig.get_path("scripts"))
    assert program is not None, f"{tool} is missing: start with `main.py test`"
    done = subprocess.run(
        [program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
