"""A claim bundle: all that is needed to check a comparison, in one zip.

It holds the report, tables and figures, each clip with its raw map and provenance, the
weights and the splits, the comparison itself, and a script that draws the figures again
from the raw maps with numpy, matplotlib and h5py alone.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from liverwort_gui import explain
from liverwort_gui.analysis import comparing
from liverwort_gui.comparison_records import Comparison
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks import weights
from liverwort_gui.paths import written_whole
from liverwort_gui.report.delivery import Written
from liverwort_gui.report.kept_clips import kept_results
from liverwort_gui.run_folder import CLIPS, CLIPS_JSON, CONFIG, fold_weights
from liverwort_gui.study import Study

SCRIPT = "redraw.py"
DRAWING = "drawing"
CHUNK = 1 << 20  # bytes
STORED = (".h5", ".npz", ".png", ".safetensors", ".xlsx")  # compressed already
SPLITS = (  # of a run
    *(CONFIG, f"{CLIPS}/{CLIPS_JSON}", "splits.json", "provenance.json"),
    "result.json",
)
READ_ME = """Claim bundle of {a} against {b}, study {study}

report.html          the report; open it in any browser
tables/              every number as CSV, and all tables as tables.xlsx
figures/             as SVG, PDF and PNG (300 dpi)
evidence/            each clip with its pixels, raw evidence map and provenance (HDF5)
weights/             the networks that decided, none of which had seen its clip
splits/              which clips each network was trained on (empty: a bundled network)
comparison.npz       the comparison itself, as the program reads it
redraw.py, drawing/  draw the figures again from the raw maps:
                         pip install numpy matplotlib h5py
                         python redraw.py
SHA256SUMS           hash of every file: sha256sum -c SHA256SUMS
"""


def write_bundle(
    comparison: Comparison,
    written: Written,
    path: str | Path,
    *,
    network: str = "",
    run: str | Path = "",
) -> Job[Path]:
    """Write the claim bundle of a comparison.

    Args:
        comparison: what was found; its study holds the results.
        written: its report.
        path: the .zip file, replaced if it exists.
        network: that decided, bundled or a file; empty: as the comparison calls it.
        run: folder of the training whose networks decided; empty: of none.

    Raises:
        ResultError: if a kept result is not there any more.
        OutputError: if the file cannot be written.
    """
    path = Path(path)
    with (
        TemporaryDirectory(prefix="liverwort-bundle-") as place,
        written_whole(path) as part,
        zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        bundle = _Bundle(archive, Path(place))
        kept = list(_weights(comparison, network, run))
        yield from _fill(bundle, comparison, written, kept)
        bundle.seal()
    return path


class _Bundle:
    """A zip that knows the hash of each file in it."""

    def __init__(self, archive: zipfile.ZipFile, place: Path) -> None:
        self._archive = archive
        self._sums: dict[str, str] = {}
        self.place = place

    def add(self, source: Path, name: str) -> None:
        digest = hashlib.sha256()
        kind = zipfile.ZIP_STORED if source.suffix in STORED else zipfile.ZIP_DEFLATED
        info = zipfile.ZipInfo.from_file(source, name)
        info.compress_type = kind
        with (
            source.open("rb") as file,
            self._archive.open(info, "w", force_zip64=True) as target,
        ):
            while chunk := file.read(CHUNK):
                digest.update(chunk)
                target.write(chunk)
        self._sums[name] = digest.hexdigest()

    def write(self, name: str, words: str) -> None:
        self._archive.writestr(name, words)
        self._sums[name] = hashlib.sha256(words.encode()).hexdigest()

    def seal(self) -> None:
        lines = (f"{digest}  {name}\n" for name, digest in sorted(self._sums.items()))
        self._archive.writestr("SHA256SUMS", "".join(lines))


def _fill(
    bundle: _Bundle,
    comparison: Comparison,
    written: Written,
    kept: Sequence[tuple[Path, str]],
) -> Job[None]:
    a, b = (group.name for group in comparison.groups)
    study_name = Path(comparison.study).name
    bundle.write("README.txt", READ_ME.format(a=a, b=b, study=study_name))
    bundle.add(written.page, written.page.name)
    for file in written.others:
        drawn = file.name.startswith("figure-")
        folder = "figures" if drawn else "tables"
        bundle.add(file, f"{folder}/{file.name.removeprefix('figure-')}")
    record = comparing.write(comparison, bundle.place / comparing.COMPARISON)
    bundle.add(record, record.name)
    for name, words in scripts():
        bundle.write(name, words)
    for source, name in kept:
        bundle.add(source, name)
    yield from _add_clips(bundle, comparison)


def _add_clips(bundle: _Bundle, comparison: Comparison) -> Job[None]:
    total = len(comparison.clips)
    with Study.open(comparison.study, read_only=True) as study:
        kept = kept_results(study, comparison.clips)
        for done, (clip, result) in enumerate(kept):
            yield Progress(done, total, "Packing the clips")
            name = f"clip-{clip.number:04d}.h5"
            file = explain.save(result, bundle.place / name)
            bundle.add(file, f"evidence/{name}")
            file.unlink()
    yield Progress(total, total, "Packing the clips")


def scripts() -> Iterator[tuple[str, str]]:
    """Give name and text of each file of the script that draws the figures again."""
    folder = files("liverwort_gui.report") / DRAWING
    for source in sorted(folder.iterdir(), key=lambda source: source.name):
        if source.name.endswith(".py"):
            name = SCRIPT if source.name == SCRIPT else f"{DRAWING}/{source.name}"
            yield name, source.read_text(encoding="utf-8")


def _weights(
    comparison: Comparison, network: str, run: str | Path
) -> Iterator[tuple[Path, str]]:
    """Give the weights and splits, and their names in the bundle.

    Raises:
        OutputError: if weights are not those that decided.
    """
    wanted = {clip.weights_sha256 for clip in comparison.clips}
    folder = Path(run) if run else None
    found = []
    if folder is None:
        found = [weights.find(network or comparison.question.network)]
    if folder is not None:
        found = list(fold_weights(folder))
        for name in SPLITS:
            if (folder / name).is_file():
                yield folder / name, f"splits/{Path(name).name}"
    for file in found:
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        if sha256 in wanted:
            wanted.discard(sha256)
            name = file.name if folder is None else f"{file.parent.name}-{file.name}"
            yield file, f"weights/{name}"
    if wanted:
        raise OutputError(
            f"{comparison.study}: weights that decided were not found "
            f"({sorted(wanted)[0]}): name the run or the network file that the "
            "comparison was made with."
        )
