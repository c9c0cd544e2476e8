"""What the group has answered, and handing it over: all answers, review, preview, save."""
