<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>AdviceBar</name>
        <message numerus="yes">
            <source>%n check(s) chosen</source>
            <translation>
                <numerusform>%n check chosen</numerusform>
                <numerusform>%n checks chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecksView</name>
        <message numerus="yes">
            <source>%n check(s) looked at.</source>
            <translation>
                <numerusform>%n check looked at.</numerusform>
                <numerusform>%n checks looked at.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>remarks in all, %n looked at</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>DispatchAction</name>
        <message numerus="yes">
            <source>%n order(s) written to {name}.</source>
            <translation>
                <numerusform>%n order written to {name}.</numerusform>
                <numerusform>%n orders written to {name}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LotRow</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) sent before, no parcel yet: send again</source>
            <translation>
                <numerusform>%n order sent before, no parcel yet: send again</numerusform>
                <numerusform>%n orders sent before, no parcel yet: send again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n piece</numerusform>
                <numerusform>%n pieces</numerusform>
            </translation>
        </message>
    </context>
</TS>
