"""What can be trained and what comes with the program, told to people and machines."""

import json

from liverwort_gui import networks


def test_json_lists_every_architecture_and_every_bundled_network(liverwort):
    status, said, _ = liverwort("networks", "--json")
    found = json.loads(said)
    assert status == 0
    rows = {row["name"]: row for row in found["architectures"]}
    assert tuple(rows) == networks.names()
    assert rows["integration"]["receptive_field"] == 75
    assert rows["resnet3d-50"]["receptive_field"] is None
    assert rows["resnet3d-50"]["parameters"] > 46_000_000
    assert rows["c3d"]["macs"] > rows["integration"]["macs"] > 0
    assert [row["name"] for row in found["weights"]] == list(networks.bundled())


def test_a_person_reads_titles_sizes_and_one_sentence_each(liverwort):
    status, said, _ = liverwort("networks")
    assert status == 0
    for architecture in networks.architectures():
        assert architecture.title in said
        assert architecture.summary in said
    assert "75 px" in said
    assert networks.card("length").note in said
