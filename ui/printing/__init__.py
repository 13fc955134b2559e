"""Paper: a report's data becomes HTML by a template, then pages, a preview, a printer's job or a PDF."""
