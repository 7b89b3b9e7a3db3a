import pytest

from liverwort_gui import networks
from liverwort_gui.errors import NetworkError


def test_every_architecture_can_be_built_by_name():
    assert "integration" in networks.names()
    for name in networks.names():
        assert sum(p.numel() for p in networks.build(name).parameters()) > 1000


def test_unknown_architecture_is_refused_with_the_choices():
    with pytest.raises(NetworkError, match=r"'resnet'.*integration"):
        networks.build("resnet")


@pytest.mark.parametrize(
    "config", [{"depth": 3}, {"activation": "gelu"}, {"strides": [2, 2]}]
)
def test_unknown_setting_is_refused(config):
    with pytest.raises(NetworkError, match="integration cannot be built"):
        networks.build("integration", **config)
