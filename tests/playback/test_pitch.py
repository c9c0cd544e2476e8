"""A voice at double speed stays a voice: each engine keeps the pitch."""

from __future__ import annotations

import array
import subprocess
import sys
import wave
from itertools import pairwise
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
PITCH = 440
"""Hertz, of the sound in the films made here."""

TO_A_FILE = """
import sys, time
import vlc
from desktop_app.playback.vlc_engine import INSTANCE_OPTIONS
film, sound = sys.argv[1:]
instance = vlc.Instance([*INSTANCE_OPTIONS, "--aout=afile", f"--audiofile-file={sound}", "--audiofile-format=s16"])
player = instance.media_player_new()
player.set_media(instance.media_new_path(film))
player.set_rate(2.0)
player.play()
deadline = time.monotonic() + 30
while player.get_state() not in (vlc.State.Ended, vlc.State.Error) and time.monotonic() < deadline:
    time.sleep(0.02)
player.stop()
"""

WHAT_QT_SAYS = """
import sys
from pathlib import Path
from desktop_app.playback.containers import Container
from desktop_app.playback.engine import Order, Ticket
from desktop_app.playback.qt_engine import QtEngine
from desktop_app.playback.qt_loop import QtLoop
loop = QtLoop()
engine = QtEngine(None, None, loop.post)
engine.prepare(Order(Ticket(1), Path(sys.argv[1]), Container.MP4))
player = engine._held._player
print(player.pitchCompensation(), player.pitchCompensationAvailability().name)
engine._held.close()
"""


def test_libvlc_keeps_the_pitch(films: Path, tmp_path: Path) -> None:
    """With the options we give it, and played twice as fast, the sound is written to a file and counted."""
    sound = tmp_path / "sound.wav"
    command = [sys.executable, "-c", TO_A_FILE, str(films / "sound.mp4"), str(sound)]
    subprocess.run(command, cwd=REPOSITORY, check=True, timeout=60)

    with wave.open(str(sound)) as read:
        seconds = read.getnframes() / read.getframerate()
        waves = array.array("h", read.readframes(read.getnframes()))[:: read.getnchannels()]
    rises = sum(before < 0 <= after for before, after in pairwise(waves))
    assert seconds == pytest.approx(1.2, abs=0.3)
    assert rises / seconds == pytest.approx(PITCH, rel=0.05)


def test_qts_player_keeps_the_pitch(films: Path) -> None:
    """Qt gives the sound to nobody but the loudspeakers; that it can keep the pitch, and will, is what it says."""
    command = [sys.executable, "-c", WHAT_QT_SAYS, str(films / "sound.mp4")]
    done = subprocess.run(command, cwd=REPOSITORY, check=True, timeout=60, capture_output=True, text=True)

    assert done.stdout.split() == ["True", "Available"]
