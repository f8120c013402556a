// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/checklists.h"

#include "domain/violations.h"

#include <QtTest>
#include <algorithm>
#include <set>

using namespace feltbok::domain;

namespace {

std::string codes(const ChecklistTemplate& list)
{
    std::string out;
    for (const feltbok::domain::ListedItem& item : list.items)
        out += (out.empty() ? "" : " ") + std::string(item.code);
    return out;
}

} // namespace

class ChecklistsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyItemOnce()
    {
        std::set<std::string> wanted;
        for (int n = 1; n <= 12; ++n)
            wanted.insert("U" + std::to_string(n));
        for (int n = 1; n <= 27; ++n)
            wanted.insert("I" + std::to_string(n));
        for (int n = 1; n <= 13; ++n)
            wanted.insert("S" + std::to_string(n));
        std::set<std::string> found;
        for (const ChecklistItem& item : checklistItems()) {
            QVERIFY(found.insert(std::string(item.code)).second);
            QCOMPARE(std::string(item.labelKey), "checklist." + std::string(item.code));
            const std::string_view section = toString(item.section);
            QVERIFY(item.code[0] != 'U' || section == "outside");
            QVERIFY(item.code[0] != 'I' || section == "inside" || section == "internal_control");
            QVERIFY(item.code[0] != 'S' || section == "sale" || section == "internal_control");
        }
        QVERIFY(found == wanted);
    }

    void breachesExistAndFitThePlace()
    {
        for (const ChecklistItem& item : checklistItems())
            for (const std::string_view code : item.violations) {
                if (code.empty())
                    continue;
                const Violation* violation = findViolation(code);
                QVERIFY2(violation != nullptr, item.code.data());
                QVERIFY2(item.code[0] == 'S' ? violation->isForSale : violation->isForServing,
                         item.code.data());
            }
        const auto maps = [](const char* item, const char* first, const char* second) {
            const ChecklistItem* found = findChecklistItem(item);
            return found != nullptr && found->violations[0] == first &&
                   found->violations[1] == second;
        };
        QVERIFY(maps("U7", "P8-2", "P4-1"));
        QVERIFY(maps("I2", "P4-1", ""));
        QVERIFY(maps("I7", "P8-1", "P4-3"));
        QVERIFY(maps("I12", "P4-2", ""));
        QVERIFY(maps("I18", "P2-2", ""));
        QVERIFY(maps("I27", "", ""));
        QVERIFY(maps("S5", "P1-6", ""));
        QVERIFY(maps("S7", "P1-5", ""));
        QVERIFY(!findChecklistItem("I27")->mayBeBreach());
        QVERIFY(findChecklistItem("U0") == nullptr);
        QVERIFY(findChecklistItem("U6")->value == ChecklistValue::level);
        QVERIFY(findChecklistItem("U11")->confidence == feltbok::domain::Confidence::practice);
    }

    void listsByKindOfVisit()
    {
        const ChecklistTemplate serving = checklistFor("skjenkekontroll", Activity::serving);
        QCOMPARE(serving.reference(), std::string("serving/1"));
        QCOMPARE(serving.items.size(), std::size_t(39));
        QCOMPARE(std::string(serving.items.front().code), std::string("U1"));
        const ChecklistTemplate sale = checklistFor("salgskontroll", Activity::serving);
        QCOMPARE(sale.reference(), std::string("sale/1"));
        QCOMPARE(codes(sale), std::string("S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11 S12 S13"));
        QCOMPARE(codes(checklistFor("internkontrolltilsyn", Activity::serving)),
                 std::string("I18 I19 I20 I25"));
        QCOMPARE(codes(checklistFor("internkontrolltilsyn", Activity::sale)),
                 std::string("S9 S10"));
        const ChecklistTemplate event =
            checklistFor("ambulerende_enkeltanledning", Activity::serving);
        QCOMPARE(event.reference(), std::string("single_event/1"));
        QCOMPARE(event.items.size(), std::size_t(37));
        QVERIFY(codes(event).find("I18") == std::string::npos);
        QCOMPARE(checklistFor("oppfoelging", Activity::sale).name, std::string("sale"));
        QCOMPARE(checklistFor("oppfoelging", Activity::serving).name, std::string("serving"));
        QCOMPARE(checklistFor("utvidet_kontroll", Activity::serving).items.size(), std::size_t(39));
    }

    void aPublishedListComesBack()
    {
        ChecklistTemplate list = checklistFor("skjenkekontroll", Activity::serving);
        list.version = 2;
        list.record = "019aa2f1-1000-7c31-9d42-53647586aa03";
        list.note = "Vann på bordene";
        list.items.erase(list.items.begin() + 2);
        list.items.front().isActive = false;
        list.items.push_back({"L1",
                              feltbok::domain::ChecklistSection::inside,
                              ChecklistValue::count,
                              {"P1-7"},
                              "Mugger med vann på bordene",
                              "Jugs of water on the tables",
                              true});
        const auto record = recordOfChecklist(list);
        QVERIFY(record.hasValue());
        const auto read = checklistFromRecord(list.record, *record);
        QVERIFY(read.hasValue());
        QVERIFY(read->items == list.items);
        QCOMPARE(read->reference(), "serving/2@" + list.record);
        QVERIFY(read->reference().size() <= 80); // the field's limit
        QCOMPARE(read->active().size(), list.items.size() - 1);
        QVERIFY(read->find("L1") != nullptr && read->find("U3") == nullptr);
    }

    void whatIsNoListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("unknown list") << QByteArray(
            R"({"template":"outreach","template_version":2,"items":[{"code":"U1"}]})");
        QTest::newRow("the built-in number")
            << QByteArray(R"({"template":"sale","template_version":1,"items":[{"code":"S1"}]})");
        QTest::newRow("empty") << QByteArray(
            R"({"template":"sale","template_version":2,"items":[]})");
        QTest::newRow("all switched off") << QByteArray(
            R"({"template":"sale","template_version":2,"items":[{"code":"S1","active":false}]})");
        QTest::newRow("twice") << QByteArray(
            R"({"template":"sale","template_version":2,"items":[{"code":"S1"},{"code":"S1"}]})");
        QTest::newRow("own without words")
            << QByteArray(R"({"template":"sale","template_version":2,"items":[{"code":"L1"}]})");
        QTest::newRow("L100") << QByteArray(
            R"({"template":"sale","template_version":2,"items":[{"code":"L100","label_nb":"x"}]})");
        QTest::newRow("no code") << QByteArray(
            R"({"template":"sale","template_version":2,"items":[{"code":"vann"}]})");
    }
    void whatIsNoListIsRefused()
    {
        QFETCH(QByteArray, fields);
        const auto object = feltbok::parseJsonObject(fields.toStdString());
        QVERIFY(object.hasValue());
        QVERIFY(!checklistFromRecord("r", *object).hasValue());
    }

    void aVisitStaysOnItsVersion()
    {
        const auto published = [](int version, const char* record, const char* validFrom) {
            ChecklistTemplate list = checklistFor("salgskontroll", Activity::sale);
            list.version = version;
            list.record = record;
            if (validFrom != nullptr)
                list.validFrom = feltbok::parseIsoDate(validFrom).value();
            list.items.resize(static_cast<std::size_t>(version));
            return list;
        };
        // Two offices published number 3 without coverage; the last one is for next year.
        std::vector<ChecklistTemplate> lists{published(2, "b", nullptr), published(3, "d", nullptr),
                                             published(3, "c", nullptr),
                                             published(4, "e", "2027-01-01")};
        const auto day = [](const char* text) { return feltbok::parseIsoDate(text).value(); };
        do {
            QCOMPARE(currentChecklist(lists, "sale", day("2026-12-31")).reference(),
                     std::string("sale/3@d"));
            QCOMPARE(currentChecklist(lists, "sale", day("2027-01-01")).reference(),
                     std::string("sale/4@e"));
            QCOMPARE(currentChecklist(lists, "serving", day("2027-01-01")).reference(),
                     std::string("serving/1"));
            QCOMPARE(nextChecklistVersion(lists, "sale"), 5);
            QCOMPARE(nextChecklistVersion(lists, "serving"), 2);
            // The reference alone decides, whatever came later.
            const auto of = [&](const char* reference) {
                return checklistOfVisit(lists,
                                        {{"kind", "salgskontroll"},
                                         {"checklist_template", reference},
                                         {"checklist",
                                          {{"S10", {{"answer", "ok"}}},
                                           {"L2", {{"answer", "avvik"}}},
                                           {"S2", {{"answer", "ok"}}}}}},
                                        Activity::sale);
            };
            QCOMPARE(codes(of("sale/3@c").list), std::string("S1 S2 S3"));
            QCOMPARE(of("sale/3@c").list.record, std::string("c"));
            QCOMPARE(of("sale/1").list.items.size(), std::size_t(13));
            QVERIFY(!of("sale/1").isMissing);
            // Not pulled yet: what was answered, in order, and nothing invented.
            QVERIFY(of("sale/7@x").isMissing);
            QCOMPARE(codes(of("sale/7@x").list), std::string("S2 S10 L2"));
            QVERIFY(of("sale/3").isMissing); // which of the two?
        } while (
            std::next_permutation(lists.begin(), lists.end(), [](const auto& a, const auto& b) {
                return a.record < b.record;
            }));
        // Visits from before references were written.
        QCOMPARE(checklistOfVisit({}, {{"kind", "salgskontroll"}}, Activity::sale).list.reference(),
                 std::string("sale/1"));
    }

    void referencesAreReadStrictly()
    {
        using feltbok::domain::parseChecklistReference;
        const auto whole = parseChecklistReference("single_event/12@ab");
        QVERIFY(whole && whole->name == "single_event" && whole->version == 12 &&
                whole->record == "ab");
        for (const auto* text : {"", "serving", "/1", "serving/", "serving/0", "serving/-1",
                                 "serving/1x", "serving/2@"})
            QVERIFY2(!parseChecklistReference(text), text);
    }
};

QTEST_APPLESS_MAIN(ChecklistsTest)
#include "checklists_test.moc"
