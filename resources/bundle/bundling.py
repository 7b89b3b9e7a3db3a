"""What goes into a bundle and what stays out; `liverwort.spec` puts it together."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from configparser import ConfigParser
from importlib import metadata
from pathlib import Path

from packaging.utils import canonicalize_name

from liverwort_gui import licences
from liverwort_gui.licences import Part

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TOOLS = (HERE, HERE.parent / "translating")  # for developers only
COMMON = HERE / "texts"  # licences that wheels name and do not hold
DEBIAN_ROW = "${Package}\\t${Version}\\t${source:Package}\\n"
DEBIAN_COMMON = re.compile(r"/usr/share/common-licenses/([\w.-]*\w)")
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)  # px, of the .ico

# Left out, by where it would lie in the bundle; what begins with one of KEPT stays.
UNUSED = re.compile(
    r"torch/(test|include|share|bin)/"
    r"|torch/lib/lib(torchbind_test|jitbackend_test|backend_with_compiler|aoti_custom)"
    r"|PySide6/(Qt/)?translations/(?!qt(base)?_ja\.qm)"
    r"|PySide6/(Qt/)?plugins/(?!platforms/|platformthemes/|platforminputcontexts/"
    r"|imageformats/|iconengines/|styles/|wayland|xcbglintegrations/)"
    r"|PySide6/(Qt/)?plugins/platforms/(lib)?q?(eglfs|linuxfb|minimal|vnc|vkkhr)"
    r"|PySide6/(Qt/)?plugins/platforminputcontexts/.*virtualkeyboard"
    r"|PySide6/(Qt/)?plugins/imageformats/(lib)?qpdf"
    r"|(PySide6/(Qt/)?(lib|bin)/)?(lib)?Qt6(Qml|Quick|VirtualKeyboard|Pdf|EglFS|EglFs)"
    r"|PySide6/(Qt/)?plugins/platformthemes/libqgtk3|lib(gtk|gdk)-3\.so"
    r"|(.*/)?tests/"
)
KEPT = ("torch/bin/torch_shm_manager",)  # how macOS shares tensors among processes
UNUSED_MODULES = ("tkinter", "torch.utils.tensorboard")
# Makes a new font cache at every start, where matplotlib's own lasts.
UNUSED_HOOKS = ("pyi_rth_mplconfig",)


def requirements() -> list[str]:
    """Return the lines of install_requires."""
    config = ConfigParser(interpolation=None)
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    lines = (
        line.strip() for line in config["options"]["install_requires"].splitlines()
    )
    return [line for line in lines if line and not line.startswith("#")]


def data_files() -> list[tuple[str, str]]:
    """Return (file, folder in the bundle) of all that the program reads."""
    package = ROOT / "liverwort_gui"
    found = [
        (path, Path("liverwort_gui") / path.relative_to(ROOT).parent)
        for top in ("resources", "models")
        for path in sorted((ROOT / top).rglob("*"))
        if path.is_file() and not set(TOOLS) & set(path.parents)
    ]
    drawing = package / "report" / "drawing"  # sources that claim bundles take along
    found += [(path, path.relative_to(ROOT).parent) for path in drawing.glob("*.py")]
    return [(str(path), folder.as_posix()) for path, folder in found]


def modules() -> list[str]:
    """Return every module of the program: many are imported by name, when wished."""
    return [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in sorted((ROOT / "liverwort_gui").rglob("*.py"))
        if path.name != "redraw.py"  # a script of claim bundles
    ]


def foreign_modules(parts: Iterable[Part]) -> list[str]:
    """Return what is installed here, and is no part of the program."""
    ours = {canonicalize_name(part.name) for part in parts}
    ours.add(canonicalize_name(licences.PROGRAM))
    return sorted(
        module
        for module, names in metadata.packages_distributions().items()
        if ours.isdisjoint(canonicalize_name(name) for name in names)
    )


def is_needed(place: str) -> bool:
    """Whether a file that PyInstaller found belongs into the bundle.

    Args:
        place: where it would lie, as "torch/test/test_jit".
    """
    place = place.replace("\\", "/")
    return place.startswith(KEPT) or UNUSED.match(place) is None


def refuse_cuda() -> None:
    """End with one sentence if this environment has a torch for graphics cards."""
    version = metadata.version("torch")
    if sys.platform == "linux" and "+cpu" not in version:
        sys.exit(
            f"A bundle holds torch for processors, and torch {version} is installed, "
            "which is for graphics cards: delete the folder .venv, then run "
            "`python3 main.py bundle` again."
        )


def write_icons(folder: Path) -> Path:
    """Draw liverwort.svg as liverwort.png, .ico and .icns; return the first."""
    from PIL import Image
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(1024, 1024, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ROOT / "resources" / "icons" / "liverwort.svg")).render(painter)
    painter.end()
    png = folder / "liverwort.png"
    image.save(str(png))
    with Image.open(png) as picture:
        picture.save(folder / "liverwort.ico", sizes=[(n, n) for n in ICON_SIZES])
        picture.save(folder / "liverwort.icns")
    return png


def version_resource(version: str, name: str) -> str:
    """Return the version that Windows shows of a program file, as PyInstaller reads it.

    Args:
        version: "0.1.0".
        name: of the file.
    """
    numbers = tuple([*map(int, re.findall(r"\d+", version)), 0, 0, 0, 0][:4])
    about = {
        "CompanyName": "The Liverwort developers",
        "FileDescription": "Liverwort",
        "FileVersion": version,
        "InternalName": "liverwort",
        "LegalCopyright": "The Liverwort developers; see LICENCES.txt",
        "OriginalFilename": name,
        "ProductName": "Liverwort",
        "ProductVersion": version,
    }
    strings = ", ".join(
        f"StringStruct({key!r}, {text!r})" for key, text in about.items()
    )
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, "
        "mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('040904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def mac_description(version: str) -> dict[str, object]:
    """Return what Info.plist says: a study is one thing to the Finder, and ours."""
    study = "org.liverwort.study"
    return {
        "CFBundleDisplayName": "Liverwort",
        "CFBundleShortVersionString": version,
        "NSHighResolutionCapable": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Liverwort study",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [study],
                "LSTypeIsPackage": True,
            },
            {
                "CFBundleTypeName": "Video",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.movie", "public.tiff"],
            },
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": study,
                "UTTypeDescription": "Liverwort study",
                "UTTypeConformsTo": ["com.apple.package"],
                "UTTypeTagSpecification": {"public.filename-extension": ["liverwort"]},
            }
        ],
    }


def licence_document(parts: Iterable[Part], binaries: Iterable[str]) -> str:
    """Return LICENCES.txt.

    Args:
        parts: the distributions in the bundle.
        binaries: all files with machine code, by the place they were copied from.
    """
    everything = (_python(), *parts, *system_parts(binaries))
    common = set(COMMON.glob("*.txt"))
    for part in everything:
        for text in part.texts:
            said = text.read_text(encoding="utf-8", errors="replace")
            named = (
                Path("/usr/share/common-licenses", name)
                for name in DEBIAN_COMMON.findall(said)
            )
            common |= {path.resolve() for path in named if path.is_file()}
    return licences.document(everything, sorted(common))


def system_parts(binaries: Iterable[str]) -> tuple[Part, ...]:
    """Return the packages of this Debian or Ubuntu from which libraries were copied.

    Args:
        binaries: all files with machine code, by the place they were copied from.
    """
    ours = tuple(str(Path(path).resolve()) for path in (sys.prefix, sys.base_prefix))
    files = {str(Path(path).resolve()) for path in binaries}
    foreign = sorted(path for path in files if not path.startswith(ours))
    if sys.platform != "linux" or not foreign:
        return ()
    names = (*foreign, *(path.removeprefix("/usr") for path in foreign))
    owners = re.findall(r"(?m)^([^\s,:]+)", _told("dpkg-query", "--search", *names))
    if not owners:
        return ()
    told = _told("dpkg-query", "--show", f"--showformat={DEBIAN_ROW}", *set(owners))
    rows = {tuple(row.split("\t")) for row in told.splitlines()}
    return tuple(_debian_part(*row) for row in sorted(rows))


def _debian_part(package: str, version: str, source: str) -> Part:
    text = Path("/usr/share/doc", package, "copyright")
    said = text.read_text(encoding="utf-8", errors="replace") if text.is_file() else ""
    names = sorted(set(re.findall(r"(?m)^License: *(\S.*)$", said)))
    return Part(
        name=package,
        version=version,
        licence=", ".join(names) or "see its text",
        home=f"https://sources.debian.org/src/{source}/",
        texts=(text,) if said else (),
    )


def _told(*command: str) -> str:
    """Return what a command prints, even if it failed for some of its arguments."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:  # no Debian
        return ""
    return done.stdout


def _python() -> Part:
    folders = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    texts = [path for folder in folders for path in folder.glob("LICENSE*")]
    return Part(
        name="Python",
        version=sys.version.split()[0],
        licence="PSF-2.0",
        home="https://www.python.org",
        texts=tuple(texts[:1]),
    )
