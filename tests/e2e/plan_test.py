# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of the year, from both sides: the office sets a target and hands out an assignment; the
inspector finds it first in the list of tonight, with its reasons, and makes the control; the office
sees the assignment done and the plan one control further. A person with both roles reaches all of it.
plan_test.py [FOLDER]: leaves pictures there."""

import random
import sys
from pathlib import Path

import evening
import planning
from feltbok_driver import PATIENCE, StepFailed
from harness import DESKTOP, PHONE, World, main
from planning import made, open_plan, show

INSPECTOR, SECOND, OFFICE, BOTH = "Kari Demo", "Ola Prøve", "Siv Sakson", "Tove Tohatt"


class Evening:
    def __init__(self, folder):
        self.folder = folder

    def picture(self, app, name):
        if self.folder:
            app.grab(self.folder / f"{name}.png")

    def run(self, world):
        visit = evening.Visit(random.Random(20261127), world.words)
        with world.app("office", world.link(OFFICE), size=DESKTOP) as office:
            world.enrol(office, OFFICE)
            before = self.plan(office)
            with world.app("tablet", world.link(INSPECTOR), size=PHONE) as app:
                world.enrol(app, INSPECTOR)
                self.control(app, visit)
                self.after(office, before)
        with world.app("small", world.link(BOTH), size=PHONE) as app:
            world.enrol(app, BOTH)
            self.both_roles(app)
        print("The plan went one control up, and the assignment is done.")
        return 0

    def plan(self, office):
        word = office.words
        office.wait(word("No reports yet"), timeout=PATIENCE)
        open_plan(office)
        before = made(office)
        if before[0] != 0 or before[1] == 0 or before[1] % 3:
            raise StepFailed(f"a new municipality has made {before}")
        self.picture(office, "plan-empty")
        planning.set_target(office, self.picture)
        self.picture(office, "plan-with-target")
        planning.hand_out(office, (INSPECTOR, SECOND), self.picture)
        self.picture(office, "place-at-the-office")
        return before

    def control(self, app, visit):
        word = app.words
        app.wait(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
        planning.wait_assigned(app)
        self.picture(app, "tonight")
        evening.open_place(app)
        app.wait(contains=planning.NOTE)
        app.wait(word("Why tonight"), role="Grouping")
        self.picture(app, "place")
        evening.start_visit(app, SECOND)
        evening.fill_before(app)
        evening.fill_inside(app, visit)
        evening.fill_closing(app, visit)
        evening.wait_saved(app)
        evening.finish(app)
        app.press("Finish and make the report")
        evening.wait_delivered(app)
        app.press("Back")
        app.tap(word("Tonight"), role="PageTab")
        app.wait(word("Assigned to you", context="PlacesPane"), until="absent", timeout=PATIENCE)
        self.picture(app, "tonight-after")

    def after(self, office, before):
        word = office.words
        office.press("Back")
        open_plan(office)
        show(office, "Assignments")
        office.wait(contains=word("Done", context="Code"), starts=evening.PLACE, role="ListItem",
                    timeout=PATIENCE)
        self.picture(office, "assignments")
        # At this width the year stands beside the lists.
        office.wait(word("How it is counted"), role="Grouping", timeout=PATIENCE)
        now = made(office)
        if now != (before[0] + 1, before[1]):
            raise StepFailed(f"the plan went from {before} to {now}")
        self.picture(office, "plan-after")
        show(office, "By place")
        office.tap(evening.question(word, "Order", "By name", "PlanPane", "PlanPane"))
        office.wait(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
        self.picture(office, "plan-places")

    def both_roles(self, app):
        word = app.words
        # Just controlled, it stands last in the list of tonight.
        app.fill(word("Search places"), evening.SEARCH, timeout=PATIENCE)
        app.wait(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
        app.tap(word("Office"), role="PageTab")
        app.wait(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
        open_plan(app)
        if made(app)[0] != 1:
            raise StepFailed("the small municipality's plan differs")
        self.picture(app, "both-roles-plan")
        app.press("Back")
        app.wait(word("Tonight"), role="PageTab")


def run():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with World() as world:
        world.set_up((("Kari Demo", "inspector"), ("Ola Prøve", "inspector"),
                      ("Siv Sakson", "case_handler"), (BOTH, "inspector")))
        world.command("grant", "--user", world.users[BOTH], "--municipality", "9901", "--role",
                      "case_handler")
        return Evening(folder).run(world)


if __name__ == "__main__":
    raise SystemExit(main(run))
