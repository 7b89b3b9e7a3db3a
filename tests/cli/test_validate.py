import json

import pytest

from liverwort_gui.analysis import findings
from liverwort_gui.explain import checks
from tests.networks.made import made_card, made_weights


@pytest.fixture
def weights(tmp_path, monkeypatch):
    monkeypatch.setattr(findings, "CHECKED", 1)
    monkeypatch.setattr(checks, "REINITIALISATIONS", 1)
    return made_weights(tmp_path, made_card({"widths": [2, 2, 2, 2]}, clip_size=32))


def test_validate_prints_rows_and_leaves_files(liverwort, weights, tmp_path):
    out = tmp_path / "out"
    status, said, _ = liverwort(
        *("validate", weights, "--scenario", "S0", "--method", "evidence"),
        *("--clips", "4", "--seed", "2", "--out", out, "--json"),
    )
    assert status == 0
    record = json.loads(said)
    assert set(record) == {"network", "rows"}
    assert record["network"] == "made-up"
    assert sorted(p.name for p in out.iterdir()) == [
        "validation.csv",
        "validation.html",
        "validation.json",
    ]
    whole = json.loads((out / "validation.json").read_text("utf-8"))
    assert whole["provenance"]["video_seeds"].startswith("1000002000000")
    status, said, _ = liverwort("validate", "--help")
    assert status == 0


def test_a_wrong_scenario_leaves_nothing(liverwort, weights, tmp_path):
    out = tmp_path / "out"
    status, _, told = liverwort("validate", weights, "--scenario", "S99", "--out", out)
    assert status == 2
    assert "S99" in told
    assert not out.exists()
