"""Sheets in: reading a file safely, recognising its layout, giving canonical lines."""
