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
    return np.median(coarse, axis=1).astype(np.float32)


def to_input(frames: NDArray[np.number], channels: int) -> Tensor:
    """Return (grey - frame median) / 20 as network input.

    Shape (F frames, C channels 1 or 3):
        frames: (F, H, W, C), grey levels 0..255, uint8 or float.
        channels: channels the network takes; grey frames are repeated, and colour
            frames are averaged first for a network that takes 1.
        returns: (F, channels, H, W) float32, in channels-last memory order.
    """
    medians = torch.from_numpy(frame_medians(frames)).view(-1, 1, 1, 1)
    x = torch.from_numpy(np.ascontiguousarray(frames)).permute(0, 3, 1, 2).float()
    x = (x - medians).div_(GREY_SCALE)
    if channels == 1 and x.shape[1] > 1:
        x = x.mean(dim=1, keepdim=True)
    return x.expand(-1, channels, -1, -1).contiguous(memory_format=torch.channels_last)
