<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>InsightBars</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Readings</name>
        <message numerus="yes">
            <source> Only %n line(s): too few to judge by.</source>
            <translation>
                <numerusform> Only %n line: too few to judge by.</numerusform>
                <numerusform> Only %n lines: too few to judge by.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) in this period.</source>
            <translation>
                <numerusform>%n incident in this period.</numerusform>
                <numerusform>%n incidents in this period.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) open.</source>
            <translation>
                <numerusform>%n incident open.</numerusform>
                <numerusform>%n incidents open.</numerusform>
            </translation>
        </message>
    </context>
</TS>
