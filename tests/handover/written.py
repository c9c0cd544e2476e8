"""Makes what the secrecy check is measured on: numbers in all the forms people write them, and answers without any.

Everything follows from the seed. The numbers are made up, and some will be somebody's: no file of ours holds one.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from stdnum import luhn

from desktop_app.handover.secrecy import Kind

NUMBERS = 1000
"""How many of each: reliability.md, Privacy, Soft check."""


def numbers(seed: int, count: int = NUMBERS) -> Iterator[tuple[Kind, str, str]]:
    """Yield (kind, the number as written, a text with it in): every kind and form in turn."""
    chance = random.Random(seed)
    for n in range(count):
        kind, make = MAKERS[n % len(MAKERS)]
        written = make(chance, n // len(MAKERS))
        yield kind, written, chance.choice(CASES if kind is Kind.CASE_NUMBER else AROUND).replace("{}", written)


def clean_answers(seed: int, count: int = NUMBERS) -> Iterator[str]:
    """Yield answers of one to four sentences with every figure that is no person's."""
    chance = random.Random(seed)
    for n in range(count):
        sentences = " ".join((CLEAN[n % len(CLEAN)], *chance.sample(CLEAN, chance.randrange(4))))
        one, two = (date(2023, 1, 1) + timedelta(days=chance.randrange(1500)) for _ in range(2))
        yield _figures(chance, sentences.format(one=one, two=two))


MAILBOXES = (
    "gmail.com", "hotmail.com", "hotmail.se", "outlook.com", "live.se", "yahoo.com", "yahoo.co.uk", "icloud.com",
    "me.com", "telia.com", "comhem.se", "bredband.net", "tele2.se", "spray.se", "home.se", "protonmail.com",
    "proton.me",
)  # fmt: skip

BIRTH_FORMS = (
    "{yy}{mm}{dd}-{four}",
    "{yy}{mm}{dd}+{four}",
    "{yy}{mm}{dd}{four}",
    "{yy}{mm}{dd} {four}",
    "{yy}{mm}{dd} - {four}",
    "{yy}{mm}{dd}\N{EN DASH}{four}",
    "{yy}{mm}{dd}\N{NON-BREAKING HYPHEN}{four}",
    "{yy}{mm}{dd}\N{NO-BREAK SPACE}{four}",
    "{yy}{mm}{dd}\N{SOFT HYPHEN}-{four}",
    "{yy}{mm}{dd}/{four}",
    "{cc}{yy}{mm}{dd}-{four}",
    "{cc}{yy}{mm}{dd}{four}",
    "{cc}{yy}{mm}{dd} {four}",
    "{cc} {yy}{mm}{dd}-{four}",
    "{cc}{yy}-{mm}-{dd}-{four}",
    "{cc}{yy}-{mm}-{dd} {four}",
    "{cc}{yy} {mm} {dd} {four}",
    "{yy} {mm} {dd}-{four}",
    "{yy}.{mm}.{dd}-{four}",
    "{cc}{yy}/{mm}/{dd}-{four}",
)
MOBILE_FORMS = (
    "0{two}-### ## ##",
    "0{two}#######",
    "0{two}-#######",
    "0{two} ### ## ##",
    "0{two} - ## ## ###",
    "0{two}/#######",
    "0{two}.###.##.##",
    "(0{two}) ### ####",
    "0{two}\N{EN DASH}###\N{NO-BREAK SPACE}##\N{NO-BREAK SPACE}##",
    "+46{two}#######",
    "+46 {two} ### ## ##",
    "+46 (0){two}-### ## ##",
    "(+46) {two} ### ## ##",
    "+46.{two}.###.##.##",
    "+46  {two}  ### ## ##",
    "0{two}:### ## ##",
    "+46(0){two}#######",
    "+46-{two}-### ####",
    "0046{two}#######",
    "0046 {two} #######",
    "46{two}#######",
)
CASE_FORMS = (
    "20##-####",
    "20##/###",
    "3###-25",
    "SN-20##-####",
    "SOC 20##-####",
    "B3###",
    "3###2025",
    "20##:###",
    "3###",
    "3 ###",
    "12/26",
)
AROUND = (
    "{}",
    "Vi pratade om {} på mötet.",
    "Klienten ({}) kom tillbaka i mars.",
    "Ring {}, helst före 12.",
    "Se {}!",
    "Kvinnan född i Halmstad,{} har inget boende",
    "kontakt:{};sedan uppföljning",
    "Punkt 3 {} är inte klar.\nVi tar upp det igen 2026-12-02.",
    "«{}» står i anteckningen",
)
CASES = (
    "Ärende {} tog tre veckor.",
    "ärendet {} är avslutat",
    "Se ärendenummer {}.",
    "ÄRENDENR: {}",
    "Ärende nr {} och ett till.",
    "vårt ärende (nr {})",
    "I akt {} saknas en plan.",
    "akten {}",
    "aktnr. {}",
    "Personakt {} följdes upp.",
    "journal {} är låst",
    "Journalnummer: {}",
    "patientjournalen, journal-id {}",
    "journalen med nummer {}",
    "LVU-ärende {}",
    "Ärendenumret är {}.",
    "aktnumret {}",
    "Journalnumret: {}",
    "Ärende-{}",
    "Ärende, {} väntar",
    "Vi tog ärende\n{}",
    "akter {}",
    "ärendena {} och {}",
    "Ärende i Treserva {}",
    "familjeakt {}, faderskapsakt {}",
    unicodedata.normalize("NFD", "Det är ärende {}, avslutat i våras"),
)


