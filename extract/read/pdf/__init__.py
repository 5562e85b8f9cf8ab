"""PDF into lines of text and tables, each with its page and box."""
