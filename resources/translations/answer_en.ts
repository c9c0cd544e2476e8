<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message numerus="yes">
        <source>Show %n point(s)</source>
        <translation>
            <numerusform>Show %n point</numerusform>
            <numerusform>Show %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) may be misspelt</source>
        <translation>
            <numerusform>%n word may be misspelt</numerusform>
            <numerusform>%n words may be misspelt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approved</numerusform>
            <numerusform>%n approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <translation>
            <numerusform>%n written</numerusform>
            <numerusform>%n written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declined</source>
        <translation>
            <numerusform>%n declined</numerusform>
            <numerusform>%n declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left open</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), one moved from today</source>
        <translation>
            <numerusform>%n question, moved from today</numerusform>
            <numerusform>%n questions, one moved from today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), %1 moved from today</source>
        <translation>
            <numerusform>%n question, %1 moved from today</numerusform>
            <numerusform>%n questions, %1 moved from today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
</TS>
