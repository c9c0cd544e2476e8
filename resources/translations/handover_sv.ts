<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>HandOver</name>
    <message>
        <source>Back to Home</source>
        <translation>Till Hem</translation>
    </message>
    <message>
        <source>Our answers</source>
        <translation>Våra svar</translation>
    </message>
    <message>
        <source>Nothing is sent by itself. The answers leave here only when you hand over or take a copy along.</source>
        <translation>Inget skickas av sig självt. Svaren lämnar datorn bara när ni lämnar över eller tar med en kopia.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>Remove the answers …</source>
        <translation>Gallra svaren …</translation>
    </message>
    <message>
        <source>Print the questions</source>
        <translation>Skriv ut frågorna</translation>
    </message>
    <message>
        <source>Answers from paper</source>
        <translation>Svar från papper</translation>
    </message>
    <message>
        <source>Questions from the county board</source>
        <translation>Länsstyrelsens frågor</translation>
    </message>
    <message>
        <source>are sent when you hand over</source>
        <translation>skickas när ni lämnar över</translation>
    </message>
    <message>
        <source>Questions after the films</source>
        <translation>Frågor efter filmerna och egna frågor</translation>
    </message>
    <message>
        <source>stay in the group</source>
        <translation>stannar i gruppen</translation>
    </message>
    <message>
        <source>Open a question and type what stands on the paper. The day is kept with the answer.</source>
        <translation>Öppna en fråga och skriv in det som står på pappret. Dagen sparas med svaret.</translation>
    </message>
    <message>
        <source>Day on the paper</source>
        <translation>Dag på pappret</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>{some} of {all} answered</source>
        <translation>{some} av {all} besvarade</translation>
    </message>
    <message>
        <source>Step 2 · {group}</source>
        <translation>Steg 2 · {group}</translation>
    </message>
    <message>
        <source>Secrecy check</source>
        <translation>Sekretesskoll</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n att ta ställning till</numerusform>
            <numerusform>%n att ta ställning till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) rewritten</source>
        <translation>
            <numerusform>%n ställe ändrat</numerusform>
            <numerusform>%n ställen ändrade</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Granska</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsgranska</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Skicka</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Go on to Secrecy check</source>
        <translation>Gå vidare till Sekretesskoll</translation>
    </message>
    <message>
        <source>Go on to Receipt</source>
        <translation>Gå vidare till Kvitto</translation>
    </message>
    <message>
        <source>You can send it another day: Home shows how far it has come.</source>
        <translation>Ni kan skicka en annan dag. Hem visar hur långt svaren har kommit.</translation>
    </message>
    <message>
        <source>The receipt may come another day: Home leads back here.</source>
        <translation>Kvittot kan komma en annan dag. Från Hem hittar ni tillbaka hit.</translation>
    </message>
    <message>
        <source>Decide about what was found first.</source>
        <translation>Ta först ställning till det som hittades.</translation>
    </message>
    <message>
        <source>Nothing is sent by itself. You choose when and how.</source>
        <translation>Inget skickas av sig självt. Ni väljer själva när och hur.</translation>
    </message>
    <message>
        <source>There is no answer to hand over yet. Write one first.</source>
        <translation>Det finns inget svar att lämna över än. Skriv ett först.</translation>
    </message>
    <message>
        <source>Go on to Preview</source>
        <translation>Gå vidare till Förhandsgranska</translation>
    </message>
    <message>
        <source>Go on to Save</source>
        <translation>Gå vidare till Spara</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Sparar …</translation>
    </message>
    <message numerus="yes">
        <source>The document, %n page(s)</source>
        <translation>
            <numerusform>Dokumentet, %n sida</numerusform>
            <numerusform>Dokumentet, %n sidor</numerusform>
        </translation>
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
        <source>What stands in version {revision} holds instead.</source>
        <translation>Det som står i version {revision} gäller i stället.</translation>
    </message>
    <message>
        <source>municipalities and units</source>
        <translation>kommuner och enheter</translation>
    </message>
    <message>
        <source>municipalities</source>
        <translation>kommuner</translation>
    </message>
    <message>
        <source>municipality and unit</source>
        <translation>kommun och enhet</translation>
    </message>
    <message>
        <source>municipality</source>
        <translation>kommun</translation>
    </message>
    <message>
        <source>number of people per role</source>
        <translation>antal per roll</translation>
    </message>
    <message>
        <source>Version {revision} adds to version {earlier}.</source>
        <translation>Version {revision} läggs till version {earlier}.</translation>
    </message>
    <message>
        <source>Correction: version {revision} replaces version {earlier}.</source>
        <translation>Rättelse: version {revision} ersätter version {earlier}.</translation>
    </message>
    <message>
        <source>Correction: version {revision} replaces the answers in version {earlier}.</source>
        <translation>Rättelse: version {revision} ersätter svaren i version {earlier}.</translation>
    </message>
    <message>
        <source>Correction: version {revision} replaces the request in version {earlier}.</source>
        <translation>Rättelse: version {revision} ersätter begäran om stöd i version {earlier}.</translation>
    </message>
    <message>
        <source>The request for support in version {kept} still holds.</source>
        <translation>Begäran om stöd i version {kept} gäller fortfarande.</translation>
    </message>
    <message>
        <source>The answers in version {kept} still hold.</source>
        <translation>Svaren i version {kept} gäller fortfarande.</translation>
    </message>
    <message>
        <source>Version {earlier} was sent on {date}.</source>
        <translation>Version {earlier} skickades {date}.</translation>
    </message>
    <message>
        <source>Version {earlier} was received on {date}.</source>
        <translation>Version {earlier} togs emot {date}.</translation>
    </message>
    <message>
        <source>Version {earlier} was saved on {date}.</source>
        <translation>Version {earlier} sparades {date}.</translation>
    </message>
    <message numerus="yes">
        <source>day, length and films of %n meeting(s)</source>
        <translation>
            <numerusform>%n träff: dag, längd och filmer</numerusform>
            <numerusform>%n träffar: dag, längd och filmer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) seen</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n filmer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message>
        <source>your request for support</source>
        <translation>er begäran om stöd</translation>
    </message>
    <message>
        <source>the manager&apos;s name</source>
        <translation>chefens namn</translation>
    </message>
    <message numerus="yes">
        <source>that you have removed %n answer(s)</source>
        <translation>
            <numerusform>att ni har tagit bort %n svar</numerusform>
            <numerusform>att ni har tagit bort %n svar</numerusform>
        </translation>
    </message>
    <message>
        <source>This leaves the computer</source>
        <translation>Det här lämnar datorn</translation>
    </message>
    <message>
        <source>What you have written goes as it stands.</source>
        <translation>Det ni har skrivit går som det står.</translation>
    </message>
    <message>
        <source>No names of those who took part.</source>
        <translation>Inga namn på er som är med.</translation>
    </message>
    <message>
        <source>names of those of you who took part</source>
        <translation>namn på er som är med</translation>
    </message>
    <message>
        <source>drafts and earlier versions</source>
        <translation>utkast och tidigare versioner</translation>
    </message>
    <message>
        <source>the films&apos; questions and your own questions</source>
        <translation>filmernas frågor och egna frågor</translation>
    </message>
    <message>
        <source>This stays here</source>
        <translation>Det här stannar här</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>The course names no recipient. Ask whoever gave it to you.</source>
        <translation>Kursen har ingen mottagare. Fråga den som ni fick kursen av.</translation>
    </message>
    <message>
        <source>The contact is from {year} – check it before you send.</source>
        <translation>Kontaktuppgift från {year} – kontrollera den innan ni skickar.</translation>
    </message>
    <message>
        <source>The answers normally become public when the county board has received them.</source>
        <translation>Svaren blir normalt offentliga när Länsstyrelsen har fått dem.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Sida {page} av {pages}</translation>
    </message>
    <message>
        <source>declined: {reason}</source>
        <translation>avböjd: {reason}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>inget svar</translation>
    </message>
    <message>
        <source>from paper {day}</source>
        <translation>från papper {day}</translation>
    </message>
    <message>
        <source>approved {day} {time}</source>
        <translation>godkänd {day} {time}</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>inte godkänd</translation>
    </message>
    <message>
        <source>Film {number} {title}</source>
        <translation>Film {number} {title}</translation>
    </message>
    <message>
        <source>What you wrote here stays on this computer.</source>
        <translation>Det ni skrev här stannar på datorn.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Write answer</source>
        <translation>Skriv svar</translation>
    </message>
    <message>
        <source>No names, identity numbers, addresses, case numbers or details by which a client could be recognised. What you send to the county board becomes a public record.</source>
        <translation>Inga namn, personnummer, adresser, ärendenummer eller detaljer som gör att en klient kan kännas igen. Det ni skickar till Länsstyrelsen blir en allmän handling.</translation>
    </message>
    <message>
        <source>Write about ways of working, not about people.</source>
        <translation>Skriv om arbetssätt, inte om personer.</translation>
    </message>
    <message>
        <source>Also hand over the answers to the films&apos; questions and your own questions</source>
        <translation>Lämna också över svaren på filmernas frågor och egna frågor</translation>
    </message>
    <message>
        <source>go</source>
        <translation>lämnas över</translation>
    </message>
    <message>
        <source>stay here</source>
        <translation>stannar här</translation>
    </message>
    <message>
        <source>The answers to the questions</source>
        <translation>Svaren på frågorna</translation>
    </message>
    <message>
        <source>Our request for support (step 3)</source>
        <translation>Vår begäran om stöd (steg 3)</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that you handed over are removed here. The county board is told with the next file.</source>
        <translation>
            <numerusform>Ni har gallrat %n svar som ni har lämnat över. Det får Länsstyrelsen veta med nästa fil.</numerusform>
            <numerusform>Ni har gallrat %n svar som ni har lämnat över. Det får Länsstyrelsen veta med nästa fil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are not approved by the group, and say so.</source>
        <translation>
            <numerusform>%n svar är inte godkänt av gruppen. Det står i dokumentet.</numerusform>
            <numerusform>%n svar är inte godkända av gruppen. Det står i dokumentet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer, and say so.</source>
        <translation>
            <numerusform>%n fråga har inget svar. Det står i dokumentet.</numerusform>
            <numerusform>%n frågor har inget svar. Det står i dokumentet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The e-mail is opened in your mail program. Check that the files are attached, and send it yourselves.</source>
        <translation>Mejlet är öppnat i ert mejlprogram. Kontrollera att filerna är bifogade och skicka det själva.</translation>
    </message>
    <message>
        <source>The e-mail is opened in your mail program. Attach the files from the folder, and send it yourselves.</source>
        <translation>Mejlet är öppnat i ert mejlprogram. Bifoga filerna från mappen och skicka det själva.</translation>
    </message>
    <message>
        <source>No mail program was found. Open the folder and attach the files where you read your e-mail.</source>
        <translation>Inget mejlprogram hittades. Öppna mappen och bifoga filerna där ni läser er mejl.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>Välj mapp …</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Copy text for the e-mail</source>
        <translation>Kopiera mejltext</translation>
    </message>
    <message>
        <source>Open an e-mail</source>
        <translation>Öppna mejl</translation>
    </message>
    <message>
        <source>Copy the covering words</source>
        <translation>Kopiera följebrevet</translation>
    </message>
    <message>
        <source>Saved in {folder}.</source>
        <translation>Sparad i {folder}.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Spara som</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>The answer file is always saved, with text to paste in an e-mail.</source>
        <translation>Svarsfilen sparas alltid, med text att klistra in i ett mejl.</translation>
    </message>
    <message>
        <source>A copy of your own</source>
        <translation>En egen kopia</translation>
    </message>
    <message>
        <source>Only the recipient can open the sealed file. Save a copy to read yourselves, as Word and text. It is not sent, and not deleted when you remove your answers.</source>
        <translation>Bara mottagaren kan öppna den förseglade filen. Spara en kopia som ni kan läsa själva, som Word och text. Den skickas inte, och tas inte bort om ni gallrar svaren.</translation>
    </message>
    <message>
        <source>Save a copy of your own …</source>
        <translation>Spara en egen kopia …</translation>
    </message>
    <message>
        <source>Where is your own copy to be saved?</source>
        <translation>Var ska er egen kopia sparas?</translation>
    </message>
    <message>
        <source>These are saved</source>
        <translation>Det här är sparat</translation>
    </message>
    <message>
        <source>This is saved</source>
        <translation>Det här sparas</translation>
    </message>
    <message>
        <source>The files are written to the stick and were read again from it. Eject it before you pull it out.</source>
        <translation>Filerna är skrivna till stickan och lästa från den igen. Mata ut den innan ni drar ur den.</translation>
    </message>
    <message>
        <source>Tick it when it is on its way: only you know.</source>
        <translation>Kryssa i när svaren är på väg. Det vet bara ni.</translation>
    </message>
    <message>
        <source>E-mail draft: opens in the mail program with the files attached</source>
        <translation>Mejlutkast – öppnas i mejlprogrammet med filerna bifogade</translation>
    </message>
    <message>
        <source>Sealed: only the recipient can open it</source>
        <translation>Förseglad: bara mottagaren kan öppna den</translation>
    </message>
    <message>
        <source>Word: to read, and to send</source>
        <translation>Word – att läsa och skicka</translation>
    </message>
    <message>
        <source>Send it in the way that suits you</source>
        <translation>Skicka på det sätt som passar er</translation>
    </message>
    <message>
        <source>We have sent it</source>
        <translation>Vi har skickat svaren</translation>
    </message>
    <message>
        <source>Nothing has been sent by Samsyn: you send it, when and how you choose.</source>
        <translation>Samsyn har inte skickat något. Ni skickar själva, när och hur ni vill.</translation>
    </message>
    <message>
        <source>Plug in the stick again, or hand over once more and save in another folder.</source>
        <translation>Sätt i stickan igen, eller lämna över en gång till och spara i en annan mapp.</translation>
    </message>
    <message>
        <source>The files are attached where the mail program permits: check it first.</source>
        <translation>Filerna följer med om mejlprogrammet klarar det. Kontrollera det innan ni skickar.</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med mejl</translation>
    </message>
    <message>
        <source>If you had sent them before that, tick it here, and open the receipt when it comes.</source>
        <translation>Hade ni skickat dem innan dess: kryssa i det här, och öppna kvittot när det kommer.</translation>
    </message>
    <message>
        <source>The files were deleted on {date}, with your answers.</source>
        <translation>Filerna raderades {date}, tillsammans med era svar.</translation>
    </message>
    <message>
        <source>There are files missing in {folder}.</source>
        <translation>Det saknas filer i {folder}.</translation>
    </message>
    <message>
        <source>Hand over the stick, or put the files where you share files with the recipient.</source>
        <translation>Lämna stickan, eller lägg filerna där ni delar filer med mottagaren.</translation>
    </message>
    <message>
        <source>On a stick, or in a folder</source>
        <translation>På en sticka eller i en mapp</translation>
    </message>
    <message>
        <source>As text, if files are stopped on the way</source>
        <translation>Som text, om filer stoppas på vägen</translation>
    </message>
    <message>
        <source>Copy all the answers and paste them in the e-mail instead.</source>
        <translation>Kopiera alla svar och klistra in dem i mejlet i stället.</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>finns inte där nu</translation>
    </message>
    <message>
        <source>It has been received.</source>
        <translation>Svaren är mottagna.</translation>
    </message>
    <message>
        <source>It has been received: there is no more to do.</source>
        <translation>Svaren är mottagna. Ni behöver inte göra mer.</translation>
    </message>
    <message>
        <source>The sealed file is attached where the mail program permits: check it first. If it is stopped on the way, hand it over on a stick.</source>
        <translation>Den förseglade filen följer med om mejlprogrammet klarar det. Kontrollera det innan ni skickar. Om den stoppas på vägen: lämna den på en sticka.</translation>
    </message>
    <message>
        <source>PDF: to read, for everyone, and to keep</source>
        <translation>PDF – att läsa, för alla, och att spara</translation>
    </message>
    <message>
        <source>Excel: a row for each answer</source>
        <translation>Excel – en rad för varje svar</translation>
    </message>
    <message>
        <source>CSV: the same rows, for other programs</source>
        <translation>CSV – samma rader, för andra program</translation>
    </message>
    <message>
        <source>Answer file: for the county board&apos;s own compilation</source>
        <translation>Svarsfil – för Länsstyrelsens sammanställning</translation>
    </message>
    <message>
        <source>Text: to paste in an e-mail</source>
        <translation>Text – att klistra in i ett mejl</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Sparat.</translation>
    </message>
    <message>
        <source>Write to {recipient}. The contact is from {year}: check it first.</source>
        <translation>Skriv till {recipient}. Kontaktuppgiften är från {year}: kontrollera den först.</translation>
    </message>
    <message>
        <source>Write to {recipient}.</source>
        <translation>Skriv till {recipient}.</translation>
    </message>
    <message>
        <source>Ask whoever gave you the course where the answers go.</source>
        <translation>Fråga den som ni fick kursen av vart svaren ska.</translation>
    </message>
    <message>
        <source>Opening the mail program …</source>
        <translation>Öppnar mejlprogrammet …</translation>
    </message>
    <message>
        <source>Where are the answers to be saved?</source>
        <translation>Var ska svaren sparas?</translation>
    </message>
    <message>
        <source>Copied. Paste it in the e-mail.</source>
        <translation>Kopierad. Klistra in den i mejlet.</translation>
    </message>
    <message>
        <source>The name of a unit</source>
        <translation>Namnet på en enhet</translation>
    </message>
    <message>
        <source>The name of a role</source>
        <translation>Namnet på en roll</translation>
    </message>
    <message>
        <source>question {number}</source>
        <translation>fråga {number}</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Fråga {number}</translation>
    </message>
    <message>
        <source>the question itself</source>
        <translation>själva frågan</translation>
    </message>
    <message>
        <source>point {row}</source>
        <translation>punkt {row}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>rad {row}</translation>
    </message>
    <message>
        <source>The check finds identity numbers, mobile numbers, private e-mail addresses and case numbers. It does not find names, addresses or details: read the answers yourselves too.</source>
        <translation>Kontrollen hittar personnummer, samordningsnummer, mobilnummer, privata mejladresser och ärendenummer. Den hittar inte namn, adresser eller detaljer: läs igenom svaren själva också.</translation>
    </message>
    <message>
        <source>Can this be tied to a person?</source>
        <translation>Kan det här kopplas till en person?</translation>
    </message>
    <message>
        <source>What you send to the county board becomes a public record.</source>
        <translation>Det ni skickar till Länsstyrelsen blir en allmän handling.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) may be about a person.</source>
        <translation>
            <numerusform>%n ställe kan handla om en person.</numerusform>
            <numerusform>%n ställen kan handla om en person.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have decided about all of it.</source>
        <translation>Ni har tagit ställning till allt.</translation>
    </message>
    <message>
        <source>The check found nothing.</source>
        <translation>Kontrollen hittade ingenting.</translation>
    </message>
    <message>
        <source>Is it about a person? Go back, and leave your own questions out.</source>
        <translation>Handlar den om en person? Gå tillbaka och kryssa ur era egna frågor.</translation>
    </message>
    <message>
        <source>The name is changed where a new meeting is begun.</source>
        <translation>Namnet ändras där en ny träff startas.</translation>
    </message>
    <message>
        <source>not a person</source>
        <translation>inte en person</translation>
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
        <source>“…” stands there instead. The answer is to be approved again.</source>
        <translation>«…» står där i stället. Svaret behöver godkännas igen.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Remove answers</source>
        <translation>Gallra svar</translation>
    </message>
    <message>
        <source>Also delete the files you saved when you handed over</source>
        <translation>Ta också bort filerna som ni sparade när ni lämnade över</translation>
    </message>
    <message>
        <source>We may remove these answers</source>
        <translation>Vi får gallra de här svaren</translation>
    </message>
    <message>
        <source>What is left for you to do stands below.</source>
        <translation>Det som ni själva behöver göra står nedanför.</translation>
    </message>
    <message>
        <source>The answers are removed.</source>
        <translation>Svaren är gallrade.</translation>
    </message>
    <message>
        <source>What you have written can be a public record: remove it only where your municipality&apos;s disposal decision says that you may.</source>
        <translation>Det ni har skrivit kan vara en allmän handling: gallra bara om kommunens gallringsbeslut säger att ni får.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Det här går inte att ångra.</translation>
    </message>
    <message>
        <source>when you met, how many you were and which films you saw</source>
        <translation>när ni träffades, hur många ni var och vilka filmer ni såg</translation>
    </message>
    <message>
        <source>that the answers were removed, when, and how many they were</source>
        <translation>att svaren är gallrade, när och hur många de var</translation>
    </message>
    <message>
        <source>Samsyn cannot reach this</source>
        <translation>Det här når Samsyn inte</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), with all versions and drafts</source>
        <translation>
            <numerusform>%n svar, med alla versioner och utkast</numerusform>
            <numerusform>%n svar, med alla versioner och utkast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes, questions of your own, roles and names from %n meeting(s)</source>
        <translation>
            <numerusform>anteckningar, egna frågor, roller och namn från %n träff</numerusform>
            <numerusform>anteckningar, egna frågor, roller och namn från %n träffar</numerusform>
        </translation>
    </message>
    <message>
        <source>what you have copied, printed, e-mailed or saved elsewhere yourselves, as the page for the manager</source>
        <translation>det ni själva har kopierat, skrivit ut, mejlat eller sparat på annat håll, till exempel sidan till chefen</translation>
    </message>
    <message>
        <source>the plan, and whom you turn to if no other course has anything left</source>
        <translation>planen, och vart ni vänder er om ingen annan kurs har något kvar</translation>
    </message>
    <message>
        <source>the same in all backups on this computer</source>
        <translation>samma sak i alla säkerhetskopior på den här datorn</translation>
    </message>
    <message>
        <source>the words that the spelling help was taught here, by whatever group</source>
        <translation>orden som har lärts in i stavningshjälpen här, vilken grupp som än gjorde det</translation>
    </message>
    <message>
        <source>This is removed</source>
        <translation>Det här tas bort</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) from the hand-over</source>
        <translation>
            <numerusform>%n fil från överlämningen</numerusform>
            <numerusform>%n filer från överlämningen</numerusform>
        </translation>
    </message>
    <message>
        <source>This was removed</source>
        <translation>Det här är borttaget</translation>
    </message>
    <message>
        <source>what you have sent: the receiver has it; hand over once more, and it is told that you removed it</source>
        <translation>det ni har skickat: mottagaren har det. Lämna över en gång till, så får mottagaren veta att ni har gallrat</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) that were saved to take along</source>
        <translation>
            <numerusform>%n säkerhetskopia som sparades för att tas med</numerusform>
            <numerusform>%n säkerhetskopior som sparades för att tas med</numerusform>
        </translation>
    </message>
    <message>
        <source>the file {file}</source>
        <translation>filen {file}</translation>
    </message>
    <message>
        <source>the damaged copy {file}</source>
        <translation>den skadade kopian {file}</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>Gallrar …</translation>
    </message>
    <message>
        <source>Remove the answers</source>
        <translation>Gallra svaren</translation>
    </message>
    <message>
        <source>There are no answers to remove.</source>
        <translation>Det finns inga svar att gallra.</translation>
    </message>
    <message>
        <source>Nothing is removed yet.</source>
        <translation>Inget är borttaget än.</translation>
    </message>
    <message>
        <source>Nothing is removed yet. First tick that you may.</source>
        <translation>Inget är borttaget än. Kryssa först för att ni får gallra.</translation>
    </message>
    <message>
        <source>Who does what where we are?</source>
        <translation>Vem gör vad hos oss?</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Så långt har svaren kommit</translation>
    </message>
    <message>
        <source>Code of version {revision}</source>
        <translation>Kod för version {revision}</translation>
    </message>
    <message>
        <source>The county board sees the same code in its file.</source>
        <translation>Länsstyrelsen ser samma kod i sin fil.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sparad</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickad</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte än</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottagen</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>inget kvitto än</translation>
    </message>
    <message>
        <source>The answers have changed since you saved version {revision}.</source>
        <translation>Svaren har ändrats sedan ni sparade version {revision}.</translation>
    </message>
    <message>
        <source>Version {revision} is received, and the answers have changed since.</source>
        <translation>Version {revision} är mottagen, och svaren har ändrats sedan dess.</translation>
    </message>
    <message>
        <source>Hand over once more from “Our answers”, and the changes go too.</source>
        <translation>Lämna över en gång till från «Våra svar», så följer ändringarna med.</translation>
    </message>
    <message>
        <source>Open the receipt</source>
        <translation>Öppna kvittot</translation>
    </message>
    <message>
        <source>When the county board has read your answers in, it sends back a receipt: a file whose name ends with .kvitto.</source>
        <translation>När Länsstyrelsen har läst in era svar skickar den tillbaka ett kvitto: en fil vars namn slutar på .kvitto.</translation>
    </message>
    <message>
        <source>Open a receipt …</source>
        <translation>Öppna ett kvitto …</translation>
    </message>
    <message>
        <source>You can also drag the file here.</source>
        <translation>Ni kan också dra filen hit.</translation>
    </message>
    <message>
        <source>Or compare the code</source>
        <translation>Eller jämför koden</translation>
    </message>
    <message>
        <source>If they answered with the code in an e-mail or over the telephone, write it here.</source>
        <translation>Har de svarat med koden i ett mejl eller i telefon? Skriv den här.</translation>
    </message>
    <message>
        <source>The code that they told</source>
        <translation>Koden ni fick</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Your answers have come. There is no more to do.</source>
        <translation>Era svar har kommit fram. Ni behöver inte göra mer.</translation>
    </message>
    <message>
        <source>Received.</source>
        <translation>Mottaget.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Which receipt?</source>
        <translation>Vilket kvitto?</translation>
    </message>
    <message>
        <source>Receipts (*.kvitto)</source>
        <translation>Kvitton (*.kvitto)</translation>
    </message>
    <message>
        <source>That is not the code of version {revision}. Nothing is changed.</source>
        <translation>Det är inte koden för version {revision}. Inget är ändrat.</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>To the manager, {course}.docx</source>
        <translation>Till chefen, {course}.docx</translation>
    </message>
    <message>
        <source>Write the day as 2026-12-05.</source>
        <translation>Skriv dagen som 2026-12-05.</translation>
    </message>
    <message>
        <source>Something here {looks like}. Take it out.</source>
        <translation>Något här {looks like}. Ta bort det.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Stöd</translation>
    </message>
    <message>
        <source>Step 3</source>
        <translation>Steg 3</translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation>Vad vill ni ha?</translation>
    </message>
    <message>
        <source>How would you like to meet?</source>
        <translation>Hur vill ni mötas?</translation>
    </message>
    <message>
        <source>Write nothing that can be tied to a client. What you send normally becomes public.</source>
        <translation>Skriv inget som kan kopplas till en klient. Det ni skickar blir normalt offentligt.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
    <message>
        <source>Mandate from your manager</source>
        <translation>Mandat från er chef</translation>
    </message>
    <message>
        <source>Make a page for the manager …</source>
        <translation>Skapa underlag till chefen …</translation>
    </message>
    <message>
        <source>Go on to hand over</source>
        <translation>Gå vidare till att lämna över</translation>
    </message>
    <message>
        <source>You can ask for support before it is given; it is needed before you start.</source>
        <translation>Ni kan be om stöd innan mandatet finns. Det behövs innan ni startar.</translation>
    </message>
    <message>
        <source>What do you need support with?</source>
        <translation>Vad behöver ni stöd med?</translation>
    </message>
    <message>
        <source>Who would you like to do it with?</source>
        <translation>Vilka vill ni göra det med?</translation>
    </message>
    <message>
        <source>When does it suit you?</source>
        <translation>När passar det er?</translation>
    </message>
    <message>
        <source>The manager&apos;s name</source>
        <translation>Chefens namn</translation>
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
        <source>not asked for</source>
        <translation>inte begärt</translation>
    </message>
    <message>
        <source>mandate is missing</source>
        <translation>mandat saknas</translation>
    </message>
    <message>
        <source>ready to start</source>
        <translation>klart att starta</translation>
    </message>
</context>
</TS>
