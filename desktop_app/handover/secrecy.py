"""The secrecy check: where in an answer something stands that can be tied to a person.

It knows the written forms of identity numbers, mobile numbers, private e-mail addresses and case numbers. Names and
places are not guessed at: a check that finds half of them would be trusted for all. It tells and never decides. What it
returns are places, never the text, so that no log, crash or test report can repeat what was found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    ActorMapValue,
    ActorRow,
    Answer,
    ListValue,
    Point,
    TextValue,
    Value,
)
from desktop_app.domain.steps import OWN_QUESTION

CUT = "…"
"""What stands in the answer where something was taken out: the sentence shows that it has a hole."""


class Kind(StrEnum):
    """What a place looks like."""

    IDENTITY_NUMBER = "identity_number"
    """Personnummer or samordningsnummer, with ten or twelve digits and a check digit that agrees."""
    MOBILE_NUMBER = "mobile_number"
    PRIVATE_EMAIL = "private_email"
    """An address at a provider of private mailboxes: at an employer's it is often a public contact."""
    CASE_NUMBER = "case_number"
    """A number after «ärende», «akt» or «journal». One after «dnr» is a public record's and is left alone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a text, `start` to `end` (exclusive) in characters."""

    kind: Kind
    start: int
    end: int


class Field(StrEnum):
    """Which text of an answer's row: a list has one, an action three."""

    TEXT = "text"
    WHAT = "what"
    WHO = "who"
    WHEN = "when"
    QUESTION = "question"
    """Not the answer: a question of the group's own, which goes with it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an answer a hit stands: the row, from 0 (free text is one row), the text in it, and the stretch."""

    row: int
    field: Field
    hit: Hit


@dataclass(frozen=True, slots=True, repr=False)
class Quote:
    """A hit in its sentence, to be shown to the group. Not to be logged: it has no `repr`."""

    before: str
    found: str
    after: str


_GLUE = "\u00ad\u200b\u2060"
"""Soft hyphens and joiners without width: what a pasted text carries unseen."""
_DASHES = "\\-\u2010-\u2015\u2212"
_BLANKS = " \t\u00a0\u2007\u2009\u202f"
_APART = rf"[{_BLANKS}{_DASHES}/.:]{{0,3}}"
"""What stands between the digits of a telephone number."""
_RECORD_SYSTEMS = (
    "combine", "lifecare", "magna[ ]cura", "procapita", "pulsen", "sofia", "treserva", "viva",
    "(?:verksamhets)?systemet",
)  # fmt: skip
"""What the social services of Sweden keep their records in: the case's number may stand after it."""

