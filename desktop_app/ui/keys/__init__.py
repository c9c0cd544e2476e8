"""Keys: what a press is, the words for it, the list of them, and choosing others."""
