"""A made-up comparison: the mutants' distal half carries more evidence."""

from dataclasses import replace

import numpy as np

from liverwort_gui.comparison_records import (
    MEASURES,
    BeatFold,
    BodyMap,
    ClipFigures,
    Cluster,
    Colours,
    Comparison,
    Explained,
    FrameCurves,
    Gallery,
    Group,
    LeftOut,
    MatchedPair,
    Question,
    Rayleigh,
    Test,
    TraitModel,
    VideoFigures,
)
from liverwort_gui.ranking import auc

VIDEOS = 4  # of each group
CLIPS = 5  # of each video
BLUE, ORANGE = "#0072b2", "#d55e00"  # of wild type and mutant in a new study
USUAL = {
    "effective_frames": 20.0,
    "burst_frames": 9.0,
    "speed": 40.0,
    "straightness": 0.9,
    "beat_frequency": 22.0,
    "body_length": 12.0,
    "area": 30.0,
}


def made_comparison(study="/studies/length.liverwort", **changes):
    """Return a comparison with every part filled."""
    rng = np.random.default_rng(0)
    clips, videos = clips_and_videos(rng)
    decisions, groups = (
        np.array([getattr(clip, name) for clip in clips])
        for name in ("decision", "group")
    )
    made = Comparison(
        study=study,
        by="genotype",
        groups=(
            Group("wild type", "wild type", VIDEOS * CLIPS, VIDEOS, 0),
            Group("mutant", "mutant", VIDEOS * CLIPS, VIDEOS, 0),
        ),
        question=Question(
            network="length",
            classes=("wild type", "mutant"),
            positive="mutant",
            negative="wild type",
            method="evidence",
            note="Trained only on simulated videos.",
        ),
        unit="video",
        clips=clips,
        videos=videos,
        left_out=(LeftOut("x1", 41, 0, "The network had seen this clip."),),
        decision=tested("decision", "decision D", "logit", decisions, groups),
        measures=tuple(measured(name, clips, groups) for name in MEASURES),
        body=body_map(rng),
        curves=no_curves(),
        beat=beat_fold(),
        traits=trait_model(),
        galleries=(
            Gallery("typical", 1, (clips[-1].id,)),
            Gallery("misjudged", 0, (), "No clip was misjudged."),
        ),
        pairs=(MatchedPair(clips[0].id, clips[-1].id, 0.42, ("speed", "area")),),
        summary=("The network tells the groups apart.",),
        warnings=("Clips of one video are alike: count videos, not clips.",),
        limits=("The network was trained only on simulated videos.",),
        methods=("Evidence maps were averaged in body coordinates.",),
        provenance={"liverwort": "1.0", "seed": "0", "unseen": "yes"},
        colours=Colours((BLUE, ORANGE), BLUE, ORANGE),
    )
    return replace(made, **changes)


def clips_and_videos(rng):
    clips, videos = [], []
    for g, centre in ((0, -2.0), (1, 2.0)):
        for v in range(VIDEOS):
            id_, shift = f"v{g}{v}", rng.normal()
            own = [
                made_clip(rng, len(clips) + n, id_, g, centre + shift)
                for n in range(CLIPS)
            ]
            mean = float(np.mean([clip.decision for clip in own]))
            clips += own
            videos.append(
                VideoFigures(
                    *(id_, f"{id_}.avi", len(videos) + 1, "", id_, g, CLIPS, mean),
                    {
                        name: float(np.mean([c.figures[name] for c in own]))
                        for name in USUAL
                    },
                    sha256=f"{len(videos):064x}",
                )
            )
    return tuple(clips), tuple(videos)


def made_clip(rng, number, video, group, centre):
    decision = float(centre + rng.normal())
    return ClipFigures(
        id=f"c{number}",
        number=number + 1,
        video=video,
        unit=video,
        group=group,
        result=f"{number:064x}",
        pixel_sha256=f"{number + 1:064x}",
        weights_sha256="a" * 64,
        network="length",
        decision=decision,
        reference_decision=0.5,
        right=(decision > 0) == (group == 1),
        in_scope=number != 3,
        oriented=True,
        beat_confident=True,
        figures={
            name: usual * float(rng.normal(1 + 0.1 * group, 0.1))
            for name, usual in USUAL.items()
        },
    )


