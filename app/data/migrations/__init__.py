"""Frozen steps from one database version to the next; a step never imports the models."""
