"""What became of the money that a recommendation or a decision would move."""
