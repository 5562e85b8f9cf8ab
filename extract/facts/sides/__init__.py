"""Which side the voters of a sentence take, and how many they are."""
