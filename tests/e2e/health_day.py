# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""What a health lead sets up and what an outreach worker does in an evening, as steps that the tests of
the health side share. Each step calls look(app, page) where a page shows what it can show."""

from datetime import date, timedelta

from feltbok_driver import PATIENCE
from harness import MUNICIPALITY

LEAD, WORKER, COLLEAGUE = "Hanne Helse", "Kari Demo", "Ola Prøve"
ROLES = {LEAD: ("health_lead",), WORKER: ("outreach_worker", "naloxone_distributor"),
         COLLEAGUE: ("outreach_worker",)}
PRODUCT = {"en": "Nyxoid 1.8 mg", "nb": "Nyxoid 1,8 mg"}  # built in: every new municipality has it
INHABITANTS = "10240"


class Texts:
    """Everything that is typed on the health side: one word for each field that takes text."""

    def __init__(self, **texts):
        self.zones = [texts["zone"], texts["other_zone"]]
        for name, text in texts.items():
            setattr(self, name, text)
        self.all = texts

    FIELDS = ("zone", "other_zone", "location", "other_location", "product", "product_basis",
              "inhabitants_basis", "requisition", "lot", "recalled_lot", "typed_lot", "waste_note",
              "count_note", "correction_note", "recall_reason", "recall_remark", "patrol_note",
              "contact_note", "handout_note", "warning", "overdose_note", "substance", "appearance",
              "effect", "advice")
    LOTS = ("lot", "recalled_lot", "typed_lot", "requisition")

    @classmethod
    def of_proevevik(cls):
        return cls(
            zone="Torget og Storgata", other_zone="Kaia", location="Feltkontoret",
            other_location="Ryggsekk nord", product="Nalokson nesespray 4 mg",
            product_basis="Avtale med sykehusapoteket av 3. mars 2026",
            inhabitants_basis="Statistisk sentralbyrå, tabell 07459", requisition="R-2026-0418",
            lot="8K21V", recalled_lot="7H03T", typed_lot="9M55A",
            waste_note="Esken lå våt i bilen.", count_note="Telt etter helgen.",
            correction_note="Talt feil ved mottaket.",
            recall_reason="Sprayen kan svikte. Meldt fra produsenten.",
            recall_remark="Lagt til side i eget skap.",
            patrol_note="Stille kveld, regn fra ti.",
            contact_note="Ønsket seg sovepose, fikk adressen til varmestua.",
            handout_note="Hadde lest brosjyren før.",
            warning="Solgt som heroin, grålig pulver, virket straks og lenge.",
            overdose_note="Våknet etter andre dose.", substance="Heroin",
            appearance="Grålig pulver med lyse korn, i blå poser",
            effect="Svært sterkt. Flere har sluttet å puste etter små mengder.",
            advice="Ikke bruk alene. Ha nalokson klar, og ring 113 ved nedsatt pust.")


def set_up(world):
    """The people of the health side; the municipality may be there already."""
    for name, roles in ROLES.items():
        user = world.command("user", "add", "--name", name)["user"]
        world.users[name] = user
        for role in roles:
            world.command("grant", "--user", user, "--municipality", MUNICIPALITY, "--role", role)


def day(ahead):
    return (date.today() + timedelta(days=ahead)).strftime("%d.%m.%Y")


def tab(app, source):
    """To a pane of the home, which may lie under More."""
    name = app.words(source, context="HealthHomePage")
    app.wait(role="PageTabList", timeout=PATIENCE)
    if app.find(starts=name, role="PageTab"):
        app.tap(starts=name, role="PageTab")
        return
    app.tap(starts=app.words("More", context="BottomNav"), role="PageTab")
    app.tap(starts=name, role="ListItem")
    closed(app)


def chip(app, label, answer, label_context=None, answer_context="Code"):
    app.tap(f"{app.words(label, context=label_context)}: {app.words(answer, context=answer_context)}")


def back(app, to=None, **how):
    app.press("Back")
    if to:
        app.see(to, timeout=PATIENCE, **how)


def confirm(app, name):
    """By keys: the button of a dialog may be called as the one that opened it."""
    for _ in range(10):
        node = app.focus()
        if node and node.role == "Button" and node.name == name:
            break
        app.key("Tab")
    app.key("Space")
    closed(app)


def closed(app):
    """No dialog is left, not even one that fades."""
    app.wait(role="Dialog", until="absent", timeout=PATIENCE)


# --- the health lead ------------------------------------------------------------------------------

def register(app, texts, look):
    """Zones, inhabitants, a product and two locations, under Set-up."""
    word = app.words
    tab(app, "Set-up")
    app.wait(starts=word("Zones", context="MunicipalityCard"), timeout=PATIENCE)
    look(app, "health-register-none")
    app.tap(starts=word("Zones", context="MunicipalityCard"), role="ListItem")
    app.wait(word("No zones yet", context="ZonesPage"), timeout=PATIENCE)
    look(app, "zones-none")
    for zone in texts.zones:
        app.fill(word("Name of the zone"), zone)
        app.press("Add the zone")
        app.wait(word("%1: up", zone), timeout=PATIENCE)
    look(app, "zones")
    app.press("Back")
    app.tap(starts=word("Inhabitants", context="MunicipalityCard"), role="ListItem")
    app.wait(word("No number yet"), timeout=PATIENCE)
    look(app, "inhabitants-none")
    app.fill(word("Inhabitants", context="InhabitantsPage"), INHABITANTS)
    app.fill(word("Where the number is from"), texts.inhabitants_basis)
    app.press("Save the number")
    app.wait(starts=word("Change %1", "").strip(), timeout=PATIENCE)
    look(app, "inhabitants")
    app.press("Back")
    products(app, texts, look)
    for number, name in enumerate((texts.location, texts.other_location)):
        location(app, name, number, look)
    look(app, "health-register")


def products(app, texts, look):
    word = app.words
    app.tap(starts=PRODUCT[app.words.language], role="ListItem", timeout=PATIENCE)
    app.wait(word("What is known of it"), timeout=PATIENCE)
    look(app, "product")
    app.press("Back")
    app.press("New product", context="ProductsCard")
    app.wait(word("Trade name"), role="EditableText", timeout=PATIENCE)
    app.fill(word("Trade name"), texts.product)
    app.fill(word("Doses in a pack"), "2")
    app.fill(word("Basis", context="ProductPage"), texts.product_basis)
    app.fill(word("Another number"), "4006381333931")
    app.press("Add the number")
    app.wait(starts=word("Remove %1", "", context="ProductPage").strip(), role="Button")
    look(app, "product-new")
    app.press("Save the product")
    app.wait(starts=texts.product, role="ListItem", timeout=PATIENCE)


def location(app, name, number, look):
    word = app.words
    app.press("New location", context="LocationsCard")
    app.wait(word("Name", context="StockPlacePage"), role="EditableText", timeout=PATIENCE)
    app.fill(word("Name", context="StockPlacePage"), name)
    chip(app, "Kind", ("Office", "Rucksack")[number], "StockPlacePage")
    keeper = f"{word('Who keeps it')}: {WORKER}"
    app.tap(keeper)
    app.wait(keeper, until="checked")
    app.fill(word("Should never fall below (doses)"), ("10", "4")[number])
    if number == 0:
        look(app, "location-new")
    app.press("Make the location")
    app.wait(starts=name, role="ListItem", timeout=PATIENCE)


def receive(app, texts, look):
    """Two lots come to the office, with the scanner tried on the way."""
    word = app.words
    app.press("Receive packs")
    app.wait(word("Lot", context="StockReceivePage"), role="EditableText", timeout=PATIENCE)
    look(app, "stock-receive")
    app.press("Scan packs")
    app.fill(word("The code as text", context="PackScanner"), "(01)1234")
    app.wait(role="AlertMessage", timeout=PATIENCE)
    look(app, "stock-receive-scanner")
    app.press("Close the scanner")
    app.tap(f"{word('Product', context='StockReceivePage')}: {PRODUCT[word.language]}")
    for lot, packs, ahead in ((texts.lot, "12", 700), (texts.recalled_lot, "8", 60)):
        app.fill(word("Lot", context="StockReceivePage"), lot)
        app.fill(word("Expiry", context="StockReceivePage"), day(ahead))
        app.fill(word("Packs", context="StockReceivePage"), packs)
        app.press("Add, and take the next one")
        app.wait(contains=lot, role="StaticText")
    app.fill(word("Number of the requisition"), texts.requisition)
    look(app, "stock-receive-list")
    app.press("Book the packs in")
    app.wait(word("The packs are booked in.", context="feltbok::ui::StockLocationView"),
             timeout=PATIENCE)


def ledger(app, texts, look):
    """The office's stock: what came, what was spoilt, a count, a correction and a temperature."""
    word = app.words
    tab(app, "Stock")
    app.wait(starts=texts.location + ",", role="ListItem", timeout=PATIENCE)
    look(app, "stock-no-packs")
    app.tap(starts=texts.location + ",", role="ListItem")
    app.wait(word("Nothing lies here by the ledger."), timeout=PATIENCE)
    look(app, "stock-location-none")
    receive(app, texts, look)
    app.press("Send, discard or give back", role="Button")
    chip(app, "What happens", "Lost or spoilt", None, "StockTakeOutPage")
    app.tap(contains=texts.lot, role="RadioButton")
    chip(app, "Reason", "Broken", "StockTakeOutPage")
    app.fill(word("Note", context="StockTakeOutPage"), texts.waste_note)
    look(app, "stock-take-out")
    app.press("Book it out")
    app.wait(word("It is booked out.", context="feltbok::ui::StockLocationView"), timeout=PATIENCE)
    app.press("Send, discard or give back", role="Button")
    app.tap(contains=texts.lot, role="RadioButton")
    app.tap(starts=f"{word('To', context='StockTakeOutPage')}: {texts.other_location}")
    look(app, "stock-transfer")
    app.press("Book the transfer")
    app.wait(starts=word("The transfer is booked.", context="feltbok::ui::StockLocationView"),
             timeout=PATIENCE)
    app.press("Count what lies here", role="Button")
    app.wait(starts=word("As expected: %1", "").strip(), role="Button", timeout=PATIENCE)
    for node in app.find(starts=word("As expected: %1", "").strip(), role="Button"):
        app.tap(node.name)
    app.fill(word("Note", context="StockCountPage"), texts.count_note)
    look(app, "stock-count")
    app.press("Book the count")
    app.wait(word("The count is booked.", context="feltbok::ui::StockLocationView"), timeout=PATIENCE)
    correction(app, texts, look)
    app.fill(word("Degrees Celsius now"), "-4")
    app.press("Write it down")
    app.wait(word("The temperature is stored.", context="feltbok::ui::StockLocationView"),
             timeout=PATIENCE)
    look(app, "stock-location")
    back(app)
    app.press("Show the balance of an earlier day")
    app.fill(word("Balance at the end of the day"), day(-1))
    app.wait(word("Locations at the end of the day"), timeout=PATIENCE)
    look(app, "stock-earlier")
    app.press("Show the balance of now")
    app.wait(word("To look into", context="StockPane"), timeout=PATIENCE)
    look(app, "stock")


