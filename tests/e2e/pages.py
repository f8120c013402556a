# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""A walk past every page and dialog of the app, each in the states that show what it can show."""

import random
import re
import struct
import subprocess
import zlib

import evening
import health_pages
import office_pages
from feltbok_driver import PATIENCE
from harness import PASSWORD, PHONE
from office_pages import INSPECTOR, OTHER_PLACE, SECOND

PIN = "274951"
PHOTO = "bilde.png"
# Nothing can be done there but wait.
WITHOUT_CONTROLS = ("enrolling", "curtain")
# Every page, in the order of the walk; a test holds these lists against what it came past.
INSPECTOR_PAGES = (
    "welcome", "welcome-error", "enrolling", "tonight", "places-none-found", "drafts-none",
    "events-none", "join", "join-problem", "place", "visit", "visit-sections", "finish-missing",
    "join-code", "observation", "observation-chooser", "observation-photo",
    "observation-photo-large", "observation-photo-removed", "observation-positive",
    "visit-signing", "visit-full", "home-attention", "attention", "attention-none", "drafts",
    "not-carried-out", "discard", "finish", "visit-waiting", "waiting", "sync", "curtain",
    "waiting-none", "sent", "visit-finished", "visit-addendum", "report", "report-receipt",
    "report-saved", "paper-check", "paper-check-not-feltbok", "paper-check-matches", "settings",
    "pin-lock", "pin-wrong", "lock", "lock-wrong", "recovery", "recovery-request")
PAGES = {"inspector": INSPECTOR_PAGES, "office": office_pages.PAGES, "health": health_pages.PAGES}


def walk(world, theme, look, part):
    """Calls look(app, page) on each of PAGES[part], in the language of world.words."""
    if part == "health":
        health_pages.walk(world, theme, look)
        return
    visit = evening.Visit(random.Random(20261123), world.words)
    for device in ("tablet", "second", "office"):
        world.prefer(device, theme=theme, language=world.words.language)
    if part == "inspector":
        inspector(world, visit, look)
    else:
        office_pages.walk(world, visit, look, an_evening)


def inspector(world, visit, look):
    with world.app("tablet", world.link(INSPECTOR), size=PHONE) as app:
        begin(world, app, look)
        visit_pages(world, app, visit, look)
        conflict_pages(world, app, look)
        finish_pages(world, app, look)
    # Behind the curtain the battery dies; what was finished is sent after the next unlocking.
    with world.app("tablet", size=PHONE) as app:
        world.unlock(app, INSPECTOR)
        sent_pages(world, app, look)
        lock_pages(world, app, look)


def an_evening(world, visit):
    """A visit with a possible breach and a photo of it, finished and sent: what the office waits for."""
    word = world.words
    with world.app("tablet", world.link(INSPECTOR), size=PHONE) as app:
        world.enrol(app, INSPECTOR)
        app.wait(starts=evening.PLACE, timeout=PATIENCE)
        evening.open_place(app)
        evening.start_visit(app, SECOND)
        evening.fill_before(app)
        evening.fill_observation(app, visit)
        app.press("Take a photo")
        app.fill(word("Path of a file"), str(photo_file(world)))
        app.press("Add the file")
        app.wait(contains=word("Show large", context="PhotoTile"), role="Button")
        evening.wait_saved(app)
        app.press("Done", context="ObservationPage")
        app.wait(word("Finish visit", context="DraftPage"))
        evening.fill_inside(app, visit)
        evening.fill_closing(app, visit)
        evening.wait_saved(app)
        evening.finish(app)
        app.press("Finish and make the report")
        evening.wait_delivered(app)


def begin(world, app, look):
    word = world.words
    app.wait(word("Enrol this device"), timeout=PATIENCE)
    look(app, "welcome")
    address = world.listen_address()
    world.crash_server()
    world.enrol(app, INSPECTOR)
    app.wait(role="AlertMessage", timeout=PATIENCE)
    look(app, "welcome-error")
    world.start_server(address)
    world.pause_server()
    world.enrol(app, INSPECTOR)
    app.wait(word("Enrolling this device with the server"), timeout=PATIENCE)
    look(app, "enrolling")
    world.resume_server()
    app.wait(starts=evening.PLACE, timeout=PATIENCE)
    look(app, "tonight")
    app.fill(word("Search places"), "qqqq")
    app.wait(word("No place found"))
    look(app, "places-none-found")
    app.tap(starts=word("Drafts"), role="PageTab")
    app.wait(word("No drafts"))
    look(app, "drafts-none")
    app.tap(word("Tonight"), role="PageTab")
    app.fill(word("Search places"), "")
    app.press("Calendar of events")
    app.wait(word("No events to come"), timeout=PATIENCE)
    look(app, "events-none")
    app.press("Back")
    app.press("Join a visit", role="Button")
    app.wait(word("Use the text"), timeout=PATIENCE)
    look(app, "join")
    app.fill(word("The code as text"), "feltbok://join?municipality=9901")
    app.press("Use the text")
    app.wait(starts=word("The code is damaged or not complete."), timeout=PATIENCE)
    look(app, "join-problem")
    app.press("Back")


