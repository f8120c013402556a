// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/visit_invitation.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

const std::string visit = "019aa2f1-1000-7c31-9d42-53647586aa03";
const std::string place = "019aa2f1-1000-7c31-9d42-53647586aa04";
const std::string kari = "019aa2f0-0c00-7a11-8b22-33445566aa02";
const std::string ola = "019aa2f0-0c00-7a11-8b22-33445566aa05";

json::object draft()
{
    return {{"premises", place},
            {"kind", "skjenkekontroll"},
            {"method", "aapen"},
            {"checklist_template", "serving/2@" + place},
            {"started_at", "2026-11-20T22:10:00.000Z"},
            {"status", "draft"},
            {"responsible_person", "Per Prøve"},
            {"general_impression", "Rolig"},
            {"controllers", json::array{json::value(ola), json::value(kari)}}};
}

VisitInvitation invitation()
{
    return invitationOf(RecordId::parse(visit).value(), "9901", draft()).value();
}

} // namespace

class VisitInvitationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const std::string text = toText(invitation());
        QVERIFY(text.starts_with("feltbok://join?"));
        const auto read = parseInvitation("  " + text + "\n");
        QVERIFY(read.hasValue());
        QVERIFY(*read == invitation());
        QVERIFY(read->names(UserId::parse(kari).value()));
        QVERIFY(read->names(UserId::parse(ola).value()));
        QVERIFY(!read->names(UserId::parse(place).value()));
        // The ids decide, not the order they came in.
        auto other = draft();
        other["controllers"] = json::array{json::value(kari), json::value(ola)};
        QCOMPARE(toText(invitationOf(RecordId::parse(visit).value(), "9901", other).value()), text);
    }

    void tellsNoContentAndNoName()
    {
        const std::string text = toText(invitation());
        QVERIFY(text.find("Per") == std::string::npos);
        QVERIFY(text.find("Rolig") == std::string::npos);
        QVERIFY(text.size() < 600); // a code that a phone reads from another's screen
    }

    void createsWhatTheFirstOneCreated()
    {
        const Change change = creatingChange(invitation());
        const auto first = draft();
        for (const auto& [name, value] : change.set)
            QVERIFY2(first.at(name) == value, std::string(name).c_str());
        for (const auto* name :
             {"premises", "kind", "method", "checklist_template", "started_at", "status"})
            QVERIFY2(change.set.contains(name), name);
        QCOMPARE(change.add.at("controllers").as_array().size(), std::size_t(2));
        QVERIFY(!change.set.contains("general_impression"));
        // Chosen on the first device, all but the place; the step to a draft is this one's too.
        for (const auto* name : {"kind", "method", "checklist_template", "started_at"})
            QVERIFY2(change.repeats.contains(std::string_view(name)), name);
        for (const auto* name : {"premises", "status", "controllers"})
            QVERIFY2(!change.repeats.contains(std::string_view(name)), name);
        QCOMPARE(change.repeats.contains("licence"), change.set.contains("licence"));
    }

    void isOfADraftWithSomebodyElse()
    {
        auto finished = draft();
        finished["status"] = "finished";
        auto alone = draft();
        alone["controllers"] = json::array{json::value(kari)};
        auto twice = draft();
        twice["controllers"] = json::array{json::value(kari), json::value(kari)};
        const RecordId id = RecordId::parse(visit).value();
        QCOMPARE(invitationOf(id, "9901", finished).error().field, std::string("status"));
        QCOMPARE(invitationOf(id, "9901", alone).error().field, std::string("controllers"));
        QCOMPARE(invitationOf(id, "9901", twice).error().field, std::string("controllers"));
    }

    void otherTextsAreNoInvitation()
    {
        for (const auto* text : {"", "hei", "https://example.no/join?visit=1",
                                 "feltbok://enrol?server=x", "feltbok://check?visit=1"})
            QVERIFY2(parseInvitation(text).error().code == ErrorCode::notFound, text);
    }

    void everyDamageIsSeen()
    {
        const std::string whole = toText(invitation());
        // Cut anywhere, it is either no invitation or a damaged one; only the last id's end may
        // be cut off without being seen as a cut, and then it is no id.
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY2(!parseInvitation(whole.substr(0, length)).hasValue(),
                     whole.substr(0, length).c_str());
        const auto with = [&](const std::string& from, const std::string& to) {
            std::string text = whole;
            text.replace(text.find(from), from.size(), to);
            return parseInvitation(text);
        };
        QCOMPARE(with("9901", "99a1").error().field, std::string("municipality"));
        QCOMPARE(with("9901", "99011").error().field, std::string("municipality"));
        QCOMPARE(with(visit, "x").error().field, std::string("visit"));
        QCOMPARE(with("kind=skjenkekontroll", "kind=besoek").error().field, std::string("kind"));
        QCOMPARE(with("method=aapen", "method=").error().field, std::string("method"));
        QCOMPARE(with("serving/2", "serving").error().field, std::string("checklist"));
        QCOMPARE(with("2026-11-20T", "20 nov").error().field, std::string("started"));
        QCOMPARE(with("," + ola, "").error().field, std::string("controllers"));
        QCOMPARE(with("&method=", "&kind=salgskontroll&method=").error().field,
                 std::string("kind")); // twice: which one would hold?
        QVERIFY(!parseInvitation(whole + "&x=" + std::string(5000, 'a')).hasValue());
    }

    void toleratesWhatOthersDoToALink()
    {
        std::string escaped;
        for (const char c : toText(invitation()))
            escaped += c == ':' && escaped.size() > 10 ? "%3A" : c == ',' ? "%2c" : std::string{c};
        const auto read = parseInvitation(escaped + "&later=1");
        QVERIFY(read.hasValue());
        QVERIFY(*read == invitation());
        QVERIFY(!parseInvitation(toText(invitation()) + "%4").hasValue());
    }
};

QTEST_APPLESS_MAIN(VisitInvitationTest)
#include "visit_invitation_test.moc"
