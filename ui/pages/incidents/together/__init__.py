"""Several incidents worked as one: stop and tell at once, one step for a group, the two halves of a swap."""
