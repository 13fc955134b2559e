<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>BatchPanel</name>
        <message numerus="yes">
            <source>%n paid</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) selected</source>
            <translation>
                <numerusform>%n row selected</numerusform>
                <numerusform>%n rows selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to approve</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to pay</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>CompensationPage</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RefundsPanel</name>
        <message numerus="yes">
            <source>%n refund(s)</source>
            <translation>
                <numerusform>%n refund</numerusform>
                <numerusform>%n refunds</numerusform>
            </translation>
        </message>
    </context>
</TS>
