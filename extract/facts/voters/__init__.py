"""Voters as minutes name them."""
