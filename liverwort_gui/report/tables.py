"""Tables of a result."""

from __future__ import annotations

from pathlib import Path

from liverwort_gui.paths import written_whole
from liverwort_gui.records import Result
from liverwort_gui.report.captions import time_known


def write_curve(result: Result, path: str | Path) -> Path:
    """Write the evidence curve as CSV: `frame,time_s,evidence_logit`.

    The last column is called `map_mean` and its unit where the curve is the mean of
    each frame's map and not in logits, see `Explanation.curve`.

    `frame` is the number in the video, counted from 0; `time_s` is empty where the
    video does not say its frame rate. All digits are written: reading a number back
    gives the same number.

    Raises:
        OutputError: if the file cannot be written.
    """
    clip, told = result.clip, result.explanation
    in_logits = told.curve != "sum of the map" or told.unit == "logit"
    named = "evidence_logit" if in_logits else f"map_mean ({told.unit})"
    known = time_known(clip)
    lines = [f"frame,time_s,{named}"]
    for i, evidence in enumerate(told.frame_evidence.tolist()):
        time = repr(float(clip.times[i])) if known else ""
        lines.append(f"{clip.start + i},{time},{evidence!r}")
    with written_whole(Path(path)) as part:
        part.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return Path(path)
