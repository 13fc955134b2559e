"""The window on shops of ten thousand, a hundred thousand and a million orders of five years."""