_IDENTITY = re.compile(
    rf"""
    (?<!\d) (?: (?P<century>18|19|20) [{_BLANKS}]? )?
    (?P<year>\d\d) (?P<between>[{_DASHES}{_BLANKS}./]?) (?P<month>\d\d) (?P=between) (?P<day>\d\d)
    [{_BLANKS}]{{0,2}} [{_DASHES}+./]? [{_BLANKS}]{{0,2}}
    (?P<last>\d{{4}}) (?! \d | [{_DASHES}]\d\d[{_DASHES}]\d\d )      # not the first of «2026-01-12 – 2026-02-03»
    """,
    re.VERBOSE,
)
_MOBILE = re.compile(
    rf"""
    (?<![\d+]) (?: \(? (?: \+ | 00 )? 46 \)? {_APART} (?: \(0\) {_APART} | 0 )? | \(? 0 )
    7 [{_BLANKS}]? [02369] \)?                                       # 077 is a switchboard, 074 and 075 machines
    (?: {_APART} \d ){{7}} (?!\d)
    """,
    re.VERBOSE,
)
_PUBLIC = re.compile(rf"\bd(?:iarie)?(?:nr|nummer|numret)[{_BLANKS}.:]*\Z", re.IGNORECASE)
"""What stands before a public record's number: ten digits after it are no telephone's."""
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+\s?@\s?(?P<host>(?:[\w-]+\.)+[a-zA-Z]{2,})(?![\w-])")
_NUMBER = rf"""
    (?! dnr ) (?>
        (?: (?-i:[A-ZÅÄÖ]{{1,5}}) [{_DASHES}{_BLANKS}./]? )?
        (?: \d{{1,3}} (?: [{_BLANKS}] \d{{3}} )+ (?! [{_DASHES}/.:]? \d ) | \d (?: [{_DASHES}/.:]? \d )* )
    )
    (?! \d | [{_BLANKS}]? (?:                                         # how many there were of something
        % | (?: [tm]?kr | sek | min | tim | st )\b
        | \w*(?: kronor | procent | minuter | dagar | veckor | månader | timmar | stycken | gånger
          | personer | människor | deltagare | invånare )\b
    ) )
"""
_CASE = re.compile(
    rf"""
    (?: ärende (?:t|(?P<cases>n)|na)?
      | journal (?:en|(?P<journals>er)|erna)?
      | (?<!\w) (?:                                                   # not «exakt»
            barn | brukar | elev | faderskaps | familje | insats | klient | patient | person | social | ungdoms
          | utrednings | vuxen | vård | ärende
        )? akt (?:en|(?P<files>er)|erna)?
    ) s?
    (?: [{_BLANKS}] i [{_BLANKS}] (?: {"|".join(_RECORD_SYSTEMS)} ) )?
    (?P<said>
        [{_BLANKS}]{{0,2}} \(? (?: (?: med | har | hade | som[{_BLANKS}]har ) [{_BLANKS}] )?
        [{_DASHES}]? (?: numm?(?: er(?:et)? | ret | ren ) | nr | id | beteckning(?:en)? ) \.?
    )?
    (?: [{_BLANKS}] (?: är | var ) )? (?P<between> \s{{0,3}} [:=(«"”,{_DASHES}]? \s{{0,3}} ) \#?
    (?P<number> {_NUMBER} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ANOTHER = re.compile(
    rf"[{_BLANKS}]? (?: , | & | \+ | (?<=\s) (?: och | samt | eller ) (?=\s) ) \s \#? (?P<number> {_NUMBER} )",
    re.VERBOSE | re.IGNORECASE,
)
"""One more after a case's number: «4711 och 4712»."""
_DAY = re.compile(
    rf"(?:19|20)\d\d(?:[{_DASHES}/]\d\d[{_DASHES}/]\d\d)?|\d\d?(?:[.:]\d\d?|/(?:0?[1-9]|1[0-2]))(?:[/.]\d{{2,4}})?"
)
"""A year, a day or a time: not a number of anything. «12/26» is none: there is no 26th month."""
_YEARS = re.compile(rf"(?:19|20)\d\d[{_DASHES}/](?:(?:19|20)?\d\d)")
"""Two years. After one case it is that case's number («ärende 2025-14»), after several it is when they were."""

FEWEST_DIGITS = 3
"""A shorter number after «ärende» is one of several («ärende 2 på mötet»)."""
FEWEST_DIGITS_SAID = 2
"""The same where it is said to be a number («ärende nr 47»)."""
FEWEST_DIGITS_APART = 4
"""The same after «ärenden», and where a comma, a line break or a spaced dash parts it from the word."""
FEWEST_DIGITS_OF_SEVERAL = 5
"""A shorter one after «ärenden:», with nothing but digits, is how many they were («ärenden: 1250»)."""

PRIVATE_HOSTS = frozenset(
    {
        "aol", "bahnhof", "bredband", "bredband2", "comhem", "fastmail", "gmail", "gmx", "googlemail", "hey",
        "home", "hotmail", "hushmail", "icloud", "live", "mac", "mail", "mailbox", "me", "msn", "outlook",
        "passagen", "pm", "proton", "protonmail", "rocketmail", "spray", "swipnet", "tele2", "telia",
        "tutanota", "tutamail", "tuta", "ymail", "yahoo", "yandex", "zoho",
    }
)  # fmt: skip
"""Providers of private mailboxes, without their ending: `hotmail` is hotmail.com, hotmail.se and hotmail.co.uk.

Gathered by hand in November 2026: those open to everybody, and those that Swedish internet connections came with.
"""


def find(text: str) -> tuple[Hit, ...]:
    """Return what in a text looks as if it could be tied to a person, in order; no two overlap."""
    read, at = _plain(text)
    found = [*_identity_numbers(read), *_mobile_numbers(read), *_private_addresses(read), *_case_numbers(read)]
    hits: list[Hit] = []
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        if not hits or hits[-1].end <= at[hit.start]:
            hits.append(Hit(hit.kind, at[hit.start], at[hit.end]))
    return tuple(hits)


def places(value: Value) -> tuple[Place, ...]:
    """Return where in an answer something was found, row by row."""
    return tuple(Place(row, field, hit) for row, field, text in _texts(value) for hit in find(text))


def places_in_question(answer: Answer) -> tuple[Place, ...]:
    """Return where in a question of the group's own something was found; none in one that the course asks."""
    if not answer.prompt_id.startswith(OWN_QUESTION):
        return ()
    return tuple(Place(0, Field.QUESTION, hit) for hit in find(answer.prompt_text))


def quote(value: Value, place: Place) -> Quote:
    """Return the sentence that a place stands in. LookupError where the answer has no such row."""
    text, hit = _text_at(value, place), place.hit
    begin = max((end.end() for end in _SENTENCE_END.finditer(text, 0, hit.start)), default=0)
    end = _SENTENCE_END.search(text, hit.end)
    return Quote(text[begin : hit.start], text[hit.start : hit.end], text[hit.end : end.start() if end else len(text)])


def without(value: Value, place: Place) -> Value:
    """Return the answer with «…» where the place was. LookupError where the answer has no such row."""
    text, hit = _text_at(value, place), place.hit
    return _with_text(value, place, text[: hit.start] + CUT + text[hit.end :])


_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])|\n+")


