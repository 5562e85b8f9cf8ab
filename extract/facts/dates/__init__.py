"""Dates and periods in an item's running text."""