def correction(app, texts, look):
    word = app.words
    app.tap(contains=word("Waste", context="Code"), role="ListItem")
    app.wait(word("Right number of doses"), role="EditableText", timeout=PATIENCE)
    app.fill(word("Right number of doses"), "1")
    app.fill(word("Note", context="StockCorrectionPage"), texts.correction_note)
    look(app, "stock-correction")
    app.press("Book the correction")
    app.wait(word("The correction is booked.", context="feltbok::ui::StockLocationView"),
             timeout=PATIENCE)


def recall(app, texts, look):
    word = app.words
    tab(app, "Stock")
    app.tap(starts=word("Recalls", context="StockPane"), role="ListItem", timeout=PATIENCE)
    app.wait(word("No lot has been recalled."), timeout=PATIENCE)
    look(app, "recalls-none")
    app.tap(f"{word('Product', context='RecallsPage')}: {PRODUCT[word.language]}")
    app.fill(word("Lot", context="RecallsPage"), texts.recalled_lot)
    app.fill(word("Why", context="RecallsPage"), texts.recall_reason)
    app.press("Call the lot back", context="RecallsPage")
    app.wait(word("Cancel"), until="focused")
    look(app, "recall-asked")
    app.press("Call it back")
    closed(app)
    app.wait(contains=texts.recall_reason, timeout=PATIENCE)
    look(app, "recall")
    back(app)
    app.wait(contains=texts.recalled_lot, role="ListItem", timeout=PATIENCE)
    look(app, "recalls")
    back(app)
    app.wait(word("See who"), timeout=PATIENCE)
    look(app, "stock-recalled")


