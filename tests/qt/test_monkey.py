"""A short play of random clicks and keys; ten minutes of it is `benchmark monkey`."""

import json
import os
import subprocess
import sys

PATIENCE = 240  # s, on a busy computer


def test_random_clicks_and_keys_break_and_lose_nothing():
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "monkey", "--json"],
        capture_output=True,
        env={**os.environ, "MONKEY_SECONDS": "12", "MONKEY_SEEDS": "11"},
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)
    assert found["monkey_11_acts"] > 20
    assert found["monkey_11_bugs"] == []
    assert found["monkey_11_lost"] == []
