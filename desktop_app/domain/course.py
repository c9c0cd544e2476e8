"""A course as its package describes it: lectures, questions, and who reads the answers.

Field names are those of `course.json` (`docs/formats/course-package.md`), so that the same types read, write and
describe the format. Everything is immutable; a course on the machine is never edited in place.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.ids import CourseId, LectureId, PromptId


class PromptKind(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    LIST = "list"
    CHOICE = "choice"
    MULTIPLE_CHOICE = "multiple_choice"
    SCALE = "scale"
    NUMBER = "number"
    DATE = "date"
    ACTIONS = "actions"
    ACTOR_MAP = "actor_map"


class Destination(StrEnum):
    """Who an answer is for: the county board, or the group alone."""

    COUNTY = "county"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One alternative of a choice, or one tag of a tagged list."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A scale of whole numbers, both ends included."""

    lowest: int = 1
    highest: int = 5
    lowest_label: str = ""
    highest_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A question to the group. Its text is shown and stored exactly as written."""

    id: PromptId
    text: str
    version: int = 1
    help: str = ""
    kind: PromptKind = PromptKind.TEXT
    choices: tuple[Choice, ...] = ()
    """The alternatives of choice and multiple choice; the tags of a list."""
    scale: Scale | None = None
    minutes: int = 10
    note: str = ""
    """For the facilitator only."""
    locked: bool = False
    destination: Destination = Destination.GROUP


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmFile:
    """A film's file, named from the bag's root, with what is known about the right one."""

    file: str
    sha256: str | None = None
    bytes: int | None = None
    container: str | None = None
    """A key of the demuxer table (mp4, mkv, webm, …); None lets the magic bytes decide."""
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionFile:
    """A caption file (.vtt or .srt), named from the bag's root."""

    language: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A named place in a film; it lasts until the next one."""

    start: timedelta
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PausePoint:
    """A planned stop inside a film, with the question that belongs there if any."""

    at: timedelta
    prompt: PromptId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmVersion:
    """The same lecture in another form: sign language, described, or another language."""

    kind: str
    language: str
    film: FilmFile
    captions: tuple[CaptionFile, ...] = ()


class FilmEnding(StrEnum):
    """What the group sees when a film is over, until they go on."""

    CARD = "card"
    """That it is over, and what comes."""
    LAST_PICTURE = "last_picture"
    """The film's last picture, where something stands in it that is to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lecture:
    """A filmed lecture. An empty `audience` means that it is for everybody."""

    id: LectureId
    number: int
    title: str
    duration: timedelta
    film: FilmFile
    short_title: str = ""
    summary: str = ""
    speakers: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    versions: tuple[FilmVersion, ...] = ()
    captions: tuple[CaptionFile, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    poster: str | None = None
    content_notice: bool = False
    prompts: tuple[PromptId, ...] = ()
    pause_points: tuple[PausePoint, ...] = ()
    ending: FilmEnding = FilmEnding.CARD
    note: str = ""

    @property
    def name(self) -> str:
        """The short title where there is one: rows and buttons have no room for the whole."""
        return self.short_title or self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lectures that belong together, in order."""

    id: str
    title: str
    lectures: tuple[LectureId, ...]
    short_title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """A kind of work that some lectures are especially for."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherKeys:
    """The publisher's minisign public keys: the one in use and a spare."""

    current: str = ""
    spare: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who gives out the course."""

    name: str
    organisation: str = ""
    address: str = ""
    keys: PublisherKeys | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportContact:
    """Somewhere to turn. Empty places are shown as «Fyll i», never invented."""

    name: str
    phone: str = ""
    email: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentNotice:
    """What is said before a heavy film."""

    text: str
    contacts: tuple[SupportContact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who in a county reads the answers, and when that was last checked."""

    counties: tuple[str, ...]
    """SCB county codes, two digits."""
    name: str
    role: str
    organisation: str
    email: str
    as_printed: str = ""
    checked: str = ""
    """A date, or only a year where no more is known."""
    public_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """Step 2: the questions the county board asks, and who gets the answers."""

    title: str
    introduction: str = ""
    prompts: tuple[PromptId, ...] = ()
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportOffer:
    """Step 3: help shaped to the municipality's need."""

    text: str
    forms: tuple[str, ...] = ()
    mandate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A handout, conversation guide, link or template."""

    kind: str
    title: str
    file: str | None = None
    url: str | None = None
    owner: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleOf:
    """Whose example this is, and from when, where it is history and not an offer."""

    sender: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem:
    """One talk of an event."""

    title: str
    speakers: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDay:
    """One day of an event, with times as printed (HH:MM)."""

    day: date
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventContact:
    """A person to ask about an event; `email` is empty where the printed one is not valid."""

    name: str
    organisation: str
    email: str = ""
    phone: str = ""
    as_printed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A conference or visit the course can carry."""

    id: str
    title: str
    days: tuple[EventDay, ...]
    place: str
    programme: tuple[ProgrammeItem, ...] = ()
    contacts: tuple[EventContact, ...] = ()
    seat_rule: str = ""
    open_to_media: bool = False
    example_of: ExampleOf | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who does what: an actor and its measures."""

    actor: str
    measures: tuple[str, ...]
    example_of: ExampleOf | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A word and what it means here."""

    term: str
    explanation: str


COURSE_FORMAT = "samsyn-course/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A whole course. Ids are unique within it; `courses.manifest` checks what types cannot say."""

    format: str
    id: CourseId
    version: str
    language: str
    title: str
    publisher: Publisher
    sections: tuple[Section, ...]
    lectures: tuple[Lecture, ...]
    valid_from: date | None = None
    published: date | None = None
    series: str = ""
    short_title: str = ""
    subtitle: str = ""
    summary: str = ""
    license: str = ""
    content_notice: ContentNotice | None = None
    audiences: tuple[Audience, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    opening: tuple[PromptId, ...] = ()
    feedback: Feedback | None = None
    support_offer: SupportOffer | None = None
    materials: tuple[Material, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    regions: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The short title where there is one."""
        return self.short_title or self.title

    @property
    def duration(self) -> timedelta:
        """All films together."""
        return sum((lecture.duration for lecture in self.lectures), timedelta())

    @property
    def heavy(self) -> frozenset[LectureId]:
        """The films that a notice is shown before; none where the course has no notice."""
        if self.content_notice is None:
            return frozenset()
        return frozenset(lecture.id for lecture in self.lectures if lecture.content_notice)

    def lecture(self, lecture_id: LectureId) -> Lecture:
        """Return the lecture with this id; KeyError where there is none."""
        for lecture in self.lectures:
            if lecture.id == lecture_id:
                return lecture
        raise KeyError(lecture_id)

    def prompt(self, prompt_id: PromptId) -> Prompt:
        """Return the question with this id; KeyError where there is none."""
        for prompt in self.prompts:
            if prompt.id == prompt_id:
                return prompt
        raise KeyError(prompt_id)

    def section_of(self, lecture_id: LectureId) -> Section | None:
        """Return the section a lecture stands in, if any."""
        return next((section for section in self.sections if lecture_id in section.lectures), None)

    def recipient_for(self, county: str) -> Recipient | None:
        """Return who reads the answers of a county (SCB code): its own, else the first named, else nobody."""
        recipients = self.feedback.recipients if self.feedback else ()
        own = next((recipient for recipient in recipients if county in recipient.counties), None)
        return own or (recipients[0] if recipients else None)
