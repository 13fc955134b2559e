<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>EvidencePack</name>
        <message numerus="yes">
            <source>%n file(s), each named by its SHA-256 as filed</source>
            <translation>
                <numerusform>%n file, each named by its SHA-256 as filed</numerusform>
                <numerusform>%n files, each named by its SHA-256 as filed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthlyReview</name>
        <message numerus="yes">
            <source>%n action(s): done or checked in the month, or waiting still.</source>
            <translation>
                <numerusform>%n action: done or checked in the month, or waiting still.</numerusform>
                <numerusform>%n actions: done or checked in the month, or waiting still.</numerusform>
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
            <source>%n incident(s) found until the end of the month are worked on still.</source>
            <translation>
                <numerusform>%n incident found until the end of the month are worked on still.</numerusform>
                <numerusform>%n incidents found until the end of the month are worked on still.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These are the %n oldest.</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message numerus="yes">
            <source>Stopped on the way: %n piece(s)</source>
            <translation>
                <numerusform>Stopped on the way: %n piece</numerusform>
                <numerusform>Stopped on the way: %n pieces</numerusform>
            </translation>
        </message>
    </context>
</TS>
