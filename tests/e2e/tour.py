# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The main job, played with the shipped programs off screen: from the licence register and the plan
of the year by a visit of two inspectors to the decision, the figures and the bundle. Says what it does, leaves pictures and the report in build/tour/, and ends
with an exit code other than 0 at the first step that fails."""

import argparse
import hashlib
import random
import re
import secrets
import shutil
import time
from pathlib import Path

import evening
import pages
import planning
import tour_office
from feltbok_driver import PATIENCE, ROOT, StepFailed
from harness import DATA, DESKTOP, PHONE, World, main

INSPECTOR, SECOND, OFFICE = "Kari Demo", "Ola Prøve", "Siv Sakson"
LATE = "En gjest fikk en øl ved bardisken."
SIGNATURE = [[[0.15 + 0.1 * step, 0.35 + 0.3 * (step % 2)] for step in range(7)],
             [[0.2, 0.8], [0.75, 0.72]]]


class Tour:
    def __init__(self, folder, seed):
        self.folder = folder
        self.seed = seed
        self.step = 0
        self.pictures = []
        self.visit_id = ""

    def tell(self, words):
        self.step += 1
        print(f"{self.step:2}. {words}", flush=True)

    def picture(self, app, name):
        file = self.folder / f"{len(self.pictures) + 1:02}-{name}.png"
        app.grab(file)
        self.pictures.append(file)
        print(f"      {file.relative_to(ROOT) if file.is_relative_to(ROOT) else file}", flush=True)

    def check_pictures(self):
        if len(self.pictures) < 25:
            raise StepFailed(f"only {len(self.pictures)} pictures")
        seen = {}
        for file in self.pictures:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            if digest in seen:
                raise StepFailed(f"{file.name} shows the same as {seen[digest].name}")
            seen[digest] = file

    def run(self, world):
        word = world.words
        visit = evening.Visit(random.Random(self.seed), word)
        print(f"Words of this tour come from the seed {self.seed}; --seed repeats them.")
        self.tell("A server for the municipality 9901 Prøvevik is set up, with two inspectors and a "
                  "case handler.")
        licences, hours = world.set_up()
        self.tell(f"The licence register comes in: {licences['added']} added, "
                  f"{len(licences['refused'])} rows refused; its hours: {hours['updated']} places "
                  f"updated, {len(hours['refused'])} rows refused.")
        for row in licences["refused"] + hours["refused"]:
            print(f"      line {row['line']}: {row['reason']}")
        if licences["added"] < 10 or hours["updated"] < 10:
            raise StepFailed("the sample files did not bring in their places")

        with world.app("office", world.link(OFFICE), size=DESKTOP) as office:
            desk = tour_office.Desk(self, world, office, visit)
            desk.plan()
            with world.app("second", world.link(SECOND), size=PHONE) as other:
                world.enrol(other, SECOND)
                with world.app("tablet", world.link(INSPECTOR), "--nmea",
                               DATA / "gange-langs-kaia.nmea", size=PHONE) as app:
                    self.enrol_and_unlock(world, app)
                    self.begin_visit(app)
                    address = world.listen_address()
                    world.crash_server()
                    self.tell("Out there is no coverage: the server cannot be reached.")
                    self.join(app, other)
                    self.fill(world, app, visit)
                    self.tell("The power fails: the app is killed with SIGKILL.")
                    before = app.answers()
                    app.kill()
                with world.app("tablet", "--nmea", DATA / "gange-langs-kaia.nmea", size=PHONE) as app:
                    self.reopen(world, app, before)
                    world.start_server(address)
                    self.reach(app, other, office)
                    finished = self.finish(app, visit)
                    self.confirm(other)
                    desk.receive(finished)
                    desk.case()
                    address = world.listen_address()
                    world.crash_server()
                    self.check_paper(app)
                    world.start_server(address)
            desk.year()
            desk.bundle()
        self.check_pictures()
        print(f"The tour is complete: {len(self.pictures)} pictures, the letters, reports and figures "
              f"are in {self.folder}.")
        return 0

    def enrol_and_unlock(self, world, app):
        word = world.words
        self.tell("The inspector opens Feltbok with the link from the office.")
        app.wait(word("Enrol this device"), timeout=PATIENCE)
        self.picture(app, "enrol")
        world.enrol(app, INSPECTOR)
        app.wait(starts=evening.PLACE, timeout=PATIENCE)
        planning.wait_assigned(app)
        self.tell("The first pull has brought the places; tonight begins with what the office handed "
                  "out, and says why.")
        self.picture(app, "tonight")
        app.tap(word("Lock", context="HomePage"))
        app.wait(word("Unlock Feltbok"), timeout=PATIENCE)
        self.tell("Locked: nothing of the municipality is on the screen.")
        if app.find(contains=evening.PLACE):
            raise StepFailed("a place can be read while the app is locked")
        self.picture(app, "locked")
        world.unlock(app, INSPECTOR)
        app.wait(starts=evening.PLACE, timeout=PATIENCE)
        self.tell("The password opens it again.")

    def begin_visit(self, app):
        word = app.words
        app.fill(word("Search places"), "samfunnshus")
        app.wait(starts="Prøvevik samfunnshus")
        app.fill(word("Search places"), "sorgata")
        app.wait(starts="Marked Sør")
        app.fill(word("Search places"), evening.SEARCH)
        app.wait(starts=evening.PLACE)
        app.wait(starts="Marked Sør", until="absent")
        self.tell("Searching finds a place by part of its name or street, also without æ, ø and å.")
        self.picture(app, "search")
        evening.open_place(app)
        self.tell(f"{evening.PLACE}: what it may serve right now, its licence and its conditions.")
        self.picture(app, "place")
        evening.start_visit(app, SECOND)
        self.tell(f"A visit begins, {SECOND} comes along.")

    def join(self, app, other):
        """From one screen to the other device, as text: there is no camera here."""
        word = app.words
        app.press("Fill it together: show the code")
        app.wait(word("QR code for joining this visit"), timeout=PATIENCE)
        self.picture(app, "join-code")
        app.press("Show the code as text")
        label = word("The code as text", context="JoinCodePage")
        app.wait(label, role="EditableText")
        code = app.find(label, role="EditableText")[0].value
        self.visit_id = code.partition("visit=")[2].partition("&")[0]
        app.press("Done", context="JoinCodePage")
        other.press("Join a visit", role="Button", timeout=PATIENCE)
        other.wait(word("Use the text"), timeout=PATIENCE)
        other.fill(word("The code as text", context="QrScanner"), code)
        other.press("Use the text")
        other.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
        other.fill(word("Guards", context="CountFields"), "2")
        evening.wait_saved(other)
        self.picture(other, "joined")
        self.tell(f"{SECOND} joins by the code on the first screen and fills the same visit.")

    def fill(self, world, app, visit):
        word = app.words
        evening.fill_before(app)
        self.picture(app, "visit-begun")
        evening.fill_observation(app, visit)
        app.press("Choose a photo")
        app.fill(word("Path of a file"), str(pages.photo_file(world)))
        app.press("Add the file")
        app.wait(contains=word("Show large", context="PhotoTile"), role="Button", timeout=PATIENCE)
        evening.wait_saved(app)
        self.tell("An observation with a possible breach and a photo is noted, in words nobody chose.")
        self.picture(app, "observation")
        app.press("Done", context="ObservationPage")
        app.wait(contains=visit.seen)
        self.after_hours(app)
        evening.fill_inside(app, visit)
        evening.wait_saved(app)
        self.picture(app, "checklist")
        evening.fill_closing(app, visit)
        evening.wait_saved(app)
        self.sign(app)
        self.tell("Counts, a deviation with a note, presenting, feedback and impression are filled in; "
                  "each field says when it was saved. The person in charge signs with a finger.")

    def after_hours(self, app):
        """Serving ends at 00:30 at this place; at 01:14 the app says what that may be."""
        word = app.words
        app.press("Add observation")
        app.wait(word("Done", context="ObservationPage"), timeout=PATIENCE)
        app.fill(word("What was seen", context="ObservationPage"), LATE)
        app.fill(word("Time", context="ObservationPage"), "0114")
        evening.wait_saved(app)
        offer = word("%1: serving %2 after the hours ended (%3)",
                     word("Groups %1", word("%1 and %2", "1", "2")),
                     word("%1 min", "44", context="feltbok::ui::HoursProposals"), "00:30")
        app.wait(word("Note: %1", offer), timeout=PATIENCE)
        app.press("Note: %1", offer)
        app.wait(starts=word("Noted: %1", offer), timeout=PATIENCE)
        evening.wait_saved(app)
        self.picture(app, "after-hours")
        self.tell("Serving after the hours: the app counts 44 minutes and proposes the breach; one tap "
                  "notes it.")
        app.press("Done", context="ObservationPage")
        app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)

    def sign(self, app):
        word = app.words
        app.press("Sign on the screen")
        app.wait(word("Sign here with a finger"), timeout=PATIENCE)
        app.draw(SIGNATURE, name=word("Area to sign in; %n stroke(s)", n=0))
        app.wait(word("Area to sign in; %n stroke(s)", n=2))
        self.picture(app, "signing")
        app.press("Keep the signature")
        app.wait(word("The drawn signature"), role="Graphic", timeout=PATIENCE)

    def reopen(self, world, app, before):
        word = world.words
        world.unlock(app, INSPECTOR)
        app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
        app.wait(word("General impression, positive and negative"), role="EditableText")
        app.frame()
        after = app.answers()
        lost = {name: (value, after.get(name)) for name, value in before.items()
                if after.get(name) != value}
        if lost:
            raise StepFailed(f"the kill cost {lost}")
        app.wait(word("Closing", context="feltbok::ui::VisitEditor"), role="Grouping", until="onScreen")
        self.tell(f"After the restart the draft opens at the same place with all {len(before)} answers.")
        self.picture(app, "after-the-kill")

    def reach(self, app, other, office):
        """What the second inspector noted out there is on the first one's device before the finish."""
        word = app.words
        for device in (app, other, office):
            device.wait(starts=word("Sending and receiving: %1").partition("%1")[0], until="absent",
                        timeout=PATIENCE)
        app.wait(word("Guards", context="CountFields"), until="value", value="2", timeout=PATIENCE)
        self.tell(f"Coverage is back: what {SECOND} counted stands on the first device too.")

    def finish(self, app, visit):
        word = app.words
        evening.finish(app)
        self.tell("Before finishing, the app shows what the visit holds.")
        self.picture(app, "before-finishing")
        app.press("Finish and make the report")
        finished = time.monotonic()
        app.wait(word("Add to the visit"), timeout=PATIENCE)
        evening.wait_delivered(app)
        app.wait(contains=visit.feedback)
        self.tell("Finished: the visit is frozen, its report made, and everything is sent.")
        self.picture(app, "finished")
        return finished

    def confirm(self, other):
        """The second inspector stands behind what was sent; who finishes has confirmed by that."""
        word = other.words
        other.press("Open the finished visit", timeout=PATIENCE)
        other.press("Confirm the control", timeout=PATIENCE)
        other.wait(word("Confirm the control"), until="absent", timeout=PATIENCE)
        evening.wait_delivered(other)
        other.wait(word("Confirmed by the inspectors"), role="Grouping", until="onScreen")
        self.tell("Both have confirmed the control, as § 9-5 asks: each on their own device.")
        self.picture(other, "confirmed")

    def check_paper(self, app):
        """The report that the office printed is held against the record on the inspector's device."""
        word = app.words
        printed = evening.pdf_text(self.folder / "report.pdf")
        code = re.search(r"\b[0-9a-f]{4}( [0-9a-f]{4}){3}\b", printed)[0]
        app.press("Report", context="VisitPage")
        app.press("Check a paper copy", context="ReportPage", timeout=PATIENCE)
        app.fill(word("Short code on the paper"), code)
        app.press("Check", context="PaperCheckPage")
        app.wait(word("The code matches the record"), timeout=PATIENCE)
        self.tell("Without coverage, the inspector's device finds that the code of the printed report matches the "
                  "record.")
        self.picture(app, "paper")


def run():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--folder", type=Path, default=ROOT / "build/tour")
    options.add_argument("--seed", default=secrets.token_hex(4))
    chosen = options.parse_args()
    shutil.rmtree(chosen.folder, ignore_errors=True)
    chosen.folder.mkdir(parents=True)
    with World() as world:
        return Tour(chosen.folder, chosen.seed).run(world)


if __name__ == "__main__":
    raise SystemExit(main(run))
