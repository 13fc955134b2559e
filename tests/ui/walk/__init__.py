"""A walk over every page, panel and dialog of the window, and what is looked at there."""
