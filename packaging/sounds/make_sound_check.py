"""Makes the voice clip of «Testa ljud», with espeak-ng and ffmpeg from Debian. Same versions in, same bytes out.

python packaging/sounds/make_sound_check.py
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

OUT = Path(__file__).resolve().parents[2] / "resources" / "sounds" / "ljudprov.m4a"
WORDS = "Hej! Det här är ett ljudprov. Hör ni längst bak?"
QUIETLY = ("-nostdin", "-y", "-v", "error")
AS_AAC = ("-c:a", "aac", "-b:a", "64k", "-ar", "44100", "-ac", "1", "-fflags", "+bitexact", "-flags:a", "+bitexact")


def main() -> None:
    """Speak the words and encode them as AAC."""
    with tempfile.TemporaryDirectory() as folder:
        spoken = Path(folder) / "spoken.wav"
        subprocess.run(["espeak-ng", "-v", "sv", "-s", "150", "-p", "45", "-w", spoken, WORDS], check=True)
        subprocess.run(["ffmpeg", *QUIETLY, "-i", spoken, *AS_AAC, OUT], check=True)
    print(OUT.name, OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
