"""What the decision loses when a square of the film is replaced by the background.

A square has twice the side of a map value and moves by one value, so that every value
is the mean over the squares that cover it, up to four. Where frames do not mix, a
square is replaced in all frames at once and each frame tells its own loss; only the
square's surroundings have to be computed again. A network that mixes frames is given
blocks of space and time instead, side by side.

Losses are those of one frame's evidence e(t), in logits: T times the loss of the
decision if a single frame of T is changed, T / F times if a block of F frames is.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from liverwort_gui.explain import hooks
from liverwort_gui.explain.hooks import scored
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks.network import CHUNK, Network

FINE = 16  # values along a side of the map, for networks that do not mix frames
COARSE = 8  # the same for those that do
MOMENTS = 4  # blocks in time for those that do


@dataclass(frozen=True, slots=True)
class Blocks:
    """How a film is cut into what is replaced at once.

    Attributes:
        cells: values along a side of the map.
        overlap: cells along a side of a square; it moves by one.
        moments: blocks in time, side by side.
    """

    cells: int
    overlap: int = 1
    moments: int = 1

    def edges(self, size: int) -> list[int]:
        """Return where the cells of a film of `size` pixels begin, and the last end."""
        return _edges(size, self.cells)

    def squares(self) -> Iterator[tuple[slice, slice]]:
        """Return the rows and columns of cells of every square."""
        starts = range(self.cells - self.overlap + 1)
        for y, x in itertools.product(starts, starts):
            yield slice(y, y + self.overlap), slice(x, x + self.overlap)

    def times(self, n_frames: int) -> list[slice]:
        """Return the frames of every block; the lengths differ by one at most."""
        edges = _edges(n_frames, min(self.moments, n_frames))
        return [slice(*pair) for pair in itertools.pairwise(edges)]


def _edges(size: int, parts: int) -> list[int]:
    return [size * i // parts for i in range(parts + 1)]


def frame_losses(
    network: Network, video: Tensor, film: Tensor, score: Tensor, blocks: Blocks
) -> Job[Tensor]:
    """Return the loss of every frame's evidence, (T, cells, cells), logits.

    Args:
        network: a frame network.
        video: (1, in_channels, T, s, s).
        film: the background, of the same shape.
        score: (K,), by which the logits are weighted and summed.
        blocks: how the film is cut.
    """
    module = network.frame_network
    step = 4 * CHUNK.get(network.device.type, 32)
    with torch.inference_mode():
        seen, empty = module.frame_inputs(video), module.frame_inputs(film)
        maps = torch.cat(
            [_evidence(network, part, score) for part in torch.split(seen, step)]
        )
    edges, squares = blocks.edges(video.shape[3]), list(blocks.squares())
    total = torch.zeros(len(seen), blocks.cells, blocks.cells)
    cover = torch.zeros(blocks.cells, blocks.cells)
    for done, (rows, columns) in enumerate(squares):
        yield Progress(done, len(squares), "Hiding squares")
        square = _pixels(rows, edges), _pixels(columns, edges)
        parts = zip(
            torch.split(maps, step),
            torch.split(seen, step),
            torch.split(empty, step),
            strict=True,
        )
        losses = [_loss(network, m, x, y, score, square) for m, x, y in parts]
        total[:, rows, columns] += torch.cat(losses).cpu()[:, None, None]
        cover[rows, columns] += 1
    return total / cover


@torch.inference_mode()
def _loss(
    network: Network,
    maps: Tensor,
    seen: Tensor,
    empty: Tensor,
    score: Tensor,
    square: tuple[slice, slice],
) -> Tensor:
    """Return what the evidence of some frames loses without a square, (F,).

    Only the part of the frames is computed in which anything can change, and the ring
    around it that this depends on.

    Args:
        network: a frame network.
        maps: (F, h, w), evidence of the frames.
        seen: (F, C, s, s), their inputs.
        empty: (F, C, s, s), the inputs of the background.
        score: (K,).
        square: rows and columns of the inputs.
    """
    field = network.frame_network.config.receptive_field
    rows, columns = (
        _surroundings(square[axis], field, seen.shape[2 + axis], maps.shape[1 + axis])
        for axis in (0, 1)
    )
    hidden = seen[:, :, rows.pixels, columns.pixels].clone()
    hidden[:, :, rows.square, columns.square] = empty[:, :, *square]
    again = _evidence(network, hidden, score)
    lost = maps[:, rows.cells, columns.cells] - again[:, rows.inner, columns.inner]
    return lost.sum(dim=(1, 2)) / maps[0].numel()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Along one axis: what can change, and what has to be computed to know it.

    Attributes:
        pixels: to be computed.
        square: what is hidden, counted in `pixels`.
        cells: of the map, that can change.
        inner: the same cells, counted in the map of `pixels`.
    """

    pixels: slice
    square: slice
    cells: slice
    inner: slice


