"""The screens before and around a meeting: Home, a new meeting, a film that fails, settings, help."""
