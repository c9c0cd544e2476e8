"""One module for each step of the store's form, numbered in order."""
