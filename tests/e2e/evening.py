# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""What an inspector does in an evening, and a case handler the morning after, as steps that every
test of the whole app shares."""

import subprocess

from feltbok_driver import PATIENCE, StepFailed
from harness import random_words

PLACE, SEARCH = "Bryggerhuset", "BRYGGERHU"


class Visit:
    """The words that go into one visit; made at random, so that nothing can be there already."""

    def __init__(self, chance, word):
        self.guests = str(chance.randrange(12, 180))
        self.staff = str(chance.randrange(2, 9))
        self.note = random_words(chance, 3)
        self.person = random_words(chance, 2)
        self.feedback = random_words(chance, 5)
        self.impression = random_words(chance, 6)
        self.seen = random_words(chance, 7)
        self.sketch = random_words(chance, 3)
        self.signs = random_words(chance, 4)
        self.breach = word("Sale or serving to a clearly intoxicated person "
                           "(alkoholforskriften §§ 3-1, 4-2)")

    def texts(self):
        return [self.note, self.person, self.feedback, self.impression, self.seen, self.sketch,
                self.signs]


def question(word, label, answer, label_context=None, answer_context=None):
    """The accessible name of one segment or chip."""
    return f"{word(label, context=label_context)}: {word(answer, context=answer_context)}"


def choose(app, label, answer, label_context=None, answer_context=None):
    app.tap(question(app.words, label, answer, label_context, answer_context))


def open_place(app, search=SEARCH, place=PLACE):
    app.fill(app.words("Search places"), search)
    app.tap(starts=place, role="ListItem", timeout=PATIENCE)
    app.wait(app.words("Start visit"), until="enabled")


def start_visit(app, second=None):
    word = app.words
    app.press("Start visit")
    app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
    if second:
        app.tap(f"{word('Second inspector')}: {second}", role="CheckBox")
        app.wait(contains=second, role="StaticText")


def fill_before(app):
    choose(app, "Method", "Open", "BeforeFields", "Code")


def fill_inside(app, visit):
    word = app.words
    app.fill(word("Guests (estimate)", context="CountFields"), visit.guests)
    app.fill(word("Staff", context="CountFields"), visit.staff)
    choose(app, "Alcohol-free range on the menu", "Deviation", "Checklist", "ChecklistFields")
    app.fill(word("Note to %1", "I14"), visit.note)


def fill_closing(app, visit):
    word = app.words
    app.fill(word("Person in charge", context="ClosingFields"), visit.person)
    app.press("%1: set to now", word("Presented ourselves", context="ClosingFields"))
    app.fill(word("Oral feedback given", context="ClosingFields"), visit.feedback)
    choose(app, "The venue's view", "Agrees", "ClosingFields", "Code")
    app.fill(word("General impression, positive and negative"), visit.impression)


def fill_observation(app, visit):
    """From the draft to a new observation with a possible breach; the page stays open."""
    word = app.words
    app.press("Add observation")
    app.wait(word("Done", context="ObservationPage"), timeout=PATIENCE)
    choose(app, "Where in the room", "Bar", "ObservationPage", "Code")
    app.fill(word("What was seen", context="ObservationPage"), visit.seen)
    app.fill(word("Person: sex, about what age, clothes"), visit.sketch)
    choose(app, "Level of intoxication", "2 Clearly intoxicated", "ObservationPage")
    app.fill(word("Signs", context="ObservationPage"), visit.signs)
    app.tap(f"{word('Possible breach (provisional)', context='ObservationPage')}: {visit.breach}")


def wait_saved(app, timeout=20.0):
    """Until no field on the page holds anything that is not stored."""
    app.ask("settled", timeout=timeout)


def finish(app):
    word = app.words
    app.press("Finish visit", context="DraftPage")
    app.wait(word("Finish and make the report"), until="enabled", timeout=PATIENCE)


def wait_delivered(app, timeout=PATIENCE):
    """On the page of a finished visit: frozen, nothing waits any more, and nothing was refused."""
    word = app.words
    app.wait(word("Finished", context="Code"), role="Grouping", timeout=timeout)
    app.wait(starts=word("The visit waits to be sent."), until="absent", timeout=timeout)
    app.wait(starts=word("This visit needs a look: a field has two values or a change was not accepted."),
             until="absent", timeout=timeout)


def pdf_text(file):
    done = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True)
    if done.returncode != 0:
        raise StepFailed(f"pdftotext cannot read {file}: {done.stderr}")
    return done.stdout


def flat(text):
    """Text without line breaks and hyphenation, to look for sentences in."""
    return " ".join(text.split())


def check_pdf_a(file):
    """PDF/A-1b says so itself, in metadata that stands uncompressed in the file."""
    content = file.read_bytes()
    if not content.startswith(b"%PDF-1.4"):
        raise StepFailed(f"{file} is not PDF 1.4")
    for mark in (b"<pdfaid:part>1</pdfaid:part>", b"<pdfaid:conformance>B</pdfaid:conformance>",
                 b"/OutputIntent", b"/GTS_PDFA1"):
        if mark not in content:
            raise StepFailed(f"{file} lacks {mark.decode()}")
