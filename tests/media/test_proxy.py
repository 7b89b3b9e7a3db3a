import os
import random
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui import media
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import run_inline
from liverwort_gui.media import proxy, proxy_file
from liverwort_gui.records import Contrast
from tests.media.films import HEIGHT, WIDTH, number_in, write_movie

FRAMES = 200
KINDS = {
    "b-frames.mp4": {"codec": "libx264", "b_frames": 3},
    "variable-rate.mkv": {
        "codec": "libx264",
        "b_frames": 2,
        "stamps": np.cumsum([3 + 5 * (i % 4) for i in range(FRAMES)]).tolist(),
    },
    "no-display-times.avi": {"codec": "mpeg4", "b_frames": 2},
    "ten-bits.mp4": {"codec": "libx264", "pixel_format": "yuv420p10le"},
}
# Builds a proxy as a process of its own; says when it has begun.
BUILD = """
import sys
from liverwort_gui import media
from liverwort_gui.jobs import run_inline
from liverwort_gui.media import proxy, proxy_file
proxy.DEFAULT_LIMIT = 0
proxy.QUICK_PIXELS = 1
proxy_file.FRAMES_PER_COMMIT = 4
with media.open_video(sys.argv[1]) as reader:
    video = reader.video
print("begins", flush=True)
run_inline(media.build_proxy(video))
"""


@pytest.fixture(autouse=True)
def every_film_counts(monkeypatch):
    """Let these tiny films need a proxy."""
    monkeypatch.setattr(proxy, "DEFAULT_LIMIT", 0)
    monkeypatch.setattr(proxy, "QUICK_PIXELS", 20 * WIDTH * HEIGHT)


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    return write_movie(path, "libx264", FRAMES, gop=100, b_frames=2)


@pytest.fixture
def video(film):
    return identified(film)


def identified(path):
    with media.open_video(path) as reader:
        return reader.video


def build(video, **options):
    return run_inline(media.build_proxy(video, **options))


def rows(path):
    """Everything the proxy holds."""
    file = sqlite3.connect(path)
    try:
        return file.execute("SELECT * FROM frames ORDER BY stamp").fetchall()
    finally:
        file.close()


def copies(video):
    """The copy of each frame; None where there is none."""
    reader = media.ProxyReader(media.proxy_path(video))
    try:
        return [reader.read(int(stamp)) for stamp in video.index.stamps]
    finally:
        reader.close()


def numbers(video):
    """The number that each copy shows; None where there is none."""
    return [None if copy is None else number_in(copy) for copy in copies(video)]


@pytest.mark.parametrize("name", KINDS)
def test_each_copy_shows_its_frame(tmp_path, name):
    path = write_movie(tmp_path / name, frames=FRAMES, gop=100, **KINDS[name])
    video = identified(path)
    build(video)
    assert numbers(video) == list(range(FRAMES))
    assert {copy.shape for copy in copies(video)} == {(HEIGHT, WIDTH, 3)}


