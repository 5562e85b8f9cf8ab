"""Headings that open a section: by role, on one line with their text, and those of decisions."""
