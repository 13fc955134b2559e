<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>FurtherView</name>
        <message numerus="yes">
            <source>%n case(s) wait for their order</source>
            <translation>
                <numerusform>%n case wait for their order</numerusform>
                <numerusform>%n cases wait for their order</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more sheet(s) to look at</source>
            <translation>
                <numerusform>%n more sheet to look at</numerusform>
                <numerusform>%n more sheets to look at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) changed their state.</source>
            <translation>
                <numerusform>%n order changed their state.</numerusform>
                <numerusform>%n orders changed their state.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned refund(s) marked as paid.</source>
            <translation>
                <numerusform>%n planned refund marked as paid.</numerusform>
                <numerusform>%n planned refunds marked as paid.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refund(s) match nothing you planned.</source>
            <translation>
                <numerusform>%n refund matches nothing you planned.</numerusform>
                <numerusform>%n refunds match nothing you planned.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n case(s)</source>
            <translation>
                <numerusform>Import %n case</numerusform>
                <numerusform>Import %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n price(s)</source>
            <translation>
                <numerusform>Import %n price</numerusform>
                <numerusform>Import %n prices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Imported: %n after-sales case(s).</source>
            <translation>
                <numerusform>Imported: %n after-sales case.</numerusform>
                <numerusform>Imported: %n after-sales cases.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Imported: %n price(s).</source>
            <translation>
                <numerusform>Imported: %n price.</numerusform>
                <numerusform>Imported: %n prices.</numerusform>
            </translation>
        </message>
    </context>
</TS>
