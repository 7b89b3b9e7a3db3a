import time

from hypothesis import given
from hypothesis import strategies as st

from liverwort_gui.overlaps import Overlap, meeting, overlapping, overlaps
from liverwort_gui.records import Crop
from liverwort_gui.study_records import ClipEntry

SIZE = 20


def clip(id_, x, y=0, start=0, video="v1", **changes):
    return ClipEntry(id_, 1, video, start, ((x, y),), SIZE, **changes)


def follower(id_, path, start=0, size=SIZE):
    return ClipEntry(id_, 1, "v1", start, tuple(path), size, len(path))


def test_two_boxes_share_pixels_in_the_frames_of_both_windows():
    found = overlaps([clip("a", 0, start=0), clip("b", 19, start=10)])
    assert found == (Overlap("a", "b", 10, 31),)
    assert overlapping(found) == {"a", "b"}


def test_touching_edges_and_windows_do_not_overlap():
    assert overlaps([clip("a", 0), clip("b", SIZE)]) == ()
    assert overlaps([clip("a", 0), clip("b", 0, SIZE)]) == ()
    assert overlaps([clip("a", 0), clip("b", 0, start=32)]) == ()


def test_other_videos_and_excluded_clips_do_not_count():
    assert overlaps([clip("a", 0), clip("b", 0, video="v2")]) == ()
    assert overlaps([clip("a", 0), clip("b", 0, excluded=True)]) == ()


def test_a_following_box_meets_another_only_where_it_passes_by():
    passing = follower("a", [(x, 0) for x in range(0, 320, 10)])
    assert overlaps([passing, clip("b", 150)]) == (Overlap("a", "b", 14, 16),)


def test_two_cells_that_swap_places_side_by_side_never_overlap():
    one = follower("a", [(x, 0) for x in range(0, 320, 10)])
    other = follower("b", [(310 - x, SIZE) for x in range(0, 320, 10)])
    assert overlaps([one, other]) == ()


places = st.tuples(st.integers(0, 40), st.integers(0, 40))
crops = st.builds(
    lambda start, size, path: Crop(start, tuple(path), size, len(path)),
    st.integers(0, 6),
    st.integers(16, 20),
    st.lists(places, min_size=2, max_size=6),
) | st.builds(
    lambda start, size, place, frames: Crop(start, (place,), size, frames),
    st.integers(0, 6),
    st.integers(16, 20),
    places,
    st.integers(1, 6),
)


def frames_by_pixels(one, other):
    """Every common frame in which any pixel belongs to both."""
    met = []
    for frame in range(max(one.start, other.start), min(one.stop, other.stop)):
        first, second = (
            {
                (x, y)
                for x in range(box.x, box.x + box.size)
                for y in range(box.y, box.y + box.size)
            }
            for box in (one.box_at(frame), other.box_at(frame))
        )
        if first & second:
            met.append(frame)
    return (met[0], met[-1]) if met else None


@given(crops, crops)
def test_frames_are_those_in_which_a_pixel_belongs_to_both(one, other):
    assert meeting(one, other) == frames_by_pixels(one, other)
    assert meeting(other, one) == meeting(one, other)


@given(st.lists(st.tuples(crops, st.booleans(), st.sampled_from("vw")), max_size=8))
def test_all_pairs_are_found_and_no_others(rows):
    clips = [
        ClipEntry(
            f"c{number}",
            number,
            video,
            crop.start,
            crop.corners,
            crop.size,
            crop.frames,
            excluded=excluded,
        )
        for number, (crop, excluded, video) in enumerate(rows)
    ]
    expected = {
        frozenset((one.id, other.id))
        for at, one in enumerate(clips)
        for other in clips[at + 1 :]
        if one.video == other.video
        and not (one.excluded or other.excluded)
        and meeting(one.crop, other.crop) is not None
    }
    found = overlaps(clips)
    assert {frozenset((pair.one, pair.other)) for pair in found} == expected
    assert len(found) == len(expected)


def test_five_thousand_clips_take_no_time():
    clips = [
        follower(f"c{n}", [(n % 17 * 30 + t, n % 5 * 90) for t in range(32)], n % 7)
        for n in range(5000)
    ]
    clips = [
        ClipEntry(c.id, 1, f"v{n // 17}", c.start, c.corners, c.size)
        for n, c in enumerate(clips)
    ]
    begin = time.process_time()
    overlaps(clips)
    assert time.process_time() - begin < 3.0
