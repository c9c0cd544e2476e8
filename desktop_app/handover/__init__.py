"""How answers leave: what goes, the readable documents, the answer file, and writing them safely. No Qt."""
