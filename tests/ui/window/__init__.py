"""The one window."""
