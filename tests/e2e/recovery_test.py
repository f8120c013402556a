# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
"""A forgotten password costs nothing: a draft is written without coverage, the password is
forgotten, two administrators hand the key back to a new one, and the draft is there with every
value and is sent. One administrator is not enough, nor one twice; an answer to an earlier request,
half an answer and another new password open nothing."""

import random

import evening
from feltbok_driver import PATIENCE, StepFailed
from harness import World, main

WHO, ANNE, BO = "Kari Demo", "Anne Leder", "Bo Leder"
PEOPLE = ((WHO, "inspector"), ("Ola Prøve", "inspector"), (ANNE, "admin"), (BO, "admin"))
FIRST, NEW = "stille vann med bunn", "et helt nytt naust ved elva"


def write_draft(world, visit):
    """A visit that exists on the device alone; gives its answers."""
    with world.app("tablet", world.link(WHO)) as app:
        world.enrol(app, WHO)
        app.wait(starts=evening.PLACE, timeout=PATIENCE)
        world.stop_server()
        evening.open_place(app)
        evening.start_visit(app, "Ola Prøve")
        evening.fill_before(app)
        evening.fill_inside(app, visit)
        evening.fill_closing(app, visit)
        evening.wait_saved(app)
        return app.answers()


def ask(app, password):
    """From the lock to a request; gives its text."""
    word = app.words
    app.wait(word("Unlock Feltbok"), timeout=PATIENCE)
    app.fill(word("Your name"), WHO)
    app.press("Forgotten password")
    type_new(app, password)
    app.press("Make the request")
    return app.wait(word("Request for the office"), role="EditableText", timeout=PATIENCE).value


def type_new(app, password):
    app.fill(app.words("New password", context="RecoverySteps"), password)
    app.fill(app.words("New password once more"), password)


def give(app, answer):
    app.fill(app.words("Answer from the office"), answer)
    app.press("Open with the new password", timeout=PATIENCE)


def expect_refusal(app, words):
    app.wait(starts=words, role="AlertMessage", timeout=PATIENCE)
    if app.find(app.words("Finish visit", context="DraftPage")):
        raise StepFailed("it opened all the same")


def approve(world, name, request, allowed=(0,)):
    return world.command("recover", "approve", "--user", world.users[name], "--request", request,
                         allowed=allowed)


def approve_twice(world, request):
    """All that the office must refuse on the way to an answer."""
    approve(world, WHO, request, allowed=(1,))  # no administrator
    first = approve(world, ANNE, request)
    if first["approvals"] != 1 or "answer" in first:
        raise StepFailed(f"one approval gave {first}")
    approve(world, ANNE, request, allowed=(1,))  # the same once more
    if "answer" in world.command("recover", "show", "--request", request):
        raise StepFailed("the same administrator twice made an answer")
    return approve(world, BO, request)["answer"]


def refused_answers(world, app):
    """Leaves the page with a request that nobody has answered; gives its text."""
    word = app.words
    early = ask(app, FIRST)
    give(app, "helt feil svar")
    expect_refusal(app, word("This is not the office's answer to this request."))
    answer = approve_twice(world, early)
    give(app, answer[:-8])
    expect_refusal(app, word("This is not the office's answer to this request."))
    app.press("Back")
    late = ask(app, NEW)
    if late == early:
        raise StepFailed("two new passwords have the same request")
    give(app, answer)
    expect_refusal(app, word("This is not the office's answer to this request."))
    return late


def recover(world, before):
    word = world.words
    with world.app("tablet") as app:
        request = refused_answers(world, app)
        answer = approve_twice(world, request)
    # The office took its time: the app was closed meanwhile.
    with world.app("tablet") as app:
        again = ask(app, NEW)
        if again != request:
            raise StepFailed("the request is another one after a restart")
        give(app, answer)
        app.wait(word("Finish visit", context="DraftPage"), until="enabled", timeout=PATIENCE)
        app.wait(word("General impression, positive and negative"), role="EditableText")
        app.frame()
        after = app.answers()
        lost = {name: (value, after.get(name)) for name, value in before.items()
                if after.get(name) != value}
        if lost:
            raise StepFailed(f"the recovery cost {lost}")
        print(f"the draft is there with all {len(before)} answers")
        world.start_server(world.listen_address())
        evening.finish(app)
        app.press("Finish and make the report")
        app.wait(word("Add to the visit"), timeout=PATIENCE)
        evening.wait_delivered(app)
        print("it is finished and sent")


def run():
    with World() as world:
        world.set_up(PEOPLE)
        visit = evening.Visit(random.Random(20261123), world.words)
        before = write_draft(world, visit)
        recover(world, before)
        with world.app("tablet") as app:
            world.unlock(app, WHO)
            app.wait(role="AlertMessage", timeout=PATIENCE)
            world.unlock(app, WHO, NEW)
            app.wait(world.words("Search places"), timeout=PATIENCE)
            print("the forgotten password opens nothing any more, the new one does")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(run))
