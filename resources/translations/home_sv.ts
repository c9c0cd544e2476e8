<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Social workers</source>
        <translation>Socialsekr.</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>Chef</translation>
    </message>
    <message>
        <source>Other unit</source>
        <translation>Annan enhet</translation>
    </message>
    <message>
        <source>Film {number}: {title}</source>
        <translation>Film {number}: {title}</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Söker …</translation>
    </message>
    <message>
        <source>Checking the film, {done} so far.</source>
        <translation>Kontrollerar filmen, {done} hittills.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Fill in film</source>
        <translation>Fyll på film</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ljud</translation>
    </message>
    <message>
        <source>Sound: {output}</source>
        <translation>Ljud: {output}</translation>
    </message>
    <message>
        <source>You have heard it.</source>
        <translation>Ni har hört det.</translation>
    </message>
    <message>
        <source>You did not hear it.</source>
        <translation>Ni hörde det inte.</translation>
    </message>
    <message>
        <source>Test the sound and listen at the back of the room.</source>
        <translation>Testa ljudet och lyssna längst bak i rummet.</translation>
    </message>
    <message>
        <source>Only {size} free on the disk</source>
        <translation>Bara {size} ledigt på disken</translation>
    </message>
    <message>
        <source>Your answers still fit. Make room before you fill in films.</source>
        <translation>Era svar ryms ändå. Gör plats innan ni fyller på filmer.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} ledigt</translation>
    </message>
    <message>
        <source>Asking the computer to stay awake …</source>
        <translation>Ber datorn att hålla sig vaken …</translation>
    </message>
    <message>
        <source>The computer is kept awake</source>
        <translation>Datorn hålls vaken</translation>
    </message>
    <message>
        <source>Turn on Do not disturb, so that no messages are shown.</source>
        <translation>Slå på Stör ej så syns inga meddelanden.</translation>
    </message>
    <message>
        <source>The computer may fall asleep</source>
        <translation>Datorn kan somna</translation>
    </message>
    <message>
        <source>Turn off sleep in the system&apos;s settings, or touch the mouse now and then.</source>
        <translation>Stäng av viloläget i systemets inställningar, eller rör musen då och då.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>ingen bild</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>ljud</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>inget ljud</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>text på film</translation>
    </message>
    <message>
        <source>no captions</source>
        <translation>ingen text</translation>
    </message>
    <message>
        <source>Choose films</source>
        <translation>Välj filmer</translation>
    </message>
    <message>
        <source>Checked, {length}.</source>
        <translation>Kontrollerad, {length}.</translation>
    </message>
    <message>
        <source>Not checked, {length}. It may be damaged further on.</source>
        <translation>Inte kontrollerad, {length}. Den kan vara skadad längre fram.</translation>
    </message>
    <message>
        <source>This computer can show the picture only with VLC 3 installed.</source>
        <translation>Den här datorn kan bara visa bilden med VLC 3 installerat.</translation>
    </message>
    <message>
        <source>Film {number}: {what}</source>
        <translation>Film {number}: {what}</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kontrollera nu</translation>
    </message>
    <message>
        <source>Shown with VLC.</source>
        <translation>Visas med VLC.</translation>
    </message>
    <message>
        <source>Shown with Samsyn&apos;s own player.</source>
        <translation>Visas med Samsyns egen spelare.</translation>
    </message>
    <message>
        <source>The charger is in</source>
        <translation>Laddaren är i</translation>
    </message>
    <message>
        <source>Battery {percent} %</source>
        <translation>Batteri {percent} %</translation>
    </message>
    <message>
        <source>Battery {percent} %, no charger</source>
        <translation>Batteri {percent} %, ingen laddare</translation>
    </message>
    <message>
        <source>Plug in the charger.</source>
        <translation>Sätt i laddaren.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Titta igen</translation>
    </message>
    <message>
        <source>Lasts about {minutes} min.</source>
        <translation>Räcker ungefär {minutes} min.</translation>
    </message>
    <message>
        <source>The group&apos;s screen: a window</source>
        <translation>Gruppens skärm: ett fönster</translation>
    </message>
    <message>
        <source>Share the window “The group&apos;s screen – Samsyn” in the video meeting.</source>
        <translation>Dela fönstret «Gruppens skärm – Samsyn» i videomötet.</translation>
    </message>
    <message>
        <source>Show on the whole screen</source>
        <translation>Visa på hela skärmen</translation>
    </message>
    <message>
        <source>The group&apos;s screen: {name}</source>
        <translation>Gruppens skärm: {name}</translation>
    </message>
    <message>
        <source>A picture of its own, {size}</source>
        <translation>Egen bild, {size}</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Visa siffror</translation>
    </message>
    <message>
        <source>Change screen</source>
        <translation>Byt skärm</translation>
    </message>
    <message>
        <source>Open the projector menu</source>
        <translation>Öppna projektormenyn</translation>
    </message>
    <message>
        <source>Both screens show the same</source>
        <translation>Båda skärmarna visar samma bild</translation>
    </message>
    <message>
        <source>The group sees everything you see. Choose to extend the picture, not to copy it.</source>
        <translation>Gruppen ser allt som du ser. Välj att utöka bilden, inte att kopiera den.</translation>
    </message>
    <message>
        <source>Show as a window</source>
        <translation>Visa som fönster</translation>
    </message>
    <message>
        <source>The group&apos;s screen: this computer</source>
        <translation>Gruppens skärm: den här datorn</translation>
    </message>
    <message>
        <source>Do you have a projector or a TV? Plug in the cable and choose to extend the picture.</source>
        <translation>Har ni projektor eller tv? Sätt i kabeln och välj att utöka bilden.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Meeting {number}</source>
        <translation>Träff {number}</translation>
    </message>
    <message>
        <source>stopped at {position}</source>
        <translation>stannade {position}</translation>
    </message>
    <message>
        <source>The answers have changed since you saved the file on {date}.</source>
        <translation>Svaren har ändrats sedan ni sparade filen {date}.</translation>
    </message>
    <message>
        <source>CONTINUE</source>
        <translation>FORTSÄTT</translation>
    </message>
    <message>
        <source>Left:</source>
        <translation>Kvar:</translation>
    </message>
    <message>
        <source>Continue the meeting</source>
        <translation>Fortsätt träffen</translation>
    </message>
    <message>
        <source>NEXT</source>
        <translation>NÄST</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Ny träff</translation>
    </message>
    <message>
        <source>{position} of {duration}</source>
        <translation>{position} av {duration}</translation>
    </message>
    <message>
        <source>You have seen all the films and answered all the questions</source>
        <translation>Ni har sett alla filmer och besvarat alla frågor</translation>
    </message>
    <message>
        <source>What is left is to hand over your answers. Nothing is sent by itself.</source>
        <translation>Kvar är att lämna över era svar. Inget skickas av sig självt.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>Your answers were received on {date}.</source>
        <translation>Era svar togs emot {date}.</translation>
    </message>
    <message>
        <source>Hand over again</source>
        <translation>Lämna över igen</translation>
    </message>
    <message>
        <source>The answers have changed since you sent the file from {date}.</source>
        <translation>Svaren är ändrade efter att ni skickade filen från {date}.</translation>
    </message>
    <message>
        <source>You ask for support, and have not handed that over.</source>
        <translation>Ni ber om stöd, och det är inte överlämnat än.</translation>
    </message>
    <message>
        <source>Our answers</source>
        <translation>Våra svar</translation>
    </message>
    <message>
        <source>You sent your answers on {date}. The receipt has not come yet.</source>
        <translation>Ni skickade svaren {date}. Kvittot har inte kommit än.</translation>
    </message>
    <message>
        <source>Open the receipt</source>
        <translation>Öppna kvittot</translation>
    </message>
    <message>
        <source>The file with your answers was deleted here on {date}. Was it sent?</source>
        <translation>Filen med era svar raderades här {date}. Var den skickad?</translation>
    </message>
    <message>
        <source>You saved your answers in a file on {date}. It is not sent yet.</source>
        <translation>Ni sparade svaren i en fil {date}. Den är inte skickad än.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Skicka</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>KLART</translation>
    </message>
    <message>
        <source>Your first meeting</source>
        <translation>Er första träff</translation>
    </message>
    <message>
        <source>Say who you are and choose a film. You can stop in the middle and go on another day.</source>
        <translation>Berätta vilka ni är och välj film. Ni kan stanna mitt i och fortsätta en annan dag.</translation>
    </message>
    <message>
        <source>The films come on a USB stick or from a folder. Fill them in first.</source>
        <translation>Filmerna kommer på ett USB-minne eller från en mapp. Fyll på dem först.</translation>
    </message>
    <message>
        <source>Fill in the films …</source>
        <translation>Fyll på filmerna …</translation>
    </message>
    <message>
        <source>Everything is saved on this computer. Nothing is sent by itself.</source>
        <translation>Allt sparas på den här datorn. Inget skickas av sig självt.</translation>
    </message>
    <message>
        <source>BEGIN</source>
        <translation>BÖRJA HÄR</translation>
    </message>
    <message>
        <source>Film {number} “{title}”</source>
        <translation>Film {number} «{title}»</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>går inte att visa</translation>
    </message>
    <message>
        <source>{length}, seen before</source>
        <translation>{length}, sedd förut</translation>
    </message>
    <message>
        <source>What do you do today?</source>
        <translation>Vad gör ni idag?</translation>
    </message>
    <message>
        <source>The questions of step 2</source>
        <translation>Frågorna i steg 2</translation>
    </message>
    <message>
        <source>Summing up</source>
        <translation>Avslutning</translation>
    </message>
    <message>
        <source>{minutes} min of film</source>
        <translation>{minutes} min film</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
    <message>
        <source>then film {number}</source>
        <translation>sedan film {number}</translation>
    </message>
    <message>
        <source>two</source>
        <translation>två</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tre</translation>
    </message>
    <message>
        <source>four</source>
        <translation>fyra</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fem</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sju</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>åtta</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nio</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>tio</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elva</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>tolv</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fyll på</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>There is no course here yet</source>
        <translation>Här finns ingen kurs än</translation>
    </message>
    <message>
        <source>Read in the course from a USB stick or a folder. Then you can hold meetings and watch together.</source>
        <translation>Läs in kursen från ett USB-minne eller en mapp. Sedan kan ni ha träffar och titta tillsammans.</translation>
    </message>
    <message>
        <source>You can also drag the folder here.</source>
        <translation>Ni kan också dra mappen hit.</translation>
    </message>
    <message>
        <source>Put in the USB stick</source>
        <translation>Sätt i USB-minnet</translation>
    </message>
    <message>
        <source>You have none? Ask your contact at the county board.</source>
        <translation>Saknar ni det? Fråga er kontakt på Länsstyrelsen.</translation>
    </message>
    <message>
        <source>Read in the course</source>
        <translation>Läs in kursen</translation>
    </message>
    <message>
        <source>It is done once on this computer.</source>
        <translation>Görs en gång på den här datorn.</translation>
    </message>
    <message>
        <source>Watch together</source>
        <translation>Titta tillsammans</translation>
    </message>
    <message>
        <source>Films and questions, a bit at a time as it suits you.</source>
        <translation>Filmer och frågor, lite i taget som det passar er.</translation>
    </message>
    <message>
        <source>No account and no network are needed. Everything is saved on this computer.</source>
        <translation>Inget konto och inget nät behövs. Allt sparas på den här datorn.</translation>
    </message>
    <message>
        <source>Where do we turn?</source>
        <translation>Vart vänder vi oss?</translation>
    </message>
    <message>
        <source>Fill in the film …</source>
        <translation>Fyll på filmen …</translation>
    </message>
    <message>
        <source>Choose another film</source>
        <translation>Välj en annan film</translation>
    </message>
    <message>
        <source>Go on without the film</source>
        <translation>Fortsätt utan filmen</translation>
    </message>
    <message>
        <source>Film {number}</source>
        <translation>Film {number}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} av {all}</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Går inte att visa</translation>
    </message>
    <message>
        <source>fit before {time}</source>
        <translation>ryms före {time}</translation>
    </message>
    <message>
        <source>Can be shown now</source>
        <translation>Går att visa nu</translation>
    </message>
    <message>
        <source>Show this one</source>
        <translation>Visa den här</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>Details for IT</source>
        <translation>Uppgifter för IT</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopierat.</translation>
    </message>
    <message>
        <source>Fill in all …</source>
        <translation>Fyll på alla …</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Read in a course …</source>
        <translation>Läs in kurs …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Plan meetings</source>
        <translation>Planera träffar</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Vem gör vad</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Alla gemensamma</translation>
    </message>
    <message>
        <source>We watch all {count}, whatever we work with</source>
        <translation>Vi ser alla {count}, vad vi än arbetar med</translation>
    </message>
    <message>
        <source>Targeted</source>
        <translation>Riktade</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filmer</translation>
    </message>
    <message>
        <source>{count} films are missing on this computer.</source>
        <translation>{count} filmer saknas på den här datorn.</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Steg {number}</translation>
    </message>
    <message>
        <source>Asked for · mandate is missing</source>
        <translation>Begärt · mandat saknas</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Klart att starta</translation>
    </message>
    <message>
        <source>not handed over</source>
        <translation>inte lämnad över</translation>
    </message>
    <message>
        <source>saved {date}</source>
        <translation>sparad {date}</translation>
    </message>
    <message>
        <source>files deleted {date}</source>
        <translation>filerna raderade {date}</translation>
    </message>
    <message>
        <source>sent {date}</source>
        <translation>skickad {date}</translation>
    </message>
    <message>
        <source>received {date}</source>
        <translation>mottagen {date}</translation>
    </message>
    <message>
        <source>changed since you saved</source>
        <translation>ändrad efter att ni sparade</translation>
    </message>
    <message>
        <source>changed since you sent</source>
        <translation>ändrad efter att ni skickade</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Visa kvittot</translation>
    </message>
    <message>
        <source>{seen} of {total} seen together</source>
        <translation>{seen} av {total} sedda tillsammans</translation>
    </message>
    <message>
        <source>Lectures</source>
        <translation>Föreläsningar</translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation>{answered} av {total} besvarade</translation>
    </message>
    <message>
        <source>none in this course</source>
        <translation>inga i den här kursen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Stöd</translation>
    </message>
    <message>
        <source>Ask for support</source>
        <translation>Be om stöd</translation>
    </message>
    <message>
        <source>Show the request</source>
        <translation>Visa begäran</translation>
    </message>
    <message>
        <source>{answered} of {total}</source>
        <translation>{answered} av {total}</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Inte begärt</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Testa ljud</translation>
    </message>
    <message>
        <source>{count} ready</source>
        <translation>{count} klara</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} att se över</translation>
    </message>
    <message>
        <source>{count} at fault</source>
        <translation>{count} fel</translation>
    </message>
    <message>
        <source>Ready-check</source>
        <translation>Förhandskoll</translation>
    </message>
    <message>
        <source>Folder or USB stick with the films</source>
        <translation>Mapp eller USB-minne med filmerna</translation>
    </message>
    <message>
        <source>Film {number}: {title}</source>
        <translation>Film {number}: {title}</translation>
    </message>
    <message>
        <source>Course to read in</source>
        <translation>Kurs att läsa in</translation>
    </message>
    <message>
        <source>Reads in the course …</source>
        <translation>Läser in kursen …</translation>
    </message>
    <message>
        <source>Looks for films …</source>
        <translation>Letar efter filmer …</translation>
    </message>
    <message>
        <source>Copies {name}: {percent} %</source>
        <translation>Kopierar {name}: {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) filled in.</source>
        <translation>
            <numerusform>En film är påfylld.</numerusform>
            <numerusform>%n filmer är påfyllda.</numerusform>
        </translation>
    </message>
    <message>
        <source>The film does not match the course.</source>
        <translation>Filmen stämmer inte med kursen.</translation>
    </message>
    <message>
        <source>Not taken in: {names}.</source>
        <translation>Togs inte in: {names}.</translation>
    </message>
    <message>
        <source>The copy may be damaged. Copy it again from where it came.</source>
        <translation>Kopian kan vara skadad. Kopiera den igen därifrån den kom.</translation>
    </message>
    <message>
        <source>The course “{title}” is read in.</source>
        <translation>Kursen «{title}» är inläst.</translation>
    </message>
    <message>
        <source>Read in the older one</source>
        <translation>Läs in den äldre</translation>
    </message>
    <message>
        <source>Is this film {number}, “{title}”?</source>
        <translation>Är det här film {number}, «{title}»?</translation>
    </message>
    <message>
        <source>The file {name} is {length} long, as the film should be.</source>
        <translation>Filen {name} är {length} lång, som filmen ska vara.</translation>
    </message>
    <message>
        <source>Yes, take it in</source>
        <translation>Ja, ta in den</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Starts {start}, is to end {planned}, ends {end}</source>
        <translation>Börjar {start}, ska sluta {planned}, slutar {end}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Film {minutes}</source>
        <translation>Film {minutes}</translation>
    </message>
    <message>
        <source>Questions {minutes}</source>
        <translation>Frågor {minutes}</translation>
    </message>
    <message>
        <source>Talk {minutes}</source>
        <translation>Samtal {minutes}</translation>
    </message>
    <message>
        <source>Break {minutes}</source>
        <translation>Rast {minutes}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Avslut</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>To Home</source>
        <translation>Till Hem</translation>
    </message>
    <message>
        <source>Choose films</source>
        <translation>Välj filmer</translation>
    </message>
    <message>
        <source>First a notice about the content is shown. To pause and go out is fine.</source>
        <translation>Först visas en innehållsnotis. Att pausa och gå ut är okej.</translation>
    </message>
    <message>
        <source>Meeting {number} of {total}</source>
        <translation>Träff {number} av {total}</translation>
    </message>
    <message>
        <source>film {numbers}</source>
        <translation>film {numbers}</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Inget är valt än.</translation>
    </message>
    <message>
        <source>Choose at least one film.</source>
        <translation>Välj minst en film.</translation>
    </message>
    <message numerus="yes">
        <source>That is %n minute(s) too late.</source>
        <translation>
            <numerusform>Det är en minut för sent.</numerusform>
            <numerusform>Det är {count} minuter för sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends {time}.</source>
        <translation>Slutar {time}.</translation>
    </message>
    <message>
        <source>The meeting&apos;s steps</source>
        <translation>Träffens steg</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Visa hela filmen</translation>
    </message>
    <message>
        <source>Film {number} stops at {time} and goes on next time.</source>
        <translation>Film {number} stannar vid {time} och fortsätter nästa gång.</translation>
    </message>
    <message>
        <source>Split the film at {time}</source>
        <translation>Dela filmen vid {time}</translation>
    </message>
    <message>
        <source>Split the film at {time} “{chapter}”</source>
        <translation>Dela filmen vid {time} «{chapter}»</translation>
    </message>
    <message>
        <source>Take film {number} another day</source>
        <translation>Ta film {number} en annan dag</translation>
    </message>
    <message>
        <source>{film} to {time}</source>
        <translation>{film} till {time}</translation>
    </message>
    <message>
        <source>Film {minutes} min</source>
        <translation>Film {minutes} min</translation>
    </message>
    <message>
        <source>questions {minutes} min</source>
        <translation>frågor {minutes} min</translation>
    </message>
    <message>
        <source>talk {minutes} min</source>
        <translation>samtal {minutes} min</translation>
    </message>
    <message>
        <source>break {minutes} min</source>
        <translation>rast {minutes} min</translation>
    </message>
    <message>
        <source>start and finish {minutes} min</source>
        <translation>start och avslut {minutes} min</translation>
    </message>
    <message>
        <source>The damaged file is untouched.</source>
        <translation>Den skadade filen är orörd.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Save the answers as documents …</source>
        <translation>Spara svaren som dokument …</translation>
    </message>
    <message>
        <source>Use another folder …</source>
        <translation>Använd en annan mapp …</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Close Samsyn</source>
        <translation>Stäng Samsyn</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) saved to read in {folder}.</source>
        <translation>
            <numerusform>%n svar har sparats att läsa i {folder}.</numerusform>
            <numerusform>%n svar har sparats att läsa i {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and are still in the file.</source>
        <translation>
            <numerusform>%n gick inte att läsa och ligger kvar i filen.</numerusform>
            <numerusform>%n gick inte att läsa och ligger kvar i filen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where are the answers to be saved?</source>
        <translation>Var ska svaren sparas?</translation>
    </message>
    <message>
        <source>The answers are back.</source>
        <translation>Svaren är tillbaka.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {file}.</source>
        <translation>Den skadade filen finns kvar som {file}.</translation>
    </message>
    <message>
        <source>Read through what was written last.</source>
        <translation>Läs igenom det som skrevs sist.</translation>
    </message>
    <message>
        <source>Where are the copies to be saved?</source>
        <translation>Var ska kopiorna sparas?</translation>
    </message>
    <message>
        <source>Choose your municipality.</source>
        <translation>Välj er kommun.</translation>
    </message>
    <message>
        <source>Who are you today?</source>
        <translation>Vilka är ni idag?</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Other municipalities in the group</source>
        <translation>Andra kommuner i gruppen</translation>
    </message>
    <message>
        <source>Write or choose</source>
        <translation>Skriv eller välj</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Ta bort {name}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>take turns</source>
        <translation>turas om</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>förnamn</translation>
    </message>
    <message>
        <source>More units or municipalities</source>
        <translation>Fler enheter eller kommuner</translation>
    </message>
    <message>
        <source>Other units in the group</source>
        <translation>Andra enheter i gruppen</translation>
    </message>
    <message>
        <source>with commas between</source>
        <translation>med komma emellan</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Med är</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>Lägg till roll</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>See and change the meeting&apos;s steps</source>
        <translation>Se och ändra träffens steg</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>We count roles, names are not needed.</source>
        <translation>Vi räknar roller, namn behövs inte.</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Ny grupp</translation>
    </message>
    <message>
        <source>last time {name}</source>
        <translation>senast {name}</translation>
    </message>
    <message>
        <source>A meeting in five steps</source>
        <translation>En träff i fem steg</translation>
    </message>
    <message>
        <source>Fill in the films once, from the USB stick or a folder.</source>
        <translation>Fyll på filmerna en gång, från USB-minnet eller en mapp.</translation>
    </message>
    <message>
        <source>Press “New meeting”: say who you are and look at the ready-check.</source>
        <translation>Tryck på «Ny träff»: berätta vilka ni är och titta på förhandskollen.</translation>
    </message>
    <message>
        <source>Watch the film together. You can stop anywhere and go on another day.</source>
        <translation>Se filmen tillsammans. Ni kan stanna var som helst och fortsätta en annan dag.</translation>
    </message>
    <message>
        <source>Talk about the question. One of you writes, and reads back what you agree on.</source>
        <translation>Prata om frågan. En av er skriver, och läser upp det ni är överens om.</translation>
    </message>
    <message>
        <source>When all is seen and answered, hand over. You choose yourselves when and how.</source>
        <translation>När allt är sett och besvarat lämnar ni över. Ni väljer själva när och hur.</translation>
    </message>
    <message>
        <source>What you write is saved as you write. Everything stays on this computer until you hand it over.</source>
        <translation>Det ni skriver sparas medan ni skriver. Allt stannar på den här datorn tills ni lämnar över.</translation>
    </message>
    <message>
        <source>Keys during a meeting</source>
        <translation>Tangenter under en träff</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Det här programmet</translation>
    </message>
    <message>
        <source>What the group sees</source>
        <translation>Det gruppen ser</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurser</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Courses keep their own language.</source>
        <translation>Kurser behåller sitt eget språk.</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Ljust eller mörkt</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textens storlek</translation>
    </message>
    <message>
        <source>What you read here. It does not change the films.</source>
        <translation>Det ni läser här. Filmerna ändras inte.</translation>
    </message>
    <message>
        <source>Questions and captions. Can you read it at the back? Ctrl + and Ctrl − change it in a meeting.</source>
        <translation>Frågor och text på film. Läser ni längst bak? Ctrl + och Ctrl − ändrar under träffen.</translation>
    </message>
    <message>
        <source>Automatic is VLC where it is installed. Change it only if a film is shown badly.</source>
        <translation>Automatiskt är VLC där det finns. Byt bara om en film visas dåligt.</translation>
    </message>
    <message>
        <source>Text on the group&apos;s screen</source>
        <translation>Text på gruppens skärm</translation>
    </message>
    <message>
        <source>Several computers</source>
        <translation>Flera datorer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Player of films</source>
        <translation>Filmspelare</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatiskt</translation>
    </message>
    <message>
        <source>Samsyn&apos;s own</source>
        <translation>Samsyns egen</translation>
    </message>
    <message>
        <source>Bright room</source>
        <translation>Ljust rum</translation>
    </message>
    <message>
        <source>Dark words on a bright ground, for a room that cannot be darkened. Films are as they are.</source>
        <translation>Mörk text på ljus botten, för ett rum som inte går att göra mörkt. Filmerna ändras inte.</translation>
    </message>
    <message>
        <source>Captions on films, where there are any</source>
        <translation>Text på film, där det finns</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Mindre rörelse</translation>
    </message>
    <message>
        <source>Nothing slides in or out. It is so too where the system asks for it.</source>
        <translation>Inget glider in eller ut. Så är det också när datorns egna inställningar ber om det.</translation>
    </message>
    <message>
        <source>Show words that may be misspelt</source>
        <translation>Visa ord som kan vara felstavade</translation>
    </message>
    <message>
        <source>While you write answers in Swedish. The group&apos;s screen never shows it.</source>
        <translation>Medan ni skriver svar på svenska. Gruppens skärm visar det aldrig.</translation>
    </message>
    <message>
        <source>Forget learnt words</source>
        <translation>Glöm inlärda ord</translation>
    </message>
    <message>
        <source>What captions stand on</source>
        <translation>Bakgrund bakom filmens text</translation>
    </message>
    <message>
        <source>Without a ground the letters have a black edge.</source>
        <translation>Utan bakgrund får bokstäverna en svart kant.</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Svart</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>What the keys do during a meeting, on the keyboard and on a clicker.</source>
        <translation>Vad tangenterna gör under en träff, på tangentbordet och på en klickare.</translation>
    </message>
    <message>
        <source>Choose other keys …</source>
        <translation>Välj andra tangenter …</translation>
    </message>
    <message>
        <source>A course comes on a USB stick or in a folder.</source>
        <translation>En kurs kommer på ett USB-minne eller i en mapp.</translation>
    </message>
    <message>
        <source>A group can go on on another computer: all it has is taken along in one file. If two computers have gone on, their answers can be joined.</source>
        <translation>En grupp kan fortsätta på en annan dator: allt den har följer med i en fil. Har ni skrivit på båda datorerna kan svaren slås samman.</translation>
    </message>
    <message>
        <source>Move the group to another computer …</source>
        <translation>Flytta gruppen till en annan dator …</translation>
    </message>
    <message>
        <source>Fetch a group or answers from a file …</source>
        <translation>Hämta en grupp eller svar från en fil …</translation>
    </message>
    <message>
        <source>If someone needs to talk</source>
        <translation>Om någon behöver prata</translation>
    </message>
    <message>
        <source>To pause and go out is fine, at any time. Nobody has to say why.</source>
        <translation>Att pausa och gå ut är okej, när som helst. Ingen behöver säga varför.</translation>
    </message>
    <message>
        <source>Change your contacts</source>
        <translation>Ändra era kontakter</translation>
    </message>
    <message>
        <source>Fill in contacts</source>
        <translation>Fyll i</translation>
    </message>
    <message>
        <source>About the course and your answers</source>
        <translation>Om kursen och era svar</translation>
    </message>
    <message>
        <source>The course names nobody. Ask who gave it to you.</source>
        <translation>Kursen nämner ingen. Fråga den ni fick den av.</translation>
    </message>
    <message>
        <source>Contact from {date}. Check that it still holds before you send anything.</source>
        <translation>Kontaktuppgift från {date}. Kontrollera att den stämmer innan ni skickar något.</translation>
    </message>
    <message>
        <source>When this was last checked is not known. Check before you send anything.</source>
        <translation>Det är inte känt när uppgiften kontrollerades. Kontrollera innan ni skickar något.</translation>
    </message>
    <message>
        <source>As printed: {words}</source>
        <translation>Som det står i kursen: {words}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>ends at {position}, should be {length}</source>
        <translation>slutar vid {position}, ska vara {length}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Längd</translation>
    </message>
    <message>
        <source>{actual}, should be {expected}</source>
        <translation>{actual}, ska vara {expected}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Kontrollsumma</translation>
    </message>
    <message>
        <source>does not match the course</source>
        <translation>stämmer inte med kursen</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>The backup from {time} is whole.</source>
        <translation>Säkerhetskopian från {time} är hel.</translation>
    </message>
    <message>
        <source>The backup from {time} is damaged too.</source>
        <translation>Säkerhetskopian från {time} är också skadad.</translation>
    </message>
    <message>
        <source>There is no backup.</source>
        <translation>Det finns ingen säkerhetskopia.</translation>
    </message>
    <message numerus="yes">
        <source>%n newer answer(s) can be taken from the damaged file.</source>
        <translation>
            <numerusform>%n nyare svar går att hämta ur den skadade filen.</numerusform>
            <numerusform>%n nyare svar går att hämta ur den skadade filen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) can be read in the damaged file.</source>
        <translation>
            <numerusform>%n svar går att läsa i den skadade filen.</numerusform>
            <numerusform>%n svar går att läsa i den skadade filen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) being written can be taken along. Read them through.</source>
        <translation>
            <numerusform>%n påbörjat svar kan följa med. Läs igenom det.</numerusform>
            <numerusform>%n påbörjade svar kan följa med. Läs igenom dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Samsyn is looking through the backups …</source>
        <translation>Samsyn går igenom säkerhetskopiorna …</translation>
    </message>
    <message>
        <source>Take back the answers. The damaged file is put aside and kept.</source>
        <translation>Ta tillbaka svaren. Den skadade filen läggs undan och finns kvar.</translation>
    </message>
    <message>
        <source>Rescue what can be read. The damaged file is put aside and kept.</source>
        <translation>Rädda det som går att läsa. Den skadade filen läggs undan och finns kvar.</translation>
    </message>
    <message>
        <source>No answer can be read here. Show this to whoever looks after the computer before you begin anew: the damaged file is put aside and kept.</source>
        <translation>Inget svar går att läsa här. Visa det här för den som sköter datorn innan ni börjar om. Den skadade filen läggs undan och finns kvar.</translation>
    </message>
    <message>
        <source>Take back the answers from {time}</source>
        <translation>Ta tillbaka svaren från {time}</translation>
    </message>
    <message numerus="yes">
        <source>Rescue %n answer(s)</source>
        <translation>
            <numerusform>Rädda %n svar</numerusform>
            <numerusform>Rädda %n svar</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin anew without the old answers</source>
        <translation>Börja om utan de gamla svaren</translation>
    </message>
    <message>
        <source>Did you hear the voice, also at the back?</source>
        <translation>Hördes rösten, även längst bak?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>The sound goes to</source>
        <translation>Ljudet går till</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Avbryt provet</translation>
    </message>
    <message>
        <source>The computer has nothing to play sound with.</source>
        <translation>Datorn har ingen ljudutgång.</translation>
    </message>
    <message>
        <source>The test could not be played. Start a film and listen instead.</source>
        <translation>Ljudprovet gick inte att spela. Starta en film och lyssna i stället.</translation>
    </message>
    <message>
        <source>The computer sends sound</source>
        <translation>Datorn skickar ljud</translation>
    </message>
    <message>
        <source>Plug in loudspeakers, headphones or the screen&apos;s cable.</source>
        <translation>Sätt i högtalare, hörlurar eller skärmens kabel.</translation>
    </message>
    <message>
        <source>{name} is not plugged in. Until it is, the sound goes to {other}.</source>
        <translation>{name} är inte inkopplad. Till dess går ljudet till {other}.</translation>
    </message>
    <message>
        <source>What you chose</source>
        <translation>Det ni valde</translation>
    </message>
    <message>
        <source>Turn up the sound, look at the cable or choose where the sound goes. Test again.</source>
        <translation>Höj ljudet, kontrollera kabeln eller välj vart ljudet går. Testa sedan igen.</translation>
    </message>
    <message>
        <source>As the computer is set: {name}</source>
        <translation>Som datorn är inställd: {name}</translation>
    </message>
    <message>
        <source>Our manager</source>
        <translation>Vår chef</translation>
    </message>
    <message>
        <source>Occupational health</source>
        <translation>Företagshälsovården</translation>
    </message>
    <message>
        <source>The contacts stay on this computer, with your group.</source>
        <translation>Kontakterna stannar på den här datorn, hos er grupp.</translation>
    </message>
    <message>
        <source>One more contact</source>
        <translation>En kontakt till</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Vem eller vad</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>When, or how</source>
        <translation>När, eller hur</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>Sök en grupp</translation>
    </message>
    <message>
        <source>There is no such group.</source>
        <translation>Det finns ingen sådan grupp.</translation>
    </message>
    <message>
        <source>Film {number} {title}</source>
        <translation>Film {number} {title}</translation>
    </message>
    <message>
        <source>Meeting {number}, {day}</source>
        <translation>Träff {number}, {day}</translation>
    </message>
    <message>
        <source>Search in films, meetings and answers</source>
        <translation>Sök i filmer, träffar och svar</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>och {count} till</translation>
    </message>
    <message>
        <source>What you have written is searched on this computer. Nothing is sent.</source>
        <translation>Det ni har skrivit genomsöks på den här datorn. Inget skickas.</translation>
    </message>
    <message>
        <source>Nothing has all these words. Try fewer letters.</source>
        <translation>Inget innehåller alla orden. Prova med färre bokstäver.</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 ställe</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} ställen</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Sheet {number}</source>
        <translation>Blad {number}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
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
        <source>Have, lack or do not know</source>
        <translation>Har, saknar eller vet inte</translation>
    </message>
    <message>
        <source>Who follows it up, and when</source>
        <translation>Vem följer upp, och när</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>Till att börja med</translation>
    </message>
    <message>
        <source>Film {number}: {title}</source>
        <translation>Film {number}: {title}</translation>
    </message>
    <message>
        <source>Write nothing that can be linked to a person.</source>
        <translation>Skriv inget som kan kopplas till en person.</translation>
    </message>
    <message>
        <source>Talk together and write what you agree on. Write about how you work, not about persons: no names, personal identity numbers, addresses or case numbers.</source>
        <translation>Prata med varandra och skriv det ni är överens om. Skriv om arbetssätt, inte om personer: inga namn, personnummer, adresser eller ärendenummer.</translation>
    </message>
    <message>
        <source>Day: ____________________     Unit: ______________________________</source>
        <translation>Dag: ____________________     Enhet: ______________________________</translation>
    </message>
    <message>
        <source>☐ We had no time   ☐ Not relevant   ☐ We would rather not answer</source>
        <translation>☐ Vi hann inte   ☐ Inte aktuellt   ☐ Vi vill inte svara</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
    <message>
        <source>Your meetings</source>
        <translation>Era träffar</translation>
    </message>
    <message>
        <source>There is nothing left to plan: you have seen all the films.</source>
        <translation>Det finns inget kvar att planera. Ni har sett alla filmer.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message>
        <source>Move meeting {number}, {day}</source>
        <translation>Flytta träff {number}, {day}</translation>
    </message>
    <message>
        <source>Leave out this day: this and all later meetings move</source>
        <translation>Hoppa över dagen: den här och alla senare träffar flyttas</translation>
    </message>
    <message>
        <source>One day earlier</source>
        <translation>En dag tidigare</translation>
    </message>
    <message>
        <source>One day later</source>
        <translation>En dag senare</translation>
    </message>
    <message>
        <source>One week earlier</source>
        <translation>En vecka tidigare</translation>
    </message>
    <message>
        <source>One week later</source>
        <translation>En vecka senare</translation>
    </message>
    <message>
        <source>Your answers, read back and approved</source>
        <translation>Era svar, upplästa och godkända</translation>
    </message>
    <message>
        <source>{minutes} min of film</source>
        <translation>{minutes} min film</translation>
    </message>
    <message>
        <source>stops before “{chapter}”</source>
        <translation>stannar före «{chapter}»</translation>
    </message>
    <message>
        <source>Meeting {number} is moved to {day}.</source>
        <translation>Träff {number} är flyttad till {day}.</translation>
    </message>
    <message>
        <source>{day} is left out. The meetings from then on are later.</source>
        <translation>{day} hoppas över. Träffarna från den dagen är senarelagda.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this translation</comment>
        <translation>sv</translation>
    </message>
    <message>
        <source>Meetings, {course}.ics</source>
        <translation>Träffar, {course}.ics</translation>
    </message>
    <message>
        <source>Meeting {number}</source>
        <translation>Träff {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) left</source>
        <translation>
            <numerusform>%n film kvar</numerusform>
            <numerusform>%n filmer kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan meetings</source>
        <translation>Planera träffar</translation>
    </message>
    <message>
        <source>When can you meet?</source>
        <translation>När kan ni träffas?</translation>
    </message>
    <message>
        <source>A film is split only when it does not fit, at a chapter if there is one near. Time is left to talk.</source>
        <translation>En film delas bara när den inte får plats, vid ett kapitel om det finns ett nära. Tid att prata är inräknad.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Save calendar file</source>
        <translation>Spara kalenderfil</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Spara planen</translation>
    </message>
    <message>
        <source>The plan is saved. New meeting follows it.</source>
        <translation>Planen är sparad. Ny träff följer den.</translation>
    </message>
    <message>
        <source>A meeting is</source>
        <translation>En träff är</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hur ofta</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Veckodag</translation>
    </message>
    <message>
        <source>First meeting</source>
        <translation>Första träffen</translation>
    </message>
    <message>
        <source>Meetings of their own for the questions of step 2</source>
        <translation>Egna träffar för frågorna i steg 2</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Varje vecka</translation>
    </message>
    <message>
        <source>Every other</source>
        <translation>Varannan</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Varje månad</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Film {number} from {start} to {end}</source>
        <translation>Film {number} från {start} till {end}</translation>
    </message>
    <message>
        <source>Film {number} from {start}</source>
        <translation>Film {number} från {start}</translation>
    </message>
    <message>
        <source>Film {number} to {end}</source>
        <translation>Film {number} till {end}</translation>
    </message>
    <message>
        <source>Film {number}</source>
        <translation>Film {number}</translation>
    </message>
    <message>
        <source>The questions of step 2</source>
        <translation>Frågorna i steg 2</translation>
    </message>
    <message>
        <source>{minutes} min every {weekday} at {time}</source>
        <translation>{minutes} min varje {weekday} kl. {time}</translation>
    </message>
    <message>
        <source>{minutes} min every other {weekday} at {time}</source>
        <translation>{minutes} min varannan {weekday} kl. {time}</translation>
    </message>
    <message>
        <source>{minutes} min one {weekday} a month at {time}</source>
        <translation>{minutes} min en {weekday} i månaden kl. {time}</translation>
    </message>
    <message>
        <source>You have seen all the films.</source>
        <translation>Ni har sett alla filmer.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s), {first} to {last}.</source>
        <translation>
            <numerusform>En träff, {first}.</numerusform>
            <numerusform>{count} träffar, från {first} till {last}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Seen</source>
        <translation>Sett</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Med</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
</context>
</TS>
