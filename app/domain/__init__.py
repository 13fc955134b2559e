"""Rules and values of the trade, standard library only."""
