"""Captions as people send them: read in any encoding, shown as plain text at the right moment, never a crash."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop_app.playback.captions import (
    LARGEST_BYTES,
    LONGEST_LINE,
    MOST_AT_ONCE,
    MOST_LINES,
    Captions,
    Cue,
    parse,
)
from desktop_app.playback.errors import CaptionsUnreadable
from desktop_app.ui.room.caption_layout import LONGEST_LINE as LONGEST_SHOWN
from desktop_app.ui.room.caption_layout import CaptionSize, balance, lower_edge
from tests.playback.hostile_captions import HOSTILE

FIRST = "Det är åtta år sedan – «ingen» såg på."
SRT = f"1\n00:00:01,000 --> 00:00:03,500\n{FIRST}\n\n2\n00:00:04,000 --> 00:00:05,000\nÖrebro\n"


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_gives_the_same_words(place: Path, encoding: str, line_end: str) -> None:
    """A caption file is what somebody's program saved; å, ä and ö must be right on the wall."""
    path = place / "film.srt"
    path.write_bytes(SRT.replace("\n", line_end).encode(encoding))

    captions = Captions.load(path)

    assert captions.at(seconds(2)) == (FIRST,)
    assert captions.at(seconds(4.5)) == ("Örebro",)


def test_latin_1_without_finer_signs_is_read(place: Path) -> None:
    """The oldest Swedish caption files are in Latin-1."""
    path = place / "film.srt"
    path.write_bytes(
        "1\n00:00:01,000 --> 00:00:02,000\nPå lördag åker vi över ån till Öland, säger Åsa.\n".encode("latin-1")
    )

    assert Captions.load(path).at(seconds(1)) == ("På lördag åker vi över ån till Öland, säger Åsa.",)


def test_a_caption_is_shown_from_its_start_until_its_end() -> None:
    """The end belongs to the next caption, so that two never overlap by a hair."""
    captions = Captions(parse(SRT))

    assert captions.at(seconds(0.999)) == ()
    assert captions.at(seconds(1)) == (FIRST,)
    assert captions.at(seconds(3.499)) == (FIRST,)
    assert captions.at(seconds(3.5)) == ()
    assert captions.at(seconds(99)) == ()


def test_what_is_no_caption_never_reaches_the_wall() -> None:
    """Names, notes, styles and regions of WebVTT are for editors, not for the group."""
    text = (
        "WEBVTT - Film 4\n\nSTYLE\n::cue { color: red }\n\nNOTE inte för publiken\n\nREGION\nid:a\n\n"
        "inledning\n00:01.000 --> 00:02.000 align:start line:10%\nVälkomna\n\n"
        "NOTE mer\n\nfortsättning\n00:03.000 --> 00:04.000\nVi börjar\n"
    )

    assert [cue.lines for cue in parse(text)] == [("Välkomna",), ("Vi börjar",)]


@pytest.mark.parametrize(
    ("markup", "plain"),
    [
        ("<i>Hej</i> <b>du</b>", "Hej du"),
        ("<v Anna>Hej</v>", "Hej"),
        ('<font color="#ff0000">Hej', "Hej"),
        ("<c.yellow.bg_blue>Hej</c>", "Hej"),
        ("<00:00:01.500>Hej", "Hej"),
        ("{\\an8}Hej", "Hej"),
        ("Hej &amp; hå &lt;3&nbsp;så", "Hej & hå <3 så"),
        ("a < b och b > a", "a < b och b > a"),
        ("Hej\0\x07\u200b", "Hej\u200b"),
        ("<script>alert(1)</script>", "alert(1)"),
    ],
)
def test_markup_is_taken_away(markup: str, plain: str) -> None:
    """How captions look is the group's choice; tags on the wall are nobody's."""
    cues = parse(f"1\n00:00:01,000 --> 00:00:02,000\n{markup}\n")

    assert [cue.lines for cue in cues] == [(plain,)]


def test_what_hand_made_srt_files_lack_is_no_hindrance() -> None:
    """Hand-made files lack what programs put in, or have it where it should not be."""
    cues = parse(
        "00:00:01.000-->00:00:02.5\nEtt\n2\n00:00:03,000 --> 00:00:04,000 X1:0\nTvå\n\nrader\n"
        "3\n00:00:05,000 --> 00:00:06,000\n\n\n4\n00:00:07,000 --> 00:00:06,000\nBaklänges\n"
    )

    assert [cue.lines for cue in cues] == [("Ett",), ("Två", "rader")]
    assert cues[0].end == seconds(2.5)


