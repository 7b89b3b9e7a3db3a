"""`liverwort report`, and the claim bundle that can be checked without the program."""

import csv
import hashlib
import json
import subprocess
import sys
import zipfile

import h5py
import pytest

from liverwort_gui.analysis import comparing
from tests.analysis.comparing.made import make_study
from tests.report.tracing import agrees


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    return make_study(tmp_path_factory.mktemp("study"), each=2)


def run(liverwort, study, out, *options):
    weights = study.parent / "made-up.safetensors"
    return liverwort("report", study, "--network", weights, "--out", out, *options)


def test_a_report_comes_with_tables_figures_and_its_bundle(study, tmp_path, liverwort):
    out, file = tmp_path / "out", tmp_path / "claim.zip"
    status, said, warned = run(liverwort, study, out, "--bundle", file, "--json")
    assert status == 0, warned
    assert "stands in no table" not in warned
    told = json.loads(said)
    assert told["page"] == str(out / "report.html")
    assert told["bundle"] == str(file)
    names = {path.name for path in out.iterdir()}
    assert {"report.html", "tables.xlsx", "printed-numbers.csv"} < names
    assert {f"figure-decision.{kind}" for kind in ("svg", "pdf", "png")} < names
    assert {"figure-clips.pdf", "figure-example.svg", "figure-curves.png"} < names
    assert comparing.read(out / "comparison.npz").unit == "video"
    page = (out / "report.html").read_text(encoding="utf-8")
    assert page.count("data:image/jpeg") >= 2, "the clips are shown"
    check_trace(out)
    unpacked = tmp_path / "claim"
    zipfile.ZipFile(file).extractall(unpacked)
    check_sums(unpacked)
    redraw(unpacked)


def check_sums(unpacked):
    lines = (unpacked / "SHA256SUMS").read_text().splitlines()
    sums = dict(reversed(line.split("  ", 1)) for line in lines)
    files = {
        path.relative_to(unpacked).as_posix()
        for path in unpacked.rglob("*")
        if path.is_file()
    }
    assert files == {*sums, "SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256((unpacked / name).read_bytes()).hexdigest() == digest
    assert {"weights/made-up.safetensors", "comparison.npz", "redraw.py"} < files
    assert len([name for name in files if name.startswith("evidence/")]) == 5


def redraw(unpacked):
    """Run the bundle's script away from the program, then with a falsified map."""
    blocked = "import sys; sys.modules.update(dict.fromkeys(('liverwort_gui','cv2')))"
    (unpacked / "sitecustomize.py").write_text(blocked)
    command = [sys.executable, "redraw.py"]
    environment = {"PYTHONPATH": str(unpacked), "MPLCONFIGDIR": str(unpacked / "mpl")}

    def again():
        return subprocess.run(
            command,
            cwd=unpacked,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    done = again()
    assert done.returncode == 0, done.stderr
    assert "5 decisions were computed from the raw maps; 0 of them" in done.stdout
    drawn = {path.name for path in (unpacked / "redrawn").iterdir()}
    assert {"decision.pdf", "body_map.svg", "typical.png", "roc.png"} <= drawn
    with h5py.File(unpacked / "evidence" / "clip-0001.h5", "r+") as evidence:
        evidence.attrs["delta_b"] += 0.1
    done = again()
    assert (done.returncode, "1 of them differ" in done.stdout) == (1, True)


def check_trace(out):
    """Hold each number of the page against the table that it is from."""
    path = out / "printed-numbers.csv"
    with path.open(encoding="utf-8", newline="") as file:
        printed = list(csv.DictReader(file))
    assert len(printed) > 100
    tables = {}
    for name in {line["table"] for line in printed}:
        with (out / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.reader(file))
    for line in printed:
        head, *rows = tables[line["table"]]
        bare = [name.split(" (")[0] for name in head]
        values = [r[bare.index(line["column"])] for r in rows if r[0] == line["row"]]
        if line["table"] == "sentences":
            assert line["printed"] in values[0]
            continue
        assert float(line["value"]) in [float(value) for value in values if value]
        assert agrees(line["printed"], float(line["value"])), line
