<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>CameInCard</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shipping sheet(s)</source>
            <translation>
                <numerusform>%n shipping sheet</numerusform>
                <numerusform>%n shipping sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n swapped</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>ChosenSums</name>
        <message numerus="yes">
            <source>%n row(s) selected</source>
            <translation>
                <numerusform>%n row selected</numerusform>
                <numerusform>%n rows selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DueList</name>
        <message numerus="yes">
            <source>%n thing(s) to do</source>
            <translation>
                <numerusform>%n thing to do</numerusform>
                <numerusform>%n things to do</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FiguresCard</name>
        <message numerus="yes">
            <source>%n incident(s) found</source>
            <translation>
                <numerusform>%n incident found</numerusform>
                <numerusform>%n incidents found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order line(s) shipped</source>
            <translation>
                <numerusform>%n order line shipped</numerusform>
                <numerusform>%n order lines shipped</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message numerus="yes">
            <source>%n changed</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new order(s)</source>
            <translation>
                <numerusform>%n new order</numerusform>
                <numerusform>%n new orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) in the watched folder were not taken in yet.</source>
            <translation>
                <numerusform>%n sheet in the watched folder were not taken in yet.</numerusform>
                <numerusform>%n sheets in the watched folder were not taken in yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reminder</name>
        <message numerus="yes">
            <source>%n stop list(s) without an answer in time.</source>
            <translation>
                <numerusform>%n stop list without an answer in time.</numerusform>
                <numerusform>%n stop lists without an answer in time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The time is up for %n thing(s):</source>
            <translation>
                <numerusform>The time is up for %n thing:</numerusform>
                <numerusform>The time is up for %n things:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{supplier} has not told in time what came of %n parcel(s).</source>
            <translation>
                <numerusform>{supplier} has not told in time what came of %n parcel.</numerusform>
                <numerusform>{supplier} has not told in time what came of %n parcels.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%n incident(s) open</source>
            <translation>
                <numerusform>%n incident open</numerusform>
                <numerusform>%n incidents open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>SystemTray</name>
        <message numerus="yes">
            <source>%n incident(s) overdue</source>
            <translation>
                <numerusform>%n incident overdue</numerusform>
                <numerusform>%n incidents overdue</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TableExport</name>
        <message numerus="yes">
            <source>%n cell(s) could not be kept whole.</source>
            <translation>
                <numerusform>%n cell could not be kept whole.</numerusform>
                <numerusform>%n cells could not be kept whole.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to {name}.</source>
            <translation>
                <numerusform>%n row written to {name}.</numerusform>
                <numerusform>%n rows written to {name}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayItems</name>
        <message numerus="yes">
            <source>%n claim(s) admitted, not come in</source>
            <translation>
                <numerusform>%n claim admitted, not come in</numerusform>
                <numerusform>%n claims admitted, not come in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) on shipping sheets to decide</source>
            <translation>
                <numerusform>%n finding on shipping sheets to decide</numerusform>
                <numerusform>%n findings on shipping sheets to decide</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) not shipped yet</source>
            <translation>
                <numerusform>%n order not shipped yet</numerusform>
                <numerusform>%n orders not shipped yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parcel(s) being stopped</source>
            <translation>
                <numerusform>%n parcel being stopped</numerusform>
                <numerusform>%n parcels being stopped</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n past the platform's time limit</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) to make, {amount} together</source>
            <translation>
                <numerusform>%n payment to make, {amount} together</numerusform>
                <numerusform>%n payments to make, {amount} together</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) to do</source>
            <translation>
                <numerusform>%n thing to do</numerusform>
                <numerusform>%n things to do</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n open incident(s)</source>
            <translation>
                <numerusform>All %n open incident</numerusform>
                <numerusform>All %n open incidents</numerusform>
            </translation>
        </message>
    </context>
</TS>
