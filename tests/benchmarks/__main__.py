"""Measures speed and memory, peer and ours side by side in one run.

python -m tests.benchmarks            the group that stands in the contract
python -m tests.benchmarks NAME       one benchmark, with all its figures
python -m tests.benchmarks --json     one JSON object on stdout
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from importlib import import_module

# Each benchmark is a module of this folder with a function `run`, which returns a
# dict of figures; None where this computer cannot measure one.
BENCHMARKS = {
    "clip": "clip",
    "bf16": "bf16",
    "window": "window",
    "import": "importing",
    "step": "stepping",
    "memory": "memory",
    "drawing": "drawing",
    "explain": "explain",
    "scrub": "scrub",
    "study": "study",
    "detection": "detection",
    "export": "export",
    "train": "train",
    "scalars": "scalars",
    "beats": "beats",
    "null-studies": "null_studies",
    "body-maps": "body_maps",
    "windows": "windows",
    "study-store": "study_store",
    "study-crash": "study_crash",
    "study-full-disk": "study_full_disk",
    "study-damage": "study_damage",
    "monkey": "monkey",
}
CONTRACT = ("clip", "window", "import", "step", "memory")
GOALS = {
    "clip_fp32_ratio": "at least 4.5 times as fast as Conv3d and captum",
    "clip_bf16_ratio": "at least 10 times as fast as Conv3d and captum",
    "clip_seconds": "",
    "window_ratio": "at most 2 times an empty window",
    "import_ms": "at most 50",
    "step_p95_ms": "at most 16",
    "gui_gap_ms": "at most 50",
    "rss_extra_mb_20000_frames": "at most 300",
    "random_p95_ms": "at most 33",
    "ratio_to_cv2": "at least 15 times as fast as OpenCV",
    "open_seconds": "at most 2, from the wish to the painted clip table",
    "label_p95_ms": "at most 50",
    "train_step_ratio": "at least 4 times as fast as the literal loop",
    "train_step_ratio_fp32": "at least 2 times as fast as the literal loop",
    "loader_busy": "at least 0.95",
    "S1-matched_brightness_auc_upper": "at most 0.65",
    "S4_brightness_auc_upper": "at most 0.65",
    "S5_brightness_auc_upper": "at most 0.65",
    "S5_motion_auc_lower": "above 0.65",
    "windows_over_pass": "at most 1.1 times one pass over the frames",
    "windows_peak_ratio": "at most 1.2 times that of a tenth of the frames",
    "beat_within_5_percent": "at least 0.9, of clips of 4 beats or more",
    "aliased_warned": "1",
    "null_p_share": "between null_low and null_high",
    "evidence_over_forward": "at most 1.15",
    "scorecam_over_forward": "at most 4.2",
    "export_over_encoder": "at least 0.7 times as fast as the encoder alone",
}


def main() -> int:
    """Run what the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser("benchmark")
    parser.add_argument("name", nargs="?", choices=BENCHMARKS)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if asked.name:
        figures = import_module(f"tests.benchmarks.{BENCHMARKS[asked.name]}").run()
    else:
        figures = contract()
    if asked.json:
        json.dump(figures, sys.stdout)
        sys.stdout.write("\n")
    else:
        for name, figure in figures.items():
            goal = f"   ({GOALS[name]})" if GOALS.get(name) else ""
            sys.stdout.write(f"{name:32} {figure}{goal}\n")
    return 0


def contract() -> dict[str, float | None]:
    """Run the contract's benchmarks, each in a fresh process; return its figures."""
    figures = {}
    with tempfile.TemporaryDirectory() as home:
        # The user's settings must not change the window, nor the window them.
        private = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
        private["LIVERWORT_CACHE"] = home
        for name in CONTRACT:
            sys.stderr.write(f"{name} ...\n")
            command = [sys.executable, "-m", "tests.benchmarks", name, "--json"]
            done = subprocess.run(
                command, env=private, stdout=subprocess.PIPE, check=True
            )
            figures.update(json.loads(done.stdout))
    return {name: figures[name] for name in GOALS if name in figures}


if __name__ == "__main__":
    sys.exit(main())
