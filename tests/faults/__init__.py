"""What goes wrong outside the program, done to it for real."""
