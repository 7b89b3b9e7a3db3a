"""XML inside TIFF files that would grow without end, or read other files."""

import time

import numpy as np
import pytest
import tifffile

from liverwort_gui.errors import VideoError
from liverwort_gui.media import open_video

LAUGHS = "<!DOCTYPE lolz [<!ENTITY a0 'lol'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
)
QUADRATIC = f"<!DOCTYPE b [<!ENTITY a '{'a' * 50_000}'>"
OUTSIDE = "<!DOCTYPE x [<!ENTITY a9 SYSTEM 'file:///etc/hostname'>"
REMOTE = "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd' ["
BOMBS = {
    "entities": f"{LAUGHS}]>",
    "quadratic": f"{QUADRATIC}]>",
    "external entity": f"{OUTSIDE}]>",
    "external subset": f"{REMOTE}]>",
}
ROOTS = {  # what makes tifffile parse a description
    "ome": "<OME xmlns='http://www.openmicroscopy.org/Schemas/OME/2016-06'>{}</OME>",
    "philips": "<DataObject>{}</DataObject>",
    "scn": "<scn>{}</scn>",
}


def written(path, description, **more):
    frames = np.zeros((3, 32, 32), np.uint8)
    tifffile.imwrite(
        path,
        frames,
        description=description,
        metadata=None,
        photometric="minisblack",
        **more,
    )
    return path


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_file_with_entities_is_refused_at_once(tmp_path, root, bomb):
    text = f"<?xml version='1.0'?>{BOMBS[bomb]}{ROOTS[root].format('&a9;')}"
    path = written(tmp_path / "bomb.tif", text, software="Philips DP v1.0")
    before = time.perf_counter()
    with pytest.raises(VideoError, match=r"bomb\.tif has unsafe metadata \(its meta"):
        open_video(path)
    assert time.perf_counter() - before < 5


@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_entities_in_other_tags_and_codings_are_seen_too(tmp_path, coding):
    xmp = f"<?xml version='1.0'?>{BOMBS['entities']}<x>&a9;</x>".encode(coding)
    extra = [(700, 1, len(xmp), xmp, True)]
    path = written(tmp_path / "xmp.tif", "plain", extratags=extra)
    with pytest.raises(VideoError, match="unsafe metadata"):
        open_video(path)


OME = """<?xml version="1.0"?><OME xmlns="http://www.openmicroscopy.org/Schemas/OME/\
2016-06"><Image ID="Image:0"><Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint8" \
SizeX="32" SizeY="32" SizeZ="1" SizeC="1" SizeT="3"><Channel ID="Channel:0:0"/>\
<TiffData IFD="0" PlaneCount="3"><UUID FileName="{name}">urn:uuid:1</UUID></TiffData>\
</Pixels></Image></OME>"""


@pytest.mark.parametrize(
    "name", ["../s.tif", "/d/s.tif", "C:s.tif", "..\\s.tif", "a&#47;b"]
)
def test_pictures_in_another_folder_are_not_read(tmp_path, name):
    secret = np.full((3, 32, 32), 77, np.uint8)
    tifffile.imwrite(tmp_path / "s.tif", secret, photometric="minisblack")
    (tmp_path / "study").mkdir()
    path = written(tmp_path / "study" / "thief.ome.tif", OME.format(name=name))
    with pytest.raises(VideoError, match="its pictures lie in another folder"):
        open_video(path)


def test_a_plain_name_is_still_read(tmp_path):
    path = written(tmp_path / "own.ome.tif", OME.format(name="own.ome.tif"))
    with open_video(path) as reader:
        assert reader.video.n_frames == 3
