"""The room: what a group meets on the screen while a meeting goes on."""
