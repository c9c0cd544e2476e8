"""The readable forms of a hand-over: one model, written as Word and as plain text."""