def warn(app, texts, look):
    """A warning about a drug, from the empty draft until it is published."""
    word = app.words
    tab(app, "Warnings")
    app.press("New warning", timeout=PATIENCE)
    app.wait(word("Substance, as it is sold"), role="EditableText", timeout=PATIENCE)
    look(app, "alert-draft")
    app.fill(word("Substance, as it is sold"), texts.substance)
    app.fill(word("What it looks like", context="AlertFields"), texts.appearance)
    app.fill(word("Effect", context="AlertFields"), texts.effect)
    app.fill(word("What to do", context="AlertFields"), texts.advice)
    app.fill(word("In force until", context="AlertFields"), day(9))
    app.tap(f"{word('Zones', context='AlertFields')}: {texts.zones[0]}")
    app.wait(word("Publish", context="AlertPage"), until="enabled", timeout=PATIENCE)
    look(app, "alert-ready")
    app.press("Publish", context="AlertPage")
    app.wait(word("Cancel"), until="focused")
    look(app, "alert-publishing")
    confirm(app, word("Publish", context="AlertPage"))
    app.wait(word("Withdraw", context="AlertPage"), until="enabled", timeout=PATIENCE)
    look(app, "alert-published")
    back(app)
    app.wait(contains=texts.effect, role="ListItem", timeout=PATIENCE)
    look(app, "alerts-lead")


