"""The table of the simulator's parameters: name, unit, default, range, basis, meaning.

Nothing marked "guess" was measured on Marchantia; no published value was found for it
(science.md A1 and A3 name the sources of the rest).
"""

from __future__ import annotations

import math

from liverwort_gui.simulation_records import Basis, Parameter


def _range(
    name: str,
    unit: str,
    values: tuple[float, float],
    allowed: tuple[float, float],
    basis: Basis,
    meaning: str,
) -> tuple[Parameter, Parameter]:
    """Return the two ends of a range from which each draw is even."""
    return (
        Parameter(
            f"{name}_least", unit, values[0], *allowed, basis, f"Least {meaning}"
        ),
        Parameter(
            f"{name}_most", unit, values[1], *allowed, basis, f"Greatest {meaning}"
        ),
    )


_TURN = 2 * math.pi

_CAMERA = (
    Parameter("pixel_size", "µm/px", 0.20, 0.05, 1.0, "derived",
              "Side of a pixel in the specimen: a 6.5 µm camera pixel behind a 20x "
              "to 60x objective."),
    Parameter("pixel_size_spread", "1", 0.02, 0.0, 0.2, "guess",
              "Share by which the pixel size of a video may differ either way."),
    Parameter("frame_rate", "frames/s", 100.0, 5.0, 2000.0, "guess",
              "Frames per second; keep it above 2.5 times the beat frequency."),
    Parameter("exposure", "ms", 0.0, 0.0, 200.0, "guess",
              "How long each frame is exposed, at most the time between two; 0 is "
              "sharp, as 2 ms nearly is."),
    *_range("background", "grey levels", (20.0, 36.0), (1.0, 60.0), "guess",
            "brightness of the empty field in dark field; phase contrast and DIC "
            "have 4 times as much."),
    *_range("gain", "grey levels", (130.0, 190.0), (5.0, 1000.0), "guess",
            "brightness per unit of scattered light."),
    *_range("gradient", "1", (0.0, 0.3), (0.0, 1.0), "guess",
            "slope of the background, as a share of it, from the middle of the "
            "field to its edge."),
    *_range("gradient_direction", "rad", (0.0, _TURN), (0.0, _TURN), "guess",
            "direction in which the background grows, from the right towards below."),
    *_range("vignette", "1", (0.0, 0.2), (0.0, 0.9), "guess",
            "share of the background that is lost in the corners of the field."),
    *_range("dust", "specks", (2.0, 10.0), (0.0, 100.0), "guess",
            "number of dust specks in an area as large as a clip."),
    *_range("dust_size", "µm", (0.3, 1.5), (0.1, 5.0), "guess",
            "standard deviation of a speck's blurred spot."),
    *_range("read_noise", "grey levels", (1.5, 3.0), (0.0, 20.0), "guess",
            "standard deviation of the camera's read noise."),
    *_range("shot_noise", "grey levels", (0.15, 0.4), (0.0, 5.0), "guess",
            "variance of the shot noise per grey level of light."),
    *_range("jpeg_quality", "1", (70.0, 95.0), (20.0, 100.0), "guess",
            "quality of the camera's JPEG frames."),
    Parameter("lossless_share", "1", 0.25, 0.0, 1.0, "guess",
              "Share of videos whose frames are kept without loss."),
    Parameter("focus_sd", "µm", 0.5, 0.0, 10.0, "guess",
              "Standard deviation, over videos, of the focal plane about the sperm's."),
    Parameter("psf_sigma", "µm", 0.16, 0.10, 1.0, "derived",
              "Standard deviation of the blur in focus, 0.21 times 0.55 µm / NA 0.75."),
    Parameter("defocus_growth", "µm/µm", 0.10, 0.0, 0.5, "guess",
              "How much the blur grows per micrometre out of focus."),
    Parameter("stage_drift", "µm/s", 0.0, 0.0, 100.0, "guess",
              "Greatest speed at which the stage of a video drifts."),
)  # fmt: skip

