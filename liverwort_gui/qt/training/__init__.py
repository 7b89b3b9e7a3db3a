"""The Training page: choices, the queue of runs, what became of them."""