def measured(name, clips, groups):
    title, unit = MEASURES[name][:2]
    values = np.array([clip.figures[name] for clip in clips])
    return tested(name, title, unit, values, groups)


def tested(name, title, unit, values, groups):
    a, b = (values[groups == g] for g in (0, 1))
    difference = float(b.mean() - a.mean())
    return Test(
        name=name,
        title=title,
        unit=unit,
        means=(float(a.mean()), float(b.mean())),
        difference=difference,
        interval=(difference - 1.5, difference + 1.5),
        auc=float(auc(b, a)),
        auc_interval=(0.71, 1.0),
        p=0.0286,
        floor=0.0286,
        clip_p=0.0001,
        units=(VIDEOS, VIDEOS),
        clips=(len(a), len(b)),
        likeness=0.4,
        worth=17.3,
    )


def body_map(rng):
    along, across = np.arange(-14.5, 15.0), np.arange(-7.5, 8.0)
    x, y = np.meshgrid(along, across)
    cell = np.exp(-(y**2) / 8) * (np.abs(x) < 11)
    distal = np.exp(-((x + 8) ** 2 + (y - 2) ** 2) / 9)
    means = np.stack((0.01 * cell - 0.02 * distal, 0.01 * cell + 0.02 * distal))
    t = 140 * (means[1] - means[0]) + rng.normal(0, 0.7, x.shape)
    tested_ = np.hypot(x / 13, y / 7) < 1
    p = np.where(tested_ & (t > 3.5), 0.0286, 1.0)
    curves = means.sum(axis=1)
    spread = np.array([-0.02, 0.02])[None, :, None]
    difference = curves[1] - curves[0]
    return BodyMap(
        along=along,
        across=across,
        means=means,
        difference=means[1] - means[0],
        t=np.where(tested_, t, 0.0),
        p=p,
        tested=tested_,
        threshold=3.5,
        clusters=(Cluster(1, 120.0, 0.0286, 21.0, (-8.0, 2.0)),),
        curve_means=curves,
        curve_ends=curves[:, None] + spread,
        curve_difference=difference,
        curve_difference_ends=difference + 1.4 * spread[0],
        curve_p=np.where(difference > 0.12, 0.0286, 1.0),
        of_units=np.repeat(means, VIDEOS, axis=0).astype(np.float32),
        units=tuple(f"v{g}{v}" for g in (0, 1) for v in range(VIDEOS)),
        unit_groups=np.repeat((0, 1), VIDEOS),
        clips=(VIDEOS * CLIPS, VIDEOS * CLIPS),
        left_out=(0, 0),
        p_least=0.0286,
        floor=0.0286,
    )


def no_curves():
    return FrameCurves(
        *(np.zeros(0), np.zeros((2, 0)), np.zeros((2, 2, 0))),
        *(np.zeros(0), np.zeros(0), (), None),
        reason="The clips are not said to begin at the same moment.",
    )


def trait_model():
    return TraitModel(
        (
            Explained("speed", 0.12, (-0.4, 0.5), 0.4),
            Explained("area", None, None, None, "too few units"),
            Explained("all", 0.31, (-0.2, 0.71), None),
        ),
        "Neither path nor body explains the decision.",
    )


def beat_fold():
    phases = (np.arange(12) + 0.5) * 2 * np.pi / 12
    means = np.stack((np.ones(12), 1 + 0.5 * np.cos(phases - 1)))
    spread = np.array([-0.2, 0.2])[None, :, None]
    return BeatFold(
        phases=phases,
        means=means,
        ends=means[:, None] + spread,
        rayleigh=(
            Rayleigh(0, VIDEOS, 0.4, 0.2, 0.8),
            Rayleigh(1, VIDEOS, 1.0, 0.9, 0.01),
        ),
        frequencies=(22.1, 21.8),
        clips=(18, 19),
        left_out=(2, 1),
        warnings=("3 clips hold fewer than two beats.",),
    )
