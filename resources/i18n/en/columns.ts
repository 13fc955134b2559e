<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>QuestionList</name>
        <message numerus="yes">
            <source>%n column(s) to look at.</source>
            <translation>
                <numerusform>%n column to look at.</numerusform>
                <numerusform>%n columns to look at.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show all %n column(s)</source>
            <translation>
                <numerusform>Show all %n column</numerusform>
                <numerusform>Show all %n columns</numerusform>
            </translation>
        </message>
    </context>
</TS>
