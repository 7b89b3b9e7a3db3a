"""What an explanation of one clip costs, in forward passes of the same network.

A forward pass goes from the clip's pixels to its logits. The evidence is computed with
its reference, the background's map; no map is brought to the size of the picture.
"""

import tempfile
from functools import partial
from pathlib import Path

from liverwort_gui import explain, networks
from tests.benchmarks.clip import full_size_clip
from tests.benchmarks.measure import alternate, seconds_of
from tests.benchmarks.reference import write_reference_weights

ROUNDS = 15


def run() -> dict[str, float]:
    clip = full_size_clip()
    with tempfile.TemporaryDirectory() as folder:
        network = networks.load(str(write_reference_weights(Path(folder))))
    ways = {
        "forward": partial(network.logits, clip.pixels),
        "evidence": partial(explain.explain, clip, network),
        "scorecam": partial(explain.explain, clip, network, "score-cam"),
    }
    seconds = alternate(
        ROUNDS, **{name: partial(seconds_of, way) for name, way in ways.items()}
    )
    return {
        "evidence_over_forward": round(seconds["evidence"] / seconds["forward"], 3),
        "scorecam_over_forward": round(seconds["scorecam"] / seconds["forward"], 3),
        "forward_seconds": round(seconds["forward"], 4),
    }
