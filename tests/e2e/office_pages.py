# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The office's half of the walk: what its pages show before and after an inspector's evening."""

import evening
from feltbok_driver import PATIENCE
from harness import PHONE

INSPECTOR, SECOND, OFFICE = "Kari Demo", "Ola Prøve", "Siv Sakson"
OTHER_PLACE = "Havblikk kro"
PAGES = ("office-reports-none", "office-cases-none", "office-reports", "office-cases",
         "office-places", "office-place", "office-assignment-new", "office-assignment",
         "place-edit", "licence", "hours", "hours-entry", "event-new", "event-licence", "events",
         "place-new", "office-plan", "office-plan-target", "office-plan-places",
         "office-plan-assignments", "office-case", "office-assessment", "office-points",
         "office-ledger", "office-decision", "office-decision-decided",
         "office-decision-taken-back", "office-report", "office-figures", "office-figures-saved",
         "office-settings", "office-checklist", "office-checklists", "legal-rules", "legal-rule")


def walk(world, visit, look, an_evening):
    """Calls look(app, page) on each of PAGES; an_evening() is what an inspector does in between."""
    word = world.words
    with world.app("office", world.link(OFFICE), size=PHONE) as office:
        world.enrol(office, OFFICE)
        office.wait(word("No reports yet"), timeout=PATIENCE)
        look(office, "office-reports-none")
        office.tap(word("Cases"), role="PageTab")
        office.wait(word("No open cases"), timeout=PATIENCE)
        look(office, "office-cases-none")
    an_evening(world, visit)
    with world.app("office", size=PHONE) as office:
        world.unlock(office, OFFICE)
        after_the_evening(world, office, visit, look)


def after_the_evening(world, app, visit, look):
    word = world.words
    app.wait(starts=evening.PLACE, timeout=PATIENCE)
    look(app, "office-reports")
    app.tap(word("Cases"), role="PageTab")
    app.wait(contains=word("Send the report to the place."))
    look(app, "office-cases")
    app.tap(word("Places"), role="PageTab")
    app.wait(starts=OTHER_PLACE)
    look(app, "office-places")
    app.fill(word("Search places"), evening.SEARCH)
    app.tap(starts=evening.PLACE, role="ListItem")
    app.wait(word("About the place"))
    look(app, "office-place")
    assignment_pages(app, look)
    licence_pages(world, app, look)
    app.press("Back")
    plan_pages(app, look)
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
    app.press("The place's ledger")
    app.wait(word("Does not count", context="LedgerPage"), until="absent")
    app.wait(word("How it is reckoned"))
    look(app, "office-ledger")
    app.press("Back")
    decision_pages(word, app, look)
    app.press("Report", context="CasePage")
    app.wait(word("Save as PDF"), until="enabled", timeout=PATIENCE)
    look(app, "office-report")
    app.press("Back")
    app.press("Back")
    figures_pages(world, app, look)
    app.press("Settings", role="Button")
    app.wait(word("Change the password"))
    look(app, "office-settings")
    app.tap(starts=word("Checklists", context="SettingsPage"), role="ListItem")
    app.tap(starts=word("Serving control", context="ChecklistTitle"), role="ListItem", timeout=PATIENCE)
    app.wait(word("Versions"), timeout=PATIENCE)
    app.fill(word("What is asked, in bokmål"), "Mugger med vann på bordene")
    app.press("Add the item")
    app.wait(word("What was changed, and why"), role="EditableText", timeout=PATIENCE)
    look(app, "office-checklist")
    app.press("Back")
    app.wait(starts=word("Serving control", context="ChecklistTitle"), role="ListItem")
    look(app, "office-checklists")
    app.press("Back")
    app.tap(starts=word("Legal rules", context="SettingsPage"), role="ListItem")
    app.wait(starts=word("Hours of sale and serving"))
    app.tap(starts=word("Holy days"), role="ListItem")
    app.wait(starts=word("Maundy Thursday"))
    look(app, "legal-rules")
    app.tap(starts=word("Maundy Thursday"), role="ListItem")
    app.wait(word("Save the correction"))
    look(app, "legal-rule")


