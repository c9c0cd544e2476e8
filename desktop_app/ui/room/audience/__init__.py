"""What the group sees in large type: cards painted to the height of their screen."""