def test_a_year_on_a_line_of_its_own_is_said_too() -> None:
    """A number that ends a caption looks like the number of the next, also where there is none."""
    assert [
        cue.lines
        for cue in parse(SRT.replace("Örebro", "Född\n1984") + "\n3\n00:00:06,000 --> 00:00:07,000\nEller\n85\n")
    ] == [(FIRST,), ("Född", "1984"), ("Eller", "85")]


def test_words_that_come_one_by_one_are_captions_too() -> None:
    """Captions from YouTube have times in their text, and a line with only a space."""
    text = (
        "WEBVTT\nKind: captions\nLanguage: sv\n\n00:00:00.000 --> 00:00:02.000 align:start position:0%\n \n"
        "hej<00:00:00.719><c> alla</c><00:00:01.040><c> ni</c>\n"
    )

    assert [cue.lines for cue in parse(text)] == [("hej alla ni",)]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x02" * 100,
        b"Bara text utan tider.\n",
        b"PK\x03\x04" + bytes(500),
        b"\xff\xfe\xff",
        b"WEBVTT\n\n00:01,000 --> 00:02,000\nTider som ingen kan tyda\n",
    ],
)
def test_what_is_no_caption_file_is_refused_by_name(place: Path, data: bytes) -> None:
    """The film plays without; the facilitator is told which file to ask for."""
    path = place / "fråga.srt"
    path.write_bytes(data)

    with pytest.raises(CaptionsUnreadable) as caught:
        Captions.load(path)

    assert caught.value.values == {"file": "fråga.srt"}


def test_a_missing_file_is_the_same_error(place: Path) -> None:
    """A course can name captions that were never copied."""
    with pytest.raises(CaptionsUnreadable):
        Captions.load(place / "saknas.vtt")


def test_a_file_without_a_caption_yet_is_no_fault(place: Path) -> None:
    """Somebody began and wrote nothing: there is nothing to tell the group."""
    path = place / "film.vtt"
    path.write_text("WEBVTT\n", encoding="utf-8")

    assert Captions.load(path).cues == ()


def test_a_huge_file_is_refused_unread(place: Path) -> None:
    """A hostile caption file must not hang the start of a film."""
    path = place / "huge.srt"
    path.write_bytes(SRT.encode().ljust(LARGEST_BYTES + 1))

    with pytest.raises(CaptionsUnreadable):
        Captions.load(path)


@pytest.mark.parametrize("head", ["", "WEBVTT\n\n"])
def test_no_more_captions_are_read_than_a_day_holds(head: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The libraries read a file whole: what they are given is what bounds their time and memory."""
    monkeypatch.setattr("desktop_app.playback.captions.MOST_CUES", 10)
    text = head + "1\n00:00:00.000 --> 90:59:59.000\n" + "<" * 50 + "x" * 1000 + "\n\n"

    cues = parse(text + text.removeprefix(head) * 50)

    assert len(cues) == 10
    assert {cue.lines for cue in cues} == {("<" * 50 + "x" * (LONGEST_LINE - 50),)}
    assert len(Captions(cues).at(seconds(5))) == MOST_AT_ONCE


@pytest.mark.parametrize("between", ["\n", " ", "\n ", "\n1", "<", "< ", "1:", "1", "{\\", "-->"])
def test_no_sign_repeated_makes_a_pattern_look_again_and_again(between: str) -> None:
    """A pattern that looks again from every sign takes hours for this, which is the test's own time limit."""
    text = f"1\n00:00:01,000 --> 00:00:02,000\nx{between * 300_000}y"

    assert len(parse(text)) <= 1
    assert len(parse(f"WEBVTT\n\n{text.replace(',', '.')}")) <= 1


def test_of_overlapping_captions_the_latest_are_shown() -> None:
    """Speech and a sign read aloud may overlap; a file of a thousand overlaps may not fill the wall."""
    captions = Captions(tuple(Cue(seconds(n), seconds(100), (str(n),)) for n in range(50)))

    assert captions.at(seconds(60)) == ("47", "48", "49")
    assert captions.at(seconds(1.5)) == ("0", "1")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.binary(max_size=400)
    | st.text(max_size=300).map(lambda text: ("WEBVTT\n\n00:00.000 --> 00:09.000\n" + text).encode("utf-8", "replace"))
)
def test_any_bytes_give_captions_or_one_known_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """What comes from outside is read here with no fence around it: it may say anything, and must stay small."""
    path = tmp_path_factory.getbasetemp() / "any.vtt"
    path.write_bytes(data)

    try:
        captions = Captions.load(path)
    except CaptionsUnreadable:
        return

    for cue in captions.cues:
        assert cue.start < cue.end
        assert 0 < len(cue.lines) <= MOST_LINES
        assert all(0 < len(line) <= LONGEST_LINE and line.strip() == line and "\n" not in line for line in cue.lines)
        assert captions.at(cue.start)


