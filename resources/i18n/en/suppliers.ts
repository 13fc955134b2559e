<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>LetterAction</name>
        <message numerus="yes">
            <source>%n item(s) of the letter are not noted as sent.</source>
            <translation>
                <numerusform>%n item of the letter are not noted as sent.</numerusform>
                <numerusform>%n items of the letter are not noted as sent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QualityForm</name>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n photo</numerusform>
                <numerusform>%n photos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScoreWords</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettlementsCard</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SupplierNews</name>
        <message numerus="yes">
            <source>%n changed</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n supplier(s) entered</source>
            <translation>
                <numerusform>%n supplier entered</numerusform>
                <numerusform>%n suppliers entered</numerusform>
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
        <name>SupplierPreventionCard</name>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n incident</numerusform>
                <numerusform>%n incidents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuppliersPage</name>
        <message numerus="yes">
            <source>%n supplier(s)</source>
            <translation>
                <numerusform>%n supplier</numerusform>
                <numerusform>%n suppliers</numerusform>
            </translation>
        </message>
    </context>
</TS>
