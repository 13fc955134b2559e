<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
