"""Two kinds of sperm compared: whether, where and when they differ (science D)."""

from liverwort_gui.analysis.comparing.asking import BY as BY
from liverwort_gui.analysis.comparing.asking import LABEL as LABEL
from liverwort_gui.analysis.comparing.asking import CompareRequest as CompareRequest
from liverwort_gui.analysis.comparing.files import COMPARISON as COMPARISON
from liverwort_gui.analysis.comparing.files import read as read
from liverwort_gui.analysis.comparing.files import write as write
from liverwort_gui.analysis.comparing.job import compare as compare
