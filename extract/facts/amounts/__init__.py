"""Sums of money as an item prints them, with their years, rates and units."""
