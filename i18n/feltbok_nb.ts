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
    <name>AddendumCard</name>
    <message>
        <source>Add to the visit</source>
        <translation>Legg til i kontrollen</translation>
    </message>
    <message>
        <source>The finished visit is frozen; this becomes an addendum with your name and the time.</source>
        <translation>Den fullførte kontrollen kan ikke endres. Dette blir et tillegg med navnet ditt og tidspunktet.</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Tillegg</translation>
    </message>
    <message>
        <source>Save the addendum</source>
        <translation>Lagre tillegget</translation>
    </message>
</context>
<context>
    <name>AlertFields</name>
    <message>
        <source>Substance, as it is sold</source>
        <translation>Stoff, slik det selges</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>Hvordan det ser ut</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Virkning</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Hva en bør gjøre</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Soner</translation>
    </message>
    <message>
        <source>None chosen: the whole municipality.</source>
        <translation>Ingen valgt: hele kommunen.</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Gjelder til og med</translation>
    </message>
    <message>
        <source>The last day. After it the warning disappears for the others.</source>
        <translation>Siste dag. Etter den forsvinner varselet for de andre.</translation>
    </message>
</context>
<context>
    <name>AlertPage</name>
    <message>
        <source>Effect</source>
        <translation>Virkning</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>Hvordan det ser ut</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Hva en bør gjøre</translation>
    </message>
    <message>
        <source>Publish the warning?</source>
        <translation>Publisere varselet?</translation>
    </message>
    <message>
        <source>It reaches every device of the health side with its next sync: %1, until %2.</source>
        <translation>Det når alle enheter på helsesiden ved neste synkronisering: %1, til og med %2.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publiser</translation>
    </message>
    <message>
        <source>Drop the draft?</source>
        <translation>Forkaste utkastet?</translation>
    </message>
    <message>
        <source>Withdraw the warning?</source>
        <translation>Trekke varselet tilbake?</translation>
    </message>
    <message>
        <source>It disappears for everybody else with their next sync, and cannot be published again.</source>
        <translation>Det forsvinner for alle andre ved neste synkronisering, og kan ikke publiseres på nytt.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Trekk tilbake</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varsel</translation>
    </message>
    <message>
        <source>Drug warning</source>
        <translation>Varsel om stoff</translation>
    </message>
    <message>
        <source>Draft, seen by the health lead alone</source>
        <translation>Utkast, bare helseansvarlig ser det</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Trukket tilbake</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Publisert %1</translation>
    </message>
    <message>
        <source>This warning is not in force any more.</source>
        <translation>Dette varselet gjelder ikke lenger.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Gjelder til og med</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Forkast utkastet</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trekk tilbake</translation>
    </message>
    <message>
        <source>Before it can be published: what it is about, what to do, and a last day that is not past.</source>
        <translation>Før det kan publiseres: hva det gjelder, hva en bør gjøre, og en siste dag som ikke er passert.</translation>
    </message>
</context>
<context>
    <name>AlertsPane</name>
    <message>
        <source>No warning in force</source>
        <translation>Ingen varsler gjelder nå</translation>
    </message>
    <message>
        <source>A warning you publish reaches every device of the health side with its next sync.</source>
        <translation>Et varsel du publiserer, når alle enheter på helsesiden ved neste synkronisering.</translation>
    </message>
    <message>
        <source>When the health lead warns of a drug, it stands here after the next sync, also without coverage.</source>
        <translation>Når helseansvarlig varsler om et stoff, står det her etter neste synkronisering, også uten dekning.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Ikke lest</translation>
    </message>
    <message>
        <source>New warning</source>
        <translation>Nytt varsel</translation>
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
    <name>AssessmentPage</name>
    <message>
        <source>Assess possible breach</source>
        <translation>Vurder mulig brudd</translation>
    </message>
    <message>
        <source>What was observed</source>
        <translation>Det som ble observert</translation>
    </message>
    <message>
        <source>Breach</source>
        <translation>Brudd</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n prikk</numerusform>
            <numerusform>%n prikker</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Drop with this reason</source>
        <translation>Henlegg med begrunnelse</translation>
    </message>
    <message>
        <source>Assess as a breach</source>
        <translation>Vurder som brudd</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Vedtatt</translation>
    </message>
    <message>
        <source>A decision stands on this assessment. It can be changed only when the decision is taken back.</source>
        <translation>Et vedtak bygger på denne vurderingen. Den kan bare endres når vedtaket er trukket tilbake.</translation>
    </message>
    <message>
        <source>Came in after the visit was finished.</source>
        <translation>Kom inn etter at kontrollen var avsluttet.</translation>
    </message>
    <message>
        <source>Date of the breach</source>
        <translation>Dato for bruddet</translation>
    </message>
    <message>
        <source>The two years run from this day (§ 10-2).</source>
        <translation>De to årene regnes fra denne dagen (§ 10-2).</translation>
    </message>
    <message>
        <source>Circumstances (§ 10-4)</source>
        <translation>Omstendigheter (§ 10-4)</translation>
    </message>
    <message>
        <source>Only very special ones change the points, and the reason must be given.</source>
        <translation>Bare helt spesielle omstendigheter endrer prikkene, og det må begrunnes.</translation>
    </message>
    <message>
        <source>Points instead of %1</source>
        <translation>Prikker i stedet for %1</translation>
    </message>
    <message>
        <source>Needed when the possible breach is dropped, and when the points deviate.</source>
        <translation>Må fylles ut når det mulige bruddet henlegges, og når prikkene fravikes.</translation>
    </message>
</context>
<context>
    <name>AssignmentPage</name>
    <message>
        <source>New assignment</source>
        <translation>Nytt oppdrag</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Oppdrag</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What is to be controlled</source>
        <translation>Hva som skal kontrolleres</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>Hvem som drar</translation>
    </message>
    <message>
        <source>Nobody here is an inspector yet.</source>
        <translation>Ingen her er kontrollør ennå.</translation>
    </message>
    <message>
        <source>A serving control counts only when two inspectors make it (alkoholforskriften § 9-5).</source>
        <translation>En skjenkekontroll teller bare når to kontrollører gjør den (alkoholforskriften § 9-5).</translation>
    </message>
    <message>
        <source>The evening</source>
        <translation>Kvelden</translation>
    </message>
    <message>
        <source>A night belongs to the evening it begins.</source>
        <translation>En natt hører til kvelden den begynner.</translation>
    </message>
    <message>
        <source>Note to the inspectors</source>
        <translation>Merknad til kontrollørene</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Avlys oppdraget</translation>
    </message>
    <message>
        <source>Hand it out again</source>
        <translation>Del ut på nytt</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Del ut</translation>
    </message>
    <message>
        <source>Save the assignment</source>
        <translation>Lagre oppdraget</translation>
    </message>
</context>
<context>
    <name>AssignmentsCard</name>
    <message>
        <source>Assignments</source>
        <translation>Oppdrag</translation>
    </message>
    <message>
        <source>None handed out yet.</source>
        <translation>Ingen delt ut ennå.</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Valgfri dag</translation>
    </message>
    <message>
        <source>Hand out an assignment</source>
        <translation>Del ut et oppdrag</translation>
    </message>
</context>
<context>
    <name>AttentionBanner</name>
    <message numerus="yes">
        <source>%n field(s) have two values.</source>
        <translation>
            <numerusform>%n felt har to verdier.</numerusform>
            <numerusform>%n felt har to verdier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted.</source>
        <translation>
            <numerusform>%n endring ble ikke godtatt.</numerusform>
            <numerusform>%n endringer ble ikke godtatt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are kept until somebody decides.</source>
        <translation>Begge beholdes til noen avgjør.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Se på det</translation>
    </message>
    <message>
        <source>Counted in all municipalities you work in.</source>
        <translation>Gjelder alle kommunene du arbeider i.</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>%1 has two values</source>
        <translation>%1 har to verdier</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>Ikke godtatt: %1</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <translation>Behold «%1»</translation>
    </message>
    <message>
        <source>Seen, put it away</source>
        <translation>Jeg har sett det</translation>
    </message>
    <message>
        <source>Keep what %1 wrote</source>
        <translation>Behold det %1 skrev</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Needs a look</source>
        <translation>Må avklares</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Ingenting å avklare</translation>
    </message>
    <message>
        <source>When two people change the same field, both values come here.</source>
        <translation>Når to personer endrer samme felt, kommer begge verdiene hit.</translation>
    </message>
</context>
<context>
    <name>BeforeFields</name>
    <message>
        <source>Kind of control</source>
        <translation>Type kontroll</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>Kontrollører</translation>
    </message>
    <message>
        <source>Second inspector</source>
        <translation>Kontrollør nummer to</translation>
    </message>
    <message>
        <source>At serving places there are always two (alkoholforskriften § 9-5).</source>
        <translation>På skjenkesteder skal det alltid være to (alkoholforskriften § 9-5).</translation>
    </message>
    <message>
        <source>Reason for one inspector only</source>
        <translation>Begrunnelse for bare én kontrollør</translation>
    </message>
    <message>
        <source>Other agencies</source>
        <translation>Andre etater</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posisjon</translation>
    </message>
    <message>
        <source>Impartiality confirmed for all of us</source>
        <translation>Habiliteten er bekreftet for alle kontrollørene</translation>
    </message>
    <message>
        <source>Control done by</source>
        <translation>Kontrollen utføres av</translation>
    </message>
    <message>
        <source>Fill it together: show the code</source>
        <translation>Fyll ut sammen: vis koden</translation>
    </message>
    <message>
        <source>Stands in the report. The control does not count in the yearly number (alkoholforskriften § 9-5).</source>
        <translation>Står i rapporten. Kontrollen regnes ikke med i årets antall (alkoholforskriften § 9-5).</translation>
    </message>
    <message>
        <source>A joint control names who took part.</source>
        <translation>En felles kontroll oppgir hvem som deltok.</translation>
    </message>
</context>
<context>
    <name>BottomNav</name>
    <message>
        <source>Main menu</source>
        <translation>Hovedmeny</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
</context>
<context>
    <name>CallNumber</name>
    <message>
        <source>Call %1: %2</source>
        <translation>Ring %1: %2</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>What the camera sees</source>
        <translation>Det kameraet ser</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>Ta bildet</translation>
    </message>
</context>
<context>
    <name>CameraPreview</name>
    <message>
        <source>Camera: hold it over the code</source>
        <translation>Kamera: hold det over koden</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>This visit needs a look: a field has two values or a change was not accepted.</source>
        <translation>Denne kontrollen må avklares: Et felt har to verdier, eller en endring ble ikke godtatt.</translation>
    </message>
    <message>
        <source>Both are kept until somebody decides.</source>
        <translation>Begge beholdes til noen avgjør.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Se på det</translation>
    </message>
    <message>
        <source>Possible breaches</source>
        <translation>Mulige brudd</translation>
    </message>
    <message>
        <source>None were noted.</source>
        <translation>Ingen er notert.</translation>
    </message>
    <message>
        <source>To be assessed</source>
        <translation>Skal vurderes</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observasjoner</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>None. Nothing was found.</source>
        <translation>Ingen. Det ble ikke gjort noen funn.</translation>
    </message>
    <message>
        <source>Open one to assess it, also where the inspector named no breach.</source>
        <translation>Åpne en observasjon for å vurdere den, også når kontrolløren ikke har pekt på noe brudd.</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Made later</source>
        <translation>Kommet til senere</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Dette er neste steg</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Over fristen</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
</context>
<context>
    <name>CasesPane</name>
    <message>
        <source>Show cases</source>
        <translation>Vis saker</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Overdue (%1)</source>
        <translation>Over fristen (%1)</translation>
    </message>
    <message>
        <source>Yours to do</source>
        <translation>Venter på deg</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Venter på andre</translation>
    </message>
    <message>
        <source>No case here</source>
        <translation>Ingen saker her</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>Ingen åpne saker</translation>
    </message>
    <message>
        <source>Choose “All” to see the others.</source>
        <translation>Velg «Alle» for å se de andre.</translation>
    </message>
    <message>
        <source>A finished visit becomes a case, with its deadlines, until it is closed.</source>
        <translation>En avsluttet kontroll blir en sak med sine frister, til den lukkes.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Over fristen</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Innen en uke</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>ID checked at the door</source>
        <translation>Legitimasjon sjekkes i døra</translation>
    </message>
    <message>
        <source>Working conditions of the guards: light, overview</source>
        <translation>Vaktenes arbeidsforhold: lys, oversikt</translation>
    </message>
    <message>
        <source>Number of guards meets the conditions</source>
        <translation>Antall ordensvakter følger vilkårene</translation>
    </message>
    <message>
        <source>Guests met without discrimination</source>
        <translation>Gjester møtes uten diskriminering</translation>
    </message>
    <message>
        <source>Queue: young or intoxicated people</source>
        <translation>Kø: unge eller påvirkede personer</translation>
    </message>
    <message>
        <source>Intoxication of those let in</source>
        <translation>Påvirkning hos dem som slippes inn</translation>
    </message>
    <message>
        <source>Intoxication of those leaving</source>
        <translation>Påvirkning hos dem som går ut</translation>
    </message>
    <message>
        <source>Apparent age of those leaving</source>
        <translation>Antatt alder på dem som går ut</translation>
    </message>
    <message>
        <source>Outdoor serving: control and boundary</source>
        <translation>Uteservering: kontroll og avgrensning</translation>
    </message>
    <message>
        <source>Guards asked about guests, problems and staff</source>
        <translation>Vaktene spurt om gjester, problemer og bemanning</translation>
    </message>
    <message>
        <source>Noise and music towards neighbours</source>
        <translation>Støy og musikk mot naboer</translation>
    </message>
    <message>
        <source>Smoking rules and ventilation</source>
        <translation>Røykeregler og ventilasjon</translation>
    </message>
    <message>
        <source>No clearly intoxicated guests on the premises</source>
        <translation>Ingen åpenbart påvirkede gjester i lokalet</translation>
    </message>
    <message>
        <source>No serving to clearly intoxicated guests</source>
        <translation>Ingen skjenking til åpenbart påvirkede gjester</translation>
    </message>
    <message>
        <source>Intoxicated guest asked to leave</source>
        <translation>Påvirket gjest bedt om å gå</translation>
    </message>
    <message>
        <source>Others at the same table not served further</source>
        <translation>Andre ved samme bord skjenkes ikke videre</translation>
    </message>
    <message>
        <source>Helpless guest got help</source>
        <translation>Hjelpeløs gjest fikk hjelp</translation>
    </message>
    <message>
        <source>No minors drinking</source>
        <translation>Ingen mindreårige drikker</translation>
    </message>
    <message>
        <source>No serving to minors</source>
        <translation>Ingen skjenking til mindreårige</translation>
    </message>
    <message>
        <source>Bar staff check the age of young guests</source>
        <translation>Barpersonalet sjekker alderen til unge gjester</translation>
    </message>
    <message>
        <source>Staff see who drinks what they serve</source>
        <translation>De ansatte ser hvem som drikker det de skjenker</translation>
    </message>
    <message>
        <source>No alcohol brought in by guests</source>
        <translation>Ingen medbrakt alkohol</translation>
    </message>
    <message>
        <source>No alcohol taken out</source>
        <translation>Ingen tar med alkohol ut</translation>
    </message>
    <message>
        <source>Last serving and drinking-up time kept</source>
        <translation>Siste skjenking og drikketid overholdt</translation>
    </message>
    <message>
        <source>No advertising, prizes or free drinks</source>
        <translation>Ikke reklame, premier eller gratis drikke</translation>
    </message>
    <message>
        <source>Alcohol-free range on the menu</source>
        <translation>Alkoholfritt utvalg på menyen</translation>
    </message>
    <message>
        <source>Spirits in 2 or 4 cl</source>
        <translation>Brennevin i 2 eller 4 cl</translation>
    </message>
    <message>
        <source>Serving only in the approved area</source>
        <translation>Skjenking bare i godkjent areal</translation>
    </message>
    <message>
        <source>Age of the serving staff</source>
        <translation>Skjenkepersonalets alder</translation>
    </message>
    <message>
        <source>Internal control: exists, known, at hand</source>
        <translation>Internkontroll: finnes, er kjent, er tilgjengelig</translation>
    </message>
    <message>
        <source>Licence document at hand</source>
        <translation>Bevillingsdokument tilgjengelig</translation>
    </message>
    <message>
        <source>Licence manager or deputy as in the licence</source>
        <translation>Styrer eller stedfortreder som i bevillingen</translation>
    </message>
    <message>
        <source>Staff for the number of guests, general order</source>
        <translation>Bemanning etter antall gjester, generell orden</translation>
    </message>
    <message>
        <source>Number of guests within the permitted</source>
        <translation>Antall gjester innenfor det tillatte</translation>
    </message>
    <message>
        <source>No signs of drug use or dealing</source>
        <translation>Ingen tegn til bruk eller salg av narkotika</translation>
    </message>
    <message>
        <source>Nothing to refer to another authority</source>
        <translation>Ingenting å melde til annen myndighet</translation>
    </message>
    <message>
        <source>Staff trained in responsible serving</source>
        <translation>Ansatte kurset i ansvarlig vertskap</translation>
    </message>
    <message>
        <source>Free water available</source>
        <translation>Gratis vann tilgjengelig</translation>
    </message>
    <message>
        <source>Positive observations</source>
        <translation>Positive observasjoner</translation>
    </message>
    <message>
        <source>No sale to minors</source>
        <translation>Ikke salg til mindreårige</translation>
    </message>
    <message>
        <source>No sale to clearly intoxicated customers</source>
        <translation>Ikke salg til åpenbart påvirkede kunder</translation>
    </message>
    <message>
        <source>Sales times kept, shelves covered after hours</source>
        <translation>Salgstid overholdt, hyllene tildekket etter salgstid</translation>
    </message>
    <message>
        <source>Age of the cashier</source>
        <translation>Kassabetjeningens alder</translation>
    </message>
    <message>
        <source>Placement of alcohol in the shop</source>
        <translation>Plassering av alkohol i butikken</translation>
    </message>
    <message>
        <source>No advertising or discounts</source>
        <translation>Ikke reklame eller rabatter</translation>
    </message>
    <message>
        <source>No drinking in the sales premises</source>
        <translation>Ingen drikker i salgslokalet</translation>
    </message>
    <message>
        <source>No drinks above 4.7 % without the right to sell them</source>
        <translation>Ingen drikk over 4,7 % uten rett til å selge den</translation>
    </message>
    <message>
        <source>Internal control known and in use</source>
        <translation>Internkontroll kjent og i bruk</translation>
    </message>
    <message>
        <source>ID asked of those who look under 23</source>
        <translation>Legitimasjon kreves av dem som ser ut til å være under 23</translation>
    </message>
    <message>
        <source>No unattended sale</source>
        <translation>Ikke ubetjent salg</translation>
    </message>
    <message>
        <source>No buying for minors near the shop</source>
        <translation>Ingen langing ved butikken</translation>
    </message>
</context>
<context>
    <name>ChecklistFields</name>
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
        <source>Note to %1</source>
        <translation>Merknad til %1</translation>
    </message>
    <message>
        <source>Observation about %1</source>
        <translation>Observasjon om %1</translation>
    </message>
    <message>
        <source>Have you looked at everything here? Then what is open is answered OK. What you did not see you answer below.</source>
        <translation>Trykk her når du har sett på alt. Det som står åpent, blir besvart med OK. Det du ikke så, svarer du på nedenfor.</translation>
    </message>
    <message>
        <source>All seen and in order</source>
        <translation>Alt er sett og i orden</translation>
    </message>
    <message>
        <source>%1: all seen and in order</source>
        <translation>%1: alt er sett og i orden</translation>
    </message>
    <message>
        <source>Undo: open them again</source>
        <translation>Angre: åpne svarene igjen</translation>
    </message>
    <message>
        <source>%1: undo, open the answers again</source>
        <translation>%1: angre, åpne svarene igjen</translation>
    </message>
</context>
<context>
    <name>ChecklistItemRow</name>
    <message>
        <source>%1: move up</source>
        <translation>%1: flytt opp</translation>
    </message>
    <message>
        <source>%1: move down</source>
        <translation>%1: flytt ned</translation>
    </message>
</context>
<context>
    <name>ChecklistPage</name>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Version %1, not published yet</source>
        <translation>Versjon %1, ikke publisert ennå</translation>
    </message>
    <message>
        <source>Version %1, in use</source>
        <translation>Versjon %1, i bruk</translation>
    </message>
    <message>
        <source>Reading the checklist</source>
        <translation>Leser sjekklisten</translation>
    </message>
    <message>
        <source>An item of your own</source>
        <translation>Eget punkt</translation>
    </message>
    <message>
        <source>Gets a number of its own (L1, L2 …), which no other item is ever given.</source>
        <translation>Får et eget nummer (L1, L2 …) som aldri brukes til et annet punkt.</translation>
    </message>
    <message>
        <source>What is asked, in bokmål</source>
        <translation>Hva det spørres om, på bokmål</translation>
    </message>
    <message>
        <source>The same in English (optional)</source>
        <translation>Det samme på engelsk (valgfritt)</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>What is noted beside the answer</source>
        <translation>Hva som noteres ved siden av svaret</translation>
    </message>
    <message>
        <source>A deviation may be this breach (provisional)</source>
        <translation>Et avvik kan være dette bruddet (foreløpig)</translation>
    </message>
    <message>
        <source>Add the item</source>
        <translation>Legg til punktet</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <translation>Publiser versjon %1</translation>
    </message>
    <message>
        <source>What was changed, and why</source>
        <translation>Hva som er endret, og hvorfor</translation>
    </message>
    <message>
        <source>Stands beside the version for everybody.</source>
        <translation>Står ved versjonen, synlig for alle.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versjoner</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Angre siste endring</translation>
    </message>
</context>
<context>
    <name>ChecklistTitle</name>
    <message>
        <source>Serving control</source>
        <translation>Skjenkekontroll</translation>
    </message>
    <message>
        <source>Sales control</source>
        <translation>Salgskontroll</translation>
    </message>
    <message>
        <source>Single occasion and itinerant licence</source>
        <translation>Enkeltanledning og ambulerende bevilling</translation>
    </message>
    <message>
        <source>Internal control, serving</source>
        <translation>Internkontroll, skjenking</translation>
    </message>
    <message>
        <source>Internal control, sale</source>
        <translation>Internkontroll, salg</translation>
    </message>
</context>
<context>
    <name>ChecklistValue</name>
    <message>
        <source>Number, %1</source>
        <translation>Antall, %1</translation>
    </message>
    <message>
        <source>Highest level seen, %1</source>
        <translation>Høyeste grad sett, %1</translation>
    </message>
    <message>
        <source>Time, %1</source>
        <translation>Klokkeslett, %1</translation>
    </message>
</context>
<context>
    <name>ChecklistsPage</name>
    <message>
        <source>Checklists</source>
        <translation>Sjekklister</translation>
    </message>
    <message>
        <source>A change is published as a new version. Visits that have begun stay on the version they began with.</source>
        <translation>En endring publiseres som en ny versjon. Kontroller som er begynt, beholder versjonen de begynte med.</translation>
    </message>
</context>
<context>
    <name>ClosingFields</name>
    <message>
        <source>Person in charge</source>
        <translation>Ansvarshavende</translation>
    </message>
    <message>
        <source>Role of the person in charge</source>
        <translation>Ansvarshavendes rolle</translation>
    </message>
    <message>
        <source>Presented ourselves</source>
        <translation>Vi presenterte oss</translation>
    </message>
    <message>
        <source>Oral feedback given</source>
        <translation>Muntlig tilbakemelding</translation>
    </message>
    <message>
        <source>Reason for not presenting</source>
        <translation>Hvorfor dere ikke presenterte dere</translation>
    </message>
    <message>
        <source>The venue&apos;s view</source>
        <translation>Stedets syn</translation>
    </message>
    <message>
        <source>Signature on the paper copy</source>
        <translation>Underskrift på papirkopien</translation>
    </message>
    <message>
        <source>General impression, positive and negative</source>
        <translation>Helhetsinntrykk, positivt og negativt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>The control could not be carried out</source>
        <translation>Kontrollen kunne ikke gjennomføres</translation>
    </message>
    <message>
        <source>Only when nothing could be controlled. Write above what happened.</source>
        <translation>Bare når ingenting kunne kontrolleres. Skriv over hva som skjedde.</translation>
    </message>
    <message>
        <source>No deviations were found, and the person in charge was told so.</source>
        <translation>Ingen avvik ble funnet, og ansvarlig ble orientert om det.</translation>
    </message>
    <message>
        <source>The deviations were gone through with the person in charge.</source>
        <translation>Avvikene ble gjennomgått med ansvarlig.</translation>
    </message>
    <message>
        <source>The person in charge was told of the right to comment within two weeks.</source>
        <translation>Ansvarlig ble gjort kjent med retten til å uttale seg innen to uker.</translation>
    </message>
    <message>
        <source>Ready-made sentences</source>
        <translation>Ferdige setninger</translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Serving control</source>
        <translation>Skjenkekontroll</translation>
    </message>
    <message>
        <source>Sales control</source>
        <translation>Salgskontroll</translation>
    </message>
    <message>
        <source>Internal control inspection</source>
        <translation>Internkontrolltilsyn</translation>
    </message>
    <message>
        <source>Itinerant or single occasion</source>
        <translation>Ambulerende eller enkeltanledning</translation>
    </message>
    <message>
        <source>Extended control</source>
        <translation>Utvidet kontroll</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Oppfølging</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpen</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Uniformed</source>
        <translation>Uniformert</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Forhåndsvarslet</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>Kombinasjon</translation>
    </message>
    <message>
        <source>Several agencies</source>
        <translation>Multikontroll</translation>
    </message>
    <message>
        <source>Coordinated</source>
        <translation>Samordnet</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fullført</translation>
    </message>
    <message>
        <source>Comment received</source>
        <translation>Uttalelse mottatt</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>Vurdert</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Henlagt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Politiet</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>Tolletaten</translation>
    </message>
    <message>
        <source>Fire service</source>
        <translation>Brannvesenet</translation>
    </message>
    <message>
        <source>Tax authority</source>
        <translation>Skatteetaten</translation>
    </message>
    <message>
        <source>Food Safety Authority</source>
        <translation>Mattilsynet</translation>
    </message>
    <message>
        <source>Labour Inspection Authority</source>
        <translation>Arbeidstilsynet</translation>
    </message>
    <message>
        <source>Sale, group 1</source>
        <translation>Salg, gruppe 1</translation>
    </message>
    <message>
        <source>Sale of own production, group 1</source>
        <translation>Salg av egenprodusert, gruppe 1</translation>
    </message>
    <message>
        <source>Sale of own production, group 2</source>
        <translation>Salg av egenprodusert, gruppe 2</translation>
    </message>
    <message>
        <source>Vinmonopolet</source>
        <translation>Vinmonopolet</translation>
    </message>
    <message>
        <source>Ordinary serving</source>
        <translation>Alminnelig skjenking</translation>
    </message>
    <message>
        <source>Serving at closed parties</source>
        <translation>Skjenking i sluttet selskap</translation>
    </message>
    <message>
        <source>Serving, part of the year</source>
        <translation>Skjenking, del av året</translation>
    </message>
    <message>
        <source>Serving, single occasion</source>
        <translation>Skjenking, enkeltanledning</translation>
    </message>
    <message>
        <source>Itinerant serving</source>
        <translation>Ambulerende skjenking</translation>
    </message>
    <message>
        <source>Extended area, single occasion</source>
        <translation>Utvidet areal, enkeltanledning</translation>
    </message>
    <message>
        <source>Extended hours, single occasion</source>
        <translation>Utvidet tid, enkeltanledning</translation>
    </message>
    <message>
        <source>State licence</source>
        <translation>Statlig bevilling</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Restaurant</translation>
    </message>
    <message>
        <source>Pub</source>
        <translation>Pub</translation>
    </message>
    <message>
        <source>Night club</source>
        <translation>Nattklubb</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Hotell</translation>
    </message>
    <message>
        <source>Café</source>
        <translation>Kafé</translation>
    </message>
    <message>
        <source>Canteen</source>
        <translation>Kantine</translation>
    </message>
    <message>
        <source>Assembly hall</source>
        <translation>Forsamlingslokale</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>Festival</translation>
    </message>
    <message>
        <source>Sports</source>
        <translation>Idrett</translation>
    </message>
    <message>
        <source>Cinema</source>
        <translation>Kino</translation>
    </message>
    <message>
        <source>Tourist lodge</source>
        <translation>Turisthytte</translation>
    </message>
    <message>
        <source>Home for the elderly</source>
        <translation>Aldershjem</translation>
    </message>
    <message>
        <source>Grocery shop</source>
        <translation>Dagligvarebutikk</translation>
    </message>
    <message>
        <source>Brewery</source>
        <translation>Bryggeri</translation>
    </message>
    <message>
        <source>Farm shop</source>
        <translation>Gårdsutsalg</translation>
    </message>
    <message>
        <source>Online sale</source>
        <translation>Nettsalg</translation>
    </message>
    <message>
        <source>Beer and soft drinks outlet</source>
        <translation>Øl- og mineralvannutsalg</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Kultur</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annet</translation>
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
        <source>Outdoor serving</source>
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
        <source>Low</source>
        <translation>Lav</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Middels</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Høy</translation>
    </message>
    <message>
        <source>Own staff</source>
        <translation>Egne ansatte</translation>
    </message>
    <message>
        <source>Inter-municipal</source>
        <translation>Interkommunalt</translation>
    </message>
    <message>
        <source>Private firm</source>
        <translation>Privat firma</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Enig</translation>
    </message>
    <message>
        <source>Disagrees</source>
        <translation>Uenig</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Delvis enig</translation>
    </message>
    <message>
        <source>No comment</source>
        <translation>Ikke kommentert</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Underskrevet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nektet å skrive under</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Ikke spurt</translation>
    </message>
    <message>
        <source>No serving</source>
        <translation>Ingen skjenking</translation>
    </message>
    <message>
        <source>Broken off for safety</source>
        <translation>Avbrutt av sikkerhetshensyn</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Utskrift</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-kode</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Brev</translation>
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
        <source>Another person</source>
        <translation>En annen</translation>
    </message>
    <message>
        <source>Group 1</source>
        <translation>Gruppe 1</translation>
    </message>
    <message>
        <source>Group 2</source>
        <translation>Gruppe 2</translation>
    </message>
    <message>
        <source>Group 3</source>
        <translation>Gruppe 3</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Kontrollør</translation>
    </message>
    <message>
        <source>Case handler</source>
        <translation>Saksbehandler</translation>
    </message>
    <message>
        <source>Naloxone distributor</source>
        <translation>Naloksonutdeler</translation>
    </message>
    <message>
        <source>Outreach worker</source>
        <translation>Oppsøkende medarbeider</translation>
    </message>
    <message>
        <source>Health lead</source>
        <translation>Helseansvarlig</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Utenfor stedet</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>I lokalet</translation>
    </message>
    <message>
        <source>Internal control</source>
        <translation>Internkontroll</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Salg</translation>
    </message>
    <message>
        <source>Place closed</source>
        <translation>Stedet var stengt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlagt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Påbegynt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Utført</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avlyst</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Strongly mitigating</source>
        <translation>Svært formildende</translation>
    </message>
    <message>
        <source>Strongly aggravating</source>
        <translation>Svært skjerpende</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>Ordensvakt</translation>
    </message>
    <message>
        <source>Training of staff</source>
        <translation>Kursing av ansatte</translation>
    </message>
    <message>
        <source>Age limit</source>
        <translation>Aldersgrense</translation>
    </message>
    <message>
        <source>Food served</source>
        <translation>Matservering</translation>
    </message>
    <message>
        <source>Limited hours</source>
        <translation>Begrenset tid</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Støy</translation>
    </message>
    <message>
        <source>Free water</source>
        <translation>Gratis vann</translation>
    </message>
    <message>
        <source>18 years</source>
        <translation>18 år</translation>
    </message>
    <message>
        <source>20 years</source>
        <translation>20 år</translation>
    </message>
    <message>
        <source>Cheerful</source>
        <translation>Opprømt</translation>
    </message>
    <message>
        <source>Less inhibited</source>
        <translation>Mindre hemmet</translation>
    </message>
    <message>
        <source>Talkative</source>
        <translation>Pratsom</translation>
    </message>
    <message>
        <source>Loud voice</source>
        <translation>Høylytt</translation>
    </message>
    <message>
        <source>Inattentive</source>
        <translation>Uoppmerksom</translation>
    </message>
    <message>
        <source>Trouble fixing the gaze</source>
        <translation>Vansker med å feste blikket</translation>
    </message>
    <message>
        <source>Unclear speech</source>
        <translation>Utydelig tale</translation>
    </message>
    <message>
        <source>Unsteady walk</source>
        <translation>Ustø gange</translation>
    </message>
    <message>
        <source>Clumsy hands</source>
        <translation>Klossete hender</translation>
    </message>
    <message>
        <source>Disturbs others</source>
        <translation>Forstyrrer andre</translation>
    </message>
    <message>
        <source>Cannot focus</source>
        <translation>Kan ikke fokusere</translation>
    </message>
    <message>
        <source>Slurred speech</source>
        <translation>Snøvler</translation>
    </message>
    <message>
        <source>Staggers</source>
        <translation>Sjangler</translation>
    </message>
    <message>
        <source>Falls asleep</source>
        <translation>Sovner</translation>
    </message>
    <message>
        <source>Vomits</source>
        <translation>Kaster opp</translation>
    </message>
    <message>
        <source>Needs help to leave</source>
        <translation>Trenger hjelp til å gå</translation>
    </message>
    <message>
        <source>Unconscious</source>
        <translation>Bevisstløs</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Kvinne</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Mann</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Usikker</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Under 18</translation>
    </message>
    <message>
        <source>18–19</source>
        <translation>18–19</translation>
    </message>
    <message>
        <source>20–24</source>
        <translation>20–24</translation>
    </message>
    <message>
        <source>25 or older</source>
        <translation>25 eller eldre</translation>
    </message>
    <message>
        <source>Child welfare service</source>
        <translation>Barnevernet</translation>
    </message>
    <message>
        <source>Forewarning of points</source>
        <translation>Forhåndsvarsel om prikker</translation>
    </message>
    <message>
        <source>Decision on points</source>
        <translation>Vedtak om prikker</translation>
    </message>
    <message>
        <source>Forewarning of withdrawal</source>
        <translation>Forhåndsvarsel om inndragning</translation>
    </message>
    <message>
        <source>Decision on withdrawal</source>
        <translation>Vedtak om inndragning</translation>
    </message>
    <message>
        <source>Case dropped</source>
        <translation>Saken henlagt</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Avgjort</translation>
    </message>
    <message>
        <source>Party notified</source>
        <translation>Parten er underrettet</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>Påklaget</translation>
    </message>
    <message>
        <source>Upheld on appeal</source>
        <translation>Stadfestet</translation>
    </message>
    <message>
        <source>Reversed on appeal</source>
        <translation>Opphevet</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Trukket tilbake</translation>
    </message>
    <message>
        <source>Own municipality</source>
        <translation>Egen kommune</translation>
    </message>
    <message>
        <source>Another municipality</source>
        <translation>Annen kommune</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andre</translation>
    </message>
    <message>
        <source>Emergency number 113</source>
        <translation>Nødnummer 113</translation>
    </message>
    <message>
        <source>Signs of an overdose</source>
        <translation>Tegn på overdose</translation>
    </message>
    <message>
        <source>Giving the spray</source>
        <translation>Gi sprayen</translation>
    </message>
    <message>
        <source>Rescue breathing and CPR</source>
        <translation>Innblåsinger og HLR</translation>
    </message>
    <message>
        <source>Second dose</source>
        <translation>Andre dose</translation>
    </message>
    <message>
        <source>Staying with the person</source>
        <translation>Bli hos personen</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Under 13</source>
        <translation>Under 13</translation>
    </message>
    <message>
        <source>13–15</source>
        <translation>13–15</translation>
    </message>
    <message>
        <source>16–17</source>
        <translation>16–17</translation>
    </message>
    <message>
        <source>18–24</source>
        <translation>18–24</translation>
    </message>
    <message>
        <source>25–34</source>
        <translation>25–34</translation>
    </message>
    <message>
        <source>25–39</source>
        <translation>25–39</translation>
    </message>
    <message>
        <source>35–49</source>
        <translation>35–49</translation>
    </message>
    <message>
        <source>40–59</source>
        <translation>40–59</translation>
    </message>
    <message>
        <source>50–64</source>
        <translation>50–64</translation>
    </message>
    <message>
        <source>60 or over</source>
        <translation>60 eller eldre</translation>
    </message>
    <message>
        <source>65 or over</source>
        <translation>65 eller eldre</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nei</translation>
    </message>
    <message>
        <source>Less than a week ago</source>
        <translation>For mindre enn én uke siden</translation>
    </message>
    <message>
        <source>1–4 weeks ago</source>
        <translation>For 1–4 uker siden</translation>
    </message>
    <message>
        <source>1–6 months ago</source>
        <translation>For 1–6 måneder siden</translation>
    </message>
    <message>
        <source>6–12 months ago</source>
        <translation>For 6–12 måneder siden</translation>
    </message>
    <message>
        <source>More than a year ago</source>
        <translation>For mer enn ett år siden</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kontor</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Bil</translation>
    </message>
    <message>
        <source>Rucksack</source>
        <translation>Ryggsekk</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Fengsel</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Mottak</translation>
    </message>
    <message>
        <source>Hand-out</source>
        <translation>Utdeling</translation>
    </message>
    <message>
        <source>Transfer out</source>
        <translation>Overføring ut</translation>
    </message>
    <message>
        <source>Transfer in</source>
        <translation>Overføring inn</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Svinn</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utløpt</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Tilbakekalling</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korreksjon</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Telling</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Knust</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Frosset</translation>
    </message>
    <message>
        <source>Overheated</source>
        <translation>Overopphetet</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Mistet</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Stjålet</translation>
    </message>
    <message>
        <source>Used for training</source>
        <translation>Brukt til øving</translation>
    </message>
    <message>
        <source>Registered wrongly</source>
        <translation>Feilregistrert</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Sendt ut</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publisert</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Første gang</translation>
    </message>
    <message>
        <source>Refill</source>
        <translation>Påfyll</translation>
    </message>
    <message>
        <source>Used at an overdose</source>
        <translation>Brukt ved overdose</translation>
    </message>
    <message>
        <source>Given to others</source>
        <translation>Gitt til andre</translation>
    </message>
    <message>
        <source>Damaged or frozen</source>
        <translation>Ødelagt eller frosset</translation>
    </message>
    <message>
        <source>Confiscated</source>
        <translation>Konfiskert</translation>
    </message>
    <message>
        <source>At risk themselves</source>
        <translation>Egen risiko</translation>
    </message>
    <message>
        <source>Family or friend</source>
        <translation>Pårørende eller venn</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Ansatt</translation>
    </message>
    <message>
        <source>Private home</source>
        <translation>Privat bolig</translation>
    </message>
    <message>
        <source>Public place</source>
        <translation>Offentlig sted</translation>
    </message>
    <message>
        <source>Institution or supported housing</source>
        <translation>Institusjon eller botiltak</translation>
    </message>
    <message>
        <source>Seen oneself</source>
        <translation>Egen observasjon</translation>
    </message>
    <message>
        <source>Told by the recipient</source>
        <translation>Fortalt av mottakeren</translation>
    </message>
    <message>
        <source>Told by somebody else</source>
        <translation>Fortalt av andre</translation>
    </message>
    <message>
        <source>The recipient</source>
        <translation>Mottakeren selv</translation>
    </message>
    <message>
        <source>Friend or partner</source>
        <translation>Venn eller partner</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Stranger</source>
        <translation>Fremmed</translation>
    </message>
    <message>
        <source>User of the service</source>
        <translation>Bruker av tjenesten</translation>
    </message>
    <message>
        <source>Heroin</source>
        <translation>Heroin</translation>
    </message>
    <message>
        <source>Other opioids</source>
        <translation>Andre opioider</translation>
    </message>
    <message>
        <source>Benzodiazepines</source>
        <translation>Benzodiazepiner</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>Alkohol</translation>
    </message>
    <message>
        <source>Stimulants</source>
        <translation>Stimulerende midler</translation>
    </message>
    <message>
        <source>GHB</source>
        <translation>GHB</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avslått</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Henvist</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observasjon</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Drugs and alcohol</source>
        <translation>Rus</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Bolig</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Økonomi</translation>
    </message>
    <message>
        <source>Physical health</source>
        <translation>Fysisk helse</translation>
    </message>
    <message>
        <source>Mental health</source>
        <translation>Psykisk helse</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Skole</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeid</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nettverk</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>Vold</translation>
    </message>
    <message>
        <source>Sexual health</source>
        <translation>Seksuell helse</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Kriminalitet</translation>
    </message>
    <message>
        <source>Syringes</source>
        <translation>Sprøyter</translation>
    </message>
    <message>
        <source>Needles</source>
        <translation>Kanyler</translation>
    </message>
    <message>
        <source>Smoking foil</source>
        <translation>Røykefolie</translation>
    </message>
    <message>
        <source>Cookers</source>
        <translation>Kokekar</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Swabs</source>
        <translation>Spritswabs</translation>
    </message>
    <message>
        <source>Sterile water</source>
        <translation>Sterilt vann</translation>
    </message>
    <message>
        <source>Ascorbic acid</source>
        <translation>Askorbinsyre</translation>
    </message>
    <message>
        <source>Condoms</source>
        <translation>Kondomer</translation>
    </message>
    <message>
        <source>Sharps bins</source>
        <translation>Kanylebokser</translation>
    </message>
    <message>
        <source>Considered</source>
        <translation>Vurdert</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Meldt</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Trussel</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Medisinsk</translation>
    </message>
    <message>
        <source>NAV</source>
        <translation>NAV</translation>
    </message>
    <message>
        <source>GP</source>
        <translation>Fastlege</translation>
    </message>
    <message>
        <source>Emergency clinic</source>
        <translation>Legevakt</translation>
    </message>
    <message>
        <source>Drug and mental health service</source>
        <translation>Rus- og psykisk helsetjeneste</translation>
    </message>
    <message>
        <source>FACT team</source>
        <translation>FACT-team</translation>
    </message>
    <message>
        <source>OAT or specialised treatment</source>
        <translation>LAR eller TSB</translation>
    </message>
    <message>
        <source>Youth health centre</source>
        <translation>Helsestasjon eller HFU</translation>
    </message>
    <message>
        <source>Aftercare</source>
        <translation>Ettervern</translation>
    </message>
    <message>
        <source>Outreach team</source>
        <translation>Oppsøkende team</translation>
    </message>
    <message>
        <source>Voluntary organisation</source>
        <translation>Frivillig organisasjon</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Oppsøkende</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Annen tjeneste</translation>
    </message>
    <message>
        <source>Written consent</source>
        <translation>Skriftlig samtykke</translation>
    </message>
    <message>
        <source>Spoken consent</source>
        <translation>Muntlig samtykke</translation>
    </message>
    <message>
        <source>Consent not needed by law</source>
        <translation>Samtykke ikke nødvendig etter loven</translation>
    </message>
    <message>
        <source>Consent not given</source>
        <translation>Samtykke ikke gitt</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Duty to report to child welfare</source>
        <translation>Meldeplikt til barnevernet</translation>
    </message>
    <message>
        <source>Duty to avert</source>
        <translation>Avvergingsplikt</translation>
    </message>
    <message>
        <source>Danger to life or health</source>
        <translation>Fare for liv eller helse</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Akutt</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>Innen 7 dager</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Ordinær</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Tilbudt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Møtt</translation>
    </message>
    <message>
        <source>Did not attend</source>
        <translation>Ikke møtt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Hand-outs</source>
        <translation>Utdelinger</translation>
    </message>
    <message>
        <source>Overdoses</source>
        <translation>Overdoser</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utstyr</translation>
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
    <name>ConfirmationCard</name>
    <message>
        <source>Confirmed by the inspectors</source>
        <translation>Bekreftet av kontrollørene</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (deg)</translation>
    </message>
    <message>
        <source>You confirm what stands on this device now. What is changed afterwards is not covered; confirm once more then.</source>
        <translation>Du bekrefter det som står på denne enheten nå. Det som endres etterpå, er ikke med; bekreft da en gang til.</translation>
    </message>
    <message>
        <source>Confirm the control once more</source>
        <translation>Bekreft kontrollen en gang til</translation>
    </message>
    <message>
        <source>Confirm the control</source>
        <translation>Bekreft kontrollen</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Confirmed %1</source>
        <translation>Bekreftet %1</translation>
    </message>
    <message>
        <source>Confirmed %1, before the visit got its final content</source>
        <translation>Bekreftet %1, før kontrollen fikk sitt endelige innhold</translation>
    </message>
    <message>
        <source>Confirmed %1; it has been changed since</source>
        <translation>Bekreftet %1; endret siden</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Ikke bekreftet ennå</translation>
    </message>
</context>
<context>
    <name>ContactDuties</name>
    <message>
        <source>Duties that override secrecy</source>
        <translation>Plikter som går foran taushetsplikten</translation>
    </message>
    <message>
        <source>Only that it was assessed or reported, and the day, is kept here.</source>
        <translation>Her lagres bare at det er vurdert eller meldt, og dagen.</translation>
    </message>
    <message>
        <source>Concern for a child</source>
        <translation>Bekymring for et barn</translation>
    </message>
    <message>
        <source>Concern for a child: day</source>
        <translation>Bekymring for et barn: dag</translation>
    </message>
    <message>
        <source>Duty to avert</source>
        <translation>Avvergingsplikt</translation>
    </message>
    <message>
        <source>Duty to avert: day</source>
        <translation>Avvergingsplikt: dag</translation>
    </message>
    <message>
        <source>When it applies and whom to call</source>
        <translation>Når den gjelder, og hvem du ringer</translation>
    </message>
</context>
<context>
    <name>ContactFacts</name>
    <message>
        <source>Kind of contact</source>
        <translation>Type kontakt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alder</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kjønn</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Sone</translation>
    </message>
</context>
<context>
    <name>ContactHandoutPage</name>
    <message>
        <source>Naloxone</source>
        <translation>Nalokson</translation>
    </message>
    <message>
        <source>Without a contact</source>
        <translation>Uten kontakt</translation>
    </message>
    <message>
        <source>The last one was used at an overdose. You may record what happened, if the person wants to tell.</source>
        <translation>Den forrige ble brukt ved en overdose. Du kan registrere hva som skjedde, hvis personen vil fortelle.</translation>
    </message>
    <message>
        <source>Record the overdose</source>
        <translation>Registrer overdosen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gå videre</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>This contact was undone and counts nowhere.</source>
        <translation>Denne kontakten er angret og teller ikke noe sted.</translation>
    </message>
    <message>
        <source>Equipment and naloxone</source>
        <translation>Utstyr og nalokson</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Delt ut</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Tatt imot</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utstyr</translation>
    </message>
    <message>
        <source>Naloxone</source>
        <translation>Nalokson</translation>
    </message>
    <message>
        <source>About the contact</source>
        <translation>Om kontakten</translation>
    </message>
    <message>
        <source>Only what is known. Nothing here needs an answer.</source>
        <translation>Bare det du vet. Ingenting her må besvares.</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Første kontakt</translation>
    </message>
    <message>
        <source>Home municipality</source>
        <translation>Hjemkommune</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Substances seen</source>
        <translation>Rusmidler som ble sett</translation>
    </message>
    <message>
        <source>Intoxication of the group as a whole</source>
        <translation>Ruspåvirkning i gruppen som helhet</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>Ikke notert</translation>
    </message>
    <message>
        <source>Safety of the patrol</source>
        <translation>Patruljens sikkerhet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Nobody&apos;s name, number or address. The health lead does not get the note.</source>
        <translation>Ikke noens navn, nummer eller adresse. Helseansvarlig får ikke merknaden.</translation>
    </message>
    <message>
        <source>Too long: at most 280 characters. What was saved before stays.</source>
        <translation>For lang: høyst 280 tegn. Det som var lagret, står.</translation>
    </message>
    <message>
        <source>Correct the contact</source>
        <translation>Rett kontakten</translation>
    </message>
    <message>
        <source>Undo the whole contact</source>
        <translation>Angre hele kontakten</translation>
    </message>
    <message>
        <source>Undo this contact?</source>
        <translation>Angre denne kontakten?</translation>
    </message>
    <message>
        <source>It counts nowhere then, with its equipment.</source>
        <translation>Da teller den ikke noe sted, og heller ikke utstyret.</translation>
    </message>
    <message>
        <source>Undo the contact</source>
        <translation>Angre kontakten</translation>
    </message>
    <message>
        <source>Naloxone: %1</source>
        <translation>Nalokson: %1</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>To a service the person wants to meet.</source>
        <translation>Til en tjeneste personen vil møte.</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Henvis</translation>
    </message>
    <message>
        <source>It counts nowhere then, with its equipment. The naloxone stays handed out; undo that by itself.</source>
        <translation>Da teller den ikke noe sted, og heller ikke utstyret. Naloksonet står fortsatt som utdelt; det angres for seg.</translation>
    </message>
</context>
<context>
    <name>CountFields</name>
    <message>
        <source>Guests (estimate)</source>
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
    <name>CurtainPage</name>
    <message>
        <source>Feltbok is locking</source>
        <translation>Feltbok låses</translation>
    </message>
    <message>
        <source>Sending what you finished</source>
        <translation>Sender det du fullførte</translation>
    </message>
    <message>
        <source>Nothing can be read meanwhile. What is not sent in time stays encrypted on this device.</source>
        <translation>Ingenting kan leses imens. Det som ikke rekker å bli sendt, blir liggende kryptert på enheten.</translation>
    </message>
</context>
<context>
    <name>DecisionFields</name>
    <message>
        <source>The letter</source>
        <translation>Brevet</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Brevets dato</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Saksnummer</translation>
    </message>
    <message>
        <source>Case handler</source>
        <translation>Saksbehandler</translation>
    </message>
    <message>
        <source>Signs the letter, with authority from the council.</source>
        <translation>Undertegner brevet, med myndighet fra kommunestyret.</translation>
    </message>
    <message>
        <source>Breaches it rests on</source>
        <translation>Brudd det bygger på</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Prikker</translation>
    </message>
    <message>
        <source>Days of withdrawal</source>
        <translation>Dager inndratt</translation>
    </message>
    <message>
        <source>By the scale. Other days need a reason (§ 10-4).</source>
        <translation>Etter skalaen. Andre tall må begrunnes (§ 10-4).</translation>
    </message>
    <message>
        <source>Withdrawn from</source>
        <translation>Inndratt fra og med</translation>
    </message>
    <message>
        <source>To and with %1</source>
        <translation>Til og med %1</translation>
    </message>
    <message>
        <source>The party may reply until</source>
        <translation>Parten kan uttale seg innen</translation>
    </message>
    <message>
        <source>Your own words in the letter</source>
        <translation>Dine egne ord i brevet</translation>
    </message>
    <message>
        <source>The municipality&apos;s assessment. Letters are in Norwegian bokmål. No names of guests.</source>
        <translation>Kommunens vurdering. Brev skrives på bokmål. Ingen navn på gjester.</translation>
    </message>
    <message>
        <source>%1 – of the breaches above. Other points are set at the breach, with a reason (§ 10-4).</source>
        <translation>%1 – av bruddene over. Andre prikker settes ved bruddet, med begrunnelse (§ 10-4).</translation>
    </message>
    <message>
        <source>Reason for other days than the scale&apos;s (§ 10-4)</source>
        <translation>Begrunnelse for andre dager enn skalaens (§ 10-4)</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Take the letter back?</source>
        <translation>Trekke brevet tilbake?</translation>
    </message>
    <message>
        <source>It stays in the case, marked as taken back. If the party has it, tell them.</source>
        <translation>Det blir i saken, merket som trukket tilbake. Har parten fått det, må du si fra.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <comment>confirm</comment>
        <translation>Trekk tilbake</translation>
    </message>
    <message>
        <source>Before you can decide</source>
        <translation>Før du kan avgjøre</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>File for the PDF</source>
        <translation>Filnavn for PDF-en</translation>
    </message>
    <message>
        <source>Outside Feltbok the file is not encrypted. It is yours to guard.</source>
        <translation>Utenfor Feltbok er filen ikke kryptert. Du må selv passe på den.</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Lagret som</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lagre som PDF</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Filen</translation>
    </message>
</context>
<context>
    <name>DecisionSteps</name>
    <message>
        <source>After it was decided</source>
        <translation>Etter avgjørelsen</translation>
    </message>
    <message>
        <source>Received by the party</source>
        <translation>Mottatt av parten</translation>
    </message>
    <message>
        <source>The time to appeal or reply runs from here.</source>
        <translation>Fristen for å klage eller uttale seg løper herfra.</translation>
    </message>
    <message>
        <source>Reply received</source>
        <translation>Uttalelse mottatt</translation>
    </message>
    <message>
        <source>The party&apos;s reply</source>
        <translation>Partens uttalelse</translation>
    </message>
    <message>
        <source>Appeal received</source>
        <translation>Klage mottatt</translation>
    </message>
    <message>
        <source>To Statsforvalteren, for legality (alkoholloven § 1-16).</source>
        <translation>Til Statsforvalteren, som prøver lovligheten (alkoholloven § 1-16).</translation>
    </message>
    <message>
        <source>Outcome of the appeal</source>
        <translation>Klagen avgjort</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>Forewarnings and decisions</source>
        <translation>Forhåndsvarsler og vedtak</translation>
    </message>
    <message>
        <source>Every letter is a draft until you mark it as decided.</source>
        <translation>Hvert brev er et utkast til du merker det som avgjort.</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>Lag utkast: %1</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Report and comment</source>
        <translation>Rapport og uttalelse</translation>
    </message>
    <message>
        <source>Report to the place at the latest (alkoholforskriften § 9-6)</source>
        <translation>Rapport til stedet senest (alkoholforskriften § 9-6)</translation>
    </message>
    <message>
        <source>Report sent</source>
        <translation>Rapport sendt</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Sendemåte</translation>
    </message>
    <message>
        <source>The venue may comment until (alkoholforskriften § 9-6)</source>
        <translation>Stedet kan uttale seg til (alkoholforskriften § 9-6)</translation>
    </message>
    <message>
        <source>The venue&apos;s comment</source>
        <translation>Stedets uttalelse</translation>
    </message>
    <message>
        <source>Received by the venue</source>
        <translation>Mottatt av stedet</translation>
    </message>
    <message>
        <source>Comment received</source>
        <translation>Uttalelse mottatt</translation>
    </message>
</context>
<context>
    <name>DiscrepanciesPage</name>
    <message>
        <source>Discrepancies</source>
        <translation>Avvik</translation>
    </message>
    <message>
        <source>Everything adds up</source>
        <translation>Alt stemmer</translation>
    </message>
    <message>
        <source>These devices did not know yet of:</source>
        <translation>Disse enhetene kjente ennå ikke til:</translation>
    </message>
    <message>
        <source>Open the location</source>
        <translation>Åpne lagerstedet</translation>
    </message>
    <message>
        <source>Open %1 (%2)</source>
        <translation>Åpne %1 (%2)</translation>
    </message>
    <message>
        <source>No balance is below zero, every transfer has come, and nothing was corrected twice.</source>
        <translation>Ingen beholdning er under null, alle overføringer har kommet fram, og ingenting er rettet to ganger.</translation>
    </message>
    <message>
        <source>Book the proposed correction</source>
        <translation>Før den foreslåtte rettelsen</translation>
    </message>
    <message>
        <source>Book the proposed correction: %1 (%2)</source>
        <translation>Før den foreslåtte rettelsen: %1 (%2)</translation>
    </message>
    <message>
        <source>The correction is booked.</source>
        <translation>Rettelsen er ført.</translation>
    </message>
    <message>
        <source>It was put right meanwhile. Nothing was booked.</source>
        <translation>Det er rettet opp i mellomtiden. Ingenting ble ført.</translation>
    </message>
    <message>
        <source>Book the proposed correction?</source>
        <translation>Føre den foreslåtte rettelsen?</translation>
    </message>
    <message>
        <source>What is booked stays in the ledger; a wrong correction is put right by one more.</source>
        <translation>Det som er ført, blir stående i regnskapet. En feil rettelse rettes med en ny.</translation>
    </message>
    <message>
        <source>Book the correction</source>
        <translation>Før rettelsen</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>Draft · started %1</source>
        <translation>Utkast · startet %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>This visit needs a look: a field has two values or a change was not accepted.</source>
        <translation>Denne kontrollen må avklares: Et felt har to verdier, eller en endring ble ikke godtatt.</translation>
    </message>
    <message>
        <source>Both are kept until somebody decides.</source>
        <translation>Begge beholdes til noen avgjør.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Se på det</translation>
    </message>
    <message>
        <source>Discard this draft</source>
        <translation>Forkast utkastet</translation>
    </message>
    <message>
        <source>Add observation</source>
        <translation>Ny observasjon</translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation>Fullfør kontrollen</translation>
    </message>
    <message>
        <source>Discard this draft?</source>
        <translation>Forkaste utkastet?</translation>
    </message>
    <message>
        <source>It has never been sent. What you wrote in it is gone afterwards.</source>
        <translation>Det er aldri sendt. Det du har skrevet i det, blir borte.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>The visit has been finished by somebody else.</source>
        <translation>Kontrollen er fullført av en annen.</translation>
    </message>
    <message>
        <source>What was saved before is part of it.</source>
        <translation>Det som var lagret før det, er med.</translation>
    </message>
    <message>
        <source>What is still missing is written as an addendum.</source>
        <translation>Det som fortsatt mangler, skrives som tillegg.</translation>
    </message>
    <message>
        <source>Open the finished visit</source>
        <translation>Åpne den fullførte kontrollen</translation>
    </message>
    <message>
        <source>The checklist this visit began with is not on this device yet.</source>
        <translation>Sjekklisten kontrollen begynte med, er ikke på denne enheten ennå.</translation>
    </message>
    <message>
        <source>What has been answered is shown below and is kept.</source>
        <translation>Det som er besvart, vises nedenfor og blir bevart.</translation>
    </message>
    <message>
        <source>It comes with the next contact with the server.</source>
        <translation>Den kommer ved neste kontakt med serveren.</translation>
    </message>
    <message>
        <source>The control could not be carried out</source>
        <translation>Kontrollen kunne ikke gjennomføres</translation>
    </message>
</context>
<context>
    <name>DutiesPage</name>
    <message>
        <source>Duties to report</source>
        <translation>Meldeplikt og avvergingsplikt</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Hvem du ringer</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Hvor det står</translation>
    </message>
    <message>
        <source>Written from memory and not yet checked against the law. The words of the law decide.</source>
        <translation>Skrevet etter hukommelsen og ikke kontrollert mot loven ennå. Lovens ord avgjør.</translation>
    </message>
    <message>
        <source>Feltbok keeps that it was assessed or reported and on which day, never what or about whom.</source>
        <translation>Feltbok lagrer at det er vurdert eller meldt og hvilken dag, aldri hva eller om hvem.</translation>
    </message>
</context>
<context>
    <name>EquipmentCell</name>
    <message>
        <source>%1: one more</source>
        <translation>%1: én mer</translation>
    </message>
    <message>
        <source>%1: one less</source>
        <translation>%1: én mindre</translation>
    </message>
</context>
<context>
    <name>EquipmentPage</name>
    <message>
        <source>Equipment</source>
        <translation>Utstyr</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Til hvem</translation>
    </message>
    <message>
        <source>The contact just counted</source>
        <translation>Kontakten som nettopp ble talt</translation>
    </message>
    <message>
        <source>Somebody not counted yet</source>
        <translation>Noen som ikke er talt ennå</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>Hvilken vei</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Delt ut</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Tatt imot</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
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
    <name>ErrorText</name>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>Navnet eller passordet er feil.</translation>
    </message>
    <message>
        <source>The key does not fit.</source>
        <translation>Nøkkelen passer ikke.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait before the next one.</source>
        <translation>For mange feil forsøk. Vent før du prøver igjen.</translation>
    </message>
    <message>
        <source>A file on this device is damaged.</source>
        <translation>En fil på enheten er skadet.</translation>
    </message>
    <message>
        <source>The records were written by a newer version of Feltbok.</source>
        <translation>Dataene er skrevet av en nyere versjon av Feltbok.</translation>
    </message>
    <message>
        <source>Feltbok is already open in another window.</source>
        <translation>Feltbok er allerede åpen i et annet vindu.</translation>
    </message>
    <message>
        <source>The device has no space left.</source>
        <translation>Det er ikke mer plass på enheten.</translation>
    </message>
    <message>
        <source>The device could not read or write a file.</source>
        <translation>Enheten kunne ikke lese eller skrive en fil.</translation>
    </message>
    <message>
        <source>No connection to the server.</source>
        <translation>Ingen kontakt med serveren.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Serveren svarte ikke i tide.</translation>
    </message>
    <message>
        <source>The server is not the one the link names. Nothing was sent.</source>
        <translation>Serveren er ikke den som lenken peker på. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>The clock of this device is wrong.</source>
        <translation>Klokken på enheten går feil.</translation>
    </message>
    <message>
        <source>This device has been revoked by the municipality.</source>
        <translation>Kommunen har sperret denne enheten.</translation>
    </message>
    <message>
        <source>The server does not accept this device.</source>
        <translation>Serveren godtar ikke denne enheten.</translation>
    </message>
    <message>
        <source>The code is wrong, used or expired.</source>
        <translation>Koden er feil, brukt eller utløpt.</translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>Du har ikke rett til å gjøre dette.</translation>
    </message>
    <message>
        <source>The text is too long to be saved.</source>
        <translation>Teksten er for lang til å lagres.</translation>
    </message>
    <message>
        <source>The record is not on this device.</source>
        <translation>Dette finnes ikke på enheten.</translation>
    </message>
    <message>
        <source>There is already a profile with this name on the device.</source>
        <translation>Det finnes allerede en profil med dette navnet på enheten.</translation>
    </message>
    <message>
        <source>The password is too short or too common.</source>
        <translation>Passordet er for kort eller for vanlig.</translation>
    </message>
    <message>
        <source>The PIN is too short or too simple.</source>
        <translation>PIN-koden er for kort eller for enkel.</translation>
    </message>
    <message>
        <source>The enrolment link is not complete.</source>
        <translation>Registreringslenken er ikke fullstendig.</translation>
    </message>
    <message>
        <source>The text holds a national identity number, a phone number or an e-mail address.</source>
        <translation>Teksten inneholder et fødselsnummer, et telefonnummer eller en e-postadresse.</translation>
    </message>
    <message>
        <source>The value is not allowed here.</source>
        <translation>Verdien er ikke tillatt her.</translation>
    </message>
    <message>
        <source>The server gave an answer that cannot be trusted.</source>
        <translation>Serveren ga et svar som ikke er til å stole på.</translation>
    </message>
    <message>
        <source>Feltbok is locked.</source>
        <translation>Feltbok er låst.</translation>
    </message>
    <message>
        <source>Somebody else changed the same thing.</source>
        <translation>Noen andre har endret det samme.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>Arbeidet ble stoppet.</translation>
    </message>
    <message>
        <source>Feltbok made a mistake of its own.</source>
        <translation>Det oppsto en feil i Feltbok.</translation>
    </message>
    <message>
        <source>Your records lie encrypted on this device, untouched.</source>
        <translation>Dataene dine ligger kryptert og urørt på enheten.</translation>
    </message>
    <message>
        <source>Nothing has been stored. The link can be used again until it expires.</source>
        <translation>Ingenting er lagret. Lenken kan brukes igjen til den går ut.</translation>
    </message>
    <message>
        <source>What was saved before is safe; the last change is only on the screen.</source>
        <translation>Det som var lagret, er trygt. Den siste endringen er bare på skjermen.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Ingenting er endret.</translation>
    </message>
    <message>
        <source>Everything you saved lies on this device and is sent later.</source>
        <translation>Alt du har lagret, ligger på enheten og sendes senere.</translation>
    </message>
    <message>
        <source>The visit is saved; only the document was not made.</source>
        <translation>Kontrollen er lagret. Det er bare dokumentet som ikke ble laget.</translation>
    </message>
    <message>
        <source>Try again, or ask the office for a new password.</source>
        <translation>Prøv igjen, eller be kontoret om et nytt passord.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Frigjør plass, og prøv igjen.</translation>
    </message>
    <message>
        <source>Find coverage, then try again.</source>
        <translation>Finn dekning, og prøv igjen.</translation>
    </message>
    <message>
        <source>You can go on working; it is tried again by itself.</source>
        <translation>Du kan arbeide videre. Feltbok prøver igjen av seg selv.</translation>
    </message>
    <message>
        <source>Install the newest version of Feltbok.</source>
        <translation>Installer nyeste versjon av Feltbok.</translation>
    </message>
    <message>
        <source>Close the other window.</source>
        <translation>Lukk det andre vinduet.</translation>
    </message>
    <message>
        <source>Ask the office for help.</source>
        <translation>Be kontoret om hjelp.</translation>
    </message>
    <message>
        <source>Ask the office for a new link.</source>
        <translation>Be kontoret om en ny lenke.</translation>
    </message>
    <message>
        <source>Choose at least 12 characters; a sentence is easy to remember.</source>
        <translation>Velg minst 12 tegn. En setning er lett å huske.</translation>
    </message>
    <message>
        <source>Copy the whole link from the office and paste it again.</source>
        <translation>Kopier hele lenken fra kontoret, og lim den inn på nytt.</translation>
    </message>
    <message>
        <source>Remove it; describe the person without identity.</source>
        <translation>Fjern det. Beskriv personen uten identitet.</translation>
    </message>
    <message>
        <source>This may have been sent already and cannot be taken back.</source>
        <translation>Dette kan allerede være sendt og kan ikke trekkes tilbake.</translation>
    </message>
    <message>
        <source>The name or the new password is not the one of this request.</source>
        <translation>Navnet eller det nye passordet stemmer ikke med forespørselen.</translation>
    </message>
    <message>
        <source>The link is for another person.</source>
        <translation>Lenken gjelder en annen person.</translation>
    </message>
    <message>
        <source>This is not the office&apos;s answer to this request.</source>
        <translation>Dette er ikke kontorets svar på denne forespørselen.</translation>
    </message>
    <message>
        <source>Five wrong PINs. Now only the password opens.</source>
        <translation>Fem feil PIN-koder. Nå er det bare passordet som åpner.</translation>
    </message>
    <message>
        <source>A PIN opens within 15 minutes. Now only the password does.</source>
        <translation>PIN-koden virker i 15 minutter. Nå er det bare passordet som åpner.</translation>
    </message>
    <message>
        <source>All your work still lies on this device, encrypted.</source>
        <translation>Alt arbeidet ditt ligger fortsatt kryptert på denne enheten.</translation>
    </message>
    <message>
        <source>Type both as you did when the request was made.</source>
        <translation>Skriv begge slik du gjorde da forespørselen ble laget.</translation>
    </message>
    <message>
        <source>Copy the whole answer from the office and paste it again.</source>
        <translation>Kopier hele svaret fra kontoret, og lim det inn på nytt.</translation>
    </message>
    <message>
        <source>The visit is finished and can no longer be changed.</source>
        <translation>Kontrollen er fullført og kan ikke endres lenger.</translation>
    </message>
    <message>
        <source>Open the finished visit and write it as an addendum.</source>
        <translation>Åpne den fullførte kontrollen og skriv det som tillegg.</translation>
    </message>
    <message>
        <source>The figures are as they were; only the file was not written.</source>
        <translation>Tallene er som før. Det er bare filen som ikke ble skrevet.</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Arrangementer</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Søk i arrangementer</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Hvilke</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Kommende</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>No event found</source>
        <translation>Fant ingen arrangementer</translation>
    </message>
    <message>
        <source>No event is over yet</source>
        <translation>Ingen arrangementer er over ennå</translation>
    </message>
    <message>
        <source>No events to come</source>
        <translation>Ingen kommende arrangementer</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Ingen treff på «%1».</translation>
    </message>
    <message>
        <source>Single occasions and itinerant licences stand here by date when the office has made them.</source>
        <translation>Enkeltanledninger og ambulerende bevillinger står her etter dato når kontoret har lagt dem inn.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nytt arrangement</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Bevilling</translation>
    </message>
    <message>
        <source>Kind of control</source>
        <translation>Type kontroll</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Utført av</translation>
    </message>
    <message>
        <source>Started</source>
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
        <source>Reason for one inspector only</source>
        <translation>Begrunnelse for bare én kontrollør</translation>
    </message>
    <message>
        <source>Impartiality confirmed</source>
        <translation>Habilitet bekreftet</translation>
    </message>
    <message>
        <source>Other agencies</source>
        <translation>Andre etater</translation>
    </message>
    <message>
        <source>Guests (estimate)</source>
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
        <source>Role of the person in charge</source>
        <translation>Ansvarshavendes rolle</translation>
    </message>
    <message>
        <source>Presented ourselves</source>
        <translation>Vi presenterte oss</translation>
    </message>
    <message>
        <source>Oral feedback</source>
        <translation>Muntlig tilbakemelding</translation>
    </message>
    <message>
        <source>Reason for not presenting</source>
        <translation>Hvorfor dere ikke presenterte dere</translation>
    </message>
    <message>
        <source>Control not carried out</source>
        <translation>Kontroll ikke gjennomført</translation>
    </message>
    <message>
        <source>The venue&apos;s view</source>
        <translation>Stedets syn</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>General impression</source>
        <translation>Helhetsinntrykk</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Sjekkliste</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posisjon</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Report sent</source>
        <translation>Rapport sendt</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Sendemåte</translation>
    </message>
    <message>
        <source>Received by the venue</source>
        <translation>Mottatt av stedet</translation>
    </message>
    <message>
        <source>The venue&apos;s comment</source>
        <translation>Stedets uttalelse</translation>
    </message>
    <message>
        <source>Comment received</source>
        <translation>Uttalelse mottatt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klokkeslett</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Sett av</translation>
    </message>
    <message>
        <source>Where in the room</source>
        <translation>Hvor i lokalet</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Det som ble sett</translation>
    </message>
    <message>
        <source>Person (sex, age, clothes)</source>
        <translation>Person (kjønn, alder, klær)</translation>
    </message>
    <message>
        <source>Level of intoxication</source>
        <translation>Grad av påvirkning</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Tegn på påvirkning</translation>
    </message>
    <message>
        <source>Observed for (minutes)</source>
        <translation>Observert i (minutter)</translation>
    </message>
    <message>
        <source>Served afterwards</source>
        <translation>Servert etterpå</translation>
    </message>
    <message>
        <source>Asked to leave</source>
        <translation>Bedt om å gå</translation>
    </message>
    <message>
        <source>Got help</source>
        <translation>Fikk hjelp</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Usikkerhet</translation>
    </message>
    <message>
        <source>Positive observation</source>
        <translation>Positiv observasjon</translation>
    </message>
    <message>
        <source>Possible breach (provisional)</source>
        <translation>Mulig brudd (foreløpig)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisasjonsnummer</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <translation>Bevillingshaver</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Bevillingsnummer</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>Type bevilling</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Alkoholgrupper</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gyldig fra</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gyldig til</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Areal</translation>
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
        <source>Conditions</source>
        <translation>Vilkår</translation>
    </message>
    <message>
        <source>Breach</source>
        <translation>Brudd</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Avgjørelse</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Prikker</translation>
    </message>
    <message>
        <source>Date of the breach</source>
        <translation>Dato for bruddet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Oppdrag</translation>
    </message>
    <message>
        <source>Licence as it was</source>
        <translation>Bevillingen slik den var</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Signature as drawn</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Sex (apparent)</source>
        <translation>Kjønn (antatt)</translation>
    </message>
    <message>
        <source>Age (apparent)</source>
        <translation>Alder (antatt)</translation>
    </message>
    <message>
        <source>Minutes after hours</source>
        <translation>Minutter etter tiden</translation>
    </message>
    <message>
        <source>Matter for another authority</source>
        <translation>Sak for annen myndighet</translation>
    </message>
    <message>
        <source>Deviation from the table</source>
        <translation>Avvik fra tabellen</translation>
    </message>
    <message>
        <source>Kinds of conditions</source>
        <translation>Typer vilkår</translation>
    </message>
    <message>
        <source>Local age limit</source>
        <translation>Lokal aldersgrense</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Arealer</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gitt</translation>
    </message>
    <message>
        <source>Manager approved from</source>
        <translation>Styrer godkjent fra</translation>
    </message>
    <message>
        <source>Manager passed the test</source>
        <translation>Styrer bestod kunnskapsprøven</translation>
    </message>
    <message>
        <source>Deputy approved from</source>
        <translation>Stedfortreder godkjent fra</translation>
    </message>
    <message>
        <source>Deputy passed the test</source>
        <translation>Stedfortreder bestod kunnskapsprøven</translation>
    </message>
    <message>
        <source>No deputy demanded</source>
        <translation>Fritak fra stedfortreder</translation>
    </message>
    <message>
        <source>Season from</source>
        <translation>Sesong fra</translation>
    </message>
    <message>
        <source>Season to</source>
        <translation>Sesong til</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Overdratt</translation>
    </message>
    <message>
        <source>Transferred from</source>
        <translation>Overdratt fra</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Inndratt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>Closed party</source>
        <translation>Sluttet selskap</translation>
    </message>
    <message>
        <source>Expected guests</source>
        <translation>Ventede gjester</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Type sted</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Postal place</source>
        <translation>Poststed</translation>
    </message>
    <message>
        <source>Risk class</source>
        <translation>Risikoklasse</translation>
    </message>
    <message>
        <source>Version of the checklist</source>
        <translation>Sjekklistens versjon</translation>
    </message>
    <message>
        <source>Controls it rests on</source>
        <translation>Kontroller det bygger på</translation>
    </message>
    <message>
        <source>Breaches it rests on</source>
        <translation>Brudd det bygger på</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Saksnummer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Days of withdrawal</source>
        <translation>Dager inndratt</translation>
    </message>
    <message>
        <source>Reason for deviating</source>
        <translation>Begrunnelse for avviket</translation>
    </message>
    <message>
        <source>Time to reply</source>
        <translation>Frist for uttalelse</translation>
    </message>
    <message>
        <source>Reply received</source>
        <translation>Uttalelse mottatt</translation>
    </message>
    <message>
        <source>The party&apos;s reply</source>
        <translation>Partens uttalelse</translation>
    </message>
    <message>
        <source>Case handler</source>
        <translation>Saksbehandler</translation>
    </message>
    <message>
        <source>Received by the party</source>
        <translation>Mottatt av parten</translation>
    </message>
    <message>
        <source>Withdrawn from</source>
        <translation>Inndratt fra og med</translation>
    </message>
    <message>
        <source>Withdrawn to</source>
        <translation>Inndratt til og med</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>Påklaget</translation>
    </message>
    <message>
        <source>Outcome of the appeal</source>
        <translation>Klagen avgjort</translation>
    </message>
    <message>
        <source>Forewarning</source>
        <translation>Forhåndsvarsel</translation>
    </message>
    <message>
        <source>Accompanied</source>
        <translation>Fulgt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alder</translation>
    </message>
    <message>
        <source>Ambulance called</source>
        <translation>Ambulanse tilkalt</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Followed up by</source>
        <translation>Følges opp av</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Temperature (°C)</source>
        <translation>Temperatur (°C)</translation>
    </message>
    <message>
        <source>Concern for a child</source>
        <translation>Bekymring for barn</translation>
    </message>
    <message>
        <source>Date of concern for a child</source>
        <translation>Dato for bekymring for barn</translation>
    </message>
    <message>
        <source>Comfort in using naloxone (1–5)</source>
        <translation>Trygghet i å bruke nalokson (1–5)</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Samtykke gitt</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Vitne</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Retter</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antall</translation>
    </message>
    <message>
        <source>Doses found</source>
        <translation>Doser funnet</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Telt av</translation>
    </message>
    <message>
        <source>Rescue breathing or CPR given</source>
        <translation>Innblåsinger eller HLR gitt</translation>
    </message>
    <message>
        <source>Dose (µg)</source>
        <translation>Dose (µg)</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Doser</translation>
    </message>
    <message>
        <source>Doses per pack</source>
        <translation>Doser per pakke</translation>
    </message>
    <message>
        <source>Doses used</source>
        <translation>Doser brukt</translation>
    </message>
    <message>
        <source>Unusual drug</source>
        <translation>Uvanlig stoff</translation>
    </message>
    <message>
        <source>What is unusual</source>
        <translation>Hva som er uvanlig</translation>
    </message>
    <message>
        <source>Duty to avert</source>
        <translation>Avvergingsplikt</translation>
    </message>
    <message>
        <source>Date of the duty to avert</source>
        <translation>Dato for avvergingsplikt</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Virkning</translation>
    </message>
    <message>
        <source>Kind of movement</source>
        <translation>Type bevegelse</translation>
    </message>
    <message>
        <source>Equipment in</source>
        <translation>Utstyr inn</translation>
    </message>
    <message>
        <source>Equipment out</source>
        <translation>Utstyr ut</translation>
    </message>
    <message>
        <source>Doses expected</source>
        <translation>Doser ventet</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Utløpsdato</translation>
    </message>
    <message>
        <source>Registered in the project&apos;s form</source>
        <translation>Registrert i prosjektets skjema</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Første kontakt</translation>
    </message>
    <message>
        <source>Follow-up offered</source>
        <translation>Oppfølging tilbudt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kjønn</translation>
    </message>
    <message>
        <source>Product numbers (GTIN)</source>
        <translation>Varenumre (GTIN)</translation>
    </message>
    <message>
        <source>Hand-out</source>
        <translation>Utdeling</translation>
    </message>
    <message>
        <source>Home municipality</source>
        <translation>Hjemkommune</translation>
    </message>
    <message>
        <source>Taken to hospital</source>
        <translation>Kjørt til sykehus</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Sendt ut</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rettslig grunnlag</translation>
    </message>
    <message>
        <source>Kind of location</source>
        <translation>Type lagersted</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Lowest level (doses)</source>
        <translation>Laveste nivå (doser)</translation>
    </message>
    <message>
        <source>Minimum age</source>
        <translation>Laveste alder</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Naloxone used</source>
        <translation>Nalokson brukt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Når det skjedde</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Tilbudt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rekkefølge</translation>
    </message>
    <message>
        <source>Other location</source>
        <translation>Annet lagersted</translation>
    </message>
    <message>
        <source>Date of the outcome</source>
        <translation>Dato for utfallet</translation>
    </message>
    <message>
        <source>Overdose</source>
        <translation>Overdose</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Pakker</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>Patrulje</translation>
    </message>
    <message>
        <source>Minutes on patrol</source>
        <translation>Minutter på patrulje</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>Patruljer</translation>
    </message>
    <message>
        <source>Words for the person</source>
        <translation>Ord for personen</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Preparat</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publisert</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Tilbakekalling</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Mottaker</translation>
    </message>
    <message>
        <source>Who had the overdose</source>
        <translation>Hvem som hadde overdose</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrert</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>Reason for the refill</source>
        <translation>Grunn til påfyll</translation>
    </message>
    <message>
        <source>Source of the information</source>
        <translation>Hvem opplysningene kommer fra</translation>
    </message>
    <message>
        <source>Requisition</source>
        <translation>Rekvisisjon</translation>
    </message>
    <message>
        <source>Consent to research</source>
        <translation>Samtykke til forskning</translation>
    </message>
    <message>
        <source>Safety event</source>
        <translation>Sikkerhetshendelse</translation>
    </message>
    <message>
        <source>Second dose after at most (minutes)</source>
        <translation>Andre dose etter høyst (minutter)</translation>
    </message>
    <message>
        <source>Second dose after at least (minutes)</source>
        <translation>Andre dose etter minst (minutter)</translation>
    </message>
    <message>
        <source>Highest storage temperature (°C)</source>
        <translation>Høyeste lagringstemperatur (°C)</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Stoff</translation>
    </message>
    <message>
        <source>Substances (believed)</source>
        <translation>Stoffer (antatt)</translation>
    </message>
    <message>
        <source>Substances seen</source>
        <translation>Stoffer sett</translation>
    </message>
    <message>
        <source>First time or refill</source>
        <translation>Første gang eller påfyll</translation>
    </message>
    <message>
        <source>Survived</source>
        <translation>Overlevde</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Training given</source>
        <translation>Opplæring gitt</translation>
    </message>
    <message>
        <source>Minutes of training</source>
        <translation>Minutter med opplæring</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Angret</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Hastegrad</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Holdes av</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gjelder til</translation>
    </message>
    <message>
        <source>Roughly when</source>
        <translation>Omtrent når</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtykke trukket</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Medarbeidere</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Sone</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Soner</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Type kontakt</translation>
    </message>
    <message>
        <source>Name of the location</source>
        <translation>Navn på lagerstedet</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>Navn på sonen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lagersted</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Tatt fra</translation>
    </message>
    <message>
        <source>Kind of figures</source>
        <translation>Type tall</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Deling</translation>
    </message>
    <message>
        <source>Figures told</source>
        <translation>Fortalte tall</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laget</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Deler</translation>
    </message>
    <message>
        <source>As it was counted</source>
        <translation>Slik det ble talt</translation>
    </message>
    <message>
        <source>Service that sent it</source>
        <translation>Tjenesten som sendte den</translation>
    </message>
</context>
<context>
    <name>FieldDate</name>
    <message>
        <source>Type the date like 24.12.2026</source>
        <translation>Skriv datoen slik: 24.12.2026</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.åååå</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>%1: set to today</source>
        <translation>%1: sett til i dag</translation>
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
    <name>FigureBreakdown</name>
    <message>
        <source>By month and zone</source>
        <translation>Per måned og sone</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>For hver</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Sone</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Which equipment</source>
        <translation>Hvilket utstyr</translation>
    </message>
</context>
<context>
    <name>FigureChart</name>
    <message>
        <source>1–4 or hidden</source>
        <translation>1–4 eller skjult</translation>
    </message>
    <message>
        <source>Show as a chart</source>
        <translation>Vis som diagram</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Vis som tabell</translation>
    </message>
    <message>
        <source>%1: show as a chart</source>
        <translation>%1: vis som diagram</translation>
    </message>
    <message>
        <source>%1: show as a table</source>
        <translation>%1: vis som tabell</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>1–4 or hidden</source>
        <translation>1–4 eller skjult</translation>
    </message>
</context>
<context>
    <name>FigureSections</name>
    <message numerus="yes">
        <source>%n further line(s) are 0 and only in the file.</source>
        <translation>
            <numerusform>%n linje til er 0 og står bare i filen.</numerusform>
            <numerusform>%n linjer til er 0 og står bare i filen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Sale to minors</source>
        <translation>Salg til mindreårig</translation>
    </message>
    <message>
        <source>Proper operation</source>
        <translation>Forsvarlig drift</translation>
    </message>
    <message>
        <source>Obstruction of control</source>
        <translation>Hindring av kontroll</translation>
    </message>
    <message>
        <source>Sale to clearly intoxicated</source>
        <translation>Salg til åpenbart påvirket</translation>
    </message>
    <message>
        <source>Hours of sale</source>
        <translation>Salgstid</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Reklame</translation>
    </message>
    <message>
        <source>Age of the seller</source>
        <translation>Selgers alder</translation>
    </message>
    <message>
        <source>Internal control</source>
        <translation>Internkontroll</translation>
    </message>
    <message>
        <source>Manager and deputy</source>
        <translation>Styrer og stedfortreder</translation>
    </message>
    <message>
        <source>Placement of alcohol</source>
        <translation>Plassering av alkohol</translation>
    </message>
    <message>
        <source>Conditions of the licence</source>
        <translation>Vilkår i bevillingen</translation>
    </message>
    <message>
        <source>Turnover statement</source>
        <translation>Omsetningsoppgave</translation>
    </message>
    <message>
        <source>Licence fee</source>
        <translation>Bevillingsgebyr</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Unattended sale</source>
        <translation>Ubetjent salg</translation>
    </message>
    <message>
        <source>Other breaches of sale</source>
        <translation>Annet</translation>
    </message>
    <message>
        <source>Serving minors</source>
        <translation>Skjenking til mindreårige</translation>
    </message>
    <message>
        <source>Duty to assist</source>
        <translation>Bistandsplikt</translation>
    </message>
    <message>
        <source>Serving clearly intoxicated</source>
        <translation>Skjenking til åpenbart påvirket</translation>
    </message>
    <message>
        <source>Hours of serving</source>
        <translation>Skjenketid</translation>
    </message>
    <message>
        <source>Spirits to 18 and 19 year olds</source>
        <translation>Brennevin til 18- og 19-åringer</translation>
    </message>
    <message>
        <source>Age of the server</source>
        <translation>Alder på skjenker</translation>
    </message>
    <message>
        <source>Clearly intoxicated on the premises</source>
        <translation>Åpenbart påvirket i lokalet</translation>
    </message>
    <message>
        <source>Repeated discrimination</source>
        <translation>Gjentatt diskriminering</translation>
    </message>
    <message>
        <source>Repeated drug dealing</source>
        <translation>Gjentatt narkotikaomsetning</translation>
    </message>
    <message>
        <source>Alcohol-free alternatives</source>
        <translation>Alkoholfritt alternativ</translation>
    </message>
    <message>
        <source>Serving outside the approved area</source>
        <translation>Skjenking utenfor godkjent areal</translation>
    </message>
    <message>
        <source>Measures of spirits</source>
        <translation>Skjenkemengde</translation>
    </message>
    <message>
        <source>Alcohol brought in</source>
        <translation>Medbrakt alkohol</translation>
    </message>
    <message>
        <source>Alcohol taken out</source>
        <translation>Gjester tar med alkohol ut</translation>
    </message>
    <message>
        <source>Other breaches of serving</source>
        <translation>Andre</translation>
    </message>
    <message>
        <source>Serving: group 1</source>
        <translation>Skjenking: gruppe 1</translation>
    </message>
    <message>
        <source>Serving: groups 1 and 2</source>
        <translation>Skjenking: gruppe 1 og 2</translation>
    </message>
    <message>
        <source>Serving: groups 1, 2 and 3</source>
        <translation>Skjenking: gruppe 1, 2 og 3</translation>
    </message>
    <message>
        <source>Serving: groups not registered, or others</source>
        <translation>Skjenking: grupper ikke registrert, eller andre</translation>
    </message>
    <message>
        <source>read in the law</source>
        <translation>lest i loven</translation>
    </message>
    <message>
        <source>official guidance</source>
        <translation>offisiell veiledning</translation>
    </message>
    <message>
        <source>practice; the survey&apos;s own form has not been seen</source>
        <translation>praksis; skjemaet selv er ikke sett</translation>
    </message>
    <message>
        <source>our reading</source>
        <translation>vår tolkning</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>må kontrolleres</translation>
    </message>
    <message>
        <source>decided by this office</source>
        <translation>bestemt av dette kontoret</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Oversikt</translation>
    </message>
    <message>
        <source>Licences valid on any day of the year</source>
        <translation>Bevillinger gyldige minst én dag i året</translation>
    </message>
    <message>
        <source>Serving controls carried out</source>
        <translation>Gjennomførte skjenkekontroller</translation>
    </message>
    <message>
        <source>Of these by one inspector alone</source>
        <translation>Av disse med bare én kontrollør</translation>
    </message>
    <message>
        <source>Sales controls carried out</source>
        <translation>Gjennomførte salgskontroller</translation>
    </message>
    <message>
        <source>Controls without a known kind</source>
        <translation>Kontroller uten kjent type</translation>
    </message>
    <message>
        <source>Controls not carried out</source>
        <translation>Kontroller som ikke ble gjennomført</translation>
    </message>
    <message>
        <source>Breaches of serving</source>
        <translation>Brudd ved skjenking</translation>
    </message>
    <message>
        <source>Breaches of sale</source>
        <translation>Brudd ved salg</translation>
    </message>
    <message>
        <source>Breaches in controls without a known kind</source>
        <translation>Brudd i kontroller uten kjent type</translation>
    </message>
    <message>
        <source>Possible breaches not assessed</source>
        <translation>Mulige brudd som ikke er vurdert</translation>
    </message>
    <message>
        <source>Points decided</source>
        <translation>Prikker vedtatt</translation>
    </message>
    <message>
        <source>Withdrawals</source>
        <translation>Inndragninger</translation>
    </message>
    <message>
        <source>Reports sent within one week</source>
        <translation>Rapporter sendt innen én uke</translation>
    </message>
    <message>
        <source>Reports sent later</source>
        <translation>Rapporter sendt senere</translation>
    </message>
    <message>
        <source>Reports without a registered date of sending</source>
        <translation>Rapporter uten registrert sendedato</translation>
    </message>
    <message>
        <source>Comments from venues</source>
        <translation>Uttalelser fra stedene</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Bevillinger</translation>
    </message>
    <message>
        <source>Valid on any day of the year</source>
        <translation>Gyldige minst én dag i året</translation>
    </message>
    <message>
        <source>Sale: %1</source>
        <translation>Salg: %1</translation>
    </message>
    <message>
        <source>other kinds of place</source>
        <translation>andre steder</translation>
    </message>
    <message>
        <source>Sale in all</source>
        <translation>Salg i alt</translation>
    </message>
    <message>
        <source>Serving in all</source>
        <translation>Skjenking i alt</translation>
    </message>
    <message>
        <source>Single occasions and itinerant in all</source>
        <translation>Enkeltanledninger og ambulerende i alt</translation>
    </message>
    <message>
        <source>Kind not registered</source>
        <translation>Type ikke registrert</translation>
    </message>
    <message>
        <source>Licences in all</source>
        <translation>Bevillinger i alt</translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation>Vilkår: %1</translation>
    </message>
    <message>
        <source>Licences with any condition</source>
        <translation>Bevillinger med vilkår</translation>
    </message>
    <message>
        <source>%1: carried out</source>
        <translation>%1: gjennomført</translation>
    </message>
    <message>
        <source>%1: of these by one inspector alone</source>
        <translation>%1: av disse med bare én kontrollør</translation>
    </message>
    <message>
        <source>%1: of these with a breach</source>
        <translation>%1: av disse med brudd</translation>
    </message>
    <message>
        <source>%1: places controlled</source>
        <translation>%1: steder kontrollert</translation>
    </message>
    <message>
        <source>%1: not carried out</source>
        <translation>%1: ikke gjennomført</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>A control belongs to the year in which it began. At serving places one inspector alone does not count in the quota (§ 9-5).</source>
        <translation>En kontroll hører til året den begynte i. Ved skjenkesteder teller en kontroll med bare én kontrollør ikke i kvoten (§ 9-5).</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Skjenking</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Salg</translation>
    </message>
    <message>
        <source>Kind not known</source>
        <translation>Ukjent type</translation>
    </message>
    <message>
        <source>Carried out in all</source>
        <translation>Gjennomført i alt</translation>
    </message>
    <message>
        <source>Done by: %1</source>
        <translation>Utført av: %1</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>ikke registrert</translation>
    </message>
    <message>
        <source>Not carried out: %1</source>
        <translation>Ikke gjennomført: %1</translation>
    </message>
    <message>
        <source>Similar breaches in one control are one breach (§ 10-2)</source>
        <translation>Likeartede brudd i samme kontroll er ett brudd (§ 10-2)</translation>
    </message>
    <message>
        <source>Breaches in all</source>
        <translation>Brudd i alt</translation>
    </message>
    <message>
        <source>Possible breaches that were dropped</source>
        <translation>Mulige brudd som er henlagt</translation>
    </message>
    <message>
        <source>By the date of the decision; what was reversed is left out</source>
        <translation>Etter vedtaksdato; det som er opphevet, er ikke med</translation>
    </message>
    <message>
        <source>Decisions on points</source>
        <translation>Vedtak om prikker</translation>
    </message>
    <message>
        <source>Temporary withdrawals</source>
        <translation>Midlertidige inndragninger</translation>
    </message>
    <message>
        <source>Permanent withdrawals</source>
        <translation>Varige inndragninger</translation>
    </message>
    <message>
        <source>Withdrawals without a registered period</source>
        <translation>Inndragninger uten registrert periode</translation>
    </message>
    <message>
        <source>Withdrawals in all</source>
        <translation>Inndragninger i alt</translation>
    </message>
    <message>
        <source>Decisions reversed or taken back</source>
        <translation>Vedtak opphevet eller trukket tilbake</translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) with possible breaches are not assessed</source>
        <translation>
            <numerusform>%n kontroll med mulige brudd er ikke vurdert</numerusform>
            <numerusform>%n kontroller med mulige brudd er ikke vurdert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assessed breach(es) do not say which</source>
        <translation>
            <numerusform>%n vurdert brudd sier ikke hvilket</numerusform>
            <numerusform>%n vurderte brudd sier ikke hvilket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) are neither of sale nor of serving</source>
        <translation>
            <numerusform>%n kontroll er verken av salg eller skjenking</numerusform>
            <numerusform>%n kontroller er verken av salg eller skjenking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) are without a place</source>
        <translation>
            <numerusform>%n kontroll mangler sted</numerusform>
            <numerusform>%n kontroller mangler sted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) are without a date, of whatever year</source>
        <translation>
            <numerusform>%n kontroll mangler dato, uansett år</numerusform>
            <numerusform>%n kontroller mangler dato, uansett år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) do not say who did them</source>
        <translation>
            <numerusform>%n kontroll sier ikke hvem som utførte den</numerusform>
            <numerusform>%n kontroller sier ikke hvem som utførte dem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) have no registered date of sending</source>
        <translation>
            <numerusform>%n rapport mangler registrert sendedato</numerusform>
            <numerusform>%n rapporter mangler registrert sendedato</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are still drafts</source>
        <translation>
            <numerusform>%n vedtak er fortsatt utkast</numerusform>
            <numerusform>%n vedtak er fortsatt utkast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are without a date, of whatever year</source>
        <translation>
            <numerusform>%n vedtak mangler dato, uansett år</numerusform>
            <numerusform>%n vedtak mangler dato, uansett år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawal(s) are without a period</source>
        <translation>
            <numerusform>%n inndragning mangler periode</numerusform>
            <numerusform>%n inndragninger mangler periode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) are without a kind</source>
        <translation>
            <numerusform>%n bevilling mangler type</numerusform>
            <numerusform>%n bevillinger mangler type</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serving licence(s) are without groups</source>
        <translation>
            <numerusform>%n skjenkebevilling mangler grupper</numerusform>
            <numerusform>%n skjenkebevillinger mangler grupper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales licence(s) are at places of no kind</source>
        <translation>
            <numerusform>%n salgsbevilling er ved et sted uten type</numerusform>
            <numerusform>%n salgsbevillinger er ved steder uten type</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n licence(s) are without a term</source>
        <translation>
            <numerusform>%n bevilling mangler gyldighetstid</numerusform>
            <numerusform>%n bevillinger mangler gyldighetstid</numerusform>
        </translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Fullstendighet</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Ingenting mangler</translation>
    </message>
    <message>
        <source>What is missing before the figures are whole</source>
        <translation>Det som mangler før tallene er fullstendige</translation>
    </message>
    <message>
        <source>The year is not over</source>
        <translation>Året er ikke over</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Kilder</translation>
    </message>
    <message>
        <source>Categories of breaches and licences</source>
        <translation>Kategorier for brudd og bevillinger</translation>
    </message>
    <message>
        <source>Which breach of § 10-3 goes into which category. P1-9 goes by the checklist&apos;s item: S6 discount, S12 unattended sale, I13 advertising, I16 area.</source>
        <translation>Hvilket brudd i § 10-3 som går i hvilken kategori. P1-9 følger punktet i sjekklisten: S6 rabatt, S12 ubetjent salg, I13 reklame, I16 areal.</translation>
    </message>
    <message>
        <source>A breach is one that the office has assessed; similar ones in one control are one</source>
        <translation>Et brudd er et som kontoret har vurdert; likeartede i samme kontroll er ett</translation>
    </message>
    <message>
        <source>Report to the place within one week of the control</source>
        <translation>Rapport til stedet innen én uke etter kontrollen</translation>
    </message>
    <message>
        <source>Two inspectors at serving places</source>
        <translation>To kontrollører ved skjenkesteder</translation>
    </message>
    <message>
        <source>A withdrawal with a last day or a number of days is temporary, one with a first day only is permanent</source>
        <translation>En inndragning med siste dag eller antall dager er midlertidig, en med bare første dag er varig</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>Statistikk for %1</translation>
    </message>
    <message>
        <source>Figures of %1, %2</source>
        <translation>Statistikk for %1, %2</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antall</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Ikke vurdert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Breaches sale</source>
        <translation>Brudd salg</translation>
    </message>
    <message>
        <source>Breaches serving</source>
        <translation>Brudd skjenking</translation>
    </message>
    <message>
        <source>The survey also asks for applications granted and refused, and why there were no breaches. That is not registered here.</source>
        <translation>Kartleggingen spør også om søknader som er innvilget og avslått, og hvorfor det ikke var brudd. Det registreres ikke her.</translation>
    </message>
</context>
<context>
    <name>FiguresPane</name>
    <message>
        <source>Counting the year</source>
        <translation>Teller opp året</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Nothing to count in %1</source>
        <translation>Ingenting å telle i %1</translation>
    </message>
    <message>
        <source>The figures come from the licence register, finished controls and decisions.</source>
        <translation>Tallene kommer fra bevillingsregisteret, ferdige kontroller og vedtak.</translation>
    </message>
    <message>
        <source>%1 is not over</source>
        <translation>%1 er ikke over</translation>
    </message>
    <message>
        <source>These are the figures so far.</source>
        <translation>Dette er tallene så langt.</translation>
    </message>
    <message>
        <source>The figures are not whole</source>
        <translation>Tallene er ikke fullstendige</translation>
    </message>
    <message>
        <source>The file says this too, on a sheet of its own.</source>
        <translation>Dette står også i filen, på et eget ark.</translation>
    </message>
    <message>
        <source>The year is over, and nothing is missing</source>
        <translation>Året er over, og ingenting mangler</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Lagre tallene</translation>
    </message>
    <message>
        <source>Outside Feltbok the file is not encrypted. It names nobody.</source>
        <translation>Utenfor Feltbok er filen ikke kryptert. Den nevner ingen.</translation>
    </message>
    <message>
        <source>File, without ending</source>
        <translation>Fil, uten endelse</translation>
    </message>
    <message>
        <source>The ending .xlsx or .csv is added.</source>
        <translation>Endelsen .xlsx eller .csv legges til.</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Lagret som</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Lagre som CSV</translation>
    </message>
    <message>
        <source>Save as XLSX</source>
        <translation>Lagre som XLSX</translation>
    </message>
</context>
<context>
    <name>FinishPage</name>
    <message>
        <source>Finish visit</source>
        <translation>Fullfør kontrollen</translation>
    </message>
    <message>
        <source>Before you can finish</source>
        <translation>Før du kan fullføre</translation>
    </message>
    <message>
        <source>Worth a second look</source>
        <translation>Verdt å se på igjen</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Set when you finish</source>
        <translation>Settes når du fullfører</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>Kontrollører</translation>
    </message>
    <message>
        <source>Deviations in the checklist</source>
        <translation>Avvik i sjekklisten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observasjoner</translation>
    </message>
    <message>
        <source>Oral feedback given</source>
        <translation>Muntlig tilbakemelding</translation>
    </message>
    <message>
        <source>Finishing freezes the visit and makes the report. What you want to add later becomes an addendum.</source>
        <translation>Når du fullfører, lages rapporten, og kontrollen kan ikke endres. Det du vil føye til senere, blir et tillegg.</translation>
    </message>
    <message>
        <source>Finish and make the report</source>
        <translation>Fullfør og lag rapport</translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message>
        <source>%1, %2, open: close</source>
        <translation>%1, %2, åpen: lukk</translation>
    </message>
    <message>
        <source>%1, %2, closed: open</source>
        <translation>%1, %2, lukket: åpne</translation>
    </message>
</context>
<context>
    <name>FoldedPart</name>
    <message>
        <source>Open. Press to fold it away.</source>
        <translation>Åpen. Trykk for å folde sammen.</translation>
    </message>
    <message>
        <source>Folded away. Press to open it.</source>
        <translation>Foldet sammen. Trykk for å åpne.</translation>
    </message>
</context>
<context>
    <name>FoldedSections</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n linje</numerusform>
            <numerusform>%n linjer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n holdt tilbake</numerusform>
            <numerusform>%n holdt tilbake</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further line(s) are 0 and only in the file.</source>
        <translation>
            <numerusform>%n linje til er 0 og står bare i filen.</numerusform>
            <numerusform>%n linjer til er 0 og står bare i filen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutLots</name>
    <message>
        <source>Recalled</source>
        <translation>Tilbakekalt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utløpt</translation>
    </message>
    <message>
        <source>Expires within 30 days</source>
        <translation>Utløper innen 30 dager</translation>
    </message>
    <message>
        <source>Press for another lot or pack</source>
        <translation>Trykk for et annet parti eller en annen pakning</translation>
    </message>
    <message>
        <source>The stock knows of no pack here. Type or scan the one in your hand.</source>
        <translation>Lageret kjenner ingen pakning her. Skriv inn eller skann den du har i hånden.</translation>
    </message>
    <message>
        <source>Type or scan a pack</source>
        <translation>Skriv inn eller skann en pakning</translation>
    </message>
</context>
<context>
    <name>HandoutMore</name>
    <message>
        <source>More: zone, research, note</source>
        <translation>Mer: sone, forskning, merknad</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Sone</translation>
    </message>
    <message>
        <source>Minutes of training</source>
        <translation>Minutter opplæring</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Takes part in the research</source>
        <translation>Deltar i forskningen</translation>
    </message>
    <message>
        <source>A no changes nothing: naloxone is for everybody.</source>
        <translation>Et nei endrer ingenting: nalokson er for alle.</translation>
    </message>
    <message>
        <source>Registered in the project&apos;s form</source>
        <translation>Registrert i prosjektets skjema</translation>
    </message>
    <message>
        <source>Nothing of that form is copied here.</source>
        <translation>Ingenting fra det skjemaet kopieres hit.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Nothing that tells who it was.</source>
        <translation>Ingenting som røper hvem det var.</translation>
    </message>
    <message>
        <source>Not part of the contact</source>
        <translation>Hører ikke til kontakten</translation>
    </message>
    <message>
        <source>Too long: at most 280 characters. What is beyond is not recorded.</source>
        <translation>For lang: høyst 280 tegn. Det som er utover, blir ikke registrert.</translation>
    </message>
</context>
<context>
    <name>HandoutPackPage</name>
    <message>
        <source>Another pack</source>
        <translation>En annen pakning</translation>
    </message>
    <message>
        <source>The number of this product is not entered yet.</source>
        <translation>Nummeret til dette preparatet er ikke lagt inn ennå.</translation>
    </message>
    <message>
        <source>Choose the product that stands on the pack.</source>
        <translation>Velg preparatet som står på pakningen.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Preparat</translation>
    </message>
    <message>
        <source>The end of the lot may be something else.</source>
        <translation>Slutten av partinummeret kan være noe annet.</translation>
    </message>
    <message>
        <source>Compare it with the pack and correct it.</source>
        <translation>Sammenlign med pakningen og rett det.</translation>
    </message>
    <message>
        <source>Lot (LOT on the pack)</source>
        <translation>Parti (LOT på pakningen)</translation>
    </message>
    <message>
        <source>The lot stands on the pack just like this</source>
        <translation>Partinummeret står akkurat slik på pakningen</translation>
    </message>
    <message>
        <source>Expires (EXP on the pack)</source>
        <translation>Utløper (EXP på pakningen)</translation>
    </message>
    <message>
        <source>Where only month and year stand there: the last day of the month.</source>
        <translation>Står det bare måned og år: siste dag i måneden.</translation>
    </message>
    <message>
        <source>From a picture or the code&apos;s text</source>
        <translation>Fra et bilde eller kodens tekst</translation>
    </message>
    <message>
        <source>Picture file with the code</source>
        <translation>Bildefil med koden</translation>
    </message>
    <message>
        <source>Read the picture</source>
        <translation>Les bildet</translation>
    </message>
    <message>
        <source>The code as text</source>
        <translation>Koden som tekst</translation>
    </message>
    <message>
        <source>Use the text</source>
        <translation>Bruk teksten</translation>
    </message>
    <message>
        <source>The lot cannot be read</source>
        <translation>Partinummeret kan ikke leses</translation>
    </message>
    <message>
        <source>Use this pack</source>
        <translation>Bruk denne pakningen</translation>
    </message>
</context>
<context>
    <name>HandoutPane</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Undone. The doses are back in the stock.</source>
        <translation>Angret. Dosene er tilbake på lageret.</translation>
    </message>
    <message>
        <source>The last one was used at an overdose.</source>
        <translation>Den forrige ble brukt ved en overdose.</translation>
    </message>
    <message>
        <source>You may record what happened, if the person wants to tell.</source>
        <translation>Du kan registrere hva som skjedde, hvis personen vil fortelle.</translation>
    </message>
    <message>
        <source>Record the overdose</source>
        <translation>Registrer overdosen</translation>
    </message>
    <message>
        <source>No place with naloxone is set up for you.</source>
        <translation>Ingen lagersteder med nalokson er satt opp for deg.</translation>
    </message>
    <message>
        <source>Hand out all the same: it is recorded.</source>
        <translation>Del ut likevel: det blir registrert.</translation>
    </message>
    <message>
        <source>The health lead sets up the place.</source>
        <translation>Helseansvarlig setter opp lagerstedet.</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Tatt fra</translation>
    </message>
    <message>
        <source>First time or refill</source>
        <translation>Første gang eller påfyll</translation>
    </message>
    <message>
        <source>What became of the last one</source>
        <translation>Hva skjedde med den forrige</translation>
    </message>
    <message>
        <source>Training: %1 of %2 gone through</source>
        <translation>Opplæring: %1 av %2 gjennomgått</translation>
    </message>
    <message>
        <source>All given ✓</source>
        <translation>Alt er gitt ✓</translation>
    </message>
    <message>
        <source>All given</source>
        <translation>Alt er gitt</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Trinn for trinn</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Pakninger</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>Hvem får den</translation>
    </message>
    <message>
        <source>Age, if it is told</source>
        <translation>Alder, hvis den blir sagt</translation>
    </message>
    <message>
        <source>Gender, if it is told</source>
        <translation>Kjønn, hvis det blir sagt</translation>
    </message>
    <message>
        <source>Recent hand-outs</source>
        <translation>Siste utdelinger</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Del ut</translation>
    </message>
    <message>
        <source>This lot is recalled</source>
        <translation>Dette partiet er tilbakekalt</translation>
    </message>
    <message>
        <source>Hand it out only where there is no other and somebody may need it now.</source>
        <translation>Del den bare ut der det ikke finnes noen annen og noen kan trenge den nå.</translation>
    </message>
    <message>
        <source>Hand out all the same</source>
        <translation>Del ut likevel</translation>
    </message>
    <message>
        <source>Carried on from where you left.</source>
        <translation>Fortsetter der du slapp.</translation>
    </message>
    <message>
        <source>Begun %1, and not handed out yet.</source>
        <translation>Begynt %1 og ikke delt ut ennå.</translation>
    </message>
    <message>
        <source>Begin afresh</source>
        <translation>Begynn på nytt</translation>
    </message>
    <message>
        <source>What was begun is thrown away.</source>
        <translation>Det som var begynt, er forkastet.</translation>
    </message>
    <message>
        <source>A pack was begun and is not in use yet.</source>
        <translation>En pakning er begynt, men ikke tatt i bruk ennå.</translation>
    </message>
    <message>
        <source>Go on with the pack</source>
        <translation>Fortsett med pakningen</translation>
    </message>
    <message numerus="yes">
        <source>Hand out, %n pack(s)</source>
        <translation>
            <numerusform>Del ut, %n pakning</numerusform>
            <numerusform>Del ut, %n pakninger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutsPage</name>
    <message>
        <source>Recent hand-outs</source>
        <translation>Siste utdelinger</translation>
    </message>
    <message>
        <source>No hand-outs yet</source>
        <translation>Ingen utdelinger ennå</translation>
    </message>
    <message>
        <source>What you hand out comes here, and can be undone.</source>
        <translation>Det du deler ut, kommer hit og kan angres.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Angret</translation>
    </message>
    <message>
        <source>Undo this hand-out?</source>
        <translation>Angre denne utdelingen?</translation>
    </message>
    <message>
        <source>It then counts nowhere, and its doses are in the stock again. It stays in the list as undone.</source>
        <translation>Da teller den ikke noe sted, og dosene er på lageret igjen. Den blir stående i listen som angret.</translation>
    </message>
    <message>
        <source>Undo the hand-out</source>
        <translation>Angre utdelingen</translation>
    </message>
    <message>
        <source>Naloxone of this contact</source>
        <translation>Nalokson i denne kontakten</translation>
    </message>
</context>
<context>
    <name>HealthBreakdown</name>
    <message>
        <source>unknown or not given</source>
        <translation>ukjent eller ikke oppgitt</translation>
    </message>
    <message>
        <source>%1 per 1,000 and %2 per 100,000 inhabitants</source>
        <translation>%1 per 1 000 og %2 per 100 000 innbyggere</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n kontakt</numerusform>
            <numerusform>%n kontakter</numerusform>
        </translation>
    </message>
    <message>
        <source>taken in: %1</source>
        <translation>tatt imot: %1</translation>
    </message>
    <message>
        <source>first time %1, refill %2, not known %3</source>
        <translation>første gang %1, påfyll %2, ukjent %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n refill pack(s)</source>
        <translation>
            <numerusform>%1 av %n påfyllspakning</numerusform>
            <numerusform>%1 av %n påfyllspakninger</numerusform>
        </translation>
    </message>
    <message>
        <source>naloxone used: %1</source>
        <translation>nalokson brukt: %1</translation>
    </message>
    <message>
        <source>%1 survived, %2 died, %3 not known</source>
        <translation>%1 overlevde, %2 døde, %3 ukjent</translation>
    </message>
    <message>
        <source>%1 uses, %2 packs</source>
        <translation>brukt %1, pakninger %2</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 timer</translation>
    </message>
    <message>
        <source>earliest expiry %1, days left: %2</source>
        <translation>går først ut %1, dager igjen: %2</translation>
    </message>
    <message>
        <source>Persons met</source>
        <translation>Personer møtt</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>personer</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>kontakter</translation>
    </message>
    <message>
        <source>New persons</source>
        <translation>Nye personer</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utstyr</translation>
    </message>
    <message>
        <source>given out</source>
        <translation>delt ut</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>tatt imot</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Pakninger</translation>
    </message>
    <message>
        <source>packs</source>
        <translation>pakninger</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Doser</translation>
    </message>
    <message>
        <source>doses</source>
        <translation>doser</translation>
    </message>
    <message>
        <source>First time and refill</source>
        <translation>Første gang og påfyll</translation>
    </message>
    <message>
        <source>first time</source>
        <translation>første gang</translation>
    </message>
    <message>
        <source>refill</source>
        <translation>påfyll</translation>
    </message>
    <message>
        <source>Refills for use at an overdose</source>
        <translation>Påfyll etter bruk ved overdose</translation>
    </message>
    <message>
        <source>for use</source>
        <translation>etter bruk</translation>
    </message>
    <message>
        <source>refills</source>
        <translation>påfyll</translation>
    </message>
    <message>
        <source>Overdoses told of</source>
        <translation>Overdoser det er fortalt om</translation>
    </message>
    <message>
        <source>events</source>
        <translation>hendelser</translation>
    </message>
    <message>
        <source>naloxone used</source>
        <translation>nalokson brukt</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>Overlevelse</translation>
    </message>
    <message>
        <source>survived</source>
        <translation>overlevde</translation>
    </message>
    <message>
        <source>died</source>
        <translation>døde</translation>
    </message>
    <message>
        <source>Uses told of per 100 packs</source>
        <translation>Bruk det er fortalt om, per 100 pakninger</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>bruk</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>henvisninger</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>Patruljer</translation>
    </message>
    <message>
        <source>patrols</source>
        <translation>patruljer</translation>
    </message>
    <message>
        <source>Stock and expiry</source>
        <translation>Beholdning og utløp</translation>
    </message>
    <message>
        <source>No zone given</source>
        <translation>Ingen sone oppgitt</translation>
    </message>
    <message>
        <source>A zone that is no more</source>
        <translation>En sone som ikke finnes lenger</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>%1 by zone</source>
        <translation>%1 per sone</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1 per måned</translation>
    </message>
    <message>
        <source>Without rates: how many live in a zone is not known.</source>
        <translation>Uten rater: hvor mange som bor i en sone, er ikke kjent.</translation>
    </message>
    <message>
        <source>not worked out</source>
        <translation>ikke beregnet</translation>
    </message>
</context>
<context>
    <name>HealthFigures</name>
    <message>
        <source>Persons met by month</source>
        <translation>Personer møtt per måned</translation>
    </message>
    <message>
        <source>Persons met by zone</source>
        <translation>Personer møtt per sone</translation>
    </message>
    <message>
        <source>Persons met by age and gender</source>
        <translation>Personer møtt, alder og kjønn</translation>
    </message>
    <message>
        <source>Persons met by kind of contact</source>
        <translation>Personer møtt, type kontakt</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Første kontakt</translation>
    </message>
    <message>
        <source>New persons by age</source>
        <translation>Nye personer, alder</translation>
    </message>
    <message>
        <source>Persons met by home municipality</source>
        <translation>Personer møtt, hjemkommune</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Safety events</source>
        <translation>Sikkerhetshendelser</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utstyr</translation>
    </message>
    <message>
        <source>Packs by month</source>
        <translation>Pakninger per måned</translation>
    </message>
    <message>
        <source>Packs by zone</source>
        <translation>Pakninger per sone</translation>
    </message>
    <message>
        <source>First time and refill (packs)</source>
        <translation>Første gang og påfyll</translation>
    </message>
    <message>
        <source>Packs by recipient</source>
        <translation>Pakninger, mottaker</translation>
    </message>
    <message>
        <source>Packs by age</source>
        <translation>Pakninger, alder</translation>
    </message>
    <message>
        <source>Packs by gender</source>
        <translation>Pakninger, kjønn</translation>
    </message>
    <message>
        <source>Hand-outs</source>
        <translation>Utdelinger</translation>
    </message>
    <message>
        <source>Overdoses by use of naloxone and survival</source>
        <translation>Overdoser, nalokson og utfall</translation>
    </message>
    <message>
        <source>Overdoses told of by month</source>
        <translation>Overdoser det er fortalt om, per måned</translation>
    </message>
    <message>
        <source>Overdoses by zone</source>
        <translation>Overdoser per sone</translation>
    </message>
    <message>
        <source>Referrals by service</source>
        <translation>Henvisninger per tjeneste</translation>
    </message>
    <message>
        <source>Referrals by status</source>
        <translation>Henvisninger, status</translation>
    </message>
    <message>
        <source>Referrals by month</source>
        <translation>Henvisninger per måned</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>personer</translation>
    </message>
    <message>
        <source>packs</source>
        <translation>pakninger</translation>
    </message>
    <message>
        <source>events</source>
        <translation>hendelser</translation>
    </message>
    <message>
        <source>items</source>
        <translation>enheter</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>henvisninger</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>Other zones</source>
        <translation>Andre soner</translation>
    </message>
    <message>
        <source>A zone that is no more</source>
        <translation>En sone som ikke finnes lenger</translation>
    </message>
    <message>
        <source>Refills in all</source>
        <translation>Påfyll i alt</translation>
    </message>
    <message>
        <source>Refill: %1</source>
        <translation>Påfyll: %1</translation>
    </message>
    <message>
        <source>reason not given</source>
        <translation>årsak ikke oppgitt</translation>
    </message>
    <message>
        <source>None, or not given</source>
        <translation>Ingen eller ikke oppgitt</translation>
    </message>
    <message>
        <source>given out</source>
        <translation>delt ut</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>tatt imot</translation>
    </message>
    <message>
        <source>Other equipment</source>
        <translation>Annet utstyr</translation>
    </message>
    <message>
        <source>Unknown or not given</source>
        <translation>Ukjent eller ikke oppgitt</translation>
    </message>
    <message>
        <source>This table is left out as a whole: it would have told too much</source>
        <translation>Hele denne tabellen er utelatt: Den ville ha fortalt for mye</translation>
    </message>
    <message>
        <source>taken in: %1</source>
        <translation>tatt imot: %1</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>Patruljer</translation>
    </message>
    <message>
        <source>Of the service, and of nobody who was met</source>
        <translation>Om tjenesten, ikke om noen som ble møtt</translation>
    </message>
    <message>
        <source>Hours on patrol</source>
        <translation>Timer på patrulje</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ikke kjent</translation>
    </message>
    <message>
        <source>Doses handed out</source>
        <translation>Doser delt ut</translation>
    </message>
    <message>
        <source>Packs per 1,000 inhabitants</source>
        <translation>Pakninger per 1 000 innbyggere</translation>
    </message>
    <message>
        <source>Packs per 100,000 inhabitants</source>
        <translation>Pakninger per 100 000 innbyggere</translation>
    </message>
    <message>
        <source>Doses per 1,000 inhabitants</source>
        <translation>Doser per 1 000 innbyggere</translation>
    </message>
    <message>
        <source>Doses per 100,000 inhabitants</source>
        <translation>Doser per 100 000 innbyggere</translation>
    </message>
    <message>
        <source>Share of refill packs for use at an overdose</source>
        <translation>Andel av påfyllet som er gitt fordi det forrige ble brukt ved overdose</translation>
    </message>
    <message>
        <source>Survived, where it is known</source>
        <translation>Overlevde, der det er kjent</translation>
    </message>
    <message>
        <source>Uses told of per 100 packs</source>
        <translation>Bruk det er fortalt om, per 100 pakninger</translation>
    </message>
    <message>
        <source>inhabitants not known</source>
        <translation>innbyggertall ikke kjent</translation>
    </message>
    <message>
        <source>Persons met</source>
        <translation>Personer møtt</translation>
    </message>
    <message>
        <source>New persons</source>
        <translation>Nye personer</translation>
    </message>
    <message>
        <source>Packs handed out</source>
        <translation>Pakninger delt ut</translation>
    </message>
    <message>
        <source>Packs, first time</source>
        <translation>Pakninger, første gang</translation>
    </message>
    <message>
        <source>Packs, refill</source>
        <translation>Pakninger, påfyll</translation>
    </message>
    <message>
        <source>Overdoses told of</source>
        <translation>Overdoser det er fortalt om</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 timer</translation>
    </message>
    <message>
        <source>the whole year</source>
        <translation>hele året</translation>
    </message>
    <message>
        <source>Naloxone and outreach, %1, %2</source>
        <translation>Nalokson og oppsøkende arbeid, %1, %2</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antall</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Nøkkeltall</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>Doses in stock</source>
        <translation>Doser på lager</translation>
    </message>
    <message>
        <source>today; is not shared</source>
        <translation>i dag; deles ikke</translation>
    </message>
    <message>
        <source>Days to the earliest expiry</source>
        <translation>Dager til første utløp</translation>
    </message>
    <message>
        <source>Numbers from 1 to %1 are held back, as so few people could be recognised.</source>
        <translation>Tall fra 1 til %1 holdes tilbake, fordi så få personer kunne bli gjenkjent.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are held back and replaced by a mark (:). A mark stands for at least 1.</source>
        <translation>
            <numerusform>%n tall er holdt tilbake og erstattet av et merke (:). Et merke står for minst 1.</numerusform>
            <numerusform>%n tall er holdt tilbake og erstattet av et merke (:). Et merke står for minst 1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some marks stand for larger numbers: without them, a small one could be worked out from totals and neighbouring numbers. All marks look the same.</source>
        <translation>Noen merker står for større tall: Uten dem kunne et lite tall regnes ut fra summer og nabotall. Alle merker ser like ut.</translation>
    </message>
    <message>
        <source>0 is shown: it says of nobody that they were there.</source>
        <translation>0 vises: Det røper ikke noen.</translation>
    </message>
    <message>
        <source>A share or a rate is shown only where all the numbers it is made of may be shown.</source>
        <translation>En andel eller rate vises bare når alle tallene den er regnet ut fra, kan vises.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) or rate(s) are left out as a whole, because even their marks would have told too much.</source>
        <translation>
            <numerusform>%n tabell eller rate er utelatt i sin helhet, fordi selv merkene ville ha fortalt for mye.</numerusform>
            <numerusform>%n tabeller eller rater er utelatt i sin helhet, fordi selv merkene ville ha fortalt for mye.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was shared of the same year earlier (%n time(s)) has been taken into account.</source>
        <translation>
            <numerusform>Det som er delt av samme år tidligere (%n gang), er tatt hensyn til.</numerusform>
            <numerusform>Det som er delt av samme år tidligere (%n ganger), er tatt hensyn til.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two people who share figures of one year before their devices have been in touch with the server cannot take each other&apos;s into account.</source>
        <translation>To personer som deler tall for samme år før enhetene deres har hatt kontakt med serveren, kan ikke ta hensyn til hverandres tall.</translation>
    </message>
    <message>
        <source>Nobody is known from one time to the next: a person who was met three times is counted three times. &quot;Unknown&quot; and &quot;not given&quot; are counted together.</source>
        <translation>Ingen kjennes igjen fra gang til gang: En person som er møtt tre ganger, telles tre ganger. «Ukjent» og «ikke oppgitt» telles sammen.</translation>
    </message>
    <message>
        <source>Patrols and their hours are of the service and are not held back. The stock of naloxone is not shared, as its changes would tell of single packs.</source>
        <translation>Patruljer og timene deres gjelder tjenesten og holdes ikke tilbake. Lageret av nalokson deles ikke, fordi endringer i det ville fortelle om enkelte pakninger.</translation>
    </message>
    <message>
        <source>New persons by zone</source>
        <translation>Nye personer per sone</translation>
    </message>
    <message>
        <source>This table is left out as a whole: more than %1 items are more than can be protected</source>
        <translation>Tabellen er utelatt som helhet: mer enn %1 gjenstander er flere enn det går an å beskytte</translation>
    </message>
    <message>
        <source>%1 per 1,000 and %2 per 100,000 inhabitants</source>
        <translation>%1 per 1 000 og %2 per 100 000 innbyggere</translation>
    </message>
    <message>
        <source>First time and refill, doses, survival and equipment are not told by month or zone, nor new persons by month: so few people are behind each of them that most would be held back, and other numbers with them.</source>
        <translation>Første gang og påfyll, doser, overlevelse og utstyr oppgis ikke per måned eller sone, og nye personer ikke per måned: så få personer står bak hvert av tallene at de fleste måtte holdes tilbake, og andre tall sammen med dem.</translation>
    </message>
    <message>
        <source>not worked out</source>
        <translation>ikke beregnet</translation>
    </message>
</context>
<context>
    <name>HealthFiguresPane</name>
    <message>
        <source>Counting the year</source>
        <translation>Teller året</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Nothing to count in %1</source>
        <translation>Ingenting å telle i %1</translation>
    </message>
    <message>
        <source>The figures come from contacts on patrol, naloxone that was handed out, and overdoses that were recorded.</source>
        <translation>Tallene kommer fra kontakter på patrulje, nalokson som er delt ut, og overdoser som er registrert.</translation>
    </message>
    <message>
        <source>These are the exact numbers</source>
        <translation>Dette er de nøyaktige tallene</translation>
    </message>
    <message>
        <source>They are for you. In a small place a number under 5 can point to somebody: do not pass them on as they are.</source>
        <translation>De er til deg. På et lite sted kan et tall under 5 peke på noen: ikke gi dem videre som de er.</translation>
    </message>
    <message>
        <source>Share the numbers</source>
        <translation>Del tallene</translation>
    </message>
    <message>
        <source>Nobody has said how many live here in %1</source>
        <translation>Det er ikke oppgitt hvor mange som bor her i %1</translation>
    </message>
    <message>
        <source>Packs and doses per 1,000 and 100,000 inhabitants need that number.</source>
        <translation>Pakninger og doser per 1 000 og 100 000 innbyggere trenger det tallet.</translation>
    </message>
    <message>
        <source>Enter the inhabitants</source>
        <translation>Oppgi innbyggertallet</translation>
    </message>
</context>
<context>
    <name>HealthHomePage</name>
    <message>
        <source>Patrol</source>
        <translation>Patrulje</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Del ut</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Oppsett</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Record an overdose</source>
        <translation>Registrer en overdose</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Statistikk</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Varsler</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Bytt</translation>
    </message>
    <message>
        <source>Change the municipality you work in</source>
        <translation>Bytt kommunen du arbeider i</translation>
    </message>
</context>
<context>
    <name>HealthReport</name>
    <message>
        <source>Naloxone and outreach %1</source>
        <translation>Nalokson og oppsøkende arbeid %1</translation>
    </message>
    <message>
        <source>Overdose prevention</source>
        <translation>Forebygging av overdoser</translation>
    </message>
    <message>
        <source>1–4, or hidden</source>
        <translation>1–4 eller skjult</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 til %2 %3</translation>
    </message>
    <message>
        <source>For the municipal council and the police council: the year so far, as of %1</source>
        <translation>For kommunestyret og politirådet: året så langt, per %1</translation>
    </message>
    <message>
        <source>Yearly report for the municipal council and the police council</source>
        <translation>Årsrapport for kommunestyret og politirådet</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>laget %1</translation>
    </message>
    <message>
        <source>Nobody can be recognised in these figures</source>
        <translation>Ingen kan kjennes igjen i disse tallene</translation>
    </message>
    <message>
        <source>Contacts and hand-outs are recorded without names, and a person who is met several times is counted each time.</source>
        <translation>Kontakter og utdelinger er registrert uten navn, og den som møtes flere ganger, telles hver gang.</translation>
    </message>
    <message>
        <source>“%1” (%2 in charts) stands for a number that is held back. All such marks look the same; the last part says how they were chosen.</source>
        <translation>«%1» (%2 i diagrammene) står for et tall som er holdt tilbake. Alle slike merker ser like ut; siste del forteller hvordan de er valgt.</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Nøkkeltall</translation>
    </message>
    <message>
        <source>How small numbers are protected</source>
        <translation>Slik er små tall vernet</translation>
    </message>
</context>
<context>
    <name>HealthShell</name>
    <message>
        <source>Nothing opened</source>
        <translation>Ingenting er åpnet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>What you open is shown here.</source>
        <translation>Det du åpner, vises her.</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Historikk</translation>
    </message>
    <message>
        <source>Fetching from the server.</source>
        <translation>Henter fra serveren.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Vis mer</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Tonight</source>
        <translation>I kveld</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kontor</translation>
    </message>
    <message>
        <source>Join a visit</source>
        <translation>Bli med på en kontroll</translation>
    </message>
</context>
<context>
    <name>HoursCard</name>
    <message>
        <source>Right now</source>
        <translation>Akkurat nå</translation>
    </message>
    <message>
        <source>Licence that is controlled</source>
        <translation>Bevilling som kontrolleres</translation>
    </message>
</context>
<context>
    <name>HoursEntryPage</name>
    <message>
        <source>New hours</source>
        <translation>Nye tider</translation>
    </message>
    <message>
        <source>Change hours</source>
        <translation>Endre tider</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Ingenting er endret.</translation>
    </message>
    <message>
        <source>The hours</source>
        <translation>Tidene</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dager</translation>
    </message>
    <message>
        <source>Closed on these days</source>
        <translation>Stengt disse dagene</translation>
    </message>
    <message>
        <source>Sale from</source>
        <translation>Salg fra</translation>
    </message>
    <message>
        <source>Serving from</source>
        <translation>Skjenking fra</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>tt:mm</translation>
    </message>
    <message>
        <source>Sale until</source>
        <translation>Salg til</translation>
    </message>
    <message>
        <source>Serving until</source>
        <translation>Skjenking til</translation>
    </message>
    <message>
        <source>An end before the beginning is on the next day.</source>
        <translation>En slutt før begynnelsen er neste dag.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Every year from</source>
        <translation>Hvert år fra</translation>
    </message>
    <message>
        <source>Only for hours of a season.</source>
        <translation>Bare for tider som gjelder i en sesong.</translation>
    </message>
    <message>
        <source>dd.mm.</source>
        <translation>dd.mm.</translation>
    </message>
    <message>
        <source>Every year to</source>
        <translation>Hvert år til</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>Fra når</translation>
    </message>
    <message>
        <source>A change from a date on</source>
        <translation>En endring fra en dato</translation>
    </message>
    <message>
        <source>Earlier evenings keep the hours they had.</source>
        <translation>Tidligere kvelder beholder tidene de hadde.</translation>
    </message>
    <message>
        <source>Earlier evenings keep the hours they had, and so do earlier controls.</source>
        <translation>Tidligere kvelder og kontroller beholder tidene de hadde.</translation>
    </message>
    <message>
        <source>Hold from</source>
        <translation>Gjelder fra</translation>
    </message>
    <message>
        <source>Changed from</source>
        <translation>Endret fra</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siste dag</translation>
    </message>
    <message>
        <source>Empty: until further notice.</source>
        <translation>Tom: inntil videre.</translation>
    </message>
    <message>
        <source>End them from this date</source>
        <translation>Avslutt dem fra denne datoen</translation>
    </message>
    <message>
        <source>Copy to new hours</source>
        <translation>Kopier til nye tider</translation>
    </message>
    <message>
        <source>An error in the register</source>
        <translation>En feil i registeret</translation>
    </message>
    <message>
        <source>Only where the hours were entered wrongly: they then count as never having been otherwise. Visits that have begun keep what they began with.</source>
        <translation>Bare når tidene er lagt inn feil: De regnes da som om de aldri har vært annerledes. Kontroller som er påbegynt, beholder det de begynte med.</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>Rett oppføringen</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Fjern oppføringen</translation>
    </message>
    <message>
        <source>Add the hours</source>
        <translation>Legg til tidene</translation>
    </message>
    <message>
        <source>Change from this date</source>
        <translation>Endre fra denne datoen</translation>
    </message>
    <message>
        <source>Correct the entry?</source>
        <translation>Rette oppføringen?</translation>
    </message>
    <message>
        <source>Earlier evenings then count as having had these hours too. For new hours, change them from a date.</source>
        <translation>Også tidligere kvelder regnes da å ha hatt disse tidene. Nye tider endres fra en dato.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rett</translation>
    </message>
    <message>
        <source>Remove the entry?</source>
        <translation>Fjerne oppføringen?</translation>
    </message>
    <message>
        <source>Earlier evenings then count as never having had it. To end the hours, end them from a date.</source>
        <translation>Tidligere kvelder regnes da som om de aldri har hatt den. Skal tidene opphøre, avsluttes de fra en dato.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Hours</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>The hours are saved as they are.</source>
        <translation>Tidene er lagret slik de er.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Oppføringer</translation>
    </message>
    <message>
        <source>None of its own: the normal hours of the law apply.</source>
        <translation>Ingen egne: Lovens normaltid gjelder.</translation>
    </message>
    <message>
        <source>The more specific kind of day wins: Sunday or holy day, eve, day of the week, every day.</source>
        <translation>Den mest bestemte dagtypen går foran: søn- og helligdag, dagen før, ukedag, hver dag.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Kommende</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Legg til tider</translation>
    </message>
    <message>
        <source>What applies</source>
        <translation>Hva som gjelder</translation>
    </message>
    <message>
        <source>With the law&apos;s own limits and days without sale.</source>
        <translation>Med lovens egne grenser og salgsfrie dager.</translation>
    </message>
    <message>
        <source>With the law&apos;s own limits; a night belongs to the evening it began.</source>
        <translation>Med lovens egne grenser. Natten hører til kvelden den begynte.</translation>
    </message>
    <message>
        <source>The week from</source>
        <translation>Uken fra</translation>
    </message>
</context>
<context>
    <name>HoursProposal</name>
    <message>
        <source>Noted: %1</source>
        <translation>Notert: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Outside the hours</source>
        <translation>Utenfor tidene</translation>
    </message>
    <message>
        <source>If this is what was seen, note it. The office decides.</source>
        <translation>Er det dette som ble sett, kan det noteres. Kontoret avgjør.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter det</translation>
    </message>
</context>
<context>
    <name>IdentityNotes</name>
    <message>
        <source>Looks like a national identity number: %1. Remove it: it is never saved.</source>
        <translation>Ser ut som et fødselsnummer: %1. Fjern det; det lagres aldri.</translation>
    </message>
    <message>
        <source>Looks like a phone number: %1. Remove it: it is never saved.</source>
        <translation>Ser ut som et telefonnummer: %1. Fjern det; det lagres aldri.</translation>
    </message>
    <message>
        <source>Looks like an e-mail address: %1. Remove it: it is never saved.</source>
        <translation>Ser ut som en e-postadresse: %1. Fjern den; den lagres aldri.</translation>
    </message>
    <message>
        <source>Looks like a person&apos;s name: %1. Describe the person without it.</source>
        <translation>Ser ut som et navn: %1. Beskriv personen uten navn.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Fjern %1</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>Ikke et navn</translation>
    </message>
    <message>
        <source>%1 is not a name</source>
        <translation>%1 er ikke et navn</translation>
    </message>
</context>
<context>
    <name>InhabitantsPage</name>
    <message>
        <source>Inhabitants</source>
        <translation>Innbyggere</translation>
    </message>
    <message>
        <source>As of 1 January</source>
        <translation>Per 1. januar</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Ingen tall ennå</translation>
    </message>
    <message>
        <source>Rates per 1,000 and 100,000 inhabitants need one for their year.</source>
        <translation>Rater per 1 000 og 100 000 innbyggere trenger tallet for sitt år.</translation>
    </message>
    <message>
        <source>Where the number is from</source>
        <translation>Hvor tallet er fra</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Endre %1</translation>
    </message>
    <message>
        <source>Number of a year</source>
        <translation>Tall for et år</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Such as Statistics Norway, table 07459.</source>
        <translation>For eksempel Statistisk sentralbyrå, tabell 07459.</translation>
    </message>
    <message>
        <source>Save the number</source>
        <translation>Lagre tallet</translation>
    </message>
</context>
<context>
    <name>JoinCodePage</name>
    <message>
        <source>Fill it together</source>
        <translation>Fyll ut sammen</translation>
    </message>
    <message>
        <source>Code for %1</source>
        <translation>Kode til %1</translation>
    </message>
    <message>
        <source>Your colleague presses the code button on the first page and holds the camera over this. Both of you fill the visit; everything meets at the server.</source>
        <translation>Kollegaen trykker på kodeknappen på første side og holder kameraet over denne. Begge fyller ut kontrollen; alt samles på serveren.</translation>
    </message>
    <message>
        <source>QR code for joining this visit</source>
        <translation>QR-kode for å bli med på denne kontrollen</translation>
    </message>
    <message>
        <source>Show the code as text</source>
        <translation>Vis koden som tekst</translation>
    </message>
    <message>
        <source>The code as text</source>
        <translation>Koden som tekst</translation>
    </message>
    <message>
        <source>For a device without a camera. Holds ids only, no names and nothing you wrote.</source>
        <translation>For en enhet uten kamera. Inneholder bare id-er, ingen navn og ingenting du har skrevet.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>Join a visit</source>
        <translation>Bli med på en kontroll</translation>
    </message>
    <message>
        <source>Works without coverage.</source>
        <translation>Virker uten dekning.</translation>
    </message>
    <message>
        <source>Nothing was changed on this device.</source>
        <translation>Ingenting er endret på denne enheten.</translation>
    </message>
    <message>
        <source>Your colleague has chosen you as second inspector and shows the code of the visit.</source>
        <translation>Kollegaen har valgt deg som kontrollør nummer to og viser koden til kontrollen.</translation>
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
    <name>KeyFigureCard</name>
    <message>
        <source>1–4 or hidden</source>
        <translation>1–4 eller skjult</translation>
    </message>
</context>
<context>
    <name>LastContact</name>
    <message>
        <source>Counted: %1</source>
        <translation>Talt: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Angre: %1</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utstyr</translation>
    </message>
    <message>
        <source>Naloxone</source>
        <translation>Nalokson</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Points ledger</source>
        <translation>Prikkregnskap</translation>
    </message>
    <message>
        <source>Points belong to the licence</source>
        <translation>Prikkene hører til bevillingen</translation>
    </message>
    <message>
        <source>Sale and serving are licences of their own, and are counted apart.</source>
        <translation>Salg og skjenking er hver sin bevilling og regnes hver for seg.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Regnes med</translation>
    </message>
    <message>
        <source>Nothing has been assessed as a breach in the last two years.</source>
        <translation>Ingenting er vurdert som brudd de siste to årene.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s)</source>
        <translation>
            <numerusform>%1: %n prikk</numerusform>
            <numerusform>%1: %n prikker</numerusform>
        </translation>
    </message>
    <message>
        <source>Deviates (§ 10-4): %1</source>
        <translation>Fravikes (§ 10-4): %1</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Regnes ikke med</translation>
    </message>
    <message>
        <source>How it is reckoned</source>
        <translation>Slik er det regnet</translation>
    </message>
    <message>
        <source>A decision gives the points (§ 10-5). The two years run between the dates of the breaches (§ 10-2). Renewal changes nothing; a transfer begins anew. Single occasions and itinerant licences give no points.</source>
        <translation>Prikker gis ved vedtak (§ 10-5). De to årene regnes mellom datoene for bruddene (§ 10-2). Fornyelse endrer ingenting; overdragelse begynner på nytt. Enkeltanledninger og ambulerende bevillinger gir ikke prikker.</translation>
    </message>
    <message>
        <source>Days of withdrawal</source>
        <translation>Dager inndratt</translation>
    </message>
    <message>
        <source>The scale of Helsedirektoratet for points above the limit.</source>
        <translation>Helsedirektoratets skala for prikker over grensen.</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>dette stedet</translation>
    </message>
</context>
<context>
    <name>LegalRulePage</name>
    <message>
        <source>Correct a legal rule</source>
        <translation>Rett en regel</translation>
    </message>
    <message>
        <source>How surely it is known</source>
        <translation>Hvor sikkert det er kjent</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>I kraft</translation>
    </message>
    <message>
        <source>The rule holds</source>
        <translation>Regelen gjelder</translation>
    </message>
    <message>
        <source>In the days below; without days, always.</source>
        <translation>I perioden nedenfor. Uten datoer gjelder den alltid.</translation>
    </message>
    <message>
        <source>Until (clock)</source>
        <translation>Til (klokkeslett)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dager</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Left empty: as the law has it.</source>
        <translation>Tomt felt: slik loven har det.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siste dag</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Hjemmel</translation>
    </message>
    <message>
        <source>Where it is laid down: act, regulation, circular or decision, with its date.</source>
        <translation>Hvor det står: lov, forskrift, rundskriv eller vedtak, med dato.</translation>
    </message>
    <message>
        <source>Take the correction back</source>
        <translation>Ta rettelsen tilbake</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Lagre rettelsen</translation>
    </message>
</context>
<context>
    <name>LegalRulesPage</name>
    <message>
        <source>Legal rules</source>
        <translation>Lovens regler</translation>
    </message>
    <message>
        <source>What was read in the law itself stands. The rest the office can correct, with the basis for it.</source>
        <translation>Det som er lest i selve loven, står fast. Resten kan kontoret rette, med hjemmel.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>This is how the letter will read. Letters are always in Norwegian bokmål.</source>
        <translation>Slik blir brevet. Brev er alltid på bokmål.</translation>
    </message>
</context>
<context>
    <name>LicenceAreas</name>
    <message>
        <source>Areas</source>
        <translation>Arealer</translation>
    </message>
    <message>
        <source>No area is described on its own.</source>
        <translation>Ingen areal er beskrevet for seg.</translation>
    </message>
    <message>
        <source>Outdoor area %1</source>
        <translation>Uteareal %1</translation>
    </message>
    <message>
        <source>Indoor area %1</source>
        <translation>Inneareal %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>%1: drawing</source>
        <translation>%1: tegning</translation>
    </message>
    <message>
        <source>Reference to the drawing</source>
        <translation>Henvisning til tegningen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Fjern %1</translation>
    </message>
    <message>
        <source>Add an indoor area</source>
        <translation>Legg til inneareal</translation>
    </message>
    <message>
        <source>Add an outdoor area</source>
        <translation>Legg til uteareal</translation>
    </message>
    <message>
        <source>The whole area in words</source>
        <translation>Hele arealet med ord</translation>
    </message>
    <message>
        <source>Remove the area?</source>
        <translation>Fjerne arealet?</translation>
    </message>
    <message>
        <source>%1 is taken out of the licence.</source>
        <translation>%1 tas ut av bevillingen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>LicenceCard</name>
    <message>
        <source>Not valid today</source>
        <translation>Gjelder ikke i dag</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Bevillingsnummer</translation>
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
        <source>Not in the register</source>
        <translation>Ikke i registeret</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Areal</translation>
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
        <source>Conditions</source>
        <translation>Vilkår</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>Type bevilling</translation>
    </message>
    <message>
        <source>Edit the licence</source>
        <translation>Rediger bevillingen</translation>
    </message>
    <message>
        <source>Edit the licence: %1 %2</source>
        <translation>Rediger bevillingen: %1 %2</translation>
    </message>
</context>
<context>
    <name>LicenceFinding</name>
    <message>
        <source>The kind of licence is not chosen.</source>
        <translation>Type bevilling er ikke valgt.</translation>
    </message>
    <message>
        <source>No product group is chosen.</source>
        <translation>Ingen varegruppe er valgt.</translation>
    </message>
    <message>
        <source>This kind of licence cannot have these groups.</source>
        <translation>Denne typen bevilling kan ikke ha disse gruppene.</translation>
    </message>
    <message>
        <source>Serving is of group 1, of groups 1 and 2, or of all three.</source>
        <translation>Skjenking gjelder gruppe 1, gruppe 1 og 2, eller alle tre.</translation>
    </message>
    <message>
        <source>The first day is missing.</source>
        <translation>Første dag mangler.</translation>
    </message>
    <message>
        <source>The last day is missing.</source>
        <translation>Siste dag mangler.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Siste dag er før den første.</translation>
    </message>
    <message>
        <source>The licence may last until %1 at the latest.</source>
        <translation>Bevillingen kan vare til senest %1.</translation>
    </message>
    <message>
        <source>The licence ended on %1.</source>
        <translation>Bevillingen utløp %1.</translation>
    </message>
    <message>
        <source>The licence ends on %1.</source>
        <translation>Bevillingen utløper %1.</translation>
    </message>
    <message>
        <source>The part of the year is not stated.</source>
        <translation>Det er ikke oppgitt hvilken del av året bevillingen gjelder.</translation>
    </message>
    <message>
        <source>The season is the whole year, not a part of it.</source>
        <translation>Sesongen er hele året, ikke en del av det.</translation>
    </message>
    <message>
        <source>The hours cannot be read.</source>
        <translation>Tidene kan ikke leses.</translation>
    </message>
    <message>
        <source>Hours go beyond what the law lets a council decide.</source>
        <translation>Tider går ut over det loven lar kommunen bestemme.</translation>
    </message>
    <message>
        <source>There are hours for a group outside the licence.</source>
        <translation>Det står tider for en gruppe som ikke er med i bevillingen.</translation>
    </message>
    <message>
        <source>There are hours for an area that is not among the areas.</source>
        <translation>Det står tider for et areal som ikke er blant arealene.</translation>
    </message>
    <message>
        <source>Group 3 is served later than the other groups.</source>
        <translation>Gruppe 3 skjenkes lenger enn de andre gruppene.</translation>
    </message>
    <message>
        <source>A group of the licence has no hours.</source>
        <translation>En gruppe i bevillingen har ingen tider.</translation>
    </message>
    <message>
        <source>An area has no name.</source>
        <translation>Et areal mangler navn.</translation>
    </message>
    <message>
        <source>There is no licence manager.</source>
        <translation>Bevillingen har ingen styrer.</translation>
    </message>
    <message>
        <source>The manager&apos;s approval is not registered.</source>
        <translation>Godkjenning av styrer er ikke registrert.</translation>
    </message>
    <message>
        <source>The manager&apos;s test is not registered.</source>
        <translation>Kunnskapsprøve for styrer er ikke registrert.</translation>
    </message>
    <message>
        <source>There is no deputy, and none has been found unnecessary.</source>
        <translation>Bevillingen har ingen stedfortreder, og kravet er ikke frafalt.</translation>
    </message>
    <message>
        <source>The deputy&apos;s approval is not registered.</source>
        <translation>Godkjenning av stedfortreder er ikke registrert.</translation>
    </message>
    <message>
        <source>The deputy&apos;s test is not registered.</source>
        <translation>Kunnskapsprøve for stedfortreder er ikke registrert.</translation>
    </message>
    <message>
        <source>The event has no name.</source>
        <translation>Arrangementet mangler navn.</translation>
    </message>
    <message>
        <source>This kind of licence is for closed parties only.</source>
        <translation>Denne typen bevilling gjelder bare sluttet selskap.</translation>
    </message>
    <message>
        <source>A withdrawal lacks a date or ends before it begins.</source>
        <translation>En inndragning mangler en dato eller slutter før den begynner.</translation>
    </message>
    <message>
        <source>Withdrawn until %1.</source>
        <translation>Inndratt til og med %1.</translation>
    </message>
</context>
<context>
    <name>LicenceFindings</name>
    <message>
        <source>Not as the law has it</source>
        <translation>Ikke i samsvar med loven</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Verdt å se på</translation>
    </message>
    <message>
        <source>It is saved as it is. Correct it, or have the decision looked at.</source>
        <translation>Det er lagret slik det er. Rett det, eller få vedtaket vurdert.</translation>
    </message>
</context>
<context>
    <name>LicencePage</name>
    <message>
        <source>Licence</source>
        <translation>Bevilling</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>Type bevilling</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Endre type</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Varegrupper</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Bevillingsnummer</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Gitt</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siste dag</translation>
    </message>
    <message>
        <source>As long as the law lets it</source>
        <translation>Så lenge loven tillater</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Arrangementets navn</translation>
    </message>
    <message>
        <source>Closed party</source>
        <translation>Sluttet selskap</translation>
    </message>
    <message>
        <source>Expected guests</source>
        <translation>Ventede gjester</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>None of its own: the normal hours of the law apply.</source>
        <translation>Ingen egne: Lovens normaltid gjelder.</translation>
    </message>
    <message>
        <source>In force today</source>
        <translation>Gjelder i dag</translation>
    </message>
    <message>
        <source>Open the hours</source>
        <translation>Åpne tidene</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Vilkår</translation>
    </message>
    <message>
        <source>Kinds of conditions</source>
        <translation>Typer vilkår</translation>
    </message>
    <message>
        <source>Conditions as decided</source>
        <translation>Vilkår slik de er vedtatt</translation>
    </message>
    <message>
        <source>One a line. Inspectors read them on the place&apos;s page.</source>
        <translation>Ett på hver linje. Kontrollørene leser dem på stedets side.</translation>
    </message>
    <message>
        <source>Local age limit</source>
        <translation>Lokal aldersgrense</translation>
    </message>
</context>
<context>
    <name>LicencePeople</name>
    <message>
        <source>Manager and deputy</source>
        <translation>Styrer og stedfortreder</translation>
    </message>
    <message>
        <source>Licence manager</source>
        <translation>Styrer</translation>
    </message>
    <message>
        <source>Manager approved from</source>
        <translation>Styrer godkjent fra</translation>
    </message>
    <message>
        <source>Manager passed the test</source>
        <translation>Styrer bestod kunnskapsprøven</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Stedfortreder</translation>
    </message>
    <message>
        <source>Deputy approved from</source>
        <translation>Stedfortreder godkjent fra</translation>
    </message>
    <message>
        <source>Deputy passed the test</source>
        <translation>Stedfortreder bestod kunnskapsprøven</translation>
    </message>
    <message>
        <source>No deputy is demanded</source>
        <translation>Det kreves ikke stedfortreder</translation>
    </message>
    <message>
        <source>Where a deputy would be unreasonable, as at a small place.</source>
        <translation>Når krav om stedfortreder er urimelig, for eksempel på et lite sted.</translation>
    </message>
</context>
<context>
    <name>LicenceTransfer</name>
    <message>
        <source>Transfer</source>
        <translation>Overdragelse</translation>
    </message>
    <message>
        <source>A transfer starts a new period of two years for the points (alkoholforskriften § 10-2).</source>
        <translation>En overdragelse starter en ny toårsperiode for prikkene (alkoholforskriften § 10-2).</translation>
    </message>
    <message>
        <source>Licence holder now</source>
        <translation>Bevillingshaver nå</translation>
    </message>
    <message>
        <source>New holder</source>
        <translation>Ny bevillingshaver</translation>
    </message>
    <message>
        <source>Transferred on</source>
        <translation>Overdratt dato</translation>
    </message>
    <message>
        <source>Note the transfer</source>
        <translation>Registrer overdragelsen</translation>
    </message>
    <message>
        <source>Transfer the licence?</source>
        <translation>Overdra bevillingen?</translation>
    </message>
    <message>
        <source>%1 becomes the holder. Earlier points no longer count.</source>
        <translation>%1 blir bevillingshaver. Tidligere prikker teller ikke lenger.</translation>
    </message>
    <message>
        <source>Organisation number of the new holder</source>
        <translation>Organisasjonsnummeret til ny bevillingshaver</translation>
    </message>
    <message>
        <source>Left empty, the number of the holder before is removed.</source>
        <translation>Er feltet tomt, fjernes nummeret til forrige bevillingshaver.</translation>
    </message>
</context>
<context>
    <name>LicenceWithdrawals</name>
    <message>
        <source>Withdrawals</source>
        <translation>Inndragninger</translation>
    </message>
    <message>
        <source>The licence has not been withdrawn.</source>
        <translation>Bevillingen har ikke vært inndratt.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Inndratt</translation>
    </message>
    <message>
        <source>Remove the withdrawal %1</source>
        <translation>Fjern inndragningen %1</translation>
    </message>
    <message>
        <source>Withdrawn from</source>
        <translation>Inndratt fra og med</translation>
    </message>
    <message>
        <source>Withdrawn to</source>
        <translation>Inndratt til og med</translation>
    </message>
    <message>
        <source>Both days included.</source>
        <translation>Begge dager medregnet.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Vedtak</translation>
    </message>
    <message>
        <source>The case number of the decision.</source>
        <translation>Saksnummeret til vedtaket.</translation>
    </message>
    <message>
        <source>Add the withdrawal</source>
        <translation>Legg til inndragningen</translation>
    </message>
    <message>
        <source>Remove the withdrawal?</source>
        <translation>Fjerne inndragningen?</translation>
    </message>
    <message>
        <source>The place may then serve or sell on %1 again. A decision is changed in its case.</source>
        <translation>Stedet kan da skjenke eller selge igjen %1. Selve vedtaket endres i saken.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>LocationsCard</name>
    <message>
        <source>Locations of the stock</source>
        <translation>Lagersteder</translation>
    </message>
    <message>
        <source>None yet. A store, an office, a car or a backpack: wherever naloxone lies.</source>
        <translation>Ingen ennå. Et lager, et kontor, en bil eller en ryggsekk: overalt der det ligger nalokson.</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Ikke i bruk</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nytt lagersted</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>New password</source>
        <translation>Nytt passord</translation>
    </message>
    <message>
        <source>Unlock Feltbok</source>
        <translation>Lås opp Feltbok</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Vent %n sekund, og prøv igjen.</numerusform>
            <numerusform>Vent %n sekunder, og prøv igjen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait to be sent</source>
        <translation>
            <numerusform>%n venter på sending</numerusform>
            <numerusform>%n venter på sending</numerusform>
        </translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Glemt passord</translation>
    </message>
    <message>
        <source>Add another person</source>
        <translation>Legg til en person</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Vent %n sekund</numerusform>
            <numerusform>Vent %n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås opp</translation>
    </message>
</context>
<context>
    <name>MunicipalityCard</name>
    <message>
        <source>The municipality</source>
        <translation>Kommunen</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Soner</translation>
    </message>
    <message>
        <source>The municipality&apos;s own list, for patrols and hand-outs</source>
        <translation>Kommunens egen liste, for patruljer og utdelinger</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Innbyggere</translation>
    </message>
    <message>
        <source>For rates per 1,000 and 100,000</source>
        <translation>For rater per 1 000 og 100 000</translation>
    </message>
</context>
<context>
    <name>MunicipalityPage</name>
    <message>
        <source>Where do you work now?</source>
        <translation>Hvor arbeider du nå?</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Roles, zones, stock and figures are those of the municipality you choose. What you have begun in one stays there.</source>
        <translation>Roller, soner, lager og tall er de som gjelder i kommunen du velger. Det du har begynt på i én kommune, blir der.</translation>
    </message>
    <message>
        <source>On patrol since %1</source>
        <translation>På patrulje siden %1</translation>
    </message>
</context>
<context>
    <name>NavSheet</name>
    <message>
        <source>More of the main menu</source>
        <translation>Mer av hovedmenyen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n i listen</numerusform>
            <numerusform>%n i listen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>NavTab</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n i listen</numerusform>
            <numerusform>%1, %n i listen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewEventPage</name>
    <message>
        <source>New event</source>
        <translation>Nytt arrangement</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Arrangementets navn</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>Type bevilling</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siste dag</translation>
    </message>
    <message>
        <source>Empty: the same day.</source>
        <translation>Tom: samme dag.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Siste dag er før den første.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Velg et annet sted</translation>
    </message>
    <message>
        <source>Search places</source>
        <translation>Søk i steder</translation>
    </message>
    <message>
        <source>It is at a new place</source>
        <translation>Det er på et nytt sted</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It is at a place in the register</source>
        <translation>Det er på et sted i registeret</translation>
    </message>
    <message>
        <source>Make the event</source>
        <translation>Opprett arrangementet</translation>
    </message>
</context>
<context>
    <name>NewPlaceFields</name>
    <message>
        <source>The place</source>
        <translation>Stedet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>As it stands on the sign. The rest follows when the place is made.</source>
        <translation>Slik det står på skiltet. Resten fylles ut når stedet er opprettet.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
</context>
<context>
    <name>NewReferralPage</name>
    <message>
        <source>New referral</source>
        <translation>Ny henvisning</translation>
    </message>
    <message>
        <source>Nothing is told to anybody yet</source>
        <translation>Ingenting er fortalt til noen ennå</translation>
    </message>
    <message>
        <source>To which service?</source>
        <translation>Til hvilken tjeneste?</translation>
    </message>
    <message>
        <source>Or from a service to us</source>
        <translation>Eller fra en tjeneste til oss</translation>
    </message>
    <message>
        <source>Taken in only when the person has said yes to it.</source>
        <translation>Tas bare imot når personen har sagt ja til det.</translation>
    </message>
    <message>
        <source>Take in a referral</source>
        <translation>Ta imot en henvisning</translation>
    </message>
</context>
<context>
    <name>NotCarriedOutPage</name>
    <message>
        <source>Not carried out</source>
        <translation>Ikke gjennomført</translation>
    </message>
    <message>
        <source>Why nothing could be controlled</source>
        <translation>Hvorfor ingenting kunne kontrolleres</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hva som skjedde</translation>
    </message>
    <message>
        <source>Stands in the report. Facts in the past tense.</source>
        <translation>Står i rapporten. Fakta i fortid.</translation>
    </message>
    <message>
        <source>This is no control: it does not count in the yearly number.</source>
        <translation>Dette er ingen kontroll: det regnes ikke med i årets antall.</translation>
    </message>
    <message>
        <source>The place stays on the list of those that are due.</source>
        <translation>Stedet blir stående på listen over dem som skal kontrolleres.</translation>
    </message>
    <message>
        <source>Finish: not carried out</source>
        <translation>Fullfør: ikke gjennomført</translation>
    </message>
</context>
<context>
    <name>ObservationList</name>
    <message>
        <source>Nothing observed yet. An evening without findings gets its report all the same.</source>
        <translation>Ingen observasjoner ennå. Også en kveld uten funn får sin rapport.</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Ingenting skrevet ennå</translation>
    </message>
    <message>
        <source>Possible breach (provisional): %1</source>
        <translation>Mulig brudd (foreløpig): %1</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Made later</source>
        <translation>Kommet til senere</translation>
    </message>
    <message>
        <source>Add positive observation</source>
        <translation>Ny positiv observasjon</translation>
    </message>
</context>
<context>
    <name>ObservationPage</name>
    <message>
        <source>Positive observation</source>
        <translation>Positiv observasjon</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Observasjon</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klokkeslett</translation>
    </message>
    <message>
        <source>Where in the room</source>
        <translation>Hvor i lokalet</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Sett av</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Det som ble sett</translation>
    </message>
    <message>
        <source>Observed for</source>
        <translation>Observert i</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Usikkerhet</translation>
    </message>
    <message>
        <source>Possible breach (provisional)</source>
        <translation>Mulig brudd (foreløpig)</translation>
    </message>
    <message>
        <source>The office decides. The venue sees no points.</source>
        <translation>Kontoret avgjør. Stedet ser ingen prikker.</translation>
    </message>
    <message>
        <source>Remove this observation</source>
        <translation>Fjern observasjonen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Facts in the past tense. No guest&apos;s name or identity number.</source>
        <translation>Fakta i fortid. Ingen navn eller fødselsnumre på gjester.</translation>
    </message>
    <message>
        <source>Served afterwards</source>
        <translation>Servert etterpå</translation>
    </message>
    <message>
        <source>Asked to leave</source>
        <translation>Bedt om å gå</translation>
    </message>
    <message>
        <source>Got help from the staff</source>
        <translation>Fikk hjelp av betjeningen</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Meg</translation>
    </message>
    <message>
        <source>My colleague</source>
        <translation>Kollegaen</translation>
    </message>
    <message>
        <source>Both of us</source>
        <translation>Begge</translation>
    </message>
    <message>
        <source>Seen by these inspectors</source>
        <translation>Sett av disse kontrollørene</translation>
    </message>
    <message>
        <source>Describe the person</source>
        <translation>Beskriv personen</translation>
    </message>
    <message>
        <source>Sex, as it seemed</source>
        <translation>Kjønn, slik det så ut</translation>
    </message>
    <message>
        <source>About what age</source>
        <translation>Omtrentlig alder</translation>
    </message>
    <message>
        <source>Clothes and features</source>
        <translation>Klær og kjennetegn</translation>
    </message>
    <message>
        <source>Never a name, a number or an address: nobody is identified.</source>
        <translation>Aldri navn, nummer eller adresse: ingen skal kunne identifiseres.</translation>
    </message>
    <message>
        <source>Uncertainty, and matters for others</source>
        <translation>Usikkerhet, og saker for andre</translation>
    </message>
    <message>
        <source>A matter for another authority</source>
        <translation>Sak for en annen myndighet</translation>
    </message>
    <message>
        <source>Blocked exits, food, work, tax, drugs: they are told, and judge it themselves.</source>
        <translation>Sperrede utganger, mat, arbeid, skatt, narkotika: de får beskjed og vurderer det selv.</translation>
    </message>
</context>
<context>
    <name>ObservationRows</name>
    <message>
        <source>None. Nothing was found.</source>
        <translation>Ingen. Det ble ikke gjort noen funn.</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>made later</source>
        <translation>lagt til senere</translation>
    </message>
    <message>
        <source>Possible breach (provisional): %1</source>
        <translation>Mulig brudd (foreløpig): %1</translation>
    </message>
</context>
<context>
    <name>ObservationSigns</name>
    <message>
        <source>Level of intoxication</source>
        <translation>Grad av påvirkning</translation>
    </message>
    <message>
        <source>Signs at this level</source>
        <translation>Tegn ved denne graden</translation>
    </message>
    <message>
        <source>Other signs</source>
        <translation>Andre tegn</translation>
    </message>
    <message>
        <source>Signs of intoxication</source>
        <translation>Tegn på påvirkning</translation>
    </message>
    <message>
        <source>Signs in your own words</source>
        <translation>Tegn med egne ord</translation>
    </message>
    <message>
        <source>Gaze, speech, gait, hands, noise: what could be seen and heard.</source>
        <translation>Blikk, tale, gange, hender, støy: det som kunne ses og høres.</translation>
    </message>
</context>
<context>
    <name>OfficeHomePage</name>
    <message>
        <source>Reports</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Steder</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Saker</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Statistikk</translation>
    </message>
</context>
<context>
    <name>OverdoseFields</name>
    <message>
        <source>What happened</source>
        <translation>Hva som skjedde</translation>
    </message>
    <message>
        <source>How do you know of it?</source>
        <translation>Hvordan vet du om det?</translation>
    </message>
    <message>
        <source>Did the person survive?</source>
        <translation>Overlevde personen?</translation>
    </message>
    <message>
        <source>A death is reported to 113 and the police.</source>
        <translation>Et dødsfall meldes til 113 og politiet.</translation>
    </message>
    <message>
        <source>What is written here does not reach them.</source>
        <translation>Det som skrives her, når ikke fram til dem.</translation>
    </message>
    <message>
        <source>When you saw it</source>
        <translation>Når du så det</translation>
    </message>
    <message>
        <source>How long ago?</source>
        <translation>Hvor lenge siden?</translation>
    </message>
    <message>
        <source>Who had the overdose?</source>
        <translation>Hvem hadde overdosen?</translation>
    </message>
    <message>
        <source>Who had it, to the one who tells?</source>
        <translation>Hvem var det for den som forteller?</translation>
    </message>
    <message>
        <source>What kind of place?</source>
        <translation>Hva slags sted?</translation>
    </message>
    <message>
        <source>Which zone?</source>
        <translation>Hvilken sone?</translation>
    </message>
    <message>
        <source>What was taken, as far as is known?</source>
        <translation>Hva var tatt, så langt en vet?</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Hva som ble gjort</translation>
    </message>
    <message>
        <source>Was naloxone used?</source>
        <translation>Ble nalokson brukt?</translation>
    </message>
    <message>
        <source>How many doses?</source>
        <translation>Hvor mange doser?</translation>
    </message>
    <message>
        <source>5 stands for five or more.</source>
        <translation>5 står for fem eller flere.</translation>
    </message>
    <message>
        <source>Which spray?</source>
        <translation>Hvilken spray?</translation>
    </message>
    <message>
        <source>Was 113 called?</source>
        <translation>Ble 113 ringt?</translation>
    </message>
    <message>
        <source>Was breathing or heart compression given?</source>
        <translation>Ble det gitt innblåsinger eller hjertekompresjoner?</translation>
    </message>
    <message>
        <source>Taken to hospital?</source>
        <translation>Kjørt til sykehus?</translation>
    </message>
    <message>
        <source>Was follow-up offered afterwards?</source>
        <translation>Ble det tilbudt oppfølging etterpå?</translation>
    </message>
    <message>
        <source>How safe did it feel to use the spray?</source>
        <translation>Hvor trygt føltes det å bruke sprayen?</translation>
    </message>
    <message>
        <source>1 is not at all, 5 is very.</source>
        <translation>1 er ikke i det hele tatt, 5 er svært.</translation>
    </message>
    <message>
        <source>A warning to others</source>
        <translation>Varsel til andre</translation>
    </message>
    <message>
        <source>Unusually strong, or not what it was sold as</source>
        <translation>Uvanlig sterkt, eller noe annet enn det ble solgt som</translation>
    </message>
    <message>
        <source>The health lead gets a draft of a warning. Nobody else sees it until it is published.</source>
        <translation>Helseansvarlig får et utkast til et varsel. Ingen andre ser det før det er publisert.</translation>
    </message>
    <message>
        <source>What it was sold as, how it looked, what it did</source>
        <translation>Hva det ble solgt som, hvordan det så ut, hvordan det virket</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Nothing that points at a person.</source>
        <translation>Ingenting som peker på en person.</translation>
    </message>
    <message>
        <source>Too long: at most 1,000 characters. What is beyond is not recorded.</source>
        <translation>For lang: høyst 1000 tegn. Det som er utover, blir ikke registrert.</translation>
    </message>
    <message>
        <source>Too long: at most 280 characters. What is beyond is not recorded.</source>
        <translation>For lang: høyst 280 tegn. Det som er utover, blir ikke registrert.</translation>
    </message>
</context>
<context>
    <name>OverdoseNowButton</name>
    <message>
        <source>Overdose now</source>
        <translation>Overdose nå</translation>
    </message>
</context>
<context>
    <name>OverdosePage</name>
    <message>
        <source>Overdose</source>
        <translation>Overdose</translation>
    </message>
    <message>
        <source>Told at a hand-out</source>
        <translation>Fortalt ved en utdeling</translation>
    </message>
    <message>
        <source>No names, no addresses</source>
        <translation>Ingen navn, ingen adresser</translation>
    </message>
    <message>
        <source>Answer what you know. Everything may stay open.</source>
        <translation>Svar på det du vet. Alt kan stå åpent.</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation>Registrert %1</translation>
    </message>
    <message>
        <source>The health lead gets the draft of a warning with the next sync. You can go on.</source>
        <translation>Helseansvarlig får utkastet til et varsel ved neste synkronisering. Du kan gå videre.</translation>
    </message>
    <message>
        <source>It is sent with the next sync. You can go on.</source>
        <translation>Det sendes ved neste synkronisering. Du kan gå videre.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
</context>
<context>
    <name>OverdoseQuestion</name>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
</context>
<context>
    <name>PackScanner</name>
    <message>
        <source>This device has no camera that Feltbok can use. Take the code from a picture or with a scanner, or type what stands on the pack.</source>
        <translation>Enheten har ikke et kamera Feltbok kan bruke. Hent koden fra et bilde eller med en skanner, eller skriv det som står på pakningen.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Ingenting ble lagt til.</translation>
    </message>
    <message>
        <source>Picture file with the code</source>
        <translation>Bildefil med koden</translation>
    </message>
    <message>
        <source>The code as text</source>
        <translation>Koden som tekst</translation>
    </message>
    <message>
        <source>A scanner with a cable types it here.</source>
        <translation>En skanner med kabel skriver den her.</translation>
    </message>
</context>
<context>
    <name>PaperCheckPage</name>
    <message>
        <source>Check a paper copy</source>
        <translation>Kontroller en papirkopi</translation>
    </message>
    <message>
        <source>Looking through the visits on this device</source>
        <translation>Går gjennom kontrollene på denne enheten</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Control begun</source>
        <translation>Kontrollen begynte</translation>
    </message>
    <message>
        <source>The paper is</source>
        <translation>Papiret er</translation>
    </message>
    <message>
        <source>Short code of the record</source>
        <translation>Rapportens kortkode</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Åpne kontrollen</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Kortkode</translation>
    </message>
    <message>
        <source>Stands beside the QR code on the paper: 16 characters in four groups.</source>
        <translation>Står ved siden av QR-koden på papiret: 16 tegn i fire grupper.</translation>
    </message>
    <message>
        <source>Short code on the paper</source>
        <translation>Kortkoden på papiret</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-kode</translation>
    </message>
</context>
<context>
    <name>Parked</name>
    <message>
        <source>You do not have the right to change this record.</source>
        <translation>Du har ikke rett til å endre dette.</translation>
    </message>
    <message>
        <source>The server could not read this change.</source>
        <translation>Serveren kunne ikke lese endringen.</translation>
    </message>
    <message>
        <source>A value is not allowed here.</source>
        <translation>En verdi er ikke tillatt her.</translation>
    </message>
    <message>
        <source>The change builds on a version the server does not know.</source>
        <translation>Endringen bygger på en versjon serveren ikke kjenner.</translation>
    </message>
    <message>
        <source>The status cannot change in this way.</source>
        <translation>Statusen kan ikke endres slik.</translation>
    </message>
    <message>
        <source>The text holds a national identity number, a phone number or an e-mail address.</source>
        <translation>Teksten inneholder et fødselsnummer, et telefonnummer eller en e-postadresse.</translation>
    </message>
    <message>
        <source>The record has been erased.</source>
        <translation>Dette er slettet.</translation>
    </message>
    <message>
        <source>Somebody else has resolved this meanwhile.</source>
        <translation>Noen andre har avgjort dette i mellomtiden.</translation>
    </message>
    <message>
        <source>The record has grown too large.</source>
        <translation>Innholdet er blitt for stort.</translation>
    </message>
    <message>
        <source>It was already finished or closed.</source>
        <translation>Den var allerede ferdig eller avsluttet.</translation>
    </message>
</context>
<context>
    <name>PasswordCard</name>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Passordet er endret.</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Nåværende passord</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nytt passord</translation>
    </message>
    <message>
        <source>At least 12 characters; a sentence is easy to remember.</source>
        <translation>Minst 12 tegn. En setning er lett å huske.</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nytt passord én gang til</translation>
    </message>
    <message>
        <source>The passwords are not the same.</source>
        <translation>Passordene er ikke like.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Endre passordet</translation>
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
    <name>PatrolLeft</name>
    <message>
        <source>Has this patrol ended?</source>
        <translation>Er denne patruljen avsluttet?</translation>
    </message>
    <message>
        <source>Nobody has said so. Whatever is counted on it belongs to the evening it began.</source>
        <translation>Ingen har meldt den avsluttet. Det som telles på den, hører til kvelden den begynte.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begynte</translation>
    </message>
    <message>
        <source>On patrol</source>
        <translation>På patrulje</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>It ended</source>
        <translation>Den ble avsluttet</translation>
    </message>
    <message>
        <source>The time of its last contact is proposed.</source>
        <translation>Tidspunktet for den siste kontakten er foreslått.</translation>
    </message>
    <message>
        <source>Not before it began, and not later than now.</source>
        <translation>Ikke før den begynte, og ikke senere enn nå.</translation>
    </message>
    <message>
        <source>It still goes on</source>
        <translation>Den pågår fortsatt</translation>
    </message>
    <message>
        <source>It ended then</source>
        <translation>Den ble avsluttet da</translation>
    </message>
</context>
<context>
    <name>PatrolPage</name>
    <message>
        <source>Patrol</source>
        <translation>Patrulje</translation>
    </message>
    <message>
        <source>What the night adds up to</source>
        <translation>Kvelden i tall</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Persons in them</source>
        <translation>Personer i dem</translation>
    </message>
    <message>
        <source>Who was met several times is counted each time: nobody is known from one time to the next.</source>
        <translation>Den som er møtt flere ganger, telles hver gang: ingen kjennes igjen fra gang til gang.</translation>
    </message>
    <message>
        <source>The patrol</source>
        <translation>Patruljen</translation>
    </message>
    <message>
        <source>On patrol</source>
        <translation>På patrulje</translation>
    </message>
    <message>
        <source>A patrol is at least two.</source>
        <translation>En patrulje er minst to.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Soner</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Nobody&apos;s name, number or address.</source>
        <translation>Ikke noens navn, nummer eller adresse.</translation>
    </message>
    <message>
        <source>Too long: at most 280 characters. What was saved before stays.</source>
        <translation>For lang: høyst 280 tegn. Det som var lagret, står.</translation>
    </message>
    <message>
        <source>None was counted yet.</source>
        <translation>Ingen er talt ennå.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Angret</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begynte</translation>
    </message>
    <message>
        <source>The start lies after the end or in the future.</source>
        <translation>Starten ligger etter slutten eller fram i tid.</translation>
    </message>
</context>
<context>
    <name>PatrolStart</name>
    <message>
        <source>On patrol with you</source>
        <translation>På patrulje med deg</translation>
    </message>
    <message>
        <source>A patrol is at least two. Nobody is chosen yet.</source>
        <translation>En patrulje er minst to. Ingen er valgt ennå.</translation>
    </message>
    <message>
        <source>No other outreach worker is known on this device yet.</source>
        <translation>Ingen annen oppsøkende medarbeider er kjent på denne enheten ennå.</translation>
    </message>
    <message>
        <source>You can start all the same and name a colleague before it ends.</source>
        <translation>Du kan starte likevel og oppgi en kollega før den avsluttes.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Soner</translation>
    </message>
    <message>
        <source>No zones yet</source>
        <translation>Ingen soner ennå</translation>
    </message>
    <message>
        <source>The health lead makes the municipality&apos;s list of zones. Contacts can be counted without.</source>
        <translation>Helseansvarlig lager kommunens liste over soner. Kontakter kan telles uten.</translation>
    </message>
    <message>
        <source>Patrols so far</source>
        <translation>Patruljer til nå</translation>
    </message>
    <message>
        <source>Duties to report and whom to call</source>
        <translation>Meldeplikt, avverging og nødnumre</translation>
    </message>
    <message>
        <source>Start the patrol</source>
        <translation>Start patruljen</translation>
    </message>
    <message>
        <source>Start without a colleague?</source>
        <translation>Starte uten en kollega?</translation>
    </message>
    <message>
        <source>A patrol is at least two workers, and nobody is chosen yet.</source>
        <translation>En patrulje er minst to medarbeidere, og ingen er valgt ennå.</translation>
    </message>
    <message>
        <source>A patrol is at least two workers, and no other one is known on this device yet. Name them before it ends.</source>
        <translation>En patrulje er minst to medarbeidere, og ingen andre er kjent på denne enheten ennå. Før dem opp før den avsluttes.</translation>
    </message>
    <message>
        <source>Start it alone</source>
        <translation>Start alene</translation>
    </message>
    <message>
        <source>Choose a colleague</source>
        <translation>Velg en kollega</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikke ennå</translation>
    </message>
</context>
<context>
    <name>PatrolTally</name>
    <message>
        <source>Zone</source>
        <translation>Sone</translation>
    </message>
    <message>
        <source>Show the patrol&apos;s zones only</source>
        <translation>Vis bare patruljens soner</translation>
    </message>
    <message>
        <source>Show all zones</source>
        <translation>Vis alle soner</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Type kontakt</translation>
    </message>
    <message>
        <source>Persons in the next contact: one less</source>
        <translation>Personer i neste kontakt: én mindre</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the next contact</source>
        <translation>
            <numerusform>%n person i neste kontakt</numerusform>
            <numerusform>%n personer i neste kontakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Persons in the next contact: one more</source>
        <translation>Personer i neste kontakt: én til</translation>
    </message>
    <message>
        <source>Tonight so far</source>
        <translation>Kvelden så langt</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <translation>Siden %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n kontakt</numerusform>
            <numerusform>%n kontakter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Patrols so far</source>
        <translation>Patruljer til nå</translation>
    </message>
    <message>
        <source>Duties to report and whom to call</source>
        <translation>Meldeplikt, avverging og nødnumre</translation>
    </message>
    <message>
        <source>End the patrol</source>
        <translation>Avslutt patruljen</translation>
    </message>
    <message>
        <source>End the patrol?</source>
        <translation>Avslutte patruljen?</translation>
    </message>
    <message>
        <source>Only you are named, and a patrol is at least two. Who was with you?</source>
        <translation>Bare du er oppgitt, og en patrulje er minst to. Hvem var med deg?</translation>
    </message>
    <message>
        <source>Details can be added afterwards; the tally is closed.</source>
        <translation>Detaljer kan føyes til etterpå; tellingen er avsluttet.</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Avslutt nå</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>On patrol with you</source>
        <translation>På patrulje med deg</translation>
    </message>
</context>
<context>
    <name>PatrolsPage</name>
    <message>
        <source>Patrols so far</source>
        <translation>Patruljer til nå</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Bare mine</translation>
    </message>
    <message>
        <source>No patrols yet</source>
        <translation>Ingen patruljer ennå</translation>
    </message>
    <message>
        <source>Every patrol that is started here or by a colleague comes into this list.</source>
        <translation>Hver patrulje som startes her eller av en kollega, kommer i denne listen.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n kontakt</numerusform>
            <numerusform>%n kontakter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Pågår</translation>
    </message>
</context>
<context>
    <name>PhotoChooser</name>
    <message>
        <source>Where and with what a photo was taken is left out when it is added.</source>
        <translation>Hvor og med hva et bilde er tatt, blir utelatt når det legges til.</translation>
    </message>
    <message>
        <source>No photos lie in the folders for pictures and downloads.</source>
        <translation>Det ligger ingen bilder i mappene for bilder og nedlastinger.</translation>
    </message>
    <message>
        <source>Path of a file</source>
        <translation>Stien til en fil</translation>
    </message>
    <message>
        <source>Add the file</source>
        <translation>Legg til filen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photos (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Put the removed photo back</source>
        <translation>Legg det fjernede bildet tilbake</translation>
    </message>
    <message>
        <source>The photo is being added.</source>
        <translation>Bildet legges til.</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>Ta et bilde</translation>
    </message>
    <message>
        <source>This device has no camera. Choose a photo from a file instead.</source>
        <translation>Denne enheten har ikke noe kamera. Velg et bilde fra en fil i stedet.</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Velg et bilde</translation>
    </message>
    <message>
        <source>Close the camera</source>
        <translation>Lukk kameraet</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Show small</source>
        <translation>Vis lite</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Vis stort</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Hent</translation>
    </message>
    <message>
        <source>Remove photo %1</source>
        <translation>Fjern bildet %1</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>Bilde %1</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>PIN</source>
        <translation>PIN-kode</translation>
    </message>
    <message>
        <source>A PIN is set until the app is closed.</source>
        <translation>En PIN-kode gjelder til appen lukkes.</translation>
    </message>
    <message>
        <source>Reopens Feltbok within 15 minutes of a lock.</source>
        <translation>Åpner Feltbok igjen innen 15 minutter etter låsing.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Ny PIN-kode</translation>
    </message>
    <message>
        <source>Six to twelve digits.</source>
        <translation>Seks til tolv sifre.</translation>
    </message>
    <message>
        <source>Digits only.</source>
        <translation>Bare sifre.</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Ny PIN-kode én gang til</translation>
    </message>
    <message>
        <source>The PINs are not the same.</source>
        <translation>PIN-kodene er ikke like.</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Lagre PIN-koden</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Fjern PIN-koden</translation>
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
    <name>PinPage</name>
    <message>
        <source>Feltbok is locked</source>
        <translation>Feltbok er låst</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait to be sent</source>
        <translation>
            <numerusform>%n venter på sending</numerusform>
            <numerusform>%n venter på sending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n try(s) left, then the password.</source>
        <translation>
            <numerusform>Feil PIN-kode. %n forsøk igjen, deretter passordet.</numerusform>
            <numerusform>Feil PIN-kode. %n forsøk igjen, deretter passordet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Bruk passordet</translation>
    </message>
</context>
<context>
    <name>PlaceHours</name>
    <message>
        <source>every day</source>
        <translation>hver dag</translation>
    </message>
    <message>
        <source>eve of Sunday or holy day</source>
        <translation>dag før søn- og helligdag</translation>
    </message>
    <message>
        <source>Sunday or holy day</source>
        <translation>søn- og helligdag</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 og %2</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Groups %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>%1 min igjen</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>%1 t %2 min igjen</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>uten grense</translation>
    </message>
    <message>
        <source>until %1 · %2</source>
        <translation>til %1 · %2</translation>
    </message>
    <message>
        <source>ended · drinks must be finished by %1</source>
        <translation>slutt · må drikkes opp innen %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>ikke tillatt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stengt</translation>
    </message>
    <message>
        <source>Sale ends %1 (%2)</source>
        <translation>Salg slutt %1 (%2)</translation>
    </message>
    <message>
        <source>Serving ends %1 · drinking ends %2 (%3)</source>
        <translation>Skjenking slutt %1 · konsum slutt %2 (%3)</translation>
    </message>
    <message>
        <source>withdrawn until %1</source>
        <translation>inndratt til og med %1</translation>
    </message>
    <message>
        <source>%1 closes in %2 min</source>
        <translation>%1 stenger om %2 min</translation>
    </message>
    <message>
        <source>%1 close in %2 min</source>
        <translation>%1 stenger om %2 min</translation>
    </message>
    <message>
        <source>indoors</source>
        <translation>inne</translation>
    </message>
    <message>
        <source>outdoors</source>
        <translation>ute</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>to and including %1</source>
        <translation>til og med %1</translation>
    </message>
    <message>
        <source>season %1–%2</source>
        <translation>sesong %1–%2</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>No licence in the register</source>
        <translation>Ingen bevilling i registeret</translation>
    </message>
    <message>
        <source>The office can import it. A visit can be made all the same.</source>
        <translation>Kontoret kan importere den. Kontrollen kan gjøres likevel.</translation>
    </message>
    <message>
        <source>About the place</source>
        <translation>Om stedet</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <translation>Bevillingshaver</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisasjonsnummer</translation>
    </message>
    <message>
        <source>Last control</source>
        <translation>Siste kontroll</translation>
    </message>
    <message>
        <source>Never controlled</source>
        <translation>Aldri kontrollert</translation>
    </message>
    <message>
        <source>Controls this year</source>
        <translation>Kontroller i år</translation>
    </message>
    <message>
        <source>Visits on this device</source>
        <translation>Kontroller på enheten</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ingen ennå.</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Fortsett på utkastet</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>Start kontroll</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Tildelt deg</translation>
    </message>
    <message>
        <source>A visit that you start here is for this assignment.</source>
        <translation>En kontroll du starter her, gjelder dette oppdraget.</translation>
    </message>
    <message>
        <source>Edit the place and its licences</source>
        <translation>Rediger stedet og bevillingene</translation>
    </message>
    <message>
        <source>Could not be controlled</source>
        <translation>Kunne ikke kontrolleres</translation>
    </message>
</context>
<context>
    <name>PlacesPane</name>
    <message>
        <source>Search places</source>
        <translation>Søk i steder</translation>
    </message>
    <message>
        <source>Fetching the places</source>
        <translation>Henter stedene</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are in</source>
        <translation>
            <numerusform>%n sted er hentet</numerusform>
            <numerusform>%n steder er hentet</numerusform>
        </translation>
    </message>
    <message>
        <source>No places yet</source>
        <translation>Ingen steder ennå</translation>
    </message>
    <message>
        <source>No place found</source>
        <translation>Fant ingen steder</translation>
    </message>
    <message>
        <source>The places come from the office&apos;s licence register with the next sync.</source>
        <translation>Stedene kommer fra kontorets bevillingsregister ved neste synkronisering.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”. aa and å, o and ø, ae and æ count as the same.</source>
        <translation>Ingen treff på «%1». Det er likt om du skriver aa eller å, o eller ø, ae eller æ.</translation>
    </message>
    <message>
        <source>%1 · last control %2</source>
        <translation>%1 · siste kontroll %2</translation>
    </message>
    <message>
        <source>%1 · never controlled</source>
        <translation>%1 · aldri kontrollert</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Closes soon</source>
        <translation>Stenger snart</translation>
    </message>
    <message>
        <source>Calendar of events</source>
        <translation>Arrangementskalender</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Nytt sted</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Tildelt deg</translation>
    </message>
    <message>
        <source>Events tonight</source>
        <translation>Arrangementer i kveld</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Andre steder</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Året</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Per sted</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Oppdrag</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rekkefølge</translation>
    </message>
    <message>
        <source>Most missing first</source>
        <translation>Flest gjenstående først</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Etter navn</translation>
    </message>
    <message>
        <source>Nothing to plan yet</source>
        <translation>Ingenting å planlegge ennå</translation>
    </message>
    <message>
        <source>The plan counts the places with an ordinary licence in the year. They come from the licence register.</source>
        <translation>Planen teller stedene med ordinær bevilling i året. De kommer fra bevillingsregisteret.</translation>
    </message>
    <message>
        <source>Nothing handed out</source>
        <translation>Ingenting delt ut</translation>
    </message>
    <message>
        <source>Open a place and hand out an assignment there.</source>
        <translation>Åpne et sted og del ut et oppdrag der.</translation>
    </message>
    <message>
        <source>%1 of %2 controls · %3 left</source>
        <translation>%1 av %2 kontroller · %3 gjenstår</translation>
    </message>
    <message>
        <source>%1 of %2 controls · reached</source>
        <translation>%1 av %2 kontroller · nådd</translation>
    </message>
    <message>
        <source>%1 · last counted %2</source>
        <translation>%1 · sist kontrollert %2</translation>
    </message>
    <message>
        <source>No control this year</source>
        <translation>Ikke kontrollert i år</translation>
    </message>
</context>
<context>
    <name>PlanReport</name>
    <message>
        <source>Control of sale and serving of alcohol %1</source>
        <translation>Kontroll av salg og skjenking %1</translation>
    </message>
    <message>
        <source>figures as of %1</source>
        <translation>tall per %1</translation>
    </message>
    <message>
        <source>Plan and result of the year</source>
        <translation>Årets plan og resultat</translation>
    </message>
    <message>
        <source>Plan, and result as of %1</source>
        <translation>Plan, og resultat per %1</translation>
    </message>
    <message>
        <source>No place has had a municipal licence in the year.</source>
        <translation>Ingen steder har hatt kommunal bevilling i året.</translation>
    </message>
    <message>
        <source>The law&apos;s number of controls is reached.</source>
        <translation>Lovens antall kontroller er nådd.</translation>
    </message>
    <message>
        <source>The law&apos;s number of controls was not reached.</source>
        <translation>Lovens antall kontroller ble ikke nådd.</translation>
    </message>
    <message>
        <source>The law&apos;s number of controls is not reached yet.</source>
        <translation>Lovens antall kontroller er ikke nådd ennå.</translation>
    </message>
    <message>
        <source>%1 controls at %2 places; the law asks for %3. Places without a control: %4.</source>
        <translation>%1 kontroller på %2 steder; loven krever %3. Steder uten kontroll: %4.</translation>
    </message>
    <message>
        <source>Breaches found: %1 · Points given: %2 · Withdrawals: %3</source>
        <translation>Brudd: %1 · Tildelte prikker: %2 · Inndragninger: %3</translation>
    </message>
    <message>
        <source>What the law asks for, and what was done</source>
        <translation>Hva loven krever, og hva som er gjort</translation>
    </message>
    <message>
        <source>Every place with a municipal licence is to be controlled at least once a year, and all in all at least three times as many controls as there are places are to be made (Alcohol Regulations § 9-7). The guidance applies the rule to sale and serving separately; both are shown.</source>
        <translation>Hvert sted med kommunal bevilling skal kontrolleres minst én gang i året, og til sammen skal det gjøres minst tre ganger så mange kontroller som det er steder (alkoholforskriften § 9-7). Veilederen bruker regelen på salg og skjenking hver for seg; begge deler vises.</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Alle steder</translation>
    </message>
    <message>
        <source>Serving places</source>
        <translation>Skjenkesteder</translation>
    </message>
    <message>
        <source>Sales places</source>
        <translation>Salgssteder</translation>
    </message>
    <message>
        <source>Controls made</source>
        <translation>Utført</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Krav</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Steder</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Andel</translation>
    </message>
    <message>
        <source>Without control</source>
        <translation>Uten kontroll</translation>
    </message>
    <message>
        <source>A place with licences for both sale and serving counts once among all places.</source>
        <translation>Et sted med bevilling for både salg og skjenking telles én gang blant alle steder.</translation>
    </message>
    <message>
        <source>Not counted: %1 serving controls with a single inspector (§ 9-5) and %2 that could not be carried out.</source>
        <translation>Ikke medregnet: %1 skjenkekontroller med én kontrollør (§ 9-5) og %2 som ikke kunne gjennomføres.</translation>
    </message>
    <message>
        <source>The municipality&apos;s own target: %1 controls a year at each serving place and %2 at each sales place, together %3.</source>
        <translation>Kommunens eget mål: %1 kontroller i året på hvert skjenkested og %2 på hvert salgssted, til sammen %3.</translation>
    </message>
    <message>
        <source>Controls by month</source>
        <translation>Kontroller per måned</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Skjenking</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Salg</translation>
    </message>
    <message>
        <source>Single occasions</source>
        <translation>Enkeltanledninger</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Året</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Late on weekend nights</source>
        <translation>Sent på helgenetter</translation>
    </message>
    <message>
        <source>%1 of %2 serving controls (%3) began after 23 on a night before Saturday or Sunday. The guidance recommends at least one in three (IS-2038): %4 of those made.</source>
        <translation>%1 av %2 skjenkekontroller (%3) begynte etter kl. 23 natt til lørdag eller søndag. Veilederen anbefaler minst én av tre (IS-2038): %4 av de utførte.</translation>
    </message>
    <message>
        <source>The municipality&apos;s own target is %1 %.</source>
        <translation>Kommunens eget mål er %1 %.</translation>
    </message>
    <message>
        <source>Single occasions and itinerant licences</source>
        <translation>Enkeltanledninger og ambulerende bevillinger</translation>
    </message>
    <message>
        <source>%1 events had a licence in the year, of which %2 are past. %3 of them were controlled (%4). They come on top of the places.</source>
        <translation>%1 arrangementer hadde bevilling i året; %2 av dem er over. %3 ble kontrollert (%4). De kommer i tillegg til stedene.</translation>
    </message>
    <message>
        <source>The municipality&apos;s own target is to control %1 % of them: %2 so far.</source>
        <translation>Kommunens eget mål er å kontrollere %1 % av dem: %2 så langt.</translation>
    </message>
    <message>
        <source>Places without a control</source>
        <translation>Steder uten kontroll</translation>
    </message>
    <message>
        <source>Every place has been controlled.</source>
        <translation>Alle steder er kontrollert.</translation>
    </message>
    <message>
        <source>Breaches by category</source>
        <translation>Brudd etter kategori</translation>
    </message>
    <message>
        <source>No possible breaches were noted.</source>
        <translation>Ingen mulige brudd er notert.</translation>
    </message>
    <message>
        <source>The inspectors note what may be a breach; the municipality assesses it afterwards.</source>
        <translation>Kontrollørene noterer det som kan være brudd; kommunen vurderer det etterpå.</translation>
    </message>
    <message>
        <source>Assessed as breaches</source>
        <translation>Vurdert som brudd</translation>
    </message>
    <message>
        <source>Noted as possible</source>
        <translation>Notert som mulig</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Compared with the year before</source>
        <translation>Sammenlignet med året før</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endring</translation>
    </message>
    <message>
        <source>Controls at places</source>
        <translation>Kontroller på stedene</translation>
    </message>
    <message>
        <source>Required by law</source>
        <translation>Lovens krav</translation>
    </message>
    <message>
        <source>Single occasions controlled</source>
        <translation>Kontrollerte enkeltanledninger</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Brudd</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>Tildelte prikker</translation>
    </message>
    <message>
        <source>Withdrawals</source>
        <translation>Inndragninger</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>Slik er det telt</translation>
    </message>
    <message>
        <source>Basis of the targets</source>
        <translation>Grunnlag for målene</translation>
    </message>
    <message>
        <source>Places are those with a municipal licence on any day of the year; state licences and Vinmonopolet are outside. A control belongs to the evening it began. A serving control counts when at least two inspectors made it (§ 9-5). Points and withdrawals are those of decisions dated in the year.</source>
        <translation>Steder er de som har hatt kommunal bevilling minst én dag i året; statlige bevillinger og Vinmonopolet er holdt utenfor. En kontroll hører til kvelden den begynte. En skjenkekontroll teller når minst to kontrollører har utført den (§ 9-5). Prikker og inndragninger er etter vedtak datert i året.</translation>
    </message>
</context>
<context>
    <name>PlanReportCard</name>
    <message>
        <source>Plan and result for the council</source>
        <translation>Plan og resultat til kommunestyret</translation>
    </message>
    <message>
        <source>A PDF with charts and tables: what the law asks for, what was done, breaches, points and the year before. Counted from what is on this device.</source>
        <translation>En PDF med diagrammer og tabeller: hva loven krever, hva som er gjort, brudd, prikker og året før. Telt fra det som ligger på denne enheten.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>There are no places on this device yet.</source>
        <translation>Det er ingen steder på denne enheten ennå.</translation>
    </message>
    <message>
        <source>Counting the year %1</source>
        <translation>Teller opp året %1</translation>
    </message>
    <message>
        <source>Make the report for %1</source>
        <translation>Lag rapporten for %1</translation>
    </message>
    <message>
        <source>The year %1</source>
        <translation>Året %1</translation>
    </message>
    <message>
        <source>File for the PDF</source>
        <translation>Filnavn for PDF-en</translation>
    </message>
    <message>
        <source>Results of controls are public. The file names places, never guests.</source>
        <translation>Resultater av kontroller er offentlige. Filen navngir steder, aldri gjester.</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Lagret som</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lagre som PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
</context>
<context>
    <name>PlanTargetPage</name>
    <message>
        <source>Own targets %1</source>
        <translation>Egne mål %1</translation>
    </message>
    <message>
        <source>The law asks for every place once and three controls per place in all. What the municipality has decided beyond that goes here; what is left open follows the law.</source>
        <translation>Loven krever minst én kontroll av hvert sted og tre kontroller per sted til sammen. Det kommunen har vedtatt utover det, føres her; det som står åpent, følger loven.</translation>
    </message>
    <message>
        <source>Controls per serving place</source>
        <translation>Kontroller per skjenkested</translation>
    </message>
    <message>
        <source>Controls per sales place</source>
        <translation>Kontroller per salgssted</translation>
    </message>
    <message>
        <source>Share of the single occasions</source>
        <translation>Andel av enkeltanledningene</translation>
    </message>
    <message>
        <source>50 is every second one on average.</source>
        <translation>50 er annenhver i gjennomsnitt.</translation>
    </message>
    <message>
        <source>Share of serving controls late on Friday and Saturday nights</source>
        <translation>Andel skjenkekontroller sent på fredags- og lørdagskvelder</translation>
    </message>
    <message>
        <source>Left open: a third, as IS-2038 recommends.</source>
        <translation>Står det åpent: en tredel, som IS-2038 anbefaler.</translation>
    </message>
    <message>
        <source>Where it was decided</source>
        <translation>Hvor det er vedtatt</translation>
    </message>
    <message>
        <source>Case or plan</source>
        <translation>Sak eller plan</translation>
    </message>
    <message>
        <source>Save the targets</source>
        <translation>Lagre målene</translation>
    </message>
</context>
<context>
    <name>PlanYear</name>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Controls %1</source>
        <translation>Kontroller %1</translation>
    </message>
    <message>
        <source>Own targets</source>
        <translation>Egne mål</translation>
    </message>
    <message>
        <source>None set: the law&apos;s numbers apply.</source>
        <translation>Ingen satt: lovens tall gjelder.</translation>
    </message>
    <message>
        <source>Change the targets</source>
        <translation>Endre målene</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Slik er det regnet</translation>
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
    <name>PointsCard</name>
    <message>
        <source>Points in two years: %1</source>
        <translation>Prikker på to år: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s)</source>
        <translation>
            <numerusform>%1: %n prikk</numerusform>
            <numerusform>%1: %n prikker</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Etter %1</translation>
    </message>
    <message>
        <source>The place&apos;s ledger</source>
        <translation>Stedets prikkregnskap</translation>
    </message>
</context>
<context>
    <name>PremisesPage</name>
    <message>
        <source>New place</source>
        <translation>Nytt sted</translation>
    </message>
    <message>
        <source>In the office&apos;s register</source>
        <translation>I kontorets register</translation>
    </message>
    <message>
        <source>The place</source>
        <translation>Stedet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Licence holder</source>
        <translation>Bevillingshaver</translation>
    </message>
    <message>
        <source>A new holder is a transfer: note it with its date on the licence.</source>
        <translation>Ny bevillingshaver er en overdragelse: Registrer den med dato på bevillingen.</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisasjonsnummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Postal place</source>
        <translation>Poststed</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Type sted</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Bevillinger</translation>
    </message>
    <message>
        <source>None yet. Add the first one below.</source>
        <translation>Ingen ennå. Legg til den første nedenfor.</translation>
    </message>
    <message>
        <source>New licence</source>
        <translation>Ny bevilling</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>Type bevilling</translation>
    </message>
    <message>
        <source>Add the licence</source>
        <translation>Legg til bevillingen</translation>
    </message>
    <message>
        <source>Make the place</source>
        <translation>Opprett stedet</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>This is no number of a pack: the check digit does not fit.</source>
        <translation>Dette er ikke nummeret på en pakning: kontrollsifferet stemmer ikke.</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nytt preparat</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Preparat</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Ingenting er endret.</translation>
    </message>
    <message>
        <source>Trade name</source>
        <translation>Handelsnavn</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>Det som er kjent</translation>
    </message>
    <message>
        <source>Change only what you have read on the pack or in its text. What is left empty is not known, and nothing is guessed.</source>
        <translation>Endre bare det du har lest på pakningen eller i preparatomtalen. Det som står tomt, er ikke kjent, og ingenting blir gjettet.</translation>
    </message>
    <message>
        <source>Numbers of the packs (GTIN)</source>
        <translation>Pakningsnumre (GTIN)</translation>
    </message>
    <message>
        <source>None yet: a scanned pack has to be told by hand.</source>
        <translation>Ingen ennå: en skannet pakning må velges for hånd.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Fjern %1</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Et nummer til</translation>
    </message>
    <message>
        <source>As it stands under the bar code, with its check digit.</source>
        <translation>Slik det står under strekkoden, med kontrollsiffer.</translation>
    </message>
    <message>
        <source>Add the number</source>
        <translation>Legg til nummeret</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grunnlag</translation>
    </message>
    <message>
        <source>Where it stands: the pack, a product text or an agreement.</source>
        <translation>Hvor det står: pakningen, preparatomtalen eller en avtale.</translation>
    </message>
    <message>
        <source>Is handed out</source>
        <translation>Deles ut</translation>
    </message>
    <message>
        <source>Save the product</source>
        <translation>Lagre preparatet</translation>
    </message>
</context>
<context>
    <name>ProductsCard</name>
    <message>
        <source>Products</source>
        <translation>Preparater</translation>
    </message>
    <message>
        <source>Not handed out</source>
        <translation>Deles ikke ut</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nytt preparat</translation>
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
    <name>QrCode</name>
    <message>
        <source>QR code of the report</source>
        <translation>Rapportens QR-kode</translation>
    </message>
</context>
<context>
    <name>QrScanner</name>
    <message>
        <source>This device has no camera that Feltbok can use. Take the code as text or from a picture.</source>
        <translation>Denne enheten har ikke noe kamera Feltbok kan bruke. Ta koden som tekst eller fra et bilde.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ingenting er endret.</translation>
    </message>
    <message>
        <source>The code as text</source>
        <translation>Koden som tekst</translation>
    </message>
    <message>
        <source>It stands under the QR code and can be copied or typed.</source>
        <translation>Den står under QR-koden og kan kopieres eller tastes.</translation>
    </message>
    <message>
        <source>Use the text</source>
        <translation>Bruk teksten</translation>
    </message>
    <message>
        <source>Picture file with the code</source>
        <translation>Bildefil med koden</translation>
    </message>
    <message>
        <source>Read the picture</source>
        <translation>Les bildet</translation>
    </message>
</context>
<context>
    <name>RecallAnswerCard</name>
    <message>
        <source>Recalled: %1</source>
        <translation>Tilbakekalt: %1</translation>
    </message>
    <message>
        <source>Hand none of it out. Look for the packs, also where the ledger says there are none, and lay them apart.</source>
        <translation>Del ikke ut noe av dette. Let etter pakningene, også der regnskapet sier at det ikke er noen, og legg dem til side.</translation>
    </message>
    <message>
        <source>Doses found: %1</source>
        <translation>Doser funnet: %1</translation>
    </message>
    <message>
        <source>Expiry on the packs: %1</source>
        <translation>Utløpsdato på pakningene: %1</translation>
    </message>
    <message>
        <source>Answer: none was found</source>
        <translation>Svar: ingen ble funnet</translation>
    </message>
    <message>
        <source>Answer the recall</source>
        <translation>Svar på tilbakekallingen</translation>
    </message>
    <message>
        <source>Answer the recall: %1</source>
        <translation>Svar på tilbakekallingen: %1</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Merknad: %1</translation>
    </message>
</context>
<context>
    <name>RecallPage</name>
    <message>
        <source>Recall</source>
        <translation>Tilbakekalling</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ingenting ble endret.</translation>
    </message>
    <message>
        <source>The recall was withdrawn</source>
        <translation>Tilbakekallingen er trukket</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Tilbakekalt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
    <message>
        <source>Still in stock by the ledger</source>
        <translation>Fortsatt på lager ifølge regnskapet</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Delt ut</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Lagersteder</translation>
    </message>
    <message>
        <source>The lot has been at no location.</source>
        <translation>Partiet har ikke vært på noe lagersted.</translation>
    </message>
    <message>
        <source>By the ledger: %1</source>
        <translation>Ifølge regnskapet: %1</translation>
    </message>
    <message>
        <source>Since the answer: %1</source>
        <translation>Etter svaret: %1</translation>
    </message>
    <message>
        <source>What went out</source>
        <translation>Det som er delt ut</translation>
    </message>
    <message>
        <source>None of the lot has been handed out.</source>
        <translation>Ingenting av partiet er delt ut.</translation>
    </message>
    <message>
        <source>Withdraw the recall</source>
        <translation>Trekk tilbakekallingen</translation>
    </message>
    <message>
        <source>Withdraw the recall?</source>
        <translation>Trekke tilbakekallingen?</translation>
    </message>
    <message>
        <source>The lot is no longer held back, and nobody has to answer any more. The answers stay.</source>
        <translation>Partiet holdes ikke lenger tilbake, og ingen trenger å svare mer. Svarene blir stående.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trekk tilbake</translation>
    </message>
</context>
<context>
    <name>RecallsPage</name>
    <message>
        <source>Recalls</source>
        <translation>Tilbakekallinger</translation>
    </message>
    <message>
        <source>Nothing has been recalled.</source>
        <translation>Ingenting er tilbakekalt.</translation>
    </message>
    <message>
        <source>No lot has been recalled.</source>
        <translation>Ingen partier er tilbakekalt.</translation>
    </message>
    <message>
        <source>Call a lot back</source>
        <translation>Tilbakekall et parti</translation>
    </message>
    <message>
        <source>Every device of the health side shows it after its next sync and holds the lot back. Nobody can undo what was handed out: tell the services too.</source>
        <translation>Alle enheter på helsesiden viser det etter neste synkronisering og holder partiet tilbake. Det som er delt ut, er ute: varsle tjenestene også.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Preparat</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Parti (lot)</translation>
    </message>
    <message>
        <source>Lots in the ledger</source>
        <translation>Partier i regnskapet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Call the lot back</source>
        <translation>Tilbakekall partiet</translation>
    </message>
    <message>
        <source>Call lot %1 back?</source>
        <translation>Tilbakekalle parti %1?</translation>
    </message>
    <message>
        <source>All who hold it are told with their next sync and have to answer.</source>
        <translation>Alle som har det, får beskjed ved neste synkronisering og må svare.</translation>
    </message>
    <message>
        <source>Call it back</source>
        <translation>Tilbakekall</translation>
    </message>
</context>
<context>
    <name>RecoverySteps</name>
    <message>
        <source>Your drafts and unsent work stay on this device. Two people at the office approve the request, then you get an answer to paste here.</source>
        <translation>Utkast og usendt arbeid blir liggende på enheten. To personer på kontoret godkjenner forespørselen. Så får du et svar som du limer inn her.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nytt passord</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nytt passord én gang til</translation>
    </message>
    <message>
        <source>The passwords are not the same.</source>
        <translation>Passordene er ikke like.</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>Lag forespørselen</translation>
    </message>
    <message>
        <source>Request for the office</source>
        <translation>Forespørsel til kontoret</translation>
    </message>
    <message>
        <source>Copy it and send it to the office. It reveals nothing to others.</source>
        <translation>Kopier den og send den til kontoret. Den røper ikke noe for andre.</translation>
    </message>
    <message>
        <source>Answer from the office</source>
        <translation>Svar fra kontoret</translation>
    </message>
    <message>
        <source>Open with the new password</source>
        <translation>Åpne med nytt passord</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Vent %n sekund, og prøv igjen.</numerusform>
            <numerusform>Vent %n sekunder, og prøv igjen.</numerusform>
        </translation>
    </message>
    <message>
        <source>At least 12 characters; a sentence is easy to remember. If you have made a request before, type the new password of then, and it comes back.</source>
        <translation>Minst 12 tegn. En setning er lett å huske. Har du laget en forespørsel før, skriver du det nye passordet du valgte da. Så kommer forespørselen tilbake.</translation>
    </message>
</context>
<context>
    <name>ReferralConsent</name>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>The other service may send a person here only with the person&apos;s consent.</source>
        <translation>Den andre tjenesten kan henvise en person hit bare med personens samtykke.</translation>
    </message>
    <message>
        <source>To tell another service of a person needs consent, or a basis in law (forvaltningsloven §§ 13 a and 13 b).</source>
        <translation>Å fortelle en annen tjeneste om en person krever samtykke eller hjemmel i lov (forvaltningsloven §§ 13 a og 13 b).</translation>
    </message>
    <message>
        <source>Does the person take the consent back?</source>
        <translation>Trekker personen samtykket tilbake?</translation>
    </message>
    <message>
        <source>From now on nothing more is told to the service, nobody follows the person up by this referral, and the two words are deleted, here and on the server. What the service has been told already cannot be called back from here: let it know that the consent is withdrawn. It cannot be undone; a new yes is a new referral.</source>
        <translation>Fra nå av får ikke tjenesten vite mer, ingen følger opp personen gjennom denne henvisningen, og de to ordene slettes, her og på serveren. Det tjenesten allerede har fått vite, kan ikke hentes tilbake herfra: si fra til den om at samtykket er trukket. Det kan ikke angres; et nytt ja er en ny henvisning.</translation>
    </message>
    <message>
        <source>The consent is withdrawn</source>
        <translation>Samtykket er trukket</translation>
    </message>
    <message>
        <source>What did the person say?</source>
        <translation>Hva sa personen?</translation>
    </message>
    <message>
        <source>Which colleague heard it?</source>
        <translation>Hvilken kollega hørte det?</translation>
    </message>
    <message>
        <source>No colleague is known on this device yet. They come with the next sync.</source>
        <translation>Ingen kolleger er kjent på denne enheten ennå. De kommer ved neste synkronisering.</translation>
    </message>
    <message>
        <source>By what law?</source>
        <translation>Med hvilken hjemmel?</translation>
    </message>
    <message>
        <source>Only that it was told and why is kept here, never what.</source>
        <translation>Her lagres bare at det ble fortalt og hvorfor, aldri hva.</translation>
    </message>
    <message>
        <source>Without consent nothing is sent. The offer can stand until the person has decided, or be closed as declined.</source>
        <translation>Uten samtykke sendes ingenting. Tilbudet kan stå til personen har bestemt seg, eller avsluttes som avslått.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gitt</translation>
    </message>
    <message>
        <source>The consent was withdrawn %1.</source>
        <translation>Samtykket ble trukket %1.</translation>
    </message>
    <message>
        <source>Nothing more is told, and the two words are gone.</source>
        <translation>Ingenting mer fortelles, og de to ordene er borte.</translation>
    </message>
    <message>
        <source>Let the service know, then close the referral.</source>
        <translation>Si fra til tjenesten, og avslutt så henvisningen.</translation>
    </message>
    <message>
        <source>The person takes the consent back</source>
        <translation>Personen trekker samtykket</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>Choose the service first.</source>
        <translation>Velg tjenesten først.</translation>
    </message>
    <message>
        <source>It can be sent when the person has said yes.</source>
        <translation>Den kan sendes når personen har sagt ja.</translation>
    </message>
    <message>
        <source>A spoken consent needs a colleague who heard it.</source>
        <translation>Et muntlig samtykke trenger en kollega som hørte det.</translation>
    </message>
    <message>
        <source>Say by what law it is told without consent.</source>
        <translation>Oppgi med hvilken hjemmel det fortelles uten samtykke.</translation>
    </message>
    <message>
        <source>The person says no</source>
        <translation>Personen sier nei</translation>
    </message>
    <message>
        <source>We take it on</source>
        <translation>Vi tar den</translation>
    </message>
    <message>
        <source>It is sent to the service</source>
        <translation>Den er sendt til tjenesten</translation>
    </message>
    <message>
        <source>A worker has it</source>
        <translation>En ansatt har den</translation>
    </message>
    <message>
        <source>The service has it</source>
        <translation>Tjenesten har den</translation>
    </message>
    <message>
        <source>The person was met</source>
        <translation>Personen er møtt</translation>
    </message>
    <message>
        <source>The person was not met</source>
        <translation>Personen ble ikke møtt</translation>
    </message>
    <message>
        <source>Close the referral</source>
        <translation>Avslutt henvisningen</translation>
    </message>
    <message>
        <source>The referral is over then, and the two words for the person are deleted, here and on the server. It cannot be undone.</source>
        <translation>Da er henvisningen over, og de to ordene for personen slettes, her og på serveren. Det kan ikke angres.</translation>
    </message>
    <message>
        <source>The referral goes on from here; it does not come back to where it is now.</source>
        <translation>Henvisningen går videre herfra; den kommer ikke tilbake dit den er nå.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Henvisning</translation>
    </message>
    <message>
        <source>Who it is, between the two of you</source>
        <translation>Hvem det er, mellom dere to</translation>
    </message>
    <message>
        <source>Remember the two words. They say nothing of who it is, and are gone when the referral is over or the consent is taken back.</source>
        <translation>Husk de to ordene. De sier ingenting om hvem det er, og er borte når henvisningen er over eller samtykket trekkes.</translation>
    </message>
    <message>
        <source>The referral</source>
        <translation>Henvisningen</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Kom inn</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Tilbudt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>Hvor mye det haster</translation>
    </message>
    <message>
        <source>Who follows it up</source>
        <translation>Hvem som følger opp</translation>
    </message>
    <message>
        <source>They see it too. Nobody else does.</source>
        <translation>De ser den også. Ingen andre gjør det.</translation>
    </message>
    <message>
        <source>A worker goes along</source>
        <translation>En ansatt går med</translation>
    </message>
    <message>
        <source>Outcome on</source>
        <translation>Utfall den</translation>
    </message>
    <message>
        <source>Begun by mistake: throw it away</source>
        <translation>Begynt ved en feil: kast den</translation>
    </message>
    <message>
        <source>From which service</source>
        <translation>Fra hvilken tjeneste</translation>
    </message>
</context>
<context>
    <name>ReferralReason</name>
    <message>
        <source>I follow the person up</source>
        <translation>Jeg følger opp personen</translation>
    </message>
    <message>
        <source>I take over from a colleague</source>
        <translation>Jeg overtar etter en kollega</translation>
    </message>
    <message>
        <source>I check the quality of our work</source>
        <translation>Jeg kontrollerer kvaliteten på arbeidet vårt</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Noe annet</translation>
    </message>
    <message>
        <source>Why do you open it?</source>
        <translation>Hvorfor åpner du den?</translation>
    </message>
    <message>
        <source>Who opened a referral, when and why is kept, and the administrator can list it.</source>
        <translation>Det lagres hvem som åpnet en henvisning, når og hvorfor, og administratoren kan hente det ut.</translation>
    </message>
</context>
<context>
    <name>ReferralsPane</name>
    <message>
        <source>Which</source>
        <translation>Hvilke</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>No referral is over yet</source>
        <translation>Ingen henvisning er avsluttet ennå</translation>
    </message>
    <message>
        <source>No referral under way</source>
        <translation>Ingen henvisning pågår</translation>
    </message>
    <message>
        <source>A referral comes here when it is declined or closed.</source>
        <translation>En henvisning kommer hit når den er avslått eller avsluttet.</translation>
    </message>
    <message>
        <source>Offer to ask a service for a person, or take one in that a service sends here.</source>
        <translation>Tilby å henvise en person til en tjeneste, eller ta imot en som en tjeneste henviser hit.</translation>
    </message>
    <message>
        <source>From another service</source>
        <translation>Fra en annen tjeneste</translation>
    </message>
    <message>
        <source>Consent withdrawn: close it</source>
        <translation>Samtykket er trukket: avslutt</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Ny henvisning</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Fra %1</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Draft, not finished</source>
        <translation>Utkast, ikke fullført</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Lager rapporten</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>Report to the place at the latest (alkoholforskriften § 9-6)</source>
        <translation>Rapport til stedet senest (alkoholforskriften § 9-6)</translation>
    </message>
    <message>
        <source>The venue may comment until (alkoholforskriften § 9-6)</source>
        <translation>Stedet kan uttale seg til (alkoholforskriften § 9-6)</translation>
    </message>
    <message>
        <source>QR code for the venue</source>
        <translation>QR-kode til stedet</translation>
    </message>
    <message>
        <source>Holds the report&apos;s number and checksum, nothing about persons.</source>
        <translation>Inneholder rapportens nummer og kontrollsum, ingenting om personer.</translation>
    </message>
    <message>
        <source>File for the PDF</source>
        <translation>Filnavn for PDF-en</translation>
    </message>
    <message>
        <source>Outside Feltbok the file is not encrypted. It is yours to guard.</source>
        <translation>Utenfor Feltbok er filen ikke kryptert. Du må selv passe på den.</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Lagret som</translation>
    </message>
    <message>
        <source>Checksum (SHA-256)</source>
        <translation>Kontrollsum (SHA-256)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lagre som PDF</translation>
    </message>
    <message>
        <source>The report is written in the language of the app. To make it in Norwegian, change the language in the settings first.</source>
        <translation>Rapporten skrives på samme språk som appen. Bytt språk i innstillingene først hvis den skal være på et annet.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>One page, left at the place after every control.</source>
        <translation>Én side, som stedet får etter hver kontroll.</translation>
    </message>
    <message>
        <source>Describes possible breaches in order of time, with photos.</source>
        <translation>Beskriver mulige brudd i tidsrekkefølge, med bilder.</translation>
    </message>
    <message>
        <source>Everything, with the checklist.</source>
        <translation>Alt, med sjekklisten.</translation>
    </message>
    <message>
        <source>Which document</source>
        <translation>Hvilket dokument</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Supplementary report</source>
        <translation>Tilleggsrapport</translation>
    </message>
    <message>
        <source>Full report</source>
        <translation>Full rapport</translation>
    </message>
    <message>
        <source>Something may be a breach: a supplementary report is called for.</source>
        <translation>Noe kan være brudd: det skal lages tilleggsrapport.</translation>
    </message>
    <message>
        <source>No possible breach was noted: the receipt is enough.</source>
        <translation>Ingen mulige brudd er notert: kvitteringen er nok.</translation>
    </message>
    <message>
        <source>The visit holds</source>
        <translation>Kontrollen inneholder</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Kortkode</translation>
    </message>
    <message>
        <source>Check a paper copy</source>
        <translation>Kontroller en papirkopi</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are not on this device yet.</source>
        <translation>
            <numerusform>Ett bilde er ikke på denne enheten ennå.</numerusform>
            <numerusform>%n bilder er ikke på denne enheten ennå.</numerusform>
        </translation>
    </message>
    <message>
        <source>The document lacks them.</source>
        <translation>Dokumentet mangler dem.</translation>
    </message>
    <message>
        <source>They are being fetched, and the document is made anew when they have come.</source>
        <translation>De hentes, og dokumentet lages på nytt når de er kommet.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Filen</translation>
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
    <name>SeasonFields</name>
    <message>
        <source>Season from</source>
        <translation>Sesong fra</translation>
    </message>
    <message>
        <source>dd.mm.</source>
        <translation>dd.mm.</translation>
    </message>
    <message>
        <source>Type day and month like 15.05.</source>
        <translation>Skriv dag og måned som 15.05.</translation>
    </message>
    <message>
        <source>Season to</source>
        <translation>Sesong til</translation>
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
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Språk og utseende</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farger</translation>
    </message>
    <message>
        <source>As the device</source>
        <translation>Som enheten</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lys</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørk</translation>
    </message>
    <message>
        <source>Dim night</source>
        <translation>Dempet natt</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Større</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Stor</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Størst</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om Feltbok</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versjon</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lås nå</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Låsing</translation>
    </message>
    <message>
        <source>Lock when nobody touches it for</source>
        <translation>Lås når ingen har rørt enheten på</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minutt</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n sekund</numerusform>
            <numerusform>%n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>For the whole municipality</source>
        <translation>For hele kommunen</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Sjekklister</translation>
    </message>
    <message>
        <source>What inspectors are asked at a control</source>
        <translation>Det kontrollørene blir spurt om på en kontroll</translation>
    </message>
    <message>
        <source>Legal rules</source>
        <translation>Lovens regler</translation>
    </message>
    <message>
        <source>What hours, deadlines, points and quota are reckoned by, and how surely it is known.</source>
        <translation>Reglene som tider, frister, prikker og antall kontroller regnes etter, og hvor sikre de er.</translation>
    </message>
    <message>
        <source>Paper copies</source>
        <translation>Papirkopier</translation>
    </message>
    <message>
        <source>Holds a printed receipt or report against the visit on this device, also without a connection.</source>
        <translation>Sammenligner en utskrevet kvittering eller rapport med kontrollen på denne enheten, også uten dekning.</translation>
    </message>
    <message>
        <source>Check a paper copy</source>
        <translation>Kontroller en papirkopi</translation>
    </message>
</context>
<context>
    <name>ShareFiguresPage</name>
    <message>
        <source>The whole year</source>
        <translation>Hele året</translation>
    </message>
    <message>
        <source>First half</source>
        <translation>Første halvår</translation>
    </message>
    <message>
        <source>Second half</source>
        <translation>Andre halvår</translation>
    </message>
    <message>
        <source>1st quarter</source>
        <translation>1. kvartal</translation>
    </message>
    <message>
        <source>2nd quarter</source>
        <translation>2. kvartal</translation>
    </message>
    <message>
        <source>3rd quarter</source>
        <translation>3. kvartal</translation>
    </message>
    <message>
        <source>4th quarter</source>
        <translation>4. kvartal</translation>
    </message>
    <message>
        <source>Share the numbers</source>
        <translation>Del tallene</translation>
    </message>
    <message>
        <source>The year %1</source>
        <translation>Året %1</translation>
    </message>
    <message>
        <source>Counting the year</source>
        <translation>Teller året</translation>
    </message>
    <message>
        <source>Nothing to share in %1</source>
        <translation>Ingenting å dele i %1</translation>
    </message>
    <message>
        <source>The figures come from contacts on patrol, naloxone that was handed out, and overdoses that were recorded.</source>
        <translation>Tallene kommer fra kontakter på patrulje, nalokson som er delt ut, og overdoser som er registrert.</translation>
    </message>
    <message>
        <source>Which months</source>
        <translation>Hvilke måneder</translation>
    </message>
    <message>
        <source>Small numbers are held back, together with those that would give them away, also in what was shared earlier of the same year.</source>
        <translation>Små tall holdes tilbake, sammen med dem som ville røpet dem, også sett sammen med det som er delt før av samme år.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Shared before</source>
        <translation>Delt før</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) this year, as far as this device knows</source>
        <translation>
            <numerusform>%n gang i år, så langt denne enheten vet</numerusform>
            <numerusform>%n ganger i år, så langt denne enheten vet</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Find what may be shared</source>
        <translation>Finn det som kan deles</translation>
    </message>
    <message>
        <source>Finding out which numbers may be shown</source>
        <translation>Finner ut hvilke tall som kan vises</translation>
    </message>
    <message>
        <source>Every table is tried against every other. With many numbers this takes a while.</source>
        <translation>Hver tabell prøves mot alle de andre. Med mange tall tar det litt tid.</translation>
    </message>
    <message numerus="yes">
        <source>%n small number(s) can be worked out from what was shared before</source>
        <translation>
            <numerusform>%n lite tall kan regnes ut av det som er delt før</numerusform>
            <numerusform>%n små tall kan regnes ut av det som er delt før</numerusform>
        </translation>
    </message>
    <message>
        <source>Records have come or changed since. Nothing can undo that, and this file adds nothing to it.</source>
        <translation>Registreringer er kommet til eller endret siden. Det kan ikke gjøres om, og denne filen legger ikke noe til.</translation>
    </message>
    <message>
        <source>This is for you: the file does not say it.</source>
        <translation>Dette er til deg: filen sier det ikke.</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Lagre tallene</translation>
    </message>
    <message>
        <source>The files hold what is shown below and nothing else. They name nobody. Outside Feltbok they are not encrypted.</source>
        <translation>Filene inneholder det som vises under, og ikke noe annet. De nevner ingen. Utenfor Feltbok er de ikke kryptert.</translation>
    </message>
    <message>
        <source>File, without ending</source>
        <translation>Fil, uten endelse</translation>
    </message>
    <message>
        <source>The ending .pdf, .xlsx or .csv is added.</source>
        <translation>Endelsen .pdf, .xlsx eller .csv legges til.</translation>
    </message>
    <message>
        <source>Saved as</source>
        <translation>Lagret som</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>Lagre rapporten som PDF</translation>
    </message>
    <message>
        <source>For the municipal council and the police council, with charts and the method.</source>
        <translation>For kommunestyret og politirådet, med diagrammer og metode.</translation>
    </message>
    <message>
        <source>Save as XLSX</source>
        <translation>Lagre som XLSX</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Lagre som CSV</translation>
    </message>
    <message>
        <source>What others will see</source>
        <translation>Dette ser andre</translation>
    </message>
    <message>
        <source>How small numbers are protected</source>
        <translation>Slik er små tall vernet</translation>
    </message>
    <message>
        <source>The files say this too.</source>
        <translation>Filene sier dette også.</translation>
    </message>
    <message numerus="yes">
        <source>Because of what was shared earlier of this year (%n time(s)): without it, it would be %1.</source>
        <translation>
            <numerusform>På grunn av det som er delt tidligere fra dette året (%n gang): uten det ville det vært %1.</numerusform>
            <numerusform>På grunn av det som er delt tidligere fra dette året (%n ganger): uten det ville det vært %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>One report of the whole year shows more than several of its parts.</source>
        <translation>Én rapport for hele året viser mer enn flere for deler av det.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagrammer</translation>
    </message>
    <message numerus="yes">
        <source>%n in the report</source>
        <translation>
            <numerusform>%n i rapporten</numerusform>
            <numerusform>%n i rapporten</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabeller</translation>
    </message>
    <message>
        <source>Press one to see its numbers.</source>
        <translation>Trykk på en for å se tallene i den.</translation>
    </message>
    <message>
        <source>Numbers that are held back: %1. Shown and above 0: %2.</source>
        <translation>Tall som holdes tilbake: %1. Tall over 0 som vises: %2.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Nothing opened</source>
        <translation>Ingenting er åpnet</translation>
    </message>
    <message>
        <source>Choose a place or a visit in the list.</source>
        <translation>Velg et sted eller en kontroll i listen.</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>The drawn signature</source>
        <translation>Den tegnede underskriften</translation>
    </message>
    <message>
        <source>Sign again on the screen</source>
        <translation>Skriv under på nytt på skjermen</translation>
    </message>
    <message>
        <source>Sign on the screen</source>
        <translation>Skriv under på skjermen</translation>
    </message>
    <message>
        <source>Sign here with a finger</source>
        <translation>Skriv under her med en finger</translation>
    </message>
    <message numerus="yes">
        <source>Area to sign in; %n stroke(s)</source>
        <translation>
            <numerusform>Felt for underskrift; ett strøk</numerusform>
            <numerusform>Felt for underskrift; %n strøk</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the signature</source>
        <translation>Behold underskriften</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>Angre siste strøk</translation>
    </message>
    <message>
        <source>Clear and close</source>
        <translation>Tøm og lukk</translation>
    </message>
    <message>
        <source>The drawing is not on this device yet. It comes with the next contact with the server.</source>
        <translation>Tegningen er ikke på denne enheten ennå. Den kommer ved neste kontakt med serveren.</translation>
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
        <translation>Krever handling</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>To versjoner</translation>
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
    <name>StockCorrectionPage</name>
    <message>
        <source>Correct a movement</source>
        <translation>Rett en bevegelse</translation>
    </message>
    <message>
        <source>Nothing has been booked.</source>
        <translation>Ingenting er ført.</translation>
    </message>
    <message>
        <source>Right number of doses</source>
        <translation>Riktig antall doser</translation>
    </message>
    <message>
        <source>It counts as %1 now. 0: it should not be there at all.</source>
        <translation>Nå teller den som %1. 0: den skulle ikke vært der.</translation>
    </message>
    <message>
        <source>The difference that this count booked is taken back. Then count again.</source>
        <translation>Differansen denne tellingen førte, tilbakeføres. Tell deretter på nytt.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Book the correction</source>
        <translation>Før rettelsen</translation>
    </message>
</context>
<context>
    <name>StockCountPage</name>
    <message>
        <source>not in the ledger</source>
        <translation>ikke i regnskapet</translation>
    </message>
    <message>
        <source>Count what lies here</source>
        <translation>Tell det som ligger her</translation>
    </message>
    <message>
        <source>Nothing has been booked.</source>
        <translation>Ingenting er ført.</translation>
    </message>
    <message>
        <source>Nothing lies here by the ledger</source>
        <translation>Ifølge regnskapet ligger det ingenting her</translation>
    </message>
    <message>
        <source>Add below what you found.</source>
        <translation>Legg til under det du fant.</translation>
    </message>
    <message>
        <source>Doses found: %1</source>
        <translation>Doser funnet: %1</translation>
    </message>
    <message>
        <source>Expected by the ledger: %1</source>
        <translation>Forventet ifølge regnskapet: %1</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Som forventet</translation>
    </message>
    <message>
        <source>As expected: %1</source>
        <translation>Som forventet: %1</translation>
    </message>
    <message>
        <source>Another lot was found</source>
        <translation>Et annet parti ble funnet</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Preparat</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Parti (lot)</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Utløpsdato</translation>
    </message>
    <message>
        <source>Add the lot</source>
        <translation>Legg til partiet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Book the count</source>
        <translation>Før tellingen</translation>
    </message>
    <message>
        <source>Counted together with</source>
        <translation>Talt sammen med</translation>
    </message>
</context>
<context>
    <name>StockLocationPage</name>
    <message>
        <source>Nothing has been booked.</source>
        <translation>Ingenting er ført.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Ask the pharmacy or the maker whether it may be used, or discard it.</source>
        <translation>Spør apoteket eller produsenten om det kan brukes, eller kasser det.</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>På lager</translation>
    </message>
    <message>
        <source>Nothing lies here by the ledger.</source>
        <translation>Ifølge regnskapet ligger det ingenting her.</translation>
    </message>
    <message>
        <source>Send, discard or give back</source>
        <translation>Send, kasser eller returner</translation>
    </message>
    <message>
        <source>Count what lies here</source>
        <translation>Tell det som ligger her</translation>
    </message>
    <message>
        <source>On the way here</source>
        <translation>På vei hit</translation>
    </message>
    <message>
        <source>It has come: book it in</source>
        <translation>Den er kommet: før den inn</translation>
    </message>
    <message>
        <source>Not known to the count</source>
        <translation>Ukjent for tellingen</translation>
    </message>
    <message>
        <source>%1. These movements came from another device afterwards. Where they happened before the count they are taken off twice: count again.</source>
        <translation>%1. Disse bevegelsene kom fra en annen enhet etterpå. Skjedde de før tellingen, er de trukket fra to ganger: tell på nytt.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Sist: %1</translation>
    </message>
    <message>
        <source>None has been written down yet.</source>
        <translation>Ingen er notert ennå.</translation>
    </message>
    <message>
        <source>Degrees Celsius now</source>
        <translation>Grader celsius nå</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Det som har skjedd</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Ingenting ennå.</translation>
    </message>
    <message>
        <source>Press a movement to correct it. A hand-out is undone where it was recorded.</source>
        <translation>Trykk på en bevegelse for å rette den. En utdeling angres der den ble registrert.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Vis flere</translation>
    </message>
    <message>
        <source>Receive packs</source>
        <translation>Ta imot pakninger</translation>
    </message>
    <message>
        <source>Packs were begun to be received here and are not booked.</source>
        <translation>Et mottak er begynt her og ikke ført.</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Fortsett mottaket</translation>
    </message>
    <message>
        <source>Note on the temperature</source>
        <translation>Merknad til temperaturen</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>Kan stå tomt.</translation>
    </message>
</context>
<context>
    <name>StockPane</name>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>Se hvem</translation>
    </message>
    <message>
        <source>To look into</source>
        <translation>Dette må ses på</translation>
    </message>
    <message>
        <source>For the health lead</source>
        <translation>For helseansvarlig</translation>
    </message>
    <message>
        <source>Discrepancies</source>
        <translation>Avvik</translation>
    </message>
    <message numerus="yes">
        <source>%n to look into</source>
        <translation>
            <numerusform>%n avvik å se på</numerusform>
            <numerusform>%n avvik å se på</numerusform>
        </translation>
    </message>
    <message>
        <source>Every balance and every transfer adds up.</source>
        <translation>Alle beholdninger og overføringer stemmer.</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Tilbakekallinger</translation>
    </message>
    <message>
        <source>Call a lot back, and see who has answered.</source>
        <translation>Tilbakekall et parti, og se hvem som har svart.</translation>
    </message>
    <message>
        <source>No stock yet</source>
        <translation>Ingen lagersteder ennå</translation>
    </message>
    <message>
        <source>Make the first location under Set-up.</source>
        <translation>Opprett det første lagerstedet under Oppsett.</translation>
    </message>
    <message>
        <source>The health lead makes the locations and says who keeps them.</source>
        <translation>Helseansvarlig oppretter lagerstedene og bestemmer hvem som har dem.</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Lagersteder</translation>
    </message>
    <message>
        <source>Locations at the end of the day</source>
        <translation>Lagersteder ved dagens slutt</translation>
    </message>
    <message>
        <source>All together: %1</source>
        <translation>Til sammen: %1</translation>
    </message>
    <message>
        <source>Balance at the end of the day</source>
        <translation>Beholdning ved slutten av dagen</translation>
    </message>
    <message>
        <source>Left empty: now.</source>
        <translation>Tomt: nå.</translation>
    </message>
    <message>
        <source>Show the balance of now</source>
        <translation>Vis beholdningen nå</translation>
    </message>
    <message>
        <source>Show the balance of an earlier day</source>
        <translation>Vis beholdningen en tidligere dag</translation>
    </message>
</context>
<context>
    <name>StockPlacePage</name>
    <message>
        <source>New location</source>
        <translation>Nytt lagersted</translation>
    </message>
    <message>
        <source>Location of the stock</source>
        <translation>Lagersted</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Ingenting er endret.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Of the place, not of a person.</source>
        <translation>På stedet, ikke på en person.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Hvem som har det</translation>
    </message>
    <message>
        <source>Nobody has the role of a distributor yet.</source>
        <translation>Ingen har rollen som utdeler ennå.</translation>
    </message>
    <message>
        <source>They see what lies here and book on it; outreach workers see every location.</source>
        <translation>De ser det som ligger her, og fører på det; oppsøkende ser alle lagersteder.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Sone</translation>
    </message>
    <message>
        <source>Should never fall below (doses)</source>
        <translation>Skal aldri være under (doser)</translation>
    </message>
    <message>
        <source>Left empty: no warning.</source>
        <translation>Tomt: ingen varsling.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>What still lies at a location that is no longer in use stays in the stock.</source>
        <translation>Det som ligger igjen på et lagersted som ikke lenger er i bruk, blir stående i beholdningen.</translation>
    </message>
    <message>
        <source>Make the location</source>
        <translation>Opprett lagerstedet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
</context>
<context>
    <name>StockReceivePage</name>
    <message>
        <source>Added: %1</source>
        <translation>Lagt til: %1</translation>
    </message>
    <message>
        <source>Feltbok does not know the number of this pack. Choose the product; the health lead can add the number under Set-up.</source>
        <translation>Feltbok kjenner ikke nummeret på denne pakningen. Velg preparatet; helseansvarlig kan legge inn nummeret under Oppsett.</translation>
    </message>
    <message>
        <source>The end of the lot is not sure. Compare it with the pack.</source>
        <translation>Slutten av partinummeret er usikker. Sammenlign med pakningen.</translation>
    </message>
    <message>
        <source>Receive packs</source>
        <translation>Ta imot pakninger</translation>
    </message>
    <message>
        <source>Nothing has been booked.</source>
        <translation>Ingenting er ført.</translation>
    </message>
    <message>
        <source>To be booked</source>
        <translation>Skal føres</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pakning</numerusform>
            <numerusform>%n pakninger</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Fjern %1</translation>
    </message>
    <message>
        <source>A pack</source>
        <translation>En pakning</translation>
    </message>
    <message>
        <source>Close the scanner</source>
        <translation>Lukk skanneren</translation>
    </message>
    <message>
        <source>Scan packs</source>
        <translation>Skann pakninger</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Preparat</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Parti (lot)</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Utløpsdato</translation>
    </message>
    <message>
        <source>Where the pack names a month only: its last day.</source>
        <translation>Står det bare en måned på pakningen: den siste dagen i måneden.</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Pakninger</translation>
    </message>
    <message>
        <source>Add, and take the next one</source>
        <translation>Legg til, og ta neste</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>Hvor de kommer fra</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestilt</translation>
    </message>
    <message>
        <source>Given back by a recipient</source>
        <translation>Levert tilbake av en mottaker</translation>
    </message>
    <message>
        <source>Number of the requisition</source>
        <translation>Rekvisisjonsnummer</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>Kan stå tomt.</translation>
    </message>
    <message>
        <source>Book what was given back</source>
        <translation>Før det som er levert tilbake</translation>
    </message>
    <message>
        <source>Book the packs in</source>
        <translation>Før inn pakningene</translation>
    </message>
    <message>
        <source>Sent from another location</source>
        <translation>Sendt fra et annet lagersted</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>Sendt fra</translation>
    </message>
    <message>
        <source>Code of the transfer</source>
        <translation>Overføringens kode</translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doser</numerusform>
        </translation>
    </message>
    <message>
        <source>Code of lot %1</source>
        <translation>Kode for parti %1</translation>
    </message>
    <message>
        <source>Single doses</source>
        <translation>Enkeltdoser</translation>
    </message>
    <message>
        <source>Of a pack that is not whole.</source>
        <translation>Fra en pakning som ikke er hel.</translation>
    </message>
    <message>
        <source>Comes with the packs, one for each lot; the sender sees it beside the transfer.</source>
        <translation>Følger med pakningene, én for hvert parti; avsenderen ser den ved overføringen.</translation>
    </message>
</context>
<context>
    <name>StockTakeOutPage</name>
    <message>
        <source>Send, discard or give back</source>
        <translation>Send, kasser eller returner</translation>
    </message>
    <message>
        <source>Nothing has been booked.</source>
        <translation>Ingenting er ført.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Hva som skjer</translation>
    </message>
    <message>
        <source>Sent to another location</source>
        <translation>Sendes til et annet lagersted</translation>
    </message>
    <message>
        <source>Lost or spoilt</source>
        <translation>Svinn</translation>
    </message>
    <message>
        <source>Discarded as expired</source>
        <translation>Kasseres som utløpt</translation>
    </message>
    <message>
        <source>Back to the supplier</source>
        <translation>Tilbake til leverandøren</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Pakninger</translation>
    </message>
    <message>
        <source>By the ledger: %1</source>
        <translation>Ifølge regnskapet: %1</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>There is no other location yet.</source>
        <translation>Det er ikke noe annet lagersted ennå.</translation>
    </message>
    <message>
        <source>Both locations are booked where you may; else whoever keeps the other one books it in.</source>
        <translation>Begge lagersteder føres der du har lov; ellers fører den som har det andre, den inn.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsak</translation>
    </message>
    <message>
        <source>Whole packs</source>
        <translation>Hele pakninger</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Doser</translation>
    </message>
    <message>
        <source>Single doses</source>
        <translation>Enkeltdoser</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Book the transfer</source>
        <translation>Før overføringen</translation>
    </message>
    <message>
        <source>Book it out</source>
        <translation>Før det ut</translation>
    </message>
</context>
<context>
    <name>SyncBadge</name>
    <message>
        <source>Sending and receiving: %1</source>
        <translation>Sending og mottak: %1</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sending and receiving</source>
        <translation>Sending og mottak</translation>
    </message>
    <message>
        <source>Changes waiting</source>
        <translation>Endringer som venter</translation>
    </message>
    <message>
        <source>Last contact with the server</source>
        <translation>Siste kontakt med serveren</translation>
    </message>
    <message>
        <source>None since you unlocked</source>
        <translation>Ingen siden du låste opp</translation>
    </message>
    <message>
        <source>Places on this device</source>
        <translation>Steder på enheten</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Venter på sending</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prøv nå</translation>
    </message>
    <message>
        <source>Enrol this device again</source>
        <translation>Registrer enheten på nytt</translation>
    </message>
    <message>
        <source>New enrolment link</source>
        <translation>Ny registreringslenke</translation>
    </message>
    <message>
        <source>Enrol again</source>
        <translation>Registrer på nytt</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Ingenting venter.</translation>
    </message>
    <message>
        <source>Nothing you saved is lost. It lies encrypted on this device; what is not sent yet is sent when the device is enrolled again. You can go on working meanwhile.</source>
        <translation>Ingenting du har lagret, er tapt. Det ligger kryptert på denne enheten, og det som ikke er sendt, blir sendt når enheten er registrert på nytt. Du kan arbeide videre imens.</translation>
    </message>
    <message>
        <source>Ask the office for a new enrolment link and paste it here.</source>
        <translation>Be kontoret om en ny registreringslenke, og lim den inn her.</translation>
    </message>
    <message>
        <source>Photos waiting</source>
        <translation>Bilder som venter</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>The case so far</source>
        <translation>Saken så langt</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close the message</source>
        <translation>Lukk meldingen</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Lukk: %1</translation>
    </message>
</context>
<context>
    <name>TonightList</name>
    <message>
        <source>Assigned to you for %1</source>
        <translation>Tildelt deg %1</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Tildelt deg</translation>
    </message>
    <message>
        <source>Assigned to you tonight</source>
        <translation>Tildelt deg i kveld</translation>
    </message>
    <message>
        <source>Single occasion tonight</source>
        <translation>Enkeltanledning i kveld</translation>
    </message>
    <message>
        <source>Tonight: %1</source>
        <translation>I kveld: %1</translation>
    </message>
    <message>
        <source>Never controlled</source>
        <translation>Aldri kontrollert</translation>
    </message>
    <message>
        <source>Not controlled this year</source>
        <translation>Ikke kontrollert i år</translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) left this year</source>
        <translation>
            <numerusform>%n kontroll gjenstår i år</numerusform>
            <numerusform>%n kontroller gjenstår i år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) since the last control</source>
        <translation>
            <numerusform>%n dag siden siste kontroll</numerusform>
            <numerusform>%n dager siden siste kontroll</numerusform>
        </translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Høy risiko</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>Middels risiko</translation>
    </message>
    <message numerus="yes">
        <source>%n breach(es) in the last two years</source>
        <translation>
            <numerusform>%n brudd siste to år</numerusform>
            <numerusform>%n brudd siste to år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible breach(es) not decided</source>
        <translation>
            <numerusform>%n mulig brudd ikke avgjort</numerusform>
            <numerusform>%n mulige brudd ikke avgjort</numerusform>
        </translation>
    </message>
    <message>
        <source>Closes at %1</source>
        <translation>Stenger %1</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Åpent nå</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Åpent til %1</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Stengt nå</translation>
    </message>
    <message>
        <source>No licence in force</source>
        <translation>Ingen gyldig bevilling</translation>
    </message>
    <message>
        <source>Night controls are short</source>
        <translation>For få nattkontroller</translation>
    </message>
    <message>
        <source>%1 m away</source>
        <translation>%1 m unna</translation>
    </message>
    <message>
        <source>%1 km away</source>
        <translation>%1 km unna</translation>
    </message>
    <message>
        <source>Licence not valid today (%1)</source>
        <translation>Bevillingen gjelder ikke i dag (%1)</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Trinn %1 av %2</translation>
    </message>
    <message>
        <source>Gone through</source>
        <translation>Gjennomgått</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Forrige</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hopp over</translation>
    </message>
    <message>
        <source>Gone through, done</source>
        <translation>Gjennomgått, ferdig</translation>
    </message>
    <message>
        <source>Gone through, next</source>
        <translation>Gjennomgått, neste</translation>
    </message>
</context>
<context>
    <name>Violation</name>
    <message>
        <source>Sale or serving to a person under 18 (alkoholloven § 1-5)</source>
        <translation>Salg, utlevering eller skjenking til person under 18 år (alkoholloven § 1-5)</translation>
    </message>
    <message>
        <source>Breach of the duty to assist (alkoholforskriften § 4-1)</source>
        <translation>Brudd på bistandsplikten (alkoholforskriften § 4-1)</translation>
    </message>
    <message>
        <source>Breach of proper operation (alkoholloven §§ 3-9, 4-7)</source>
        <translation>Brudd på kravet om forsvarlig drift (alkoholloven §§ 3-9, 4-7)</translation>
    </message>
    <message>
        <source>Obstructing municipal control (alkoholloven § 1-9)</source>
        <translation>Hindring av kommunal kontroll (alkoholloven § 1-9)</translation>
    </message>
    <message>
        <source>Sale or serving to a clearly intoxicated person (alkoholforskriften §§ 3-1, 4-2)</source>
        <translation>Salg, utlevering eller skjenking til åpenbart påvirket person (alkoholforskriften §§ 3-1, 4-2)</translation>
    </message>
    <message>
        <source>Breach of sales or serving times (alkoholloven §§ 3-4a, 3-7, 4-4)</source>
        <translation>Brudd på salgs-, utleverings- eller skjenketiden (alkoholloven §§ 3-4a, 3-7, 4-4)</translation>
    </message>
    <message>
        <source>Spirits served to a person aged 18 or 19 (alkoholloven § 1-5)</source>
        <translation>Skjenking av gruppe 3 til person på 18 eller 19 år (alkoholloven § 1-5)</translation>
    </message>
    <message>
        <source>Seller or server under age (alkoholloven § 1-5)</source>
        <translation>Brudd på alderskravet til den som selger, utleverer eller skjenker (alkoholloven § 1-5)</translation>
    </message>
    <message>
        <source>Clearly intoxicated person let in or not made to leave (alkoholforskriften § 4-1)</source>
        <translation>Åpenbart påvirket person gis adgang eller blir ikke bortvist (alkoholforskriften § 4-1)</translation>
    </message>
    <message>
        <source>Defects in internal control (alkoholforskriften ch. 8)</source>
        <translation>Mangler ved internkontrollen (alkoholforskriften kap. 8)</translation>
    </message>
    <message>
        <source>Turnover statement not delivered in time (alkoholforskriften ch. 6)</source>
        <translation>Omsetningsoppgave ikke levert innen fristen (alkoholforskriften kap. 6)</translation>
    </message>
    <message>
        <source>Licence fee not paid in time (alkoholforskriften ch. 6)</source>
        <translation>Bevillingsgebyr ikke betalt innen fristen (alkoholforskriften kap. 6)</translation>
    </message>
    <message>
        <source>Breach of the requirement of manager and deputy (alkoholloven § 1-7c)</source>
        <translation>Brudd på kravet om styrer og stedfortreder (alkoholloven § 1-7c)</translation>
    </message>
    <message>
        <source>Repeated drug dealing at the serving place (alkoholloven § 1-8)</source>
        <translation>Gjentatt narkotikaomsetning på skjenkestedet (alkoholloven § 1-8)</translation>
    </message>
    <message>
        <source>Repeated discrimination (alkoholloven § 1-8)</source>
        <translation>Gjentatt diskriminering (alkoholloven § 1-8)</translation>
    </message>
    <message>
        <source>Lack of alcohol-free alternatives (alkoholforskriften § 4-6)</source>
        <translation>Brudd på kravet om alkoholfrie alternativer (alkoholforskriften § 4-6)</translation>
    </message>
    <message>
        <source>Breach of serving measures (alkoholforskriften § 4-5)</source>
        <translation>Brudd på reglene om skjenkemengde (alkoholforskriften § 4-5)</translation>
    </message>
    <message>
        <source>Consumption of brought-in alcohol (alkoholforskriften § 4-4)</source>
        <translation>Konsum av medbrakt alkoholholdig drikk (alkoholforskriften § 4-4)</translation>
    </message>
    <message>
        <source>Guests taking alcohol out (alkoholforskriften § 4-4)</source>
        <translation>Gjester tar med alkoholholdig drikk ut (alkoholforskriften § 4-4)</translation>
    </message>
    <message>
        <source>Drinking in the sales premises (alkoholforskriften § 3-2)</source>
        <translation>Drikking i salgslokalet ikke hindret (alkoholforskriften § 3-2)</translation>
    </message>
    <message>
        <source>Placement of alcohol in the shop (alkoholforskriften § 3-3)</source>
        <translation>Brudd på reglene om plassering på salgssted (alkoholforskriften § 3-3)</translation>
    </message>
    <message>
        <source>Breach of licence conditions (alkoholloven §§ 3-2, 4-3)</source>
        <translation>Brudd på vilkår i bevillingen (alkoholloven §§ 3-2, 4-3)</translation>
    </message>
    <message>
        <source>Breach of the advertising ban (alkoholloven § 9-2)</source>
        <translation>Brudd på reklameforbudet (alkoholloven § 9-2)</translation>
    </message>
    <message>
        <source>Other breach (alkoholloven § 1-8)</source>
        <translation>Andre brudd (alkoholloven § 1-8)</translation>
    </message>
</context>
<context>
    <name>VisitFacts</name>
    <message>
        <source>Started</source>
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
        <source>Deviations in the checklist</source>
        <translation>Avvik i sjekklisten</translation>
    </message>
    <message>
        <source>Addenda</source>
        <translation>Tillegg</translation>
    </message>
    <message>
        <source>Photos and signature</source>
        <translation>Bilder og underskrift</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>The visit waits to be sent.</source>
        <translation>Kontrollen venter på sending.</translation>
    </message>
    <message>
        <source>It lies complete on this device.</source>
        <translation>Hele kontrollen ligger på enheten.</translation>
    </message>
    <message>
        <source>This visit needs a look: a field has two values or a change was not accepted.</source>
        <translation>Denne kontrollen må avklares: Et felt har to verdier, eller en endring ble ikke godtatt.</translation>
    </message>
    <message>
        <source>Both are kept until somebody decides.</source>
        <translation>Begge beholdes til noen avgjør.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Se på det</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observasjoner</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
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
        <translation>kommenterte ikke</translation>
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
        <translation>Rapport %1</translation>
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
        <source>No deviations observed</source>
        <translation>Ingen avvik observert</translation>
    </message>
    <message>
        <source>No deviations noted so far</source>
        <translation>Ingen avvik notert så langt</translation>
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
        <translation>Begrunnelse for bare én kontrollør</translation>
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
        <translation>Ingen observasjoner utover avvikene i sjekklisten.</translation>
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
        <translation>Mottatt etter at kontrollen var fullført</translation>
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
        <source>View of the person in charge</source>
        <translation>Ansvarshavendes syn</translation>
    </message>
    <message>
        <source>Observations: %1 · Possible breaches (provisional): %2 · Deviations in the checklist: %3</source>
        <translation>Observasjoner: %1 · Mulige brudd (foreløpig): %2 · Avvik i sjekklisten: %3</translation>
    </message>
    <message>
        <source>possible breach (provisional)</source>
        <translation>mulig brudd (foreløpig)</translation>
    </message>
    <message>
        <source>licence manager</source>
        <translation>styrer</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>stedfortreder</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>en annen</translation>
    </message>
    <message>
        <source>the municipality&apos;s own staff</source>
        <translation>kommunens egne ansatte</translation>
    </message>
    <message>
        <source>inter-municipal co-operation</source>
        <translation>interkommunalt samarbeid</translation>
    </message>
    <message>
        <source>a private firm for the municipality</source>
        <translation>et privat firma for kommunen</translation>
    </message>
    <message>
        <source>signed on the paper copy</source>
        <translation>skrev under på papirkopien</translation>
    </message>
    <message>
        <source>refused to sign</source>
        <translation>nektet å skrive under</translation>
    </message>
    <message>
        <source>was not asked to sign</source>
        <translation>ble ikke bedt om å skrive under</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>The control was not carried out: %1</source>
        <translation>Kontrollen ble ikke gjennomført: %1</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Utført av</translation>
    </message>
    <message>
        <source>Impartiality confirmed</source>
        <translation>Habilitet bekreftet</translation>
    </message>
    <message>
        <source>None: the control was not carried out.</source>
        <translation>Ingen: Kontrollen ble ikke gjennomført.</translation>
    </message>
    <message>
        <source>Observed for %1 minutes</source>
        <translation>Observert i %1 minutter</translation>
    </message>
    <message>
        <source>Served afterwards: %1</source>
        <translation>Servert etterpå: %1</translation>
    </message>
    <message>
        <source>Asked to leave: %1</source>
        <translation>Bedt om å gå: %1</translation>
    </message>
    <message>
        <source>Got help from the staff: %1</source>
        <translation>Fikk hjelp av betjeningen: %1</translation>
    </message>
    <message>
        <source>Signature of the person in charge</source>
        <translation>Underskrift fra ansvarshavende</translation>
    </message>
    <message>
        <source>Photos from the control</source>
        <translation>Bilder fra kontrollen</translation>
    </message>
    <message>
        <source>Visit receipt</source>
        <translation>Befaringsrapport (kvittering)</translation>
    </message>
    <message>
        <source>%1 – DRAFT</source>
        <translation>%1 – UTKAST</translation>
    </message>
    <message>
        <source>and %1 more inspectors, named above</source>
        <translation>og %1 kontrollører til, nevnt over</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>fra kl. %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>til kl. %1</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Dato og tid</translation>
    </message>
    <message>
        <source>and %1 more, in the full report</source>
        <translation>og %1 til, i den fulle rapporten</translation>
    </message>
    <message>
        <source>General condition</source>
        <translation>Generell tilstand</translation>
    </message>
    <message>
        <source>To be followed up</source>
        <translation>Til oppfølging</translation>
    </message>
    <message>
        <source>A supplementary report describes the possible breaches. The municipality assesses them later.</source>
        <translation>En tilleggsrapport beskriver de mulige bruddene. Kommunen vurderer dem senere.</translation>
    </message>
    <message>
        <source>the child welfare service</source>
        <translation>barnevernet</translation>
    </message>
    <message>
        <source>elated</source>
        <translation>opprømt</translation>
    </message>
    <message>
        <source>less inhibited</source>
        <translation>mindre hemmet</translation>
    </message>
    <message>
        <source>talkative</source>
        <translation>pratsom</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>høylytt</translation>
    </message>
    <message>
        <source>inattentive</source>
        <translation>uoppmerksom</translation>
    </message>
    <message>
        <source>trouble fixing the gaze</source>
        <translation>problemer med å feste blikket</translation>
    </message>
    <message>
        <source>unclear speech</source>
        <translation>utydelig tale</translation>
    </message>
    <message>
        <source>unsteady walk</source>
        <translation>ustø gange</translation>
    </message>
    <message>
        <source>clumsy hands</source>
        <translation>klossete hender</translation>
    </message>
    <message>
        <source>disturbing others</source>
        <translation>forstyrrer andre</translation>
    </message>
    <message>
        <source>unable to focus</source>
        <translation>klarer ikke å fokusere</translation>
    </message>
    <message>
        <source>slurred speech</source>
        <translation>snøvlete tale</translation>
    </message>
    <message>
        <source>staggering</source>
        <translation>sjangler</translation>
    </message>
    <message>
        <source>falling asleep</source>
        <translation>sovner</translation>
    </message>
    <message>
        <source>vomiting</source>
        <translation>kaster opp</translation>
    </message>
    <message>
        <source>needing help to leave</source>
        <translation>trenger hjelp for å gå</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>kvinne</translation>
    </message>
    <message>
        <source>man</source>
        <translation>mann</translation>
    </message>
    <message>
        <source>sex uncertain</source>
        <translation>kjønn usikkert</translation>
    </message>
    <message>
        <source>under 18 years</source>
        <translation>under 18 år</translation>
    </message>
    <message>
        <source>18–19 years</source>
        <translation>18–19 år</translation>
    </message>
    <message>
        <source>20–24 years</source>
        <translation>20–24 år</translation>
    </message>
    <message>
        <source>25 years or older</source>
        <translation>25 år eller eldre</translation>
    </message>
    <message>
        <source>age uncertain</source>
        <translation>alder usikker</translation>
    </message>
    <message>
        <source>Supplementary report</source>
        <translation>Tilleggsrapport</translation>
    </message>
    <message>
        <source>The report belongs to the receipt that was left after the control. It describes what the inspectors observed, in order of time. Whether anything is a breach of the alcohol legislation is assessed later by the municipality.</source>
        <translation>Rapporten hører til kvitteringen som ble gitt etter kontrollen. Den beskriver det kontrollørene observerte, i tidsrekkefølge. Kommunen vurderer senere om noe er brudd på alkohollovgivningen.</translation>
    </message>
    <message>
        <source>No observations of possible breaches.</source>
        <translation>Ingen observasjoner av mulige brudd.</translation>
    </message>
    <message>
        <source>Deviations in the checklist</source>
        <translation>Avvik i sjekklisten</translation>
    </message>
    <message>
        <source>What was said to the place</source>
        <translation>Det som ble sagt til stedet</translation>
    </message>
    <message>
        <source>Description of the person: %1</source>
        <translation>Personbeskrivelse: %1</translation>
    </message>
    <message>
        <source>Signs: %1</source>
        <translation>Tegn: %1</translation>
    </message>
    <message>
        <source>%1 minutes after the end of the permitted time</source>
        <translation>%1 minutter etter at tillatt tid var ute</translation>
    </message>
    <message>
        <source>Told to: %1</source>
        <translation>Varslet: %1</translation>
    </message>
    <message>
        <source>The photo cannot be shown here.</source>
        <translation>Bildet kan ikke vises her.</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>Bilde %1</translation>
    </message>
    <message>
        <source>Signed on the inspector&apos;s device</source>
        <translation>Skrev under på kontrollørens enhet</translation>
    </message>
    <message>
        <source>Confirmed this report in Feltbok, %1</source>
        <translation>Bekreftet denne rapporten i Feltbok, %1</translation>
    </message>
    <message>
        <source>Confirmed an earlier version in Feltbok, %1</source>
        <translation>Bekreftet en tidligere versjon i Feltbok, %1</translation>
    </message>
    <message>
        <source>The code holds the record&apos;s number and the SHA-256 of its content. Anyone in the municipality who has the visit in Feltbok can check this paper, also without a connection.</source>
        <translation>Koden inneholder rapportens nummer og SHA-256 av innholdet. Alle i kommunen som har kontrollen i Feltbok, kan kontrollere papiret, også uten dekning.</translation>
    </message>
    <message>
        <source>Short code: %1</source>
        <translation>Kortkode: %1</translation>
    </message>
    <message>
        <source>The written report comes within one week of the control. The licence holder may comment on it within %1 of receiving it (Alcohol Regulations § 9-6).</source>
        <translation>Den skriftlige rapporten kommer innen én uke etter kontrollen. Bevillingshaver kan uttale seg innen %1 etter at rapporten er mottatt (alkoholforskriften § 9-6).</translation>
    </message>
    <message>
        <source>two weeks</source>
        <translation>to uker</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dager</translation>
    </message>
    <message>
        <source>The municipality sends the report to the place as soon as possible and within one week of the control. The licence holder may comment on it within %1 of receiving it. Report and comment then go to the licensing authority (Alcohol Regulations § 9-6).</source>
        <translation>Kommunen sender rapporten til stedet så snart som mulig og innen én uke etter kontrollen. Bevillingshaveren kan uttale seg om rapporten innen %1 etter at den er mottatt. Rapporten og uttalelsen går deretter til bevillingsmyndigheten (alkoholforskriften § 9-6).</translation>
    </message>
    <message>
        <source>%1 after the report was received</source>
        <translation>%1 etter at rapporten er mottatt</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message numerus="yes">
        <source>%n possible breach(es)</source>
        <translation>
            <numerusform>%n mulig brudd</numerusform>
            <numerusform>%n mulige brudd</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · not carried out, does not count</source>
        <translation>%1 · ikke gjennomført, teller ikke</translation>
    </message>
    <message>
        <source>%1 · one inspector, does not count</source>
        <translation>%1 · én kontrollør, teller ikke</translation>
    </message>
</context>
<context>
    <name>VisitsPane</name>
    <message>
        <source>Search visits</source>
        <translation>Søk i kontroller</translation>
    </message>
    <message>
        <source>No visit found</source>
        <translation>Fant ingen kontroller</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Ingen utkast</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Alt er sendt</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>Ingen rapporter ennå</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Ingenting sendt ennå</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Ingen treff på «%1».</translation>
    </message>
    <message>
        <source>A visit you begin lies here until you finish it. It is saved as you write.</source>
        <translation>En kontroll du starter, ligger her til du fullfører den. Den lagres mens du skriver.</translation>
    </message>
    <message>
        <source>What you write without coverage waits here and is sent by itself.</source>
        <translation>Det du skriver uten dekning, venter her og sendes av seg selv.</translation>
    </message>
    <message>
        <source>A report comes in when an inspector finishes a visit and has coverage.</source>
        <translation>En rapport kommer inn når en kontrollør fullfører en kontroll og har dekning.</translation>
    </message>
    <message>
        <source>Finished visits that the office has received come here.</source>
        <translation>Fullførte kontroller som kontoret har mottatt, kommer hit.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Feltbok</source>
        <translation>Velkommen til Feltbok</translation>
    </message>
    <message>
        <source>Enrol this device with the link from your office.</source>
        <translation>Registrer enheten med lenken fra kontoret.</translation>
    </message>
    <message>
        <source>Enrolment link</source>
        <translation>Registreringslenke</translation>
    </message>
    <message>
        <source>Paste the whole link. It works once and expires after a day.</source>
        <translation>Lim inn hele lenken. Den virker én gang og går ut etter et døgn.</translation>
    </message>
    <message>
        <source>Your name on this device</source>
        <translation>Navnet ditt på enheten</translation>
    </message>
    <message>
        <source>You type it when you unlock. Nobody else sees it.</source>
        <translation>Du skriver det når du låser opp. Ingen andre ser det.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>At least 12 characters; a sentence is easy to remember.</source>
        <translation>Minst 12 tegn. En setning er lett å huske.</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n tegn til</numerusform>
            <numerusform>%n tegn til</numerusform>
        </translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Passord én gang til</translation>
    </message>
    <message>
        <source>The passwords are not the same.</source>
        <translation>Passordene er ikke like.</translation>
    </message>
    <message>
        <source>Everything you write is encrypted on this device with your password.</source>
        <translation>Alt du skriver, blir kryptert på enheten med passordet ditt.</translation>
    </message>
    <message>
        <source>Enrol this device</source>
        <translation>Registrer enheten</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why tonight</source>
        <translation>Hvorfor i kveld</translation>
    </message>
    <message>
        <source>The list of tonight goes by the sum of these.</source>
        <translation>Kveldslista ordnes etter summen av dette.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
</context>
<context>
    <name>WorkingPage</name>
    <message>
        <source>Enrolling</source>
        <translation>Registrerer</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Åpner</translation>
    </message>
    <message>
        <source>Enrolling this device with the server</source>
        <translation>Registrerer enheten hos serveren</translation>
    </message>
    <message>
        <source>Opening your records</source>
        <translation>Åpner dataene dine</translation>
    </message>
    <message>
        <source>A key for this device is made. It never leaves it.</source>
        <translation>Det lages en nøkkel for enheten. Nøkkelen forlater den aldri.</translation>
    </message>
    <message>
        <source>The password is turned into a key. This takes about a second.</source>
        <translation>Passordet gjøres om til en nøkkel. Det tar omtrent ett sekund.</translation>
    </message>
</context>
<context>
    <name>ZonesPage</name>
    <message>
        <source>Zones</source>
        <translation>Soner</translation>
    </message>
    <message>
        <source>A zone is a part of town, never an address or a place where somebody lives. So large that a count in it reveals nobody.</source>
        <translation>En sone er en del av byen, aldri en adresse eller et sted der noen bor. Så stor at et tall i den ikke røper noen.</translation>
    </message>
    <message>
        <source>No zones yet</source>
        <translation>Ingen soner ennå</translation>
    </message>
    <message>
        <source>Add the first one below. Patrols and hand-outs choose from this list.</source>
        <translation>Legg til den første nedenfor. Patruljer og utdelinger velger fra denne listen.</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Sone %1</translation>
    </message>
    <message>
        <source>A zone needs a name</source>
        <translation>En sone må ha et navn</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>%1: up</source>
        <translation>%1: opp</translation>
    </message>
    <message>
        <source>%1: down</source>
        <translation>%1: ned</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Ny sone</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>Navn på sonen</translation>
    </message>
    <message>
        <source>Add the zone</source>
        <translation>Legg til sonen</translation>
    </message>
    <message>
        <source>%1: in use</source>
        <translation>%1: i bruk</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::AlertEditor</name>
    <message>
        <source>The whole municipality</source>
        <translation>Hele kommunen</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::AlertsModel</name>
    <message>
        <source>Drug warning</source>
        <translation>Varsel om stoff</translation>
    </message>
    <message>
        <source>The whole municipality</source>
        <translation>Hele kommunen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Trukket tilbake</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Til og med %1</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gjelder nå</translation>
    </message>
    <message>
        <source>Drafts, seen by the health lead alone</source>
        <translation>Utkast, bare helseansvarlig ser dem</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Gjelder ikke lenger</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::AssessmentEditor</name>
    <message>
        <source>The category was not in force on %1.</source>
        <translation>Bruddtypen gjaldt ikke den %1.</translation>
    </message>
    <message>
        <source>alkoholforskriften § 10-3, by the date of the breach %1: %2</source>
        <translation>alkoholforskriften § 10-3, etter datoen for bruddet %1: %2</translation>
    </message>
    <message>
        <source>This kind of licence gives no points (guidance to alkoholforskriften chapter 10); the breach is kept in the case.</source>
        <translation>Denne typen bevilling er ikke med i prikksystemet (veileder til alkoholforskriften kapittel 10). Bruddet blir stående i saken.</translation>
    </message>
    <message>
        <source>Fewer points than the list gives are meant here.</source>
        <translation>Her menes færre prikker enn listen gir.</translation>
    </message>
    <message>
        <source>More points than the list gives are meant here.</source>
        <translation>Her menes flere prikker enn listen gir.</translation>
    </message>
    <message>
        <source>The same kind has been assessed in this control already. Together they are one breach and give points once (alkoholforskriften § 10-2).</source>
        <translation>Samme slags brudd er allerede vurdert i denne kontrollen. Sammen er de ett brudd og gir prikker én gang (alkoholforskriften § 10-2).</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::AssignmentEditor</name>
    <message>
        <source>The place</source>
        <translation>Stedet</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::AttentionModel</name>
    <message>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::CaseFile</name>
    <message>
        <source>No assessed breach waits for a decision.</source>
        <translation>Ingen vurderte brudd venter på vedtak.</translation>
    </message>
    <message>
        <source>There is one already.</source>
        <translation>Det finnes allerede.</translation>
    </message>
    <message>
        <source>The party must be forewarned first.</source>
        <translation>Parten må varsles først.</translation>
    </message>
    <message>
        <source>The party may reply until %1.</source>
        <translation>Parten kan uttale seg innen %1.</translation>
    </message>
    <message>
        <source>The party may still reply.</source>
        <translation>Parten kan fortsatt uttale seg.</translation>
    </message>
    <message>
        <source>The points that have been decided do not lead to withdrawal.</source>
        <translation>Prikkene som er vedtatt, fører ikke til inndragning.</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Report sent</source>
        <translation>Rapport sendt</translation>
    </message>
    <message>
        <source>Report received by the place</source>
        <translation>Rapport mottatt av stedet</translation>
    </message>
    <message>
        <source>Comment received</source>
        <translation>Uttalelse mottatt</translation>
    </message>
    <message>
        <source>Breach, as assessed</source>
        <translation>Brudd, slik det er vurdert</translation>
    </message>
    <message>
        <source>Possible breach dropped</source>
        <translation>Mulig brudd henlagt</translation>
    </message>
    <message>
        <source>Reply received</source>
        <translation>Uttalelse mottatt</translation>
    </message>
    <message>
        <source>Received by the party</source>
        <translation>Mottatt av parten</translation>
    </message>
    <message>
        <source>Withdrawn from</source>
        <translation>Inndratt fra og med</translation>
    </message>
    <message>
        <source>Withdrawn to and with</source>
        <translation>Inndratt til og med</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>Påklaget</translation>
    </message>
    <message>
        <source>Reversed on appeal</source>
        <translation>Opphevet</translation>
    </message>
    <message>
        <source>Upheld on appeal</source>
        <translation>Stadfestet</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::CasesModel</name>
    <message>
        <source>The party may reply until %1 (fvl § 16)</source>
        <translation>Parten kan uttale seg innen %1 (fvl. §&#xa0;16)</translation>
    </message>
    <message>
        <source>Register the reply when it comes.</source>
        <translation>Registrer uttalelsen når den kommer.</translation>
    </message>
    <message>
        <source>The reply has come: decide, or drop the case.</source>
        <translation>Uttalelsen er kommet: gjør vedtak, eller henlegg saken.</translation>
    </message>
    <message>
        <source>The time to reply is over: decide, or drop the case.</source>
        <translation>Fristen for uttalelse er ute: gjør vedtak, eller henlegg saken.</translation>
    </message>
    <message>
        <source>The withdrawal begins on %1 (§ 10-6)</source>
        <translation>Inndragningen begynner %1 (§&#xa0;10-6)</translation>
    </message>
    <message>
        <source>Withdrawn until %1 (§ 10-6)</source>
        <translation>Inndratt til og med %1 (§&#xa0;10-6)</translation>
    </message>
    <message>
        <source>See that it is carried out.</source>
        <translation>Se til at den blir gjennomført.</translation>
    </message>
    <message>
        <source>May be appealed until %1 (fvl § 29)</source>
        <translation>Kan påklages innen %1 (fvl. §&#xa0;29)</translation>
    </message>
    <message>
        <source>Register an appeal if one comes.</source>
        <translation>Registrer klagen hvis det kommer en.</translation>
    </message>
    <message>
        <source>The report must reach the place by %1 (§ 9-6)</source>
        <translation>Rapporten skal være hos stedet innen %1 (§&#xa0;9-6)</translation>
    </message>
    <message>
        <source>Send the report to the place.</source>
        <translation>Send rapporten til stedet.</translation>
    </message>
    <message>
        <source>Note when the place received the report.</source>
        <translation>Noter når stedet mottok rapporten.</translation>
    </message>
    <message>
        <source>The place may comment until %1 (§ 9-6)</source>
        <translation>Stedet kan uttale seg innen %1 (§&#xa0;9-6)</translation>
    </message>
    <message>
        <source>Register the comment when it comes.</source>
        <translation>Registrer uttalelsen når den kommer.</translation>
    </message>
    <message numerus="yes">
        <source>Assess %n possible breach(es).</source>
        <translation>
            <numerusform>Vurder %n mulig brudd.</numerusform>
            <numerusform>Vurder %n mulige brudd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n breach(es) to forewarn of and decide (§ 10-5).</source>
        <translation>
            <numerusform>%n brudd å varsle og gjøre vedtak om (§ 10-5).</numerusform>
            <numerusform>%n brudd å varsle og gjøre vedtak om (§ 10-5).</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the case.</source>
        <translation>Lukk saken.</translation>
    </message>
    <message>
        <source>Complete the draft and decide.</source>
        <translation>Gjør utkastet ferdig og avgjør.</translation>
    </message>
    <message>
        <source>The withdrawal should begin by %1 (§ 10-6)</source>
        <translation>Inndragningen bør begynne innen %1 (§&#xa0;10-6)</translation>
    </message>
    <message>
        <source>Send the letter, and note when it was received.</source>
        <translation>Send brevet, og noter når det ble mottatt.</translation>
    </message>
    <message>
        <source>Send the appeal to Statsforvalteren, unless you change the decision; note the outcome (alkoholloven § 1-16).</source>
        <translation>Send klagen til Statsforvalteren hvis dere ikke endrer vedtaket; noter utfallet (alkoholloven §&#xa0;1-16).</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) have been decided: forewarn of withdrawal (§ 10-6).</source>
        <translation>
            <numerusform>%n prikk er vedtatt: varsle om inndragning (§ 10-6).</numerusform>
            <numerusform>%n prikker er vedtatt: varsle om inndragning (§ 10-6).</numerusform>
        </translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Prikker</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::ChecklistEditor</name>
    <message>
        <source>Answer only</source>
        <translation>Bare svaret</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Et antall</translation>
    </message>
    <message>
        <source>A level of intoxication</source>
        <translation>En grad av påvirkning</translation>
    </message>
    <message>
        <source>A time of day</source>
        <translation>Et klokkeslett</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versjon %1</translation>
    </message>
    <message>
        <source>Version %1, in use</source>
        <translation>Versjon %1, i bruk</translation>
    </message>
    <message>
        <source>Version %1, from %2</source>
        <translation>Versjon %1, fra %2</translation>
    </message>
    <message>
        <source>Comes with Feltbok.</source>
        <translation>Følger med Feltbok.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::ChecklistsModel</name>
    <message>
        <source>Version %1</source>
        <translation>Versjon %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n punkt</numerusform>
            <numerusform>%n punkter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::CodeReader</name>
    <message>
        <source>The picture is too large: at most 50 megapixels.</source>
        <translation>Bildet er for stort: høyst 50 megapiksler.</translation>
    </message>
    <message>
        <source>The file is not there, or is no picture.</source>
        <translation>Filen finnes ikke, eller er ikke et bilde.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::Codes</name>
    <message>
        <source>0 Sober</source>
        <translation>0 Edru</translation>
    </message>
    <message>
        <source>1 Slightly intoxicated</source>
        <translation>1 Lett påvirket</translation>
    </message>
    <message>
        <source>2 Clearly intoxicated</source>
        <translation>2 Åpenbart påvirket</translation>
    </message>
    <message>
        <source>3 Heavily intoxicated</source>
        <translation>3 Kraftig påvirket</translation>
    </message>
    <message>
        <source>4 Unconscious</source>
        <translation>4 Bevisstløs</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nei</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::ContactEditor</name>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pakning</numerusform>
            <numerusform>%n pakninger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::DecisionEditor</name>
    <message>
        <source>Mark as decided</source>
        <translation>Merk som avgjort</translation>
    </message>
    <message>
        <source>Mark as received by the party</source>
        <translation>Merk som mottatt av parten</translation>
    </message>
    <message>
        <source>Mark as appealed</source>
        <translation>Merk som påklaget</translation>
    </message>
    <message>
        <source>Upheld by Statsforvalteren</source>
        <translation>Stadfestet av Statsforvalteren</translation>
    </message>
    <message>
        <source>Reversed on appeal</source>
        <translation>Opphevet</translation>
    </message>
    <message>
        <source>Back to draft: not sent yet</source>
        <translation>Tilbake til utkast: ikke sendt ennå</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Trekk tilbake</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Brevets dato</translation>
    </message>
    <message>
        <source>The party may still reply to the forewarning.</source>
        <translation>Parten kan fortsatt uttale seg om forhåndsvarselet.</translation>
    </message>
    <message>
        <source>A forewarning must have been sent first.</source>
        <translation>Et forhåndsvarsel må være sendt først.</translation>
    </message>
    <message>
        <source>%1: must be later than the letter.</source>
        <translation>%1: må være senere enn brevet.</translation>
    </message>
    <message>
        <source>First and last day do not make the number of days.</source>
        <translation>Første og siste dag passer ikke med antall dager.</translation>
    </message>
    <message>
        <source>Other points or days than the law&apos;s scale need a reason.</source>
        <translation>Andre prikker eller dager enn lovens skala må begrunnes.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 mangler.</translation>
    </message>
    <message>
        <source>The party may reply until (forvaltningsloven § 16)</source>
        <translation>Parten kan uttale seg innen (forvaltningsloven § 16)</translation>
    </message>
    <message>
        <source>May be appealed until (forvaltningsloven § 29)</source>
        <translation>Kan påklages innen (forvaltningsloven § 29)</translation>
    </message>
    <message>
        <source>The withdrawal should have begun by (alkoholforskriften § 10-6)</source>
        <translation>Inndragningen bør ha begynt innen (alkoholforskriften § 10-6)</translation>
    </message>
    <message>
        <source>A breach it rests on has been decided in another letter.</source>
        <translation>Et brudd det bygger på, er avgjort i et annet brev.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::DiscrepancyView</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>The ledger says %1. Count what lies there.</source>
        <translation>Regnskapet sier %1. Tell det som ligger der.</translation>
    </message>
    <message>
        <source>Sent, and nobody has booked it in.</source>
        <translation>Sendt, og ingen har ført det inn.</translation>
    </message>
    <message>
        <source>Booked in, and nobody has booked it out.</source>
        <translation>Ført inn, og ingen har ført det ut.</translation>
    </message>
    <message>
        <source>The two halves of the transfer differ. Correct the wrong one.</source>
        <translation>De to delene av overføringen er ulike. Rett den som er feil.</translation>
    </message>
    <message>
        <source>Corrected more than once: together it counts as %1.</source>
        <translation>Rettet mer enn én gang: til sammen teller det som %1.</translation>
    </message>
    <message>
        <source>Count what lies there.</source>
        <translation>Tell det som ligger der.</translation>
    </message>
    <message>
        <source>Proposed: one more correction, of %1. If you are in doubt, count what lies there instead.</source>
        <translation>Forslag: én rettelse til, på %1. Er du i tvil, så tell heller det som ligger der.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::DutyGuide</name>
    <message>
        <source>Concern for a child</source>
        <translation>Bekymring for et barn</translation>
    </message>
    <message>
        <source>When there is reason to believe that a child is or will be abused at home, is seriously neglected, shows serious and lasting behavioural problems, or is exploited by human traffickers.</source>
        <translation>Når det er grunn til å tro at et barn blir eller vil bli mishandlet hjemme, er utsatt for alvorlig omsorgssvikt, viser alvorlige og vedvarende atferdsvansker, eller utnyttes i menneskehandel.</translation>
    </message>
    <message>
        <source>Report it yourself, to the child welfare service, at once and whatever secrecy says. It is your own duty and cannot be left to others. Who works for the public cannot report anonymously.</source>
        <translation>Meld selv fra til barnevernet, uten ugrunnet opphold og uten hinder av taushetsplikten. Plikten er din egen og kan ikke overlates til andre. Offentlig ansatte kan ikke melde anonymt.</translation>
    </message>
    <message>
        <source>Duty to avert</source>
        <translation>Avvergingsplikt</translation>
    </message>
    <message>
        <source>When it is certain, or most likely, that a serious crime against somebody is going on or will be committed, and it can still be averted.</source>
        <translation>Når det er sikkert eller mest sannsynlig at en alvorlig straffbar handling mot noen er i gang eller vil bli begått, og den ennå kan avverges.</translation>
    </message>
    <message>
        <source>Call the police, or avert it in another way, whatever secrecy says.</source>
        <translation>Ring politiet, eller avverg det på en annen måte, uten hinder av taushetsplikten.</translation>
    </message>
    <message>
        <source>Ambulance: danger to life</source>
        <translation>Ambulanse: fare for liv</translation>
    </message>
    <message>
        <source>Police: emergency</source>
        <translation>Politi: nødtelefon</translation>
    </message>
    <message>
        <source>Emergency line for children and young people</source>
        <translation>Alarmtelefonen for barn og unge</translation>
    </message>
    <message>
        <source>Out-of-hours medical service</source>
        <translation>Legevakt</translation>
    </message>
    <message>
        <source>Police: not an emergency</source>
        <translation>Politi: når det ikke haster</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::EventsModel</name>
    <message>
        <source>Without a date</source>
        <translation>Uten dato</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::FiguresModel</name>
    <message numerus="yes">
        <source>%n not assessed</source>
        <translation>
            <numerusform>%n ikke vurdert</numerusform>
            <numerusform>%n ikke vurdert</numerusform>
        </translation>
    </message>
    <message>
        <source>figures-%1-%2</source>
        <translation>statistikk-%1-%2</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::HandoutMaker</name>
    <message>
        <source>Lot not known</source>
        <translation>Ukjent parti</translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>Parti %1</translation>
    </message>
    <message>
        <source>Lot %1 · expires %2</source>
        <translation>Parti %1 · utløper %2</translation>
    </message>
    <message>
        <source>Naloxone</source>
        <translation>Nalokson</translation>
    </message>
    <message>
        <source>Another product</source>
        <translation>Et annet preparat</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pakning</numerusform>
            <numerusform>%n pakninger</numerusform>
        </translation>
    </message>
    <message>
        <source>One dose</source>
        <translation>Én dose</translation>
    </message>
    <message>
        <source>%1 mg</source>
        <translation>%1 mg</translation>
    </message>
    <message>
        <source>In a pack</source>
        <translation>I en pakning</translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doser</numerusform>
        </translation>
    </message>
    <message>
        <source>By its product text</source>
        <translation>Etter preparatomtalen</translation>
    </message>
    <message numerus="yes">
        <source>from %n year(s)</source>
        <translation>
            <numerusform>fra %n år</numerusform>
            <numerusform>fra %n år</numerusform>
        </translation>
    </message>
    <message>
        <source>Second dose</source>
        <translation>Andre dose</translation>
    </message>
    <message>
        <source>after %1–%2 minutes</source>
        <translation>etter %1–%2 minutter</translation>
    </message>
    <message>
        <source>This lot is recalled. Take another one if there is one.</source>
        <translation>Dette partiet er tilbakekalt. Ta et annet hvis det finnes.</translation>
    </message>
    <message>
        <source>It expired on %1. Expired naloxone is better than none; take a fresher one if there is one.</source>
        <translation>Den utløp %1. Utløpt nalokson er bedre enn ingen; ta en ferskere hvis det finnes.</translation>
    </message>
    <message>
        <source>%1 is for adults by its product text. It may be handed out all the same; say so, and that 113 comes first.</source>
        <translation>%1 er for voksne etter preparatomtalen. Den kan deles ut likevel; si fra om det, og at 113 kommer først.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is for %n year(s) and up by its product text. It may be handed out all the same; say so, and that 113 comes first.</source>
        <translation>
            <numerusform>%1 er fra %n år etter preparatomtalen. Den kan deles ut likevel; si fra om det, og at 113 kommer først.</numerusform>
            <numerusform>%1 er fra %n år etter preparatomtalen. Den kan deles ut likevel; si fra om det, og at 113 kommer først.</numerusform>
        </translation>
    </message>
    <message>
        <source>The expiry lies further ahead than a new pack&apos;s. Compare it with the pack.</source>
        <translation>Utløpsdatoen ligger lenger fram enn på en ny pakning. Sammenlign med pakningen.</translation>
    </message>
    <message>
        <source>Without place, lot and expiry the stock learns nothing of it; the next count will show it.</source>
        <translation>Uten lagersted, parti og utløpsdato får ikke lageret vite om det; neste telling vil vise det.</translation>
    </message>
    <message numerus="yes">
        <source>The stock here knows of %n pack(s) of this lot. Hand out what you have; the office sees the difference.</source>
        <translation>
            <numerusform>Lageret her kjenner %n pakning av dette partiet. Del ut det du har; kontoret ser forskjellen.</numerusform>
            <numerusform>Lageret her kjenner %n pakninger av dette partiet. Del ut det du har; kontoret ser forskjellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the lot as it stands after LOT on the pack.</source>
        <translation>Skriv partinummeret slik det står etter LOT på pakningen.</translation>
    </message>
    <message>
        <source>A lot has at most 20 letters, digits and signs, and no space.</source>
        <translation>Et partinummer har høyst 20 bokstaver, sifre og tegn, og ingen mellomrom.</translation>
    </message>
    <message>
        <source>Type the last day of use, EXP on the pack.</source>
        <translation>Skriv siste bruksdag, EXP på pakningen.</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) handed out: %1</source>
        <translation>
            <numerusform>%n pakning delt ut: %1</numerusform>
            <numerusform>%n pakninger delt ut: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is recorded yet. Everything you filled in still stands here.</source>
        <translation>Ingenting av dette er registrert ennå. Alt du har fylt ut, står her fortsatt.</translation>
    </message>
    <message>
        <source>Try again. If it goes on, write it down on paper and tell the office.</source>
        <translation>Prøv igjen. Fortsetter det, så skriv det ned på papir og si fra til kontoret.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::HandoutsModel</name>
    <message>
        <source>Naloxone</source>
        <translation>Nalokson</translation>
    </message>
    <message>
        <source>Another product</source>
        <translation>Et annet preparat</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) of %1</source>
        <translation>
            <numerusform>%n pakning %1</numerusform>
            <numerusform>%n pakninger %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Lot %1</source>
        <translation>Parti %1</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::HealthFiguresModel</name>
    <message>
        <source>Somebody else has shared figures of this year meanwhile.</source>
        <translation>Noen andre har delt tall for dette året i mellomtiden.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Ingen fil ble skrevet.</translation>
    </message>
    <message>
        <source>Prepare the figures again.</source>
        <translation>Klargjør tallene på nytt.</translation>
    </message>
    <message>
        <source>naloxone-and-outreach-%1-%2</source>
        <translation>nalokson-og-oppsokende-%1-%2</translation>
    </message>
    <message>
        <source>What was shared of this year before is not on this device whole.</source>
        <translation>Det som er delt av dette året tidligere, finnes ikke helt på denne enheten.</translation>
    </message>
    <message>
        <source>Nothing is shared, as it could not be protected.</source>
        <translation>Ingenting deles, siden det ikke kan vernes.</translation>
    </message>
    <message>
        <source>Synchronise this device, and prepare the figures again.</source>
        <translation>Synkroniser enheten og klargjør tallene på nytt.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::HistoryModel</name>
    <message>
        <source>The content has been erased.</source>
        <translation>Innholdet er slettet.</translation>
    </message>
    <message>
        <source>Opened.</source>
        <translation>Åpnet.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Endret: %1</translation>
    </message>
    <message>
        <source>a field got two values</source>
        <translation>et felt fikk to verdier</translation>
    </message>
    <message numerus="yes">
        <source>the device&apos;s clock was %n minute(s) slow</source>
        <translation>
            <numerusform>klokken på enheten gikk %n minutt for sakte</numerusform>
            <numerusform>klokken på enheten gikk %n minutter for sakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the device&apos;s clock was %n minute(s) fast</source>
        <translation>
            <numerusform>klokken på enheten gikk %n minutt for fort</numerusform>
            <numerusform>klokken på enheten gikk %n minutter for fort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::HoursEditor</name>
    <message>
        <source>closed</source>
        <translation>stengt</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>overalt</translation>
    </message>
    <message>
        <source>indoors %1; outdoors %2</source>
        <translation>inne %1; ute %2</translation>
    </message>
    <message>
        <source>The hours cannot be read.</source>
        <translation>Tidene kan ikke leses.</translation>
    </message>
    <message>
        <source>Choose the groups.</source>
        <translation>Velg gruppene.</translation>
    </message>
    <message>
        <source>Choose the days.</source>
        <translation>Velg dagene.</translation>
    </message>
    <message>
        <source>Type both times like 08:00.</source>
        <translation>Skriv begge tidene som 08:00.</translation>
    </message>
    <message>
        <source>These hours had ended by then, or never began: correct them instead.</source>
        <translation>Disse tidene var avsluttet da, eller har aldri begynt: Rett dem i stedet.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Siste dag er før den første.</translation>
    </message>
    <message>
        <source>Type the season like 15.05.</source>
        <translation>Skriv sesongen som 15.05.</translation>
    </message>
    <message>
        <source>Hours added</source>
        <translation>Tider lagt til</translation>
    </message>
    <message>
        <source>Hours changed from %1</source>
        <translation>Tider endret fra %1</translation>
    </message>
    <message>
        <source>Hours ended from %1</source>
        <translation>Tider avsluttet fra %1</translation>
    </message>
    <message>
        <source>Error corrected</source>
        <translation>Feil rettet</translation>
    </message>
    <message>
        <source>Entry removed</source>
        <translation>Oppføring fjernet</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::HoursProposals</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 t %2 min</translation>
    </message>
    <message>
        <source>%1: sale %2 after the hours ended (%3)</source>
        <translation>%1: salg %2 etter salgstidens slutt (%3)</translation>
    </message>
    <message>
        <source>%1: serving %2 after the hours ended (%3)</source>
        <translation>%1: skjenking %2 etter skjenketidens slutt (%3)</translation>
    </message>
    <message>
        <source>%1: drinking %2 after it should have ended (%3)</source>
        <translation>%1: konsum %2 etter at det skulle ha opphørt (%3)</translation>
    </message>
    <message>
        <source>%1: sale %2 before the hours begin (%3)</source>
        <translation>%1: salg %2 før salgstiden begynner (%3)</translation>
    </message>
    <message>
        <source>%1: serving %2 before the hours begin (%3)</source>
        <translation>%1: skjenking %2 før skjenketiden begynner (%3)</translation>
    </message>
    <message>
        <source>%1: sale on a day without hours</source>
        <translation>%1: salg på en dag uten salgstid</translation>
    </message>
    <message>
        <source>%1: serving on a day without hours</source>
        <translation>%1: skjenking på en dag uten skjenketid</translation>
    </message>
    <message>
        <source>%1: sale while the licence is withdrawn</source>
        <translation>%1: salg mens bevillingen er inndratt</translation>
    </message>
    <message>
        <source>%1: serving while the licence is withdrawn</source>
        <translation>%1: skjenking mens bevillingen er inndratt</translation>
    </message>
    <message>
        <source>%1 was sold at %2, %3 after the hours ended at %4.</source>
        <translation>%1 ble solgt kl. %2, %3 etter at salgstiden sluttet kl. %4.</translation>
    </message>
    <message>
        <source>%1 was served at %2, %3 after the hours ended at %4.</source>
        <translation>%1 ble skjenket kl. %2, %3 etter at skjenketiden sluttet kl. %4.</translation>
    </message>
    <message>
        <source>%1 was drunk at %2, %3 after drinking should have ended at %4.</source>
        <translation>%1 ble drukket kl. %2, %3 etter at konsumet skulle ha opphørt kl. %4.</translation>
    </message>
    <message>
        <source>%1 was sold at %2, %3 before the hours began at %4.</source>
        <translation>%1 ble solgt kl. %2, %3 før salgstiden begynte kl. %4.</translation>
    </message>
    <message>
        <source>%1 was served at %2, %3 before the hours began at %4.</source>
        <translation>%1 ble skjenket kl. %2, %3 før skjenketiden begynte kl. %4.</translation>
    </message>
    <message>
        <source>%1 was sold at %2.</source>
        <translation>%1 ble solgt kl. %2.</translation>
    </message>
    <message>
        <source>%1 was served at %2.</source>
        <translation>%1 ble skjenket kl. %2.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Noter: %1</translation>
    </message>
    <message>
        <source>Possible breach: %1</source>
        <translation>Mulig brudd: %1</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::JoinCode</name>
    <message>
        <source>Choose the second inspector first: the code is for them.</source>
        <translation>Velg den andre kontrolløren først. Koden er til vedkommende.</translation>
    </message>
    <message>
        <source>The visit is finished; nobody joins it any more.</source>
        <translation>Kontrollen er fullført; ingen kan bli med lenger.</translation>
    </message>
    <message>
        <source>The visit lacks what a code needs: place, kind, method or start.</source>
        <translation>Kontrollen mangler det en kode trenger: sted, type, metode eller start.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::LegalRulesModel</name>
    <message>
        <source>Where the council has decided none</source>
        <translation>Der kommunestyret ikke har bestemt noe</translation>
    </message>
    <message>
        <source>Forbidden at night</source>
        <translation>Forbudt om natten</translation>
    </message>
    <message>
        <source>Forbidden on Sundays, holy days, 1 and 17 May</source>
        <translation>Forbudt på søn- og helligdager, 1. og 17. mai</translation>
    </message>
    <message>
        <source>Forbidden after the latest hour</source>
        <translation>Forbudt etter seneste klokkeslett</translation>
    </message>
    <message>
        <source>Forbidden after the latest hour on eves</source>
        <translation>Forbudt etter seneste klokkeslett på dager før søn- og helligdager</translation>
    </message>
    <message>
        <source>Sold by Vinmonopolet only</source>
        <translation>Selges bare av Vinmonopolet</translation>
    </message>
    <message>
        <source>Exemption from the prohibition at night, football summer of 2026</source>
        <translation>Unntak fra forbudet om natten, fotballsommeren 2026</translation>
    </message>
    <message>
        <source>Drinking up after serving has ended</source>
        <translation>Konsum etter at skjenketiden er slutt</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>skjenking</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>salg</translation>
    </message>
    <message>
        <source>sale of own production</source>
        <translation>salg av egenprodusert drikk</translation>
    </message>
    <message>
        <source>group 1</source>
        <translation>gruppe 1</translation>
    </message>
    <message>
        <source>group 3</source>
        <translation>gruppe 3</translation>
    </message>
    <message>
        <source>groups 1 and 2</source>
        <translation>gruppe 1 og 2</translation>
    </message>
    <message>
        <source>eves of Sundays and holy days</source>
        <translation>dager før søn- og helligdager</translation>
    </message>
    <message>
        <source>other days</source>
        <translation>andre dager</translation>
    </message>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>Første nyttårsdag</translation>
    </message>
    <message>
        <source>Maundy Thursday</source>
        <translation>Skjærtorsdag</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>Langfredag</translation>
    </message>
    <message>
        <source>Easter Sunday</source>
        <translation>Første påskedag</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>Andre påskedag</translation>
    </message>
    <message>
        <source>Ascension Day</source>
        <translation>Kristi himmelfartsdag</translation>
    </message>
    <message>
        <source>Whit Sunday</source>
        <translation>Første pinsedag</translation>
    </message>
    <message>
        <source>Whit Monday</source>
        <translation>Andre pinsedag</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>Første juledag</translation>
    </message>
    <message>
        <source>Second day of Christmas</source>
        <translation>Andre juledag</translation>
    </message>
    <message>
        <source>Controls of every place in a year</source>
        <translation>Kontroller av hvert sted i året</translation>
    </message>
    <message>
        <source>Controls in a year, times the number of places</source>
        <translation>Kontroller i året, ganger antall steder</translation>
    </message>
    <message>
        <source>Controllers at a serving place</source>
        <translation>Kontrollører på et skjenkested</translation>
    </message>
    <message>
        <source>Report to the place</source>
        <translation>Rapport til stedet</translation>
    </message>
    <message>
        <source>Comment of the licence holder</source>
        <translation>Bevillingshavers uttalelse</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Klage</translation>
    </message>
    <message>
        <source>Effecting a withdrawal</source>
        <translation>Iverksetting av inndragning</translation>
    </message>
    <message>
        <source>Points that lead to withdrawal</source>
        <translation>Prikker som gir inndragning</translation>
    </message>
    <message>
        <source>How long points stand</source>
        <translation>Hvor lenge prikker står</translation>
    </message>
    <message>
        <source>Hours of sale and serving</source>
        <translation>Salgs- og skjenketider</translation>
    </message>
    <message>
        <source>Holy days</source>
        <translation>Helligdager</translation>
    </message>
    <message>
        <source>Number of controls</source>
        <translation>Antall kontroller</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>Points of each breach</source>
        <translation>Prikker for hvert brudd</translation>
    </message>
    <message>
        <source>Licences that give points</source>
        <translation>Bevillinger som gir prikker</translation>
    </message>
    <message>
        <source>Points and withdrawal</source>
        <translation>Prikker og inndragning</translation>
    </message>
    <message>
        <source>%1: moves to the next working day</source>
        <translation>%1: flyttes til neste virkedag</translation>
    </message>
    <message>
        <source>Withdrawal at %1 point(s) above the threshold</source>
        <translation>Inndragning ved %1 prikk(er) over grensen</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n prikk</numerusform>
            <numerusform>%n prikker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minutt</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>til %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before Easter Sunday</source>
        <translation>
            <numerusform>%n dag før første påskedag</numerusform>
            <numerusform>%n dager før første påskedag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after Easter Sunday</source>
        <translation>
            <numerusform>%n dag etter første påskedag</numerusform>
            <numerusform>%n dager etter første påskedag</numerusform>
        </translation>
    </message>
    <message>
        <source>Read in the law itself</source>
        <translation>Lest i selve loven</translation>
    </message>
    <message>
        <source>From official guidance</source>
        <translation>Fra offentlig veiledning</translation>
    </message>
    <message>
        <source>Known from a municipality&apos;s practice</source>
        <translation>Kjent fra en kommunes praksis</translation>
    </message>
    <message>
        <source>Our reading of the law</source>
        <translation>Vår lesning av loven</translation>
    </message>
    <message>
        <source>Not checked against the source</source>
        <translation>Ikke kontrollert mot kilden</translation>
    </message>
    <message>
        <source>Corrected by the office</source>
        <translation>Rettet av kontoret</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Gjelder ikke</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gjelder</translation>
    </message>
    <message>
        <source>Type the time like 06:00</source>
        <translation>Skriv klokkeslettet slik: 06:00</translation>
    </message>
    <message>
        <source>Type a whole number</source>
        <translation>Skriv et helt tall</translation>
    </message>
    <message>
        <source>A correction needs its basis: where it is laid down.</source>
        <translation>En rettelse trenger sin hjemmel: hvor det står.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Den slutter før den begynner.</translation>
    </message>
    <message>
        <source>This number cannot be right.</source>
        <translation>Dette tallet kan ikke være riktig.</translation>
    </message>
    <message>
        <source>Reply to a forewarning</source>
        <translation>Uttalelse til forhåndsvarsel</translation>
    </message>
    <message>
        <source>Reasons when a case is dropped</source>
        <translation>Begrunnelse når en sak henlegges</translation>
    </message>
    <message>
        <source>Changing a decision before it is sent</source>
        <translation>Endring av vedtak før det er sendt</translation>
    </message>
    <message>
        <source>Postponing a withdrawal until the appeal is decided</source>
        <translation>Utsatt inndragning til klagen er avgjort</translation>
    </message>
    <message>
        <source>Provisions that are cited</source>
        <translation>Bestemmelser det vises til</translation>
    </message>
    <message>
        <source>Not cited until you confirm it</source>
        <translation>Vises ikke til før du bekrefter den</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::LicenceEditor</name>
    <message>
        <source>The days of the event.</source>
        <translation>Dagene arrangementet varer.</translation>
    </message>
    <message>
        <source>Four years at most, and until 30 September of the year after a new council took office: %1 at the latest (alkoholloven § 1-6).</source>
        <translation>Høyst fire år, og til 30. september året etter at nytt kommunestyre tiltrådte: senest %1 (alkoholloven § 1-6).</translation>
    </message>
    <message>
        <source>Aged %1 or more, and employed at the place or its owner (%2).</source>
        <translation>Fylt %1 år, og ansatt på stedet eller eier av det (%2).</translation>
    </message>
    <message>
        <source>Transferred %1 from %2. The points count from that day (alkoholforskriften § 10-2).</source>
        <translation>Overdratt %1 fra %2. Prikkene teller fra den dagen (alkoholforskriften § 10-2).</translation>
    </message>
    <message>
        <source>This is not an organisation number.</source>
        <translation>Dette er ikke et organisasjonsnummer.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::ObservationEditor</name>
    <message>
        <source>By which signs? Choose or write them: gaze, speech, gait, hands. The report holds facts.</source>
        <translation>Hvilke tegn? Velg eller skriv dem: blikk, tale, gange, hender. Rapporten inneholder fakta.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::ObservationsModel</name>
    <message>
        <source>Assessed as a breach</source>
        <translation>Vurdert som brudd</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PackCodeReader</name>
    <message>
        <source>There are codes of several different packs. Show one pack alone.</source>
        <translation>Her er koder fra flere ulike pakninger. Vis én pakning om gangen.</translation>
    </message>
    <message>
        <source>No code in the picture can be read. Take it closer, straight from above and in more light, or type what is printed beside the code.</source>
        <translation>Ingen kode i bildet kan leses. Ta det nærmere, rett ovenfra og i bedre lys, eller skriv inn det som står ved siden av koden.</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>Det er ingen tekst.</translation>
    </message>
    <message>
        <source>The text is too long to be the code of a pack.</source>
        <translation>Teksten er for lang til å være koden på en pakning.</translation>
    </message>
    <message>
        <source>This is no code of a pack of medicine. Use the square one beside the lot and the expiry.</source>
        <translation>Dette er ikke koden på en legemiddelpakning. Bruk den firkantede ved partinummer og utløpsdato.</translation>
    </message>
    <message>
        <source>This bar code names the product only. Use the square code beside the lot and the expiry.</source>
        <translation>Denne strekkoden gjelder bare varen. Bruk den firkantede koden ved partinummer og utløpsdato.</translation>
    </message>
    <message>
        <source>The field at character %1 of the code is unknown.</source>
        <translation>Feltet ved tegn %1 i koden er ukjent.</translation>
    </message>
    <message>
        <source>Field (%1) at character %2 of the code is too short.</source>
        <translation>Felt (%1) ved tegn %2 i koden er for kort.</translation>
    </message>
    <message>
        <source>Field (%1) at character %2 of the code is too long.</source>
        <translation>Felt (%1) ved tegn %2 i koden er for langt.</translation>
    </message>
    <message>
        <source>Character %2 of the code may not stand in field (%1).</source>
        <translation>Tegn %2 i koden kan ikke stå i felt (%1).</translation>
    </message>
    <message>
        <source>The check digit of field (%1), at character %2 of the code, is wrong. Compare the number with the pack.</source>
        <translation>Kontrollsifferet i felt (%1), ved tegn %2 i koden, er feil. Sammenlign nummeret med pakningen.</translation>
    </message>
    <message>
        <source>Field (%1) at character %2 of the code is no date.</source>
        <translation>Felt (%1) ved tegn %2 i koden er ingen gyldig dato.</translation>
    </message>
    <message>
        <source>Field (%1) stands twice in the code with different values.</source>
        <translation>Felt (%1) står to ganger i koden med ulike verdier.</translation>
    </message>
    <message>
        <source>Field (%1) of the code runs on into another one at character %2. Type lot and expiry from the pack.</source>
        <translation>Felt (%1) i koden går over i et annet ved tegn %2. Skriv inn partinummer og utløpsdato fra pakningen.</translation>
    </message>
    <message>
        <source>The product number (01) is missing in the code.</source>
        <translation>Varenummeret (01) mangler i koden.</translation>
    </message>
    <message>
        <source>The lot (10) is missing in the code.</source>
        <translation>Partinummeret (10) mangler i koden.</translation>
    </message>
    <message>
        <source>The expiry (17) is missing in the code.</source>
        <translation>Utløpsdatoen (17) mangler i koden.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PaperCheck</name>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Supplementary report</source>
        <translation>Tilleggsrapport</translation>
    </message>
    <message>
        <source>Full report</source>
        <translation>Full rapport</translation>
    </message>
    <message>
        <source>The visit is not finished here</source>
        <translation>Kontrollen er ikke fullført her</translation>
    </message>
    <message>
        <source>Not on this device</source>
        <translation>Ikke på denne enheten</translation>
    </message>
    <message>
        <source>Not a Feltbok code</source>
        <translation>Ikke en Feltbok-kode</translation>
    </message>
    <message>
        <source>Nothing has been added since the visit was finished.</source>
        <translation>Ingenting er lagt til etter at kontrollen ble fullført.</translation>
    </message>
    <message>
        <source>The content of this visit gives another checksum than the paper. Either the paper was changed, or a disagreement between the inspectors was settled after it was printed. Compare it with the report in the app.</source>
        <translation>Innholdet i kontrollen gir en annen kontrollsum enn papiret. Enten er papiret endret, eller så ble en uenighet mellom kontrollørene avklart etter utskriften. Sammenlign det med rapporten i appen.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still have two values.</source>
        <translation>
            <numerusform>%n felt har fortsatt to verdier.</numerusform>
            <numerusform>%n felter har fortsatt to verdier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addition(s) came after the finish.</source>
        <translation>
            <numerusform>%n tillegg kom etter fullføringen.</numerusform>
            <numerusform>%n tillegg kom etter fullføringen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a finished visit can be compared. Sync this device and check again.</source>
        <translation>Bare en fullført kontroll kan sammenlignes. Synkroniser enheten og prøv igjen.</translation>
    </message>
    <message>
        <source>No finished visit on this device has this code. Check that it is typed right. The visit may be on another device, or the paper may have been changed.</source>
        <translation>Ingen fullførte kontroller på denne enheten har denne koden. Sjekk at den er skrevet riktig. Kontrollen kan ligge på en annen enhet, eller papiret kan være endret.</translation>
    </message>
    <message>
        <source>The visit on the paper is not on this device. It can be checked by somebody who made it, or by the case handler.</source>
        <translation>Kontrollen på papiret er ikke på denne enheten. Papiret kan sjekkes av dem som utførte kontrollen, eller av saksbehandleren.</translation>
    </message>
    <message>
        <source>The short code has 16 characters, 0 to 9 and a to f, in four groups. It stands beside the QR code.</source>
        <translation>Kortkoden har 16 tegn, 0 til 9 og a til f, i fire grupper. Den står ved siden av QR-koden.</translation>
    </message>
    <message>
        <source>The code matches the record</source>
        <translation>Koden stemmer med rapporten</translation>
    </message>
    <message>
        <source>The code does not match the record</source>
        <translation>Koden stemmer ikke med rapporten</translation>
    </message>
    <message>
        <source>The visit is as it was when the paper was made. Only the code was checked: compare what stands on the paper with the report in the app.</source>
        <translation>Kontrollen er slik den var da papiret ble laget. Bare koden er sjekket. Sammenlign selv det som står på papiret, med rapporten i appen.</translation>
    </message>
    <message numerus="yes">
        <source>%n addition(s) came after the visit was finished and are not part of what the code covers.</source>
        <translation>
            <numerusform>%n tillegg kom etter at kontrollen ble fullført og inngår ikke i det koden dekker.</numerusform>
            <numerusform>%n tillegg kom etter at kontrollen ble fullført og inngår ikke i det koden dekker.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PatrolDesk</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PatrolEditor</name>
    <message>
        <source>Not given</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>A zone that is not known here</source>
        <translation>En sone som ikke er kjent her</translation>
    </message>
    <message>
        <source>Contacts by kind</source>
        <translation>Kontakter etter type</translation>
    </message>
    <message>
        <source>Persons by age</source>
        <translation>Personer etter alder</translation>
    </message>
    <message>
        <source>Persons by gender</source>
        <translation>Personer etter kjønn</translation>
    </message>
    <message>
        <source>Persons by zone</source>
        <translation>Personer etter sone</translation>
    </message>
    <message>
        <source>Persons by home municipality</source>
        <translation>Personer etter hjemkommune</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Første kontakt</translation>
    </message>
    <message>
        <source>Contacts by theme</source>
        <translation>Kontakter etter tema</translation>
    </message>
    <message>
        <source>Equipment handed out</source>
        <translation>Utstyr delt ut</translation>
    </message>
    <message>
        <source>Equipment taken back</source>
        <translation>Utstyr tatt imot</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PhotosModel</name>
    <message>
        <source>Photo</source>
        <translation>Bilde</translation>
    </message>
    <message>
        <source>The server did not take it. It is kept on this device.</source>
        <translation>Serveren tok ikke imot det. Bildet ligger fortsatt på denne enheten.</translation>
    </message>
    <message>
        <source>Is being fetched.</source>
        <translation>Hentes.</translation>
    </message>
    <message>
        <source>Not on this device yet.</source>
        <translation>Ikke på denne enheten ennå.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Venter på å bli sendt</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>Bildet er for stort.</translation>
    </message>
    <message>
        <source>The file is not a photo that can be read.</source>
        <translation>Filen er ikke et bilde som kan leses.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Ingenting ble lagt til.</translation>
    </message>
    <message>
        <source>Choose a JPEG or PNG of at most 50 megapixels.</source>
        <translation>Velg en JPEG eller PNG på høyst 50 megapiksler.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PlanModel</name>
    <message>
        <source>%1 of %2 controls · %3 left</source>
        <translation>%1 av %2 kontroller · %3 gjenstår</translation>
    </message>
    <message>
        <source>%1 of %2 controls · reached</source>
        <translation>%1 av %2 kontroller · nådd</translation>
    </message>
    <message>
        <source>the municipality&apos;s own target</source>
        <translation>kommunens eget mål</translation>
    </message>
    <message>
        <source>Serving and sale</source>
        <translation>Skjenking og salg</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Skjenking</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Salg</translation>
    </message>
    <message>
        <source>Serving and sale together</source>
        <translation>Skjenking og salg samlet</translation>
    </message>
    <message>
        <source>Every place at least once</source>
        <translation>Hvert sted minst én gang</translation>
    </message>
    <message>
        <source>All %1 places</source>
        <translation>Alle %1 steder</translation>
    </message>
    <message>
        <source>%1 of %2 places · %3 without a control</source>
        <translation>%1 av %2 steder · %3 uten kontroll</translation>
    </message>
    <message>
        <source>Serving places</source>
        <translation>Skjenkesteder</translation>
    </message>
    <message>
        <source>Sales places</source>
        <translation>Salgssteder</translation>
    </message>
    <message>
        <source>Own target per place</source>
        <translation>Eget mål per sted</translation>
    </message>
    <message>
        <source>Late on Friday and Saturday nights</source>
        <translation>Sent på fredags- og lørdagskvelder</translation>
    </message>
    <message>
        <source>No serving control yet</source>
        <translation>Ingen skjenkekontroll ennå</translation>
    </message>
    <message>
        <source>%1 of %2 serving controls · at least %3</source>
        <translation>%1 av %2 skjenkekontroller · minst %3</translation>
    </message>
    <message>
        <source>Single occasions</source>
        <translation>Enkeltanledninger</translation>
    </message>
    <message>
        <source>%1 controlled of %2 held so far · at least %3</source>
        <translation>%1 kontrollert av %2 holdt hittil · minst %3</translation>
    </message>
    <message>
        <source>%1 controlled · %2 held of %3 this year</source>
        <translation>%1 kontrollert · %2 holdt av %3 i år</translation>
    </message>
    <message>
        <source>on top of the plan</source>
        <translation>kommer i tillegg til planen</translation>
    </message>
    <message>
        <source>%1: %2 × %3 places = %4 controls, %5 made</source>
        <translation>%1: %2 × %3 steder = %4 kontroller, %5 gjort</translation>
    </message>
    <message>
        <source>Each of %1 places at least %2 time(s) a year; %3 have had none.</source>
        <translation>Hvert av %1 steder minst %2 gang i året; %3 har ikke hatt noen.</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Samlet</translation>
    </message>
    <message>
        <source>A place with both kinds of licence is one place here.</source>
        <translation>Et sted med begge slags bevilling er ett sted her.</translation>
    </message>
    <message>
        <source>Own target: %1 controls, %2 made.</source>
        <translation>Eget mål: %1 kontroller, %2 gjort.</translation>
    </message>
    <message>
        <source>%1 of %2 serving controls began after 23:00 in the nights before Saturday and Sunday; at least %3 should have.</source>
        <translation>%1 av %2 skjenkekontroller begynte etter kl. 23.00 natt til lørdag eller søndag; minst %3 burde gjort det.</translation>
    </message>
    <message>
        <source>%1 single occasions in the year, %2 held; %3 % of those make %4, %5 controlled.</source>
        <translation>%1 enkeltanledninger i året, %2 holdt; %3 % av dem gir %4, %5 er kontrollert.</translation>
    </message>
    <message numerus="yes">
        <source>%n serving control(s) made by one inspector do not count.</source>
        <translation>
            <numerusform>%n skjenkekontroll gjort av én kontrollør teller ikke.</numerusform>
            <numerusform>%n skjenkekontroller gjort av én kontrollør teller ikke.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) not carried out do not count.</source>
        <translation>
            <numerusform>%n kontroll som ikke ble gjennomført, teller ikke.</numerusform>
            <numerusform>%n kontroller som ikke ble gjennomført, teller ikke.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control(s) where no licence was in force do not count.</source>
        <translation>
            <numerusform>%n kontroll der ingen bevilling gjaldt, teller ikke.</numerusform>
            <numerusform>%n kontroller der ingen bevilling gjaldt, teller ikke.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per serving place</source>
        <translation>%1 per skjenkested</translation>
    </message>
    <message>
        <source>%1 per sales place</source>
        <translation>%1 per salgssted</translation>
    </message>
    <message>
        <source>%1 % of single occasions</source>
        <translation>%1 % av enkeltanledningene</translation>
    </message>
    <message>
        <source>%1 % of serving controls at night</source>
        <translation>%1 % av skjenkekontrollene om natten</translation>
    </message>
    <message>
        <source>decided in %1</source>
        <translation>vedtatt i %1</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PlanReport</name>
    <message>
        <source>Controls at places: %1 of %2</source>
        <translation>Kontroller på stedene: %1 av %2</translation>
    </message>
    <message>
        <source>control-plan-%1-%2.pdf</source>
        <translation>kontrollplan-%1-%2.pdf</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PointsSum</name>
    <message>
        <source>this kind of licence is not in the points system</source>
        <translation>bevillingstypen er ikke med i prikkordningen</translation>
    </message>
    <message>
        <source>the category was not in force</source>
        <translation>bruddtypen gjaldt ikke da</translation>
    </message>
    <message>
        <source>later than today</source>
        <translation>etter dagens dato</translation>
    </message>
    <message>
        <source>before the transfer</source>
        <translation>før overdragelsen</translation>
    </message>
    <message>
        <source>more than two years ago</source>
        <translation>mer enn to år siden</translation>
    </message>
    <message>
        <source>already used for a withdrawal</source>
        <translation>allerede brukt til inndragning</translation>
    </message>
    <message>
        <source>same kind in the same control</source>
        <translation>samme type i samme kontroll</translation>
    </message>
    <message>
        <source>it is not known which licence this was under</source>
        <translation>det er ikke kjent hvilken bevilling det gjaldt</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) had come together within two years on %1.</source>
        <translation>
            <numerusform>%n prikk var samlet innen to år den %1.</numerusform>
            <numerusform>%n prikker var samlet innen to år den %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) within two years.</source>
        <translation>
            <numerusform>%n prikk innen to år.</numerusform>
            <numerusform>%n prikker innen to år.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more point(s) within two years lead to withdrawal (alkoholforskriften § 10-2).</source>
        <translation>
            <numerusform>%n prikk til innen to år fører til inndragning (alkoholforskriften § 10-2).</numerusform>
            <numerusform>%n prikker til innen to år fører til inndragning (alkoholforskriften § 10-2).</numerusform>
        </translation>
    </message>
    <message>
        <source>the decision was reversed on appeal</source>
        <translation>vedtaket er opphevet etter klage</translation>
    </message>
    <message>
        <source>the case was dropped</source>
        <translation>saken er henlagt</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>vedtatt</translation>
    </message>
    <message>
        <source>assessed, not decided</source>
        <translation>vurdert, ikke vedtatt</translation>
    </message>
    <message>
        <source>Serving licence</source>
        <translation>Skjenkebevilling</translation>
    </message>
    <message>
        <source>Sale licence</source>
        <translation>Salgsbevilling</translation>
    </message>
    <message>
        <source>Decided: %1. Assessed, not decided: %2. Points count when they are decided (alkoholforskriften § 10-5).</source>
        <translation>Vedtatt: %1. Vurdert, ikke vedtatt: %2. Prikkene teller når de er vedtatt (alkoholforskriften § 10-5).</translation>
    </message>
    <message numerus="yes">
        <source>The licence shall be withdrawn for %n day(s) (alkoholforskriften § 10-2; scale of Helsedirektoratet).</source>
        <translation>
            <numerusform>Bevillingen skal inndras i %n dag (alkoholforskriften § 10-2; Helsedirektoratets skala).</numerusform>
            <numerusform>Bevillingen skal inndras i %n dager (alkoholforskriften § 10-2; Helsedirektoratets skala).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once all is decided, the licence shall be withdrawn for %n day(s) (alkoholforskriften § 10-2; scale of Helsedirektoratet).</source>
        <translation>
            <numerusform>Når alt er vedtatt, skal bevillingen inndras i %n dag (alkoholforskriften § 10-2; Helsedirektoratets skala).</numerusform>
            <numerusform>Når alt er vedtatt, skal bevillingen inndras i %n dager (alkoholforskriften § 10-2; Helsedirektoratets skala).</numerusform>
        </translation>
    </message>
    <message>
        <source>Two years (%1)</source>
        <translation>To år (%1)</translation>
    </message>
    <message>
        <source>Breaches later than %1 and up to %2 count: %3 points.</source>
        <translation>Brudd etter %1 og til og med %2 regnes med: %3 prikker.</translation>
    </message>
    <message>
        <source>Withdrawal (%1)</source>
        <translation>Inndragning (%1)</translation>
    </message>
    <message>
        <source>%1 points lead to withdrawal for %2 days.</source>
        <translation>%1 prikker fører til inndragning i %2 dager.</translation>
    </message>
    <message>
        <source>%1 points lead to withdrawal; %2 more than that give %3 days.</source>
        <translation>%1 prikker fører til inndragning; %2 over det gir %3 dager.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 prikker</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::PremisesEditor</name>
    <message>
        <source>No organisation number: nine digits, of which the last is a check digit.</source>
        <translation>Ikke et organisasjonsnummer: ni sifre, der det siste er et kontrollsiffer.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::QrReader</name>
    <message>
        <source>There is no QR code in the picture that can be read.</source>
        <translation>Det er ingen QR-kode i bildet som kan leses.</translation>
    </message>
    <message>
        <source>The text is too long to be a code of Feltbok.</source>
        <translation>Teksten er for lang til å være en kode fra Feltbok.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::RecallView</name>
    <message>
        <source>Say why the lot is recalled, in at most %1 characters.</source>
        <translation>Skriv hvorfor partiet tilbakekalles, med høyst %1 tegn.</translation>
    </message>
    <message>
        <source>This lot is recalled already.</source>
        <translation>Dette partiet er allerede tilbakekalt.</translation>
    </message>
    <message>
        <source>%1, lot %2</source>
        <translation>%1, parti %2</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Trukket tilbake</translation>
    </message>
    <message>
        <source>All have answered</source>
        <translation>Alle har svart</translation>
    </message>
    <message numerus="yes">
        <source>%n location(s) have still to answer</source>
        <translation>
            <numerusform>%n lagersted må fortsatt svare</numerusform>
            <numerusform>%n lagersteder må fortsatt svare</numerusform>
        </translation>
    </message>
    <message>
        <source>Has still to answer</source>
        <translation>Må fortsatt svare</translation>
    </message>
    <message>
        <source>Has to answer again: more has moved since</source>
        <translation>Må svare på nytt: noe har skjedd siden</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvart</translation>
    </message>
    <message>
        <source>The recall was withdrawn</source>
        <translation>Tilbakekallingen er trukket</translation>
    </message>
    <message>
        <source>%1 · %2 found, %3</source>
        <translation>%1 · %2 funnet, %3</translation>
    </message>
    <message>
        <source>Zone not given</source>
        <translation>Sone ikke oppgitt</translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doser</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::SignatureSurface</name>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::StockLocationView</name>
    <message>
        <source>The packs that were given back are booked.</source>
        <translation>Pakningene som ble levert tilbake, er ført.</translation>
    </message>
    <message>
        <source>The packs are booked in.</source>
        <translation>Pakningene er ført inn.</translation>
    </message>
    <message>
        <source>The transfer is booked.</source>
        <translation>Overføringen er ført.</translation>
    </message>
    <message>
        <source>It is booked out.</source>
        <translation>Det er ført ut.</translation>
    </message>
    <message>
        <source>The count is booked.</source>
        <translation>Tellingen er ført.</translation>
    </message>
    <message>
        <source>The correction is booked.</source>
        <translation>Rettelsen er ført.</translation>
    </message>
    <message>
        <source>The temperature is stored.</source>
        <translation>Temperaturen er lagret.</translation>
    </message>
    <message>
        <source>The answer is stored.</source>
        <translation>Svaret er lagret.</translation>
    </message>
    <message>
        <source>Taken back by a correction.</source>
        <translation>Tilbakeført med en rettelse.</translation>
    </message>
    <message>
        <source>Another movement of this transfer has been booked meanwhile.</source>
        <translation>En annen bevegelse i denne overføringen er ført i mellomtiden.</translation>
    </message>
    <message>
        <source>The ledger has changed since you began. Your numbers still stand: compare them with what is expected now, and book again.</source>
        <translation>Regnskapet har endret seg siden du begynte. Tallene dine står fortsatt: sammenlign dem med det som forventes nå, og før på nytt.</translation>
    </message>
    <message>
        <source>Nothing has been filled in.</source>
        <translation>Ingenting er fylt ut.</translation>
    </message>
    <message>
        <source>That is what stands there already.</source>
        <translation>Det står der allerede.</translation>
    </message>
    <message>
        <source>The ledger knows no such packs. Type the expiry that stands on them.</source>
        <translation>Regnskapet kjenner ingen slike pakninger. Skriv utløpsdatoen som står på dem.</translation>
    </message>
    <message>
        <source>Recalled: hold it back</source>
        <translation>Tilbakekalt: hold det tilbake</translation>
    </message>
    <message>
        <source>Below zero: count it</source>
        <translation>Under null: tell</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utløpt</translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Utløper om %n dag</numerusform>
            <numerusform>Utløper om %n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted: %1 found, %2 expected (%3)</source>
        <translation>Telt: %1 funnet, %2 forventet (%3)</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>ingen differanse</translation>
    </message>
    <message>
        <source>requisition %1</source>
        <translation>rekvisisjon %1</translation>
    </message>
    <message>
        <source>corrects: %1, %2</source>
        <translation>retter: %1, %2</translation>
    </message>
    <message>
        <source>corrected: %1 now</source>
        <translation>rettet: nå %1</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>venter på å bli sendt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, counted %2</source>
        <translation>%1, telt %2</translation>
    </message>
    <message>
        <source>%1 from %2, sent %3: %4</source>
        <translation>%1 fra %2, sendt %3: %4</translation>
    </message>
    <message>
        <source>To be answered. The ledger says %1.</source>
        <translation>Må besvares. Regnskapet sier %1.</translation>
    </message>
    <message>
        <source>Answered, but more has moved since. Look again. The ledger says %1.</source>
        <translation>Besvart, men noe har skjedd siden. Se etter på nytt. Regnskapet sier %1.</translation>
    </message>
    <message>
        <source>Answered %1: %2 found.</source>
        <translation>Besvart %1: %2 funnet.</translation>
    </message>
    <message>
        <source>%1, lot %2</source>
        <translation>%1, parti %2</translation>
    </message>
    <message>
        <source>Type whole degrees from −100 to 100, like 21.</source>
        <translation>Skriv hele grader fra −100 til 100, for eksempel 21.</translation>
    </message>
    <message>
        <source>The transfer is booked. Let the code %1 go along with the packs: whoever keeps the other location receives them with it.</source>
        <translation>Overføringen er ført. La koden %1 følge pakningene: den som har det andre lagerstedet, tar dem imot med den.</translation>
    </message>
    <message>
        <source>Eight letters and digits, like K4PM-92XT. The sender sees them beside the transfer.</source>
        <translation>Åtte bokstaver og tall, som K4PM-92XT. Avsenderen ser dem ved overføringen.</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>kode %1</translation>
    </message>
    <message>
        <source>counted by %1</source>
        <translation>talt av %1</translation>
    </message>
    <message>
        <source>What was sent with this code has been booked in already.</source>
        <translation>Det som ble sendt med denne koden, er allerede ført inn.</translation>
    </message>
    <message>
        <source>Another line has this code. Every lot that was sent has one of its own.</source>
        <translation>En annen linje har denne koden. Hvert parti som er sendt, har sin egen.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::StockOverview</name>
    <message>
        <source>%1 lay at %2, colder than its limit of %3.</source>
        <translation>%1 lå i %2, kaldere enn grensen på %3.</translation>
    </message>
    <message>
        <source>%1 lay at %2, warmer than its limit of %3.</source>
        <translation>%1 lå i %2, varmere enn grensen på %3.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 den %2</translation>
    </message>
    <message>
        <source>%1: the ledger says %2. Count what lies there.</source>
        <translation>%1: regnskapet sier %2. Tell det som ligger der.</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Under null</translation>
    </message>
    <message>
        <source>Storage out of limits</source>
        <translation>Lagret utenfor grensene</translation>
    </message>
    <message>
        <source>expired: %1.</source>
        <translation>utløpt: %1.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utløpt</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n day(s): %1.</source>
        <translation>
            <numerusform>utløper om %n dag: %1.</numerusform>
            <numerusform>utløper om %n dager: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expires within 30 days</source>
        <translation>Utløper innen 30 dager</translation>
    </message>
    <message>
        <source>Expires within 90 days</source>
        <translation>Utløper innen 90 dager</translation>
    </message>
    <message>
        <source>%1 of the %2 doses that should lie there are usable.</source>
        <translation>%1 av de %2 dosene som skal ligge der, kan brukes.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Lite igjen</translation>
    </message>
    <message>
        <source>All locations should hold %1 doses; %2 keep for more than 30 days. Order %3.</source>
        <translation>Lagerstedene skal til sammen ha %1 doser; %2 har mer enn 30 dager igjen. Bestill %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doser</numerusform>
        </translation>
    </message>
    <message>
        <source>Recalled: %1, lot %2</source>
        <translation>Tilbakekalt: %1, parti %2</translation>
    </message>
    <message>
        <source>%1: more has moved since the answer. Look again.</source>
        <translation>%1: noe har skjedd siden svaret. Se etter på nytt.</translation>
    </message>
    <message>
        <source>%1: hold the packs back, and answer how many doses lie there.</source>
        <translation>%1: hold pakningene tilbake, og svar hvor mange doser som ligger der.</translation>
    </message>
    <message numerus="yes">
        <source>%n location(s) have still to answer.</source>
        <translation>
            <numerusform>%n lagersted må fortsatt svare.</numerusform>
            <numerusform>%n lagersteder må fortsatt svare.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::StockRegister</name>
    <message>
        <source>Doses in a pack</source>
        <translation>Doser i en pakning</translation>
    </message>
    <message>
        <source>One dose (micrograms)</source>
        <translation>Én dose (mikrogram)</translation>
    </message>
    <message>
        <source>Youngest age by the product text (years)</source>
        <translation>Yngste alder etter preparatomtalen (år)</translation>
    </message>
    <message>
        <source>Second dose after (minutes)</source>
        <translation>Andre dose etter (minutter)</translation>
    </message>
    <message>
        <source>Second dose at the latest after (minutes)</source>
        <translation>Andre dose senest etter (minutter)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kjent</translation>
    </message>
    <message>
        <source>%1 (official guidance)</source>
        <translation>%1 (offisiell veiledning)</translation>
    </message>
    <message>
        <source>%1 (read there)</source>
        <translation>%1 (lest der)</translation>
    </message>
    <message>
        <source>%1 (not checked: compare it with the pack)</source>
        <translation>%1 (ikke kontrollert: sammenlign med pakningen)</translation>
    </message>
    <message>
        <source>%1 (from your municipality)</source>
        <translation>%1 (fra kommunen din)</translation>
    </message>
    <message>
        <source>nobody keeps it</source>
        <translation>ingen har det</translation>
    </message>
    <message numerus="yes">
        <source>at least %n dose(s)</source>
        <translation>
            <numerusform>minst %n dose</numerusform>
            <numerusform>minst %n doser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s) in a pack</source>
        <translation>
            <numerusform>%n dose i en pakning</numerusform>
            <numerusform>%n doser i en pakning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n year(s)</source>
        <translation>
            <numerusform>fra %n år</numerusform>
            <numerusform>fra %n år</numerusform>
        </translation>
    </message>
    <message>
        <source>no pack number: scanning cannot tell it</source>
        <translation>ikke noe pakningsnummer: kan ikke kjennes igjen ved skanning</translation>
    </message>
    <message numerus="yes">
        <source>%n pack number(s)</source>
        <translation>
            <numerusform>%n pakningsnummer</numerusform>
            <numerusform>%n pakningsnumre</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>It needs a name of at most 100 characters.</source>
        <translation>Det trengs et navn på høyst 100 tegn.</translation>
    </message>
    <message>
        <source>Choose what kind of place it is.</source>
        <translation>Velg hva slags sted det er.</translation>
    </message>
    <message>
        <source>Type a whole number of doses from 0 to %1.</source>
        <translation>Skriv et helt antall doser fra 0 til %1.</translation>
    </message>
    <message>
        <source>Say where it stands: the pack, a product text or an agreement.</source>
        <translation>Skriv hvor det står: pakningen, preparatomtalen eller en avtale.</translation>
    </message>
    <message>
        <source>Type the doses of a pack, from 1 to 100.</source>
        <translation>Skriv antall doser i en pakning, fra 1 til 100.</translation>
    </message>
    <message>
        <source>Another product has this number already.</source>
        <translation>Et annet preparat har allerede dette nummeret.</translation>
    </message>
    <message>
        <source>This is no number of a pack: the check digit does not fit.</source>
        <translation>Dette er ikke nummeret på en pakning: kontrollsifferet stemmer ikke.</translation>
    </message>
    <message>
        <source>The latest minute lies before the first one.</source>
        <translation>Det siste minuttet er før det første.</translation>
    </message>
    <message>
        <source>This number cannot be right.</source>
        <translation>Dette tallet kan ikke stemme.</translation>
    </message>
    <message>
        <source>Warmest storage (°C)</source>
        <translation>Varmeste lagring (°C)</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::StockView</name>
    <message>
        <source>There is a number or an address of a person in the text. Remove it.</source>
        <translation>Det står et nummer eller en adresse til en person i teksten. Fjern det.</translation>
    </message>
    <message>
        <source>Choose the product.</source>
        <translation>Velg preparatet.</translation>
    </message>
    <message>
        <source>Type the lot as it stands on the pack: at most 20 letters, digits and signs, without spaces.</source>
        <translation>Skriv partinummeret slik det står på pakningen: høyst 20 bokstaver, sifre og tegn, uten mellomrom.</translation>
    </message>
    <message>
        <source>Type the expiry of the pack, like 30.11.2027.</source>
        <translation>Skriv utløpsdatoen på pakningen, for eksempel 30.11.2027.</translation>
    </message>
    <message>
        <source>Say how many: at least one dose and at most %1.</source>
        <translation>Oppgi hvor mange: minst én dose og høyst %1.</translation>
    </message>
    <message>
        <source>Type how many doses lie there, from 0 to %1.</source>
        <translation>Skriv hvor mange doser som ligger der, fra 0 til %1.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Velg en årsak.</translation>
    </message>
    <message>
        <source>Choose the location.</source>
        <translation>Velg lagerstedet.</translation>
    </message>
    <message>
        <source>This cannot be right.</source>
        <translation>Dette kan ikke stemme.</translation>
    </message>
    <message>
        <source>This lot has been recalled. Book it, and hold it back.</source>
        <translation>Dette partiet er tilbakekalt. Før det, og hold det tilbake.</translation>
    </message>
    <message>
        <source>These packs have expired. Book them, and discard them as expired.</source>
        <translation>Disse pakningene er utløpt. Før dem, og kasser dem som utløpt.</translation>
    </message>
    <message>
        <source>The expiry lies further ahead than a new pack keeps. Compare it with the pack.</source>
        <translation>Utløpsdatoen er lenger fram enn en ny pakning holder. Sammenlign med pakningen.</translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s)</source>
        <translation>
            <numerusform>%n dose</numerusform>
            <numerusform>%n doser</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s)</source>
        <translation>
            <numerusform>%n pakning</numerusform>
            <numerusform>%n pakninger</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>nothing in stock</source>
        <translation>ingenting på lager</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · lot %2 · expires %3</source>
        <translation>%1 · parti %2 · utløper %3</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::SyncStatus</name>
    <message>
        <source>No coverage. Tries again at %1.</source>
        <translation>Ingen dekning. Prøver igjen kl. %1.</translation>
    </message>
    <message>
        <source>The server does not answer. Tries again at %1.</source>
        <translation>Serveren svarer ikke. Prøver igjen kl. %1.</translation>
    </message>
    <message>
        <source>The server is busy. Tries again at %1.</source>
        <translation>Serveren er opptatt. Prøver igjen kl. %1.</translation>
    </message>
    <message>
        <source>The server has a fault. Tries again at %1.</source>
        <translation>Det er en feil på serveren. Prøver igjen kl. %1.</translation>
    </message>
    <message>
        <source>Another server answered. Nothing was sent. Ask the office.</source>
        <translation>En annen server svarte. Ingenting ble sendt. Spør kontoret.</translation>
    </message>
    <message>
        <source>The server gave an answer that cannot be trusted. Tries again at %1.</source>
        <translation>Serveren ga et svar som ikke er til å stole på. Prøver igjen kl. %1.</translation>
    </message>
    <message>
        <source>This device could not read its records. Tries again at %1.</source>
        <translation>Enheten kunne ikke lese dataene sine. Prøver igjen kl. %1.</translation>
    </message>
    <message>
        <source>Sending starts after unlocking.</source>
        <translation>Sendingen starter etter opplåsing.</translation>
    </message>
    <message>
        <source>Looking for the server.</source>
        <translation>Ser etter serveren.</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n change(s).</source>
        <translation>
            <numerusform>Sender %n endring.</numerusform>
            <numerusform>Sender %n endringer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Receiving.</source>
        <translation>Mottar.</translation>
    </message>
    <message>
        <source>Everything is sent and received.</source>
        <translation>Alt er sendt og mottatt.</translation>
    </message>
    <message>
        <source>This device has been revoked. Your unsent work is kept on it.</source>
        <translation>Denne enheten er sperret. Usendt arbeid ligger fortsatt på den.</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n change(s) before the lock closes.</source>
        <translation>
            <numerusform>Sender %n endring før Feltbok låses.</numerusform>
            <numerusform>Sender %n endringer før Feltbok låses.</numerusform>
        </translation>
    </message>
    <message>
        <source>This device has been revoked and emptied.</source>
        <translation>Denne enheten er sperret og tømt.</translation>
    </message>
    <message>
        <source>This device holds an older copy of your records than the one the server knows. It must be enrolled again.</source>
        <translation>Denne enheten har en eldre kopi av opplysningene dine enn den serveren kjenner. Den må registreres på nytt.</translation>
    </message>
    <message>
        <source>The server was set back and has lost work that is no longer on this device. The device must be enrolled again.</source>
        <translation>Serveren er satt tilbake og mangler arbeid som ikke lenger ligger på denne enheten. Enheten må registreres på nytt.</translation>
    </message>
    <message>
        <source>The server does not know this device. It must be enrolled again.</source>
        <translation>Serveren kjenner ikke denne enheten. Den må registreres på nytt.</translation>
    </message>
    <message numerus="yes">
        <source>All text is sent; %n photo(s) wait.</source>
        <translation>
            <numerusform>All tekst er sendt; ett bilde venter.</numerusform>
            <numerusform>All tekst er sendt; %n bilder venter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), %1 of %2 MB sent</source>
        <translation>
            <numerusform>Ett bilde, %1 av %2 MB sendt</numerusform>
            <numerusform>%n bilder, %1 av %2 MB sendt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::VisitEditor</name>
    <message>
        <source>Before the control</source>
        <translation>Før kontrollen</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observasjoner</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Avslutning</translation>
    </message>
    <message>
        <source>Not filled in yet.</source>
        <translation>Ikke fylt ut ennå.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>Slutten er før starten.</translation>
    </message>
    <message>
        <source>A serving control needs two inspectors, or a stated reason (alkoholforskriften § 9-5).</source>
        <translation>En skjenkekontroll krever to kontrollører eller en begrunnelse (alkoholforskriften § 9-5).</translation>
    </message>
    <message>
        <source>Present yourselves and give oral feedback, or state why not (alkoholforskriften § 9-5).</source>
        <translation>Presenter dere og gi muntlig tilbakemelding, eller skriv hvorfor ikke (alkoholforskriften § 9-5).</translation>
    </message>
    <message>
        <source>No fix yet. The form does not wait for it.</source>
        <translation>Ingen posisjon ennå. Du kan fylle ut imens.</translation>
    </message>
    <message>
        <source>%1, %2 (± %3 m)</source>
        <translation>%1, %2 (± %3 m)</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Avslutt saken</translation>
    </message>
    <message>
        <source>Says that somebody was intoxicated, not by which signs. The report holds facts.</source>
        <translation>Teksten sier at noen var påvirket, men ikke hvilke tegn dere så. Rapporten skal inneholde fakta.</translation>
    </message>
    <message>
        <source>Go on to the assessment</source>
        <translation>Gå videre til vurdering</translation>
    </message>
    <message>
        <source>Complete the assessment</source>
        <translation>Fullfør vurderingen</translation>
    </message>
    <message>
        <source>%1 is outside the time of the visit.</source>
        <translation>%1 er utenfor tiden for kontrollen.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nei</translation>
    </message>
    <message>
        <source>A joint control names who took part.</source>
        <translation>En felles kontroll oppgir hvem som deltok.</translation>
    </message>
    <message>
        <source>Not carried out: it is no control and does not count in the yearly number (alkoholforskriften § 9-7).</source>
        <translation>Ikke gjennomført: det er ingen kontroll og regnes ikke med i årets antall (alkoholforskriften § 9-7).</translation>
    </message>
    <message>
        <source>One inspector only: it does not count in the yearly number, since serving places are controlled by two (alkoholforskriften § 9-5).</source>
        <translation>Bare én kontrollør: kontrollen regnes ikke med i årets antall, siden skjenkesteder kontrolleres av to (alkoholforskriften § 9-5).</translation>
    </message>
    <message>
        <source>Only where the public has access. Storage, back rooms and accounts need an open control. You present yourselves when you are done.</source>
        <translation>Bare der publikum har adgang. Lager, bakrom og regnskap krever åpen kontroll. Dere presenterer dere når dere er ferdige.</translation>
    </message>
    <message>
        <source>Begins anonymous among the guests and goes on open: present yourselves before you look at back rooms, storage or internal control.</source>
        <translation>Begynner anonymt blant gjestene og fortsetter åpent: presenter dere før dere ser på bakrom, lager eller internkontroll.</translation>
    </message>
    <message>
        <source>Several authorities at once, each by its own law. Choose below who takes part.</source>
        <translation>Flere myndigheter samtidig, hver etter sitt regelverk. Velg nedenfor hvem som deltar.</translation>
    </message>
    <message>
        <source>Planned together with another authority. Choose below who takes part.</source>
        <translation>Planlagt sammen med en annen myndighet. Velg nedenfor hvem som deltar.</translation>
    </message>
    <message>
        <source>The comment came after the deadline. It is kept in the case.</source>
        <translation>Uttalelsen kom etter fristen. Den er med i saken.</translation>
    </message>
    <message>
        <source>No comment came within the deadline.</source>
        <translation>Ingen uttalelse kom innen fristen.</translation>
    </message>
    <message>
        <source>The place was closed.</source>
        <translation>Stedet var stengt.</translation>
    </message>
    <message>
        <source>The place was open, but nothing was served or sold.</source>
        <translation>Stedet var åpent, men det ble ikke skjenket eller solgt.</translation>
    </message>
    <message>
        <source>The control was broken off for the safety of the inspectors.</source>
        <translation>Kontrollen ble avbrutt av hensyn til kontrollørenes sikkerhet.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::VisitJoiner</name>
    <message>
        <source>This is no code for joining a visit.</source>
        <translation>Dette er ikke en kode for å bli med på en kontroll.</translation>
    </message>
    <message>
        <source>Your colleague opens the visit and shows the code under Second inspector.</source>
        <translation>Kollegaen åpner kontrollen og viser koden under Kontrollør nummer to.</translation>
    </message>
    <message>
        <source>The code is damaged or not complete.</source>
        <translation>Koden er skadet eller ikke fullstendig.</translation>
    </message>
    <message>
        <source>Read it once more, whole.</source>
        <translation>Les hele koden én gang til.</translation>
    </message>
    <message>
        <source>The visit is in municipality %1, where you are not an inspector.</source>
        <translation>Kontrollen er i kommune %1, der du ikke er kontrollør.</translation>
    </message>
    <message>
        <source>Your colleague goes on alone, or with somebody from there.</source>
        <translation>Kollegaen fortsetter alene, eller sammen med noen derfra.</translation>
    </message>
    <message>
        <source>You are not named as an inspector of this visit.</source>
        <translation>Du er ikke oppgitt som kontrollør på denne kontrollen.</translation>
    </message>
    <message>
        <source>Your colleague chooses you as second inspector and shows the new code.</source>
        <translation>Kollegaen velger deg som kontrollør nummer to og viser den nye koden.</translation>
    </message>
    <message>
        <source>The visit has been on this device and is no longer yours to see.</source>
        <translation>Kontrollen har vært på denne enheten, men du har ikke lenger tilgang til den.</translation>
    </message>
    <message>
        <source>Ask the office.</source>
        <translation>Spør kontoret.</translation>
    </message>
    <message>
        <source>The visit could not be saved on this device.</source>
        <translation>Kontrollen kunne ikke lagres på denne enheten.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try once more.</source>
        <translation>Ingenting er endret. Prøv en gang til.</translation>
    </message>
</context>
<context>
    <name>feltbok::ui::VisitReportModel</name>
    <message>
        <source>report-%1-%2.pdf</source>
        <translation>rapport-%1-%2.pdf</translation>
    </message>
    <message>
        <source>receipt-%1-%2.pdf</source>
        <translation>kvittering-%1-%2.pdf</translation>
    </message>
    <message>
        <source>supplementary-report-%1-%2.pdf</source>
        <translation>tilleggsrapport-%1-%2.pdf</translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s)</source>
        <translation>
            <numerusform>%n observasjon</numerusform>
            <numerusform>%n observasjoner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible breach(es)</source>
        <translation>
            <numerusform>%n mulig brudd</numerusform>
            <numerusform>%n mulige brudd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n bilde</numerusform>
            <numerusform>%n bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addition(s) since the finish</source>
        <translation>
            <numerusform>%n tillegg etter fullføringen</numerusform>
            <numerusform>%n tillegg etter fullføringen</numerusform>
        </translation>
    </message>
</context>
</TS>