# --- the outreach worker --------------------------------------------------------------------------

def patrol_start(app, texts, look):
    word = app.words
    tab(app, "Patrol")
    colleague = f"{word('On patrol with you', context='PatrolStart')}: {COLLEAGUE}"
    app.wait(colleague, timeout=PATIENCE)
    app.wait(f"{word('Zones', context='PatrolStart')}: {texts.zones[0]}", timeout=PATIENCE)
    look(app, "patrol-start")
    app.tap(starts=word("Patrols so far", context="PatrolStart"), role="ListItem")
    app.wait(word("Back"))
    look(app, "patrols-none")
    app.press("Back")
    app.tap(starts=word("Duties to report and whom to call", context="PatrolStart"), role="ListItem")
    app.wait(word("Whom to call"))
    look(app, "duties")
    app.press("Back")
    app.tap(colleague)
    app.tap(f"{word('Zones', context='PatrolStart')}: {texts.zones[1]}")
    app.press("Start the patrol")
    app.wait(word("Equipment", context="LastContact"), until="enabled", timeout=PATIENCE)
    look(app, "tally-none")


def person(word, gender, band):
    return f"{word(gender, context='Code')}, {word(band, context='Code')}"


def contacts(app, texts, look):
    """Two contacts, equipment for the second of them, and what was said of it."""
    word = app.words
    app.tap(f"{word('Kind of contact', context='PatrolTally')}: {word('Conversation', context='Code')}")
    app.tap(person(word, "Woman", "25–39"))
    app.wait(word("Undo: %1", person(word, "Woman", "25–39"), context="LastContact"))
    app.tap(word("Persons in the next contact: one more"))
    app.tap(person(word, "Man", "18–24"))
    app.wait(starts=word("Undo: %1", "2 ", context="LastContact"))
    look(app, "tally")
    app.tap(word("Equipment", context="LastContact"))
    for item in ("Needles", "Swabs"):
        app.tap(word("%1: one more", word(item, context="Code"), context="EquipmentCell"))
        app.wait(word("%1: one less", word(item, context="Code"), context="EquipmentCell"))
    look(app, "equipment")
    app.press("Done", context="EquipmentPage")
    app.press("Details", context="LastContact")
    app.wait(word("About the contact"), timeout=PATIENCE)
    chip(app, "First contact", "Yes", "ContactPage", "Code")
    chip(app, "Themes", "Housing", "ContactPage")
    chip(app, "Concern for a child", "Considered", "ContactDuties")
    app.fill(word("Note", context="ContactPage"), texts.contact_note)
    app.press("Correct the contact")
    app.wait(word("Undo the whole contact"))
    look(app, "contact")
    app.press("Undo the whole contact")
    app.wait(word("Cancel"), until="focused")
    look(app, "contact-undo")
    app.press("Cancel")
    closed(app)
    back(app)


