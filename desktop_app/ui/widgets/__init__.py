"""The controls of the program, painted from the theme. They know words and numbers, never a course or a meeting.

Every one takes the theme first, has an accessible name, a role that a screen reader knows, and can be used by keyboard.
"""
