"""A study as a zip, and archives that mean harm."""

import random
import shutil
import stat
import zipfile
from copy import copy

import numpy as np
import pytest

from liverwort_gui.errors import LiverwortError, OutputError, StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.study import Study
from liverwort_gui.study.exchange import archive, pack, unpack
from tests.study.exchange.on_disk import cuts_of, records, small_study

ARRAY = f"arrays/ab/{'ab' * 32}.h5"


@pytest.fixture
def packed(tmp_path):
    small_study(tmp_path / "mine.liverwort")
    return run_inline(pack(tmp_path / "mine.liverwort", tmp_path / "study.zip"))


def test_a_study_arrives_whole(packed, tmp_path):
    target = tmp_path / "精子 of Anna.liverwort"
    assert run_inline(unpack(packed, target)) == ()
    with (
        Study.open(target, "Anna") as new,
        Study.open(tmp_path / "mine.liverwort", read_only=True) as old,
    ):
        assert records(new.state) == records(old.state)
        assert cuts_of(new) == cuts_of(old)
        assert new.arrays.names() == old.arrays.names()
        assert not new.state.read_only


def test_what_is_not_of_the_study_stays_at_home(packed):
    with zipfile.ZipFile(packed) as found:
        assert all(
            name == "study.db" or name.startswith("arrays/")
            for name in found.namelist()
        )


def test_the_weights_in_use_arrive_with_the_study(tmp_path):
    study, weights = (
        tmp_path / "w.liverwort",
        "runs/精子 1/tasks/fold-0/best.safetensors",
    )
    small_study(study)
    (study / weights).parent.mkdir(parents=True)
    (study / weights).write_bytes(b"weights")
    (study / "runs/精子 1/last.ckpt").write_bytes(b"not these")
    zipped = run_inline(pack(study, tmp_path / "w.zip"))
    target = tmp_path / "new.liverwort"
    assert run_inline(unpack(zipped, target)) == ()
    assert (target / weights).read_bytes() == b"weights"
    assert not (target / "runs/精子 1/last.ckpt").exists()


@pytest.mark.parametrize(
    "name",
    [
        "runs/../../x.safetensors",
        "runs/.hidden/x.safetensors",
        "runs/C:/x.safetensors",
        "runs/a\\..\\x.safetensors",
        "runs//x.safetensors",
        "runs/x.ckpt",
    ],
)
def test_no_path_leads_out_of_the_runs(name):
    assert archive._MEMBER.fullmatch(name) is None


def test_flat_arrays_are_no_bomb(tmp_path):
    study = tmp_path / "flat.liverwort"
    small_study(study)
    with Study.open(study, "Ben") as opened:
        opened.arrays.write({"pixels": np.zeros((32, 256, 256, 1), np.uint8)}, {})
    zipped = run_inline(pack(study, tmp_path / "flat.zip"))
    assert run_inline(unpack(zipped, tmp_path / "new.liverwort")) == ()


