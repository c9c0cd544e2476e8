"""What a county board does with the answer files it was sent: reads, checks, keeps and compares them."""
