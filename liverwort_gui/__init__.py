"""Liverwort: where and when do two kinds of sperm differ?

Importing this package imports neither torch nor Qt.
"""

__version__ = "0.1.0"
