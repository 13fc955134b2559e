"""Corrective actions wherever they are shown: words, the form, the window with all of them."""
