"""The first tab: what is due, whom we wait for, what came in, how it goes."""
