<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb" sourcelanguage="en">
<context>
    <name>ActionButton</name>
    <message>
        <source>Working</source>
        <translation>Arbeider</translation>
    </message>
</context>
<context>
    <name>AppPage</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
</context>
<context>
    <name>BottomNav</name>
    <message>
        <source>Main menu</source>
        <translation>Hovedmeny</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>%1: one less</source>
        <translation>%1: én mindre</translation>
    </message>
    <message>
        <source>%1: one more</source>
        <translation>%1: én mer</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Content is hidden</source>
        <translation>Innholdet er skjult</translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>Close the message</source>
        <translation>Lukk meldingen</translation>
    </message>
</context>
<context>
    <name>FieldDateTime</name>
    <message>
        <source>Type the time like 00:41</source>
        <translation>Skriv klokkeslettet slik: 00:41</translation>
    </message>
    <message>
        <source>Type the date like 24.12.2026</source>
        <translation>Skriv datoen slik: 24.12.2026</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.åååå</translation>
    </message>
    <message>
        <source>%1: date</source>
        <translation>%1: dato</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>tt:mm</translation>
    </message>
    <message>
        <source>%1: time</source>
        <translation>%1: klokkeslett</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nå</translation>
    </message>
    <message>
        <source>%1: set to now</source>
        <translation>%1: sett til nå</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>Saved %1</source>
        <translation>Lagret %1</translation>
    </message>
</context>
<context>
    <name>FieldNumber</name>
    <message>
        <source>Type a number from %1 to %2</source>
        <translation>Skriv et tall fra %1 til %2</translation>
    </message>
    <message>
        <source>%1: one less</source>
        <translation>%1: én mindre</translation>
    </message>
    <message>
        <source>%1: one more</source>
        <translation>%1: én mer</translation>
    </message>
</context>
<context>
    <name>JumpList</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n må rettes</numerusform>
            <numerusform>%n må rettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n gjenstår</numerusform>
            <numerusform>%n gjenstår</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Ferdig</translation>
    </message>
</context>
<context>
    <name>NavTab</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n sak</numerusform>
            <numerusform>%1, %n saker</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>%1: hide</source>
        <translation>%1: skjul</translation>
    </message>
    <message>
        <source>%1: show</source>
        <translation>%1: vis</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Type your PIN</source>
        <translation>Skriv PIN-koden</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n siffer skrevet</numerusform>
            <numerusform>%n sifre skrevet</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Slett det siste sifferet</translation>
    </message>
    <message>
        <source>Done with the PIN</source>
        <translation>Ferdig med PIN-koden</translation>
    </message>
</context>
<context>
    <name>PointsBar</name>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 av %2 prikker</translation>
    </message>
</context>
<context>
    <name>ProgressBlock</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Søk</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Tøm søket</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n må rettes</numerusform>
            <numerusform>%n må rettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n gjenstår</numerusform>
            <numerusform>%n gjenstår</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLook</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Venter på sending</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Trenger deg</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>To utgaver</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Kunne ikke sendes</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Levert</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close the message</source>
        <translation>Lukk meldingen</translation>
    </message>
