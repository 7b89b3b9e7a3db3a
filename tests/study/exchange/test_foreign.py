"""Another study is read in a child process, and its arrays are verified."""

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import Study
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.exchange import read_study, take_pixels
from tests.study.exchange.on_disk import cuts_of, records, small_study


@pytest.fixture
def theirs(tmp_path):
    small_study(tmp_path / "theirs.liverwort")
    return tmp_path / "theirs.liverwort"


def content(folder):
    return {
        path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_another_study_is_read_and_left_as_it_is(theirs):
    before = content(theirs)
    found = read_study(theirs)
    assert content(theirs) == before
    with Study.open(theirs, read_only=True) as opened:
        assert records(found.state) == records(opened.state)
        assert found.cuts == {cut.key: cut for cut in cuts_of(opened).values()}


def test_a_study_that_somebody_works_on_can_be_read(theirs):
    with Study.open(theirs, "Anna") as opened:
        assert not opened.state.read_only
        assert len(read_study(theirs).state.clips) == 3


def test_pixels_are_copied_and_damaged_ones_told(theirs, tmp_path):
    found = read_study(theirs)
    bad, good = (cut.sha256 for cut in found.cuts.values())
    file = theirs / "arrays" / bad[:2] / f"{bad}.h5"
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    mine = ArrayStore(tmp_path / "mine" / "arrays")
    cuts, sentences = take_pixels(found, mine)
    assert [cut.sha256 for cut in cuts] == [good]
    assert bad in sentences[0]
    assert good in mine.names()
    assert bad not in mine.names()
    assert take_pixels(found, mine)[0] == cuts


@pytest.mark.parametrize("spoil", ["cut", "zeros", "noise"])
def test_a_damaged_study_is_refused(theirs, spoil):
    file = theirs / "study.db"
    whole = bytearray(file.read_bytes())
    if spoil == "cut":
        whole = whole[: len(whole) // 2]
    elif spoil == "zeros":
        whole[4096:] = bytes(len(whole) - 4096)
    else:
        whole = bytearray(b"noise" * 999)
    file.write_bytes(bytes(whole))
    with pytest.raises(StudyError, match="theirs"):
        read_study(theirs)


def test_a_folder_without_a_study_is_named(tmp_path):
    with pytest.raises(StudyError, match="is not a study"):
        read_study(tmp_path)
