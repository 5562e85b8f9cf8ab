"""Text that lost its line breaks."""
