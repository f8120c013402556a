# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The office's part of the tour: the plan before the evening; after it the case, the letters, the
ledger, the figures of the year and the bundle."""

import json
import subprocess
import time
import zipfile

import evening
import planning
from feltbok_driver import BUILD, PATIENCE, StepFailed
from letters import Letters, says

OFFICE, COMMENT = "Siv Sakson", "Vi var ikke klar over klokka og rydder tidligere heretter."
LATE_BREACH = "Breach of sales or serving times (alkoholloven §§ 3-4a, 3-7, 4-4)"
XLSX_SHEET = "xl/workbook.xml"


class Desk:
    def __init__(self, tour, world, office, visit):
        self.tour, self.world, self.office, self.visit = tour, world, office, visit
        self.word = office.words
        self.folder = tour.folder
        self.letters = Letters(tour.folder, self.sent_only)

    def sent_only(self, office, name):
        if name.endswith("-sendt"):
            self.tour.picture(office, name)

    def plan(self):
        office, word = self.office, self.word
        self.tour.tell("The case handler enrols the office machine.")
        self.world.enrol(office, OFFICE)
        office.wait(word("No reports yet"), timeout=PATIENCE)
        planning.open_plan(office)
        self.before = planning.made(office)
        planning.set_target(office, lambda *_: None)
        self.tour.tell(f"The plan asks for {self.before[1]} controls this year; the office sets the "
                       "municipality's own targets beside the law's.")
        self.tour.picture(office, "office-plan")
        planning.hand_out(office, ("Kari Demo", "Ola Prøve"), self.tour.picture)
        self.tour.tell(f"It hands out {evening.PLACE} to both inspectors, with a note.")
        office.tap(word("Reports"), role="PageTab")

    def receive(self, finished):
        office, word, visit = self.office, self.word, self.visit
        office.wait(starts=evening.PLACE, role="ListItem", timeout=PATIENCE)
        seconds = time.monotonic() - finished
        self.tour.tell(f"The office has the report {seconds:.1f} seconds after the finish.")
        if seconds > 15:
            raise StepFailed("that is not within seconds")
        self.tour.picture(office, "office-inbox")
        office.tap(starts=evening.PLACE, role="ListItem")
        for text in visit.texts():
            if text not in (visit.signs, visit.sketch):
                office.wait(contains=text)
        self.tour.tell("It holds the inspector's random words, the photo and the signature.")
        self.tour.picture(office, "office-case")

    def case(self):
        office, word = self.office, self.word
        self.report()
        office.press("%1: set to now", word("Report sent", context="DeliveryCard"))
        for label in ("Received by the venue", "Comment received"):
            office.press("%1: set to today", word(label, context="DeliveryCard"))
        office.fill(word("The venue's comment", context="DeliveryCard"), COMMENT)
        evening.wait_saved(office)
        self.tour.tell("The report is sent, and the venue's comment registered with its day.")
        self.tour.picture(office, "office-comment")
        for breach in (self.visit.breach, word(LATE_BREACH)):
            office.tap(starts=breach, role="ListItem")
            office.wait(word("Assess as a breach"), until="enabled", timeout=PATIENCE)
            # The tour is played at any time of day: the night it tells of may be still to come.
            office.press("%1: set to today", word("Date of the breach", context="AssessmentPage"))
            evening.wait_saved(office)
            if breach == self.visit.breach:
                self.tour.picture(office, "office-assess")
            office.press("Assess as a breach")
            office.wait(word("The place's ledger"), timeout=PATIENCE)
        office.wait(word("Points in two years: %1", "8"), timeout=PATIENCE)
        self.tour.tell("Both breaches are assessed by a person: 8 points in two years, not decided yet.")
        warning = self.letters.letter(office, "Forewarning of points", "varsel", reply=True)
        says(warning, "Forhåndsvarsel om tildeling av prikker", "8 prikker", "forvaltningsloven § 16")
        self.tour.tell("The forewarning is drafted from the case, decided and saved as PDF/A.")
        decision = self.letters.letter(office, "Decision on points", "vedtak")
        says(decision, "gir 8 prikker til skjenkebevillingen", "forvaltningsloven § 29")
        self.tour.tell("So is the decision, with the right to appeal to Statsforvalteren.")
        office.press("The place's ledger")
        office.wait(word("How it is reckoned"))
        office.wait(contains=word("decided", context="feltbok::ui::PointsSum"))
        self.tour.picture(office, "office-ledger")
        self.tour.tell("The ledger says line by line what counts, by which paragraph.")
        office.press("Back")

    def report(self):
        office, word, visit = self.office, self.word, self.visit
        file = self.folder / "report.pdf"
        office.press("Report", context="CasePage")
        office.wait(word("Save as PDF"), until="enabled", timeout=PATIENCE)
        office.tap(f"{word('Which document')}: {word('Full report', context='ReportPage')}")
        office.wait(word("Everything, with the checklist."))
        office.wait(contains=word("The document lacks them."), until="absent", timeout=PATIENCE)
        office.fill(word("File for the PDF", context="ReportPage"), str(file))
        office.press("Save as PDF")
        office.wait(contains=file.name, role="StaticText", timeout=PATIENCE)
        self.tour.picture(office, "report")
        says(file, *map(evening.flat, visit.texts()), "44 min")
        if "prikk" in evening.pdf_text(file).lower():
            raise StepFailed("the report to the venue mentions points")
        evening.check_pdf_a(file)
        says(file, "på kontrollørens enhet")
        pictures = subprocess.run(["pdfimages", "-list", str(file)], capture_output=True, text=True,
                                  check=True).stdout.splitlines()[2:]
        if len(pictures) < 2:
            raise StepFailed(f"the report holds {len(pictures)} pictures, not photo and signature")
        self.tour.tell("The report is saved as PDF/A-1b; pdftotext finds every one of the words in it, "
                       "and no points; photo and signature are there.")
        office.press("Back")

    def year(self):
        office, word = self.office, self.word
        office.press("Back")
        planning.open_plan(office)
        now = planning.made(office)
        if now != (self.before[0] + 1, self.before[1]):
            raise StepFailed(f"the plan went from {self.before} to {now}")
        self.tour.picture(office, "office-plan-after")
        self.tour.tell(f"The plan has gone from {self.before[0]} to {now[0]} of {now[1]} controls.")
        office.tap(word("Figures"), role="PageTab")
        office.wait(word("Save the figures"), timeout=PATIENCE)
        figures = self.folder / "tall"
        office.fill(word("File, without ending"), str(figures))
        for ending in ("xlsx", "csv"):
            office.press(f"Save as {ending.upper()}")
            office.wait(contains=f"{figures.name}.{ending}", role="StaticText", timeout=PATIENCE)
        self.tour.picture(office, "office-figures")
        if XLSX_SHEET not in zipfile.ZipFile(f"{figures}.xlsx").namelist():
            raise StepFailed("the figures are no workbook")
        if ";controls.serving;" not in figures.with_suffix(".csv").read_text(encoding="utf-8-sig"):
            raise StepFailed("the figures count no controls")
        self.tour.tell("The year's figures are saved as XLSX and CSV.")
        self.council()

    def council(self):
        office, word = self.office, self.word
        year = time.localtime().tm_year
        office.press("Make the report for %1", str(year))
        file = self.folder / "council.pdf"
        office.fill(word("File for the PDF", context="PlanReportCard"), str(file), timeout=PATIENCE)
        office.press("Save as PDF")
        office.wait(contains=file.name, role="StaticText", timeout=PATIENCE)
        self.tour.picture(office, "office-council")
        says(file, str(year), "Prøvevik", planning.DECIDED)
        evening.check_pdf_a(file)
        self.tour.tell("The year's plan and result for the council is saved as PDF/A with its charts.")

    def bundle(self):
        # What was decided without coverage is on its way.
        self.office.tap(self.word("Reports", context="OfficeHomePage"), role="PageTab")
        self.office.wait(contains=self.word("Waiting to be sent"), role="ListItem", until="absent",
                         timeout=PATIENCE)
        file = self.folder / "case.bundle"
        exported = self.world.command("audit", "export", "--visit", self.tour.visit_id, file)
        whole, found = self.verify(file, exported)
        if not whole:
            raise StepFailed(f"the bundle is not whole: {found}")
        self.tour.tell(f"The case is exported as a bundle; audit verify finds it whole: "
                       f"{found['operations']} operations of {found['devices']} devices, "
                       f"{found['attachments']} attachments.")
        content = bytearray(file.read_bytes())
        content[content.index(COMMENT.encode())] ^= 1
        altered = self.folder / "altered.bundle"
        altered.write_bytes(content)
        whole, found = self.verify(altered, exported)
        if whole or found["fault"]["what"] != "operation":
            raise StepFailed(f"one byte of the comment is altered, and that is not found: {found}")
        self.tour.tell(f"One byte is flipped: audit verify names {found['fault']['text']}.")

    def verify(self, file, exported):
        done = subprocess.run([str(BUILD / "bin/feltbok-server"), "audit", "verify", str(file),
                               "--server-key", exported["server_key"], "--json"],
                              capture_output=True, text=True, timeout=300)
        if not done.stdout:
            raise StepFailed(f"audit verify ended with {done.returncode}: {done.stderr}")
        return done.returncode == 0, json.loads(done.stdout)
