"""How far values spread, by the bulk of them: a few that stand out do not count."""

MAD_TO_SD = 1.4826  # median absolute deviation to SD of a normal distribution
