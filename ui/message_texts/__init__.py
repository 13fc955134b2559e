"""Texts to buyers and suppliers in the window: the owner's wording, and marks on what to look at."""
