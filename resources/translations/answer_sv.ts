<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Not saved</source>
        <translation>Sparas inte</translation>
    </message>
    <message>
        <source>There is nothing to read back yet. Write an answer, or choose why there is none.</source>
        <translation>Det finns inget att läsa upp än. Skriv ett svar, eller välj varför det inte blir något.</translation>
    </message>
    <message>
        <source>To the meeting</source>
        <translation>Till träffen</translation>
    </message>
    <message>
        <source>To the answers</source>
        <translation>Till svaren</translation>
    </message>
    <message>
        <source>No answer?</source>
        <translation>Inget svar?</translation>
    </message>
    <message>
        <source>Move to the next meeting</source>
        <translation>Flytta till nästa träff</translation>
    </message>
    <message>
        <source>Read back and approve</source>
        <translation>Läs upp och godkänn</translation>
    </message>
    <message>
        <source>Write nothing that can be tied to a person.</source>
        <translation>Skriv inget som kan kopplas till en person.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Sparar …</translation>
    </message>
    <message>
        <source>Fetching the answer …</source>
        <translation>Hämtar svaret …</translation>
    </message>
    <message>
        <source>Answer after all</source>
        <translation>Svara ändå</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Fråga {number} av {total}</translation>
    </message>
    <message>
        <source>is sent to the county board</source>
        <translation>skickas till Länsstyrelsen</translation>
    </message>
    <message>
        <source>stays in the group</source>
        <translation>stannar i gruppen</translation>
    </message>
    <message>
        <source>normally becomes public</source>
        <translation>blir normalt offentlig</translation>
    </message>
    <message>
        <source>Restored {time} – show earlier version</source>
        <translation>Återställt {time} – visa tidigare version</translation>
    </message>
    <message>
        <source>You can answer later; what was written is kept.</source>
        <translation>Ni kan svara senare. Det ni har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>You can answer later.</source>
        <translation>Ni kan svara senare.</translation>
    </message>
    <message>
        <source>No answer: {reason}.</source>
        <translation>Inget svar: {reason}.</translation>
    </message>
    <message>
        <source>If you change it, read it back again.</source>
        <translation>Ändrar ni svaret läser ni upp det igen.</translation>
    </message>
    <message>
        <source>Approved {time}.</source>
        <translation>Godkänt {time}.</translation>
    </message>
    <message>
        <source>Last time you wrote:</source>
        <translation>Förra gången skrev ni:</translation>
    </message>
    <message>
        <source>Is in today&apos;s answer</source>
        <translation>Finns med idag</translation>
    </message>
    <message>
        <source>Take along today</source>
        <translation>Ta med idag</translation>
    </message>
    <message>
        <source>About the question</source>
        <translation>Om frågan</translation>
    </message>
    <message>
        <source>Note to the facilitator</source>
        <translation>Anteckning till samtalsledaren</translation>
    </message>
    <message>
        <source>{column}, row {number}</source>
        <translation>{column}, rad {number}</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Vad ska göras</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>ny rad</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Take away the choice</source>
        <translation>Ta bort valet</translation>
    </message>
    <message>
        <source>The group&apos;s answer</source>
        <translation>Gruppens svar</translation>
    </message>
    <message>
        <source>Write a whole number, in digits.</source>
        <translation>Skriv ett heltal med siffror.</translation>
    </message>
    <message>
        <source>Write the day as 2026-12-05.</source>
        <translation>Skriv dagen så här: 2026-12-05.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>år-månad-dag</translation>
    </message>
    <message>
        <source>Point {number}</source>
        <translation>Punkt {number}</translation>
    </message>
    <message>
        <source>Next point</source>
        <translation>Nästa punkt</translation>
    </message>
    <message>
        <source>new point</source>
        <translation>ny punkt</translation>
    </message>
    <message>
        <source>Drag, or press Alt with up or down arrow</source>
        <translation>Dra, eller tryck Alt och pil upp eller ned</translation>
    </message>
    <message>
        <source>tag:</source>
        <translation>tagg:</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>välj</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>ingen tagg</translation>
    </message>
    <message>
        <source>Tag of point {number}</source>
        <translation>Tagg för punkt {number}</translation>
    </message>
    <message>
        <source>nothing chosen</source>
        <translation>inget valt</translation>
    </message>
    <message>
        <source>with us</source>
        <translation>hos oss</translation>
    </message>
    <message>
        <source>With us, row {number}</source>
        <translation>Hos oss, rad {number}</translation>
    </message>
    <message>
        <source>for what</source>
        <translation>för att</translation>
    </message>
    <message>
        <source>For what, row {number}</source>
        <translation>För att, rad {number}</translation>
    </message>
    <message>
        <source>{number} on the scale {lowest} to {highest}</source>
        <translation>{number} på skalan {lowest} till {highest}</translation>
    </message>
    <message>
        <source>Write what the group says</source>
        <translation>Skriv det gruppen säger</translation>
    </message>
    <message>
        <source>Everything you have saved is here. Taking one back keeps all the others.</source>
        <translation>Här finns allt ni har sparat. Tar ni tillbaka en version finns alla andra kvar.</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Versioner, nyast först</translation>
    </message>
    <message>
        <source>The chosen version</source>
        <translation>Den valda versionen</translation>
    </message>
    <message>
        <source>Take this one back</source>
        <translation>Ta tillbaka den här</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Inget är sparat än.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>This is what stands now</source>
        <translation>Det är så det står nu</translation>
    </message>
    <message>
        <source>film {number}, {time}</source>
        <translation>film {number}, {time}</translation>
    </message>
    <message>
        <source>The film&apos;s text</source>
        <translation>Filmens text</translation>
    </message>
    <message>
        <source>Marked in the film</source>
        <translation>Markerat i filmen</translation>
    </message>
    <message>
        <source>In the film</source>
        <translation>I filmen</translation>
    </message>
    <message>
        <source>Take away the mark</source>
        <translation>Ta bort markeringen</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citera</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Spela härifrån</translation>
    </message>
    <message>
        <source>It is not a person</source>
        <translation>Det är inte en person</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>Skriv om</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>“…” stands there instead. Ctrl+Z takes it back.</source>
        <translation>«…» står där i stället. Ctrl+Z tar tillbaka det.</translation>
    </message>
    <message>
        <source>A place in the text</source>
        <translation>Ett ställe i texten</translation>
    </message>
    <message>
        <source>Row {row}:</source>
        <translation>Rad {row}:</translation>
    </message>
    <message>
        <source>Municipality, police …</source>
        <translation>Kommunen, polisen …</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Vad som görs</translation>
    </message>
    <message>
        <source>Who, and when</source>
        <translation>Vem och när</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Aktör</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Insats</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>Följs upp</translation>
    </message>
    <message>
        <source>How others do it</source>
        <translation>Så gör andra</translation>
    </message>
    <message>
        <source>Example from {sender}</source>
        <translation>Exempel från {sender}</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Ta med</translation>
    </message>
    <message>
        <source>What you wrote at the films</source>
        <translation>Det här skrev ni vid filmerna</translation>
    </message>
    <message numerus="yes">
        <source>Show %n point(s)</source>
        <translation>
            <numerusform>Visa %n punkt</numerusform>
            <numerusform>Visa %n punkter</numerusform>
        </translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Ta med</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) may be misspelt</source>
        <translation>
            <numerusform>%n ord kan vara felstavat</numerusform>
            <numerusform>%n ord kan vara felstavade</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes to the next. The menu key shows what may have been meant.</source>
        <translation>Går till nästa ord. Menytangenten visar vad som kan ha menats.</translation>
    </message>
    <message>
        <source>Learn the word</source>
        <translation>Lär in ordet</translation>
    </message>
    <message>
        <source>Let it be in this meeting</source>
        <translation>Hoppa över i den här träffen</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Inga förslag</translation>
    </message>
    <message>
        <source>Looking for suggestions …</source>
        <translation>Letar efter förslag …</translation>
    </message>
    <message>
        <source>The text of film {number}</source>
        <translation>Texten till film {number}</translation>
    </message>
    <message>
        <source>All around the computer see what you write.</source>
        <translation>Alla runt datorn ser vad ni skriver.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Show the question now</source>
        <translation>Visa fråga nu</translation>
    </message>
    <message>
        <source>Break …</source>
        <translation>Rast …</translation>
    </message>
    <message>
        <source>Late arrival</source>
        <translation>Sen ankomst</translation>
    </message>
    <message>
        <source>Write answer</source>
        <translation>Skriv svar</translation>
    </message>
    <message>
        <source>Where do we turn?</source>
        <translation>Vart vänder vi oss?</translation>
    </message>
    <message>
        <source>End for today</source>
        <translation>Avsluta för idag</translation>
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
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>{act} in {seconds} s</source>
        <translation>{act} om {seconds} s</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Närvarande</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>deltagare</translation>
    </message>
    <message>
        <source>Who came?</source>
        <translation>Vem kom?</translation>
    </message>
    <message>
        <source>Who left?</source>
        <translation>Vem gick?</translation>
    </message>
    <message>
        <source>Larger text for the group, now {percent} %</source>
        <translation>Större text för gruppen, nu {percent} %</translation>
    </message>
    <message>
        <source>Start the film</source>
        <translation>Starta filmen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Change the answer</source>
        <translation>Ändra svaret</translation>
    </message>
    <message>
        <source>Move to next meeting</source>
        <translation>Flytta till nästa träff</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>Stämmer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Börja igen</translation>
    </message>
    <message>
        <source>5 more minutes</source>
        <translation>5 minuter till</translation>
    </message>
    <message>
        <source>pause as planned</source>
        <translation>paus enligt plan</translation>
    </message>
    <message>
        <source>pause {time}</source>
        <translation>paus {time}</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>The group sees</source>
        <translation>Gruppen ser</translation>
    </message>
    <message>
        <source>The group sees nothing just now</source>
        <translation>Gruppen ser inget just nu</translation>
    </message>
    <message>
        <source>For one who came late</source>
        <translation>För den som kom sent</translation>
    </message>
    <message>
        <source>Count one more</source>
        <translation>Räkna in en till</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Done: {steps}.</source>
        <translation>Klart: {steps}.</translation>
    </message>
    <message>
        <source>Now: film {number}, {title}, {time} in.</source>
        <translation>Nu: film {number}, {title}, {time} in i filmen.</translation>
    </message>
    <message>
        <source>The film has been about {chapters}.</source>
        <translation>Filmen har tagit upp {chapters}.</translation>
    </message>
    <message>
        <source>Just now: “{chapter}”.</source>
        <translation>Just nu: «{chapter}».</translation>
    </message>
    <message>
        <source>Now you talk about: “{question}”</source>
        <translation>Nu pratar ni om: «{question}»</translation>
    </message>
    <message>
        <source>Now: {step}.</source>
        <translation>Nu: {step}.</translation>
    </message>
    <message>
        <source>Choose another screen</source>
        <translation>Välj en annan skärm</translation>
    </message>
    <message>
        <source>Go on with this screen</source>
        <translation>Fortsätt på den här skärmen</translation>
    </message>
    <message>
        <source>The place in the film and your answers are saved. Plug the cable in again and press Play.</source>
        <translation>Platsen i filmen och era svar är sparade. Sätt i kabeln igen och tryck Spela.</translation>
    </message>
    <message>
        <source>Your answers are saved. Plug the cable in again and the group&apos;s picture comes back.</source>
        <translation>Era svar är sparade. Sätt i kabeln igen, så kommer gruppens bild tillbaka.</translation>
    </message>
    <message>
        <source>The screen went away. The film is paused.</source>
        <translation>Skärmen försvann. Filmen är pausad.</translation>
    </message>
    <message>
        <source>The screen went away.</source>
        <translation>Skärmen försvann.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>seen only here</source>
        <translation>syns bara här</translation>
    </message>
    <message>
        <source>Write a note of your own</source>
        <translation>Skriv en egen anteckning</translation>
    </message>
    <message>
        <source>Note of your own, seen only here</source>
        <translation>Egen anteckning, syns bara här</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Näst</translation>
    </message>
    <message>
        <source>left</source>
        <translation>kvar</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} kvar</translation>
    </message>
    <message>
        <source>Break, you begin again {time}</source>
        <translation>Rast, ni börjar igen {time}</translation>
    </message>
    <message>
        <source>Question: “{text}”</source>
        <translation>Fråga: «{text}»</translation>
    </message>
    <message>
        <source>own question</source>
        <translation>egen fråga</translation>
    </message>
    <message>
        <source>to the county board</source>
        <translation>till Länsstyrelsen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändra …</translation>
    </message>
    <message>
        <source>All {count} steps …</source>
        <translation>Alla {count} steg …</translation>
    </message>
    <message>
        <source>Change the meeting&apos;s steps</source>
        <translation>Ändra träffens steg</translation>
    </message>
    <message>
        <source>Meeting {number}</source>
        <translation>Träff {number}</translation>
    </message>
    <message>
        <source>The group&apos;s screen is black.</source>
        <translation>Gruppens skärm är svart.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Visa igen</translation>
    </message>
    <message>
        <source>The group sees what you write.</source>
        <translation>Gruppen ser det ni skriver.</translation>
    </message>
    <message>
        <source>Hide from the group</source>
        <translation>Dölj för gruppen</translation>
    </message>
    <message>
        <source>What you write is hidden until you show it.</source>
        <translation>Det ni skriver är dolt tills ni visar det.</translation>
    </message>
    <message>
        <source>Show to the group</source>
        <translation>Visa för gruppen</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Svart</translation>
    </message>
    <message>
        <source>The time is {time}</source>
        <translation>Klockan är {time}</translation>
    </message>
    <message>
        <source>was to end {time}</source>
        <translation>skulle sluta {time}</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>slutar {time}</translation>
    </message>
    <message>
        <source>ends {time} · {left} left</source>
        <translation>slutar {time} · {left} kvar</translation>
    </message>
    <message>
        <source>You have time · done {time}</source>
        <translation>Ni hinner · klart {time}</translation>
    </message>
    <message>
        <source>You have time</source>
        <translation>Ni hinner</translation>
    </message>
    <message>
        <source>Not enough time · done {time}</source>
        <translation>Ni hinner inte · klart {time}</translation>
    </message>
    <message>
        <source>Not enough time</source>
        <translation>Ni hinner inte</translation>
    </message>
    <message>
        <source>ON</source>
        <translation>PÅ</translation>
    </message>
    <message>
        <source>BLACK</source>
        <translation>SVART</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>AV</translation>
    </message>
    <message>
        <source>GONE</source>
        <translation>BORTA</translation>
    </message>
    <message>
        <source>Group&apos;s screen:</source>
        <translation>Gruppens skärm:</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>Låt skärmarna byta plats</translation>
    </message>
    <message>
        <source>Show numbers on the screens</source>
        <translation>Visa siffror på skärmarna</translation>
    </message>
    <message>
        <source>Show as a window, to share</source>
        <translation>Visa som fönster, att dela</translation>
    </message>
    <message>
        <source>Show on the whole screen</source>
        <translation>Visa på hela skärmen</translation>
    </message>
    <message>
        <source>Bright room: dark words on a bright ground</source>
        <translation>Ljust rum: mörk text på ljus botten</translation>
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
        <source>Speed {rate}</source>
        <translation>Hastighet {rate}</translation>
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
        <source>First a notice about the content is shown.</source>
        <translation>Först visas en innehållsnotis.</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Start the time</source>
        <translation>Starta tiden</translation>
    </message>
    <message>
        <source>How long: {minutes} min</source>
        <translation>Hur länge: {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} minutes more</source>
        <translation>{minutes} minuter till</translation>
    </message>
    <message>
        <source>Take the time away</source>
        <translation>Ta bort tiden</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Enskilt</translation>
    </message>
    <message>
        <source>In pairs</source>
        <translation>I par</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>How you talk</source>
        <translation>Så pratar ni</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Tiden är ute</translation>
    </message>
    <message>
        <source>Alt and the up or down arrow move it, Delete takes it out.</source>
        <translation>Alt och uppåtpil eller nedåtpil flyttar steget, Delete tar bort det.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} kvar</translation>
    </message>
    <message>
        <source>The meeting&apos;s steps</source>
        <translation>Träffens steg</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Your own question, then Enter</source>
        <translation>Er egen fråga, sedan Enter</translation>
    </message>
    <message>
        <source>A break of {minutes} minutes</source>
        <translation>En rast på {minutes} minuter</translation>
    </message>
    <message>
        <source>A question of your own …</source>
        <translation>En egen fråga …</translation>
    </message>
    <message>
        <source>A last round</source>
        <translation>En sista runda</translation>
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
        <source>{time} is marked.</source>
        <translation>{time} är markerat.</translation>
    </message>
    <message>
        <source>Marked {time}</source>
        <translation>Markerat {time}</translation>
    </message>
    <message>
        <source>The film&apos;s text</source>
        <translation>Filmens text</translation>
    </message>
    <message>
        <source>Where do we turn?</source>
        <translation>Vart vänder vi oss?</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>Träffen</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Done for today</source>
        <translation>Klart för idag</translation>
    </message>
    <message>
        <source>What you did then</source>
        <translation>Det här gjorde ni då</translation>
    </message>
    <message>
        <source>Everything is saved on this computer. Nothing has been sent.</source>
        <translation>Allt är sparat på den här datorn. Inget har skickats.</translation>
    </message>
    <message>
        <source>Does anyone need to talk after the meeting? See “Where do we turn?”.</source>
        <translation>Behöver någon prata efter träffen? Se «Vart vänder vi oss?».</translation>
    </message>
    <message>
        <source>Undo – go on with the meeting</source>
        <translation>Ångra – fortsätt träffen</translation>
    </message>
    <message>
        <source>Where do we turn?</source>
        <translation>Vart vänder vi oss?</translation>
    </message>
    <message>
        <source>Back to Home</source>
        <translation>Till Hem</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>Calendar file of the next meeting</source>
        <translation>Kalenderfil för nästa träff</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>{meeting} · {day}</source>
        <translation>{meeting} · {day}</translation>
    </message>
    <message>
        <source>Meeting {number}</source>
        <translation>Träff {number}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Sett</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>to the next meeting</source>
        <translation>till nästa träff</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Med</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punkt</numerusform>
            <numerusform>%n punkter</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken along to step 2:</source>
        <translation>Tas med till steg 2:</translation>
    </message>
    <message>
        <source>All questions are answered</source>
        <translation>Alla frågor är besvarade</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Nästa träff</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderfil</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Add something to do</source>
        <translation>Lägg till något att göra</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Gjort: {task}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>klart {day}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>{task} was added.</source>
        <translation>{task} är tillagt.</translation>
    </message>
    <message>
        <source>{task} was changed.</source>
        <translation>{task} är ändrat.</translation>
    </message>
    <message>
        <source>{task} was taken out.</source>
        <translation>{task} är borttaget.</translation>
    </message>
    <message>
        <source>{task} is done.</source>
        <translation>{task} är gjort.</translation>
    </message>
    <message>
        <source>{task} is not done.</source>
        <translation>{task} är inte gjort.</translation>
    </message>
    <message>
        <source>Nothing yet. What you add is followed up at the beginning of the next meeting.</source>
        <translation>Inget än. Det ni lägger till följs upp i början av nästa träff.</translation>
    </message>
    <message>
        <source>You follow it up at the beginning of the next meeting.</source>
        <translation>Ni följer upp det när nästa träff börjar.</translation>
    </message>
    <message>
        <source>You follow it up at the beginning of the next meeting. A day written like 2 Dec can be put in a calendar: {dated} of {all} have one.</source>
        <translation>Ni följer upp det när nästa träff börjar. En dag som skrivs som 2 dec kan läggas i kalendern: {dated} av {all} har en sådan.</translation>
    </message>
    <message>
        <source>{count} came late</source>
        <translation>{count} kom sent</translation>
    </message>
    <message>
        <source>{count} left early</source>
        <translation>{count} gick tidigare</translation>
    </message>
    <message>
        <source>{name} led.</source>
        <translation>{name} ledde.</translation>
    </message>
    <message>
        <source>{name} wrote.</source>
        <translation>{name} skrev.</translation>
    </message>
    <message>
        <source>{name} approved.</source>
        <translation>{name} godkände.</translation>
    </message>
    <message>
        <source>no film</source>
        <translation>ingen film</translation>
    </message>
    <message>
        <source>film {number} to {position}</source>
        <translation>film {number} till {position}</translation>
    </message>
    <message>
        <source>film {number}</source>
        <translation>film {number}</translation>
    </message>
    <message>
        <source>the whole film</source>
        <translation>hela filmen</translation>
    </message>
    <message>
        <source>parts of it not shown</source>
        <translation>en del är inte visad</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} av {all}</translation>
    </message>
    <message>
        <source>parts of film {number} not shown</source>
        <translation>en del av film {number} är inte visad</translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n godkänd</numerusform>
            <numerusform>%n godkända</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <translation>
            <numerusform>%n skriven</numerusform>
            <numerusform>%n skrivna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declined</source>
        <translation>
            <numerusform>%n utan svar</numerusform>
            <numerusform>%n utan svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n flyttad</numerusform>
            <numerusform>%n flyttade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%n kvar</numerusform>
            <numerusform>%n kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>no questions</source>
        <translation>inga frågor</translation>
    </message>
    <message>
        <source>approved {time}</source>
        <translation>godkänd {time}</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>inte godkänd</translation>
    </message>
    <message>
        <source>moved to {day}</source>
        <translation>flyttad till {day}</translation>
    </message>
    <message>
        <source>moved to the next meeting</source>
        <translation>flyttad till nästa träff</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>inte besvarad</translation>
    </message>
    <message>
        <source>Meeting {number} of {total}</source>
        <translation>Träff {number} av {total}</translation>
    </message>
    <message>
        <source>Next: {at}</source>
        <translation>Nästa: {at}</translation>
    </message>
    <message>
        <source>film {number} from {position}</source>
        <translation>film {number} från {position}</translation>
    </message>
    <message>
        <source>{first}, then film {number}</source>
        <translation>{first}, sedan film {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), one moved from today</source>
        <translation>
            <numerusform>%n fråga, flyttad från idag</numerusform>
            <numerusform>%n frågor, en flyttad från idag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), %1 moved from today</source>
        <translation>
            <numerusform>%n fråga, %1 flyttade från idag</numerusform>
            <numerusform>%n frågor, %1 flyttade från idag</numerusform>
        </translation>
    </message>
    <message>
        <source>You have seen all the films and answered step 2. What is left is to hand over your answers.</source>
        <translation>Ni har sett alla filmer och svarat på steg 2. Nu återstår att lämna över svaren.</translation>
    </message>
    <message>
        <source>Step 2 is answered. You can hand over your answers now, or see more films first.</source>
        <translation>Steg 2 är besvarat. Ni kan lämna över svaren nu, eller se fler filmer först.</translation>
    </message>
    <message>
        <source>You have seen all the films. What is left are the questions of step 2.</source>
        <translation>Ni har sett alla filmer. Nu återstår frågorna i steg 2.</translation>
    </message>
    <message>
        <source>Everything in the course is seen.</source>
        <translation>Allt i kursen är sett.</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Vem gör det</translation>
    </message>
    <message>
        <source>When, like 2 Dec</source>
        <translation>När, till exempel 2 dec</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Saved as you type. Esc leaves the row as it was.</source>
        <translation>Sparas medan ni skriver. Esc lämnar raden som den var.</translation>
    </message>
    <message>
        <source>Write nothing that can be tied to a client. What you send normally becomes public.</source>
        <translation>Skriv inget som kan kopplas till en klient. Det ni skickar blir normalt offentligt.</translation>
    </message>
    <message>
        <source>Something here {looks like}. Take it out.</source>
        <translation>Något här {looks like}. Ta bort det.</translation>
    </message>
</context>
</TS>
