"""Labels by which minutes name the points of a recommendation."""
