<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>TemplatesDialog</name>
        <message numerus="yes">
            <source>%n text(s) are not saved.</source>
            <translation>
                <numerusform>%n text are not saved.</numerusform>
                <numerusform>%n texts are not saved.</numerusform>
            </translation>
        </message>
    </context>
</TS>
