<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Home</name>
    <message>
        <source>In danger to life</source>
        <translation>Vid fara för liv</translation>
    </message>
    <message>
        <source>Our own support: manager, occupational health</source>
        <translation>Vårt eget stöd: chef, företagshälsovård</translation>
    </message>
    <message>
        <source>Fill in here</source>
        <translation>Fyll i</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>One less: {what}</source>
        <translation>En färre: {what}</translation>
    </message>
    <message>
        <source>One more: {what}</source>
        <translation>En fler: {what}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Sparat {time}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Sedd</translation>
    </message>
    <message>
        <source>Seen {date}</source>
        <translation>Sedd {date}</translation>
    </message>
    <message>
        <source>Parts of it not shown</source>
        <translation>En del är inte visad</translation>
    </message>
    <message>
        <source>Stopped at {position}</source>
        <translation>Stannade {position}</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Inte sedd än</translation>
    </message>
    <message>
        <source>Film missing</source>
        <translation>Film saknas</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Skadad</translation>
    </message>
    <message>
        <source>The computer cannot show the picture</source>
        <translation>Datorn kan inte visa bilden</translation>
    </message>
    <message>
        <source>Especially for you who {work}</source>
        <translation>Särskilt för er som {work}</translation>
    </message>
    <message>
        <source>Especially for you</source>
        <translation>Särskilt för er</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>text på film</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>att se över</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>fel</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>söker</translation>
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
        <source>now, paused</source>
        <translation>nu, pausad</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommer sedan</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>Plats i filmen</translation>
    </message>
    <message>
        <source>{position} of {duration}</source>
        <translation>{position} av {duration}</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
    <message>
        <source>Strength of the sound</source>
        <translation>Ljudets styrka</translation>
    </message>
</context>
</TS>