@example([(0, 3), (1, 1), (1, 1), (1, 1)], 2)
@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 50)), max_size=40), st.integers(0, 560))
def test_what_is_shown_is_what_was_said_then(times: list[tuple[int, int]], at: int) -> None:
    """The quick search must agree with simply looking at every caption."""
    cues = tuple(Cue(seconds(start), seconds(start + length), (f"{start}-{length}",)) for start, length in times)
    captions = Captions(cues)

    shown = captions.at(seconds(at))

    due = [cue.lines[0] for cue in captions.cues if cue.start <= seconds(at) < cue.end]
    assert set(shown) <= set(due)
    assert bool(shown) == bool(due)


@given(st.lists(st.text("abcåäö –-", min_size=1, max_size=120), min_size=1, max_size=3))
def test_balanced_lines_lose_no_word_and_are_never_too_long(lines: list[str]) -> None:
    """Captions are reflowed for the wall; not a letter may go."""
    clean = tuple(" ".join(line.split()) for line in lines if line.strip())

    shown = balance(clean)

    assert "".join("".join(shown).split()) == "".join("".join(clean).split())
    assert all(len(line) <= LONGEST_SHOWN for line in shown)


@pytest.mark.parametrize("shape", [16 / 9, 9 / 16], ids=["lying", "upright"])
@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1366, 768), (1280, 800), (1024, 768), (1080, 1920)])
def test_captions_never_lie_half_on_the_picture(width: int, height: int, shape: float) -> None:
    """On an old 4:3 projector the box lay over the picture's edge: half of it was seen, and the words looked lost."""
    shown = min(height, width / shape)
    picture_bottom = (height + shown) / 2
    size = CaptionSize.of(width, height)

    lower = lower_edge(height - size.bottom, picture_bottom, size)

    upper = lower - 2 * size.line - 2 * size.padding
    assert lower <= height - size.bottom
    assert lower < picture_bottom or upper >= picture_bottom
    assert lower >= min(height - size.bottom, picture_bottom - size.over_panel)


def test_lines_are_even_and_two_speakers_stay_apart() -> None:
    """One long line above one word is hard to read; a dialogue run together is wrong."""
    assert balance(("Det handlar om att förstå vilken funktion det fyller,", "utan att skuldbelägga.")) == (
        "Det handlar om att förstå vilken funktion",
        "det fyller, utan att skuldbelägga.",
    )
    assert balance(("Kort.",)) == ("Kort.",)
    assert balance(("– Ja.", "– Nej.")) == ("– Ja.", "– Nej.")


def test_the_outside_caption_files_are_read_or_refused(shared_media: Path) -> None:
    """Files nobody here made, good and malformed."""
    read = 0
    for path in sorted((shared_media / "subs").rglob("*.*")):
        if path.suffix not in (".vtt", ".srt"):
            continue
        try:
            read += bool(Captions.load(path).cues)
        except CaptionsUnreadable:
            continue
    assert read > 30
    swedish = Captions.load(shared_media / "subs" / "elephantsdream.sv.vtt")
    assert swedish.at(seconds(16)) == ("Till vänster kan vi se...", "Ser vi...")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_give_captions_or_are_named(name: str, place: Path) -> None:
    """A caption file from a stranger may cost its own text, never the film nor the window's time (X26)."""
    path = place / name
    path.write_bytes(HOSTILE[name])

    captions = _captions_or_error(path)

    if isinstance(captions, CaptionsUnreadable):
        assert captions.values == {"file": name}
    else:
        assert all(captions.at(cue.start) is not None for cue in captions.cues)
        assert not any("<script" in line for cue in captions.cues for line in cue.lines)


def _captions_or_error(path: Path) -> Captions | CaptionsUnreadable:
    try:
        return Captions.load(path)
    except CaptionsUnreadable as error:
        return error