def zip_of(path, *members):
    with zipfile.ZipFile(path, "w") as made:
        for name, content in members:
            made.writestr(name, content, zipfile.ZIP_DEFLATED)
    return path


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "arrays/../../evil.txt",
        "/etc/evil.txt",
        "C:\\evil.txt",
        "C:evil.txt",
        "..\\evil.txt",
        "\\\\server\\share\\evil.txt",
        "study.db/../../evil",
        "notes.txt",
        "arrays/evil.h5",
        f"arrays/ab/{'AB' * 32}.h5",
        f"{ARRAY}\n",
        "study.db:stream",
        "runs/x/__init__.py",
        "lock",
    ],
)
def test_names_that_no_study_has_are_refused(packed, tmp_path, name):
    with zipfile.ZipFile(packed, "a") as made:
        made.writestr(name, "evil")
    before = set(tmp_path.rglob("*"))
    with pytest.raises(StudyError, match="it is not unpacked"):
        run_inline(unpack(packed, tmp_path / "new.liverwort"))
    assert set(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_links_and_devices_are_refused(packed, tmp_path, kind):
    link = zipfile.ZipInfo(ARRAY)
    link.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(packed, "a") as made:
        made.writestr(link, "/etc/passwd")
    with pytest.raises(StudyError, match="no file of a study"):
        run_inline(unpack(packed, tmp_path / "new.liverwort"))


def test_a_bomb_is_refused_before_it_grows(tmp_path):
    bomb = zip_of(tmp_path / "b.zip", ("study.db", "x"), (ARRAY, bytes(1 << 26)))
    with pytest.raises(StudyError, match="would grow more than 200 times"):
        run_inline(unpack(bomb, tmp_path / "new.liverwort"))


def test_a_file_larger_than_it_says_is_stopped(packed, tmp_path, monkeypatch):
    real = zipfile.ZipFile.infolist

    def smaller(self):
        members = real(self)
        for member in members:
            member.file_size = 100
        return members

    monkeypatch.setattr(zipfile.ZipFile, "infolist", smaller)
    with pytest.raises(StudyError, match=r"holds more|damaged"):
        run_inline(unpack(packed, tmp_path / "new.liverwort"))
    assert not (tmp_path / "new.liverwort").exists()


def test_too_many_files_and_doubles_are_refused(packed, tmp_path, monkeypatch):
    with pytest.warns(UserWarning, match="Duplicate name"):  # noqa: SIM117
        with zipfile.ZipFile(packed, "a") as made:
            made.writestr("study.db", "other")
    with pytest.raises(StudyError, match="twice"):
        run_inline(unpack(packed, tmp_path / "new.liverwort"))
    monkeypatch.setattr(archive, "MAX_ENTRIES", 2)
    with pytest.raises(StudyError, match="more than any study"):
        run_inline(unpack(packed, tmp_path / "new.liverwort"))


def test_more_than_the_limit_in_all_is_refused(packed, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MAX_TOTAL", 1000)
    with pytest.raises(StudyError, match="is no archive of a study"):
        run_inline(unpack(packed, tmp_path / "new.liverwort"))


def test_files_that_share_their_bytes_are_counted_together(packed, tmp_path):
    """Each of them grows 90 times only; all together are more than any study."""
    block = random.Random(0).randbytes(1000) + bytes(100_000)
    names = [f"arrays/{n % 256:02x}/{n:064x}.h5" for n in range(500)]
    with zipfile.ZipFile(packed, "a") as made:
        made.writestr(names[0], block, zipfile.ZIP_DEFLATED)
        first = made.getinfo(names[0])
        assert first.file_size < 100 * first.compress_size
        for name in names[1:]:
            twin = copy(first)
            twin.filename = twin.orig_filename = name
            made.filelist.append(twin)
    with pytest.raises(StudyError, match="is no archive of a study"):
        run_inline(unpack(packed, tmp_path / "new.liverwort"))


def test_a_full_disk_is_told_before_anything_is_written(packed, tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(archive.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(OutputError, match=r"needs .* MB and .* has 0\.0 MB free"):
        run_inline(unpack(packed, tmp_path / "new.liverwort"))
    assert not (tmp_path / "new.liverwort").exists()


def test_arrays_that_are_no_good_are_left_out_and_told(packed, tmp_path):
    with zipfile.ZipFile(packed, "a") as made:
        made.writestr(ARRAY, b"\x89HDF\r\n\x1a\n" + bytes(999))
    (sentence,) = run_inline(unpack(packed, tmp_path / "new.liverwort"))
    assert "ab" * 32 in sentence
    assert not (tmp_path / "new.liverwort" / ARRAY).exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip", bytes(5000)])
def test_what_is_no_zip_is_named(tmp_path, content):
    (tmp_path / "x.zip").write_bytes(content)
    for name in ("x.zip", "none.zip"):
        with pytest.raises(StudyError, match=r"(x|none)\.zip"):
            run_inline(unpack(tmp_path / name, tmp_path / "new.liverwort"))


def test_a_zip_without_or_with_another_database_is_refused(tmp_path):
    empty = zip_of(tmp_path / "a.zip", (ARRAY, "x"))
    with pytest.raises(StudyError, match="no archive of a study"):
        run_inline(unpack(empty, tmp_path / "new.liverwort"))
    other = zip_of(tmp_path / "b.zip", ("study.db", "SQLite format 3\0 no"))
    with pytest.raises(LiverwortError):
        run_inline(unpack(other, tmp_path / "new.liverwort"))
    assert not (tmp_path / "new.liverwort").exists()


def test_damaged_copies_are_noticed(packed, tmp_path):
    """Bits flipped anywhere: the same study, or a sentence; never something else."""
    good = packed.read_bytes()
    with Study.open(tmp_path / "mine.liverwort", read_only=True) as old:
        want = records(old.state)
    drawn = random.Random(3)
    for number in range(12):
        bad = bytearray(good)
        bad[drawn.randrange(len(bad))] ^= 1 << drawn.randrange(8)
        (tmp_path / "bad.zip").write_bytes(bytes(bad))
        target = tmp_path / f"new{number}.liverwort"
        try:
            run_inline(unpack(tmp_path / "bad.zip", target))
        except LiverwortError:
            assert not target.exists()
            continue
        with Study.open(target, read_only=True) as new:
            assert records(new.state) == want


def test_nothing_is_replaced(packed, tmp_path):
    with pytest.raises(OutputError, match="exists already"):
        run_inline(unpack(packed, tmp_path / "mine.liverwort"))
    with pytest.raises(StudyError, match="is not a study"):
        run_inline(pack(tmp_path, tmp_path / "again.zip"))
