<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>AnswerPanel</name>
        <message numerus="yes">
            <source>%n number(s): {result}</source>
            <translation>
                <numerusform>%n number: {result}</numerusform>
                <numerusform>%n numbers: {result}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n result(s) recorded</source>
            <translation>
                <numerusform>%n result recorded</numerusform>
                <numerusform>%n results recorded</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AskPanel</name>
        <message numerus="yes">
            <source>%n parcel(s)</source>
            <translation>
                <numerusform>%n parcel</numerusform>
                <numerusform>%n parcels</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChosenBar</name>
        <message numerus="yes">
            <source>%n incident(s) chosen</source>
            <translation>
                <numerusform>%n incident chosen</numerusform>
                <numerusform>%n incidents chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoodsCard</name>
        <message numerus="yes">
            <source>Stopped on the way: %n piece(s)</source>
            <translation>
                <numerusform>Stopped on the way: %n piece</numerusform>
                <numerusform>Stopped on the way: %n pieces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupPanel</name>
        <message numerus="yes">
            <source>%n incident(s) as one</source>
            <translation>
                <numerusform>%n incident as one</numerusform>
                <numerusform>%n incidents as one</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupRequestPanel</name>
        <message numerus="yes">
            <source>One request for %n incident(s)</source>
            <translation>
                <numerusform>One request for %n incident</numerusform>
                <numerusform>One request for %n incidents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IncidentExport</name>
        <message numerus="yes">
            <source>%n incident(s) written to {path}</source>
            <translation>
                <numerusform>%n incident written to {path}</numerusform>
                <numerusform>%n incidents written to {path}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IncidentFoot</name>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n incident</numerusform>
                <numerusform>%n incidents</numerusform>
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
        <name>IncidentPrinting</name>
        <message numerus="yes">
            <source>%n report(s) saved</source>
            <translation>
                <numerusform>%n report saved</numerusform>
                <numerusform>%n reports saved</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastePanel</name>
        <message numerus="yes">
            <source>Record %n result(s)</source>
            <translation>
                <numerusform>Record %n result</numerusform>
                <numerusform>Record %n results</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PromisesFound</name>
        <message numerus="yes">
            <source>%n promise(s) in the text; ticked ones get a clock:</source>
            <translation>
                <numerusform>%n promise in the text; ticked ones get a clock:</numerusform>
                <numerusform>%n promises in the text; ticked ones get a clock:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RefusedCard</name>
        <message numerus="yes">
            <source>%n done</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as they were</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>StopAndTell</name>
        <message numerus="yes">
            <source>Stop %n parcel(s)</source>
            <translation>
                <numerusform>Stop %n parcel</numerusform>
                <numerusform>Stop %n parcels</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StopColumns</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>StraysView</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>TogetherBanner</name>
        <message numerus="yes">
            <source>%n alike</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{supplier} made the same mistake with %n more order(s).</source>
            <translation>
                <numerusform>{supplier} made the same mistake with %n more order.</numerusform>
                <numerusform>{supplier} made the same mistake with %n more orders.</numerusform>
            </translation>
        </message>
    </context>
</TS>
