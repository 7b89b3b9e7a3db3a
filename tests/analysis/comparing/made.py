"""A study of two genotypes with results that were made up, and what is measured."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import tifffile

from liverwort_gui import media
from liverwort_gui.analysis.comparing.asking import Asked, CompareRequest, Member
from liverwort_gui.analysis.comparing.job import Material, compared
from liverwort_gui.analysis.comparing.measuring import Measured
from liverwort_gui.analysis.comparing.timing import Folded
from liverwort_gui.comparison_records import ClipFigures, Comparison, Test
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import Box, Clip, Crop, Explanation, Result
from liverwort_gui.study import Study, edits, results
from liverwort_gui.study.cutting import cut_clips, key_of, load_clip
from liverwort_gui.study.importing import entry_of, write_table
from tests.analysis.study_of_runs import clip_entry, video_entry
from tests.explain.made import made_video
from tests.networks.made import made_card, made_weights

CLASSES = ("wild type", "mutant")
SIDE, FILM, FRAMES = 80, 48, 12  # pixels; frames of a film and of a clip
UM, FPS = 0.5, 100.0
MAP = 16  # side of the made-up maps
WAY = 2  # pixels per frame that the cell swims to the right
SPOT = 8.0  # logits, of the place in front of a mutant's middle
ASKED = Asked("made-up", ("cd" * 32,), CLASSES, (1, 0), CLASSES, "Made up.")


def write_film(path: Path, seed: int) -> Path:
    """Write a dark field with a bright bar, 10 µm long, that swims to the right."""
    rng = np.random.default_rng(seed)
    film = rng.integers(10, 16, (FILM, SIDE, SIDE), dtype=np.uint8)
    for t, frame in enumerate(film):
        frame[30:36, WAY * t : WAY * t + 20] = 200
    tifffile.imwrite(path, film, photometric="minisblack")
    return path


def explanation(
    clip: Clip,
    label: int,
    decision: float,
    unseen: str = "yes",
    weights: str = "cd" * 32,
) -> Explanation:
    """Return made-up evidence, for the mutant: a spot ahead of each mutant's middle."""
    maps = np.zeros((len(clip.pixels), MAP, MAP), np.float32)
    side = clip.crop.size
    for t, frame in enumerate(maps):
        at = WAY * (clip.start + t) + 16 - clip.box.x  # 3 µm ahead of the middle
        frame[(33 - clip.box.y) * MAP // side, at * MAP // side] = SPOT * label
    delta = decision - float(maps.mean())
    curve = delta + maps.mean(axis=(1, 2))
    return Explanation(
        maps=maps,
        reference=np.zeros((1, MAP, MAP), np.float32),
        frame_evidence=curve.astype(np.float32),
        decision=decision,
        reference_decision=delta,
        delta_b=delta,
        logits=np.array([0.0, decision], np.float32),
        classes=CLASSES,
        contrast=(1, 0),
        method="evidence",
        warning="",
        receptive_field=51,
        provenance={"weights_sha256": weights, "unseen": unseen},
    )


def make_study(folder: Path, each: int = 4) -> Path:
    """Write `each` films per genotype with a clip each, two in the first film.

    Mutants have a D that is 4 logits greater.
    """
    rng = np.random.default_rng(0)
    file = made_weights(folder, made_card({"widths": (2, 2, 2, 2)}))
    weights = hashlib.sha256(file.read_bytes()).hexdigest()
    with Study.create(folder / "s.liverwort") as study:
        for number in range(2 * each):
            path = write_film(folder / f"film-{number}.tif", number)
            _add(study, path, CLASSES[number % 2], (4, 10) if number == 0 else (4,))
        for video in study.state.videos.values():
            label = CLASSES.index(video.genotype)
            clips = study.state.clips_of(video.id)
            for cut in run_inline(cut_clips(study.path, video, video.absolute, clips)):
                study.add_cut(cut)
            for clip in clips:
                decision = float(4 * label - 2 + 0.3 * rng.normal())
                keep(study, clip.id, label, decision, weights=weights)
    return folder / "s.liverwort"


def keep(study: Study, clip_id: str, label: int, decision: float, **changes) -> None:
    """Keep a made-up result of a clip."""
    entry = study.state.clips[clip_id]
    video = study.state.videos[entry.video]
    cut = study.cut(key_of(video, entry.crop))
    assert cut is not None
    clip = load_clip(study.arrays, cut, video)
    found = Result(
        clip, explanation(clip, label, decision, **changes), "made-up", "", "cpu"
    )
    results.keep(study.arrays, video, found)


def _add(study: Study, path: Path, genotype: str, starts: tuple[int, ...]) -> None:
    found = run_inline(media.index(path))
    table = write_table(study.arrays, found)
    entry = replace(
        entry_of(found, study.path),
        table=table,
        um_per_px=UM,
        fps=FPS,
        genotype=genotype,
    )
    study.do(edits.add_videos(study.state, [entry]))
    for start in starts:
        crop = Crop.still(Box(5, 5, 64), start, FRAMES)
        study.do(edits.place_clip(study.state, entry.id, crop))


def swimming_clip(
    angle: float = 0.0,
    speed: float = 60.0,
    *,
    frames: int = 24,
    size: int = 128,
    length: float = 9.0,
    width: float = 2.0,
    beat: float = 0.0,
    fps: float = 100.0,
    follows: bool = False,
    seed: int = 0,
) -> Clip:
    """Return a clip of a bright bar that swims along its axis, 0.25 µm per pixel.

    Args:
        angle: radians, from the x axis towards the y axis.
        speed: µm/s.
        frames: T.
        size: pixels.
        length: µm.
        width: µm.
        beat: Hz, at which a dim speck before its front moves to and fro; 0: none.
        fps: frames per second.
        follows: whether the box moves with the cell, as exactly as pixels allow.
        seed: of the noise.
    """
    um = 0.25
    rng = np.random.default_rng(seed)
    y, x = np.indices((size, size)) * um
    middle = size * um / 2
    heading = np.array([np.cos(angle), np.sin(angle)])
    times = (np.arange(frames) - frames / 2) / fps
    ways = times[:, None] * speed * heading  # µm
    corners = np.rint(ways / um).astype(int) if follows else np.zeros((1, 2), int)
    pixels = rng.normal(30, 2, (frames, size, size))
    for t in range(frames):
        px, py = middle + ways[t] - um * corners[t if follows else 0]
        along = (x - px) * heading[0] + (y - py) * heading[1]
        across = (y - py) * heading[0] - (x - px) * heading[1]
        pixels[t] += 120 * ((abs(along) < length / 2) & (abs(across) < width / 2))
        if beat:
            reach = length / 2 + 4 + 2 * np.cos(2 * np.pi * beat * t / fps)
            pixels[t] += 60 * np.exp(-((along - reach) ** 2 + across**2) / 1.5)
    pixels = np.clip(np.rint(pixels), 0, 255).astype(np.uint8)[..., None]
    shape = (len(corners), size, size, 1)
    video = replace(made_video(frames), fps=fps, um_per_px=um)
    corners = corners - corners.min(axis=0)
    return Clip(
        pixels=pixels,
        background=np.full(shape, 30, np.float32),
        noise_sd=np.full(shape, 2, np.float32),
        background_note="",
        video=video,
        crop=Crop(0, tuple((int(a), int(b)) for a, b in corners), size, frames),
        times=np.arange(frames) / fps,
        um_per_px=um,
        sha256=hashlib.sha256(pixels.tobytes()).hexdigest(),
    )


def figures(number: int, group: int, decision: float, **changes) -> ClipFigures:
    """Return the figures of a clip; two make a video."""
    fields = {
        "id": f"c{number}",
        "number": number,
        "video": f"v{number // 2}",
        "unit": f"v{number // 2}",
        "group": group,
        "result": "",
        "pixel_sha256": "",
        "weights_sha256": "",
        "network": "made-up",
        "decision": decision,
        "reference_decision": 0.0,
        "right": (decision > 0) == bool(group),
        "in_scope": True,
        "oriented": True,
        "beat_confident": True,
    }
    return ClipFigures(**{**fields, **changes})


def made_test(name: str = "decision", p: float | None = 0.5, **changes) -> Test:
    """Return a comparison of one figure."""
    fields = {
        "name": name,
        "title": name,
        "unit": "",
        "means": (-1.0, 1.0),
        "difference": 2.0,
        "interval": None,
        "auc": 0.8,
        "auc_interval": None,
        "p": p,
        "floor": 0.03,
        "clip_p": None,
        "units": (4, 4),
        "clips": (8, 8),
    }
    return Test(**{**fields, **changes})


def made_comparison(
    each: int = 4,
    clips: int = 3,
    *,
    difference: float = 4.0,
    slower: float = 0.0,
    alike: float = 0.5,
    culture: bool = False,
    seed: int = 0,
    **changes,
) -> Comparison:
    """Return the comparison of clips that were never filmed, in a moment.

    Args:
        each: videos of each group.
        clips: of each video.
        difference: of D between mutant and wild type, and of the spot in the map.
        slower: µm/s that the mutant swims slower.
        alike: SD of the videos' own D.
        culture: whether two videos make a culture, which is the unit then.
        seed: of all draws.
        changes: of the `CompareRequest`.
    """
    rng = np.random.default_rng(seed)
    found = []
    for video in range(2 * each):
        group = video % 2
        unit = f"culture {group} {video // 4}" if culture else f"film {video}"
        entry = video_entry(video, fps=100.0, culture=unit if culture else "")
        own = alike * rng.normal()
        for n in range(clips):
            number = video * clips + n
            row = clip_entry(number, video=entry.id)
            decision = difference * (group - 0.5) + own + 0.5 * rng.normal()
            values = {
                "speed": 40 - slower * group + rng.normal(),
                "straightness": 0.98 + 0.005 * rng.normal(),
                "beat_frequency": 22 + rng.normal(),
                "body_length": 8 + 0.2 * rng.normal(),
                "area": 45 + rng.normal(),
                "effective_frames": 25 + rng.normal(),
                "burst_frames": 14.0 + int(rng.integers(3)),
            }
            told = figures(
                number, group, decision, id=row.id, video=entry.id, unit=unit
            )
            spot = 0.02 * rng.normal(size=(41, 41))
            spot[18:23, 24:30] += 0.1 * difference * group
            phase = rng.uniform(0, 2 * np.pi, 12)
            measured = Measured(
                figures=replace(told, figures=values),
                map=spot.astype(np.float32),
                curve=decision + 0.3 * rng.normal(size=32),
                folded=Folded(1 + 0.2 * np.cos(phase), complex(*rng.normal(size=2))),
            )
            found.append((Member(row, entry, group), measured))
    request = CompareRequest("/lab/s.liverwort", **changes)
    unit_kind = "culture" if culture else "video"
    return compared(Material(request, CLASSES, ASKED, unit_kind, found, []))