def _personnummer(chance: random.Random, form: int) -> str:
    born = _born(chance)
    return _identity(chance, form, born, f"{born:%m}{born:%d}")


def _samordningsnummer(chance: random.Random, form: int) -> str:
    """Return one for somebody whose month, day or both are known or not: what is not is 00, and the day is 60 more."""
    born = _born(chance)
    month = "00" if chance.randrange(3) == 0 else f"{born:%m}"
    day = 60 if chance.randrange(3) == 0 else born.day + 60
    return _identity(chance, form, born, f"{month}{day}")


def _born(chance: random.Random) -> date:
    return date(1921, 1, 1) + timedelta(days=chance.randrange(105 * 365))


def _identity(chance: random.Random, form: int, born: date, month_and_day: str) -> str:
    serial = f"{chance.randrange(1, 1000):03}"
    check = luhn.calc_check_digit(f"{born:%y}{month_and_day}{serial}")
    century, year = f"{born:%Y}"[:2], f"{born:%y}"
    month, day = month_and_day[:2], month_and_day[2:]
    written = BIRTH_FORMS[form % len(BIRTH_FORMS)]
    return written.format(cc=century, yy=year, mm=month, dd=day, four=serial + check)


def _mobile(chance: random.Random, form: int) -> str:
    two = chance.choice(("70", "72", "73", "76", "79"))
    return _figures(chance, MOBILE_FORMS[form % len(MOBILE_FORMS)].format(two=two))


def _email(chance: random.Random, form: int) -> str:
    name = chance.choice(("anna.svensson", "annas", "a_svensson85", "åsa.öberg", "Lisa.L", "kalle+jobb", "ANNA"))
    return f"{name}@{MAILBOXES[form % len(MAILBOXES)]}"


def _case(chance: random.Random, form: int) -> str:
    return _figures(chance, CASE_FORMS[form % len(CASE_FORMS)])


def _figures(chance: random.Random, form: str) -> str:
    """Return a form with a figure for each #."""
    return "".join(chance.choice("0123456789") if character == "#" else character for character in form)


MAKERS: tuple[tuple[Kind, Callable[[random.Random, int], str]], ...] = (
    (Kind.IDENTITY_NUMBER, _personnummer),
    (Kind.IDENTITY_NUMBER, _samordningsnummer),
    (Kind.MOBILE_NUMBER, _mobile),
    (Kind.IDENTITY_NUMBER, _personnummer),
    (Kind.PRIVATE_EMAIL, _email),
    (Kind.IDENTITY_NUMBER, _samordningsnummer),
    (Kind.CASE_NUMBER, _case),
    (Kind.MOBILE_NUMBER, _mobile),
)

CLEAN = (
    "Vi ses igen {one:%Y-%m-%d} kl. 1#.30.",
    "Nästa träff är {one:%d/%m} och uppföljningen {two:%d.%m.%Y}.",
    "Utbildningen hölls {one:%y%m%d} och {two:%Y%m%d}.",
    "Perioden {one:%Y-%m-%d} – {two:%Y-%m-%d} var lugn.",
    "Mötet {one:%Y-%m-%d} 1#:30–1#:00 ställdes in.",
    "Kostnaden blev 1## ### kr, mot 3 ### ### kronor förra året.",
    "Budget: 7.###.### SEK (4#,# %), eller 1####### räknat på annat sätt.",
    "Öppet måndag–fredag 8–16, lunch 12.00–13.00, tors 08:00-18:30.",
    "Jouren svarar kl 0800-1#30 alla dagar.",
    "Växeln nås på 010-### ## ##.",
    "Kvinnofridslinjen har 020-50 50 50, och 010####### går till växeln.",
    "Ring kommunen 035-## ## ## eller 0345-#####.",
    "Socialjouren: 08-### ## ###, +46 (0)31-### ## 00.",
    "Polisen har 114 14, Skatteverket 0771-567 567 och växeln 0411-######.",
    "Skriv till kontaktcenter@halmstad.se, barn.unga@laholm.se eller info@mail.hylte.se.",
    "Frågor går till kvinnofrid@lansstyrelsen.se eller registrator@regionhalland.se.",
    "Beslutet har dnr ####-20##.",
    "Se länsstyrelsens ärende dnr 801-#####-20## och dnr KS 20##/####.",
    "Organisationsnummer 212000-####, bankgiro ###-####.",
    "Enligt 14 kap. 1 § SoL (2001:453), 26 kap. 1 § OSL (2009:400) och SFS 2025:1506.",
    "Antal ärenden 202#: 3##. Ärenden: 4#.",
    "Vi hade 2## ärenden 2024–2025 och 3# journaler 2026.",
    "Ärende 1# på dagordningen tog 4# minuter.",
    "I akt # av pjäsen; ärendet {one:%Y-%m-%d} var det första.",
    "I ärende 5## personer, och ärendet 12## kr; akten 4## min, journalen 3## %.",
    "Dnr 0799######, diarienummer: 079-####### och dnr KS 20##/###.",
    "I varje ärende, 3## i fjol, ser vi detsamma. Ärenden: 12##.",
    "Exakt 3## personer, i kontakt 1# gånger, takt 1##.",
    "Besöksadress Rådhusgatan 4#, 302 ## Halmstad.",
    "Vi är 1# personer på # enheter sedan 20##.",
    "Rutinen version 2.# gäller från vecka 4#.",
    "Vi har fått ett gemensamt språk och vågar fråga tidigare.",
    "Filmen stannade vid 3#:## av 1:04:##.",
)
