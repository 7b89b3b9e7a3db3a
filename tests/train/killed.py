"""Trains `tiny` in child processes that are killed at chosen steps, then to its end.

Run as: python -m tests.train.killed FOLDER STEP STEP STEP
"""

import os
import signal
import sys
from pathlib import Path

import torch

from liverwort_gui.train.fit import fit
from tests.train.tiny import training


def killed_after(folder, steps):
    """Train in a child that kills itself after so many steps, None: at its end."""
    child = os.fork()  # this process has computed nothing yet: no threads to lose
    if child == 0:
        left = iter(range(steps)) if steps is not None else iter(int, 1)

        def check():
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        fit(training(folder), check=check)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    expected = 0 if steps is None else signal.SIGKILL
    assert status == expected, f"ended with {status} after {steps} steps"


if __name__ == "__main__":
    torch.set_num_threads(int(os.environ["THREADS"]))
    place, *kills = sys.argv[1:]
    for kill in (*map(int, kills), None):
        killed_after(Path(place), kill)
