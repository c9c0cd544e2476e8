<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>The courses on this computer.</source>
        <translation>Kurserna på den här datorn.</translation>
    </message>
    <message>
        <source>Write JSON, for programs.</source>
        <translation>Skriv JSON, för program.</translation>
    </message>
    <message>
        <source>COURSE</source>
        <translation>KURS</translation>
    </message>
    <message>
        <source>The course&apos;s id, or the last part of it.</source>
        <translation>Kursens id, eller den sista delen av det.</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>SÖKVÄG</translation>
    </message>
    <message>
        <source>A .samsyn file, or a folder with a course in it.</source>
        <translation>En .samsyn-fil, eller en mapp med en kurs i.</translation>
    </message>
    <message>
        <source>there</source>
        <translation>finns</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>skadad</translation>
    </message>
    <message>
        <source>List the courses on this computer.</source>
        <translation>Lista kurserna på den här datorn.</translation>
    </message>
    <message>
        <source>{there} of {all} films</source>
        <translation>{there} av {all} filmer</translation>
    </message>
    <message>
        <source>There are no courses on this computer yet.</source>
        <translation>Det finns inga kurser på den här datorn än.</translation>
    </message>
    <message>
        <source>Show a course and its films.</source>
        <translation>Visa en kurs och dess filmer.</translation>
    </message>
    <message>
        <source>Read in a course package.</source>
        <translation>Läs in ett kurspaket.</translation>
    </message>
    <message>
        <source>Also where a newer version is here already.</source>
        <translation>Även om en nyare version redan finns här.</translation>
    </message>
    <message>
        <source>{title}, version {version}, is here now.</source>
        <translation>{title}, version {version}, finns här nu.</translation>
    </message>
    <message>
        <source>Check a course package without reading it in.</source>
        <translation>Kontrollera ett kurspaket utan att läsa in det.</translation>
    </message>
    <message>
        <source>{title}, version {version}: the package is whole ({size}).</source>
        <translation>{title}, version {version}: paketet är helt ({size}).</translation>
    </message>
    <message>
        <source>It is not signed.</source>
        <translation>Det är inte signerat.</translation>
    </message>
    <message>
        <source>Fill up a course&apos;s films from a folder or file.</source>
        <translation>Fyll på en kurs filmer från en mapp eller fil.</translation>
    </message>
    <message>
        <source>A film, or a folder with films in it.</source>
        <translation>En film, eller en mapp med filmer i.</translation>
    </message>
    <message>
        <source>Take films that are known by length alone.</source>
        <translation>Ta även filmer som bara känns igen på längden.</translation>
    </message>
    <message>
        <source>Use the films where they lie; do not copy.</source>
        <translation>Använd filmerna där de ligger; kopiera inte.</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) filled in.</source>
        <translation>
            <numerusform>%n film fylldes på.</numerusform>
            <numerusform>%n filmer fylldes på.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is not the right copy of {film}.</source>
        <translation>{file} är inte rätt kopia av {film}.</translation>
    </message>
    <message>
        <source>Is {file} the film “{title}”? It has the same length. (y/n)</source>
        <translation>Är {file} filmen «{title}»? Den är lika lång. (j/n)</translation>
    </message>
    <message>
        <source>y</source>
        <translation>j</translation>
    </message>
    <message>
        <source>Films that are missing: {films}.</source>
        <translation>Filmer som saknas: {films}.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Att se över</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Playing films</source>
        <translation>Spela filmer</translation>
    </message>
    <message>
        <source>The chosen player does not start. Choose “Automatic” in the settings.</source>
        <translation>Spelaren som är vald startar inte. Välj «Automatiskt» i inställningarna.</translation>
    </message>
    <message>
        <source>Neither VLC nor Samsyn&apos;s own player starts. Install VLC 3 (64-bit).</source>
        <translation>Varken VLC eller Samsyns egen spelare startar. Installera VLC 3 (64 bitar).</translation>
    </message>
    <message>
        <source>{engine} plays</source>
        <translation>{engine} spelar</translation>
    </message>
    <message>
        <source>{engine} is there as well</source>
        <translation>{engine} finns också</translation>
    </message>
    <message>
        <source>VLC is not there; with VLC 3 (64-bit) unusual films can be shown, too</source>
        <translation>VLC finns inte; med VLC 3 (64 bitar) kan även ovanliga filmer visas</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datamapp</translation>
    </message>
    <message>
        <source>{folder} cannot be written to.</source>
        <translation>Det går inte att skriva i {folder}.</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} ledigt</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Spelling help</source>
        <translation>Stavningshjälp</translation>
    </message>
    <message>
        <source>cannot be used; all else works</source>
        <translation>går inte att använda; allt annat fungerar</translation>
    </message>
    <message>
        <source>the Swedish dictionary is there</source>
        <translation>den svenska ordlistan finns</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurser</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>nothing is saved yet</source>
        <translation>inget är sparat än</translation>
    </message>
    <message>
        <source>The file with the answers</source>
        <translation>Filen med svaren</translation>
    </message>
    <message>
        <source>whole, {size}</source>
        <translation>hel, {size}</translation>
    </message>
    <message>
        <source>Newest verified backup</source>
        <translation>Senaste kontrollerade säkerhetskopian</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ingen än</translation>
    </message>
    <message>
        <source>Use this data folder. SAMSYN_DATA_DIR does the same.</source>
        <translation>Använd den här datamappen. SAMSYN_DATA_DIR gör samma sak.</translation>
    </message>
    <message>
        <source>Speak this language.</source>
        <translation>Tala det här språket.</translation>
    </message>
    <message>
        <source>Play films with VLC or with Samsyn&apos;s own player (qt).</source>
        <translation>Spela filmer med VLC eller med Samsyns egen spelare (qt).</translation>
    </message>
    <message>
        <source>Try Samsyn with a data folder of its own.</source>
        <translation>Prova Samsyn med en egen datamapp.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Visa den här hjälpen.</translation>
    </message>
    <message>
        <source>What it works on</source>
        <translation>Vad det gäller</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>VERB</source>
        <translation>VERB</translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation>Verb</translation>
    </message>
    <message>
        <source>There is no option {name}.</source>
        <translation>Valet {name} finns inte.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name} saknas.</translation>
    </message>
    <message>
        <source>There is no verb {name}.</source>
        <translation>Verbet {name} finns inte.</translation>
    </message>
    <message>
        <source>A verb is missing.</source>
        <translation>Ett verb saknas.</translation>
    </message>
    <message>
        <source>The value for {name} cannot be used.</source>
        <translation>Värdet för {name} går inte att använda.</translation>
    </message>
    <message>
        <source>The command is not written as it should be.</source>
        <translation>Kommandot är inte skrivet som det ska.</translation>
    </message>
    <message>
        <source>See {command} --help.</source>
        <translation>Se {command} --help.</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[VAL]</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Användning:</translation>
    </message>
    <message>
        <source>Save a backup to take along: all answers, or one group&apos;s.</source>
        <translation>Spara en säkerhetskopia att ta med: alla svar, eller en grupps.</translation>
    </message>
    <message>
        <source>Take answers back from a backup; what is here is backed up first.</source>
        <translation>Ta tillbaka svar ur en säkerhetskopia. Det som finns här säkerhetskopieras först.</translation>
    </message>
    <message>
        <source>List what was done with answers and when, without text or names.</source>
        <translation>Visa vad som gjorts med svar och när, utan text och namn.</translation>
    </message>
    <message>
        <source>Save a file for whoever helps you; it holds no answer.</source>
        <translation>Spara en fil för den som hjälper er. Den innehåller inga svar.</translation>
    </message>
    <message>
        <source>Samsyn: group training without the net. Without a verb, the window opens.</source>
        <translation>Samsyn: grupputbildning utan nät. Utan verb öppnas fönstret.</translation>
    </message>
    <message>
        <source>Tell how this computer is for Samsyn.</source>
        <translation>Tala om hur datorn mår för Samsyn.</translation>
    </message>
    <message>
        <source>The work groups on this computer.</source>
        <translation>Arbetsgrupperna på den här datorn.</translation>
    </message>
    <message>
        <source>The meetings that were held.</source>
        <translation>Träffarna som hållits.</translation>
    </message>
    <message>
        <source>The groups&apos; answers.</source>
        <translation>Gruppernas svar.</translation>
    </message>
    <message>
        <source>List the work groups.</source>
        <translation>Lista arbetsgrupperna.</translation>
    </message>
    <message>
        <source>There are no groups yet.</source>
        <translation>Det finns inga grupper än.</translation>
    </message>
    <message>
        <source>List the meetings, oldest first.</source>
        <translation>Lista träffarna, den äldsta först.</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPP</translation>
    </message>
    <message>
        <source>Only this group&apos;s: its id, the beginning of it, or its name.</source>
        <translation>Bara den här gruppens: dess id, början av det, eller dess namn.</translation>
    </message>
    <message>
        <source>Only those about this course.</source>
        <translation>Bara de som gäller den här kursen.</translation>
    </message>
    <message>
        <source>There are no meetings yet.</source>
        <translation>Det finns inga träffar än.</translation>
    </message>
    <message>
        <source>Show a meeting: who was there, what was held.</source>
        <translation>Visa en träff: vilka som var med och vad som hölls.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The meeting&apos;s id, or the beginning of it.</source>
        <translation>Träffens id, eller början av det.</translation>
    </message>
    <message>
        <source>Meeting {number}, {day}</source>
        <translation>Träff {number}, {day}</translation>
    </message>
    <message>
        <source>The group&apos;s answers so far: {answered} answered, {approved} approved.</source>
        <translation>Gruppens svar hittills: {answered} besvarade, {approved} godkända.</translation>
    </message>
    <message>
        <source>Hand over a group&apos;s answers to a folder.</source>
        <translation>Lämna över en grupps svar till en mapp.</translation>
    </message>
    <message>
        <source>The group&apos;s id, the beginning of it, or its name.</source>
        <translation>Gruppens id, början av det, eller dess namn.</translation>
    </message>
    <message>
        <source>For county boards: the answers that have come in.</source>
        <translation>För länsstyrelser: svaren som har kommit in.</translation>
    </message>
    <message>
        <source>cannot be read from the disk</source>
        <translation>går inte att läsa från disken</translation>
    </message>
    <message>
        <source>is larger than an answer file can be</source>
        <translation>är större än en svarsfil kan vara</translation>
    </message>
    <message>
        <source>is sealed, and no key that was given with --key opens it</source>
        <translation>är förseglad, och ingen nyckel som angavs med --key öppnar den</translation>
    </message>
    <message>
        <source>is sealed, and has been damaged or changed since</source>
        <translation>är förseglad, och har skadats eller ändrats sedan dess</translation>
    </message>
    <message>
        <source>is not an answer file, or is damaged</source>
        <translation>är ingen svarsfil, eller är skadad</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>är skadad</translation>
    </message>
    <message>
        <source>does not hold what an answer file holds</source>
        <translation>innehåller inte det som en svarsfil innehåller</translation>
    </message>
    <message>
        <source>has answers that are not written as they should be</source>
        <translation>har svar som inte är skrivna som de ska vara</translation>
    </message>
    <message>
        <source>was made by a newer Samsyn than this one: install that version</source>
        <translation>är gjord med ett nyare Samsyn än det här: installera den versionen</translation>
    </message>
    <message>
        <source>has a field that is missing or wrong</source>
        <translation>har ett fält som saknas eller är fel</translation>
    </message>
    <message>
        <source>has been changed since it was made</source>
        <translation>har ändrats sedan den gjordes</translation>
    </message>
    <message>
        <source>contradicts itself</source>
        <translation>motsäger sig själv</translation>
    </message>
    <message>
        <source>could not be read to its end</source>
        <translation>gick inte att läsa till slutet</translation>
    </message>
    <message>
        <source>Take in answer files from folders.</source>
        <translation>Läs in svarsfiler från mappar.</translation>
    </message>
    <message>
        <source>FOLDER…</source>
        <translation>MAPP…</translation>
    </message>
    <message>
        <source>Folders with answer files, or the files; they are only read.</source>
        <translation>Mappar med svarsfiler, eller filerna; de läses bara.</translation>
    </message>
    <message>
        <source>A file with a key that opens sealed files; may be given several times.</source>
        <translation>En fil med en nyckel som öppnar förseglade filer; får anges flera gånger.</translation>
    </message>
    <message>
        <source>Keep them in this file instead of followup.db in the data folder.</source>
        <translation>Spara dem i den här filen i stället för followup.db i datamappen.</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>MAPP</translation>
    </message>
    <message>
        <source>Write the receipts here instead of in the data folder.</source>
        <translation>Skriv kvittona här i stället för i datamappen.</translation>
    </message>
    <message>
        <source>Kept in {file}; receipts in {folder}.</source>
        <translation>Sparat i {file}; kvitton i {folder}.</translation>
    </message>
    <message>
        <source>There is no answer file there. Their names end with .svar or .svar.age.</source>
        <translation>Det finns ingen svarsfil där. De slutar på .svar eller .svar.age.</translation>
    </message>
    <message>
        <source>{group}: version {revision} taken in, code {code}</source>
        <translation>{group}: version {revision} lästes in, kod {code}</translation>
    </message>
    <message>
        <source>  The group asks for support (step 3).</source>
        <translation>  Gruppen ber om stöd (steg 3).</translation>
    </message>
    <message>
        <source>  Nothing was changed in them. Ask whoever sent what is damaged to send it again.</source>
        <translation>  Filerna är orörda. Be den som skickade det som är skadat att skicka det en gång till.</translation>
    </message>
    <message>
        <source>{group}, code {code}: two files say that they are this one. Neither is counted.</source>
        <translation>{group}, kod {code}: två olika filer säger att de är den här. Ingen av dem räknas.</translation>
    </message>
    <message>
        <source>{group}: copies that parted ask for different support:</source>
        <translation>{group}: två exemplar av svaren ber om olika stöd:</translation>
    </message>
    <message>
        <source>{group}: copies that parted answer differently to “{question}”:</source>
        <translation>{group}: två exemplar av svaren har olika svar på «{question}»:</translation>
    </message>
    <message>
        <source>  Both are kept. Ask the group to join its two copies in Samsyn and to hand over once more.</source>
        <translation>  Båda är kvar. Be gruppen föra ihop sina två exemplar i Samsyn och lämna över en gång till.</translation>
    </message>
    <message>
        <source>{group} has removed its request for support.</source>
        <translation>{group} har tagit bort sin begäran om stöd.</translation>
    </message>
    <message>
        <source>{group} has removed its answer to “{question}”.</source>
        <translation>{group} har tagit bort sitt svar på «{question}».</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in,</source>
        <translation>
            <numerusform>%n fil lästes in,</numerusform>
            <numerusform>%n filer lästes in,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already,</source>
        <translation>
            <numerusform>%n fanns redan,</numerusform>
            <numerusform>%n fanns redan,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused.</source>
        <translation>
            <numerusform>%n gick inte att läsa in.</numerusform>
            <numerusform>%n gick inte att läsa in.</numerusform>
        </translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(borttaget)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>The folder to save in.</source>
        <translation>Mappen att spara i.</translation>
    </message>
    <message>
        <source>Needed where the group has met about several courses.</source>
        <translation>Behövs när gruppen har träffats kring flera kurser.</translation>
    </message>
    <message>
        <source>Only this form; may be given several times.</source>
        <translation>Bara den här formen; kan anges flera gånger.</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>SKÄL</translation>
    </message>
    <message>
        <source>Do not seal, though the recipient has a key; the reason is remembered.</source>
        <translation>Försegla inte, fast mottagaren har en nyckel; skälet sparas.</translation>
    </message>
    <message>
        <source>Also the answers that otherwise stay here.</source>
        <translation>Även de svar som annars stannar här.</translation>
    </message>
    <message>
        <source>Also where something may be about a person; without this, only tell where.</source>
        <translation>Även om något kan handla om en person. Utan detta sägs bara var.</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Add --yes where you have read them and it may go.</source>
        <translation>Inget är sparat än. Lägg till --yes när ni har läst dem och de får följa med.</translation>
    </message>
    <message>
        <source>Saved in {folder}: {files}.</source>
        <translation>Sparat i {folder}: {files}.</translation>
    </message>
    <message>
        <source>Code {code}, version {revision}. Nothing has been sent.</source>
        <translation>Kod {code}, version {revision}. Inget har skickats.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) may be about a person. Read them before you send:</source>
        <translation>
            <numerusform>%n ställe kan handla om en person. Läs det innan ni skickar:</numerusform>
            <numerusform>%n ställen kan handla om en person. Läs dem innan ni skickar:</numerusform>
        </translation>
    </message>
    <message>
        <source>question {question}, row {row}:</source>
        <translation>fråga {question}, rad {row}:</translation>
    </message>
    <message>
        <source>the name of a unit:</source>
        <translation>namnet på en enhet:</translation>
    </message>
    <message>
        <source>the name of a role:</source>
        <translation>namnet på en roll:</translation>
    </message>
    <message>
        <source>the request for support, “{text}”:</source>
        <translation>begäran om stöd, «{text}»:</translation>
    </message>
    <message>
        <source>Remove all that a group has written, for good, backups included.</source>
        <translation>Gallra allt som en grupp har skrivit, för gott och även i säkerhetskopiorna.</translation>
    </message>
    <message>
        <source>Do it; without this, only tell what would be.</source>
        <translation>Gör det; utan det här berättas bara vad som skulle tas bort.</translation>
    </message>
    <message>
        <source>Leave the files that were saved when handing over.</source>
        <translation>Låt filerna som sparades vid överlämningen vara kvar.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n answer(s), with all versions, here and in the backups.</source>
        <translation>
            <numerusform>%n svar är gallrat, med alla versioner, här och i säkerhetskopiorna.</numerusform>
            <numerusform>%n svar är gallrade, med alla versioner, här och i säkerhetskopiorna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) would be removed. Nothing is removed yet.</source>
        <translation>
            <numerusform>%n svar skulle gallras. Inget är borttaget än.</numerusform>
            <numerusform>%n svar skulle gallras. Inget är borttaget än.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Add --yes where you may remove them.</source>
        <translation>Det går inte att ångra. Lägg till --yes om ni får gallra dem.</translation>
    </message>
    <message>
        <source>Deleted: {file}</source>
        <translation>Borttagen: {file}</translation>
    </message>
    <message>
        <source>Also: {file}</source>
        <translation>Även: {file}</translation>
    </message>
    <message>
        <source>Cannot be reached: {file}</source>
        <translation>Går inte att nå: {file}</translation>
    </message>
    <message>
        <source>What has been sent is the receiver&apos;s.</source>
        <translation>Det som är skickat är mottagarens.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) were saved to take along.</source>
        <translation>
            <numerusform>%n säkerhetskopia har sparats för att tas med.</numerusform>
            <numerusform>%n säkerhetskopior har sparats för att tas med.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealed to the key {key}: only the recipient can open it.</source>
        <translation>Förseglat med nyckeln {key}: bara mottagaren kan öppna det.</translation>
    </message>
    <message>
        <source>Join another copy of a group&apos;s answers with the one here, or read a group in.</source>
        <translation>Sammanfoga en annan kopia av en grupps svar med den som finns här, eller läs in en grupp.</translation>
    </message>
    <message>
        <source>One group&apos;s backup, from the other computer (.samsynbackup).</source>
        <translation>En grupps säkerhetskopia från den andra datorn (.samsynbackup).</translation>
    </message>
    <message>
        <source>QUESTION</source>
        <translation>FRÅGA</translation>
    </message>
    <message>
        <source>The answer on this computer stands; may be given several times.</source>
        <translation>Svaret på den här datorn gäller; kan anges flera gånger.</translation>
    </message>
    <message>
        <source>The answer in the file stands; may be given several times.</source>
        <translation>Svaret i filen gäller; kan anges flera gånger.</translation>
    </message>
    <message>
        <source>Also where it brings back what was removed here.</source>
        <translation>Också där det tar tillbaka sådant som har gallrats här.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are now as in the file. The others stand.</source>
        <translation>
            <numerusform>%n svar är nu som i filen. De andra står kvar.</numerusform>
            <numerusform>%n svar är nu som i filen. De andra står kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{unit} is in the group now.</source>
        <translation>{unit} är med i gruppen nu.</translation>
    </message>
    <message>
        <source>The plan here stands, and not the one in the file.</source>
        <translation>Planen här står kvar, inte den i filen.</translation>
    </message>
    <message>
        <source>The contacts here stand, and not those in the file.</source>
        <translation>Kontakterna här står kvar, inte de i filen.</translation>
    </message>
    <message>
        <source>here</source>
        <translation>här</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>i filen</translation>
    </message>
    <message numerus="yes">
        <source>Both copies have gone on with %n question(s). Nothing is changed.</source>
        <translation>
            <numerusform>Båda kopiorna har gått vidare med %n fråga. Inget är ändrat.</numerusform>
            <numerusform>Båda kopiorna har gått vidare med %n frågor. Inget är ändrat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose for each: --here QUESTION or --file QUESTION. The other is kept as well.</source>
        <translation>Välj för varje fråga: --here FRÅGA eller --file FRÅGA. Det andra svaret sparas också, som en tidigare version.</translation>
    </message>
    <message>
        <source>Read a receipt: the answers have come to their recipient.</source>
        <translation>Läs in ett kvitto: svaren har kommit fram till mottagaren.</translation>
    </message>
    <message>
        <source>RECEIPT</source>
        <translation>KVITTO</translation>
    </message>
    <message>
        <source>The file that the county board sent back (.kvitto).</source>
        <translation>Filen som Länsstyrelsen skickade tillbaka (.kvitto).</translation>
    </message>
    <message>
        <source>Version {revision}, code {code}, was received {day}.</source>
        <translation>Version {revision}, kod {code}, togs emot {day}.</translation>
    </message>
    <message>
        <source>A newer version has been handed over since; this is not its receipt.</source>
        <translation>En nyare version har lämnats över sedan dess; det här är inte dess kvitto.</translation>
    </message>
    <message>
        <source>The group&apos;s answers were removed here {day}, and would come back.</source>
        <translation>Gruppens svar gallrades här {day}, och skulle komma tillbaka.</translation>
    </message>
    <message>
        <source>Nothing is changed. Add --yes where they may.</source>
        <translation>Inget är ändrat. Lägg till --yes om de får det.</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>inte avslutad</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkänt</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>inte godkänt</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n deltagare</numerusform>
            <numerusform>%n deltagare</numerusform>
        </translation>
    </message>
    <message>
        <source>Save copies to read, also where Samsyn cannot open the answers.</source>
        <translation>Spara kopior att läsa, också när Samsyn inte kan öppna svaren.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be read and are still in the file.</source>
        <translation>
            <numerusform>%n svar gick inte att läsa och ligger kvar i filen.</numerusform>
            <numerusform>%n svar gick inte att läsa och ligger kvar i filen.</numerusform>
        </translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FIL</translation>
    </message>
    <message>
        <source>Meeting begun</source>
        <translation>Träff började</translation>
    </message>
    <message>
        <source>Meeting ended</source>
        <translation>Träff avslutades</translation>
    </message>
    <message>
        <source>Meeting gone on with after it was ended</source>
        <translation>Träffen fortsattes efter att den avslutats</translation>
    </message>
    <message>
        <source>Handed over, sealed</source>
        <translation>Lämnades över, förseglat</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Lämnades över</translation>
    </message>
    <message>
        <source>Said to be sent</source>
        <translation>Skickat, enligt gruppen</translation>
    </message>
    <message>
        <source>Said not to be sent</source>
        <translation>Inte skickat, enligt gruppen</translation>
    </message>
    <message>
        <source>Come to its recipient</source>
        <translation>Kommit fram till mottagaren</translation>
    </message>
    <message>
        <source>No file left of a hand-over</source>
        <translation>Ingen fil kvar av ett överlämnande</translation>
    </message>
    <message>
        <source>Backup saved to take along</source>
        <translation>Säkerhetskopia sparades att ta med</translation>
    </message>
    <message>
        <source>Two copies joined</source>
        <translation>Två kopior sammanfogade</translation>
    </message>
    <message>
        <source>Taken back from a backup</source>
        <translation>Togs tillbaka ur en säkerhetskopia</translation>
    </message>
    <message>
        <source>Rescued from damaged files</source>
        <translation>Räddades ur skadade filer</translation>
    </message>
    <message>
        <source>Answers removed</source>
        <translation>Svar gallrade</translation>
    </message>
    <message>
        <source>Files of a hand-over deleted</source>
        <translation>Filer från en överlämning borttagna</translation>
    </message>
    <message>
        <source>Brought to a newer form</source>
        <translation>Gjordes om till en nyare form</translation>
    </message>
    <message>
        <source>answers: {number}</source>
        <translation>svar: {number}</translation>
    </message>
    <message>
        <source>backups written anew: {number}</source>
        <translation>säkerhetskopior skrivna på nytt: {number}</translation>
    </message>
    <message>
        <source>came {day}</source>
        <translation>kom fram {day}</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>kod {code}</translation>
    </message>
    <message>
        <source>drafts: {number}</source>
        <translation>utkast: {number}</translation>
    </message>
    <message>
        <source>files: {number}</source>
        <translation>filer: {number}</translation>
    </message>
    <message>
        <source>films seen: {number}</source>
        <translation>sedda filmer: {number}</translation>
    </message>
    <message>
        <source>plans and contacts: {number}</source>
        <translation>planer och kontakter: {number}</translation>
    </message>
    <message>
        <source>meetings: {number}</source>
        <translation>träffar: {number}</translation>
    </message>
    <message>
        <source>not reached: {number}</source>
        <translation>kunde inte nås: {number}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>of them about support: {number}</source>
        <translation>varav om stöd: {number}</translation>
    </message>
    <message>
        <source>versions: {number}</source>
        <translation>versioner: {number}</translation>
    </message>
    <message>
        <source>The file to save; .samsynbackup by itself.</source>
        <translation>Filen att spara. Slutar på .samsynbackup om inget annat anges.</translation>
    </message>
    <message numerus="yes">
        <source>Saved {file}: %n answer(s), {size}.</source>
        <translation>
            <numerusform>Sparade {file}: %n svar, {size}.</numerusform>
            <numerusform>Sparade {file}: %n svar, {size}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not sealed: whoever has it can read the answers.</source>
        <translation>Filen är inte förseglad. Den som har filen kan läsa svaren.</translation>
    </message>
    <message>
        <source>The backup, with all or one group&apos;s.</source>
        <translation>Säkerhetskopian, med alla svar eller en grupps.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back from {file}: %n answer(s).</source>
        <translation>
            <numerusform>Togs tillbaka ur {file}: %n svar.</numerusform>
            <numerusform>Togs tillbaka ur {file}: %n svar.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was here before is in {file}.</source>
        <translation>Det som fanns här förut ligger i {file}.</translation>
    </message>
    <message>
        <source>What was here before could not be opened and is kept as {file}.</source>
        <translation>Det som fanns här förut gick inte att öppna och finns kvar som {file}.</translation>
    </message>
    <message>
        <source>Nothing has been done with answers yet.</source>
        <translation>Inget har gjorts med svar än.</translation>
    </message>
    <message>
        <source>The file to save (zip).</source>
        <translation>Filen att spara (zip).</translation>
    </message>
    <message>
        <source>Saved {file}, {size}. It holds no answer.</source>
        <translation>Sparade {file}, {size}. Den innehåller inga svar.</translation>
    </message>
    <message>
        <source>For county boards: the keys that open sealed answers.</source>
        <translation>För länsstyrelser: nycklarna som öppnar förseglade svar.</translation>
    </message>
    <message>
        <source>Make a key to work with and a spare one for paper.</source>
        <translation>Gör en nyckel att arbeta med och en i reserv på papper.</translation>
    </message>
    <message>
        <source>Where the two key files are saved; nobody else should read it.</source>
        <translation>Där de två nyckelfilerna sparas; ingen annan bör kunna läsa i den.</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>Sparade {file}.</translation>
    </message>
    <message>
        <source>Print the spare key with samsyn keys print, lock the paper up, and remove its file.</source>
        <translation>Skriv ut reservnyckeln med samsyn keys print, lås in papperet och ta bort filen.</translation>
    </message>
    <message>
        <source>Public keys, for the course (fingerprint {mark}):</source>
        <translation>Öppna nycklar, till kursen (fingeravtryck {mark}):</translation>
    </message>
    <message>
        <source>Write a key as a page to print and lock up.</source>
        <translation>Skriv en nyckel som en sida att skriva ut och låsa in.</translation>
    </message>
    <message>
        <source>The key&apos;s file.</source>
        <translation>Nyckelns fil.</translation>
    </message>
    <message>
        <source>Samsyn: a key that opens sealed answers</source>
        <translation>Samsyn: en nyckel som öppnar förseglade svar</translation>
    </message>
    <message>
        <source>Public key: {key}</source>
        <translation>Öppen nyckel: {key}</translation>
    </message>
    <message>
        <source>Printed {day}</source>
        <translation>Utskriven {day}</translation>
    </message>
    <message>
        <source>Whoever has this paper can read the answers. Keep it locked up.</source>
        <translation>Den som har det här papperet kan läsa svaren. Förvara det inlåst.</translation>
    </message>
    <message>
        <source>To use it: type the lines below into a text file, and give the file with --key.</source>
        <translation>Så används den: skriv raderna nedan i en textfil och ange filen med --key.</translation>
    </message>
    <message>
        <source>Blanks, line breaks and small or capital letters make no difference.</source>
        <translation>Mellanrum, radbrytningar och små eller stora bokstäver spelar ingen roll.</translation>
    </message>
</context>
</TS>
