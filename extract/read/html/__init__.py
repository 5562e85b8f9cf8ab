"""HTML into lines that know headings, lists and tables."""
