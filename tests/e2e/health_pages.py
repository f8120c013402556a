# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""The health side's part of the walk: what a health lead and an outreach worker who hands out naloxone
come past in a day, and the guide that stands on the lock screen."""

import health_day
from feltbok_driver import PATIENCE
from harness import MUNICIPALITY, PHONE
from health_day import COLLEAGUE, LEAD, WORKER

LEAD_PAGES = (
    "figures-none", "stock-none", "alerts-none", "health-register-none", "zones-none", "zones", "inhabitants-none",
    "inhabitants", "product", "product-new", "location-new", "health-register", "stock-no-packs",
    "stock-location-none", "stock-receive", "stock-receive-scanner", "stock-receive-list",
    "stock-take-out", "stock-transfer", "stock-count", "stock-correction", "stock-location",
    "stock-earlier", "stock", "discrepancies-none", "alert-draft", "alert-ready", "alert-publishing",
    "alert-published", "alerts-lead")
WORKER_PAGES = (
    "patrol-start", "patrols-none", "duties", "tally-none", "tally", "equipment", "contact",
    "contact-undo", "patrol-end", "patrol", "patrols", "handout", "handout-lots", "handout-pack",
    "training", "handout-full", "handout-done", "overdose", "overdose-full", "overdose-recorded",
    "handouts", "handout-undo", "referrals-none", "referral-new", "referral-offered", "referral",
    "referral-step", "referrals", "referral-reason", "referral-withdrawing", "referral-withdrawn",
    "alerts", "alert", "health-settings", "health-lock", "overdose-now", "overdose-now-running")
PAGES = LEAD_PAGES + WORKER_PAGES + (
    "recalls-none", "recall-asked", "recall", "recalls", "stock-recalled", "discrepancies",
    "stock-worker", "stock-location-recalled", "figures",
    "figures-share", "figures-shared", "overdose-now-night", "training-night", "more")


def walk(world, theme, look):
    """Calls look(app, page) on each of PAGES, in the language of world.words."""
    texts = health_day.Texts.of_proevevik()
    word = world.words
    health_day.set_up(world)
    for device in ("lead", "field", "night"):
        world.prefer(device, theme=theme, language=word.language)
    with world.app("lead", world.link(LEAD), size=PHONE) as lead:
        world.enrol(lead, LEAD)
        lead.wait(starts=word("Nothing to count in %1", "").strip(), timeout=PATIENCE)
        look(lead, "figures-none")
        health_day.tab(lead, "Stock")
        lead.wait(word("No stock yet"), timeout=PATIENCE)
        look(lead, "stock-none")
        health_day.tab(lead, "Warnings")
        lead.wait(word("No warning in force"), timeout=PATIENCE)
        look(lead, "alerts-none")
        health_day.register(lead, texts, look)
        health_day.ledger(lead, texts, look)
        lead.tap(starts=word("Discrepancies", context="StockPane"), role="ListItem")
        lead.wait(word("Everything adds up"), timeout=PATIENCE)
        look(lead, "discrepancies-none")
        health_day.back(lead)
        health_day.warn(lead, texts, look)
        with world.app("field", world.link(WORKER), size=PHONE) as field:
            world.enrol(field, WORKER)
            worker(field, texts, look)
            health_day.recall(lead, texts, look)
            health_day.answered_recall(field, texts, look)
            health_day.discrepancies(lead, texts, look)
            health_day.figures(lead, look)
            lock_screen(world, field, look)
    world.prefer("field", theme="night", language=word.language)
    with world.app("field", size=PHONE) as field:
        at_night(world, field, look)
    world.command("grant", "--user", world.users[COLLEAGUE], "--municipality", MUNICIPALITY,
                  "--role", "health_lead")
    world.prefer("both", theme=theme, language=word.language)
    with world.app("both", world.link(COLLEAGUE), size=PHONE) as both:
        world.enrol(both, COLLEAGUE)
        more(both, look)


def worker(app, texts, look):
    word = app.words
    app.wait(word("Start the patrol"), timeout=PATIENCE)
    health_day.patrol_start(app, texts, look)
    health_day.contacts(app, texts, look)
    health_day.patrol_end(app, texts, look)
    health_day.handout(app, texts, look)
    health_day.overdose(app, texts, look)
    health_day.handouts(app, look)
    words = health_day.referral(app, look)
    health_day.reopened_referral(app, words, look)
    health_day.read_alert(app, texts, look)
    app.press("Settings", role="Button")
    app.wait(word("Change the password"), timeout=PATIENCE)
    look(app, "health-settings")
    health_day.back(app)


def lock_screen(world, app, look):
    """*Overdose now* needs nobody's password."""
    word = world.words
    app.press("Lock", context="HealthHomePage")
    app.wait(word("Unlock Feltbok"), timeout=PATIENCE)
    look(app, "health-lock")
    guide(app)
    look(app, "overdose-now")
    spray = next(n for n in app.tree() if n.get("objectName") == "spray")
    app.tap(spray.name)
    app.wait(spray.name, until="absent")
    look(app, "overdose-now-running")
    health_day.back(app)


def guide(app):
    app.press("Overdose now", role="Button", timeout=PATIENCE)
    app.wait(app.words("Back"), timeout=PATIENCE)


def at_night(world, app, look):
    word = world.words
    guide(app)
    look(app, "overdose-now-night")
    health_day.back(app)
    world.unlock(app, WORKER)
    health_day.tab(app, "Hand out")
    app.press("Step by step", timeout=PATIENCE)
    app.wait(word("Gone through, next"), timeout=PATIENCE)
    look(app, "training-night")


def more(app, look):
    """Who has every role of the health side has more panes than a phone has room for."""
    app.wait(role="PageTabList", timeout=PATIENCE)
    app.tap(starts=app.words("More", context="BottomNav"), role="PageTab")
    app.wait(app.words("Referrals", context="HealthHomePage"), role="ListItem", until="focused",
             timeout=PATIENCE)
    look(app, "more")
