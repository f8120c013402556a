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
        <source>Needed when the possible breach is dropped.</source>
        <translation>Må fylles ut når et mulig brudd henlegges.</translation>
    </message>
    <message>
        <source>Drop with this reason</source>
        <translation>Henlegg med begrunnelse</translation>
    </message>
    <message>
        <source>Assess as a breach</source>
        <translation>Vurder som brudd</translation>
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
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Needs a look</source>
        <translation>Må avklares</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Ingenting å se på</translation>
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
</context>
<context>
    <name>BottomNav</name>
    <message>
        <source>Main menu</source>
        <translation>Hovedmeny</translation>
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
        <translation>Ingen tegn til narkotikabruk eller -salg</translation>
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
        <source>Answer the rest OK</source>
        <translation>Svar OK på resten</translation>
    </message>
    <message>
        <source>%1: answer the rest OK</source>
        <translation>%1: svar OK på resten</translation>
    </message>
    <message>
        <source>Note to %1</source>
        <translation>Merknad til %1</translation>
    </message>
    <message>
        <source>Observation about %1</source>
        <translation>Observasjon om %1</translation>
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
        <translation>Vedtatt</translation>
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
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
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
        <translation>Kontrollen er lagret. Bare dokumentet ble ikke laget.</translation>
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
        <translation>Dette kan alt være sendt og kan ikke trekkes tilbake.</translation>
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
        <source>Waiting to be sent</source>
        <translation>Venter på sending</translation>
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
        <source>Reports</source>
        <translation>Rapporter</translation>
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
        <source>Person: sex, about what age, clothes</source>
        <translation>Person: kjønn, omtrentlig alder, klær</translation>
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
        <source>Gaze, speech, gait, hands, noise: what could be seen and heard.</source>
        <translation>Blikk, tale, gange, hender, lyd: det som kunne ses og høres.</translation>
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
</context>
<context>
    <name>Parked</name>
    <message>
        <source>You do not have the right to change this record.</source>
        <translation>Du har ikke rett til å endre dette.</translation>
    </message>
    <message>
        <source>The visit was already finished.</source>
        <translation>Kontrollen var allerede fullført.</translation>
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
        <translation>Ingen treff på «%1». aa og å, o og ø, ae og æ regnes som like.</translation>
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
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close the message</source>
        <translation>Lukk meldingen</translation>
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
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>The visit waits to be sent.</source>
        <translation>Kontrollen venter på sending.</translation>
    </message>
    <message>
        <source>It lies complete on this device.</source>
        <translation>Den ligger komplett på enheten.</translation>
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
        <translation>Koden inneholder rapportens nummer og SHA-256 av innholdet.</translation>
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
            <numerusform>klokka på enheten gikk %n minutt for sakte</numerusform>
            <numerusform>klokka på enheten gikk %n minutter for sakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the device&apos;s clock was %n minute(s) fast</source>
        <translation>
            <numerusform>klokka på enheten gikk %n minutt for fort</numerusform>
            <numerusform>klokka på enheten gikk %n minutter for fort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feltbok::ui::ObservationEditor</name>
    <message>
        <source>Write the signs: gaze, speech, gait, hands. The report holds facts.</source>
        <translation>Beskriv tegnene på påvirkning: blikk, tale, gange, hender. Rapporten skal inneholde fakta.</translation>
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
    <name>feltbok::ui::PlacesModel</name>
    <message>
        <source>Licence not valid today (%1–%2)</source>
        <translation>Bevillingen gjelder ikke i dag (%1–%2)</translation>
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
        <source>The licence shall be withdrawn for %n day(s), unless that has been decided already (alkoholforskriften § 10-2; scale of Helsedirektoratet).</source>
        <translation>
            <numerusform>Bevillingen skal inndras i %n dag, hvis det ikke alt er vedtatt (alkoholforskriften § 10-2, Helsedirektoratets skala).</numerusform>
            <numerusform>Bevillingen skal inndras i %n dager, hvis det ikke alt er vedtatt (alkoholforskriften § 10-2, Helsedirektoratets skala).</numerusform>
        </translation>
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
</context>
<context>
    <name>feltbok::ui::VisitReportModel</name>
    <message>
        <source>report-%1-%2.pdf</source>
        <translation>rapport-%1-%2.pdf</translation>
    </message>
</context>
</TS>
