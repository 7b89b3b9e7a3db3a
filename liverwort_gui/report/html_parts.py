"""Pieces of a page that needs no other file: its style, figures, tables, lists."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.report.drawing import style

if TYPE_CHECKING:
    from matplotlib.figure import Figure

JPEG_QUALITY = 88
CAPTIONS = {
    "decision": "Decision D of each clip (small dots) and the mean of each {unit} "
    "(large marks); the lines are the means over {unit}s.",
    "roc": "How many {b} clips are found against how many others are taken for them.",
    "confusion": "What clips are, and what the network called them.",
    "measures": "Time and traits: clips (small), {unit}s (large), means over {unit}s.",
    "body_map": "Evidence in the cell's own coordinates; the cell swims to the right.",
    "body_curve": "The same, summed across the body.",
    "frame_curves": "Evidence by frame of the aligned clips, with bands over {unit}s.",
    "beat": "Evidence folded on the phase of the flagellar beat, with bands over "
    "{unit}s.",
    "clips": "A typical clip of either group: frames and their evidence, one scale.",
    "curves": "The curves of the same clips.",
    "traits": "How much of the decision each trait explains; below zero a trait "
    "predicts worse than the mean does.",
}
GALLERIES = {
    "typical": "The most typical clips",
    "extreme": "The most extreme clips",
    "misjudged": "Clips that the network got wrong",
}
STYLE = """
body { font: 15px/1.55 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: #1c1f24;
  max-width: 1080px; margin: 2.2em auto 4em; padding: 0 1.5em; background: #fff; }
h1 { font-size: 1.75em; line-height: 1.25; margin-bottom: .2em; }
h2 { font-size: 1.25em; margin-top: 2.4em; padding-top: .4em;
  border-top: 1px solid #e3e6ea; }
h3 { font-size: 1em; margin-bottom: .3em; }
p.lead, figcaption, small, .quiet { color: #646c78; }
p.lead { margin-top: 0; }
nav a { margin-right: 1.1em; color: #0067c4; text-decoration: none; }
.answer { background: #f5f6f8; border-left: 4px solid #1c1f24; padding: .7em 1.2em; }
.answer p { margin: .4em 0; } .answer p:first-child { font-weight: 600; }
.amber { background: #fff5e5; border-left: 4px solid #965400; padding: .6em 1.2em;
  margin: 1em 0; } .amber p { margin: .35em 0; }
table { border-collapse: collapse; margin: .6em 0 1.2em; font-size: 13.5px; }
th, td { padding: .32em .7em; border-bottom: 1px solid #e3e6ea; text-align: right;
  vertical-align: top; white-space: nowrap; } td.words { white-space: normal; }
th { font-weight: 600; color: #40464f; }
th:first-child, td:first-child { text-align: left; }
td.words, th.words { text-align: left; }
.wide { overflow-x: auto; }
figure { margin: 1.2em 0; } .row { display: flex; flex-wrap: wrap; gap: 1.5em; }
.row figure { margin: .6em 0; } img { max-width: 100%; height: auto; display: block; }
figcaption { font-size: 13px; margin-top: .3em; }
.methods { background: #f5f6f8; padding: .8em 1.2em; }
code { font-size: 12px; overflow-wrap: anywhere; }
data { font-variant-numeric: tabular-nums; }
details { margin: .8em 0; } summary { cursor: pointer; }
@media print { body { max-width: none; margin: 0; } h2 { break-after: avoid; }
  figure, table { break-inside: avoid; } nav { display: none; } }
"""


def figure_html(figure: Figure, caption: str) -> str:
    """Return a figure with its caption; it needs no other file."""
    data = base64.b64encode(style.as_bytes(figure, ".svg")).decode()
    words = escape(caption, quote=True)
    width = round(figure.get_figwidth() * 96)
    return (
        f'<figure><img width="{width}" alt="{words}" '
        f'src="data:image/svg+xml;base64,{data}"><figcaption>{words}</figcaption>'
        "</figure>"
    )


def picture_html(picture: NDArray[np.uint8], caption: str) -> str:
    """Return a picture, (H, W, 3) uint8 RGB, as JPEG within the page."""
    bgr = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
    _, data = cv2.imencode(".jpg", bgr, (cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY))
    words = escape(caption, quote=True)
    return (
        f'<figure><img alt="{words}" src="data:image/jpeg;base64,'
        f'{base64.b64encode(data.tobytes()).decode()}"></figure>'
    )


def table_html(
    head: Sequence[str], lines: Iterable[Sequence[str]], words: Sequence[int] = ()
) -> str:
    """Return a table of HTML cells; columns of words stand at the left."""

    def row(tag: str, cells: Sequence[str]) -> str:
        return "".join(
            f'<{tag} class="words">{cell}</{tag}>'
            if index in words
            else f"<{tag}>{cell}</{tag}>"
            for index, cell in enumerate(cells)
        )

    body = "\n".join(f"<tr>{row('td', line)}</tr>" for line in lines)
    return (
        f"<table><thead><tr>{row('th', head)}</tr></thead><tbody>{body}</tbody></table>"
    )


def details_html(summary: str, body: str) -> str:
    """Return HTML that is shown when its summary is clicked."""
    return f"<details><summary>{escape(summary)}</summary>{body}</details>"


def list_html(sentences: Iterable[str]) -> str:
    """Return sentences, HTML, as a list."""
    return "<ul>" + "".join(f"<li>{words}</li>" for words in sentences) + "</ul>"
