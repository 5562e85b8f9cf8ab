"""Sentences of a passage with what the lexicon finds in them, and what that means there."""
