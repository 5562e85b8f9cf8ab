"""Who was there and who was not, as heads, lists and sentences tell it."""