def _surroundings(square: slice, field: int, size: int, n_cells: int) -> Surroundings:
    """Return the surroundings of a square along one axis.

    Args:
        square: pixels.
        field: receptive field of a cell, pixels.
        size: of the frame, pixels.
        n_cells: of the map.
    """
    if size % n_cells:  # cells of unlike sizes: all is computed
        every = slice(0, n_cells)
        return Surroundings(slice(0, size), square, every, every)
    stride = size // n_cells
    reach = -(-field // (2 * stride)) + 1  # cells
    low, high = square.start // stride, -(-square.stop // stride)
    cells = slice(max(0, low - reach), min(n_cells, high + reach))
    near = slice(max(0, low - 2 * reach), min(n_cells, high + 2 * reach))
    begin = near.start * stride
    return Surroundings(
        pixels=slice(begin, near.stop * stride),
        square=slice(square.start - begin, square.stop - begin),
        cells=cells,
        inner=slice(cells.start - near.start, cells.stop - near.start),
    )


def _evidence(network: Network, inputs: Tensor, score: Tensor) -> Tensor:
    """Return the evidence (F, h, w) of inputs (F, C, H, W), without biases."""
    weight = score.to(network.device) @ network.frame_network.head_weights()[0]  # (C,)
    maps = network.frame_network.summed_maps(inputs).float()
    return torch.einsum("fchw,c->fhw", maps, weight)


def block_losses(
    network: Network, video: Tensor, film: Tensor, score: Tensor, blocks: Blocks
) -> Job[Tensor]:
    """Return the loss per frame of every block, (moments, cells, cells), logits.

    The arguments are those of `frame_losses`, but the network may be of any kind.
    """
    n_frames, size = video.shape[2:4]
    edges, times = blocks.edges(size), blocks.times(n_frames)
    places = list(itertools.product(enumerate(times), blocks.squares()))
    total = torch.zeros(len(times), blocks.cells, blocks.cells)
    cover = torch.zeros(blocks.cells, blocks.cells)
    whole = scored(hooks.logits(network, video), score)
    for done, ((t, frames), (rows, columns)) in enumerate(places):
        yield Progress(done, len(places), "Hiding blocks")
        block = frames, _pixels(rows, edges), _pixels(columns, edges)
        left = _without(network, video, film, score, block)
        length = frames.stop - frames.start
        total[t, rows, columns] += float(whole - left) * n_frames / length
        cover[rows, columns] += t == 0
    return total / cover


def left_out(
    network: Network, video: Tensor, film: Tensor, score: Tensor, blocks: Blocks
) -> Job[Tensor]:
    """Return the loss per frame without whole blocks of frames, (moments,), logits.

    The arguments are those of `block_losses`.
    """
    n_frames = video.shape[2]
    times = blocks.times(n_frames)
    whole = scored(hooks.logits(network, video), score)
    losses = []
    for done, frames in enumerate(times):
        yield Progress(done, len(times), "Hiding frames")
        block = frames, slice(None), slice(None)
        left = _without(network, video, film, score, block)
        losses.append(float(whole - left) * n_frames / (frames.stop - frames.start))
    return torch.tensor(losses)


def _without(
    network: Network,
    video: Tensor,
    film: Tensor,
    score: Tensor,
    block: tuple[slice, slice, slice],
) -> Tensor:
    """Return the score of a film with a block of it replaced by the background."""
    hidden = video.clone()
    hidden[:, :, *block] = film[:, :, *block]
    return scored(hooks.logits(network, hidden), score)


def _pixels(cells: slice, edges: list[int]) -> slice:
    return slice(edges[cells.start], edges[cells.stop])
