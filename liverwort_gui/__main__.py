"""Starts the window, or a command when one is named."""