def _identity_numbers(text: str) -> Iterator[Hit]:
    for match in _IDENTITY.finditer(text):
        if _is_valid(f"{match['century'] or ''}{match['year']}{match['month']}", match["day"], match["last"]):
            yield Hit(Kind.IDENTITY_NUMBER, match.start(), match.end())


def _is_valid(year_and_month: str, day: str, last: str) -> bool:
    """Tell whether there is such a day, and the check digit agrees."""
    # Here, since they bring pydoc and ssl along: every start would wait for them, and few answers hold such a number.
    from stdnum import luhn  # noqa: PLC0415
    from stdnum.exceptions import ValidationError  # noqa: PLC0415
    from stdnum.se import personnummer  # noqa: PLC0415

    # A samordningsnummer is the day of birth plus 60; its check digit is that of the number as written. A month or a
    # day that nobody knows is 00 in it, and stands for the first here.
    year, month, born = year_and_month[:-2], year_and_month[-2:], int(day)
    if born >= 60:
        month, born = "01" if month == "00" else month, born - 60 or 1
    try:
        luhn.validate(f"{year_and_month[-4:]}{day}{last}")
        personnummer.get_birth_date(f"{year}{month}{born:02}-{last}")
    except ValidationError:
        return False
    return True


def _mobile_numbers(text: str) -> Iterator[Hit]:
    for match in _MOBILE.finditer(text):
        if not _PUBLIC.search(text, max(match.start() - 20, 0), match.start()):
            yield Hit(Kind.MOBILE_NUMBER, *match.span())


def _private_addresses(text: str) -> Iterator[Hit]:
    for match in _EMAIL.finditer(text):
        provider = [label for label in match["host"].lower().split(".")[:-1] if label not in {"co", "com"}]
        if provider and provider[-1] in PRIVATE_HOSTS:
            yield Hit(Kind.PRIVATE_EMAIL, *match.span())


def _case_numbers(text: str) -> Iterator[Hit]:
    for match in _CASE.finditer(text):
        number = match if _is_a_case(match) else None
        while number:
            yield Hit(Kind.CASE_NUMBER, *number.span("number"))
            number = _ANOTHER.match(text, number.end())
            if number and not _is_long(number["number"], FEWEST_DIGITS):
                break


