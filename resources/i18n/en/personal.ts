<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>PersonalCard</name>
        <message numerus="yes">
            <source>%n backup(s) made before still hold the data until they are deleted or thinned out.</source>
            <translation>
                <numerusform>%n backup made before still hold the data until they are deleted or thinned out.</numerusform>
                <numerusform>%n backups made before still hold the data until they are deleted or thinned out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n incident</numerusform>
                <numerusform>%n incidents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) name nobody any more.</source>
            <translation>
                <numerusform>%n order name nobody any more.</numerusform>
                <numerusform>%n orders name nobody any more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) and paper(s) of evidence stay: look at them yourself for labels with names.</source>
            <translation>
                <numerusform>%n picture and paper of evidence stay: look at them yourself for labels with names.</numerusform>
                <numerusform>%n pictures and papers of evidence stay: look at them yourself for labels with names.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Erase the buyer of %n order(s)?</source>
            <translation>
                <numerusform>Erase the buyer of %n order?</numerusform>
                <numerusform>Erase the buyer of %n orders?</numerusform>
            </translation>
        </message>
    </context>
</TS>