def visit_pages(world, app, visit, look):
    word = world.words
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
    app.tap(f"{word('Second inspector')}: {SECOND}")
    app.press("Fill it together: show the code")
    app.wait(word("QR code for joining this visit"), timeout=PATIENCE)
    look(app, "join-code")
    app.press("Done", context="JoinCodePage")
    evening.fill_before(app)
    evening.fill_observation(app, visit)
    evening.wait_saved(app)
    look(app, "observation")
    photo_pages(world, app, look)
    app.press("Done", context="ObservationPage")
    app.press("Add positive observation")
    app.wait(word("Positive observation"))
    look(app, "observation-positive")
    app.fill(word("What was seen", context="ObservationPage"), "Vakten ba om legitimasjon i døra.")
    evening.wait_saved(app)
    app.press("Done", context="ObservationPage")
    app.wait(word("Finish visit", context="DraftPage"))
    evening.fill_inside(app, visit)
    evening.fill_closing(app, visit)
    evening.wait_saved(app)
    app.press("Sign on the screen")
    app.wait(word("Sign here with a finger"))
    look(app, "visit-signing")
    app.press("Clear and close")
    look(app, "visit-full")


def photo_pages(world, app, look):
    """A photo chosen by its path: there is no camera here, and the page says so."""
    word = world.words
    app.press("Take a photo")
    app.wait(word("This device has no camera. Choose a photo from a file instead."))
    look(app, "observation-chooser")
    app.fill(word("Path of a file"), str(photo_file(world)))
    app.press("Add the file")
    app.wait(contains=word("Show large", context="PhotoTile"), role="Button")
    look(app, "observation-photo")
    app.tap(contains=word("Show large", context="PhotoTile"), role="Button")
    app.wait(contains=word("Show small", context="PhotoTile"), role="Button")
    look(app, "observation-photo-large")
    app.tap(starts=word("Remove photo %1", "").strip(), role="Button")
    app.wait(word("Put the removed photo back"))
    look(app, "observation-photo-removed")
    app.press("Put the removed photo back")
    app.wait(contains=word("Show large", context="PhotoTile"), role="Button")


