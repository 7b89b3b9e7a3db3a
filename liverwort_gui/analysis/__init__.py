"""From clips to findings: one video's boxes first."""

from liverwort_gui.analysis.request import Request, analyze

__all__ = ["Request", "analyze"]
