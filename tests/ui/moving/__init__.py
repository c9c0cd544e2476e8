"""A group between two computers."""
