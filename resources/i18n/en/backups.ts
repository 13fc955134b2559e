<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>BackupsDialog</name>
        <message numerus="yes">
            <source>%n backup(s)</source>
            <translation>
                <numerusform>%n backup</numerusform>
                <numerusform>%n backups</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoctorDialog</name>
        <message numerus="yes">
            <source>%n thing(s) are not as they should be.</source>
            <translation>
                <numerusform>%n thing are not as they should be.</numerusform>
                <numerusform>%n things are not as they should be.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookInside</name>
        <message numerus="yes">
            <source>%n row(s) lost</source>
            <translation>
                <numerusform>%n row lost</numerusform>
                <numerusform>%n rows lost</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) saved</source>
            <translation>
                <numerusform>%n row saved</numerusform>
                <numerusform>%n rows saved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) were done since and would be set aside.</source>
            <translation>
                <numerusform>%n step were done since and would be set aside.</numerusform>
                <numerusform>%n steps were done since and would be set aside.</numerusform>
            </translation>
        </message>
    </context>
</TS>
