"""Finding and following cells: which boxes are worth a clip."""

from liverwort_gui.tracking.following import follow
from liverwort_gui.tracking.job import Choice, suggest

__all__ = ["Choice", "follow", "suggest"]
