"""The figures that the paper printed, and what can be read from them (science D1).

Fujii, Minamino, Ueda, Kondo, Hotta: Classification and Analysis of Liverwort Sperm by
Integration-Net, IMPROVE 2022, Tables 1 to 3.
"""

from __future__ import annotations

from dataclasses import dataclass

from liverwort_gui.train.scores import wilson

CLIPS = 128  # of each class; each is tested once in four folds of 64


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One line of a table of the paper, percent as printed.

    Attributes:
        wild: of the wild type's clips that were right.
        mutant: of the mutant's.
        average: of both.
    """

    wild: float
    mutant: float
    average: float

    @property
    def right(self) -> int:
        """How many of the 256 clips these percentages stand for."""
        return round(self.wild * CLIPS / 100) + round(self.mutant * CLIPS / 100)

    @property
    def wilson95(self) -> tuple[float, float]:
        """Interval of the average, 0 to 1, clips taken as independent."""
        return wilson(self.right, 2 * CLIPS)


TABLE_1 = {  # epoch of the lowest validation loss
    "resnet3d-50": PaperRow(60.94, 46.10, 53.52),
    "skip": PaperRow(92.16, 70.31, 81.25),
    "depthwise": PaperRow(88.28, 89.84, 89.06),
    "integration-ss": PaperRow(67.97, 93.75, 80.86),
    "integration-dd": PaperRow(89.06, 91.41, 90.24),
    "integration": PaperRow(89.84, 93.75, 91.79),
}
TABLE_2 = {  # epoch of the highest validation accuracy
    "resnet3d-50": PaperRow(61.72, 49.22, 55.47),
    "skip": PaperRow(87.50, 69.53, 78.52),
    "depthwise": PaperRow(82.81, 88.28, 85.55),
    "integration-ss": PaperRow(68.75, 92.97, 80.86),
    "integration-dd": PaperRow(86.72, 90.63, 88.67),
    "integration": PaperRow(86.72, 92.97, 89.81),
}
TABLE_3 = {  # what is left out of the Integration-Net
    "integration, no skips": PaperRow(67.97, 93.75, 80.86),
    "integration, ReLU": PaperRow(85.94, 81.25, 83.60),
    "integration": PaperRow(89.84, 93.75, 91.79),
}

NOTES = (
    "The paper's figures are of the authors' own 256 clips of real sperm, which are "
    "not public; those of this program are of the clips named above. They show the "
    "same protocol, not the same sperm.",
    "Each of the paper's four folds tested 64 clips and each clip was tested once: 128 "
    "of each class, so one clip is 0.78 % of a class and 0.39 % of the average.",
    "Two printed figures fit no number of clips: Skip-Net wild in Table 1, 92.16, "
    "should be 92.19 (118 of 128), with which the printed average 81.25 is right; and "
    "the average of SD-integration in Table 2, 89.81, should be 89.84 (230 of 256). "
    "Others differ by rounding rounded figures (91.79 for 91.80, 90.24 for 90.23, "
    "83.60 for 83.59, 46.10 for 46.09).",
    "In Table 3 the line without skip connections has the same figures in both classes "
    "as SS-integration in Table 1: a copied line or a coincidence, which cannot be "
    "told from the text.",
    "The Wilson intervals of the paper's figures were computed here from the counts. "
    "They take clips as independent; the paper does not say whether clips of one video "
    "were kept together. With 16 clips per video and an intraclass correlation of 0.2, "
    "the interval of 91.8 % is 82.5 to 96.4 %.",
    "SD- and DD-integration differ by 4 of 256 clips, which no test can call a "
    "difference (exact McNemar: 0.125 at best); SD-integration and Depthwise-Net by 7 "
    "(0.016 at best, 0.065 if two clips go the other way).",
    "The paper trained each network once: how much depends on the seed is not known.",
)
