"""The room behind the Compare page."""
