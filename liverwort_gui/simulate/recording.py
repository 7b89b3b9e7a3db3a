"""A simulated clip as the record that networks, explanations and studies take."""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.media.clips import pixel_hash
from liverwort_gui.records import Clip, Crop, Video
from liverwort_gui.simulate.clips import SimulatedClip
from liverwort_gui.spread import MAD_TO_SD


def as_clip(clip: SimulatedClip, *, video_seed: int, clip_seed: int) -> Clip:
    """Return a simulated clip as if it had been cut from a video of its own.

    Its background is the empty field in whole grey levels, as a median of many frames
    gives it; its noise that of the camera, as far as the JPEG has left it.

    Args:
        clip: made with these two seeds.
        video_seed: for the name of the video.
        clip_seed: for the name of the video.
    """
    pixels = clip.pixels[..., None]
    frames, size = pixels.shape[:2]
    background = np.rint(np.clip(clip.background, 0, 255))
    name = f"simulated {clip.scenario} video {video_seed} clip {clip_seed}"
    sha256 = pixel_hash(pixels)
    video = Video(
        path=name,
        reader="movie",
        n_frames=frames,
        height=size,
        width=size,
        channels=1,
        dtype="uint8",
        fps=clip.fps,
        um_per_px=clip.um_per_px,
        times=np.arange(frames) / clip.fps,
        sha256=hashlib.sha256(f"{name} {sha256}".encode()).hexdigest(),
    )
    return Clip(
        pixels=pixels,
        background=background.astype(np.float32)[None, ..., None],
        noise_sd=_noise_sd(clip)[None, ..., None],
        background_note="",
        video=video,
        crop=Crop(0, ((0, 0),), size, frames),
        times=video.times,
        um_per_px=clip.um_per_px,
        sha256=sha256,
    )


def _noise_sd(clip: SimulatedClip) -> NDArray[np.float32]:
    """Return the noise (S, S) that is left in the frames, grey levels."""
    away = np.abs(clip.pixels[::4] - clip.background)
    # most pixels show the empty field at any time
    left = MAD_TO_SD * float(np.median(away))
    return clip.noise_sd * np.float32(left / float(np.median(clip.noise_sd)))
