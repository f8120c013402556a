# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The office makes a place, an ordinary licence with hours, changes the hours from a date, and makes
an event at a new place; an inspector's device gets them over the real server, a visit keeps the
licence it began with whatever the office does after, and an observation after hours proposes the
breach. With --pictures FOLDER it leaves what it came past there."""

import argparse
import datetime

import evening
from feltbok_driver import PATIENCE, StepFailed
from harness import DESKTOP, PHONE, World, main

PLACE, HOLDER, MANAGER = "Bryggekanten bar", "Bryggekanten AS", "Kari Krone"
EVENT, EVENT_PLACE = "Havnedagene", "Teltet på kaia"
TODAY = datetime.date.today()


def day(ahead):
    return (TODAY + datetime.timedelta(days=ahead)).strftime("%d.%m.%Y")


class Walk:
    def __init__(self, world, pictures, theme):
        self.world, self.word = world, world.words
        self.pictures, self.theme = pictures, theme

    def look(self, app, page):
        if not self.pictures:
            return
        for size in (PHONE, DESKTOP):
            app.resize(*size)
            name = f"{page}-{size[0]}x{size[1]}-{self.theme}"
            app.grab(f"{self.pictures}/{name}.png")
            missing = app.ask("hidden_height")["height"]
            if missing > 0:
                app.resize(size[0], size[1] + int(missing) + 1)
                app.grab(f"{self.pictures}/{name}-whole.png")
        app.resize(*PHONE)

    def fill(self, app, label, text, context):
        app.fill(self.word(label, context=context), text)
        evening.wait_saved(app)

    def choose(self, app, label, option, context):
        app.tap(f"{self.word(label, context=context)}: {option}")

    def new_place(self, app):
        word = self.word
        app.tap(word("Places"), role="PageTab", timeout=PATIENCE)
        app.press("New place", context="PlacesPane")
        app.wait(word("Make the place"))
        self.look(app, "place-new")
        app.fill(word("Name", context="NewPlaceFields"), PLACE)
        app.press("Make the place")
        app.wait(word("Add the licence"), timeout=PATIENCE)
        self.fill(app, "Licence holder", HOLDER, "PremisesPage")
        app.fill(word("Organisation number", context="PremisesPage"), "123 456 789")
        number = app.find(word("Organisation number", context="PremisesPage"), role="EditableText")[0]
        if word("No organisation number: nine digits, of which the last is a check digit.") \
                not in number["description"]:
            raise StepFailed(f"a wrong organisation number is taken: {number}")
        self.look(app, "place-edit")
        app.fill(word("Organisation number", context="PremisesPage"), "974 760 673")
        evening.wait_saved(app)

    def new_licence(self, app):
        word = self.word
        self.choose(app, "Kind of licence", word("Ordinary serving"), "PremisesPage")
        app.press("Add the licence")
        app.wait(word("Open the hours"), timeout=PATIENCE)
        # What is missing by law is said, and does not stop anything.
        app.wait(contains="§ 1-7c", role="StaticText")
        self.choose(app, "Product groups", word("Group %1", "3"), "LicencePage")
        app.wait(contains=word("Serving is of group 1, of groups 1 and 2, or of all three.").rstrip("."))
        self.look(app, "licence-errors")
        self.choose(app, "Product groups", word("Group %1", "2"), "LicencePage")
        self.fill(app, "Licence manager", MANAGER, "LicencePeople")
        for label in ("Manager approved from", "Manager passed the test"):
            self.fill(app, label, day(-30), "LicencePeople")
        app.tap(word("No deputy is demanded"))
        app.wait(word("Not as the law has it"), until="absent")

    def add_hours(self, app, groups, begin, end):
        word = self.word
        app.press("Add hours")
        app.wait(word("Add the hours"))
        for group in ("1", "2", "3"):
            if group not in groups:
                self.choose(app, "Groups", word("Group %1", group), "HoursEntryPage")
        app.fill(word("Serving from"), begin)
        app.fill(word("Serving until"), end)
        self.look(app, "hours-entry-new")
        app.press("Add the hours")
        app.wait(word("Hours added"), timeout=PATIENCE)

    def hours(self, app):
        word = self.word
        app.press("Open the hours")
        app.wait(word("Add hours"), timeout=PATIENCE)
        self.look(app, "hours-none")
        self.add_hours(app, "12", "0800", "01:30")
        self.add_hours(app, "3", "13", "0100")
        app.wait(starts=word("Group %1", "3") + ": 13:00–01:00", role="ListItem")
        # Two hours from now on, from a date on; what held before is still there and has an end.
        app.tap(starts=word("Groups %1", word("%1 and %2", "1", "2")) + ": 08:00–01:30", role="ListItem")
        app.wait(word("Change from this date"), until="enabled")
        app.fill(word("Serving until"), "02:00")
        app.fill(word("Changed from"), day(10))
        self.look(app, "hours-entry-change")
        app.press("Change from this date")
        app.wait(starts=word("Hours changed from %1").split("%1")[0], timeout=PATIENCE)
        both = word("Groups %1", word("%1 and %2", "1", "2"))
        app.wait(starts=both + ": 08:00–01:30", contains=word("to and including %1").split("%1")[0])
        app.wait(starts=both + ": 08:00–02:00", contains=word("since %1").split("%1")[0])
        app.fill(word("The week from"), day(9))
        app.wait(contains="08:00–02:00", role="StaticText")
        app.wait(contains="08:00–01:30", role="StaticText")
        self.look(app, "hours")
        app.press("Back")
        self.look(app, "licence")

    def event(self, app):
        word = self.word
        app.press("Back")
        app.press("Back")
        app.press("Calendar of events")
        app.wait(word("New event", context="EventsPage"), timeout=PATIENCE)
        self.look(app, "events-before")
        app.press("New event", context="EventsPage")
        app.fill(word("Name of the event", context="NewEventPage"), EVENT)
        app.fill(word("First day", context="NewEventPage"), day(0))
        app.press("It is at a new place")
        app.fill(word("Name", context="NewPlaceFields"), EVENT_PLACE)
        self.look(app, "event-new")
        app.press("Make the event")
        app.wait(word("Open the hours"), timeout=PATIENCE)
        self.look(app, "event-licence")
        app.press("Back")
        app.wait(starts=EVENT, role="ListItem", timeout=PATIENCE)
        self.look(app, "events")
        app.press("Back")

    def inspector_begins(self, app):
        word = self.word
        app.press("Calendar of events", timeout=PATIENCE)
        app.tap(starts=EVENT, role="ListItem", timeout=PATIENCE)
        app.wait(word("Start visit"), until="enabled", timeout=PATIENCE)
        self.look(app, "event-inspector")
        app.press("Back")
        app.press("Back")
        evening.open_place(app, PLACE, PLACE)
        self.look(app, "place-inspector")
        evening.start_visit(app)
        app.wait(contains="§ 4-4", role="StaticText", timeout=PATIENCE)
        self.look(app, "visit-hours")

    def after_hours(self, app):
        word = self.word
        app.press("Add observation")
        app.wait(word("Done", context="ObservationPage"), timeout=PATIENCE)
        app.fill(word("What was seen", context="ObservationPage"), "En gjest fikk en øl.")
        app.fill(word("Time", context="ObservationPage"), "0144")
        evening.wait_saved(app)
        groups = word("Groups %1", word("%1 and %2", "1", "2"))
        offer = word("%1: serving %2 after the hours ended (%3)", groups, word("%1 min", "14",
                     context="feltbok::ui::HoursProposals"), "01:30")
        app.wait(word("Note: %1", offer), timeout=PATIENCE)
        self.look(app, "observation-proposal")
        app.press("Note: %1", offer)
        app.wait(starts=word("Noted: %1", offer), timeout=PATIENCE)
        seen = app.find(word("What was seen", context="ObservationPage"), role="EditableText")[0]
        fact = word("%1 was served at %2, %3 after the hours ended at %4.", groups, "01:44",
                    word("%1 min", "14", context="feltbok::ui::HoursProposals"), "01:30")
        if seen.value != "En gjest fikk en øl. " + fact:
            raise StepFailed(f"the description says {seen.value!r}")
        breach = word("Breach of sales or serving times (alkoholloven §§ 3-4a, 3-7, 4-4)")
        chip = f"{word('Possible breach (provisional)', context='ObservationPage')}: {breach}"
        if not app.find(chip)[0].checked:
            raise StepFailed("the breach is not noted")
        self.look(app, "observation-noted")
        app.press("Undo", context="HoursProposal")
        app.wait(word("Note: %1", offer), timeout=PATIENCE)
        seen = app.find(word("What was seen", context="ObservationPage"), role="EditableText")[0]
        if seen.value != "En gjest fikk en øl." or app.find(chip)[0].checked:
            raise StepFailed(f"undone, the observation says {seen.value!r}")
        app.press("Done", context="ObservationPage")

    def keeps(self, app):
        """The licence is withdrawn after the visit began: the place says so, the visit does not."""
        word = self.word
        app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
        app.press("Back")
        app.tap(word("Tonight", context="HomePage"), role="PageTab")
        withdrawn = word("withdrawn until %1").split("%1")[0]
        app.wait(starts=PLACE, contains=withdrawn, timeout=PATIENCE)
        app.tap(starts=PLACE, role="ListItem")
        app.wait(contains=withdrawn, role="StaticText", timeout=PATIENCE)
        self.look(app, "place-withdrawn")
        app.press("Go on with the draft")
        app.wait(contains="§ 4-4", role="StaticText", timeout=PATIENCE)
        if app.find(contains=withdrawn, role="StaticText"):
            raise StepFailed("the visit follows what the office did after it began")

    def withdraw(self, app):
        word = self.word
        app.fill(word("Search places"), PLACE)
        app.tap(starts=PLACE, role="ListItem", timeout=PATIENCE)
        app.tap(starts=word("Edit the licence"), role="Button", timeout=PATIENCE)
        app.fill(word("Withdrawn from", context="LicenceWithdrawals"), day(-1))
        app.fill(word("Withdrawn to", context="LicenceWithdrawals"), day(6))
        app.press("Add the withdrawal")
        app.wait(contains=word("Withdrawn until %1.").split("%1")[0], timeout=PATIENCE)
        self.look(app, "licence-withdrawn")


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pictures")
    options.add_argument("--theme", default="light")
    chosen = options.parse_args()
    with World() as world:
        world.set_up()
        for device in ("tablet", "office"):
            world.prefer(device, theme=chosen.theme, language=world.words.language)
        walk = Walk(world, chosen.pictures, chosen.theme)
        with world.app("office", world.link("Siv Sakson")) as office:
            world.enrol(office, "Siv Sakson")
            walk.new_place(office)
            walk.new_licence(office)
            walk.hours(office)
            walk.event(office)
            with world.app("tablet", world.link("Kari Demo")) as tablet:
                world.enrol(tablet, "Kari Demo")
                walk.inspector_begins(tablet)
                walk.after_hours(tablet)
                walk.withdraw(office)
                walk.keeps(tablet)
    print("places, licences, hours and events came through")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
