"""What the user made of the videos: clips, labels and their history, on the disk."""

from liverwort_gui.study import edits
from liverwort_gui.study.backups import Backup
from liverwort_gui.study.store import Study

__all__ = ["Backup", "Study", "edits"]
