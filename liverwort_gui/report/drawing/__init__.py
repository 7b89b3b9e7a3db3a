"""Figures from plain arrays, with numpy and matplotlib alone.

A claim bundle carries a copy of this folder, so that its figures can be drawn again
without the program: nothing here may import anything else of it, and the modules import
each other by their names in this folder.
"""
