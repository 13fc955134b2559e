"""Makegood: catch a supplier's wrong shipments and carry each one through."""

__version__ = "0.5.0"
