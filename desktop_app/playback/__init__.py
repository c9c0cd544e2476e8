"""How a film is shown: a player in a process of its own, its pictures, its captions, and a look into files."""
