"""The `liverwort` command: every job without a window, `--json` for machines."""
