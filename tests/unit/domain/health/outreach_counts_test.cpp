// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The tally against a second statement that knows only the records' JSON: for every question it
// goes through all records again and asks each whether it is meant.

#include "domain/health/outreach_counts.h"

#include "domain/schema.h"

#include <QTest>

#include <functional>
#include <random>
#include <set>

using namespace feltbok;
using namespace feltbok::domain;
using namespace feltbok::domain::health;

namespace {

using Records = std::vector<std::pair<RecordId, json::object>>;
using Asks = std::function<std::string(const json::object&)>;

RecordId idOf(int number)
{
    return RecordId::create(Instant{std::chrono::milliseconds{1'700'000'000'000 + number}});
}

std::vector<OutreachContact> contactsOf(const Records& records)
{
    std::vector<OutreachContact> out;
    for (const auto& [id, fields] : records) {
        auto contact = outreachContactFromFields(id, fields);
        if (!contact)
            qFatal("%s", contact.error().detail.c_str());
        out.push_back(std::move(contact).value());
    }
    return out;
}

std::string text(const json::object& fields, std::string_view name)
{
    return fields.contains(name) ? std::string(std::string_view(fields.at(name).as_string()))
                                 : std::string();
}

Asks field(const std::string& name)
{
    return [name](const json::object& fields) { return text(fields, name); };
}

Records where(const Records& records, const Asks& ask, const std::string& answer)
{
    Records out;
    for (const auto& record : records)
        if (ask(record.second) == answer)
            out.push_back(record);
    return out;
}

Tally slowTally(const Records& records, const Asks& ask, const std::string& answer)
{
    Tally out;
    for (const auto& [id, fields] : records)
        if (!fields.contains("undone_at") && ask(fields) == answer) {
            ++out.contacts;
            out.persons += fields.contains("persons") ? fields.at("persons").as_int64() : 1;
        }
    return out;
}

Tally slowTheme(const Records& records, std::string_view theme)
{
    return slowTally(
        records,
        [theme](const json::object& fields) {
            if (fields.contains("themes"))
                for (const auto& each : fields.at("themes").as_array())
                    if (std::string_view(each.as_string()) == theme)
                        return "in";
            return "out";
        },
        "in");
}

std::int64_t slowAmount(const Records& records, std::string_view name, std::string_view item)
{
    std::int64_t sum = 0;
    for (const auto& [id, fields] : records)
        if (!fields.contains("undone_at") && fields.contains(name) &&
            fields.at(name).as_object().contains(item))
            sum += fields.at(name).as_object().at(item).as_int64();
    return sum;
}

std::string differenceIn(const TallyBy& table, const Records& records, const std::string& name)
{
    std::set<std::string> answers;
    for (const auto& [id, fields] : records)
        answers.insert(text(fields, name));
    for (const auto& [code, tally] : table)
        if (!answers.contains(code))
            return (name + " counts what nobody said: ").append(code);
    for (const auto& answer : answers) {
        const Tally expected = slowTally(records, field(name), answer);
        const auto found = table.find(answer);
        const Tally seen = found == table.end() ? Tally{} : found->second;
        if (seen != expected || (expected == Tally{} && found != table.end()))
            return (name + " ").append(answer);
    }
    return {};
}

/// Empty where the counts are what the second statement says.
std::string difference(const OutreachCounts& counts, const Records& records)
{
    const auto any = [](const json::object&) { return std::string(); };
    if (counts.all != slowTally(records, any, ""))
        return "all";
    const std::pair<const TallyBy*, const char*> tables[] = {
        {&counts.kinds, "kind"},
        {&counts.ageBands, "age_band"},
        {&counts.genders, "gender"},
        {&counts.zones, "zone"},
        {&counts.homes, "home_municipality"},
        {&counts.firstContacts, "first_contact"},
        {&counts.safetyEvents, "safety_event"},
    };
    for (const auto& [table, name] : tables)
        if (auto wrong = differenceIn(*table, records, name); !wrong.empty())
            return wrong;
    const auto& schema = schemaOf(Collection::outreachContact);
    std::size_t themes = 0;
    for (const auto theme : schema.field("themes")->codes) {
        const Tally expected = slowTheme(records, theme);
        const auto found = counts.themes.find(theme);
        if ((found == counts.themes.end() ? Tally{} : found->second) != expected)
            return "theme " + std::string(theme);
        themes += expected == Tally{} ? 0U : 1U;
    }
    if (counts.themes.size() != themes)
        return "themes";
    for (const auto item : equipmentItems()) {
        const auto out = counts.equipmentOut.find(item);
        const auto in = counts.equipmentIn.find(item);
        if ((out == counts.equipmentOut.end() ? 0 : out->second) !=
                slowAmount(records, "equipment_out", item) ||
            (in == counts.equipmentIn.end() ? 0 : in->second) !=
                slowAmount(records, "equipment_in", item))
            return "equipment " + std::string(item);
    }
    for (const auto& [cell, tally] : counts.bandsAndGenders)
        if (tally !=
            slowTally(where(records, field("age_band"), cell.first), field("gender"), cell.second))
            return "cell " + cell.first + " " + cell.second;
    Tally cells;
    for (const auto& [cell, tally] : counts.bandsAndGenders) {
        cells.contacts += tally.contacts;
        cells.persons += tally.persons;
    }
    return cells == counts.all ? "" : "cells do not add up";
}

class Town
{
public:
    explicit Town(unsigned seed) : m_random(seed) {}

