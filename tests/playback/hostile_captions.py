"""Thirty caption files that nobody should send (X26): each is to give captions or one error in words, at once."""

from __future__ import annotations

_ONE = "1\n00:00:01,000 --> 00:00:02,000\n{words}\n\n"
_VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\n{words}\n"


def _srt(words: str) -> bytes:
    return _ONE.format(words=words).encode()


HOSTILE: dict[str, bytes] = {
    "empty.srt": b"",
    "zeros.srt": bytes(4096),
    "random.srt": bytes(byte * 7919 % 256 for byte in range(20_000)),
    "huge.srt": _srt("Ett ord") * 300_000,
    "one endless line.srt": _srt("ord " * 200_000),
    "a million lines.srt": b"\n" * 1_000_000,
    "arrows only.srt": b"-->" * 100_000,
    "arrows in lines.vtt": b"WEBVTT\n\n" + b"-->\n" * 50_000,
    "times only.srt": b"00:00:01,000 --> 00:00:02,000\n" * 20_000,
    "times that overflow.srt": b"1\n99999999999:99:99,999 --> 999999999999:00:00,000\nord\n",
    "times backwards.srt": b"1\n00:10:00,000 --> 00:00:01,000\nord\n",
    "negative times.srt": b"1\n-00:00:01,000 --> -00:00:00,500\nord\n",
    "latin 1.srt": _srt("Åsa såg björnen på ängen").decode().encode("latin-1"),
    "utf 16 without mark.srt": _srt("Åsa såg björnen").decode().encode("utf-16-le"),
    "utf 16 cut in two.srt": _srt("Åsa").decode().encode("utf-16")[:-1],
    "utf 8 cut in two.srt": _srt("Åsa såg björnen på ä")[:-3],
    "utf 32.srt": _srt("Åsa").decode().encode("utf-32"),
    "wrong encoding declared.vtt": b"\xef\xbb\xbf" + _VTT.format(words="Åsa").encode("latin-1"),
    "script.srt": _srt("<script>alert(1)</script><img src=http://127.0.0.1/x onerror=x>"),
    "deep markup.srt": _srt("<b>" * 20_000 + "ord"),
    "unclosed markup.srt": _srt("<" * 50_000),
    "font of no size.srt": _srt('<font size="99999999" color="#ffffff00">ord</font>'),
    "ass overrides.srt": _srt("{\\an8\\pos(99999,-99999)\\fs9999}ord" + "{" * 10_000),
    "right to left.srt": _srt("\u202e" * 1000 + "ord" + "\u2066" * 1000),
    "control signs.srt": _srt("\x00\x01\x07\x1b[2Jord\x7f"),
    "thousands of combining signs.srt": _srt("o" + "\u0301" * 50_000),
    "html.srt": b"<!doctype html><html><body>404 Not Found</body></html>",
    "playlist.srt": b"#EXTM3U\nhttp://127.0.0.1/film.ts\n",
    "zip.srt": b"PK\x03\x04" + bytes(200),
    "region and style bombs.vtt": b"WEBVTT\n\n" + b"STYLE\n::cue { color: red }\n\nREGION\nid:x\n\n" * 5000,
}
