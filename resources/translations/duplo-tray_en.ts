<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityWindow</name>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunPortal</name>
    <message numerus="yes">
        <source>%1 (%n profile(s))</source>
        <translation>
            <numerusform>%1 (%n profile)</numerusform>
            <numerusform>%1 (%n profiles)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An API token stands in %n of your AWS profiles, where every program can read it. Duplo Tray can serve them instead; the token then goes from the file, of which no earlier version is kept.</source>
        <translation>
            <numerusform>An API token stands in %n of your AWS profiles, where every program can read it. Duplo Tray can serve them instead; the token then goes from the file, of which no earlier version is kept.</numerusform>
            <numerusform>An API token stands in %n of your AWS profiles, where every program can read it. Duplo Tray can serve them instead; the token then goes from the file, of which no earlier version is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramsDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like it</source>
        <translation>
            <numerusform>%n more like it</numerusform>
            <numerusform>%n more like it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more program(s)</source>
        <translation>
            <numerusform>%n more program</numerusform>
            <numerusform>%n more programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are asked about %n more program(s) next, unless you deny all now.</source>
        <translation>
            <numerusform>You are asked about %n more program next, unless you deny all now.</numerusform>
            <numerusform>You are asked about %n more programs next, unless you deny all now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message numerus="yes">
        <source>%n program(s) wait for you…</source>
        <translation>
            <numerusform>%n program wait for you…</numerusform>
            <numerusform>%n programs wait for you…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are new on %1: %2</source>
        <translation>
            <numerusform>%n tenant are new on %1: %2</numerusform>
            <numerusform>%n tenants are new on %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are gone from %1: %2</source>
        <translation>
            <numerusform>%n tenant are gone from %1: %2</numerusform>
            <numerusform>%n tenants are gone from %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) are gone from %1 since Duplo Tray last ran</source>
        <translation>
            <numerusform>%n tenant are gone from %1 since Duplo Tray last ran</numerusform>
            <numerusform>%n tenants are gone from %1 since Duplo Tray last ran</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message numerus="yes">
        <source>%n programs are waiting for you…</source>
        <translation>
            <numerusform>%n programs are waiting for you…</numerusform>
            <numerusform>%n programs are waiting for you…</numerusform>
        </translation>
    </message>
</context>
</TS>
