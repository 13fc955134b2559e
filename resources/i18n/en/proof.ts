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
    <context>
        <name>PhotoFlow</name>
        <message numerus="yes">
            <source>%n photo(s) filed: {numbers}.</source>
            <translation>
                <numerusform>%n photo filed: {numbers}.</numerusform>
                <numerusform>%n photos filed: {numbers}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to be filed by hand.</source>
            <translation>
                <numerusform>%n photo to be filed by hand.</numerusform>
                <numerusform>%n photos to be filed by hand.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) were on file already.</source>
            <translation>
                <numerusform>%n photo were on file already.</numerusform>
                <numerusform>%n photos were on file already.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotosPanel</name>
        <message numerus="yes">
            <source>%n on file already: {names}</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) filed</source>
            <translation>
                <numerusform>%n photo filed</numerusform>
                <numerusform>%n photos filed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) to file by hand</source>
            <translation>
                <numerusform>%n photo to file by hand</numerusform>
                <numerusform>%n photos to file by hand</numerusform>
            </translation>
        </message>
    </context>
</TS>
