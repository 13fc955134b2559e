<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ActionSide</name>
        <message numerus="yes">
            <source>%n incident(s) after</source>
            <translation>
                <numerusform>%n incident after</numerusform>
                <numerusform>%n incidents after</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) before</source>
            <translation>
                <numerusform>%n incident before</numerusform>
                <numerusform>%n incidents before</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ActionWords</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ActionsWindow</name>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be checked</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>BuyerNoteLine</name>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n incident</numerusform>
                <numerusform>%n incidents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s) of this buyer</source>
            <translation>
                <numerusform>%n incident of this buyer</numerusform>
                <numerusform>%n incidents of this buyer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refund(s) without goods back</source>
            <translation>
                <numerusform>%n refund without goods back</numerusform>
                <numerusform>%n refunds without goods back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
    </context>
</TS>