</context>
<context>
    <name>VisitReport</name>
    <message>
        <source>Serving control</source>
        <translation>Skjenkekontroll</translation>
    </message>
    <message>
        <source>Sales control</source>
        <translation>Salgskontroll</translation>
    </message>
    <message>
        <source>Inspection of internal control</source>
        <translation>Tilsyn med internkontroll</translation>
    </message>
    <message>
        <source>Control of a single occasion</source>
        <translation>Kontroll av ambulerende bevilling eller enkeltanledning</translation>
    </message>
    <message>
        <source>Extended control</source>
        <translation>Utvidet kontroll</translation>
    </message>
    <message>
        <source>Follow-up control</source>
        <translation>Oppfølgingskontroll</translation>
    </message>
    <message>
        <source>open</source>
        <translation>åpen</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonym</translation>
    </message>
    <message>
        <source>uniformed</source>
        <translation>uniformert</translation>
    </message>
    <message>
        <source>announced beforehand</source>
        <translation>forhåndsvarslet</translation>
    </message>
    <message>
        <source>begun anonymously, ended openly</source>
        <translation>begynt anonymt, avsluttet åpent</translation>
    </message>
    <message>
        <source>several agencies at once</source>
        <translation>multikontroll</translation>
    </message>
    <message>
        <source>coordinated with other agencies</source>
        <translation>samordnet med andre etater</translation>
    </message>
    <message>
        <source>sales licence, group 1</source>
        <translation>salgsbevilling, gruppe 1</translation>
    </message>
    <message>
        <source>sale of own production, group 1</source>
        <translation>salg av egenprodusert drikk, gruppe 1</translation>
    </message>
    <message>
        <source>sale of own production, group 2</source>
        <translation>salg av egenprodusert drikk, gruppe 2</translation>
    </message>
    <message>
        <source>Vinmonopolet</source>
        <translation>Vinmonopolet</translation>
    </message>
    <message>
        <source>general serving licence</source>
        <translation>alminnelig skjenkebevilling</translation>
    </message>
    <message>
        <source>serving licence for closed parties</source>
        <translation>skjenkebevilling for sluttet selskap</translation>
    </message>
    <message>
        <source>serving licence for part of the year</source>
        <translation>skjenkebevilling for del av året</translation>
    </message>
    <message>
        <source>serving licence for a single occasion</source>
        <translation>skjenkebevilling for enkeltanledning</translation>
    </message>
    <message>
        <source>itinerant serving licence</source>
        <translation>ambulerende skjenkebevilling</translation>
    </message>
    <message>
        <source>extended area for a single occasion</source>
        <translation>utvidet skjenkeareal for enkeltanledning</translation>
    </message>
    <message>
        <source>extended hours for a single occasion</source>
        <translation>utvidet skjenketid for enkeltanledning</translation>
    </message>
    <message>
        <source>state licence</source>
        <translation>statlig bevilling</translation>
    </message>
    <message>
        <source>group 1 (beer and the like)</source>
        <translation>gruppe 1 (øl o.l.)</translation>
    </message>
    <message>
        <source>group 2 (wine and the like)</source>
        <translation>gruppe 2 (vin o.l.)</translation>
    </message>
    <message>
        <source>group 3 (spirits)</source>
        <translation>gruppe 3 (brennevin)</translation>
    </message>
    <message>
        <source>the police</source>
        <translation>politiet</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>Tolletaten</translation>
    </message>
    <message>
        <source>the fire service</source>
        <translation>brannvesenet</translation>
    </message>
    <message>
        <source>the tax administration</source>
        <translation>Skatteetaten</translation>
    </message>
    <message>
        <source>the Food Safety Authority</source>
        <translation>Mattilsynet</translation>
    </message>
    <message>
        <source>the Labour Inspection Authority</source>
        <translation>Arbeidstilsynet</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>Inngang</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Dance floor</source>
        <translation>Dansegulv</translation>
    </message>
    <message>
        <source>Toilet</source>
        <translation>Toalett</translation>
    </message>
    <message>
        <source>Outdoor serving area</source>
        <translation>Uteservering</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kø</translation>
    </message>
    <message>
        <source>Other place</source>
        <translation>Annet sted</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Avvik</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>Ikke observert</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Ikke aktuelt</translation>
    </message>
    <message>
        <source>agrees with the description</source>
        <translation>er enig i beskrivelsen</translation>
    </message>
    <message>
        <source>disagrees with the description</source>
        <translation>er uenig i beskrivelsen</translation>
    </message>
    <message>
        <source>agrees in part</source>
        <translation>er delvis enig</translation>
    </message>
    <message>
        <source>did not comment</source>
        <translation>ville ikke kommentere</translation>
    </message>
    <message>
        <source>the place was closed</source>
        <translation>stedet var stengt</translation>
    </message>
    <message>
        <source>no serving took place</source>
        <translation>det ble ikke skjenket</translation>
    </message>
    <message>
        <source>broken off for the safety of the inspectors</source>
        <translation>avbrutt av hensyn til kontrollørenes sikkerhet</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>annen grunn</translation>
    </message>
    <message>
        <source>sober</source>
        <translation>edru</translation>
    </message>
    <message>
        <source>slightly intoxicated</source>
        <translation>lett påvirket</translation>
    </message>
    <message>
        <source>clearly intoxicated</source>
        <translation>åpenbart påvirket</translation>
    </message>
    <message>
        <source>heavily intoxicated</source>
        <translation>kraftig påvirket</translation>
    </message>
    <message>
        <source>unconscious</source>
        <translation>bevisstløs</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is a date, %2 a time of day.</extracomment>
        <translation>%1 kl. %2</translation>
    </message>
    <message>
        <source>%1 municipality</source>
        <translation>%1 kommune</translation>
    </message>
    <message>
        <source>Control report</source>
        <translation>Kontrollrapport</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>UTKAST</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Post %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versjon %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Side %1 av %2</translation>
    </message>
    <message>
        <source>Control under the Alcohol Act</source>
        <translation>Kontroll etter alkoholloven</translation>
    </message>
    <message>
        <source>Control report – DRAFT</source>
        <translation>Kontrollrapport – UTKAST</translation>
    </message>
    <message>
        <source>No deviations observed</source>
        <translation>Ingen avvik observert</translation>
    </message>
    <message>
        <source>No deviations noted so far</source>
        <translation>Ingen avvik notert så langt</translation>
    </message>
    <message>
        <source>Observations: %1 · Possible breaches (preliminary): %2 · Deviations in the checklist: %3</source>
        <translation>Observasjoner: %1 · Mulige brudd (foreløpig): %2 · Avvik i sjekklisten: %3</translation>
    </message>
    <message>
        <source>Positive observations: %1</source>
        <translation>Positive observasjoner: %1</translation>
    </message>
    <message>
        <source>The report describes facts. Whether anything is a breach of the alcohol legislation is assessed later by the municipality.</source>
        <translation>Rapporten beskriver fakta. Kommunen vurderer senere om noe er brudd på alkohollovgivningen.</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>ikke fylt ut</translation>
    </message>
    <message>
        <source>The place and its licence</source>
        <translation>Stedet og bevillingen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisasjonsnummer</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Bevilling</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Omfatter</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gyldig</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Vilkår</translation>
    </message>
    <message>
        <source>Licence manager</source>
        <translation>Styrer</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Stedfortreder</translation>
    </message>
    <message>
        <source>The control</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Kind and method</source>
        <translation>Type og metode</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>Kontrollører</translation>
    </message>
    <message>
        <source>Reason for one inspector</source>
        <translation>Grunn til én kontrollør</translation>
    </message>
    <message>
        <source>Other agencies</source>
        <translation>Andre etater</translation>
    </message>
    <message>
        <source>Guests (estimated)</source>
        <translation>Gjester (anslått)</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Ansatte</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Ordensvakter</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>Ansvarshavende</translation>
    </message>
    <message>
        <source>E</source>
        <extracomment>East, after degrees of longitude.</extracomment>
        <translation>Ø</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posisjon</translation>
    </message>
    <message>
        <source>Positive observations</source>
        <translation>Positive observasjoner</translation>
    </message>
    <message>
        <source>Observations in order of time</source>
        <translation>Observasjoner i tidsrekkefølge</translation>
    </message>
    <message>
        <source>None besides the deviations in the checklist.</source>
        <translation>Ingen utover avvikene i sjekklisten.</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>uten tid</translation>
    </message>
    <message>
        <source>seen by %1</source>
        <translation>sett av %1</translation>
    </message>
    <message>
        <source>Level of intoxication: %1 – %2</source>
        <translation>Grad av påvirkning: %1 – %2</translation>
    </message>
    <message>
        <source>Uncertainty: %1</source>
        <translation>Usikkerhet: %1</translation>
    </message>
    <message>
        <source>Received after the visit was finished</source>
        <translation>Mottatt etter at besøket var fullført</translation>
    </message>
    <message>
        <source>possible breach (preliminary)</source>
        <translation>mulig brudd (foreløpig)</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Sjekkliste</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Kl.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>General impression and oral feedback</source>
        <translation>Helhetsinntrykk og muntlig tilbakemelding</translation>
    </message>
    <message>
        <source>General impression</source>
        <translation>Helhetsinntrykk</translation>
    </message>
    <message>
        <source>Inspectors presented themselves</source>
        <translation>Kontrollørene presenterte seg</translation>
    </message>
    <message>
        <source>Not presented because</source>
        <translation>Ikke presentert fordi</translation>
    </message>
    <message>
        <source>Oral feedback given</source>
        <translation>Muntlig tilbakemelding</translation>
    </message>
    <message>
        <source>Unsettled information</source>
        <translation>Uavklarte opplysninger</translation>
    </message>
    <message>
        <source>The inspectors noted different things. Every version is shown until it is settled which one applies.</source>
        <translation>Kontrollørene har notert ulikt. Alle versjoner vises til det er avklart hvilken som gjelder.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>Additions after the report was finished</source>
        <translation>Tillegg etter at rapporten var fullført</translation>
    </message>
    <message>
        <source>concerns: %1</source>
        <translation>gjelder: %1</translation>
    </message>
    <message>
        <source>The right to comment, and the dates</source>
        <translation>Retten til å uttale seg, og fristene</translation>
    </message>
    <message>
        <source>The municipality sends the report to the place as soon as possible and within one week of the control. The licence holder may comment on it within two weeks of receiving it. Report and comment then go to the licensing authority (Alcohol Regulations § 9-6).</source>
        <translation>Kommunen sender rapporten til stedet så snart som mulig og innen én uke etter kontrollen. Bevillingshaveren kan uttale seg om rapporten innen to uker etter at den er mottatt. Rapporten og uttalelsen går deretter til bevillingsmyndigheten (alkoholforskriften § 9-6).</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>Rapportens dato</translation>
    </message>
    <message>
        <source>To be sent no later than</source>
        <translation>Sendes senest</translation>
    </message>
    <message>
        <source>Received by the place</source>
        <translation>Mottatt av stedet</translation>
    </message>
    <message>
        <source>Comment no later than</source>
        <translation>Frist for uttalelse</translation>
    </message>
    <message>
        <source>two weeks after the report was received</source>
        <translation>to uker etter at rapporten er mottatt</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Kontrollør</translation>
    </message>
    <message>
        <source>Person in charge at the place</source>
        <translation>Ansvarshavende på stedet</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Underskrifter</translation>
    </message>
    <message>
        <source>The signature of the person in charge only confirms that the control took place.</source>
        <translation>Ansvarshavendes underskrift bekrefter bare at kontrollen har funnet sted.</translation>
    </message>
    <message>
        <source>Check of authenticity</source>
        <translation>Kontroll av ekthet</translation>
    </message>
    <message>
        <source>The code holds the record&apos;s number and the SHA-256 of its content.</source>
        <translation>Koden inneholder postens nummer og SHA-256 av innholdet.</translation>
    </message>
    <message>
        <source>View of the person in charge</source>
        <translation>Ansvarshavendes syn</translation>
    </message>
</context>
</TS>