def photo_file(world):
    """A PNG of 480 x 320 pixels in colours that change across it."""
    width, height = 480, 320
    rows = b"".join(b"\0" + bytes(value for x in range(width)
                                  for value in (x * 255 // width, y * 255 // height, 120))
                    for y in range(height))

    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))
    file = world.folder / PHOTO
    file.write_bytes(b"\x89PNG\r\n\x1a\n"
                     + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    return file


def conflict_pages(world, app, look):
    """Both inspectors count the staff of the same visit while the server is out of reach."""
    word = world.words
    staff = word("Staff", context="CountFields")
    with world.app("second", world.link(SECOND), size=PHONE) as other:
        world.enrol(other, SECOND)
        other.tap(starts=word("Drafts"), role="PageTab", timeout=PATIENCE)
        other.tap(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
        other.wait(staff, role="EditableText", timeout=PATIENCE)
        address = world.listen_address()
        world.crash_server()
        for device, number in ((app, "11"), (other, "12")):
            device.fill(staff, number)
            evening.wait_saved(device)
            device.press("Back")
        world.start_server(address)
        for device in (app, other):
            device.wait(word("Look at it"), timeout=PATIENCE)
        look(app, "home-attention")
        app.press("Look at it")
        app.wait(word("Keep “%1”", "12"))
        look(app, "attention")
        app.press("Keep “%1”", "12")
        app.wait(word("Nothing to look at"), timeout=PATIENCE)
        look(app, "attention-none")
        app.press("Back")
        other.wait(word("Look at it"), until="absent", timeout=PATIENCE)


def finish_pages(world, app, look):
    """A visit is finished while the server is out of reach, and the app locked after it."""
    word = world.words
    app.tap(starts=word("Drafts"), role="PageTab")
    app.wait(starts=evening.PLACE)
    look(app, "drafts")
    app.tap(starts=evening.PLACE, role="ListItem")
    app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
    address = world.listen_address()
    world.crash_server()
    discard_page(world, app, look)
    app.tap(starts=word("Drafts"), role="PageTab")
    app.tap(starts=evening.PLACE, role="ListItem")
    evening.finish(app)
    look(app, "finish")
    app.press("Finish and make the report")
    app.wait(starts=word("The visit waits to be sent."), timeout=PATIENCE)
    look(app, "visit-waiting")
    app.press("Back")
    app.tap(starts=word("Waiting"), role="PageTab")
    app.wait(starts=evening.PLACE)
    look(app, "waiting")
    app.tap(starts=word("Sending and receiving: %1").split("%1")[0], timeout=PATIENCE)
    app.wait(starts=word("Changes waiting"))
    app.wait(starts=evening.PLACE)
    look(app, "sync")
    app.press("Back")
    app.press("Lock", context="HomePage")
    app.wait(word("Sending what you finished"), timeout=PATIENCE)
    look(app, "curtain")
    world.start_server(address)


def discard_page(world, app, look):
    """A visit that was never sent can be discarded."""
    word = world.words
    app.press("Back")
    app.tap(word("Tonight"), role="PageTab")
    evening.open_place(app, OTHER_PLACE, OTHER_PLACE)
    evening.start_visit(app)
    app.press("The control could not be carried out", role="Button")
    app.wait(word("Finish: not carried out"), timeout=PATIENCE)
    app.tap(f"{word('Why nothing could be controlled')}: {word('Place closed', context='Code')}")
    evening.wait_saved(app)
    look(app, "not-carried-out")
    app.press("Back")
    app.press("Discard this draft")
    app.wait(word("Cancel"), until="focused")
    look(app, "discard")
    app.press("Cancel")
    app.press("Back")


def sent_pages(world, app, look):
    word = world.words
    app.tap(starts=word("Waiting"), role="PageTab", timeout=PATIENCE)
    app.wait(word("Everything is sent"), timeout=PATIENCE)
    look(app, "waiting-none")
    app.tap(word("Sent", context="HomePage"), role="PageTab")
    app.wait(starts=evening.PLACE)
    look(app, "sent")
    app.tap(starts=evening.PLACE, role="ListItem")
    evening.wait_delivered(app)
    look(app, "visit-finished")
    app.fill(word("Addendum"), "Glassene var ryddet da vi gikk.")
    app.press("Save the addendum")
    app.wait(word("Addenda"))
    look(app, "visit-addendum")
    app.press("Report", context="VisitPage")
    app.wait(word("Save as PDF"), until="enabled", timeout=PATIENCE)
    look(app, "report")
    app.tap(f"{word('Which document')}: {word('Receipt', context='ReportPage')}")
    app.wait(word("One page, left at the place after every control."))
    look(app, "report-receipt")
    app.fill(word("File for the PDF"), str(world.folder / "rapport.pdf"))
    app.press("Save as PDF")
    app.wait(contains="rapport.pdf", role="StaticText", timeout=PATIENCE)
    look(app, "report-saved")
    paper_pages(world, app, look)
    app.press("Back")
    app.press("Back")


def paper_pages(world, app, look):
    """The receipt that was saved is held against its record by the code printed on it."""
    word = world.words
    printed = subprocess.run(["pdftotext", str(world.folder / "rapport.pdf"), "-"], check=True,
                             capture_output=True, text=True).stdout
    code = re.search(r"\b[0-9a-f]{4}( [0-9a-f]{4}){3}\b", printed)[0]
    app.press("Check a paper copy", context="ReportPage")
    app.wait(word("Short code on the paper"))
    look(app, "paper-check")
    app.fill(word("Short code on the paper"), "9f86 d081")
    app.press("Check", context="PaperCheckPage")
    app.wait(word("Not a Feltbok code"))
    look(app, "paper-check-not-feltbok")
    app.fill(word("Short code on the paper"), code)
    app.press("Check", context="PaperCheckPage")
    app.wait(word("The code matches the record"), timeout=PATIENCE)
    look(app, "paper-check-matches")
    app.press("Back")


def lock_pages(world, app, look):
    word = world.words
    app.press("Settings", role="Button")
    app.wait(word("Change the password"))
    look(app, "settings")
    app.fill(word("New PIN"), PIN)
    app.fill(word("New PIN once more"), PIN)
    app.press("Set the PIN")
    app.wait(word("Remove the PIN"))
    app.press("Back")
    app.press("Lock", context="HomePage")
    app.wait(word("Use the password"))
    look(app, "pin-lock")
    for digit in reversed(PIN):
        app.tap(digit)
    app.press("Done with the PIN")
    app.wait(word("Wrong PIN. %n try(s) left, then the password.", n=4), timeout=PATIENCE)
    look(app, "pin-wrong")
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
    app.fill(word("New password", context="RecoverySteps"), PASSWORD + " igjen")
    app.fill(word("New password once more", context="RecoverySteps"), PASSWORD + " igjen")
    app.press("Make the request")
    app.wait(word("Answer from the office"), timeout=PATIENCE)
    look(app, "recovery-request")
