// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/content_hash.h"

#include "base/hash.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

json::object object(std::string_view text)
{
    return *parseJsonObject(text);
}

const RecordId visitId = *RecordId::parse("019bc8f0-5a2e-7c31-9d55-0c2f7e1a9b44");
const RecordId first = *RecordId::parse("019bc8f0-5a2e-7c31-9d55-0c2f7e1a9b45");
const RecordId second = *RecordId::parse("019bc8f0-5a2e-7c31-9d55-0c2f7e1a9b46");

constexpr std::string_view visitText =
    R"({"kind":"skjenkekontroll","status":"finished","guests_estimated":45,"controllers":["b","a"],)"
    R"("checklist":{"U1":{"answer":"ok","note":null},"I2":{"answer":"avvik"}}})";

std::string hashOf(std::string_view visit, std::string_view one = R"({"description":"En"})",
                   std::string_view two = R"({"description":"To"})")
{
    return visitContentHash(visitId, object(visit), {{first, object(one)}, {second, object(two)}});
}

} // namespace

class ContentHashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheHashOfAFixedText();
    void isTheSameOnEveryDevice();
    void staysWhenTheOfficeAdds();
    void changesWithEveryWord();
};

void ContentHashTest::isTheHashOfAFixedText()
{
    // Spelt out, so that a paper of today can be checked by a program of another year.
    const std::string text =
        R"({"fields":{"checklist":{"I2":{"answer":"avvik"},"U1":{"answer":"ok"}},)"
        R"("controllers":["a","b"],"guests_estimated":45,"kind":"skjenkekontroll"},)"
        R"("observations":[{"fields":{"description":"En"},"id":"019bc8f0-5a2e-7c31-9d55-0c2f7e1a9b45"},)"
        R"({"fields":{"description":"To"},"id":"019bc8f0-5a2e-7c31-9d55-0c2f7e1a9b46"}],)"
        R"("visit":"019bc8f0-5a2e-7c31-9d55-0c2f7e1a9b44"})";
    QCOMPARE(hashOf(visitText), sha256Hex(text));
}

void ContentHashTest::isTheSameOnEveryDevice()
{
    const std::string here = hashOf(visitText);
    // Other order of members and of sets; emptied fields as null, "", [] or absent.
    QCOMPARE(hashOf(R"({"checklist":{"I2":{"answer":"avvik","note":""},"U1":{"answer":"ok"},)"
                    R"("S1":{"answer":null}},"controllers":["a","b"],"guests_estimated":45,)"
                    R"("oral_feedback":null,"general_impression":"","other_agencies":[],)"
                    R"("status":"finished","kind":"skjenkekontroll"})"),
             here);
    QCOMPARE(hashOf(visitText, R"({"description":"En","late":false,"uncertainty":null})"), here);
    QCOMPARE(visitContentHash(visitId, object(visitText),
                              {{second, object(R"({"description":"To"})")},
                               {first, object(R"({"description":"En"})")}}),
             here);
}

void ContentHashTest::staysWhenTheOfficeAdds()
{
    json::object later = object(visitText);
    later["status"] = "closed";
    later["report_sent_at"] = "2026-01-18T10:00:00.000Z";
    later["received_by_venue_at"] = "2026-01-20";
    later["comment"] = "Uenig.";
    QCOMPARE(hashOf(toJsonText(later)), hashOf(visitText));
}

void ContentHashTest::changesWithEveryWord()
{
    const std::string here = hashOf(visitText);
    std::string other(visitText);
    other.replace(other.find("45"), 2, "46");
    QVERIFY(hashOf(other) != here);
    other = visitText;
    other.replace(other.find("avvik"), 5, "ok");
    QVERIFY(hashOf(other) != here);
    QVERIFY(hashOf(visitText, R"({"description":"En."})") != here);
    QVERIFY(hashOf(visitText, R"({"description":"To"})", R"({"description":"En"})") != here);
    QVERIFY(hashOf(visitText, R"({"description":"En","positive":false})") != here);
    QVERIFY(visitContentHash(visitId, object(visitText), {}) != here);
    QVERIFY(visitContentHash(first, object(visitText), {}) !=
            visitContentHash(visitId, object(visitText), {}));
    // What this version does not know was said all the same.
    json::object unknown = object(visitText);
    unknown["a_later_field"] = 1;
    QVERIFY(hashOf(toJsonText(unknown)) != here);
}

QTEST_APPLESS_MAIN(ContentHashTest)
#include "content_hash_test.moc"