def patrol_end(app, texts, look):
    word = app.words
    tab(app, "Patrol")
    app.press("End the patrol", context="PatrolTally", timeout=PATIENCE)
    app.wait(word("Go on", context="PatrolTally"), until="focused")
    look(app, "patrol-end")
    app.press("End it now")
    closed(app)
    app.wait(word("What the night adds up to"), timeout=PATIENCE)
    app.fill(word("Note", context="PatrolPage"), texts.patrol_note)
    look(app, "patrol")
    back(app)
    app.tap(starts=word("Patrols so far", context="PatrolStart"), role="ListItem", timeout=PATIENCE)
    app.wait(contains=COLLEAGUE, role="ListItem", timeout=PATIENCE)
    look(app, "patrols")
    back(app)


def typed_pack(app, texts, look):
    """A pack that the ledger knows nothing of: what it goes below zero by is a discrepancy."""
    word = app.words
    if not app.find(word("Type or scan a pack")):
        app.tap(contains=word("Press for another lot or pack"), role="ListItem")
    app.press("Type or scan a pack")
    app.tap(f"{word('Product', context='HandoutPackPage')}: {PRODUCT[word.language]}", timeout=PATIENCE)
    app.fill(word("Lot (LOT on the pack)"), texts.typed_lot)
    app.fill(word("Expires (EXP on the pack)"), day(-20))
    app.press("From a picture or the code's text")
    look(app, "handout-pack")
    app.press("Use this pack")
    app.wait(contains=texts.typed_lot, role="ListItem", timeout=PATIENCE)


def handout(app, texts, look):
    word = app.words
    tab(app, "Hand out")
    app.tap(f"{word('Taken from')}: {texts.location}", timeout=PATIENCE)
    app.wait(contains=word("Press for another lot or pack"), role="ListItem", timeout=PATIENCE)
    look(app, "handout")
    app.tap(contains=word("Press for another lot or pack"), role="ListItem")
    app.wait(word("Type or scan a pack"))
    look(app, "handout-lots")
    typed_pack(app, texts, look)
    chip(app, "First time or refill", "Refill", "HandoutPane")
    chip(app, "What became of the last one", "Used at an overdose")
    app.press("Step by step")
    app.wait(word("Gone through, next"), timeout=PATIENCE)
    look(app, "training")
    app.press("Gone through, next")
    back(app)
    app.press("All given")
    chip(app, "Who takes it", "At risk themselves")
    chip(app, "Age, if it is told", "Under 18")
    chip(app, "Gender, if it is told", "Woman")
    app.press("More: zone, research, note")
    app.tap(f"{word('Zone', context='HandoutMore')}: {texts.zones[0]}", timeout=PATIENCE)
    app.fill(word("Note", context="HandoutMore"), texts.handout_note)
    look(app, "handout-full")
    app.tap(starts=word("Hand out", context="HandoutPane") + ",", role="Button")
    app.wait(word("Record the overdose"), timeout=PATIENCE)
    # The message lies over the page; it goes by itself.
    app.wait(word("Undo", context="HandoutPane"), role="Button", timeout=PATIENCE)
    app.wait(word("Undo", context="HandoutPane"), role="Button", until="absent", timeout=PATIENCE)
    look(app, "handout-done")


def overdose(app, texts, look):
    """As it was told at the hand-out, with a warning to others."""
    word = app.words
    app.press("Record the overdose")
    app.wait(word("Record", context="OverdosePage"), until="enabled", timeout=PATIENCE)
    look(app, "overdose")
    chip(app, "How do you know of it?", "Told by the recipient")
    chip(app, "Did the person survive?", "Yes", None, "Code")
    chip(app, "How long ago?", "Less than a week ago")
    chip(app, "Was naloxone used?", "Yes", None, "Code")
    app.tap(f"{word('How many doses?')}: 2")
    app.tap(word("Unusually strong, or not what it was sold as"), role="CheckBox")
    app.fill(word("What it was sold as, how it looked, what it did"), texts.warning)
    app.fill(word("Note", context="OverdoseFields"), texts.overdose_note)
    look(app, "overdose-full")
    app.press("Record", context="OverdosePage")
    app.wait(word("Done", context="OverdosePage"), timeout=PATIENCE)
    look(app, "overdose-recorded")
    app.press("Done", context="OverdosePage")


def handouts(app, look):
    word = app.words
    app.press("Recent hand-outs", context="HandoutPane")
    app.wait(contains=word("Undo", context="HandoutsPage"), role="ListItem", timeout=PATIENCE)
    look(app, "handouts")
    app.tap(contains=word("Undo", context="HandoutsPage"), role="ListItem")
    app.wait(word("Cancel"), until="focused")
    look(app, "handout-undo")
    app.press("Cancel")
    closed(app)
    back(app)


