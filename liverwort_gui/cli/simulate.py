"""`liverwort simulate`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from liverwort_gui.cli.options import Channel, Json, TimeAxis, parse_box
from liverwort_gui.cli.output import run_with_progress, say, say_json
from liverwort_gui.errors import SimulationError
from liverwort_gui.records import CLIP_FRAMES, Crop, Video

if TYPE_CHECKING:
    from liverwort_gui.simulate import Modality, Settings

Strength = Annotated[
    float,
    typer.Option(min=0, help="Of the planted difference: 0 none, 1 as designed."),
]
ModalityOption = Annotated[
    Literal["dark field", "phase contrast", "DIC"],
    typer.Option(help="How the light is turned into a picture."),
]
Sets = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help="Another value of a parameter. May be given several times.",
    ),
]
SettingsFile = Annotated[
    Path | None,
    typer.Option("--settings", help="File with values, as --like prints them."),
]
Listing = Annotated[
    bool, typer.Option("--list", help="Show all scenarios and parameters.")
]
Like = Annotated[
    Path | None,
    typer.Option(help="Fit the parameters to a sperm of this video; needs --box."),
]
BoxOf = Annotated[
    str | None,
    typer.Option(metavar="X Y SIZE", help="Box around that sperm, pixels."),
]
Start = Annotated[int, typer.Option(min=0, help="First frame of that box, from 0.")]
Frames = Annotated[int, typer.Option(min=1, help="Number of frames of that box.")]
Fps = Annotated[
    float | None, typer.Option(min=0.001, help="Frames per second of that video.")
]
UmPerPx = Annotated[
    float | None, typer.Option(min=0.0001, help="Micrometres per pixel of that video.")
]
Flagellum = Annotated[
    float | None,
    typer.Option(min=0.1, help="Micrometres, length of a flagellum you measured."),
]


def simulate(
    scenario: Annotated[
        str | None,
        typer.Argument(
            help="S0, S1, S1-matched, S2, S2-none, S3, S3-slow, S4, S4-curl, S5, "
            "S5b, S6, S7a, S7b, S7c, S7d, S7e, S7f, S7g or S8; --list explains them."
        ),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="New folder for the videos.")] = None,
    clips: Annotated[int, typer.Option(min=1, help="Sperm in all.")] = 256,
    videos: Annotated[int, typer.Option(min=2, help="Videos in all.")] = 16,
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same videos.")] = 0,
    strength: Strength = 1.0,
    modality: ModalityOption = "dark field",
    sets: Sets = None,
    settings_file: SettingsFile = None,
    like: Like = None,
    box: BoxOf = None,
    start: Start = 0,
    frames: Frames = CLIP_FRAMES,
    fps: Fps = None,
    um_per_px: UmPerPx = None,
    flagellum: Flagellum = None,
    channel: Channel = None,
    time_axis: TimeAxis = None,
    listing: Listing = False,
    as_json: Json = False,
) -> None:
    """Write videos of virtual sperm with boxes, labels and the truth.

    With --like and no scenario, print the fitted parameters for --settings.
    """
    from liverwort_gui import media
    from liverwort_gui import simulate as room

    if listing:
        _show_all(as_json)
        return
    chosen = _settings(settings_file, sets or [])
    if like is not None:
        crop = Crop.still(parse_box(box or ""), start, frames)
        video = media.inspect(like, channel=channel, time_axis=time_axis)
        video = video.calibrated(fps, um_per_px)
        chosen = chosen.over(_fitted(video, crop, flagellum, modality))
    if scenario is None and like is not None:
        say(chosen.to_json())
        return
    if scenario is None or out is None:
        raise SimulationError(
            "Nothing was said to simulate: name a scenario and a folder, as in "
            "`liverwort simulate S1-matched --out FOLDER`, or see --list."
        )
    kind = room.scenario(scenario, strength)
    job = room.write_dataset(
        kind, clips, videos, seed, out, settings=chosen, modality=modality
    )
    folder = run_with_progress(job)
    if as_json:
        say_json({"out": str(folder), "clips": clips, "videos": videos, "seed": seed})
    else:
        say(f"{clips} sperm in {videos} videos of {scenario} are in {folder}")


def _show_all(as_json: bool) -> None:
    """Say what can be simulated and changed."""
    from liverwort_gui.simulate import PARAMETERS, scenario, scenarios

    kinds = [scenario(name) for name in scenarios()]
    if as_json:
        about = ("name", "summary", "grades", "most", "factors")
        say_json(
            {
                "scenarios": [{n: getattr(kind, n) for n in about} for kind in kinds],
                "parameters": [asdict(parameter) for parameter in PARAMETERS],
            }
        )
        return
    for kind in kinds:
        grades = f" Strength: {kind.grades}; 0 to {kind.most:g}." if kind.grades else ""
        say(f"{kind.name:<12} {kind.summary}{grades}")
    say("")
    for one in PARAMETERS:
        unit = "" if one.unit == "1" else f" {one.unit}"
        say(
            f"{one.name:<26} {one.default:g}{unit} ({one.low:g} to {one.high:g}), "
            f"{one.basis}. {one.meaning}"
        )


def _settings(file: Path | None, sets: list[str]) -> Settings:
    """Return what the file says and, over it, what --set says."""
    from liverwort_gui.simulate import Settings

    values: dict[str, float] = {}
    for text in sets:
        name, _, number = text.partition("=")
        try:
            values[name.strip().replace("-", "_")] = float(number)
        except ValueError as error:
            raise typer.BadParameter(
                f"needs NAME=VALUE with a number, got {text!r}", param_hint="--set"
            ) from error
    if file is None:
        return Settings.of(values)
    try:
        content = file.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise SimulationError(
            f"{file} cannot be read ({error}): give a text file as `liverwort simulate "
            "--like` prints it."
        ) from error
    return Settings.of({**dict(Settings.from_json(content).changed), **values})


def _fitted(
    video: Video, crop: Crop, flagellum: float | None, modality: Modality
) -> Settings:
    """Return settings fitted to the sperm in a box of a video."""
    from liverwort_gui import media, simulate

    if video.um_per_px is None or video.fps is None:
        raise SimulationError(
            f"{video.path} does not say its micrometres per pixel and frames per "
            "second: give both with --um-per-px and --fps."
        )
    with media.open_video(video.path, video=video) as reader:
        reader.examine_window(crop.start, crop.frames)
        background = media.field_background(reader)
        clip = media.cut_clip(reader, crop, background=background, size=crop.size)
    return simulate.fit(
        clip.pixels.mean(axis=-1).astype("uint8"),
        clip.background[0].mean(axis=-1),
        clip.noise_sd[0].mean(axis=-1),
        um_per_px=video.um_per_px,
        fps=video.fps,
        flagellum_length=flagellum,
        modality=modality,
    )
