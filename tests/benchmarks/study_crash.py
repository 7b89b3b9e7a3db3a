"""What crashes and full disks leave of a study; all the points that CI only samples.

`study-crash` takes about five minutes on two quiet cores.
"""

import json
import subprocess
import sys

from tests.benchmarks.measure import say

RUNS = (("exits", "all"), ("recoveries", "50"), ("kills", "300"))


def run() -> dict[str, float]:
    """Return how many studies were lost or wrong, of how many; 0 is the goal."""
    figures: dict[str, float] = {}
    for kind, number in RUNS:
        say(f"  {kind} ...")
        # A process of its own, since one must not fork where threads run.
        done = subprocess.run(
            [sys.executable, "-m", "tests.study.crash", kind, number],
            check=True,
            stdout=subprocess.PIPE,
        )
        found = json.loads(done.stdout)
        figures[f"{kind}_runs"] = found["runs"]
        figures[f"{kind}_wrong"] = len(found["wrong"])
        for wrong in found["wrong"]:
            say(f"  {wrong}")
    return figures
