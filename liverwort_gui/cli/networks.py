"""`liverwort networks`."""

from __future__ import annotations

from typing import Any

from liverwort_gui.cli.options import Json
from liverwort_gui.cli.output import say, say_json
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE

COLUMNS = "{:<27} {:>12} {:>10} {:>9}  {}"


def list_networks(as_json: Json = False) -> None:
    """List the architectures that can be trained, and the bundled networks."""
    found = survey()
    if as_json:
        say_json(found)
        return
    say(COLUMNS.format("architecture", "parameters", "GMAC", "sees", ""))
    for row in found["architectures"]:
        sees = row["receptive_field"]
        say(
            COLUMNS.format(
                row["name"],
                f"{row['parameters']:,}",
                f"{row['macs'] / 1e9:.2f}",
                f"{sees} px" if sees else "all",
                row["title"],
            )
        )
        say(f"    {row['summary']} ({row['source']})")
    say(
        f"\nGMAC: billion multiplications for a clip of {CLIP_FRAMES} frames of "
        f"{CLIP_SIZE} x {CLIP_SIZE} pixels.\nsees: side of the square of pixels that "
        "one place of the evidence map sees; all: it has no exact evidence map."
    )
    say("\nbundled networks")
    for row in found["weights"]:
        say(f"{row['name']:<27} {row['architecture']}: {', '.join(row['classes'])}")
        say(f"    {row['note']}")


def survey() -> dict[str, list[dict[str, Any]]]:
    """Return every architecture with its size, and every bundled network."""
    from liverwort_gui import networks

    rows = []
    for architecture in networks.architectures():
        size = networks.facts(architecture.name, CLIP_SIZE, CLIP_FRAMES)
        rows.append(
            {
                "name": architecture.name,
                "title": architecture.title,
                "summary": architecture.summary,
                "source": architecture.source,
                "parameters": size.parameters,
                "macs": size.macs,
                "receptive_field": size.receptive_field,
                "mixes_frames": architecture.mixes_frames,
                "has_evidence": architecture.has_evidence,
                "frames": architecture.frames,
                "paper": architecture.paper,
            }
        )
    cards = [networks.card(name) for name in networks.bundled()]
    return {
        "architectures": rows,
        "weights": [
            {
                "name": card.name,
                "architecture": card.architecture,
                "classes": list(card.classes),
                "note": card.note,
            }
            for card in cards
        ],
    }
