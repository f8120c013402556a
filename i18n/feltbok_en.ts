<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AssessmentPage</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionBanner</name>
    <message numerus="yes">
        <source>%n field(s) have two values.</source>
        <translation>
            <numerusform>%n field has two values.</numerusform>
            <numerusform>%n fields have two values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted.</source>
        <translation>
            <numerusform>%n change was not accepted.</numerusform>
            <numerusform>%n changes were not accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpList</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait to be sent</source>
        <translation>
            <numerusform>%n record waits to be sent</numerusform>
            <numerusform>%n records wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Wait %n second</numerusform>
            <numerusform>Wait %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavTab</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n item</numerusform>
            <numerusform>%1, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>%n record(s) wait to be sent</source>
        <translation>
            <numerusform>%n record waits to be sent</numerusform>
            <numerusform>%n records wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n try(s) left, then the password.</source>
        <translation>
            <numerusform>Wrong PIN. %n try left, then the password.</numerusform>
            <numerusform>Wrong PIN. %n tries left, then the password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesPane</name>
    <message numerus="yes">
        <source>%n place(s) are in</source>
        <translation>
            <numerusform>%n place is in</numerusform>
            <numerusform>%n places are in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointsCard</name>
    <message numerus="yes">
        <source>%1: %n point(s)</source>
        <translation>
            <numerusform>%1: %n point</numerusform>
            <numerusform>%1: %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverySteps</name>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message numerus="yes">
        <source>%n possible breach(es)</source>
        <translation>
            <numerusform>%n possible breach</numerusform>
            <numerusform>%n possible breaches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::HistoryModel</name>
    <message numerus="yes">
        <source>the device&apos;s clock was %n minute(s) slow</source>
        <translation>
            <numerusform>the device&apos;s clock was %n minute slow</numerusform>
            <numerusform>the device&apos;s clock was %n minutes slow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the device&apos;s clock was %n minute(s) fast</source>
        <translation>
            <numerusform>the device&apos;s clock was %n minute fast</numerusform>
            <numerusform>the device&apos;s clock was %n minutes fast</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PointsSum</name>
    <message numerus="yes">
        <source>The licence shall be withdrawn for %n day(s), unless that has been decided already (alkoholforskriften § 10-2; scale of Helsedirektoratet).</source>
        <translation>
            <numerusform>The licence shall be withdrawn for %n day, unless that has been decided already (alkoholforskriften § 10-2; scale of Helsedirektoratet).</numerusform>
            <numerusform>The licence shall be withdrawn for %n days, unless that has been decided already (alkoholforskriften § 10-2; scale of Helsedirektoratet).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) had come together within two years on %1.</source>
        <translation>
            <numerusform>%n point had come together within two years on %1.</numerusform>
            <numerusform>%n points had come together within two years on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) within two years.</source>
        <translation>
            <numerusform>%n point within two years.</numerusform>
            <numerusform>%n points within two years.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more point(s) within two years lead to withdrawal (alkoholforskriften § 10-2).</source>
        <translation>
            <numerusform>%n more point within two years leads to withdrawal (alkoholforskriften § 10-2).</numerusform>
            <numerusform>%n more points within two years lead to withdrawal (alkoholforskriften § 10-2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::SyncStatus</name>
    <message numerus="yes">
        <source>Sending %n change(s).</source>
        <translation>
            <numerusform>Sending %n change.</numerusform>
            <numerusform>Sending %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n change(s) before the lock closes.</source>
        <translation>
            <numerusform>Sending %n change before the lock closes.</numerusform>
            <numerusform>Sending %n changes before the lock closes.</numerusform>
        </translation>
    </message>
</context>
</TS>
