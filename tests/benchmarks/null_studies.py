"""How often a comparison finds a difference where there is none (science D2.7).

Studies of scenario S0 are compared by a bundled network that has seen none of their
clips. A study is a line of a file, so that a stopped run goes on; the figures are of
all lines.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from scipy.stats import binom

from liverwort_gui import networks, preferences
from tests.benchmarks.simulated_comparison import NETWORK, comparison

STUDIES, VIDEOS, CLIPS = 40, 6, 6  # studies, videos per class, clips per video
FIRST_SEED = 5_000  # no other benchmark's
LEVEL = 0.05


def run(
    studies: int = STUDIES,
    videos: int = VIDEOS,
    clips: int = CLIPS,
    kind: str = "S0",
    log: Path | None = None,
) -> dict[str, object]:
    """Return the shares of null studies in which each test finds a difference."""
    log = (
        log
        or preferences.cache_folder() / f"null-studies-{kind}-{videos}x{clips}.jsonl"
    )
    log.parent.mkdir(parents=True, exist_ok=True)
    done = {}
    if log.is_file():
        lines = log.read_text(encoding="utf-8").splitlines()
        done = {row["study"]: row for row in map(json.loads, lines)}
    network = networks.load(NETWORK, networks.pick_device("cpu"))
    for study in range(studies):
        if study in done:
            continue
        found, _ = comparison(
            kind,
            FIRST_SEED + study,
            videos=videos,
            clips=clips,
            network=network,
            with_truth=False,
        )
        row = {"study": study, **_row(found)}
        with log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
        done[study] = row
        sys.stderr.write(f"study {study}: {row}\n")
    rows = [done[study] for study in range(studies)]
    return {**_shares(rows), "studies": len(rows), **_interval(len(rows))}


def _row(found) -> dict[str, float | None]:
    one = found.decision
    traits = [t.family_p for t in found.measures if t.family == "traits"]
    times = [t.family_p for t in found.measures if t.family == "time"]
    clusters = [cluster.p for cluster in found.body.clusters]
    return {
        "p": one.p,
        "clip_p": one.clip_p,
        "likeness": one.likeness,
        "body_p": found.body.p_least,
        "body_cluster_p": min(clusters, default=1.0),
        "traits_p": min((p for p in traits if p is not None), default=None),
        "time_p": min((p for p in times if p is not None), default=None),
    }


def _shares(rows) -> dict[str, float | None]:
    names = ("p", "clip_p", "body_p", "body_cluster_p", "traits_p", "time_p")
    shares: dict[str, float | None] = {}
    for name in names:
        known = [row[name] for row in rows if row[name] is not None]
        share = round(float(np.mean([p <= LEVEL for p in known])), 4) if known else None
        shares[f"null_{name}_share"] = share
    alike = [row["likeness"] for row in rows if row["likeness"] is not None]
    shares["null_likeness"] = round(float(np.mean(alike)), 3) if alike else None
    return shares


def _interval(studies: int) -> dict[str, float]:
    """Return between which shares 95 % of right tests lie, for so many studies."""
    low, high = binom.interval(0.95, studies, LEVEL)
    return {"null_low": low / studies, "null_high": high / studies}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--studies", type=int, default=STUDIES)
    parser.add_argument("--videos", type=int, default=VIDEOS)
    parser.add_argument("--clips", type=int, default=CLIPS)
    parser.add_argument("--kind", default="S0")
    parser.add_argument("--log", type=Path)
    given = vars(parser.parse_args())
    json.dump(run(**given), sys.stdout)