def _is_a_case(match: re.Match[str]) -> bool:
    number: str = match["number"]
    between: str = match["between"]
    if match["said"]:
        return _digits(number) >= FEWEST_DIGITS_SAID
    if match["cases"] or match["journals"] or match["files"]:
        if re.sub(r"\s", "", number).isdigit():
            return _is_long(number, FEWEST_DIGITS_OF_SEVERAL if between.strip() else FEWEST_DIGITS_APART)
        return _YEARS.fullmatch(number) is None and _is_long(number, FEWEST_DIGITS)
    is_apart = (
        "," in between or "\n" in between or (between[:1].isspace() and between[-1:].isspace() and between.strip())
    )
    return _is_long(number, FEWEST_DIGITS_APART if is_apart else FEWEST_DIGITS)


def _is_long(number: str, fewest: int) -> bool:
    return _digits(number) >= fewest and _DAY.fullmatch(number) is None


def _digits(number: str) -> int:
    return sum(character.isdigit() for character in number)


_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")
"""A letter with its marks apart, as text comes from a PDF or a Mac."""


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """Return a text to look in, and where each of its characters stands in what was written, its end last.

    Every digit is 0–9, what has no width is a blank, and a letter with its marks is one character.
    """
    read: list[str] = []
    at: list[int] = []
    done = 0
    for match in _CLUSTER.finditer(text):
        read.append(text[done : match.start()])
        at.extend(range(done, match.start()))
        whole = unicodedata.normalize("NFC", match.group())
        read.append(whole)
        at.extend(range(match.start(), match.start() + len(whole)))
        done = match.end()
    read.append(text[done:])
    at.extend(range(done, len(text) + 1))
    return "".join(map(_as_read, "".join(read))), at


def _as_read(character: str) -> str:
    if character in _GLUE:
        return " "
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def _texts(value: Value) -> Iterator[tuple[int, Field, str]]:
    match value:
        case TextValue(text):
            yield 0, Field.TEXT, text
        case ListValue(points):
            for row, point in enumerate(points):
                yield row, Field.TEXT, point.text
        case ActionsValue(actions):
            for row, action in enumerate(actions):
                yield row, Field.WHAT, action.what
                yield row, Field.WHO, action.who
                yield row, Field.WHEN, action.when
        case ActorMapValue(rows):
            for row, one in enumerate(rows):
                yield row, Field.WHO, one.actor
                yield row, Field.WHAT, one.measure
                yield row, Field.WHEN, one.follow_up
        case _:
            return  # a choice, a number, a day: nothing that was typed


def _text_at(value: Value, place: Place) -> str:
    for row, field, text in _texts(value):
        if (row, field) == (place.row, place.field):
            return text
    raise LookupError(place)


def _with_text(value: Value, place: Place, text: str) -> Value:
    match value:
        case ListValue(points):
            return ListValue(
                tuple(_point(point, text) if row == place.row else point for row, point in enumerate(points))
            )
        case ActionsValue(actions):
            changed = (_action(one, place.field, text) if row == place.row else one for row, one in enumerate(actions))
            return ActionsValue(tuple(changed))
        case ActorMapValue(rows):
            return ActorMapValue(
                tuple(_actor(one, place.field, text) if row == place.row else one for row, one in enumerate(rows))
            )
        case _:
            return TextValue(text)


def _point(point: Point, text: str) -> Point:
    return replace(point, text=text)


def _actor(row: ActorRow, field: Field, text: str) -> ActorRow:
    match field:
        case Field.WHO:
            return replace(row, actor=text)
        case Field.WHEN:
            return replace(row, follow_up=text)
        case _:
            return replace(row, measure=text)


def _action(action: Action, field: Field, text: str) -> Action:
    match field:
        case Field.WHO:
            return replace(action, who=text)
        case Field.WHEN:
            return replace(action, when=text)
        case _:
            return replace(action, what=text)
