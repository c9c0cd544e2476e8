<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Documents</name>
    <message>
        <source>Answers from a work group</source>
        <translation>Svar från arbetsgrupp</translation>
    </message>
    <message>
        <source>A work group asks for support</source>
        <translation>En arbetsgrupp önskar stöd</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Kommuner</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Films seen</source>
        <translation>Filmer sedda</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
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
    <message>
        <source>done {day}</source>
        <translation>klart {day}</translation>
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
        <source>With us</source>
        <translation>Hos oss</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Uppföljning</translation>
    </message>
    <message>
        <source>Meetings held</source>
        <translation>Hållna träffar</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Besvarade frågor</translation>
    </message>
    <message>
        <source>The support we ask for</source>
        <translation>Det stöd vi ber om</translation>
    </message>
    <message>
        <source>What the county board offers</source>
        <translation>Det här erbjuds</translation>
    </message>
    <message>
        <source>Form of meeting</source>
        <translation>Form för mötet</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Tillsammans med</translation>
    </message>
    <message>
        <source>What we need</source>
        <translation>Det vi behöver</translation>
    </message>
    <message>
        <source>When it suits us</source>
        <translation>När det passar</translation>
    </message>
    <message>
        <source>Mandate from the manager</source>
        <translation>Mandat från chef</translation>
    </message>
    <message>
        <source>Not given yet</source>
        <translation>Saknas ännu</translation>
    </message>
    <message>
        <source>Your decision: mandate and assignment</source>
        <translation>Det här behöver du besluta: mandat och uppdrag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Day of the decision</source>
        <translation>Dag för beslutet</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Basis for the manager&apos;s decision</source>
        <translation>Underlag för chefens beslut</translation>
    </message>
    <message>
        <source>For you in the municipality. It is not handed over to the county board.</source>
        <translation>För er i kommunen. Lämnas inte över till länsstyrelsen.</translation>
    </message>
    <message>
        <source>Texts that end with … are shortened, so that all of it fits on one page. The group has the whole of them in Samsyn.</source>
        <translation>Texter som slutar med … är kortade, så att allt ryms på en sida. Gruppen har dem i sin helhet i Samsyn.</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Inte besvarad</translation>
    </message>
    <message>
        <source>The group has not approved this answer</source>
        <translation>Gruppen har inte godkänt svaret</translation>
    </message>
    <message>
        <source>Written on paper {day}</source>
        <translation>Skrivet på papper {day}</translation>
    </message>
    <message>
        <source>The clock of the computer was changed while the answers were written. Dates and times may be wrong.</source>
        <translation>Datorns klocka ändrades medan svaren skrevs. Datum och klockslag kan vara fel.</translation>
    </message>
    <message>
        <source>The group has removed answers that it handed over before. The answer file says which they are.</source>
        <translation>Gruppen har gallrat svar som den har lämnat över tidigare. Svarsfilen säger vilka.</translation>
    </message>
    <message>
        <source>Your own copy to read, made from a file that Samsyn cannot open. It is not an answer to send.</source>
        <translation>Er egen kopia att läsa, gjord ur en fil som Samsyn inte kan öppna. Den är inget svar att skicka.</translation>
    </message>
    <message>
        <source>Your own copy to read, of what was sealed to the recipient. It is not an answer to send.</source>
        <translation>Er egen kopia att läsa, av det som förseglades till mottagaren. Den är inget svar att skicka.</translation>
    </message>
    <message>
        <source>What was saved last could not be read. This is what was saved before it.</source>
        <translation>Det som sparades sist gick inte att läsa. Det här sparades före det.</translation>
    </message>
    <message>
        <source>Being written, not yet saved as an answer:</source>
        <translation>Påbörjat, inte sparat som svar än:</translation>
    </message>
    <message>
        <source>Film {number}: {title}</source>
        <translation>Film {number}: {title}</translation>
    </message>
    <message>
        <source>Before the films</source>
        <translation>Före filmerna</translation>
    </message>
    <message>
        <source>Our own questions</source>
        <translation>Våra egna frågor</translation>
    </message>
    <message>
        <source>{seen} of {total}</source>
        <translation>{seen} av {total}</translation>
    </message>
    <message>
        <source>film {numbers}</source>
        <translation>film {numbers}</translation>
    </message>
    <message>
        <source>{number} on the scale {lowest}–{highest}</source>
        <translation>{number} på skalan {lowest}–{highest}</translation>
    </message>
    <message>
        <source>{number} on the scale from {lowest} to {highest}</source>
        <translation>{number} på skalan från {lowest} till {highest}</translation>
    </message>
    <message>
        <source>Code {code} · version {revision}</source>
        <translation>Kod {code} · version {revision}</translation>
    </message>
    <message>
        <source>The answers are sealed, in the file whose name ends with .svar.age. Take it in with Samsyn and your key, or open it with age.</source>
        <translation>Svaren är förseglade, i filen som slutar på .svar.age. Läs in den med Samsyn och er nyckel, eller öppna den med age.</translation>
    </message>
    <message>
        <source>Hello,

here are the answers from a work group in {municipality} about “{course}”.

The code is {code}, version {revision}. Reply with it when you have received them.
</source>
        <translation>Hej!

Här kommer svaren från en arbetsgrupp i {municipality} om «{course}».

Koden är {code}, version {revision}. Svara gärna med den när ni har fått dem.
</translation>
    </message>
    <message>
        <source>Hello,

a work group in {municipality} asks for support with “{course}”. What it would like is in the file.

The code is {code}, version {revision}. Reply with it when you have received it.
</source>
        <translation>Hej!

En arbetsgrupp i {municipality} önskar stöd i arbetet med «{course}». Vad gruppen vill ha hjälp med står i filen.

