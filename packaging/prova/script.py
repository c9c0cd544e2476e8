"""What is said in the films of «Prova Samsyn», and which picture stands while it is said.

Every line is one caption: at most two rows of 41 characters. The text is ours and free to use (CC0).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A spoken line, the picture that belongs to it (a function in `pictures`), and how far that has come (0, 1, …)."""

    text: str
    picture: str
    step: int = 0


@dataclass(frozen=True)
class Chapter:
    """A chapter: its title and its lines."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Film:
    """A film: the lecture's id in the course, its title, its chapters."""

    lecture: str
    title: str
    chapters: tuple[Chapter, ...]


FILMS = (
    Film(
        "1-sa-fungerar-en-traff",
        "Så fungerar en träff",
        (
            Chapter(
                "Välkommen",
                (
                    Line("Välkommen till Prova Samsyn.", "title"),
                    Line("Den här korta filmen visar hur en träff går till.", "title"),
                ),
            ),
            Chapter(
                "Film, samtal och svar",
                (
                    Line("En träff har tre delar.", "three_parts", 0),
                    Line("Först ser ni en film tillsammans.", "three_parts", 1),
                    Line("Sedan pratar ni om en fråga.", "three_parts", 2),
                    Line("Till sist skriver en av er ner det ni är överens om.", "three_parts", 3),
                ),
            ),
            Chapter(
                "I er egen takt",
                (
                    Line("Ni kan pausa när ni vill.", "own_pace", 0),
                    Line("Nästa gång fortsätter ni där ni slutade.", "own_pace", 1),
                    Line("Nu kommer er första fråga.", "first_question"),
                ),
            ),
        ),
    ),
    Film(
        "2-att-prata-om-det-svara",
        "Att prata om det svåra",
        (
            Chapter(
                "Trygghet i rummet",
                (
                    Line("Ibland handlar en film om något svårt.", "title"),
                    Line("Då är det okej att pausa, eller att gå ut en stund.", "step_out", 1),
                    Line("Ingen behöver förklara varför.", "step_out", 1),
                ),
            ),
            Chapter(
                "Arbetssätt, inte personer",
                (
                    Line("Prata om hur ni arbetar, inte om enskilda personer.", "ways_of_working", 1),
                    Line("Då kan alla vara med, och ingen blir utlämnad.", "ways_of_working", 2),
                ),
            ),
            Chapter(
                "En i taget",
                (
                    Line("Låt en i taget prata till punkt.", "one_at_a_time", 0),
                    Line("Den som är tyst har kanske sett något viktigt.", "one_at_a_time", 1),
                ),
            ),
        ),
    ),
    Film(
        "3-fran-samtal-till-svar",
        "Från samtal till svar",
        (
            Chapter(
                "Skriv det ni är överens om",
                (
                    Line("Nu ska samtalet bli ett svar.", "title"),
                    Line("En av er skriver, gärna i korta punkter.", "points", 1),
                    Line("Skriv inget som kan kopplas till en person.", "points", 3),
                ),
            ),
            Chapter(
                "Läs upp",
                (
                    Line("Läs upp det som står.", "read_back", 0),
                    Line("Stämmer det? Då godkänner ni svaret.", "read_back", 1),
                ),
            ),
            Chapter(
                "Inget skickas av sig självt",
                (
                    Line("Svaren är sparade på datorn till nästa träff.", "stays_here", 0),
                    Line("Efter kursen bestämmer ni själva om de ska skickas.", "stays_here", 1),
                ),
            ),
        ),
    ),
)
