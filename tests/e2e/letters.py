# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""What a case handler does with a letter: begin it from the case, save it as a draft, decide it, note
when it was received, and save it as it is sent."""

import evening
from feltbok_driver import PATIENCE, StepFailed

NUMBER = "26/00412"


class Letters:
    """picture(app, name) is called with the draft and with what was sent."""

    def __init__(self, folder, picture):
        self.folder = folder
        self.picture = picture

    def letter(self, office, kind, name, reply=False):
        """From the case page to a letter that is saved, decided and received, and back."""
        word = office.words
        office.press("Begin: %1", word(kind, context="Code"))
        office.wait(word("Mark as decided"), timeout=PATIENCE)
        office.wait(word("Case number", context="DecisionFields"), role="EditableText")
        if not reply:
            number = [n.value for n in office.tree() if n.role == "EditableText"
                      and n.name == word("Case number", context="DecisionFields")]
            if number != [NUMBER]:
                raise StepFailed(f"the case number of the forewarning is not taken over: {number}")
        else:
            office.fill(word("Case number", context="DecisionFields"), NUMBER)
        evening.wait_saved(office)
        self.save(office, f"{name}-utkast")
        office.wait(word("Mark as decided"), until="enabled", timeout=PATIENCE)
        self.picture(office, name)
        office.press("Mark as decided")
        today = "%1: set to today"
        received = word("Received by the party", context="DecisionSteps")
        office.press(today, received, timeout=PATIENCE)
        office.wait(word("Mark as received by the party"), until="enabled", timeout=PATIENCE)
        office.press("Mark as received by the party")
        office.wait(word("Mark as received by the party"), until="absent", timeout=PATIENCE)
        if reply:
            office.press(today, word("Reply received", context="DecisionSteps"))
            office.fill(word("The party's reply", context="DecisionSteps"),
                        "Vi tar varselet til etterretning.")
            evening.wait_saved(office)
        file = self.save(office, name)
        self.picture(office, f"{name}-sendt")
        office.press("Back")
        office.wait(word("The place's ledger"), timeout=PATIENCE)
        return file

    def save(self, office, name):
        word = office.words
        file = self.folder / f"{name}.pdf"
        office.fill(word("File for the PDF", context="DecisionPage"), str(file))
        office.press("Save as PDF")
        office.wait(contains=file.name, role="StaticText", timeout=PATIENCE)
        evening.check_pdf_a(file)
        draft = "UTKAST" in evening.pdf_text(file)
        if draft != name.endswith("-utkast"):
            raise StepFailed(f"{file.name}: draft {draft}")
        return file


def says(file, *texts):
    found = evening.flat(evening.pdf_text(file).replace("\u00a0", " "))
    for words in texts:
        if words not in found:
            raise StepFailed(f'{file.name} lacks "{words}"')
