"""What is taught: the course's manifest, its package, the library on this computer, and filling in films."""
