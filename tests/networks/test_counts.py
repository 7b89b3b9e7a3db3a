"""Parameters are added up by hand here, layer by layer, from the papers' figures."""

import pytest

from liverwort_gui import networks


def conv3d(before, after, volume, bias=False):
    return before * after * volume + (after if bias else 0)


def linear(before, after):
    return before * after + after


def resnet3d_50(classes):
    total, before = conv3d(3, 64, 7**3) + 2 * 64, 64
    for width, depth in ((64, 3), (128, 4), (256, 6), (512, 3)):
        for number in range(depth):
            after = 4 * width
            total += conv3d(before, width, 1) + 2 * width
            total += conv3d(width, width, 27) + 2 * width
            total += conv3d(width, after, 1) + 2 * after
            if number == 0:  # shortcut B
                total += conv3d(before, after, 1) + 2 * after
            before = after
    return total + linear(before, classes)


@pytest.mark.parametrize("classes", [2, 400])
def test_resnet_has_the_reference_s_number_of_parameters(classes):
    found = networks.facts("resnet3d-50", 112, 16, classes=classes).parameters
    assert found == resnet3d_50(classes)
    # The authors' program (3D-ResNets-PyTorch) has this many for Kinetics.
    assert resnet3d_50(400) == 47_018_576


@pytest.mark.parametrize(
    # published summaries of C3D for Sports-1M and for UCF-101
    ("classes", "published"),
    [(487, 79_991_015), (101, 78_409_573)],
)
def test_c3d_has_the_published_number_of_parameters(classes, published):
    assert networks.facts("c3d", 112, 16, classes=classes).parameters == published


def test_cnn3d_differs_from_the_published_number_as_it_says():
    convolutions = 10 * (7 * 7 * 3 + 1) + 30 * (7 * 6 * 3 + 1)
    published = convolutions
    published += 2 * (2 * 23 + 78)  # coefficient and bias of every map
    published += 128 * 78 * (7 * 4 + 1)  # a bias for every connected map
    published += 128 * 3  # three classes, no bias
    assert published == 295_458  # Ji et al. 2013
    ours = convolutions + 2 * (10 + 30) + linear(78 * 28, 128) + linear(128, 3)
    assert networks.facts("cnn3d", 60, 7, classes=3).parameters == ours


def test_multiplications_of_depthwise_net_are_those_of_its_layers():
    # 8 x 8 pixels, strides 2 and 1: the maps have 4 x 4 places in both stages
    depthwise, pointwise, funnel = 9 * 3 + 9 * 2, 3 * 2 + 2 * 4, 9 * 2 + 9 * 4
    one_frame = 16 * (depthwise + pointwise + funnel + 4 * 3)
    found = networks.facts("depthwise", 8, 5, widths=(2, 4), strides=(2, 1))
    assert found.macs == 5 * one_frame
    assert found.parameters == (
        depthwise + pointwise + funnel + 4 * (2 + 4) + linear(4, 3) + linear(3, 2)
    )
    assert found.receptive_field == 1 + 2 + 2 * 2 + 2 * 2 + 2 * 2


def test_only_networks_with_evidence_have_a_receptive_field():
    for architecture in networks.architectures():
        frames = max(16, architecture.least_frames)
        found = networks.facts(architecture.name, 64, frames)
        assert (found.receptive_field is not None) == architecture.has_evidence
        assert found.macs > 1e6
