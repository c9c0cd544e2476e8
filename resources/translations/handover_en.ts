<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>The document, %n page(s)</source>
        <translation>
            <numerusform>The document, %n page</numerusform>
            <numerusform>The document, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day, length and films of %n meeting(s)</source>
        <translation>
            <numerusform>day, length and films of %n meeting</numerusform>
            <numerusform>day, length and films of %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) seen</source>
        <translation>
            <numerusform>%n film</numerusform>
            <numerusform>%n films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>that you have removed %n answer(s)</source>
        <translation>
            <numerusform>that you have removed %n answer</numerusform>
            <numerusform>that you have removed %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that you handed over are removed here. The county board is told with the next file.</source>
        <translation>
            <numerusform>%n answer that you handed over is removed here. The county board is told with the next file.</numerusform>
            <numerusform>%n answers that you handed over are removed here. The county board is told with the next file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are not approved by the group, and say so.</source>
        <translation>
            <numerusform>%n answer is not approved by the group. The document says so.</numerusform>
            <numerusform>%n answers are not approved by the group. The document says so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have no answer, and say so.</source>
        <translation>
            <numerusform>%n question has no answer. The document says so.</numerusform>
            <numerusform>%n questions have no answer. The document says so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) rewritten</source>
        <translation>
            <numerusform>%n place rewritten</numerusform>
            <numerusform>%n places rewritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) may be about a person.</source>
        <translation>
            <numerusform>%n place may be about a person.</numerusform>
            <numerusform>%n places may be about a person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s), with all versions and drafts</source>
        <translation>
            <numerusform>%n answer, with all versions and drafts</numerusform>
            <numerusform>%n answers, with all versions and drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes, questions of your own, roles and names from %n meeting(s)</source>
        <translation>
            <numerusform>notes, questions of your own, roles and names from %n meeting</numerusform>
            <numerusform>notes, questions of your own, roles and names from %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) from the hand-over</source>
        <translation>
            <numerusform>%n file from the hand-over</numerusform>
            <numerusform>%n files from the hand-over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) that were saved to take along</source>
        <translation>
            <numerusform>%n backup that was saved to take along</numerusform>
            <numerusform>%n backups that were saved to take along</numerusform>
        </translation>
    </message>
</context>
</TS>
