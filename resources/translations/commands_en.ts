<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n film(s) filled in.</source>
        <translation>
            <numerusform>%n film filled in.</numerusform>
            <numerusform>%n films filled in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) may be about a person. Read them before you send:</source>
        <translation>
            <numerusform>%n place may be about a person. Read it before you send:</numerusform>
            <numerusform>%n places may be about a person. Read them before you send:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n answer(s), with all versions, here and in the backups.</source>
        <translation>
            <numerusform>Removed %n answer, with all versions, here and in the backups.</numerusform>
            <numerusform>Removed %n answers, with all versions, here and in the backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) would be removed. Nothing is removed yet.</source>
        <translation>
            <numerusform>%n answer would be removed. Nothing is removed yet.</numerusform>
            <numerusform>%n answers would be removed. Nothing is removed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) were saved to take along.</source>
        <translation>
            <numerusform>%n backup was saved to take along.</numerusform>
            <numerusform>%n backups were saved to take along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are now as in the file. The others stand.</source>
        <translation>
            <numerusform>%n answer is now as in the file. The others stand.</numerusform>
            <numerusform>%n answers are now as in the file. The others stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both copies have gone on with %n question(s). Nothing is changed.</source>
        <translation>
            <numerusform>Both copies have gone on with %n question. Nothing is changed.</numerusform>
            <numerusform>Both copies have gone on with %n questions. Nothing is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be read and are still in the file.</source>
        <translation>
            <numerusform>%n answer could not be read and is still in the file.</numerusform>
            <numerusform>%n answers could not be read and are still in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved {file}: %n answer(s), {size}.</source>
        <translation>
            <numerusform>Saved {file}: %n answer, {size}.</numerusform>
            <numerusform>Saved {file}: %n answers, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back from {file}: %n answer(s).</source>
        <translation>
            <numerusform>Taken back from {file}: %n answer.</numerusform>
            <numerusform>Taken back from {file}: %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in,</source>
        <translation>
            <numerusform>%n file taken in,</numerusform>
            <numerusform>%n files taken in,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already,</source>
        <translation>
            <numerusform>%n here already,</numerusform>
            <numerusform>%n here already,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused.</source>
        <translation>
            <numerusform>%n refused.</numerusform>
            <numerusform>%n refused.</numerusform>
        </translation>
    </message>
</context>
</TS>
