"""Everything Qt: pages, dialogs, tables, tasks and printing."""