def assignment_pages(app, look):
    """From the page of a place: something is handed out, called off and handed out again."""
    word = app.words
    app.press("Hand out an assignment")
    app.tap(f"{word('Who goes')}: {INSPECTOR}", role="CheckBox", timeout=PATIENCE)
    app.wait(word("Hand out"), until="enabled")
    look(app, "office-assignment-new")
    app.press("Hand out")
    app.tap(contains=f"{INSPECTOR}, {word('Planned', context='Code')}", role="ListItem",
            timeout=PATIENCE)
    app.press("Call it off")
    app.wait(word("Hand it out again"), timeout=PATIENCE)
    look(app, "office-assignment")
    app.press("Back")


def plan_pages(app, look):
    word = app.words
    app.tap(word("Plan"), role="PageTab")
    app.wait(word("How it is counted"), role="Grouping", timeout=PATIENCE)
    look(app, "office-plan")
    app.press("Change the targets")
    app.wait(word("Save the targets"), until="enabled", timeout=PATIENCE)
    look(app, "office-plan-target")
    app.press("Back")
    app.tap(evening.question(word, "Show", "By place", "PlanPane", "PlanPane"))
    app.wait(starts=OTHER_PLACE, role="ListItem")
    look(app, "office-plan-places")
    app.tap(evening.question(word, "Show", "Assignments", "PlanPane", "PlanPane"))
    app.wait(starts=evening.PLACE, role="ListItem")
    look(app, "office-plan-assignments")


def licence_pages(world, app, look):
    """From the office's page of a place: the place, its licence and hours, and a new event."""
    word = world.words
    app.press("Edit the place and its licences")
    app.wait(word("Add the licence"), timeout=PATIENCE)
    look(app, "place-edit")
    app.tap(starts=word("Ordinary serving"), role="ListItem")
    app.wait(word("Open the hours"), timeout=PATIENCE)
    app.press("Add an outdoor area")
    app.wait(word("Remove %1", word("Outdoor area %1", "1")), timeout=PATIENCE)
    look(app, "licence")
    app.press("Open the hours")
    app.wait(word("Add hours"), timeout=PATIENCE)
    look(app, "hours")
    app.tap(starts=word("Groups %1", word("%1 and %2", "1", "2")), role="ListItem")
    app.wait(word("Change from this date"), until="enabled")
    look(app, "hours-entry")
    for _ in range(5):
        app.press("Back")
    app.press("Calendar of events")
    app.press("New event", context="EventsPage")
    app.wait(word("It is at a new place"), timeout=PATIENCE)
    app.fill(word("Name of the event", context="NewEventPage"), "Havnedagene")
    app.press("%1: set to today", word("First day", context="NewEventPage"))
    look(app, "event-new")
    app.press("It is at a new place")
    app.fill(word("Name", context="NewPlaceFields"), "Teltet på kaia")
    app.press("Make the event")
    app.wait(word("Open the hours"), timeout=PATIENCE)
    look(app, "event-licence")
    app.press("Back")
    app.wait(starts="Havnedagene", role="ListItem", timeout=PATIENCE)
    look(app, "events")
    app.press("Back")
    app.press("New place", context="PlacesPane")
    app.wait(word("Make the place"))
    look(app, "place-new")
    app.press("Back")
    app.fill(word("Search places"), evening.SEARCH)
    app.tap(starts=evening.PLACE, role="ListItem")
    app.wait(word("About the place"))


def figures_pages(world, app, look):
    word = world.words
    app.tap(word("Figures"), role="PageTab")
    app.wait(word("Save the figures"), timeout=PATIENCE)
    look(app, "office-figures")
    app.fill(word("File, without ending"), str(world.folder / "tall"))
    app.press("Save as XLSX")
    app.wait(contains="tall.xlsx", role="StaticText", timeout=PATIENCE)
    look(app, "office-figures-saved")


def decision_pages(word, app, look):
    """A forewarning as a draft, decided, and about to be taken back."""
    app.press("Begin: %1", word("Forewarning of points", context="Code"))
    app.wait(word("Mark as decided"), until="enabled", timeout=PATIENCE)
    look(app, "office-decision")
    app.press("Mark as decided")
    app.wait(word("After it was decided"), timeout=PATIENCE)
    look(app, "office-decision-decided")
    app.press("Take it back", context="feltbok::ui::DecisionEditor")
    app.wait(word("Take the letter back?"))
    app.wait(word("Cancel"), until="focused")
    look(app, "office-decision-taken-back")
    app.press("Cancel")
    app.press("Back")
    app.wait(word("The place's ledger"), timeout=PATIENCE)
