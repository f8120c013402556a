// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/stock_movement.h"

#include "stock_samples.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain::health;

namespace {

/// The field at fault; empty where the movement is sound.
std::string faultOf(const StockMovement& movement)
{
    const auto sound = checkMovement(movement);
    if (sound)
        return {};
    return sound.error().field.empty() ? "no field named" : sound.error().field;
}

template <typename Change>
std::string faultAfter(StockMovement movement, Change change)
{
    change(movement);
    return faultOf(movement);
}

const std::string none;

} // namespace

class StockMovementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesOfTheWire()
    {
        const char* const codes[] = {"mottak",  "utdeling",  "overfoering_ut", "overfoering_inn",
                                     "svinn",   "utloept",   "retur",          "tilbakekalling",
                                     "telling", "korreksjon"};
        QCOMPARE(entryTypeCodes().size(), std::size(codes));
        for (const char* code : codes)
            QCOMPARE(toString(entryTypeFromText(code).value()), std::string_view(code));
        QCOMPARE(entryTypeFromText("utdeling"), std::optional(EntryType::utdeling));
        QCOMPARE(entryTypeFromText("telling"), std::optional(EntryType::telling));
        QVERIFY(!entryTypeFromText("utløpt"));
        QVERIFY(!entryTypeFromText("Mottak"));
        QVERIFY(!entryTypeFromText(""));
    }

    void signOfEachKind()
    {
        struct Row
        {
            EntryType type;
            bool in, out;
        };
        const Row rows[] = {
            {EntryType::mottak, true, false},        {EntryType::utdeling, false, true},
            {EntryType::overfoeringUt, false, true}, {EntryType::overfoeringInn, true, false},
            {EntryType::svinn, false, true},         {EntryType::utloept, false, true},
            {EntryType::retur, true, true},          {EntryType::tilbakekalling, false, true},
            {EntryType::korreksjon, true, true},
        };
        for (const Row& row : rows) {
            const std::string name(toString(row.type));
            for (int doses : {1, 2, maxMovementDoses})
                QVERIFY2(faultOf(movement(1, row.type, doses)) == (row.in ? none : "doses"),
                         name.c_str());
            for (int doses : {-1, -2, -maxMovementDoses})
                QVERIFY2(faultOf(movement(1, row.type, doses)) == (row.out ? none : "doses"),
                         name.c_str());
            for (int doses : {0, maxMovementDoses + 1, -maxMovementDoses - 1})
                QVERIFY2(faultOf(movement(1, row.type, doses)) == "doses", name.c_str());
        }
    }

    void countsBookTheDifference()
    {
        for (int doses : {-3, 0, 3})
            QCOMPARE(faultOf(movement(1, EntryType::telling, doses)), none);
        const auto count = [](std::optional<int> counted, std::optional<int> expected, int doses) {
            return faultAfter(movement(1, EntryType::telling, 0), [&](StockMovement& out) {
                out.counted = counted;
                out.expected = expected;
                out.doses = doses;
            });
        };
        QCOMPARE(count(4, 6, -2), none);
        QCOMPARE(count(0, -2, 2), none); // the device's own balance was below zero
        QCOMPARE(count(4, 6, 2), std::string("doses"));
        QCOMPARE(count(4, 6, 4), std::string("doses")); // absolute: the toy's reading
        QCOMPARE(count(4, 4, -1), std::string("doses"));
        QCOMPARE(count(-1, 0, -1), std::string("counted"));
        QCOMPARE(count(10'001, 10'001, 0), std::string("counted"));
        QCOMPARE(count(std::nullopt, 6, -6), std::string("counted"));
        QCOMPARE(count(4, std::nullopt, 4), std::string("expected"));
        QCOMPARE(count(0, 1'000'001, -1'000'001), std::string("expected"));
        // However far off the books were, a count can set them right.
        QCOMPARE(count(0, 50'000, -50'000), none);
        QCOMPARE(faultAfter(movement(1, EntryType::telling, 0),
                            [](StockMovement& out) { out.seenVersion.reset(); }),
                 std::string("seen_version"));
        QCOMPARE(faultAfter(movement(1, EntryType::telling, 0),
                            [](StockMovement& out) { out.seenVersion = -1; }),
                 std::string("seen_version"));
        for (EntryType type : {EntryType::mottak, EntryType::retur, EntryType::korreksjon}) {
            QCOMPARE(faultAfter(movement(1, type, 2), [](StockMovement& out) { out.counted = 2; }),
                     std::string("counted"));
            QCOMPARE(faultAfter(movement(1, type, 2), [](StockMovement& out) { out.expected = 2; }),
                     std::string("expected"));
        }
    }

    void lots()
    {
        const auto lot = [](const char* text) {
            return faultAfter(movement(1, EntryType::mottak, 2),
                              [&](StockMovement& out) { out.lot = text; });
        };
        for (const char* sound : {"1", "AB-12/34", "abcdefghijklmnopqrst", "12345678901234567890",
                                  "!\"%&'()*+,-./:;<=>?", "_"})
            QVERIFY2(lot(sound) == none, sound);
        for (const char* broken : {"", "123456789012345678901", "A 1", " A1", "A1\n", "A#1", "Å1",
                                   "A\x1d", "A@1", "A[1", "A{1", "A$1"})
            QVERIFY2(lot(broken) == "lot", broken);
        QCOMPARE(comparableLot(" ab-1z "), std::string("AB-1Z"));
        QCOMPARE(comparableLot("  "), std::string());
        QCOMPARE(comparableLot("A B"), std::string("A B"));
    }

    void expiries()
    {
        const auto expiry = [](Date date) {
            return faultAfter(movement(1, EntryType::mottak, 2),
                              [&](StockMovement& out) { out.expiry = date; });
        };
        QCOMPARE(expiry(date("2014-01-01")), none);
        QCOMPARE(expiry(date("2028-02-29")), none);
        QCOMPARE(expiry(date("2099-12-31")), none);
        QCOMPARE(expiry(date("2013-12-31")), std::string("expiry"));
        QCOMPARE(expiry(date("2100-01-01")), std::string("expiry"));
        using namespace std::chrono;
        QCOMPARE(expiry(Date{}), std::string("expiry"));
        QCOMPARE(expiry(Date{year{2027}, February, day{29}}), std::string("expiry"));
        QCOMPARE(expiry(Date{year{2027}, June, day{0}}), std::string("expiry"));
    }

    void references()
    {
        const std::vector<EntryType> all{EntryType::mottak,         EntryType::utdeling,
                                         EntryType::overfoeringUt,  EntryType::svinn,
                                         EntryType::utloept,        EntryType::overfoeringInn,
                                         EntryType::retur,          EntryType::telling,
                                         EntryType::tilbakekalling, EntryType::korreksjon};
        struct Row
        {
            const char* field;
            std::optional<RecordId> StockMovement::*member;
            std::vector<EntryType> needs;
            std::vector<EntryType> may;
        };
        const Row rows[] = {
            {"transfer_id",
             &StockMovement::transferId,
             {EntryType::overfoeringUt, EntryType::overfoeringInn},
             {EntryType::korreksjon}},
            {"handout",
             &StockMovement::handout,
             {EntryType::utdeling},
             {EntryType::retur, EntryType::korreksjon}},
            {"recall",
             &StockMovement::recall,
             {EntryType::tilbakekalling},
             {EntryType::svinn, EntryType::retur, EntryType::overfoeringUt,
              EntryType::overfoeringInn, EntryType::korreksjon}},
        };
        for (const Row& row : rows)
            for (EntryType type : all) {
                const bool isIn = type == EntryType::mottak || type == EntryType::overfoeringInn;
                const auto has = [&](const std::vector<EntryType>& types) {
                    return std::find(types.begin(), types.end(), type) != types.end();
                };
                const std::string name = std::string(row.field) + " " + std::string(toString(type));
                const auto fault = [&](std::optional<RecordId> value) {
                    return faultAfter(movement(1, type, isIn ? 2 : -2),
                                      [&](StockMovement& out) { out.*row.member = value; });
                };
                QVERIFY2(fault(idOf(7)) == (has(row.needs) || has(row.may) ? "" : row.field),
                         name.c_str());
                QVERIFY2(fault(std::nullopt) == (has(row.needs) ? row.field : ""), name.c_str());
                if (has(row.needs))
                    QVERIFY2(fault(RecordId{}) == row.field, name.c_str());
            }
    }

    void theRest()
    {
        const StockMovement sound = movement(1, EntryType::svinn, -2);
        const auto fault = [&](auto change) { return faultAfter(sound, change); };
        QCOMPARE(faultOf(sound), none);
        QCOMPARE(fault([](auto& out) { out.location = RecordId{}; }), std::string("location"));
        for (const char* code : {"", "Nyxoid", "ny xoid", "nyxoid-2", "løsning"})
            QCOMPARE(fault([&](auto& out) { out.product = code; }), std::string("product"));
        QCOMPARE(fault([](auto& out) { out.product = std::string(41, 'a'); }),
                 std::string("product"));
        QCOMPARE(fault([](auto& out) { out.product = "naloxone_2"; }), none);
        QCOMPARE(fault([](auto& out) { out.reason = std::string(500, 'x'); }), none);
        QCOMPARE(fault([](auto& out) { out.reason = std::string(501, 'x'); }),
                 std::string("reason"));
        QCOMPARE(fault([](auto& out) { out.reason = "\xff"; }), std::string("reason"));
        QCOMPARE(faultAfter(movement(1, EntryType::korreksjon, 1),
                            [](auto& out) { out.reason.clear(); }),
                 std::string("reason"));
        // A device with a broken clock loses no hand-out.
        for (const char* at : {"1970-01-01T00:00:00Z", "2106-01-01T00:00:00Z"})
            QCOMPARE(fault([&](auto& out) { out.at = instant(at); }), none);
    }

    void fieldsGoOutAndComeBack()
    {
        for (std::string_view code : entryTypeCodes()) {
            const EntryType type = *entryTypeFromText(code);
            const bool isIn = type == EntryType::mottak || type == EntryType::overfoeringInn;
            StockMovement made = movement(1, type, isIn ? 2 : -2);
            made.reason = "knust i bilen";
            made.seenVersion = std::int64_t{1} << 40;
            const json::object fields = toFields(made);
            QVERIFY(fields.at("entry_type").as_string() == code);
            auto back = movementFromFields(fields);
            QVERIFY(back.hasValue());
            back->id = made.id;
            back->device = made.device;
            back->user = made.user;
            QVERIFY(*back == made);
        }
        QCOMPARE(
            toJsonText(toFields(movement(1, EntryType::telling, -2))),
            std::string(
                R"({"location":"01000000-0000-0000-0000-000000000001","product":"nyxoid","lot":"A1","expiry":"2027-06-30","entry_type":"telling","doses":-2,"counted":0,"expected":2,"seen_version":0,"at":"2026-11-20T10:00:00.000Z"})"));
    }

    void brokenFieldsAreNamed()
    {
        const json::object sound = toFields(movement(1, EntryType::overfoeringUt, -2));
        for (const char* field :
             {"location", "product", "lot", "expiry", "entry_type", "doses", "at"}) {
            json::object broken = sound;
            broken.erase(field);
            QCOMPARE(movementFromFields(broken).error().field, std::string(field));
            broken[field] = json::array{};
            QCOMPARE(movementFromFields(broken).error().field, std::string(field));
        }
        for (const auto& [field, value] :
             std::initializer_list<std::pair<const char*, json::value>>{
                 {"transfer_id", "x"},
                 {"handout", 7},
                 {"recall", json::object{}},
                 {"counted", 1.5},
                 {"expected", "2"},
                 {"seen_version", true},
                 {"doses", std::int64_t{1} << 32}, // as an int it would be zero
                 {"counted", std::int64_t{1} << 32},
                 {"expiry", "2027-02-29"},
                 {"entry_type", "tyveri"},
                 {"reason", 4},
                 {"at", "i går"}}) {
            json::object broken = sound;
            broken[field] = value;
            QVERIFY2(!movementFromFields(broken), field);
            QCOMPARE(movementFromFields(broken).error().field, std::string(field));
        }
        json::object empty = sound;
        for (const char* field : {"handout", "recall", "counted", "reason"})
            empty[field] = nullptr;
        QVERIFY(movementFromFields(empty).hasValue());
    }
};

QTEST_APPLESS_MAIN(StockMovementTest)
#include "stock_movement_test.moc"
