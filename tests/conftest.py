"""Fixtures for all tests."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

REAL_DATA = Path(
    os.environ.get("LIVERWORT_REAL_DATA")
    or Path(__file__).resolve().parents[2] / "shared" / "data"
)


@pytest.fixture
def real_data() -> Path:
    """Return the folder of real microscope files; skip where it is missing."""
    if not REAL_DATA.is_dir():
        pytest.skip(f"no real microscope files at {REAL_DATA}")
    return REAL_DATA
