"""Plain text of any source into lines."""
