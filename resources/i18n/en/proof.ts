<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>EvidencePackPanel</name>
        <message numerus="yes">
            <source>%n original(s) missing or changed: the pack names them.</source>
            <translation>
                <numerusform>%n original missing or changed: the pack names them.</numerusform>
                <numerusform>%n originals missing or changed: the pack names them.</numerusform>
            </translation>
        </message>
    </context>
</TS>
