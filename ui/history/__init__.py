"""What was done, in words: the names of operations, taking them back, and the history of a record."""