    Records contacts()
    {
        std::vector<RecordId> patrols;
        patrols.reserve(4);
        for (int i = 0; i < 4; ++i)
            patrols.push_back(idOf(i));
        std::vector<std::string> zones;
        zones.reserve(3);
        for (int i = 0; i < 3; ++i)
            zones.push_back(idOf(10 + i).toText());
        Records out;
        const int count = below(40);
        for (int i = 0; i < count; ++i) {
            json::object fields;
            fields["patrol"] = patrols[std::size_t(below(4))].toText();
            fields["date"] = below(2) == 0 ? "2026-11-30" : "2026-12-01";
            if (below(4) != 0)
                fields["zone"] = zones[std::size_t(below(3))];
            if (below(5) != 0)
                fields["persons"] = 1 + below(6);
            for (const auto* name : {"kind", "age_band", "gender", "home_municipality",
                                     "first_contact", "safety_event"})
                if (below(4) != 0)
                    fields[name] = code(name);
            json::array themes;
            for (const auto theme : schemaOf(Collection::outreachContact).field("themes")->codes)
                if (below(6) == 0)
                    themes.emplace_back(theme);
            if (!themes.empty())
                fields["themes"] = std::move(themes);
            for (const auto* name : {"equipment_out", "equipment_in"}) {
                json::object amounts;
                for (const auto item : equipmentItems())
                    if (below(5) == 0)
                        amounts[item] = 1 + below(20);
                if (!amounts.empty())
                    fields[name] = std::move(amounts);
            }
            if (below(5) == 0)
                fields["undone_at"] = "2026-11-30T22:00:00.000Z";
            out.emplace_back(idOf(100 + i), std::move(fields));
        }
        return out;
    }

private:
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    std::string_view code(std::string_view name)
    {
        const auto codes = schemaOf(Collection::outreachContact).field(name)->codes;
        return codes[std::size_t(below(int(codes.size())))];
    }

    std::mt19937 m_random;
};

json::object fieldsOf(std::string_view more)
{
    auto parsed = parseJsonObject(more);
    if (!parsed)
        qFatal("%.*s", int(more.size()), more.data());
    json::object out = std::move(parsed).value();
    if (!out.contains("patrol"))
        out["patrol"] = idOf(1).toText();
    if (!out.contains("date"))
        out["date"] = "2026-11-20";
    return out;
}

} // namespace

class OutreachCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void personsAreCountedAndUndoneOnesAreNot()
    {
        const Records records{
            {idOf(1), fieldsOf(R"({"kind":"kontakt","age_band":"18_24","gender":"mann"})")},
            {idOf(2), fieldsOf(R"({"kind":"observasjon","age_band":"16_17","persons":7})")},
            {idOf(3), fieldsOf(R"({"kind":"kontakt","age_band":"18_24","gender":"mann","persons":3,
                                   "equipment_out":{"kanyler":10},
                                   "undone_at":"2026-11-20T22:00:00.000Z"})")},
            {idOf(4), fieldsOf(R"({"kind":"kontakt","equipment_out":{"kanyler":10,"swab":2},
                                   "equipment_in":{"kanyleboks":1},"themes":["rus","bolig"]})")},
        };
        const auto counts = countContacts(contactsOf(records));
        QCOMPARE(counts.all, (Tally{3, 9}));
        QCOMPARE(counts.kinds.at("kontakt"), (Tally{2, 2}));
        QCOMPARE(counts.ageBands.at("18_24"), (Tally{1, 1}));
        QCOMPARE(counts.genders.at(""), (Tally{2, 8}));
        QCOMPARE(counts.bandsAndGenders.at({"18_24", "mann"}), (Tally{1, 1}));
        QCOMPARE(counts.themes.size(), std::size_t{2});
        QCOMPARE(counts.equipmentOut.at("kanyler"), 10);
        QCOMPARE(counts.equipmentIn.at("kanyleboks"), 1);
        QVERIFY(countContacts({}) == OutreachCounts());
    }

    /// `ukjent` is an answer; no answer is none. A null is none, too.
    void unknownIsNotUnanswered()
    {
        const Records records{
            {idOf(1), fieldsOf(R"({"gender":"ukjent"})")},
            {idOf(2), fieldsOf(R"({"gender":null,"persons":null,"themes":null,
                                   "equipment_out":null,"undone_at":null})")},
        };
        const auto counts = countContacts(contactsOf(records));
        QCOMPARE(counts.all, (Tally{2, 2}));
        QCOMPARE(counts.genders.at("ukjent"), (Tally{1, 1}));
        QCOMPARE(counts.genders.at(""), (Tally{1, 1}));
        QVERIFY(counts.equipmentOut.empty());
    }

    void whatCannotBeReadIsNoContact()
    {
        QVERIFY(!outreachContactFromFields(idOf(1), fieldsOf(R"({"date":"in the evening"})")));
        QVERIFY(!outreachContactFromFields(idOf(1), fieldsOf(R"({"patrol":"p"})")));
        json::object bare;
        bare["patrol"] = idOf(1).toText();
        QVERIFY(!outreachContactFromFields(idOf(1), bare));
    }

    /// A health lead learns the contact and its evening, not the patrol (protocol.md §8).
    void countsWithoutThePatrol()
    {
        json::object fields;
        fields["date"] = "2026-11-20";
        fields["kind"] = "samtale";
        const auto counts = countContacts(contactsOf({{idOf(1), fields}}));
        QCOMPARE(counts.kinds.at("samtale"), (Tally{1, 1}));
    }

    /// What a newer or broken program may have written does not make the counts lie.
    void oddValuesCountOnce()
    {
        const Records records{{idOf(1), fieldsOf(R"({"persons":0,"themes":["rus","rus"],"kind":7,
                                   "equipment_out":{"swab":-4,"filter":"2","kanyler":3}})")}};
        const auto counts = countContacts(contactsOf(records));
        QCOMPARE(counts.all, (Tally{1, 1}));
        QCOMPARE(counts.themes.at("rus"), (Tally{1, 1}));
        QCOMPARE(counts.kinds.at(""), (Tally{1, 1}));
        QVERIFY(counts.equipmentOut == (AmountBy{{"kanyler", 3}}));
    }

    void randomTownsAgreeWithTheSecondStatement()
    {
        for (unsigned seed = 0; seed < 1500; ++seed) {
            const Records records = Town(seed).contacts();
            const auto contacts = contactsOf(records);
            const auto wrong = difference(countContacts(contacts), records);
            QVERIFY2(wrong.empty(), (std::to_string(seed) + ": " + wrong).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(OutreachCountsTest)
#include "outreach_counts_test.moc"
