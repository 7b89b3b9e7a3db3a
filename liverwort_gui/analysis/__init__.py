"""From clips to findings: one video's boxes first."""

from liverwort_gui.analysis.request import Request, analyze, network_name

__all__ = ["Request", "analyze", "network_name"]
