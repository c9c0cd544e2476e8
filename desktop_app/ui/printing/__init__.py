"""What leaves on paper: questions to write on, and the plan. A4, black on white, whatever the screen looks like."""
