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
    <name>FigureSections</name>
    <message numerus="yes">
        <source>%n further line(s) are 0 and only in the file.</source>
        <translation>
            <numerusform>%n further line is 0 and only in the file.</numerusform>
            <numerusform>%n further lines are 0 and only in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n control(s) with possible breaches are not assessed</source>
        <translation>
            <numerusform>%n control with possible breaches is not assessed</numerusform>
            <numerusform>%n controls with possible breaches are not assessed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessed breach(es) do not say which</source>
        <translation>
            <numerusform>%n assessed breach does not say which</numerusform>
            <numerusform>%n assessed breaches do not say which</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) are neither of sale nor of serving</source>
        <translation>
            <numerusform>%n control is neither of sale nor of serving</numerusform>
            <numerusform>%n controls are neither of sale nor of serving</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) are without a place</source>
        <translation>
            <numerusform>%n control is without a place</numerusform>
            <numerusform>%n controls are without a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) are without a date, of whatever year</source>
        <translation>
            <numerusform>%n control is without a date, of whatever year</numerusform>
            <numerusform>%n controls are without a date, of whatever year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) do not say who did them</source>
        <translation>
            <numerusform>%n control does not say who did it</numerusform>
            <numerusform>%n controls do not say who did them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) have no registered date of sending</source>
        <translation>
            <numerusform>%n report has no registered date of sending</numerusform>
            <numerusform>%n reports have no registered date of sending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are still drafts</source>
        <translation>
            <numerusform>%n decision is still a draft</numerusform>
            <numerusform>%n decisions are still drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are without a date, of whatever year</source>
        <translation>
            <numerusform>%n decision is without a date, of whatever year</numerusform>
            <numerusform>%n decisions are without a date, of whatever year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawal(s) are without a period</source>
        <translation>
            <numerusform>%n withdrawal is without a period</numerusform>
            <numerusform>%n withdrawals are without a period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) are without a kind</source>
        <translation>
            <numerusform>%n licence is without a kind</numerusform>
            <numerusform>%n licences are without a kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serving licence(s) are without groups</source>
        <translation>
            <numerusform>%n serving licence is without groups</numerusform>
            <numerusform>%n serving licences are without groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales licence(s) are at places of no kind</source>
        <translation>
            <numerusform>%n sales licence is at a place of no kind</numerusform>
            <numerusform>%n sales licences are at places of no kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) are without a term</source>
        <translation>
            <numerusform>%n licence is without a term</numerusform>
            <numerusform>%n licences are without a term</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldedSections</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n held back</numerusform>
            <numerusform>%n held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further line(s) are 0 and only in the file.</source>
        <translation>
            <numerusform>%n further line is 0 and only in the file.</numerusform>
            <numerusform>%n further lines are 0 and only in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutPane</name>
    <message numerus="yes">
        <source>Hand out, %n pack(s)</source>
        <translation>
            <numerusform>Hand out, %n pack</numerusform>
            <numerusform>Hand out, %n packs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthBreakdown</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n refill pack(s)</source>
        <translation>
            <numerusform>%1 of %n refill pack</numerusform>
            <numerusform>%1 of %n refill packs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthFigures</name>
    <message numerus="yes">
        <source>%n number(s) are held back and replaced by a mark (:). A mark stands for at least 1.</source>
        <translation>
            <numerusform>%n number is held back and replaced by a mark (:). A mark stands for at least 1.</numerusform>
            <numerusform>%n numbers are held back and replaced by a mark (:). A mark stands for at least 1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) or rate(s) are left out as a whole, because even their marks would have told too much.</source>
        <translation>
            <numerusform>%n table or rate is left out as a whole, because even its marks would have told too much.</numerusform>
            <numerusform>%n tables or rates are left out as a whole, because even their marks would have told too much.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was shared of the same year earlier (%n time(s)) has been taken into account.</source>
        <translation>
            <numerusform>What was shared of the same year earlier (%n time) has been taken into account.</numerusform>
            <numerusform>What was shared of the same year earlier (%n times) has been taken into account.</numerusform>
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
    <name>LedgerPage</name>
    <message numerus="yes">
        <source>%1: %n point(s)</source>
        <translation>
            <numerusform>%1: %n point</numerusform>
            <numerusform>%1: %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegalRulesPage</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
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
    <name>NavSheet</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
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
    <name>PatrolTally</name>
    <message numerus="yes">
        <source>%n person(s) in the next contact</source>
        <translation>
            <numerusform>%n person in the next contact</numerusform>
            <numerusform>%n persons in the next contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatrolsPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
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
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%n picture(s) are not on this device yet.</source>
        <translation>
            <numerusform>%n picture is not on this device yet.</numerusform>
            <numerusform>%n pictures are not on this device yet.</numerusform>
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
    <name>ShareFiguresPage</name>
    <message numerus="yes">
        <source>%n time(s) this year, as far as this device knows</source>
        <translation>
            <numerusform>%n time this year, as far as this device knows</numerusform>
            <numerusform>%n times this year, as far as this device knows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n small number(s) can be worked out from what was shared before</source>
        <translation>
            <numerusform>%n small number can be worked out from what was shared before</numerusform>
            <numerusform>%n small numbers can be worked out from what was shared before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Because of what was shared earlier of this year (%n time(s)): without it, it would be %1.</source>
        <translation>
            <numerusform>Because of what was shared earlier of this year (%n time): without it, it would be %1.</numerusform>
            <numerusform>Because of what was shared earlier of this year (%n times): without it, it would be %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the report</source>
        <translation>
            <numerusform>%n in the report</numerusform>
            <numerusform>%n in the report</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message numerus="yes">
        <source>Area to sign in; %n stroke(s)</source>
        <translation>
            <numerusform>Area to sign in; %n stroke</numerusform>
            <numerusform>Area to sign in; %n strokes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockPane</name>
    <message numerus="yes">
        <source>%n to look into</source>
        <translation>
            <numerusform>%n to look into</numerusform>
            <numerusform>%n to look into</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockReceivePage</name>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pack</numerusform>
            <numerusform>%n packs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TonightList</name>
    <message numerus="yes">
        <source>%n control(s) left this year</source>
        <translation>
            <numerusform>%n control left this year</numerusform>
            <numerusform>%n controls left this year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) since the last control</source>
        <translation>
            <numerusform>%n day since the last control</numerusform>
            <numerusform>%n days since the last control</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n breach(es) in the last two years</source>
        <translation>
            <numerusform>%n breach in the last two years</numerusform>
            <numerusform>%n breaches in the last two years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible breach(es) not decided</source>
        <translation>
            <numerusform>%n possible breach not decided</numerusform>
            <numerusform>%n possible breaches not decided</numerusform>
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
    <name>feltbok::ui::CasesModel</name>
    <message numerus="yes">
        <source>Assess %n possible breach(es).</source>
        <translation>
            <numerusform>Assess %n possible breach.</numerusform>
            <numerusform>Assess %n possible breaches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n breach(es) to forewarn of and decide (§ 10-5).</source>
        <translation>
            <numerusform>%n breach to forewarn of and decide (§ 10-5).</numerusform>
            <numerusform>%n breaches to forewarn of and decide (§ 10-5).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) have been decided: forewarn of withdrawal (§ 10-6).</source>
        <translation>
            <numerusform>%n point has been decided: forewarn of withdrawal (§ 10-6).</numerusform>
            <numerusform>%n points have been decided: forewarn of withdrawal (§ 10-6).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::ChecklistsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::ContactEditor</name>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pack</numerusform>
            <numerusform>%n packs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::FiguresModel</name>
    <message numerus="yes">
        <source>%n not assessed</source>
        <translation>
            <numerusform>%n not assessed</numerusform>
            <numerusform>%n not assessed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::HandoutMaker</name>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pack</numerusform>
            <numerusform>%n packs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n year(s)</source>
        <translation>
            <numerusform>from %n year</numerusform>
            <numerusform>from %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is for %n year(s) and up by its product text. It may be handed out all the same; say so, and that 113 comes first.</source>
        <translation>
            <numerusform>%1 is for %n year and up by its product text. It may be handed out all the same; say so, and that 113 comes first.</numerusform>
            <numerusform>%1 is for %n years and up by its product text. It may be handed out all the same; say so, and that 113 comes first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stock here knows of %n pack(s) of this lot. Hand out what you have; the office sees the difference.</source>
        <translation>
            <numerusform>The stock here knows of %n pack of this lot. Hand out what you have; the office sees the difference.</numerusform>
            <numerusform>The stock here knows of %n packs of this lot. Hand out what you have; the office sees the difference.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) handed out: %1</source>
        <translation>
            <numerusform>%n pack handed out: %1</numerusform>
            <numerusform>%n packs handed out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::HandoutsModel</name>
    <message numerus="yes">
        <source>%n pack(s) of %1</source>
        <translation>
            <numerusform>%n pack of %1</numerusform>
            <numerusform>%n packs of %1</numerusform>
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
    <name>feltbok::ui::LegalRulesModel</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before Easter Sunday</source>
        <translation>
            <numerusform>%n day before Easter Sunday</numerusform>
            <numerusform>%n days before Easter Sunday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after Easter Sunday</source>
        <translation>
            <numerusform>%n day after Easter Sunday</numerusform>
            <numerusform>%n days after Easter Sunday</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PaperCheck</name>
    <message numerus="yes">
        <source>%n field(s) still have two values.</source>
        <translation>
            <numerusform>%n field still has two values.</numerusform>
            <numerusform>%n fields still have two values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addition(s) came after the finish.</source>
        <translation>
            <numerusform>%n addition came after the finish.</numerusform>
            <numerusform>%n additions came after the finish.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addition(s) came after the visit was finished and are not part of what the code covers.</source>
        <translation>
            <numerusform>%n addition came after the visit was finished and is not part of what the code covers.</numerusform>
            <numerusform>%n additions came after the visit was finished and are not part of what the code covers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PatrolDesk</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PlanModel</name>
    <message numerus="yes">
        <source>%n serving control(s) made by one inspector do not count.</source>
        <translation>
            <numerusform>%n serving control made by one inspector does not count.</numerusform>
            <numerusform>%n serving controls made by one inspector do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) not carried out do not count.</source>
        <translation>
            <numerusform>%n visit not carried out does not count.</numerusform>
            <numerusform>%n visits not carried out do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) where no licence was in force do not count.</source>
        <translation>
            <numerusform>%n control where no licence was in force does not count.</numerusform>
            <numerusform>%n controls where no licence was in force do not count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PointsSum</name>
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
    <message numerus="yes">
        <source>The licence shall be withdrawn for %n day(s) (alkoholforskriften § 10-2; scale of Helsedirektoratet).</source>
        <translation>
            <numerusform>The licence shall be withdrawn for %n day (alkoholforskriften § 10-2; scale of Helsedirektoratet).</numerusform>
            <numerusform>The licence shall be withdrawn for %n days (alkoholforskriften § 10-2; scale of Helsedirektoratet).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once all is decided, the licence shall be withdrawn for %n day(s) (alkoholforskriften § 10-2; scale of Helsedirektoratet).</source>
        <translation>
            <numerusform>Once all is decided, the licence shall be withdrawn for %n day (alkoholforskriften § 10-2; scale of Helsedirektoratet).</numerusform>
            <numerusform>Once all is decided, the licence shall be withdrawn for %n days (alkoholforskriften § 10-2; scale of Helsedirektoratet).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::RecallView</name>
    <message numerus="yes">
        <source>%n location(s) have still to answer</source>
        <translation>
            <numerusform>%n location has still to answer</numerusform>
            <numerusform>%n locations have still to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::StockLocationView</name>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Expires in %n day</numerusform>
            <numerusform>Expires in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::StockOverview</name>
    <message numerus="yes">
        <source>expires in %n day(s): %1.</source>
        <translation>
            <numerusform>expires in %n day: %1.</numerusform>
            <numerusform>expires in %n days: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n location(s) have still to answer.</source>
        <translation>
            <numerusform>%n location has still to answer.</numerusform>
            <numerusform>%n locations have still to answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::StockRegister</name>
    <message numerus="yes">
        <source>at least %n dose(s)</source>
        <translation>
            <numerusform>at least %n dose</numerusform>
            <numerusform>at least %n doses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s) in a pack</source>
        <translation>
            <numerusform>%n dose in a pack</numerusform>
            <numerusform>%n doses in a pack</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n year(s)</source>
        <translation>
            <numerusform>from %n year</numerusform>
            <numerusform>from %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack number(s)</source>
        <translation>
            <numerusform>%n pack number</numerusform>
            <numerusform>%n pack numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::StockView</name>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pack</numerusform>
            <numerusform>%n packs</numerusform>
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
    <message numerus="yes">
        <source>All text is sent; %n photo(s) wait.</source>
        <translation>
            <numerusform>All text is sent; %n photo waits.</numerusform>
            <numerusform>All text is sent; %n photos wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), %1 of %2 MB sent</source>
        <translation>
            <numerusform>%n photo, %1 of %2 MB sent</numerusform>
            <numerusform>%n photos, %1 of %2 MB sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::VisitReportModel</name>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n observation</numerusform>
            <numerusform>%n observations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible breach(es)</source>
        <translation>
            <numerusform>%n possible breach</numerusform>
            <numerusform>%n possible breaches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addition(s) since the finish</source>
        <translation>
            <numerusform>%n addition since the finish</numerusform>
            <numerusform>%n additions since the finish</numerusform>
        </translation>
    </message>
</context>
</TS>
