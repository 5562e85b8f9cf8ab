"""What a document's head says of its meeting."""
