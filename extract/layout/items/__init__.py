"""Agenda items: where each begins, its number, title and access."""
