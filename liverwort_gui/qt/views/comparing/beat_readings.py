"""What a comparison says of the beat."""

from __future__ import annotations

from liverwort_gui.comparison_records import SIGNIFICANT, Comparison, Rayleigh
from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.views.comparing.names import unit_of
from liverwort_gui.words import p_value


def beat_sentences(found: Comparison) -> tuple[str, ...]:
    """Return what is known of the beat, and what to mind."""
    beat = found.beat
    told = [
        tr(
            "{group} beats at {hertz} Hz (median).",
            group=group.name,
            hertz=f"{hertz:.1f}",
        )
        for group, hertz in zip(found.groups, beat.frequencies, strict=True)
        if hertz is not None
    ]
    told += [sentence for test in beat.rayleigh if (sentence := _phase(found, test))]
    if beat.reason:
        reason = said(beat.reason)
        told.append(tr("Evidence was not folded on the beat. {reason}", reason=reason))
    return (*told, *map(said, beat.warnings))


def _phase(found: Comparison, test: Rayleigh) -> str:
    """Return whether a group prefers a phase of the beat; empty if that is unknown."""
    if test.p is None or test.resultant is None:
        return ""
    values = {
        "group": found.groups[test.group].name,
        "resultant": f"{test.resultant:.2f}",
        "p": p_value(test.p),
        "count": test.units,
        "unit": unit_of(found),
    }
    if test.p <= SIGNIFICANT:
        return tr(
            "{group}: a preferred phase was found (resultant {resultant}, {p} over "
            "{count} {unit}s, Rayleigh).",
            **values,
        )
    return tr(
        "{group}: a preferred phase was not found (resultant {resultant}, {p} over "
        "{count} {unit}s, Rayleigh).",
        **values,
    )
