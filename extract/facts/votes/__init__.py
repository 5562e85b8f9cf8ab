"""Votes on the units of a decision."""
