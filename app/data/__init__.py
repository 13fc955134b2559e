"""SQLite and files: models, migrations, queries, sheets. No rules."""
