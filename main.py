"""Starts Liverwort; the first start installs it into the folder .venv beside this file.

`python3 main.py` opens the window, `python3 main.py demo` shows what the program does
without one, `python3 main.py COMMAND` runs any command (see --help). For developers:
`python3 main.py test`, `python3 main.py benchmark`, and `python3 main.py bundle`, which
makes the folder dist/Liverwort that needs no Python.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - so the syntax here is that of 3.6
    sys.stderr.write(
        f"Liverwort needs Python 3.11 or newer, this is {sys.version.split()[0]}: "
        "install a newer one from https://www.python.org and start main.py with it.\n"
    )
    sys.exit(2)

START = time.monotonic()
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"  # written last: without it nothing in .venv is trusted
CPU_WHEELS = "https://download.pytorch.org/whl/cpu/torch/"  # 0.2 GB instead of 3 GB
SPEC = ROOT / "resources" / "bundle" / "liverwort.spec"
DEVELOPERS = {  # command: the extra of setup.cfg it needs, and what Python runs then
    "test": ("test", ["pytest"]),
    "benchmark": ("test", ["tests.benchmarks"]),
    "bundle": ("bundle", ["PyInstaller", "--noconfirm", str(SPEC)]),
    "translations": ("", ["resources.translating.translating"]),
}
CURES = {
    "No space left|Errno 28": "the disk is full; free about 4 GB and start again",
    "Connection|timed out|name resolution|getaddrinfo|ProxyError|SSLError": "the "
    "package index cannot be reached; connect this computer to the internet (behind a "
    "proxy set HTTPS_PROXY) and start again",
    "Permission denied|Errno 13|Errno 30": f"{ROOT} cannot be written; close other "
    "Liverwort windows, or move the folder to a place of your own, and start again",
}


def main(arguments: list[str]) -> int:
    """Install what is missing, then run the program with `arguments`."""
    os.environ.setdefault("PYTHONUTF8", "1")  # as everywhere, also on Windows
    extra, module = "", []
    if arguments and arguments[0] in DEVELOPERS:
        extra, module = DEVELOPERS[arguments[0]]
    needs = hashlib.sha256((ROOT / "setup.cfg").read_bytes()).hexdigest()
    wanted = f"{needs} {ROOT} "
    if not is_installed(wanted, extra):
        with only_one_install():
            if not is_installed(wanted, extra):
                install(wanted, extra)
    if module:
        os.chdir(ROOT)
        command = [str(PYTHON), "-m", *module, *arguments[1:]]
    else:  # -P: modules come from .venv, never from the folder the user is in
        command = [str(PYTHON), "-P", "-m", "liverwort_gui", *arguments]
    if os.name != "nt":  # Windows' exec loses the exit status
        os.execv(PYTHON, command)  # noqa: S606
    return subprocess.call(command)


def is_installed(wanted: str, extra: str) -> bool:
    """Return whether an earlier start installed `wanted`, and `extra`, to its end."""
    extras = installed_extras(wanted)
    return extras is not None and (not extra or extra in extras)


def installed_extras(wanted: str) -> "list[str] | None":
    """Return what was installed beside `wanted`; None if that is not whole itself."""
    if not (STAMP.is_file() and PYTHON.exists()):
        return None
    stamp = STAMP.read_text(encoding="utf-8")
    return stamp[len(wanted) :].split() if stamp.startswith(wanted) else None


def install(wanted: str, extra: str) -> None:
    """Make .venv and install the program with its requirements."""
    say(f"Installing into {VENV}: once, some minutes, about 2 GB.")
    extras = [*(installed_extras(wanted) or []), *([extra] if extra else [])]
    if not (STAMP.is_file() and PYTHON.exists()):  # nothing, or not whole
        make_environment()
    what = f".[{','.join(extras)}]" if extras else "."
    run_pip(["install", "--editable", what], cpu_only="bundle" in extras)
    STAMP.write_text(wanted + " ".join(extras), encoding="utf-8")
    say("Installed.")


def make_environment() -> None:
    """Make an empty .venv, in place of a damaged one."""
    if not find_spec("ensurepip"):
        fail("Python's venv is missing; run `sudo apt install python3-venv` first")
    from venv import EnvBuilder

    EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(VENV)


def run_pip(arguments: list[str], *, cpu_only: bool) -> None:
    """Run pip, tell its big steps, and keep all it says in a file."""
    log = VENV / "install.log"
    options = ["--no-input", "--progress-bar=off", "--retries=2"]
    if sys.platform == "linux" and (cpu_only or not shutil.which("nvidia-smi")):
        options.append(f"--find-links={CPU_WHEELS}")
    command = [str(PYTHON), "-m", "pip", *arguments, *options]
    environment = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    pipe = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8"}
    said = []
    with subprocess.Popen(command, cwd=ROOT, env=environment, **pipe) as pip:
        for line in pip.stdout:
            said.append(line)
            big = re.search(r"Downloading (\w+).*\((\d\d+(\.\d+)? [MG]B)\)", line)
            if big:
                say(f"fetching {big[1]} ({big[2]})")
            elif line.startswith("Installing collected packages"):
                STAMP.unlink(missing_ok=True)  # from here on .venv is not whole
                say(f"unpacking {line.count(',') + 1} packages")
    log.write_text("".join(said), encoding="utf-8")
    if pip.returncode:
        fail(f"pip ended with status {pip.returncode}, see {log}", "".join(said))


@contextmanager
def only_one_install():
    """Wait while another start is installing; the lock ends with its process."""
    with (ROOT / ".venv.lock").open("w") as file:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def say(text: str) -> None:
    """Tell the user what is going on, on stderr: stdout is the program's."""
    minutes, seconds = divmod(int(time.monotonic() - START), 60)
    print(f"  {minutes}:{seconds:02}  {text}", file=sys.stderr, flush=True)


def fail(reason: str, said: str = "") -> None:
    """End with one sentence: what to do if `said` tells it, else the reason."""
    reason = next((CURES[sign] for sign in CURES if re.search(sign, said)), reason)
    print(f"Liverwort could not be installed: {reason}.", file=sys.stderr)
    if os.name == "nt" and len(sys.argv) == 1:  # double-clicked: keep the console open
        input("Press Enter to close.")
    sys.exit(2)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped; the next start goes on.")
    except (OSError, subprocess.CalledProcessError) as problem:
        fail(str(problem), f"{problem} {getattr(problem, 'output', '')}")