Koden är {code}, version {revision}. Svara gärna med den när ni har fått filen.
</translation>
    </message>
    <message>
        <source>Municipality code</source>
        <translation>Kommunkod</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Continues from the row above</source>
        <translation>Fortsättning på raden ovanför</translation>
    </message>
    <message>
        <source>More text than the row can show: all is in the cell and in Word</source>
        <translation>Längre text än raden kan visa: hela står i cellen och i Word</translation>
    </message>
    <message>
        <source>Signs that this computer has no letters for are shown as {sign} here. They stand as they were written in Word and in the answer file.</source>
        <translation>Tecken som den här datorn saknar bokstäver för visas som {sign} här. I Word och i svarsfilen står de som de skrevs.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>We ran out of time</source>
        <translation>Vi hann inte</translation>
    </message>
    <message>
        <source>Not relevant</source>
        <translation>Inte aktuellt</translation>
    </message>
    <message>
        <source>Would rather not answer</source>
        <translation>Vill inte svara</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Fritext</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkter</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>Ett val</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Flera val</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>What, who and when</source>
        <translation>Vad, vem och när</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Vem gör vad</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Inte godkänt</translation>
    </message>
    <message>
        <source>On paper {day}</source>
        <translation>På papper {day}</translation>
    </message>
    <message>
        <source>Approved {time}</source>
        <translation>Godkänt {time}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>klart {day}</translation>
    </message>
    <message>
        <source>we have it</source>
        <translation>har</translation>
    </message>
    <message>
        <source>we lack it</source>
        <translation>saknar</translation>
    </message>
    <message>
        <source>we do not know</source>
        <translation>vet inte</translation>
    </message>
    <message>
        <source>promote</source>
        <translation>främja</translation>
    </message>
    <message>
        <source>prevent</source>
        <translation>förebygga</translation>
    </message>
    <message>
        <source>detect</source>
        <translation>upptäcka</translation>
    </message>
    <message>
        <source>give support</source>
        <translation>stödja</translation>
    </message>
    <message>
        <source>en_GB</source>
        <comment>the name of the locale whose dates and numbers are used</comment>
        <translation>sv_SE</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
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
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n byte</numerusform>
        </translation>
    </message>
    <message>
        <source>{given} (number {here} here)</source>
        <translation>{given} (nummer {here} här)</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} och {last}</translation>
    </message>
    <message>
        <source>The course&apos;s description, course.json, cannot be read (line {line}). {problem}</source>
        <translation>Kursens beskrivning, course.json, går inte att läsa (rad {line}). {problem}</translation>
    </message>
    <message>
        <source>Samsyn is open but does not answer.</source>
        <translation>Samsyn är öppet men svarar inte.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Inget har ändrats.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Inget är ändrat.</translation>
    </message>
    <message>
        <source>Close Samsyn and run the command again.</source>
        <translation>Stäng Samsyn och kör kommandot igen.</translation>
    </message>
    <message>
        <source>There is no group “{group}”.</source>
        <translation>Det finns ingen grupp «{group}».</translation>
    </message>
    <message>
        <source>See which there are with samsyn group list.</source>
        <translation>Se vilka som finns med samsyn group list.</translation>
    </message>
    <message>
        <source>Several groups fit “{group}”.</source>
        <translation>Flera grupper passar in på «{group}».</translation>
    </message>
    <message>
        <source>Give the group&apos;s id. See it with samsyn group list.</source>
        <translation>Ange gruppens id. Se det med samsyn group list.</translation>
    </message>
    <message>
        <source>There is no meeting “{session}”.</source>
        <translation>Det finns ingen träff «{session}».</translation>
    </message>
    <message>
        <source>See which there are with samsyn session list.</source>
        <translation>Se vilka som finns med samsyn session list.</translation>
    </message>
    <message>
        <source>The group has not met about one course alone, so it is unclear which is meant.</source>
        <translation>Gruppen har inte träffats kring en enda kurs, så det är oklart vilken som menas.</translation>
    </message>
    <message>
        <source>Name it with --course. See the courses with samsyn course list.</source>
        <translation>Ange den med --course. Se kurserna med samsyn course list.</translation>
    </message>
    <message>
        <source>There are no answers on this computer yet.</source>
        <translation>Det finns inga svar på den här datorn än.</translation>
    </message>
    <message>
        <source>Nothing has been saved.</source>
        <translation>Inget har sparats.</translation>
    </message>
    <message>
        <source>Hold a meeting first, or choose another folder with --data-dir.</source>
        <translation>Håll en träff först, eller välj en annan mapp med --data-dir.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written to.</source>
        <translation>Det går inte att skriva i datamappen {folder}.</translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir, or ask the municipality&apos;s IT for the right to write there.</source>
        <translation>Välj en annan mapp med --data-dir, eller be kommunens IT om rätt att skriva i den.</translation>
    </message>
    <message>
        <source>Ask the sender for a new course package.</source>
        <translation>Be avsändaren om ett nytt kurspaket.</translation>
    </message>
    <message>
        <source>The course&apos;s description has a fault: {field} (line {line}) {problem}.</source>
        <translation>Kursens beskrivning har ett fel: {field} (rad {line}) {problem}.</translation>
    </message>
    <message>
        <source>Ask the sender for a corrected course package.</source>
        <translation>Be avsändaren om ett rättat kurspaket.</translation>
    </message>
    <message>
        <source>The course is made for a newer Samsyn ({format}; this program reads {known}).</source>
        <translation>Kursen är gjord för en nyare Samsyn ({format}; det här programmet läser {known}).</translation>
    </message>
    <message>
        <source>Update Samsyn, or ask the sender for the course in the older format.</source>
        <translation>Uppdatera Samsyn, eller be avsändaren om kursen i det äldre formatet.</translation>
    </message>
    <message>
        <source>The course {course_id} is not on this computer.</source>
        <translation>Kursen {course_id} finns inte på den här datorn.</translation>
    </message>
    <message>
        <source>Answers that belong to it are still here.</source>
        <translation>Svar som hör till den är kvar.</translation>
    </message>
    <message>
        <source>Read in the course&apos;s package again.</source>
        <translation>Läs in kursens paket igen.</translation>
    </message>
    <message>
        <source>The package is an older version ({offered}) of {title} than the one that is here ({installed}).</source>
        <translation>Paketet är en äldre version ({offered}) av {title} än den som finns här ({installed}).</translation>
    </message>
    <message>
        <source>Choose “Read in anyway” if the older one is what you want.</source>
        <translation>Välj «Läs in ändå» om det är den äldre ni vill ha.</translation>
    </message>
    <message>
        <source>There is already another {title} with the same version number, {version}.</source>
        <translation>Det finns redan en annan {title} med samma versionsnummer, {version}.</translation>
    </message>
    <message>
        <source>The one that is here is untouched.</source>
        <translation>Den som finns här är orörd.</translation>
    </message>
    <message>
        <source>Ask the sender for a package with a new version number.</source>
        <translation>Be avsändaren om ett paket med nytt versionsnummer.</translation>
    </message>
    <message>
        <source>{title} comes with the program and cannot be removed.</source>
        <translation>{title} följer med programmet och går inte att ta bort.</translation>
    </message>
    <message>
        <source>The course package {package} is not accepted: the file name “{name}” {problem}.</source>
        <translation>Kurspaketet {package} tas inte emot: filnamnet «{name}» {problem}.</translation>
    </message>
    <message>
        <source>Nothing has been written on the computer.</source>
        <translation>Inget har skrivits på datorn.</translation>
    </message>
    <message>
        <source>Ask the sender for a new package.</source>
        <translation>Be avsändaren om ett nytt paket.</translation>
    </message>
    <message>
        <source>The course package {package} is not accepted: “{name}” and “{other}” are the same name on some computers.</source>
        <translation>Kurspaketet {package} tas inte emot: «{name}» och «{other}» är samma namn på en del datorer.</translation>
    </message>
    <message>
        <source>The course package {package} does not exist.</source>
        <translation>Kurspaketet {package} finns inte.</translation>
    </message>
    <message>
        <source>Plug in the stick, or choose another file or folder.</source>
        <translation>Sätt i stickan, eller välj en annan fil eller mapp.</translation>
    </message>
    <message>
        <source>{package} is not a course package.</source>
        <translation>{package} är inget kurspaket.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .samsyn, or the folder that the course lies in.</source>
        <translation>Välj en fil som slutar på .samsyn, eller mappen som kursen ligger i.</translation>
    </message>
    <message>
        <source>The course package {package} is not accepted. {problem}</source>
        <translation>Kurspaketet {package} tas inte emot. {problem}</translation>
    </message>
    <message>
        <source>The course package {package} is not accepted. {limit}</source>
        <translation>Kurspaketet {package} tas inte emot. {limit}</translation>
    </message>
    <message>
        <source>The course package {package} is damaged: “{name}” is not as it should be.</source>
        <translation>Kurspaketet {package} är skadat: «{name}» är inte som den ska.</translation>
    </message>
    <message>
        <source>Copy the package again, or ask the sender for a new one.</source>
        <translation>Kopiera paketet igen, eller be avsändaren om ett nytt.</translation>
    </message>
    <message>
        <source>“{name}” could not be read. The stick may have been pulled out.</source>
        <translation>Det gick inte att läsa «{name}». Stickan kan ha dragits ut.</translation>
    </message>
    <message>
        <source>What has already been read is kept.</source>
        <translation>Det som redan är läst är kvar.</translation>
    </message>
    <message>
        <source>Plug in the stick again and read in once more.</source>
        <translation>Sätt i stickan igen och läs in på nytt.</translation>
    </message>
    <message>
        <source>There is no room on the disk. {needed} is needed, and {free} is free.</source>
        <translation>Disken har inte plats. Det behövs {needed}, och {free} är ledigt.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Frigör plats och försök igen.</translation>
    </message>
    <message>
        <source>It is not possible to save in the folder {folder}.</source>
        <translation>Det går inte att spara i mappen {folder}.</translation>
    </message>
    <message>
        <source>Ask the municipality&apos;s IT for the right to write in the folder.</source>
        <translation>Be kommunens IT om rätt att skriva i mappen.</translation>
    </message>
    <message>
        <source>Something else is already being read in on this computer.</source>
        <translation>Något annat läses redan in på den här datorn.</translation>
    </message>
    <message>
        <source>Wait until it is done and try again.</source>
        <translation>Vänta tills det är klart och försök igen.</translation>
    </message>
    <message>
        <source>The film “{title}” is not on the computer.</source>
        <translation>Filmen «{title}» finns inte på datorn.</translation>
    </message>
    <message>
        <source>Your answers are saved.</source>
        <translation>Era svar är sparade.</translation>
    </message>
    <message>
        <source>Fill up the film from the stick, or choose another film.</source>
        <translation>Fyll på filmen från stickan, eller välj en annan film.</translation>
    </message>
    <message>
        <source>The film “{title}” is damaged.</source>
        <translation>Filmen «{title}» är skadad.</translation>
    </message>
    <message>
        <source>Fill up the film again from the stick, or choose another film.</source>
        <translation>Fyll på filmen igen från stickan, eller välj en annan film.</translation>
    </message>
    <message>
        <source>“{name}” is not a film.</source>
        <translation>«{name}» är ingen film.</translation>
    </message>
    <message>
        <source>Choose the film&apos;s file, or the folder that the films lie in.</source>
        <translation>Välj filmfilen, eller mappen som filmerna ligger i.</translation>
    </message>
    <message>
        <source>No file in {source} fits a film that is missing.</source>
        <translation>Ingen fil i {source} passar någon film som saknas.</translation>
    </message>
    <message>
        <source>Choose another folder, or point out the film&apos;s file.</source>
        <translation>Välj en annan mapp, eller peka ut filmens fil.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>is of the wrong kind</source>
        <translation>är av fel sort</translation>
    </message>
    <message>
        <source>has a value that cannot be used</source>
        <translation>har ett värde som inte går att använda</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>är tomt</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>finns två gånger</translation>
    </message>
    <message>
        <source>points to something that does not exist</source>
        <translation>pekar på något som inte finns</translation>
    </message>
    <message>
        <source>is in the wrong order</source>
        <translation>står i fel ordning</translation>
    </message>
    <message>
        <source>is not a file name that can be used</source>
        <translation>är inget filnamn som går att använda</translation>
    </message>
    <message>
        <source>is not an address that can be used</source>
        <translation>är ingen adress som går att använda</translation>
    </message>
    <message>
        <source>The text is not UTF-8.</source>
        <translation>Texten är inte UTF-8.</translation>
    </message>
    <message>
        <source>The text begins with a byte order mark (BOM).</source>
        <translation>Texten börjar med en byteordningsmarkering (BOM).</translation>
    </message>
    <message>
        <source>The file is larger than 4 MiB.</source>
        <translation>Filen är större än 4 MiB.</translation>
    </message>
    <message>
        <source>It is nested deeper than 64 levels.</source>
        <translation>Den är nästlad djupare än 64 nivåer.</translation>
    </message>
    <message>
        <source>The same field stands there twice.</source>
        <translation>Samma fält står två gånger.</translation>
    </message>
    <message>
        <source>A number is too large or not a number.</source>
        <translation>Ett tal är för stort eller inget tal.</translation>
    </message>
    <message>
        <source>A text has control characters in it.</source>
        <translation>En text har styrtecken i sig.</translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <translation>Det är inte JSON.</translation>
    </message>
    <message>
        <source>points to a place outside the package</source>
        <translation>pekar ut en plats utanför paketet</translation>
    </message>
    <message>
        <source>begins with ~</source>
        <translation>börjar med ~</translation>
    </message>
    <message>
        <source>has a character that cannot be used on all computers</source>
        <translation>har ett tecken som inte går att använda på alla datorer</translation>
    </message>
    <message>
        <source>has an invisible character</source>
        <translation>har ett osynligt tecken</translation>
    </message>
    <message>
        <source>ends with a full stop or a space</source>
        <translation>slutar med punkt eller mellanslag</translation>
    </message>
    <message>
        <source>is reserved by Windows</source>
        <translation>är upptaget av Windows</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>är för långt</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>går inte att läsa</translation>
    </message>
    <message>
        <source>“{name}” is a link, not a file.</source>
        <translation>«{name}» är en länk, inte en fil.</translation>
    </message>
    <message>
        <source>“{name}” is neither a file nor a folder.</source>
        <translation>«{name}» är varken fil eller mapp.</translation>
    </message>
    <message>
        <source>“{name}” is not in the package&apos;s list.</source>
        <translation>«{name}» står inte i paketets förteckning.</translation>
    </message>
    <message>
        <source>“{name}” is a kind of file that does not belong in a course.</source>
        <translation>«{name}» är en sorts fil som inte hör till en kurs.</translation>
    </message>
    <message>
        <source>The list {name} does not follow the format.</source>
        <translation>Förteckningen {name} följer inte formatet.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted.</source>
        <translation>«{name}» är krypterad.</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that is not used.</source>
        <translation>«{name}» är packad på ett sätt som inte används.</translation>
    </message>
    <message>
        <source>The zip file is not properly built.</source>
        <translation>Zip-filen är inte riktigt uppbyggd.</translation>
    </message>
    <message>
        <source>“{name}” is named in the course but is not in the package.</source>
        <translation>«{name}» nämns i kursen men finns inte i paketet.</translation>
    </message>
    <message>
        <source>It has more than 2,000 files.</source>
        <translation>Det har fler än 2 000 filer.</translation>
    </message>
    <message>
        <source>“{name}” is larger than 4 MiB.</source>
        <translation>«{name}» är större än 4 MiB.</translation>
    </message>
    <message>
        <source>“{name}” is packed harder than any real file.</source>
        <translation>«{name}» är packad hårdare än någon riktig fil.</translation>
    </message>
    <message>
        <source>It would be larger than 64 GiB.</source>
        <translation>Det blir större än 64 GiB.</translation>
    </message>
    <message>
        <source>“{name}” is larger than 4 GiB.</source>
        <translation>«{name}» är större än 4 GiB.</translation>
    </message>
    <message>
        <source>“{name}” is larger than it says.</source>
        <translation>«{name}» är större än den uppger.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation>Mappen {folder} finns inte.</translation>
    </message>
    <message>
        <source>Your answers are saved on the computer.</source>
        <translation>Era svar är sparade på datorn.</translation>
    </message>
    <message>
        <source>Plug in the stick again, or choose another folder.</source>
        <translation>Sätt i stickan igen, eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write in.</source>
        <translation>Välj en mapp som ni får skriva i.</translation>
    </message>
    <message>
        <source>There is no room in the folder {folder}. {needed_bytes} is needed, and {free_bytes} is free.</source>
        <translation>Det finns inte plats i mappen {folder}. Det behövs {needed_bytes}, och {free_bytes} är ledigt.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder.</source>
        <translation>Frigör plats, eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>The files could not be saved in the folder {folder}.</source>
        <translation>Filerna kunde inte sparas i mappen {folder}.</translation>
    </message>
    <message>
        <source>Try again, or choose another folder.</source>
        <translation>Försök igen, eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>The file {file} was not the same when it was read again.</source>
        <translation>Filen {file} blev fel när den sparades.</translation>
    </message>
    <message>
        <source>The file has been removed, and your answers are saved on the computer.</source>
        <translation>Filen är borttagen, och era svar är sparade på datorn.</translation>
    </message>
    <message>
        <source>Use another stick, or choose another folder.</source>
        <translation>Använd en annan sticka, eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>There are no answers to hand over yet.</source>
        <translation>Det finns inga svar att lämna över än.</translation>
    </message>
    <message>
        <source>Nothing has been saved or sent.</source>
        <translation>Inget har sparats eller skickats.</translation>
    </message>
    <message>
        <source>Answer the questions in a meeting first.</source>
        <translation>Svara på frågorna i en träff först.</translation>
    </message>
    <message>
        <source>There are no answers in the file that can be read.</source>
        <translation>Det finns inga svar i filen som går att läsa.</translation>
    </message>
    <message>
        <source>The file is untouched.</source>
        <translation>Filen är orörd.</translation>
    </message>
    <message>
        <source>The file {file} is not a whole receipt.</source>
        <translation>Filen {file} är inget helt kvitto.</translation>
    </message>
    <message>
        <source>Ask the county board for the receipt again, or compare the code in the document with theirs.</source>
        <translation>Be Länsstyrelsen om kvittot igen, eller jämför koden som står i dokumentet med deras.</translation>
    </message>
    <message>
        <source>The receipt with the code {code} is of nothing handed over from this computer.</source>
        <translation>Kvittot med koden {code} gäller inget som har lämnats över från den här datorn.</translation>
    </message>
    <message>
        <source>Read it on the computer that the answers were handed over from, or ask the county board which file it has.</source>
        <translation>Läs in det på datorn som svaren lämnades över från, eller fråga Länsstyrelsen vilken fil de har fått.</translation>
    </message>
    <message>
        <source>The receipt with the code {code} is of another group or another course.</source>
        <translation>Kvittot med koden {code} gäller en annan grupp eller en annan kurs.</translation>
    </message>
    <message>
        <source>Choose that group and course on Home, and open the receipt there.</source>
        <translation>Välj den gruppen och kursen på Hem, och öppna kvittot där.</translation>
    </message>
    <message>
        <source>The receipt is of version {revision} (code {code}). You have saved version {newest} (code {newest_code}) since then.</source>
        <translation>Kvittot gäller version {revision} (kod {code}). Sedan dess har ni sparat version {newest} (kod {newest_code}).</translation>
    </message>
    <message>
        <source>Send version {newest}, if you have not done so, and wait for its receipt.</source>
        <translation>Skicka version {newest}, om ni inte har gjort det, och vänta på kvittot för den.</translation>
    </message>
    <message>
        <source>The answers could not be sealed with the recipient&apos;s key.</source>
        <translation>Svaren kunde inte förseglas med mottagarens nyckel.</translation>
    </message>
    <message>
        <source>Nothing has been written anywhere. Your answers are saved on the computer.</source>
        <translation>Inget har skrivits någonstans. Era svar är sparade på datorn.</translation>
    </message>
    <message>
        <source>Try again. If that does not help: ask the county board for a new version of the course, or show this to whoever looks after the computer.</source>
        <translation>Försök igen. Hjälper inte det: be Länsstyrelsen om en ny version av kursen, eller visa det här för den som sköter datorn.</translation>
    </message>
    <message>
        <source>There is no whole key in the file {file}.</source>
        <translation>Det finns ingen hel nyckel i filen {file}.</translation>
    </message>
    <message>
        <source>Nothing has been taken in or changed.</source>
        <translation>Inget har lästs in eller ändrats.</translation>
    </message>
    <message>
        <source>Check that it is the right file. If the key was copied from paper: compare it letter by letter.</source>
        <translation>Kontrollera att det är rätt fil. Är nyckeln avskriven från papper: jämför den bokstav för bokstav.</translation>
    </message>
    <message>
        <source>There is already a file called {file}.</source>
        <translation>Det finns redan en fil som heter {file}.</translation>
    </message>
    <message>
        <source>It is untouched, and no new key has been made.</source>
        <translation>Den är orörd, och ingen ny nyckel är gjord.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Välj en annan mapp.</translation>
    </message>
    <message>
        <source>No new key has been made.</source>
        <translation>Ingen ny nyckel är gjord.</translation>
    </message>
    <message>
        <source>Choose a folder that is there and that you may write in.</source>
        <translation>Välj en mapp som finns och som du får skriva i.</translation>
    </message>
    <message>
        <source>The film “{title}” is missing.</source>
        <translation>Filmen «{title}» saknas.</translation>
    </message>
    <message>
        <source>The film “{title}” cannot be read.</source>
        <translation>Filmen «{title}» går inte att läsa.</translation>
    </message>
    <message>
        <source>Check that the stick or disk is plugged in, or choose another film.</source>
        <translation>Kontrollera att stickan eller disken sitter i, eller välj en annan film.</translation>
    </message>
    <message>
        <source>The film “{title}” is empty.</source>
        <translation>Filmen «{title}» är tom.</translation>
    </message>
    <message>
        <source>The file for “{title}” is not a film.</source>
        <translation>Filen för «{title}» är inte en film.</translation>
    </message>
    <message>
        <source>The file for “{title}” is a playlist, not a film.</source>
        <translation>Filen för «{title}» är en spellista, inte en film.</translation>
    </message>
    <message>
        <source>It was not opened. Your answers are saved.</source>
        <translation>Den öppnades inte. Era svar är sparade.</translation>
    </message>
    <message>
        <source>The picture in the film “{title}” is too large to be shown ({width} × {height}).</source>
        <translation>Bilden i filmen «{title}» är för stor för att visas ({width} × {height}).</translation>
    </message>
    <message>
        <source>Ask whoever made the course for a smaller version, or choose another film.</source>
        <translation>Be den som gjort kursen om en mindre version, eller välj en annan film.</translation>
    </message>
    <message>
        <source>The film “{title}” cannot be opened.</source>
        <translation>Filmen «{title}» går inte att öppna.</translation>
    </message>
    <message>
        <source>Try again, fill up the film from the stick, or choose another film.</source>
        <translation>Försök igen, fyll på filmen från stickan, eller välj en annan film.</translation>
    </message>
    <message>
        <source>The film “{title}” was cut off at {played_to}.</source>
        <translation>Filmen «{title}» avbröts vid {played_to}.</translation>
    </message>
    <message>
        <source>It does not count as seen. Your answers are saved.</source>
        <translation>Den räknas inte som sedd. Era svar är sparade.</translation>
    </message>
    <message>
        <source>Plug in the stick again or fill up the film, and go on from the same place.</source>
        <translation>Sätt i stickan igen eller fyll på filmen, och fortsätt från samma ställe.</translation>
    </message>
    <message>
        <source>This computer cannot show the picture in “{title}”.</source>
        <translation>Den här datorn kan inte visa bilden i «{title}».</translation>
    </message>
    <message>
        <source>Choose another film. With VLC 3 installed, the computer can show more kinds of films.</source>
        <translation>Välj en annan film. Med VLC 3 installerat kan datorn visa fler sorters filmer.</translation>
    </message>
    <message>
        <source>The sound of “{title}” cannot be played on this computer.</source>
        <translation>Ljudet i «{title}» går inte att spela på den här datorn.</translation>
    </message>
    <message>
        <source>The film is shown anyway, with captions if it has any.</source>
        <translation>Filmen visas ändå, med text om den har det.</translation>
    </message>
    <message>
        <source>Choose another film. With VLC 3 installed, the computer can play more kinds of sound.</source>
        <translation>Välj en annan film. Med VLC 3 installerat kan datorn spela fler sorters ljud.</translation>
    </message>
    <message>
        <source>The computer has nothing to play sound with.</source>
        <translation>Datorn har ingen ljudutgång.</translation>
    </message>
    <message>
        <source>Plug in loudspeakers, headphones or the screen&apos;s cable, and choose at the volume where the sound goes.</source>
        <translation>Sätt i högtalare, hörlurar eller skärmens kabel, och välj vid volymen vart ljudet går.</translation>
    </message>
    <message>
        <source>The film “{title}” makes the player stop.</source>
        <translation>Filmen «{title}» får spelaren att stanna.</translation>
    </message>
    <message>
        <source>The place in the film and your answers are saved.</source>
        <translation>Stället i filmen och era svar är sparade.</translation>
    </message>
    <message>
        <source>Go on without the film, or choose another film.</source>
        <translation>Fortsätt utan film, eller välj en annan film.</translation>
    </message>
    <message>
        <source>This computer cannot play films yet.</source>
        <translation>Den här datorn kan inte spela filmer än.</translation>
    </message>
    <message>
        <source>Everything else works, and your answers are saved.</source>
        <translation>Allt annat fungerar, och era svar är sparade.</translation>
    </message>
    <message>
        <source>Install VLC 3 (64-bit) and start Samsyn again.</source>
        <translation>Installera VLC 3 (64 bitar) och starta Samsyn igen.</translation>
    </message>
    <message>
        <source>The player chosen in the settings cannot be used on this computer.</source>
        <translation>Spelaren som är vald i inställningarna går inte att använda på den här datorn.</translation>
    </message>
    <message>
        <source>Choose “Automatic” in the settings.</source>
        <translation>Välj «Automatiskt» i inställningarna.</translation>
    </message>
    <message>
        <source>There is no room for the film&apos;s picture.</source>
        <translation>Det finns inte plats för filmens bild.</translation>
    </message>
    <message>
        <source>Close other programs or make {needed_mb} MB free on the disk, and try again.</source>
        <translation>Stäng andra program eller frigör {needed_mb} MB på disken, och försök igen.</translation>
    </message>
    <message>
        <source>The film&apos;s captions cannot be read ({file}).</source>
        <translation>Texten till filmen går inte att läsa ({file}).</translation>
    </message>
    <message>
        <source>The film is shown anyway, without captions.</source>
        <translation>Filmen visas ändå, utan text.</translation>
    </message>
    <message>
        <source>Ask whoever made the course for a new caption file.</source>
        <translation>Be den som gjort kursen om en ny textfil.</translation>
    </message>
    <message>
        <source>The answers were saved with Samsyn {found}. This computer has Samsyn {known}, which is older.</source>
        <translation>Svaren är sparade med Samsyn {found}. Den här datorn har Samsyn {known}, som är äldre.</translation>
    </message>
    <message>
        <source>Nothing is changed. Your answers are untouched.</source>
        <translation>Inget är ändrat. Era svar ligger kvar orörda.</translation>
    </message>
    <message>
        <source>Install Samsyn {found} or newer and open again.</source>
        <translation>Installera Samsyn {found} eller nyare och öppna igen.</translation>
    </message>
    <message>
        <source>A meeting was saved with a newer Samsyn than the one on this computer.</source>
        <translation>En träff är sparad med en nyare Samsyn än den som finns på den här datorn.</translation>
    </message>
    <message>
        <source>Nothing is changed. The meeting and your answers are untouched.</source>
        <translation>Inget är ändrat. Träffen och era svar ligger kvar orörda.</translation>
    </message>
    <message>
        <source>Install the Samsyn it was saved with, or a newer one, and open again.</source>
        <translation>Installera den Samsyn som träffen sparades med, eller en nyare, och öppna igen.</translation>
    </message>
    <message>
        <source>The answers in the file cannot be read with this version of Samsyn.</source>
        <translation>Svaren i filen går inte att läsa med den här versionen av Samsyn.</translation>
    </message>
    <message>
        <source>The file is untouched, and nothing has been saved.</source>
        <translation>Filen är orörd, och inget har sparats.</translation>
    </message>
    <message>
        <source>Open the file with the version of Samsyn it was saved with.</source>
        <translation>Öppna filen med den version av Samsyn som den sparades med.</translation>
    </message>
    <message>
        <source>The answers are open in another window or program.</source>
        <translation>Svaren är öppna i ett annat fönster eller program.</translation>
    </message>
    <message>
        <source>Close the other window and try again. If no window is to be seen: restart the computer.</source>
        <translation>Stäng det andra fönstret och försök igen. Syns inget fönster: starta om datorn.</translation>
    </message>
    <message>
        <source>Nothing is being saved: the disk is full.</source>
        <translation>Sparas inte – disken är full.</translation>
    </message>
    <message>
        <source>Everything saved earlier is still there. What you are writing now stays in the window.</source>
        <translation>Allt som sparats tidigare finns kvar. Det ni skriver nu ligger kvar i fönstret.</translation>
    </message>
    <message>
        <source>Remove something else from the computer. Samsyn saves by itself when there is room; keep it open.</source>
        <translation>Ta bort något annat från datorn. Samsyn sparar själv så snart det finns plats – stäng inte programmet.</translation>
    </message>
    <message>
        <source>Nothing is being saved: it is not possible to write in the folder {folder}.</source>
        <translation>Sparas inte – det går inte att skriva i mappen {folder}.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write in it. Samsyn tries again by itself.</source>
        <translation>Kontrollera att mappen finns och att ni får skriva i den. Samsyn försöker igen av sig självt.</translation>
    </message>
    <message>
        <source>The file with the answers is damaged.</source>
        <translation>Filen med svaren är skadad.</translation>
    </message>
    <message>
        <source>The damaged file is untouched. The newest verified backup is from {backup_at}.</source>
        <translation>Den skadade filen är orörd. Den senaste kontrollerade säkerhetskopian är från {backup_at}.</translation>
    </message>
    <message>
        <source>The answers can be taken back from it: open Samsyn and follow what it says.</source>
        <translation>Svaren kan tas tillbaka ur kopian: öppna Samsyn och följ det som står där.</translation>
    </message>
    <message>
        <source>What can be read can be saved: open Samsyn and follow what it says.</source>
        <translation>Det som går att läsa kan räddas: öppna Samsyn och följ det som står där.</translation>
    </message>
    <message>
        <source>Join the two copies instead.</source>
        <translation>Sammanfoga de två kopiorna i stället.</translation>
    </message>
    <message>
        <source>The damaged file is untouched.</source>
        <translation>Den skadade filen är orörd.</translation>
    </message>
    <message>
        <source>Show this to whoever looks after the computer before anything is removed.</source>
        <translation>Visa det här för den som sköter datorn innan något tas bort.</translation>
    </message>
    <message>
        <source>The group&apos;s last meeting has not been ended.</source>
        <translation>Gruppens senaste träff är inte avslutad.</translation>
    </message>
    <message>
        <source>Go on with the meeting, end it, and try again.</source>
        <translation>Fortsätt träffen, avsluta den och försök igen.</translation>
    </message>
    <message>
        <source>The answers were saved in form {found_form}. Samsyn on this computer is older and knows form {known_form}.</source>
        <translation>Svaren är sparade i form {found_form}. Samsyn på den här datorn är äldre och kan bara form {known_form}.</translation>
    </message>
    <message>
        <source>Install the Samsyn the answers were saved with, or a newer one, and open again.</source>
        <translation>Installera den Samsyn som svaren sparades med, eller en nyare, och öppna igen.</translation>
    </message>
    <message>
        <source>The computer&apos;s database engine cannot save safely ({pragma}: {got} instead of {wanted}).</source>
        <translation>Datorns databasmotor kan inte spara säkert ({pragma}: {got} i stället för {wanted}).</translation>
    </message>
    <message>
        <source>Install Samsyn again. If that does not help: show this to whoever looks after the computer.</source>
        <translation>Installera om Samsyn. Hjälper inte det: visa det här för den som sköter datorn.</translation>
    </message>
    <message>
        <source>The backup could not be made ({cause}).</source>
        <translation>Säkerhetskopian kunde inte göras ({cause}).</translation>
    </message>
    <message>
        <source>Your answers are saved, and earlier backups are still there.</source>
        <translation>Era svar är sparade, och tidigare säkerhetskopior finns kvar.</translation>
    </message>
    <message>
        <source>Check that the disk has room. Samsyn tries again by itself.</source>
        <translation>Kontrollera att disken har plats. Samsyn försöker igen av sig självt.</translation>
    </message>
    <message>
        <source>There is not room for the backup. It needs {needed_bytes}, and {free_bytes} are free.</source>
        <translation>Det finns inte plats för säkerhetskopian. Det behövs {needed_bytes}, och {free_bytes} är ledigt.</translation>
    </message>
    <message>
        <source>Remove something else from the computer. Samsyn tries again by itself.</source>
        <translation>Ta bort något annat från datorn. Samsyn försöker igen av sig självt.</translation>
    </message>
    <message>
        <source>There is a file called {file} already.</source>
        <translation>Det finns redan en fil som heter {file}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Välj ett annat namn.</translation>
    </message>
    <message>
        <source>The file {file} is not a whole backup made by Samsyn.</source>
        <translation>Filen {file} är ingen hel säkerhetskopia från Samsyn.</translation>
    </message>
    <message>
        <source>Nothing is changed. The answers on this computer are as before.</source>
        <translation>Inget är ändrat. Svaren på den här datorn är som förut.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Välj en annan säkerhetskopia.</translation>
    </message>
    <message>
        <source>The file {file} holds the answers of all groups, not of one.</source>
        <translation>Filen {file} har alla gruppers svar, inte en grupps.</translation>
    </message>
    <message>
        <source>Save a backup of the group alone on the other computer, and read that in.</source>
        <translation>Spara en kopia av bara gruppen på den andra datorn, och läs in den.</translation>
    </message>
    <message>
        <source>The file {file} was saved with a newer Samsyn than the one on this computer.</source>
        <translation>Filen {file} är sparad med en nyare Samsyn än den som finns på den här datorn.</translation>
    </message>
    <message>
        <source>Install the newer Samsyn here as well, and open the file again.</source>
        <translation>Installera den nyare Samsyn här också, och öppna filen igen.</translation>
    </message>
    <message>
        <source>The file {file} was saved with an older Samsyn than the one on this computer.</source>
        <translation>Filen {file} är sparad med en äldre Samsyn än den som finns på den här datorn.</translation>
    </message>
    <message>
        <source>Install the same Samsyn on the other computer, and save the file there once more.</source>
        <translation>Installera samma Samsyn på den andra datorn, och spara filen där en gång till.</translation>
    </message>
    <message>
        <source>The answers have already been handed over as version {revision}, while you looked through them here.</source>
        <translation>Svaren har redan lämnats över som version {revision}, medan ni såg igenom dem här.</translation>
    </message>
    <message>
        <source>Nothing new has been saved. Your answers are on the computer.</source>
        <translation>Inget nytt är sparat. Svaren finns kvar på datorn.</translation>
    </message>
    <message>
        <source>Go back to Secrecy check, and go on from there once more.</source>
        <translation>Gå tillbaka till Sekretesskoll och fortsätt därifrån igen.</translation>
    </message>
    <message>
        <source>The answers have changed since the file was opened.</source>
        <translation>Svaren har ändrats sedan filen öppnades.</translation>
    </message>
    <message>
        <source>Nothing of the file has been taken in.</source>
        <translation>Inget ur filen är hämtat.</translation>
    </message>
    <message>
        <source>Choose once more.</source>
        <translation>Välj en gång till.</translation>
    </message>
    <message>
        <source>The backup is of the group {group}, which is on this computer already.</source>
        <translation>Säkerhetskopian gäller gruppen {group}, som redan finns på den här datorn.</translation>
    </message>
    <message>
        <source>Nothing is changed. The group&apos;s answers here are as before.</source>
        <translation>Inget är ändrat. Gruppens svar här är som förut.</translation>
    </message>
    <message>
        <source>The answers could not be taken back ({cause}).</source>
        <translation>Svaren kunde inte tas tillbaka ({cause}).</translation>
    </message>
    <message>
        <source>Nothing is changed. The file with the answers and the backups are untouched.</source>
        <translation>Inget är ändrat. Filen med svaren och säkerhetskopiorna är orörda.</translation>
    </message>
    <message>
        <source>Try again. If that does not help: show this to whoever looks after the computer.</source>
        <translation>Försök igen. Hjälper inte det: visa det här för den som sköter datorn.</translation>
    </message>
    <message>
        <source>There is not room to take the answers back. It needs {needed_bytes}, and {free_bytes} are free.</source>
        <translation>Det finns inte plats att ta tillbaka svaren. Det behövs {needed_bytes}, och {free_bytes} är ledigt.</translation>
    </message>
    <message>
        <source>Remove something else from the computer and try again.</source>
        <translation>Ta bort något annat från datorn och försök igen.</translation>
    </message>
    <message>
        <source>The answers could not be brought to the form of this version.</source>
        <translation>Svaren kunde inte göras om till den här versionens form.</translation>
    </message>
    <message>
        <source>Nothing is changed, and there is a verified backup from just before.</source>
        <translation>Inget är ändrat, och det finns en kontrollerad säkerhetskopia från alldeles innan.</translation>
    </message>
    <message>
        <source>Try again. If it fails: use the earlier Samsyn and show this to whoever looks after the computer.</source>
        <translation>Försök igen. Hjälper inte det: använd den tidigare versionen av Samsyn och visa det här för den som sköter datorn.</translation>
    </message>
    <message>
        <source>The answer to the question “{prompt_text}”, saved {damaged_at}, is damaged on the disk.</source>
        <translation>Svaret på frågan «{prompt_text}», sparat {damaged_at}, är skadat på disken.</translation>
    </message>
    <message>
        <source>The answer as it was saved {shown_at} is shown instead.</source>
        <translation>Svaret så som det sparades {shown_at} visas i stället.</translation>
    </message>
    <message>
        <source>Read the answer through together, correct it and approve it again.</source>
        <translation>Läs igenom svaret tillsammans, rätta det och godkänn det igen.</translation>
    </message>
    <message>
        <source>There is no older answer to show.</source>
        <translation>Det finns inget äldre svar att visa.</translation>
    </message>
    <message>
        <source>looks like an identity number</source>
        <translation>ser ut som ett personnummer</translation>
    </message>
    <message>
        <source>looks like a mobile number</source>
        <translation>ser ut som ett mobilnummer</translation>
    </message>
    <message>
        <source>looks like a private e-mail address</source>
        <translation>ser ut som en privat mejladress</translation>
    </message>
    <message>
        <source>looks like the number of a case</source>
        <translation>ser ut som numret på ett ärende</translation>
    </message>
    <message>
        <source>{folder} is not there.</source>
        <translation>{folder} finns inte.</translation>
    </message>
    <message>
        <source>Nothing has been taken in.</source>
        <translation>Inget har lästs in.</translation>
    </message>
    <message>
        <source>Check the path and try again.</source>
        <translation>Kontrollera sökvägen och försök igen.</translation>
    </message>
    <message>
        <source>The follow-up&apos;s file {file} is damaged, or is no such file.</source>
        <translation>Uppföljningens fil {file} är skadad eller är ingen sådan fil.</translation>
    </message>
    <message>
        <source>It is untouched, and the answer files are where they were.</source>
        <translation>Den är orörd, och svarsfilerna ligger kvar där de är.</translation>
    </message>
    <message>
        <source>Move it away, put a copy of {backup} in its place, and run the command again.</source>
        <translation>Flytta undan den, lägg en kopia av {backup} i dess ställe och kör kommandot igen.</translation>
    </message>
    <message>
        <source>Take the answer files in again into a new file with --store.</source>
        <translation>Läs in svarsfilerna igen i en ny fil med --store.</translation>
    </message>
    <message>
        <source>The follow-up&apos;s file {file} is missing or empty, but there are backups of it.</source>
        <translation>Uppföljningens fil {file} saknas eller är tom, men det finns säkerhetskopior av den.</translation>
    </message>
    <message>
        <source>The backups are untouched, and the answer files are where they were.</source>
        <translation>Säkerhetskopiorna är orörda, och svarsfilerna ligger kvar där de är.</translation>
    </message>
    <message>
        <source>Put a copy of {backup} in its place and run the command again, or begin a new file with --store.</source>
        <translation>Lägg en kopia av {backup} i dess ställe och kör kommandot igen, eller börja en ny fil med --store.</translation>
    </message>
    <message>
        <source>The follow-up&apos;s file {file} was saved with a newer Samsyn, in form {found_form}. This is Samsyn {known}, which knows form {known_form}.</source>
        <translation>Uppföljningens fil {file} är sparad med en nyare Samsyn, i form {found_form}. Det här är Samsyn {known}, som kan form {known_form}.</translation>
    </message>
    <message>
        <source>Install the Samsyn it was saved with, or a newer one, and run the command again.</source>
        <translation>Installera den Samsyn som den sparades med, eller en nyare, och kör kommandot igen.</translation>
    </message>
    <message>
        <source>The backup of the follow-up&apos;s file could not be made in {folder}.</source>
        <translation>Säkerhetskopian av uppföljningens fil kunde inte göras i {folder}.</translation>
    </message>
    <message>
        <source>What was taken in is saved, and earlier backups are still there.</source>
        <translation>Det som är inläst är sparat, och tidigare säkerhetskopior finns kvar.</translation>
    </message>
    <message>
        <source>What was taken in before is saved, and the answer files are where they were.</source>
        <translation>Det som lästes in före det är sparat, och svarsfilerna ligger kvar där de är.</translation>
    </message>
    <message>
        <source>Check that there is room and that you may write there, and run the command again.</source>
        <translation>Kontrollera att det finns plats och att du får skriva där, och kör kommandot igen.</translation>
    </message>
</context>
</TS>
