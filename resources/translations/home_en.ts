<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) filled in.</source>
        <translation>
            <numerusform>One film filled in.</numerusform>
            <numerusform>%n films filled in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %n minute(s) too late.</source>
        <translation>
            <numerusform>That is one minute too late.</numerusform>
            <numerusform>That is {count} minutes too late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) saved to read in {folder}.</source>
        <translation>
            <numerusform>%n answer saved to read in {folder}.</numerusform>
            <numerusform>%n answers saved to read in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and are still in the file.</source>
        <translation>
            <numerusform>%n could not be read and is still in the file.</numerusform>
            <numerusform>%n could not be read and are still in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer answer(s) can be taken from the damaged file.</source>
        <translation>
            <numerusform>%n newer answer can be taken from the damaged file.</numerusform>
            <numerusform>%n newer answers can be taken from the damaged file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) can be read in the damaged file.</source>
        <translation>
            <numerusform>%n answer can be read in the damaged file.</numerusform>
            <numerusform>%n answers can be read in the damaged file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) being written can be taken along. Read them through.</source>
        <translation>
            <numerusform>%n answer being written can be taken along. Read it through.</numerusform>
            <numerusform>%n answers being written can be taken along. Read them through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rescue %n answer(s)</source>
        <translation>
            <numerusform>Rescue %n answer</numerusform>
            <numerusform>Rescue %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) left</source>
        <translation>
            <numerusform>%n film left</numerusform>
            <numerusform>%n films left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s), {first} to {last}.</source>
        <translation>
            <numerusform>One meeting, {first}.</numerusform>
            <numerusform>{count} meetings, {first} to {last}.</numerusform>
        </translation>
    </message>
</context>
</TS>
