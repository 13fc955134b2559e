"""Evidence beyond one card: the pack for a dispute, and photos that find their incident by themselves."""
