"""Tests of the store: real SQLite files in a folder with å and a space."""
