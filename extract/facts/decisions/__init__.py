"""Decisions, unit by unit: what is decided, on which points, with what remark."""
