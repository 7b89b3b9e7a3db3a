"""What a comparison of two kinds of sperm found: frozen records for window and report.

A `Comparison` holds, in this order, what people ask of it:

- who: `study`, `by`, `groups` (A, then B), `question`, `unit`, `clips`, `videos`,
  `left_out`;
- whether: `decision` and `measures`, each a `Test` over the highest unit (cultures if
  every video has one, else videos), with effect, interval, p and the floor of p;
- where: `body`, a `BodyMap` in micrometres along and across the cell;
- when: `curves` (`FrameCurves`, by frame, only of aligned clips) and `beat`
  (`BeatFold`, by the phase of the flagellar beat);
- what else tells D: `traits` (`TraitModel`);
- whom to look at: `galleries` and `pairs`, by the id of the clip;
- in words: `summary`, `warnings`, `limits`, `methods`, a sentence each;
- `provenance`: versions, seeds, hashes;
- `colours`: of groups and classes, as the study has them.

Every difference is B minus A. A figure that cannot be given is None, and its `reason`
says why; a `BodyMap`, `FrameCurves` or `BeatFold` that cannot be given is empty (its
arrays have no elements) and its `reason` says why. `to_file_parts` and
`from_file_parts` turn a comparison into JSON and arrays and back.
"""

from liverwort_gui.comparison_records.clips import BODY as BODY
from liverwort_gui.comparison_records.clips import MEASURES as MEASURES
from liverwort_gui.comparison_records.clips import TIMING as TIMING
from liverwort_gui.comparison_records.clips import TRAITS as TRAITS
from liverwort_gui.comparison_records.clips import TRAJECTORY as TRAJECTORY
from liverwort_gui.comparison_records.clips import ClipFigures as ClipFigures
from liverwort_gui.comparison_records.clips import Group as Group
from liverwort_gui.comparison_records.clips import LeftOut as LeftOut
from liverwort_gui.comparison_records.clips import Question as Question
from liverwort_gui.comparison_records.clips import VideoFigures as VideoFigures
from liverwort_gui.comparison_records.colours import PALETTE as PALETTE
from liverwort_gui.comparison_records.colours import PAPER as PAPER
from liverwort_gui.comparison_records.colours import Colours as Colours
from liverwort_gui.comparison_records.findings import SIGNIFICANT as SIGNIFICANT
from liverwort_gui.comparison_records.findings import BeatFold as BeatFold
from liverwort_gui.comparison_records.findings import BodyMap as BodyMap
from liverwort_gui.comparison_records.findings import Cluster as Cluster
from liverwort_gui.comparison_records.findings import Explained as Explained
from liverwort_gui.comparison_records.findings import Floats as Floats
from liverwort_gui.comparison_records.findings import FrameCurves as FrameCurves
from liverwort_gui.comparison_records.findings import Gallery as Gallery
from liverwort_gui.comparison_records.findings import MatchedPair as MatchedPair
from liverwort_gui.comparison_records.findings import Pair as Pair
from liverwort_gui.comparison_records.findings import Rayleigh as Rayleigh
from liverwort_gui.comparison_records.findings import Test as Test
from liverwort_gui.comparison_records.findings import TraitModel as TraitModel
from liverwort_gui.comparison_records.whole import FORMAT as FORMAT
from liverwort_gui.comparison_records.whole import Comparison as Comparison
