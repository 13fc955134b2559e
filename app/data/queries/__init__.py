"""Read queries, one module for each table a page shows."""