def test_copies_are_small(video, monkeypatch):
    monkeypatch.setattr(proxy_file, "SIDE", WIDTH // 2)
    build(video)
    small = copies(video)[77]
    assert small.shape == (HEIGHT // 2, WIDTH // 2, 3)
    assert number_in(small.repeat(2, axis=0).repeat(2, axis=1)) == 77


def test_the_check_of_all_frames_makes_the_same_proxy(film, video):
    built = rows(build(video))
    media.proxy_path(video).unlink()
    checked = run_inline(media.index(film))
    assert rows(media.proxy_path(checked)) == built


@pytest.mark.parametrize("codec", ["mjpeg", "libx264"])
def test_a_movie_with_close_keyframes_needs_none(tmp_path, codec):
    path = write_movie(
        tmp_path / "quick.mkv",
        codec,
        FRAMES,
        gop=12,
        pixel_format="yuvj420p" if codec == "mjpeg" else "yuv420p",
    )
    video = identified(path)
    assert not build(video).exists()
    assert numbers(video) == [None] * FRAMES


def test_a_movie_that_fits_into_the_cache_needs_none(video, monkeypatch):
    monkeypatch.setattr(proxy, "DEFAULT_LIMIT", FRAMES * WIDTH * HEIGHT * 3)
    assert not build(video).exists()


def test_what_was_made_before_a_cancel_is_served_and_kept(video, monkeypatch):
    job = media.build_proxy(video)
    while (made := numbers(video).count(None)) == FRAMES:
        next(job)
    job.close()
    there = [number for number in numbers(video) if number is not None]
    assert there == list(range(len(there)))
    assert 0 < FRAMES - made <= len(there) < FRAMES
    added = []
    add = proxy.ProxyWriter.add
    monkeypatch.setattr(
        proxy.ProxyWriter, "add", lambda *args: (added.append(args[1]), add(*args))
    )
    build(video)
    assert len(added) == FRAMES - len(there)
    assert numbers(video) == list(range(FRAMES))


def test_ten_kills_leave_a_proxy_as_built_in_one_go(film, video):
    whole = rows(build(video))
    media.proxy_path(video).unlink()
    moments = random.Random(1)
    for _ in range(10):
        with subprocess.Popen(
            [sys.executable, "-c", BUILD, str(film)], stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout.readline() == "begins\n"
            try:
                child.wait(moments.uniform(0.0, 0.05))
            except subprocess.TimeoutExpired:
                os.kill(child.pid, signal.SIGKILL)
        assert all(seen in (None, true) for true, seen in enumerate(numbers(video)))
    assert rows(build(video)) == whole


def test_room_is_made_by_what_was_used_longest_ago(tmp_path, film, video):
    others = [replace(video, sha256=letter * 64) for letter in "abc"]
    size = build(video).stat().st_size
    files = []
    for age, other in zip((300, 100, 200), others, strict=True):
        path = media.proxy_path(other)
        path.write_bytes(bytes(size))
        os.utime(path, (path.stat().st_mtime - age,) * 2)
        files.append(path)
    media.proxy_path(video).unlink()
    build(video, limit=3 * size)
    assert [path.exists() for path in files] == [False, True, True]
    build(video, limit=int(1.5 * size))
    assert [path.exists() for path in files] == [False, False, False]
    assert numbers(video) == list(range(FRAMES))


def test_looking_at_a_proxy_counts_as_use(video):
    path = build(video)
    os.utime(path, (0, 0))
    copies(video)
    assert path.stat().st_mtime > 1


def test_a_proxy_never_outgrows_the_limit_by_much(video):
    limit = build(video).stat().st_size // 2
    media.proxy_path(video).unlink()
    path = build(video, limit=limit)
    assert path.stat().st_size < 1.5 * limit
    assert numbers(video)[0] == 0
    assert numbers(video)[-1] is None


@pytest.mark.parametrize("seed", range(40))
def test_no_damage_shows_a_wrong_picture_or_lasts(video, seed):
    path = build(video)
    sound = copies(video)
    whole = rows(path)
    damage = random.Random(seed)
    data = bytearray(path.read_bytes())
    if seed % 4 == 0:
        del data[damage.randrange(len(data)) :]
    elif seed % 4 == 1:
        data[: 1 << damage.randrange(16)] = damage.randbytes(1 << 4)
    for _ in range(1 << damage.randrange(10)):
        if data:
            data[damage.randrange(len(data))] ^= 1 << damage.randrange(8)
    path.write_bytes(data)
    for before, after in zip(sound, copies(video), strict=True):
        assert after is None or (after == before).all()
    build(video)
    if len(rows(path)) < FRAMES:  # the damage was met while writing
        build(video)
    assert rows(path) == whole


@pytest.mark.parametrize("content", [b"", b"not a proxy", b"SQLite format 3\0"])
def test_a_foreign_file_is_replaced(video, content):
    path = media.proxy_path(video)
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert numbers(video) == [None] * FRAMES
    build(video)
    assert numbers(video) == list(range(FRAMES))


def test_a_foreign_database_is_replaced(video):
    path = media.proxy_path(video)
    path.parent.mkdir(parents=True)
    file = sqlite3.connect(path)
    file.execute("CREATE TABLE frames (stamp TEXT)")
    file.close()
    assert numbers(video) == [None] * FRAMES
    build(video)
    assert numbers(video) == list(range(FRAMES))


def test_each_video_and_contrast_has_a_proxy_of_its_own(video):
    others = (
        replace(video, sha256="0" * 64),
        replace(video, contrast=Contrast(10, 90)),
        replace(video, channel=1),
        replace(video, time_axis="z"),
    )
    assert len({media.proxy_path(other) for other in (video, *others)}) == 5


def test_a_cache_that_cannot_be_written_stops_only_the_proxy(
    film, video, tmp_path, monkeypatch
):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("LIVERWORT_CACHE", str(tmp_path / "file"))
    assert run_inline(media.index(film)).n_frames == FRAMES
    assert numbers(video) == [None] * FRAMES
    with pytest.raises(OutputError, match="Quick scrubbing cannot be prepared in"):
        build(video)


def test_a_damaged_film_gets_copies_of_its_good_frames(film, tmp_path):
    clean = film.read_bytes()
    path = tmp_path / "damaged.mp4"
    found = 0
    for seed in range(6):
        noise = random.Random(seed)
        at = int(noise.uniform(0.3, 0.7) * len(clean))
        path.write_bytes(clean[:at] + noise.randbytes(300) + clean[at + 300 :])
        video = run_inline(media.index(path))
        found += bool(video.bad_frames)
        for true, shown in enumerate(numbers(video)):
            assert true in video.bad_frames or shown == true
    assert found
