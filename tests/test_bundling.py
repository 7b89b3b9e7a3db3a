"""What goes into a bundle: resources/bundle."""

import plistlib
import re
import sys
from importlib import util
from pathlib import Path

import pytest

from liverwort_gui import licences, paths
from liverwort_gui.licences import Part

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "bundle"
TOOLS = {FOLDER, ROOT / "resources" / "translating"}  # for developers only


@pytest.fixture(scope="module")
def bundling():
    spec = util.spec_from_file_location("bundling", FOLDER / "bundling.py")
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def parts(bundling):
    return licences.parts(bundling.requirements())


def test_every_file_that_the_program_reads_goes_along(bundling):
    told = {(Path(file), place) for file, place in bundling.data_files()}
    for folder in (paths.resources(), paths.models()):
        for path in folder.rglob("*"):
            if path.is_file() and not TOOLS & set(path.parents):
                place = Path("liverwort_gui", path.parent.relative_to(ROOT)).as_posix()
                assert (path, place) in told
    sources = {file.name for file, _ in told if file.suffix == ".py"}
    drawing = ROOT / "liverwort_gui" / "report" / "drawing"
    assert sources == {path.name for path in drawing.glob("*.py")}


def test_every_module_goes_along_by_the_name_under_which_it_is_imported(bundling):
    told = bundling.modules()
    known = {name for name in sys.modules if name.split(".")[0] == "liverwort_gui"}
    assert known  # among them packages, whose names end where their folder's does
    assert {*known, "liverwort_gui.report", "liverwort_gui.qt.app"} <= set(told)
    assert not [name for name in told if name.endswith(("__init__", "redraw"))]


def test_each_part_has_a_licence_and_its_text(parts):
    qt = {"PySide6_Essentials", "shiboken6"}  # LGPL-3: the text lies in texts/
    assert {"numpy", "torch", "av", "lightning"} | qt <= {part.name for part in parts}
    assert {part.name for part in parts if not part.texts} <= qt
    assert not [part.name for part in parts if not part.licence]
    assert (FOLDER / "texts" / "LGPL-3.0.txt").is_file()
    assert (FOLDER / "texts" / "GPL-3.0.txt").is_file()


def test_the_gpl_encoders_of_pyav_are_noticed(parts):
    assert [part.gpl for part in parts if part.name == "av"] == [("x264", "x265")]


def test_only_what_the_program_needs_goes_along(bundling, parts):
    left_out = bundling.foreign_modules(parts)
    assert {"pytest", "mypy", "captum", "distributed"} <= set(left_out)
    assert not {"torch", "PySide6", "cv2", "numpy", "liverwort_gui"} & set(left_out)


@pytest.mark.parametrize(
    "place",
    [
        "torch/test/test_jit",
        "torch/include/ATen/ATen.h",
        "torch/bin/protoc",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        r"PySide6\plugins\imageformats\qpdf.dll",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "libQt6Quick.so.6",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "libgtk-3.so.0",
        "scipy/stats/tests/data/a.npz",
    ],
)
def test_what_nobody_uses_stays_out(bundling, place):
    assert not bundling.is_needed(place)


@pytest.mark.parametrize(
    "place",
    [
        "torch/bin/torch_shm_manager",
        "torch/lib/libtorch_cpu.so",
        "torch/testing/_internal/__init__.py",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        r"PySide6\plugins\platforms\qwindows.dll",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/lib/libQt6Svg.so.6",
        "liverwort_gui/resources/icons/peak.svg",
    ],
)
def test_what_is_used_stays_in(bundling, place):
    assert bundling.is_needed(place)


def test_a_torch_for_graphics_cards_is_refused(bundling, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(bundling.metadata, "version", lambda _: "2.13.0+cu130")
    with pytest.raises(SystemExit, match=r"delete the folder \.venv"):
        bundling.refuse_cuda()
    monkeypatch.setattr(bundling.metadata, "version", lambda _: "2.13.0+cpu")
    bundling.refuse_cuda()


def test_the_icon_is_drawn_for_every_system(bundling, tmp_path):
    from PIL import Image

    with Image.open(bundling.write_icons(tmp_path)) as picture:
        assert picture.size == (1024, 1024)
        assert picture.getpixel((0, 0))[3] == 0  # round corners let through
        assert picture.getpixel((200, 512))[3] == 255
    with Image.open(tmp_path / "liverwort.ico") as picture:
        sizes = {(size, size) for size in bundling.ICON_SIZES}
        assert picture.info["sizes"] == sizes
    assert (tmp_path / "liverwort.icns").read_bytes()[:4] == b"icns"


def test_windows_is_told_the_version(bundling):
    names = {
        name: (lambda *given, **named: (given, named))
        for name in re.findall(r"(\w+)\(", bundling.version_resource("1.2.3", "a.exe"))
    }
    told = eval(bundling.version_resource("1.2.3", "a.exe"), names)  # noqa: S307 - ours
    assert told[1]["ffi"][1]["filevers"] == (1, 2, 3, 0)
    assert "('ProductVersion', '1.2.3')" in repr(told)


def test_macos_takes_a_study_for_one_thing_and_opens_it_here(bundling):
    told = plistlib.loads(plistlib.dumps(bundling.mac_description("1.2.3")))
    (study,) = told["UTExportedTypeDeclarations"]
    assert study["UTTypeTagSpecification"] == {
        "public.filename-extension": ["liverwort"]
    }
    assert told["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [
        study["UTTypeIdentifier"]
    ]


def test_libraries_of_the_system_are_told_with_their_package(bundling, monkeypatch):
    asked = []

    def told(*command):
        asked.append(command)
        if "--search" in command:
            return "libzed1:amd64, libzed2:amd64: /lib/libzed.so\n"
        return "libzed1\t1.2\tzed\n"

    monkeypatch.setattr(bundling, "_told", told)
    monkeypatch.setattr(sys, "platform", "linux")
    ours = f"{sys.prefix}/lib/libours.so"
    (part,) = bundling.system_parts([ours, "/usr/lib/libzed.so", "/usr/lib/libzed.so"])
    assert (part.name, part.version) == ("libzed1", "1.2")
    assert part.home == "https://sources.debian.org/src/zed/"
    assert asked[0][2:] == ("/usr/lib/libzed.so", "/lib/libzed.so")
    assert asked[1][3:] == ("libzed1",)


def test_the_document_holds_the_common_licences(bundling):
    told = bundling.licence_document([Part("made-up", "7", "MIT")], [])
    assert "made-up" in told
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in told
    assert re.search(r"(?m)^Python +\d", told)


def test_windows_commands_have_a_program_of_their_own(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "liverwort.exe"))
    assert paths.self_command("train")[0] == str(tmp_path / "liverwort.exe")
    (tmp_path / "liverwort-command.exe").touch()
    monkeypatch.setattr(sys, "platform", "win32")
    assert paths.self_command("train", "--resume", "x") == [
        str(tmp_path / "liverwort-command.exe"),
        *("train", "--resume", "x"),
    ]
