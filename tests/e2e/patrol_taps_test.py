# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""An evening with a patrol on a phone. The start, a contact with age and gender, and three items of
equipment each take few taps, and so does naloxone for the contact just counted; counted as in taps_test.py: presses of a finger on what is seen, is enabled and
is at least 48 px wide and high. What was counted is undone, and the patrol ends with its contacts."""

import health_day
from feltbok_driver import PATIENCE, StepFailed
from harness import MUNICIPALITY, PHONE, World, main
from taps_test import Hand

WORKER, COLLEAGUE = "Kari Demo", "Ola Prøve"
MOST_START, MOST_CONTACT, MOST_EQUIPMENT, MOST_NALOXONE = 3, 4, 6, 4
PRODUCT, LOT = "Ventizolve 1.26 mg", "V2703"
ZONES = ("Torget", "Kaia")


def people(world):
    """A worker who keeps the zones, too, and a colleague."""
    world.command("init")
    world.start_server()
    world.command("municipality", "add", MUNICIPALITY, "Prøvevik")
    for name, roles in ((WORKER, ("outreach_worker", "health_lead")), (COLLEAGUE, ("outreach_worker",))):
        user = world.command("user", "add", "--name", name)["user"]
        world.users[name] = user
        for role in roles:
            world.command("grant", "--user", user, "--municipality", MUNICIPALITY, "--role", role)


def add_zones(app, word):
    health_day.tab(app, "Set-up")
    app.tap(starts=word("Zones", context="MunicipalityCard"), role="ListItem")
    for zone in ZONES:
        app.fill(word("Name of the zone"), zone)
        app.press("Add the zone")
        app.wait(word("%1: up", zone))
    app.press("Back")
    add_stock(app, word)
    health_day.tab(app, "Patrol")


def add_stock(app, word):
    # From the set-up, where the zones were made.
    app.press("New location", context="LocationsCard")
    app.fill(word("Name", context="StockPlacePage"), "Kontoret")
    app.tap(f"{word('Kind', context='StockPlacePage')}: {word('Office', context='Code')}", role="RadioButton")
    app.press("Make the location")
    app.wait(starts="Kontoret", role="ListItem")
    health_day.tab(app, "Stock")
    app.tap(starts="Kontoret", role="ListItem")
    app.press("Receive packs", context="StockLocationPage")
    app.tap(f"{word('Product', context='StockReceivePage')}: {PRODUCT}", role="RadioButton")
    app.fill(word("Lot", context="StockReceivePage"), LOT)
    app.fill(word("Expiry", context="StockReceivePage"), "31.03.2027")
    app.press("Book the packs in")
    app.wait(word("Receive packs", context="StockLocationPage"), role="Button")
    app.wait(contains=LOT, role="ListItem")
    app.press("Back")


def counted(hand, what, most):
    print(f"{len(hand.taps)} taps: {what}")
    if len(hand.taps) > most:
        raise StepFailed(f"{what}: {len(hand.taps)} taps, and {most} are allowed")


def person(word, gender, band):
    return f"{word(gender, context='Code')}, {word(band, context='Code')}"


def run():
    with World(language="en") as world:
        people(world)
        word = world.words
        world.prefer("phone", language="en")
        with world.app("phone", world.link(WORKER), size=PHONE) as app:
            world.enrol(app, WORKER)
            app.wait(word("Start the patrol"), timeout=PATIENCE)
            add_zones(app, word)

            app.wait(word("Start the patrol"), until="enabled")
            start = Hand(app)
            colleague = f"{word('On patrol with you', context='PatrolStart')}: {COLLEAGUE}"
            app.wait(colleague, timeout=PATIENCE)
            start.tap(colleague)
            start.tap(f"{word('Zones', context='PatrolStart')}: {ZONES[1]}")
            start.tap(word("Start the patrol"))
            app.wait(word("Equipment", context="LastContact"), until="enabled")
            counted(start, "the first patrol, with a colleague and a zone", MOST_START)

            contact = Hand(app)
            woman = person(word, "Woman", "25–39")
            contact.tap(f"{word('Kind of contact', context='PatrolTally')}: "
                        f"{word('Conversation', context='Code')}")
            contact.tap(woman)
            app.wait(word("Undo: %1", woman), until="enabled")
            counted(contact, "a conversation with age and gender", MOST_CONTACT)

            group = Hand(app)
            group.tap(word("Persons in the next contact: one more"))
            group.tap(word("Persons in the next contact: one more"))
            man = person(word, "Man", "18–24")
            group.tap(man)
            app.wait(starts=word("Undo: %1", "3 "), until="enabled")
            counted(group, "three persons at once", MOST_CONTACT)
            app.press("Undo: %1", app.find(starts=word("Undo: %1", ""))[0].name.removeprefix(
                word("Undo: %1", "")))
            app.wait(word("Undo: %1", woman), until="enabled")

            equipment = Hand(app)
            equipment.tap(word("Equipment", context="LastContact"))
            for item in ("Needles", "Swabs", "Sterile water"):
                equipment.tap(word("%1: one more", word(item, context="Code"), context="EquipmentCell"))
                app.wait(word("%1: one less", word(item, context="Code"), context="EquipmentCell"))
            equipment.tap(word("Done", context="EquipmentPage"))
            app.wait(word("Equipment", context="LastContact"), until="enabled")
            counted(equipment, "three items of equipment", MOST_EQUIPMENT)

            naloxone = Hand(app)
            naloxone.tap(word("Naloxone", context="LastContact"))
            app.wait(woman)
            app.wait(contains=LOT)
            naloxone.tap(f"{word('First time or refill')}: {word('First time', context='Code')}")
            naloxone.tap(word("All given", context="HandoutPane"))
            naloxone.tap(starts=word("Hand out", context="HandoutPane") + ",")
            packs = word("%n pack(s) handed out: %1", PRODUCT, n=1)
            app.wait(word("Undo: %1", packs), until="enabled")
            counted(naloxone, "naloxone for that contact", MOST_NALOXONE)

            app.press("End the patrol", context="PatrolTally")
            app.wait(word("End the patrol?"))
            app.press("End it now")
            app.wait(word("What the night adds up to"), timeout=PATIENCE)
            app.wait(f"{word('Contacts', context='PatrolPage')}: 1")
            app.wait(f"{word('Needles', context='Code')}: 1")
            app.press("Back")

            # What the last one had is proposed: one press is a patrol.
            again = Hand(app)
            app.wait(word("Start the patrol"), until="enabled", timeout=PATIENCE)
            again.tap(word("Start the patrol"))
            app.wait(word("Equipment", context="LastContact"), until="enabled")
            app.wait(contains=COLLEAGUE)
            counted(again, "the next patrol", MOST_START)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
