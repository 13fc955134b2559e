<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ImportCounts</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
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
            <source>%n price(s)</source>
            <translation>
                <numerusform>%n price</numerusform>
                <numerusform>%n prices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportFlow</name>
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
            <source>%n row(s) left out</source>
            <translation>
                <numerusform>%n row left out</numerusform>
                <numerusform>%n rows left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportLeftOut</name>
        <message numerus="yes">
            <source>%n row(s) saved to {name}.</source>
            <translation>
                <numerusform>%n row saved to {name}.</numerusform>
                <numerusform>%n rows saved to {name}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) saved to {name}.</source>
            <translation>
                <numerusform>%n sheet saved to {name}.</numerusform>
                <numerusform>%n sheets saved to {name}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportView</name>
        <message numerus="yes">
            <source>%n order sheet(s)</source>
            <translation>
                <numerusform>%n order sheet</numerusform>
                <numerusform>%n order sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n order(s)</source>
            <translation>
                <numerusform>Import %n order</numerusform>
                <numerusform>Import %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>rows on %n sheet(s)</source>
            <translation>
                <numerusform>rows on %n sheet</numerusform>
                <numerusform>rows on %n sheets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportWords</name>
        <message numerus="yes">
            <source>%n more file(s) could not be taken in.</source>
            <translation>
                <numerusform>%n more file could not be taken in.</numerusform>
                <numerusform>%n more files could not be taken in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OrderLinesCard</name>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n piece</numerusform>
                <numerusform>%n pieces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OrderListView</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Supplier set for %n order(s).</source>
            <translation>
                <numerusform>Supplier set for %n order.</numerusform>
                <numerusform>Supplier set for %n orders.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OrderWords</name>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n incident</numerusform>
                <numerusform>%n incidents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OrdersPage</name>
        <message numerus="yes">
            <source>%n settlement sheet(s) of suppliers wait.</source>
            <translation>
                <numerusform>%n settlement sheet of suppliers wait.</numerusform>
                <numerusform>%n settlement sheets of suppliers wait.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) of after-sales cases or prices follow after these orders.</source>
            <translation>
                <numerusform>%n sheet of after-sales cases or prices follow after these orders.</numerusform>
                <numerusform>%n sheets of after-sales cases or prices follow after these orders.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastImportPanel</name>
        <message numerus="yes">
            <source>%n as before</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecognisedAs</name>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n remark</numerusform>
                <numerusform>%n remarks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more sheet(s)</source>
            <translation>
                <numerusform>and %n more sheet</numerusform>
                <numerusform>and %n more sheets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UploadsView</name>
        <message numerus="yes">
            <source>%n number(s) left out</source>
            <translation>
                <numerusform>%n number left out</numerusform>
                <numerusform>%n numbers left out</numerusform>
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
            <source>%n order(s) written to {name}.</source>
            <translation>
                <numerusform>%n order written to {name}.</numerusform>
                <numerusform>%n orders written to {name}.</numerusform>
            </translation>
        </message>
    </context>
</TS>
