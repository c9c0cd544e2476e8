<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Home</name>
    <message>
        <source>To the meeting</source>
        <translation>Till träffen</translation>
    </message>
    <message>
        <source>Answers have been taken back from a backup.</source>
        <translation>Svar har tagits tillbaka ur en säkerhetskopia.</translation>
    </message>
    <message>
        <source>Stay and try again</source>
        <translation>Stanna kvar och försök igen</translation>
    </message>
    <message>
        <source>Close without the last words</source>
        <translation>Stäng utan de sista orden</translation>
    </message>
    <message>
        <source>The receipt is read: your answers, version {revision}, have been received.</source>
        <translation>Kvittot är läst: era svar, version {revision}, är mottagna.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Questions, {course}</source>
        <translation>Frågor, {course}</translation>
    </message>
    <message>
        <source>Meeting {number}, {course}</source>
        <translation>Träff {number}, {course}</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Save calendar file</source>
        <translation>Spara kalenderfil</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>Kalenderfil (*.ics)</translation>
    </message>
    <message>
        <source>Plan, {course}</source>
        <translation>Plan, {course}</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Save the page</source>
        <translation>Spara underlaget</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-dokument (*.docx)</translation>
    </message>
</context>
</TS>
