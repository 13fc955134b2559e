"""The last tab: how often it goes wrong, with whom, why, and what it costs."""