_CELL = (
    Parameter("body_arc", "µm", 12.0, 4.0, 30.0, "guess",
              "Length along the coiled body."),
    Parameter("body_radius", "µm", 0.9, 0.2, 3.0, "guess",
              "Radius of the body's coil."),
    Parameter("body_turns", "1", 1.5, 0.0, 4.0, "sourced",
              "Turns of the body's coil, as in relatives of Marchantia."),
    Parameter("body_cv", "1", 0.08, 0.0, 0.5, "guess",
              "Coefficient of variation of the body's length and radius."),
    Parameter("flagellum_length", "µm", 20.0, 2.0, 60.0, "guess",
              "Length of either flagellum; that they are equal is sourced, the "
              "length is not."),
    Parameter("flagellum_cv", "1", 0.06, 0.0, 0.5, "guess",
              "Coefficient of variation of the length of a flagellum."),
    *_range("stagger", "µm", (0.5, 1.1), (0.0, 3.0), "guess",
            "distance by which the second flagellum inserts further back."),
    *_range("front_angle", "rad", (0.6, 1.2), (0.0, math.pi), "guess",
            "angle of the first flagellum's base to the swimming direction."),
    *_range("rear_angle", "rad", (2.3, 2.9), (0.0, math.pi), "guess",
            "angle of the second flagellum's base to the swimming direction, on "
            "the other side."),
    Parameter("beat_frequency", "Hz", 22.0, 0.5, 200.0, "guess",
              "Beats per second; 22 gives a speed of 38 µm/s, near the sourced 43.5."),
    Parameter("beat_frequency_cv", "1", 0.10, 0.0, 0.5, "guess",
              "Coefficient of variation of the beat frequency."),
    Parameter("beat_lag", "1", 0.2, 0.0, 0.8, "guess",
              "Greatest share by which the second flagellum beats more slowly."),
    Parameter("amplitude", "rad", 0.85, 0.0, 1.5, "guess",
              "Tangent angle of the bending wave."),
    Parameter("amplitude_cv", "1", 0.08, 0.0, 0.5, "guess",
              "Coefficient of variation of the amplitude."),
    Parameter("wavelength", "µm", 11.0, 3.0, 40.0, "guess",
              "Length of the bending wave along the flagellum."),
    Parameter("curvature", "rad/µm", 0.02, -0.3, 0.3, "guess",
              "Static bend of the first flagellum; the second bends the other way."),
    Parameter("speed_share", "1", 0.75, 0.0, 1.0, "derived",
              "Share of a free flagellum's speed that the body's drag leaves."),
    Parameter("path_curvature", "rad/µm", 0.0, 0.0, 0.3, "guess",
              "How much every path bends; circling mutants are sourced, the value "
              "is not."),
    Parameter("heading_noise", "rad/√s", 0.4, 0.0, 3.0, "guess",
              "Random change of the swimming direction."),
    Parameter("roll_rate", "Hz", 3.0, 0.0, 20.0, "guess",
              "Turns per second about the long axis; that it turns is sourced."),
    Parameter("offset", "µm", 6.0, 0.0, 20.0, "guess",
              "Greatest distance of the sperm from the clip's middle, along x and y."),
    Parameter("depth_sd", "µm", 0.6, 0.0, 5.0, "guess",
              "Standard deviation, over sperm, of the distance from the plane they "
              "swim in."),
    Parameter("scatter_cv", "1", 0.25, 0.0, 1.0, "guess",
              "Coefficient of variation, over sperm, of the light they scatter."),
    *_range("flagellum_scatter", "1", (0.30, 0.30), (0.05, 1.0), "guess",
            "scatter of a flagellum per micrometre, relative to the body's."),
)  # fmt: skip

_STRUCTURES = (
    *_range("cytoplasm_size", "µm", (0.45, 0.60), (0.1, 3.0), "guess",
            "standard deviation of the residual cytoplasm about its middle."),
    Parameter("cytoplasm_place", "1", 0.45, 0.0, 1.0, "guess",
              "Where along the body the residual cytoplasm sits, from the tip to "
              "the end."),
    Parameter("cytoplasm_scatter", "µm", 2.2, 0.0, 20.0, "guess",
              "Light of the residual cytoplasm: that of so many micrometres of body."),
    *_range("event", "frames", (8.0, 12.0), (1.0, 32.0), "guess",
            "length of an event, in a clip of 32 frames."),
    Parameter("curl", "rad/µm", 0.56, 0.0, 1.5, "guess",
              "Curvature that is added to the distal half of a curled flagellum."),
    Parameter("bystander_chance", "1", 0.10, 0.0, 1.0, "guess",
              "Share of clips with another cell at their border."),
    Parameter("walled_share", "1", 0.5, 0.0, 1.0, "guess",
              "Share of these that are round cells, still in their wall."),
)  # fmt: skip

PARAMETERS: tuple[Parameter, ...] = (*_CAMERA, *_CELL, *_STRUCTURES)
