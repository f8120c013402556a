# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""A walk past every page of the app, each in a state that shows what it can show."""

import random

import evening
from feltbok_driver import PATIENCE
from harness import PASSWORD, PHONE

INSPECTOR, OFFICE, PIN = "Kari Demo", "Siv Sakson", "274951"
# Every page, in the order of the walk; a test holds this list against what it came past.
PAGES = ("welcome", "tonight", "places-none-found", "place", "visit", "visit-sections", "observation",
         "visit-full", "finish-missing", "finish", "drafts", "visit-finished", "report", "waiting",
         "sent", "settings", "sync", "lock", "lock-wrong", "recovery", "pin-lock", "office-reports",
         "office-places", "office-place", "office-case", "office-assessment", "office-points",
         "office-report", "office-settings")


def set_theme(app, theme):
    """From a home page to a theme and back."""
    word = app.words
    app.press("Settings", role="Button")
    app.tap(f"{word('Colours')}: {word({'light': 'Light', 'dark': 'Dark'}[theme])}")
    app.press("Back")


def walk(world, theme, look):
    """Calls look(app, page) on each of PAGES; the app is left as it was found."""
    visit = evening.Visit(random.Random(20261123), world.words)
    with world.app("tablet", world.link(INSPECTOR), size=PHONE) as app:
        inspectors_pages(world, app, visit, theme, look)
    with world.app("office", world.link(OFFICE), size=PHONE) as app:
        office_pages(world, app, visit, theme, look)


def inspectors_pages(world, app, visit, theme, look):
    word = world.words
    app.wait(word("Enrol this device"), timeout=PATIENCE)
    look(app, "welcome")
    world.enrol(app, INSPECTOR)
    app.wait(starts=evening.PLACE, timeout=PATIENCE)
    set_theme(app, theme)
    app.wait(starts=evening.PLACE)
    look(app, "tonight")
    app.fill(word("Search places"), "qqqq")
    app.wait(word("No place found"))
    look(app, "places-none-found")
    evening.open_place(app)
    look(app, "place")
    evening.start_visit(app)
    look(app, "visit")
    app.press("Sections")
    look(app, "visit-sections")
    app.press("Sections")
    app.press("Finish visit", context="DraftPage")
    app.wait(word("Before you can finish"))
    look(app, "finish-missing")
    app.press("Back")
    app.tap(f"{word('Second inspector')}: Ola Prøve")
    evening.fill_before(app)
    evening.fill_observation(app, visit)
    evening.wait_saved(app)
    look(app, "observation")
    app.press("Done")
    evening.fill_inside(app, visit)
    evening.fill_closing(app, visit)
    evening.wait_saved(app)
    look(app, "visit-full")
    evening.finish(app)
    look(app, "finish")
    app.press("Back")
    app.press("Back")
    app.tap(starts=word("Drafts"), role="PageTab")
    app.wait(starts=evening.PLACE)
    look(app, "drafts")
    app.tap(starts=evening.PLACE, role="ListItem")
    evening.finish(app)
    app.press("Finish and make the report")
    app.wait(word("Add to the visit"), timeout=PATIENCE)
    evening.wait_delivered(app)
    look(app, "visit-finished")
    app.press("Report", context="VisitPage")
    app.wait(word("Save as PDF"), until="enabled", timeout=PATIENCE)
    look(app, "report")
    app.press("Back")
    app.press("Back")
    app.tap(starts=word("Waiting"), role="PageTab")
    app.wait(word("Everything is sent"))
    look(app, "waiting")
    app.tap(word("Sent", context="HomePage"), role="PageTab")
    app.wait(starts=evening.PLACE)
    look(app, "sent")
    app.press("Settings", role="Button")
    app.wait(word("Change the password"))
    look(app, "settings")
    app.press("Back")
    sync_page(world, app, look)
    lock_pages(world, app, look)


def sync_page(world, app, look):
    """The badge that leads there shows while the server is out of reach."""
    word = world.words
    address = world.listen_address()
    world.crash_server()
    app.tap(starts=word("Sending and receiving: %1").split("%1")[0], timeout=PATIENCE)
    app.wait(starts=word("Changes waiting"))
    look(app, "sync")
    app.press("Back")
    world.start_server(address)


def lock_pages(world, app, look):
    word = world.words
    app.press("Settings", role="Button")
    app.fill(word("New PIN"), PIN)
    app.fill(word("New PIN once more"), PIN)
    app.press("Set the PIN")
    app.wait(word("Remove the PIN"))
    app.press("Back")
    app.press("Lock", context="HomePage")
    app.wait(word("Use the password"))
    look(app, "pin-lock")
    app.press("Use the password")
    app.wait(word("Unlock Feltbok"))
    look(app, "lock")
    world.unlock(app, INSPECTOR, "feil " + PASSWORD)
    app.wait(role="AlertMessage", timeout=PATIENCE)
    look(app, "lock-wrong")
    app.fill(word("Your name"), INSPECTOR)
    app.press("Forgotten password")
    app.wait(word("Make the request"))
    look(app, "recovery")


def office_pages(world, app, visit, theme, look):
    word = world.words
    world.enrol(app, OFFICE)
    app.wait(starts=evening.PLACE, timeout=PATIENCE)
    set_theme(app, theme)
    app.wait(starts=evening.PLACE)
    look(app, "office-reports")
    app.tap(word("Places"), role="PageTab")
    app.wait(starts="Havblikk kro")
    look(app, "office-places")
    app.fill(word("Search places"), evening.SEARCH)
    app.tap(starts=evening.PLACE, role="ListItem")
    app.wait(word("About the place"))
    look(app, "office-place")
    app.press("Back")
    app.tap(word("Reports"), role="PageTab")
    app.tap(starts=evening.PLACE, role="ListItem")
    app.wait(contains=visit.seen)
    look(app, "office-case")
    app.tap(starts=visit.breach, role="ListItem")
    app.wait(word("Assess as a breach"), until="enabled", timeout=PATIENCE)
    look(app, "office-assessment")
    app.press("Assess as a breach")
    app.wait(word("Points in two years: %1", "4"), timeout=PATIENCE)
    look(app, "office-points")
    app.press("Report", context="CasePage")
    app.wait(word("Save as PDF"), until="enabled", timeout=PATIENCE)
    look(app, "office-report")
    app.press("Back")
    app.press("Back")
    app.press("Settings", role="Button")
    app.wait(word("Change the password"))
    look(app, "office-settings")
