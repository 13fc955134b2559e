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
            <source>%n order(s) have a supplier now.</source>
            <translation>
                <numerusform>%n order have a supplier now.</numerusform>
                <numerusform>%n orders have a supplier now.</numerusform>
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
            <source>%n order(s) copied as text and noted as sent: paste them into the chat.</source>
            <translation>
                <numerusform>%n order copied as text and noted as sent: paste them into the chat.</numerusform>
                <numerusform>%n orders copied as text and noted as sent: paste them into the chat.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) in {files} files.</source>
            <translation>
                <numerusform>%n order in {files} files.</numerusform>
                <numerusform>%n orders in {files} files.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) written to {name}.</source>
            <translation>
                <numerusform>%n order written to {name}.</numerusform>
                <numerusform>%n orders written to {name}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingActions</name>
        <message numerus="yes">
            <source>%n incident(s) made.</source>
            <translation>
                <numerusform>%n incident made.</numerusform>
                <numerusform>%n incidents made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) stay here.</source>
            <translation>
                <numerusform>%n order stay here.</numerusform>
                <numerusform>%n orders stay here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) written to {names}.</source>
            <translation>
                <numerusform>%n order written to {names}.</numerusform>
                <numerusform>%n orders written to {names}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingBar</name>
        <message numerus="yes">
            <source>%n finding(s) chosen</source>
            <translation>
                <numerusform>%n finding chosen</numerusform>
                <numerusform>%n findings chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingGroups</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingWords</name>
        <message numerus="yes">
            <source>%n piece(s) too few</source>
            <translation>
                <numerusform>%n piece too few</numerusform>
                <numerusform>%n pieces too few</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s) too many</source>
            <translation>
                <numerusform>%n piece too many</numerusform>
                <numerusform>%n pieces too many</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingsView</name>
        <message numerus="yes">
            <source>%n finding(s) confirmed to be right.</source>
            <translation>
                <numerusform>%n finding confirmed to be right.</numerusform>
                <numerusform>%n findings confirmed to be right.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them wrong.</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) settled by this answer.</source>
            <translation>
                <numerusform>%n row settled by this answer.</numerusform>
                <numerusform>%n rows settled by this answer.</numerusform>
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
    <context>
        <name>SentCard</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
    </context>
</TS>
