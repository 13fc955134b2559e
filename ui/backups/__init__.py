"""Backups in the window: the list with a look inside, keeping them up, and the way out of a damaged shop."""
