"""What the program tells of the licences of its parts."""

from email.message import Message

import pytest

from liverwort_gui import licences
from liverwort_gui.errors import LiverwortError
from liverwort_gui.licences import Part


class Wheel:
    """A made-up distribution: as importlib.metadata gives one, without being one."""

    version = "1.2"
    requires = None

    def __init__(self, folder, files=(), **fields):
        self.folder = folder
        self.files = files
        self.metadata = Message()
        self.metadata["Name"] = "wheel"
        for name, value in fields.items():
            for one in [value] if isinstance(value, str) else value:
                self.metadata[name.replace("_", "-")] = one
        for file in files:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(f"text of {file}")

    def locate_file(self, file):
        return self.folder / file


@pytest.fixture
def wheels(monkeypatch):
    """Distributions by name, in place of those that are installed."""
    found = {}

    def distribution(name):
        if name not in found:
            raise licences.metadata.PackageNotFoundError(name)
        return found[name]

    monkeypatch.setattr(licences.metadata, "distribution", distribution)
    return found


def wheel(folder, name, *requires):
    made = Wheel(folder)
    made.metadata.replace_header("Name", name)
    made.requires = list(requires)
    return made


def test_what_a_part_needs_in_turn_is_a_part_too(wheels, tmp_path):
    wheels["a"] = wheel(tmp_path, "a", "b[fast]>=2", 'test-tool; extra == "test"')
    wheels["b"] = wheel(
        tmp_path, "b", 'c; extra == "fast"', 'other-system; sys_platform == "none"', "a"
    )
    wheels["c"] = wheel(tmp_path, "c")
    found = licences.parts(["a>=1", "b"])
    assert [part.name for part in found] == ["a", "b", "c"]


def test_a_part_that_is_missing_is_named(wheels):
    with pytest.raises(LiverwortError, match="absent is not installed"):
        licences.parts(["absent"])


def test_a_checkout_that_was_never_installed_says_so(monkeypatch):
    def missing(name):
        raise licences.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(licences.metadata, "requires", missing)
    with pytest.raises(LiverwortError, match=r"python3 main\.py"):
        licences.installed_parts()


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ({"License_Expression": "MIT", "License": "other"}, "MIT"),
        (
            {"Classifier": ["License :: OSI Approved :: BSD License", "Topic :: A"]},
            "BSD License",
        ),
        ({"License": "Apache 2.0"}, "Apache 2.0"),
        ({"License": "Permission is hereby granted, " * 9}, "see its text"),
        ({}, "see its text"),
    ],
)
def test_the_name_of_a_licence_is_found_wherever_it_stands(tmp_path, fields, licence):
    assert licences.part_of(Wheel(tmp_path, **fields)).licence == licence


def test_texts_and_gpl_libraries_are_found_among_the_files(tmp_path):
    inside = [
        "w.dist-info/licenses/sub/odd-name",
        "w.dist-info/LICENCE.rst",
        "w/licenses/code.py",
        "w/license_check.py",
        "w.libs/libx264-d653.so.165",
        "w.libs/x265-17.dll",
        "w/.dylibs/libx264.165.dylib",
        "w/x264.py",
    ]
    part = licences.part_of(Wheel(tmp_path, inside))
    assert [path.name for path in part.texts] == ["LICENCE.rst", "odd-name"]
    assert part.gpl == ("x264", "x265")


def test_gpl_parts_make_a_bundle_gpl_and_nothing_else_does():
    encoders = Part("av", "18", "BSD-3-Clause", gpl=("x264", "x265"))
    told = licences.summary([encoders], bundle=True)
    assert "as a whole it is passed on under the GNU General Public License" in told
    assert "x264 and x265" in told
    assert "as a whole" not in licences.summary([encoders], bundle=False)
    assert "General Public" not in licences.summary(
        [Part("a", "1", "MIT")], bundle=True
    )


def test_the_document_holds_every_text(tmp_path):
    part = licences.part_of(Wheel(tmp_path, ["w.dist-info/LICENSE"]))
    common = tmp_path / "GPL-3.0.txt"
    common.write_text("the GPL's words")
    told = licences.document([part, Part("b", "2", "MIT", "https://b")], [common])
    assert "text of w.dist-info/LICENSE" in told
    assert "the GPL's words" in told
    assert "b 2: MIT https://b" in told
    assert "wheel  1.2  see its text\nb      2    MIT" in told


def test_a_table_of_nothing_is_empty():
    assert licences.table([]) == ""


def test_a_part_has_no_text_that_is_not_there(tmp_path):
    made = Wheel(tmp_path)
    made.files = ["gone/LICENSE"]
    assert licences.part_of(made).texts == ()
