"""The sections of an item by their role."""
