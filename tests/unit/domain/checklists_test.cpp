// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/checklists.h"

#include "domain/violations.h"

#include <QtTest>
#include <set>

using namespace feltbok::domain;

namespace {

std::string codes(const ChecklistTemplate& list)
{
    std::string out;
    for (const ChecklistItem& item : list.items)
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
};

QTEST_APPLESS_MAIN(ChecklistsTest)
#include "checklists_test.moc"
