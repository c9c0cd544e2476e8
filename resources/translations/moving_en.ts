<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>Nothing is changed yet. %n question(s) left to choose for.</source>
        <translation>
            <numerusform>Nothing is changed yet. %n question left to choose for.</numerusform>
            <numerusform>Nothing is changed yet. %n questions left to choose for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) have different answers here and in the file.</source>
        <translation>
            <numerusform>%n question has different answers here and in the file.</numerusform>
            <numerusform>%n questions have different answers here and in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered question(s)</source>
        <translation>
            <numerusform>%n answered question</numerusform>
            <numerusform>%n answered questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what came after in %n meeting(s) that had been ended</source>
        <translation>
            <numerusform>what came after in %n meeting that had been ended</numerusform>
            <numerusform>what came after in %n meetings that had been ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>that you have handed over %n time(s)</source>
        <translation>
            <numerusform>that you have handed over once</numerusform>
            <numerusform>that you have handed over %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other answer(s), to questions answered here as well</source>
        <translation>
            <numerusform>%n other answer, to a question answered here as well</numerusform>
            <numerusform>%n other answers, to questions answered here as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are now as in the file.</source>
        <translation>
            <numerusform>%n answer is now as in the file.</numerusform>
            <numerusform>%n answers are now as in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n answer(s) in it.</source>
        <translation>
            <numerusform>There is %n answer in it.</numerusform>
            <numerusform>There are %n answers in it.</numerusform>
        </translation>
    </message>
</context>
</TS>
