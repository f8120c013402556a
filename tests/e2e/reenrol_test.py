# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""A tablet is set back to an older copy of itself: its line at the server has gone on elsewhere.
The app says so in plain words, goes on working, and with a new link sends what was written since;
nothing of either line is lost."""

import random
import re
import shutil

import evening
from feltbok_driver import PATIENCE, StepFailed
from harness import World, main

WHO = "Kari Demo"


def sync_badge(app):
    return app.words("Sending and receiving: %1").split("%1")[0]


def wait_sent(app):
    """From home: nothing waits any more, also what becomes operations only in a few seconds."""
    app.tap(starts=app.words("Waiting"), role="PageTab")
    app.wait(app.words("Everything is sent"), timeout=PATIENCE)
    app.tap(app.words("Tonight"), role="PageTab")


def open_draft(app):
    app.wait(app.words("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)


def first_line(world, backup, visit):
    """A draft that is copied half-way, goes on and is sent."""
    with world.app("tablet", world.link(WHO)) as app:
        world.enrol(app, WHO)
        app.wait(starts=evening.PLACE, timeout=PATIENCE)
        evening.open_place(app)
        evening.start_visit(app, "Ola Prøve")
        evening.fill_before(app)
        evening.wait_saved(app)
        app.press("Back")
        app.wait(app.words("Search places"), timeout=PATIENCE)
        wait_sent(app)
    shutil.copytree(world.folder / "tablet", backup)
    with world.app("tablet") as app:
        world.unlock(app, WHO)
        app.tap(starts=app.words("Drafts"), role="PageTab", timeout=PATIENCE)
        app.tap(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
        open_draft(app)
        evening.fill_inside(app, visit)
        evening.wait_saved(app)
        app.press("Back")
        wait_sent(app)


def explained(app):
    """What happened, where the data is, what to do."""
    word = app.words
    app.tap(starts=sync_badge(app), timeout=PATIENCE)
    app.see("This device holds an older copy of your records than the one the server knows. It "
            "must be enrolled again.", timeout=PATIENCE)
    app.see("Nothing you saved is lost. It lies encrypted on this device; what is not sent yet is "
            "sent when the device is enrolled again. You can go on working meanwhile.")
    app.see("Ask the office for a new enrolment link and paste it here.")


def second_line(world, visit):
    word = world.words
    address = world.listen_address()
    world.stop_server()
    with world.app("tablet") as app:
        world.unlock(app, WHO)
        app.tap(starts=word("Drafts"), role="PageTab", timeout=PATIENCE)
        app.tap(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
        open_draft(app)
        evening.fill_closing(app, visit)
        evening.wait_saved(app)
        world.start_server(address)
        app.press("Back")
        app.wait(starts=sync_badge(app)
                 + word("This device holds an older copy of your records than the one the server "
                        "knows. It must be enrolled again."), timeout=PATIENCE)
        explained(app)
        refuse(app, re.sub("code=[^&]*", "code=AAAAAAAAAAAAAAAAAAAAAA", world.link(WHO)))
        refuse(app, world.link("Ola Prøve"), word("The link is for another person."))
        app.fill(word("New enrolment link"), world.link(WHO))
        app.press("Enrol again")
        app.wait(word("Enrol this device again"), until="absent", timeout=PATIENCE)
        app.see("Everything is sent and received.", timeout=PATIENCE)
        print("enrolled again: everything is sent and received")
        app.press("Back")
        app.tap(starts=word("Drafts"), role="PageTab")
        app.tap(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
        open_draft(app)
        check_both_lines(app, visit)
        evening.finish(app)
        app.press("Finish and make the report")
        app.wait(word("Add to the visit"), timeout=PATIENCE)
        evening.wait_delivered(app)
        print("finished and sent as the new device's")


def refuse(app, link, words=None):
    app.fill(app.words("New enrolment link"), link)
    app.press("Enrol again")
    alert = app.wait(starts=words or app.words("The code is wrong, used or expired."),
                     role="AlertMessage", timeout=PATIENCE)
    if app.words("All your work still lies on this device, encrypted.") not in alert.name:
        raise StepFailed(f"where the work is, it does not say: {alert.name}")


def check_both_lines(app, visit):
    """What each line wrote, in one draft."""
    word = app.words
    app.wait(word("General impression, positive and negative"), role="EditableText")
    app.frame()
    answers = app.answers()
    for label, value in ((word("Guests (estimate)", context="CountFields"), visit.guests),
                         (word("Note to %1", "I14"), visit.note),
                         (word("Oral feedback given", context="ClosingFields"), visit.feedback),
                         (word("General impression, positive and negative"), visit.impression)):
        if answers.get(label) != value:
            raise StepFailed(f"{label} is {answers.get(label)!r}, not {value!r}")


def run():
    with World() as world:
        world.set_up()
        visit = evening.Visit(random.Random(20261123), world.words)
        backup = world.folder / "copy"
        first_line(world, backup, visit)
        shutil.rmtree(world.folder / "tablet")
        shutil.move(backup, world.folder / "tablet")
        second_line(world, visit)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
