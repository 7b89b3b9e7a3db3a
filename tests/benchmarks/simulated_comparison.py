"""Comparisons of simulated clips whose truth is known, without a study on disk.

Their video seeds are held-out ones, which no training has drawn.
"""

from __future__ import annotations

import numpy as np

from liverwort_gui import explain, networks, simulate
from liverwort_gui.analysis.comparing import CompareRequest, asking, body_map
from liverwort_gui.analysis.comparing.asking import Member
from liverwort_gui.analysis.comparing.job import Material, compared
from liverwort_gui.analysis.comparing.measuring import measured
from liverwort_gui.analysis.held_out_clips import VIDEOS_PER_SEED, Draw
from liverwort_gui.networks import scope
from liverwort_gui.records import Clip, Result
from liverwort_gui.simulate.draws import HELD_OUT
from liverwort_gui.study_records import ClipEntry, VideoEntry
from liverwort_gui.tracking.body_frame import body_frames

NETWORK = "length"
PLANTED = 0.25  # of the greatest mean difference in body coordinates


def comparison(
    kind, seed, *, videos, clips, network=None, network_name=NETWORK, with_truth=True
):
    """Return the comparison of a simulated study, and the planted place (W, L).

    Args:
        kind: name of the scenario.
        seed: other seeds share no video.
        videos: of each class.
        clips: of each video.
        network: loaded; None: `network_name` is loaded.
        network_name: bundled weights or a file.
        with_truth: whether to draw the twins, which say what was planted.
    """
    network = network or networks.load(network_name, networks.pick_device("cpu"))
    request = CompareRequest(f"simulated {kind} {seed}", network=network_name)
    names, asked = asking.ask(request, simulate.CLASSES)
    found, planted = [], []
    for video in range(2 * videos):
        draw = Draw(HELD_OUT + seed * VIDEOS_PER_SEED + video, 0, video % 2)
        for n in range(clips):
            one = Draw(draw.video, n, draw.label)
            made = simulate.simulate_clip(
                kind, one.label, one.video, one.clip, truth=with_truth
            )
            clip = simulate.as_clip(made, video_seed=one.video, clip_seed=one.clip)
            member = _member(one, video * clips + n, clip)
            result = _result(clip, network, network_name)
            unit = member.video.name
            found.append(
                (member, measured(member, result, asked, unit, request.plausible))
            )
            if with_truth:
                planted.append(_planted(clip, made.truth))
    known = [one for one in planted if one is not None]
    material = Material(request, names, asked, "video", found, [])
    mean = np.nanmean(known, axis=0) if known else np.zeros((1, 1))
    return compared(material), mean > PLANTED * np.nanmax(mean)


def _member(draw: Draw, number: int, clip: Clip) -> Member:
    entry = VideoEntry(
        id=f"v{draw.video}",
        number=draw.video - HELD_OUT,
        relative="",
        absolute=f"/simulated/{draw.video}",
        sha256=clip.video.sha256,
        reader="movie",
        n_frames=len(clip.pixels),
        height=clip.pixels.shape[1],
        width=clip.pixels.shape[2],
        fps=clip.video.fps,
        um_per_px=clip.video.um_per_px,
        genotype=simulate.CLASSES[draw.label],
    )
    crop = clip.crop
    row = ClipEntry(
        f"c{number}", number, entry.id, crop.start, crop.corners, crop.size, crop.frames
    )
    return Member(row, entry, draw.label)


def _result(clip: Clip, network, name: str) -> Result:
    return Result(
        clip=clip,
        explanation=explain.explain(clip, network),
        network=name,
        network_note=network.card.note,
        device="cpu",
        out_of_scope=scope.reasons_out_of_scope(
            scope.measure(clip), network.card.scope
        ),
    )


def _planted(clip: Clip, truth):
    """Return where the twins differ in body coordinates, mean of the frames."""
    frames = body_frames(clip)
    if frames.reason:
        return None
    return body_map.clip_map(clip, truth.difference, frames)
