<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Plan</name>
    <message>
        <source>en</source>
        <comment>the language of this translation</comment>
        <translation>sv</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Förra sidan</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>You see page {page}. Turn it with the arrow keys.</source>
        <translation>Ni ser sida {page}. Bläddra med piltangenterna.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Inget är skrivet än.</translation>
    </message>
    <message>
        <source>We ran out of time</source>
        <translation>Vi hann inte</translation>
    </message>
    <message>
        <source>Not relevant to us</source>
        <translation>Inte aktuellt</translation>
    </message>
    <message>
        <source>We would rather not answer</source>
        <translation>Vill inte svara</translation>
    </message>
    <message>
        <source>{number} on a scale from {lowest} to {highest}</source>
        <translation>{number} på en skala från {lowest} till {highest}</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Stämmer det?</translation>
    </message>
    <message>
        <source>Say so if anything should be changed.</source>
        <translation>Säg till om något ska ändras.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ert svar</translation>
    </message>
    <message>
        <source>Your answer to question {number} of {total}</source>
        <translation>Ert svar på fråga {number} av {total}</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} av {pages}</translation>
    </message>
    <message>
        <source>The answers are sent to the county board</source>
        <translation>Svaren skickas till Länsstyrelsen</translation>
    </message>
    <message>
        <source>Stays in the group</source>
        <translation>Stannar i gruppen</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Fråga {number} av {total}</translation>
    </message>
    <message>
        <source>Today you answer the questions together.</source>
        <translation>I dag svarar ni på frågorna tillsammans.</translation>
    </message>
    <message>
        <source>Welcome to meeting {number}</source>
        <translation>Välkomna till träff {number}</translation>
    </message>
    <message>
        <source>Pausing and leaving the room is all right.</source>
        <translation>Att pausa och gå ut är okej.</translation>
    </message>
    <message>
        <source>Before we begin</source>
        <translation>Innan vi börjar</translation>
    </message>
    <message>
        <source>Write nothing that can be tied to a person. The answers normally become public when the county board has received them.</source>
        <translation>Skriv inget som kan kopplas till en person. Svaren blir normalt offentliga när Länsstyrelsen har fått dem.</translation>
    </message>
    <message>
        <source>5 minutes more</source>
        <translation>5 minuter till</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Börja igen</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Visa igen</translation>
    </message>
    <message>
        <source>The screen is black. The film is paused and silent.</source>
        <translation>Skärmen är svart. Filmen är pausad och tyst.</translation>
    </message>
    <message>
        <source>The group sees a calm, empty picture.</source>
        <translation>Gruppen ser en lugn, tom bild.</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10 sekunder bakåt</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>10 sekunder framåt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Text på filmen</translation>
    </message>
    <message>
        <source>Write answer</source>
        <translation>Skriv svar</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markera</translation>
    </message>
    <message>
        <source>Marks this place in the film, to come back to in the talk</source>
        <translation>Markerar stället i filmen, att komma tillbaka till i samtalet</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Speed {rate}</source>
        <translation>Hastighet {rate}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} kvar</translation>
    </message>
    <message>
        <source>The film is {time} long</source>
        <translation>Filmen är {time} lång</translation>
    </message>
    <message>
        <source>Time left, or the film&apos;s length</source>
        <translation>Tid kvar eller filmens längd</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Paus</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spela</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Film {number}: {title}</source>
        <translation>Film {number}: {title}</translation>
    </message>
    <message>
        <source>The film has sound but no picture.</source>
        <translation>Filmen har ljud men ingen bild.</translation>
    </message>
    <message>
        <source>The film has no sound.</source>
        <translation>Filmen har inget ljud.</translation>
    </message>
    <message>
        <source>The film has no captions.</source>
        <translation>Filmen har ingen text.</translation>
    </message>
    <message>
        <source>Notes are not shown here. The panel slides away while the film runs. Move the mouse or press Tab to bring it back.</source>
        <translation>Anteckningar visas inte i det här läget. Panelen glider undan när filmen går. Rör musen eller tryck Tab så kommer den tillbaka.</translation>
    </message>
    <message>
        <source>{time} is marked.</source>
        <translation>{time} är markerat.</translation>
    </message>
    <message>
        <source>The film is not over.</source>
        <translation>Filmen är inte slut.</translation>
    </message>
    <message>
        <source>Go on with the film</source>
        <translation>Fortsätt filmen</translation>
    </message>
    <message>
        <source>Leave the film</source>
        <translation>Gå vidare</translation>
    </message>
    <message>
        <source>Press again to leave it.</source>
        <translation>Tryck igen för att gå vidare.</translation>
    </message>
    <message>
        <source>You stopped at {time}.</source>
        <translation>Ni stannade vid {time}.</translation>
    </message>
    <message>
        <source>Go on from {time}</source>
        <translation>Fortsätt från {time}</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Från början</translation>
    </message>
    <message>
        <source>A planned pause: talk about what you have seen.</source>
        <translation>Planerad paus: prata om det ni har sett.</translation>
    </message>
    <message>
        <source>A planned pause: there is a question here.</source>
        <translation>Planerad paus: här finns en fråga.</translation>
    </message>
    <message>
        <source>The film goes on from here at the next meeting.</source>
        <translation>Filmen fortsätter härifrån på nästa träff.</translation>
    </message>
    <message>
        <source>The film is over.</source>
        <translation>Filmen är slut.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Härnäst: {step}</translation>
    </message>
    <message>
        <source>Show the question</source>
        <translation>Visa frågan</translation>
    </message>
    <message>
        <source>The question is coming</source>
        <translation>Frågan kommer</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Vänta</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Helskärm</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Knappar</translation>
    </message>
    <message>
        <source>How the captions look</source>
        <translation>Hur texten ser ut</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Size, also of questions</source>
        <translation>Storlek, även på frågor</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Bakgrund</translation>
    </message>
    <message>
        <source>Read and search the film&apos;s text</source>
        <translation>Läs och sök i filmens text</translation>
    </message>
    <message>
        <source>Sound and version</source>
        <translation>Ljud och version</translation>
    </message>
    <message>
        <source>The film as it is</source>
        <translation>Filmen som den är</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ljud</translation>
    </message>
    <message>
        <source>Dark, the film shines through</source>
        <translation>Mörk, filmen syns igenom</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Svart</translation>
    </message>
    <message>
        <source>None, letters with an edge</source>
        <translation>Ingen, bokstäver med kant</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Teckenspråk</translation>
    </message>
    <message>
        <source>With the picture described</source>
        <translation>Syntolkad</translation>
    </message>
    <message>
        <source>Sound {number}</source>
        <translation>Ljud {number}</translation>
    </message>
    <message>
        <source>End for today</source>
        <translation>Avsluta för idag</translation>
    </message>
    <message>
        <source>Larger text for the group, now {percent} %</source>
        <translation>Större text för gruppen, nu {percent} %</translation>
    </message>
    <message>
        <source>Move to next meeting</source>
        <translation>Flytta till nästa träff</translation>
    </message>
    <message>
        <source>Back to the film</source>
        <translation>Tillbaka till filmen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Change the answer</source>
        <translation>Ändra svaret</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>Film {number}</source>
        <translation>Film {number}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>kommer</translation>
    </message>
    <message>
        <source>Last round</source>
        <translation>Sista rundan</translation>
    </message>
    <message>
        <source>Step 2: question {number}</source>
        <translation>Steg 2: fråga {number}</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Fråga {number}</translation>
    </message>
    <message>
        <source>Own question</source>
        <translation>Egen fråga</translation>
    </message>
    <message>
        <source>Own question {number}</source>
        <translation>Egen fråga {number}</translation>
    </message>
    <message>
        <source>Volume, sound off</source>
        <translation>Volym, ljudet är av</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volym</translation>
    </message>
    <message>
        <source>{name} {percent} %</source>
        <translation>{name} {percent} %</translation>
    </message>
    <message>
        <source>Enter chooses where the sound goes</source>
        <translation>Retur: välj vart ljudet går</translation>
    </message>
    <message>
        <source>Tick what is done</source>
        <translation>Kryssa för vad som är gjort</translation>
    </message>
    <message>
        <source>Start the film</source>
        <translation>Starta filmen</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>Filmen</translation>
    </message>
    <message>
        <source>This film has sound only.</source>
        <translation>Den här filmen har bara ljud.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Rast</translation>
    </message>
    <message>
        <source>We begin again soon</source>
        <translation>Vi börjar snart igen</translation>
    </message>
    <message>
        <source>We begin again</source>
        <translation>Vi börjar igen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>we begin</source>
        <translation>börjar vi</translation>
    </message>
    <message>
        <source>left</source>
        <translation>kvar</translation>
    </message>
    <message>
        <source>The time is {time}</source>
        <translation>Klockan är {time}</translation>
    </message>
    <message>
        <source>The bright card. The film is paused.</source>
        <translation>Det ljusa kortet. Filmen är pausad.</translation>
    </message>
    <message>
        <source>A last round</source>
        <translation>En sista runda</translation>
    </message>
    <message>
        <source>Everyone says one thing. Passing is all right.</source>
        <translation>Var och en säger en sak. Det går bra att stå över.</translation>
    </message>
    <message>
        <source>What do we take with us from today?</source>
        <translation>Vad tar vi med oss från i dag?</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Tiden är ute</translation>
    </message>
    <message>
        <source>left of {minutes}</source>
        <translation>kvar av {minutes}</translation>
    </message>
    <message>
        <source>Think for yourself</source>
        <translation>Tänk själv</translation>
    </message>
    <message>
        <source>Talk two and two</source>
        <translation>Prata två och två</translation>
    </message>
    <message>
        <source>Talk all together</source>
        <translation>Prata alla tillsammans</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>This is what we have written</source>
        <translation>Det här har vi skrivit</translation>
    </message>
    <message>
        <source>{time} {words}</source>
        <translation>{time} {words}</translation>
    </message>
    <message>
        <source>{words} (said now)</source>
        <translation>{words} (sägs nu)</translation>
    </message>
    <message>
        <source>The film&apos;s text</source>
        <translation>Filmens text</translation>
    </message>
    <message>
        <source>Search the text</source>
        <translation>Sök i texten</translation>
    </message>
    <message>
        <source>Search the film&apos;s text</source>
        <translation>Sök i filmens text</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>Föregående ställe</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Nästa ställe</translation>
    </message>
    <message>
        <source>Close the film&apos;s text</source>
        <translation>Stäng filmens text</translation>
    </message>
    <message>
        <source>The film has no captions, so there is no text to read here.</source>
        <translation>Filmen har ingen undertext, så här finns ingen text att läsa.</translation>
    </message>
    <message>
        <source>Quote in the answer</source>
        <translation>Citera i svaret</translation>
    </message>
    <message>
        <source>Mark the place</source>
        <translation>Markera stället</translation>
    </message>
    <message>
        <source>Follow the film</source>
        <translation>Följ filmen</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} av {total}</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation>Finns inte i texten</translation>
    </message>
    <message>
        <source>Meeting {number}, {day}</source>
        <translation>Träff {number}, {day}</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Förra gången</translation>
    </message>
    <message>
        <source>You saw no film.</source>
        <translation>Ni såg ingen film.</translation>
    </message>
    <message>
        <source>You saw {films}.</source>
        <translation>Ni såg {films}.</translation>
    </message>
    <message>
        <source>film {number}</source>
        <translation>film {number}</translation>
    </message>
    <message>
        <source>parts of film {number}</source>
        <translation>delar av film {number}</translation>
    </message>
    <message>
        <source>film {number} to {position}</source>
        <translation>film {number} till {position}</translation>
    </message>
    <message>
        <source>To do: {tasks}</source>
        <translation>Att göra: {tasks}</translation>
    </message>
    <message>
        <source>You approved no answer.</source>
        <translation>Ni godkände inget svar.</translation>
    </message>
    <message>
        <source>You approved 1 answer.</source>
        <translation>Ni godkände 1 svar.</translation>
    </message>
    <message>
        <source>You approved {count} answers.</source>
        <translation>Ni godkände {count} svar.</translation>
    </message>
    <message>
        <source>1 answer is written but not approved.</source>
        <translation>1 svar är skrivet men inte godkänt.</translation>
    </message>
    <message>
        <source>{count} answers are written but not approved.</source>
        <translation>{count} svar är skrivna men inte godkända.</translation>
    </message>
    <message>
        <source>Nothing was moved to today.</source>
        <translation>Inget flyttades till i dag.</translation>
    </message>
    <message>
        <source>Moved to today: {questions}</source>
        <translation>Flyttat till i dag: {questions}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>och {count} till</translation>
    </message>
    <message>
        <source>{minutes} minutes, you begin again {time}</source>
        <translation>{minutes} minuter, ni börjar igen {time}</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>Träffen</translation>
    </message>
    <message>
        <source>For one who came late</source>
        <translation>För den som kom sent</translation>
    </message>
    <message>
        <source>Change places …</source>
        <translation>Byt plats …</translation>
    </message>
    <message>
        <source>Bright room: dark words on a bright ground</source>
        <translation>Ljust rum: mörk text på ljus botten</translation>
    </message>
    <message>
        <source>Stop the film at the pauses that the course has planned</source>
        <translation>Stanna filmen vid de pauser som kursen har planerat</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Notes are shown only when the group has a screen of its own.</source>
        <translation>Anteckningar visas bara när gruppen har en egen skärm.</translation>
    </message>
    <message>
        <source>Break …</source>
        <translation>Rast …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Here now: {people}</source>
        <translation>Här nu: {people}</translation>
    </message>
    <message>
        <source>Where do we turn?</source>
        <translation>Vart vänder vi oss?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>Ingen är namngiven.</translation>
    </message>
    <message>
        <source>{step} has another place now.</source>
        <translation>{step} har fått en annan plats.</translation>
    </message>
    <message>
        <source>{step} was added.</source>
        <translation>{step} är tillagd.</translation>
    </message>
    <message>
        <source>{step} was taken out of the meeting.</source>
        <translation>{step} är borttagen ur träffen.</translation>
    </message>
    <message>
        <source>{step} was moved to the next meeting.</source>
        <translation>{step} är flyttad till nästa träff.</translation>
    </message>
    <message>
        <source>From now on: {step}</source>
        <translation>Nu gäller: {step}</translation>
    </message>
    <message>
        <source>The group&apos;s screen – Samsyn</source>
        <translation>Gruppens skärm – Samsyn</translation>
    </message>
    <message>
        <source>The group&apos;s screen</source>
        <translation>Gruppens skärm</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>Skärm {number}</translation>
    </message>
    <message>
        <source>Everybody sees the same</source>
        <translation>Alla ser samma bild</translation>
    </message>
    <message>
        <source>The only screen</source>
        <translation>Enda skärmen</translation>
    </message>
    <message>
        <source>Your screen</source>
        <translation>Din skärm</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Används inte</translation>
    </message>
    <message>
        <source>No other screen is connected.</source>
        <translation>Ingen annan skärm är ansluten.</translation>
    </message>
    <message>
        <source>Plug in the cable, and switch the projector or the TV on.</source>
        <translation>Sätt i kabeln och slå på projektorn eller tv:n.</translation>
    </message>
    <message>
        <source>The film&apos;s text cannot be read: the file with it is missing or damaged.</source>
        <translation>Filmens text går inte att läsa: filen med den saknas eller är skadad.</translation>
    </message>
    <message>
        <source>The film and your answers are as they were.</source>
        <translation>Filmen och era svar är som de var.</translation>
    </message>
    <message>
        <source>Fill the film in again from Home, if you need the text.</source>
        <translation>Fyll på filmen igen från Hem om ni behöver texten.</translation>
    </message>
    <message>
        <source>Chapter {number}</source>
        <translation>Kapitel {number}</translation>
    </message>
    <message>
        <source>Ask those at the back to read aloud from the group&apos;s screen.</source>
        <translation>Be dem som sitter längst bak läsa högt från gruppens skärm.</translation>
    </message>
    <message>
        <source>Can you read it at the back?</source>
        <translation>Läser ni längst bak?</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Yes, everybody can</source>
        <translation>Ja, alla läser</translation>
    </message>
    <message>
        <source>Marked in the film ({count})</source>
        <translation>Markerat i filmen ({count})</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leder</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Skriver</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>Godkänner</translation>
    </message>
    <message>
        <source>{name} leads.</source>
        <translation>{name} leder.</translation>
    </message>
    <message>
        <source>{name} writes.</source>
        <translation>{name} skriver.</translation>
    </message>
    <message>
        <source>{name} approves.</source>
        <translation>{name} godkänner.</translation>
    </message>
    <message>
        <source>What you decided</source>
        <translation>Det här bestämde ni</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Is it done, or does it need another day?</source>
        <translation>Är det gjort, eller behövs en annan dag?</translation>
    </message>
    <message>
        <source>Tick what is done. What is not comes back at the next meeting.</source>
        <translation>Kryssa för det som är gjort. Det andra kommer tillbaka nästa träff.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gå vidare</translation>
    </message>
    <message>
        <source>The computer&apos;s own choice</source>
        <translation>Datorns eget val</translation>
    </message>
    <message>
        <source>The sound goes to</source>
        <translation>Ljudet går till</translation>
    </message>
    <message>
        <source>Looking for more …</source>
        <translation>Letar efter fler …</translation>
    </message>
    <message>
        <source>Nothing to play sound with</source>
        <translation>Inget att spela ljud med</translation>
    </message>
    <message>
        <source>The film is over</source>
        <translation>Filmen är slut</translation>
    </message>
    <message>
        <source>Now comes a question to talk about.</source>
        <translation>Nu kommer en fråga att prata om.</translation>
    </message>
    <message>
        <source>Now there is a break.</source>
        <translation>Nu är det rast.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>What have we decided to do?</source>
        <translation>Vad har vi bestämt att göra?</translation>
    </message>
    <message>
        <source>To do, {course}</source>
        <translation>Att göra, {course}</translation>
    </message>
    <message>
        <source>To do, {course}.ics</source>
        <translation>Att göra, {course}.ics</translation>
    </message>
    <message>
        <source>Next meeting, {course}.ics</source>
        <translation>Nästa träff, {course}.ics</translation>
    </message>
</context>
</TS>
