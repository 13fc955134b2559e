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
