<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Moving</name>
    <message>
        <source>On this computer</source>
        <translation>På den här datorn</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>Which answer is to stand?</source>
        <translation>Vilket svar ska gälla?</translation>
    </message>
    <message>
        <source>The one on this computer</source>
        <translation>Det på den här datorn</translation>
    </message>
    <message>
        <source>The one in the file</source>
        <translation>Det i filen</translation>
    </message>
    <message>
        <source>Meeting {number}</source>
        <translation>Träff {number}</translation>
    </message>
    <message>
        <source>{name} wrote</source>
        <translation>{name} skrev</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Ingen text</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Is kept as an earlier version</source>
        <translation>Sparas som en tidigare version</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkänt</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>inte godkänt</translation>
    </message>
    <message>
        <source>To Home</source>
        <translation>Till Hem</translation>
    </message>
    <message>
        <source>Fetch a group or answers from a file</source>
        <translation>Hämta en grupp eller svar från en fil</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>Välj en annan fil …</translation>
    </message>
    <message>
        <source>Choose which answer is to stand</source>
        <translation>Välj vilket svar som ska gälla</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Nytt här</translation>
    </message>
    <message>
        <source>Came in here</source>
        <translation>Det här kom in</translation>
    </message>
    <message>
        <source>Fetch the group</source>
        <translation>Hämta gruppen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Slå samman</translation>
    </message>
    <message>
        <source>Taking it in …</source>
        <translation>Hämtar …</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is changed yet. %n question(s) left to choose for.</source>
        <translation>
            <numerusform>Inget är ändrat än. %n fråga kvar att välja för.</numerusform>
            <numerusform>Inget är ändrat än. %n frågor kvar att välja för.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Inget är ändrat än.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Inget är ändrat.</translation>
    </message>
    <message>
        <source>Reads the file …</source>
        <translation>Läser filen …</translation>
    </message>
    <message>
        <source>It comes in with all that it has done. Nothing else here is changed.</source>
        <translation>Den kommer in med allt den har gjort. Inget annat här ändras.</translation>
    </message>
    <message>
        <source>The group is not on this computer yet.</source>
        <translation>Gruppen finns inte på den här datorn än.</translation>
    </message>
    <message>
        <source>All else in it is on this computer already.</source>
        <translation>Allt annat i den finns redan på den här datorn.</translation>
    </message>
    <message>
        <source>All that is in it is on this computer already.</source>
        <translation>Allt i den finns redan på den här datorn.</translation>
    </message>
    <message>
        <source>There is nothing new in the file.</source>
        <translation>Det finns inget nytt i filen.</translation>
    </message>
    <message>
        <source>The file has answers from before. If you take it in, they come back.</source>
        <translation>Filen har svar från innan dess. Hämtar ni den kommer de tillbaka.</translation>
    </message>
    <message>
        <source>The group&apos;s answers were removed here {day}.</source>
        <translation>Gruppens svar gallrades här {day}.</translation>
    </message>
    <message>
        <source>What is new comes in. What you have here stays.</source>
        <translation>Det nya kommer in. Det ni har här står kvar.</translation>
    </message>
    <message>
        <source>The group is on this computer too, and has gone on on the other.</source>
        <translation>Gruppen finns här också och har gått vidare på den andra datorn.</translation>
    </message>
    <message>
        <source>Choose for each below. The other answer is kept as an earlier version.</source>
        <translation>Välj för varje fråga här nedanför. Det andra svaret sparas som en tidigare version.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have different answers here and in the file.</source>
        <translation>
            <numerusform>%n fråga har olika svar här och i filen.</numerusform>
            <numerusform>%n frågor har olika svar här och i filen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest {day}</source>
        <translation>den senaste {day}</translation>
    </message>
    <message>
        <source>the course “{course}”</source>
        <translation>kursen «{course}»</translation>
    </message>
    <message numerus="yes">
        <source>%n answered question(s)</source>
        <translation>
            <numerusform>%n fråga med svar</numerusform>
            <numerusform>%n frågor med svar</numerusform>
        </translation>
    </message>
    <message>
        <source>the last meeting has not been ended</source>
        <translation>den senaste träffen är inte avslutad</translation>
    </message>
    <message>
        <source>The course {course} is not on this computer. Read it in as well.</source>
        <translation>Kursen {course} finns inte på den här datorn. Läs in den också.</translation>
    </message>
    <message>
        <source>the answer to “{question}”</source>
        <translation>svaret på «{question}»</translation>
    </message>
    <message>
        <source>what became of what you have handed over</source>
        <translation>vad det blev av det ni har lämnat över</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message numerus="yes">
        <source>that you have handed over %n time(s)</source>
        <translation>
            <numerusform>att ni har lämnat över %n gång</numerusform>
            <numerusform>att ni har lämnat över %n gånger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what came after in %n meeting(s) that had been ended</source>
        <translation>
            <numerusform>det som kom till i %n träff som redan var avslutad</numerusform>
            <numerusform>det som kom till i %n träffar som redan var avslutade</numerusform>
        </translation>
    </message>
    <message>
        <source>the unit {unit}</source>
        <translation>enheten {unit}</translation>
    </message>
    <message numerus="yes">
        <source>%n other answer(s), to questions answered here as well</source>
        <translation>
            <numerusform>%n annat svar på en fråga som är besvarad här också</numerusform>
            <numerusform>%n andra svar på frågor som är besvarade här också</numerusform>
        </translation>
    </message>
    <message>
        <source>your plan here stands, and not the one in the file</source>
        <translation>er plan här står kvar, inte den i filen</translation>
    </message>
    <message>
        <source>your contacts here stand, and not those in the file</source>
        <translation>era kontakter här står kvar, inte de i filen</translation>
    </message>
    <message>
        <source>Go on on this computer only, and delete the file from the stick.</source>
        <translation>Fortsätt bara på den här datorn, och ta bort filen från stickan.</translation>
    </message>
    <message>
        <source>The group is here now.</source>
        <translation>Gruppen finns här nu.</translation>
    </message>
    <message>
        <source>Your answers stand as they were, and a backup from just before is kept.</source>
        <translation>Svaren är som de var, och en säkerhetskopia från alldeles innan är sparad.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are now as in the file.</source>
        <translation>
            <numerusform>%n svar är nu som i filen.</numerusform>
            <numerusform>%n svar är nu som i filen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others stand, and a backup from just before is kept.</source>
        <translation>De andra står kvar, och en säkerhetskopia från alldeles innan är sparad.</translation>
    </message>
    <message>
        <source>The two copies are one.</source>
        <translation>De två kopiorna är nu en.</translation>
    </message>
    <message>
        <source>Move the group to another computer</source>
        <translation>Flytta gruppen till en annan dator</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>all meetings, all answers and their earlier versions, whatever the course</source>
        <translation>alla träffar, alla svar och deras tidigare versioner, i alla kurser</translation>
    </message>
    <message>
        <source>the plan, whom you turn to, and what you have handed over</source>
        <translation>planen, vart ni vänder er och vad ni har lämnat över</translation>
    </message>
    <message>
        <source>the meeting that has not been ended: go on with it there</source>
        <translation>träffen som inte är avslutad: fortsätt den där</translation>
    </message>
    <message>
        <source>the course and its films: they are read in on the other computer</source>
        <translation>kursen och filmerna: de läses in på den andra datorn</translation>
    </message>
    <message>
        <source>the group as it is here: it stays until you remove it</source>
        <translation>gruppen så som den är här: den ligger kvar tills ni gallrar den</translation>
    </message>
    <message>
        <source>This comes along</source>
        <translation>Det här följer med</translation>
    </message>
    <message>
        <source>This does not come along</source>
        <translation>Det här följer inte med</translation>
    </message>
    <message>
        <source>On the other computer</source>
        <translation>På den andra datorn</translation>
    </message>
    <message>
        <source>Read in the course “{course}” and its films, if they are not there.</source>
        <translation>Läs in kursen «{course}» och filmerna, om de inte finns där.</translation>
    </message>
    <message>
        <source>Open Samsyn and drag the file to Home. Or press Settings, and then “Fetch a group or answers from a file …”.</source>
        <translation>Öppna Samsyn och dra filen till Hem. Eller tryck på Inställningar och sedan på «Hämta en grupp eller svar från en fil …».</translation>
    </message>
    <message>
        <source>Go on on that computer only. If you go on here as well, the answers can be joined: fetch the file in the same way.</source>
        <translation>Fortsätt sedan bara på den datorn. Går ni vidare här också kan svaren slås samman: hämta filen på samma sätt.</translation>
    </message>
    <message>
        <source>Delete the file from the stick when the group is there.</source>
        <translation>Ta bort filen från stickan när gruppen finns där.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n answer(s) in it.</source>
        <translation>
            <numerusform>Det finns %n svar i den.</numerusform>
            <numerusform>Det finns %n svar i den.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is called {file}.</source>
        <translation>Den heter {file}.</translation>
    </message>
    <message>
        <source>The file is saved and checked.</source>
        <translation>Filen är sparad och kontrollerad.</translation>
    </message>
    <message>
        <source>It is not locked. Keep it as carefully as the computer itself.</source>
        <translation>Den är inte låst. Var lika rädd om den som om datorn.</translation>
    </message>
    <message>
        <source>Whoever has the file can read your answers.</source>
        <translation>Den som har filen kan läsa era svar.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Sparar …</translation>
    </message>
    <message>
        <source>Save the file …</source>
        <translation>Spara filen …</translation>
    </message>
    <message>
        <source>A group from Samsyn</source>
        <translation>En grupp från Samsyn</translation>
    </message>
    <message>
        <source>Save the group to take along</source>
        <translation>Spara gruppen att ta med</translation>
    </message>
    <message>
        <source>The file from the other computer</source>
        <translation>Filen från den andra datorn</translation>
    </message>
</context>
</TS>
