"""A new incident: whose order, what is wrong, what was sent instead."""
