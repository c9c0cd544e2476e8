"""What happens in the room: the pure flow of a meeting, what Home shows, the ready-check, and the conductor."""
