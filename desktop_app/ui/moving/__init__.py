"""A group between two computers: saved to take along, read in, and two copies of its answers made one."""