def referral(app, look):
    """One that is sent with a spoken consent; gives the two words that stand for the person."""
    word = app.words
    tab(app, "Referrals")
    app.wait(word("No referral under way"), timeout=PATIENCE)
    look(app, "referrals-none")
    app.press("New referral", context="ReferralsPane")
    app.wait(word("To which service?"), timeout=PATIENCE)
    look(app, "referral-new")
    app.tap(word("Emergency clinic", context="Code"), role="Button")
    app.wait(starts=word("What did the person say?"), role="RadioButton", timeout=PATIENCE)
    look(app, "referral-offered")
    chip(app, "What did the person say?", "Spoken consent", "ReferralConsent")
    app.tap(f"{word('Which colleague heard it?')}: {COLLEAGUE}", timeout=PATIENCE)
    chip(app, "How urgent", "Within 7 days", "ReferralPage")
    app.wait(word("It is sent to the service"), until="enabled", timeout=PATIENCE)
    words = two_words(app)
    look(app, "referral")
    app.press("It is sent to the service")
    app.wait(word("Cancel"), until="focused")
    look(app, "referral-step")
    app.tap(word("Yes", context="ReferralPage"), role="Button")
    closed(app)
    app.wait(word("The service has it"), timeout=PATIENCE)
    back(app)
    app.wait(starts=words, role="ListItem", timeout=PATIENCE)
    look(app, "referrals")
    return words


def two_words(app):
    return next(n.name for n in app.tree() if n.get("objectName") == "words")


def reopened_referral(app, words, look):
    word = app.words
    app.tap(starts=words, role="ListItem")
    app.wait(word("Why do you open it?"), timeout=PATIENCE)
    look(app, "referral-reason")
    app.press("I follow the person up")
    app.press("The person takes the consent back", timeout=PATIENCE)
    app.wait(word("Cancel"), until="focused")
    look(app, "referral-withdrawing")
    app.press("The consent is withdrawn")
    closed(app)
    app.wait(starts=word("The consent was withdrawn %1.", "").split("%1")[0].rstrip(" ."),
             timeout=PATIENCE)
    look(app, "referral-withdrawn")
    back(app)


def answered_recall(app, texts, look):
    word = app.words
    tab(app, "Stock")
    app.wait(word("Answer", context="StockPane"), timeout=PATIENCE)
    look(app, "stock-worker")
    app.press("Answer", context="StockPane")
    answer = app.wait(starts=word("Doses found: %1", "", context="RecallAnswerCard").strip(),
                      role="EditableText", timeout=PATIENCE).name
    app.fill(answer, "14")
    remark = app.find(starts=word("Remark: %1", "").strip(), role="EditableText")[0].name
    app.fill(remark, texts.recall_remark)
    look(app, "stock-location-recalled")
    app.tap(starts=word("Answer the recall: %1", "").strip(), role="Button")
    app.wait(word("The answer is stored.", context="feltbok::ui::StockLocationView"), timeout=PATIENCE)
    back(app)


def read_alert(app, texts, look):
    word = app.words
    tab(app, "Warnings")
    app.wait(contains=texts.substance, role="ListItem", timeout=PATIENCE)
    look(app, "alerts")
    app.tap(contains=texts.substance, role="ListItem")
    app.wait(contains=texts.advice, timeout=PATIENCE)
    look(app, "alert")
    back(app)


def discrepancies(app, texts, look):
    word = app.words
    tab(app, "Stock")
    app.tap(starts=word("Discrepancies", context="StockPane"), role="ListItem", timeout=PATIENCE)
    app.wait(contains=texts.typed_lot, timeout=PATIENCE)
    look(app, "discrepancies")
    back(app)


def figures(app, look):
    """The year, and what of it others may see."""
    word = app.words
    tab(app, "Figures")
    app.wait(starts=word("These are the exact numbers"), timeout=PATIENCE)
    look(app, "figures")
    app.press("Share the numbers", context="HealthFiguresPane")
    app.wait(word("Which months"), timeout=PATIENCE)
    look(app, "figures-share")
    app.press("Find what may be shared")
    app.wait(word("What others will see"), timeout=PATIENCE)
    look(app, "figures-shared")
    back(app)
