"""From clip pixels to network input; the same for training and analysis.

Each frame is treated by itself: anything taken from the whole clip would make frame
logits depend on which other frames are in it (science B1).
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

GREY_SCALE = 20.0  # grey levels per unit of network input


def frame_medians(frames: NDArray[np.number]) -> NDArray[np.float32]:
    """Return the median grey level of each frame: (F, H, W, C) to (F,).

    Every second row and column serves: the background level needs no more, and
    medians are the slowest part of preprocessing.
    """
    coarse = frames[:, ::2, ::2].reshape(len(frames), -1)
    return np.asarray(np.median(coarse, axis=1), dtype=np.float32)


def to_input(frames: NDArray[np.number], channels: int) -> Tensor:
    """Return (grey - frame median) / 20 as network input.

    Shape (F frames, C channels 1 or 3):
        frames: (F, H, W, C), grey levels 0..255, uint8 or float.
        channels: channels the network takes; grey frames are repeated, and colour
            frames are averaged first for a network that takes 1.
        returns: (F, channels, H, W) float32, in channels-last memory order.
    """
    medians = torch.from_numpy(frame_medians(frames)).view(-1, 1, 1, 1)
    grey = torch.from_numpy(frames.astype(np.float32))  # (F, H, W, C), a copy
    grey = grey.sub_(medians).div_(GREY_SCALE)
    if channels == 1 and grey.shape[3] > 1:
        grey = grey.mean(dim=3, keepdim=True)
    # Filled where it will be read: a copy into channels-last order costs ten times it.
    filled = grey.new_empty((*grey.shape[:3], channels))
    filled[:] = grey
    return filled.permute(0, 3, 1, 2)
