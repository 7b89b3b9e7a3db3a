import subprocess
import sys

SLOW_TO_IMPORT = ("matplotlib", "torch", "PySide6", "scipy")


def test_the_room_imports_nothing_slow():
    code = "import sys, liverwort_gui.report; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert not set(SLOW_TO_IMPORT) & set(done.stdout.split())
