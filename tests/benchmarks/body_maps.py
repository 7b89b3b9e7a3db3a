"""Whether the body map's significant region is where the difference was planted.

Simulated studies of S1, S3 and S4, compared by a network that has seen none of their
clips. The planted region is where the twins' mean difference in body coordinates is at
least a quarter of its greatest value, in the clips' own (measured) body frames; the
network's receptive field makes every map wider than that.
"""

import argparse
import json
import sys

import numpy as np
from scipy import ndimage

from liverwort_gui.analysis.comparing.body_map import overlap
from tests.benchmarks.simulated_comparison import NETWORK, comparison

KINDS, VIDEOS, CLIPS = ("S1", "S3", "S4"), 8, 4
SEED = 7_000  # no other benchmark's


def run(
    kinds: tuple[str, ...] = KINDS,
    videos: int = VIDEOS,
    clips: int = CLIPS,
    network: str = NETWORK,
) -> dict[str, object]:
    """Return, of each scenario, how the significant and the planted region overlap.

    `iou`: intersection over union; `share`: of the significant region that is planted;
    `near`: the same, of what lies within 2 µm of the planted region; `found`: of the
    planted region that is significant; `chance`: area share of the planted region.
    """
    figures: dict[str, object] = {}
    for kind in kinds:
        found, planted = comparison(
            kind, SEED, videos=videos, clips=clips, network_name=network
        )
        body = found.body
        figures[f"{kind}_body_p"] = body.p_least
        figures[f"{kind}_decision_p"] = found.decision.p
        figures[f"{kind}_sentence"] = found.traits.sentence
        if body.reason:
            figures[f"{kind}_reason"] = body.reason
            continue
        planted &= body.tested
        figures[f"{kind}_max_t"] = _figures(body.significant, planted, body.tested)
        best = next((c for c in body.clusters if c.p <= 0.05), None)
        if best is not None:
            where = (np.sign(body.t) == best.sign) & (np.abs(body.t) > 2)
            labels, _ = ndimage.label(where)
            biggest = np.bincount(labels[labels > 0]).argmax()
            figures[f"{kind}_cluster"] = _figures(
                labels == biggest, planted, body.tested
            )
    return figures


def _figures(significant, planted, tested) -> dict[str, float | int]:
    wide = ndimage.binary_dilation(planted, iterations=2)
    count = max(int(significant.sum()), 1)
    return {
        "iou": round(overlap(significant, planted), 3),
        "share": round(int((significant & planted).sum()) / count, 3),
        "near": round(int((significant & wide).sum()) / count, 3),
        "found": round(int((significant & planted).sum()) / max(planted.sum(), 1), 3),
        "chance": round(float(planted.sum() / tested.sum()), 3),
        "um2": int(significant.sum()),
        "planted_um2": int(planted.sum()),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--kinds", nargs="+", default=KINDS)
    parser.add_argument("--videos", type=int, default=VIDEOS)
    parser.add_argument("--clips", type=int, default=CLIPS)
    parser.add_argument("--network", default=NETWORK)
    given = vars(parser.parse_args())
    json.dump(run(**given), sys.stdout)
