"""Money that moves: which sum of a recommendation or decision goes from where to where, and in which direction."""
