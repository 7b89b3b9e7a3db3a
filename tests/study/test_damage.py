"""Damaged copies of study.db: nothing crashes, nothing is silently wrong."""

from tests.study import damage


# All 600: `python -m tests.benchmarks study-damage`.
def test_damaged_copies_are_refused_and_repaired_or_harmless(tmp_path):
    counts = damage.run(40, 3, tmp_path)
    wrong = [name for name in counts if name.split(": ")[1] not in damage.GOOD]
    assert wrong == []
    refused = sum(counts[name] for name in counts if name.endswith("refused"))
    assert refused > 20
