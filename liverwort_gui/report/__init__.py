"""What leaves the program: overlays, films, pictures and tables."""

from liverwort_gui.report.colours import DEFAULT_COLOUR_MAP as DEFAULT_COLOUR_MAP
from liverwort_gui.report.colours import colour_limit as colour_limit
from liverwort_gui.report.colours import colour_maps as colour_maps
from liverwort_gui.report.colours import lookup_table as lookup_table
from liverwort_gui.report.film import write_film as write_film
from liverwort_gui.report.film import write_frames as write_frames
from liverwort_gui.report.film import write_snapshot as write_snapshot
from liverwort_gui.report.overlay import DEFAULT_OPACITY as DEFAULT_OPACITY
from liverwort_gui.report.overlay import overlay as overlay
from liverwort_gui.report.tables import write_curve as write_curve
