// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/hours_import.h"

#include "domain/merge.h"
#include "import_samples.h"
#include "support/result_checks.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;

namespace {

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray text(const json::object& fields, const char* name)
{
    return bytes(findString(fields, name).value_or(""));
}

QByteArray summary(const Result<ImportPlan>& plan)
{
    if (!plan)
        return "error " + bytes(plan.error().field);
    QByteArray out = QByteArray::number(qulonglong(plan->added)) + "/" +
                     QByteArray::number(qulonglong(plan->updated)) + "/" +
                     QByteArray::number(qulonglong(plan->unchanged));
    for (const auto& note : plan->refused)
        out += "; " + QByteArray::number(qulonglong(note.line)) + " " + bytes(toString(note.code)) +
               " " + bytes(note.column) + " " + bytes(note.value);
    return out;
}

QByteArray warningsOf(const Result<ImportPlan>& plan)
{
    QByteArray out;
    for (const auto& note : plan->warnings)
        out += (out.isEmpty() ? "" : "; ") + QByteArray::number(qulonglong(note.line)) + " " +
               bytes(toString(note.code)) + " " + bytes(note.column);
    return out;
}

/// "G1,G2 all 08:00-01:30; …"
QByteArray hoursText(const json::object& licence)
{
    QByteArray out;
    const auto* hours = licence.if_contains("hours");
    if (hours == nullptr || hours->is_null())
        return "none";
    for (const auto& entry : hours->as_array()) {
        out += out.isEmpty() ? "" : "; ";
        for (const char* list : {"groups", "days"}) {
            QByteArray codes;
            for (const auto& code : entry.at(list).as_array())
                codes += QByteArray(codes.isEmpty() ? "" : ",") + code.as_string().c_str();
            out += codes + " ";
        }
        const auto& fields = entry.as_object();
        out += fields.contains("closed")
                   ? QByteArray("closed")
                   : QByteArray(text(fields, "from") + "-" + text(fields, "to"));
    }
    return out;
}

ExistingRegister sampleRegister()
{
    return applied(*importLicences(licenceSample()));
}

ExistingRegister registerOf(const std::string& rows)
{
    return applied(*importLicences(licenceHeader + rows));
}

constexpr const char* header =
    "Sted;Org.nr;Skjenketid gruppe 1 og 2;Skjenketid gruppe 3;Areal;Styrer;Stedfortreder;Vilkår\n";

} // namespace

class HoursImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sample()
    {
        const auto before = sampleRegister();
        const auto plan = importHours(hoursSample(), before);
        QCOMPARE(summary(plan), QByteArray("0/10/0"));
        // "inne; sommersesong" is not quoted in the file.
        QCOMPARE(warningsOf(plan), QByteArray("5 unquoted_separator Areal"));
        const auto found = applied(*plan, before);
        struct Expected
        {
            const char *number, *hours, *areas, *manager, *deputy, *conditions;
        };
        const char* const guards = "Ordensvakt etter kl. 23 fredag og lørdag";
        const Expected expected[]{
            {"20240100", "G1,G2 all 08:00-01:30; G3 all 13:00-01:30", "inne og ute (tegning 2)",
             "Ingrid Høgmo", "Pål Åsnes", guards},
            {"20240101", "G1,G2 all 08:00-01:30; G3 all 13:00-01:30", "inne", "Ayşe Demir",
             "Jon Ærlig Sørgård", guards},
            {"20240102", "G1,G2 all 12:00-00:30", "inne", "Mari Ødegård", "", ""},
            {"20240103", "G1,G2 all 11:00-23:00", "inne; sommersesong", "Ole-Johan Nilsen",
             "Siw Bjørk", ""},
            {"20240104", "G1,G2 all 18:00-01:00; G3 all 18:00-24:00", "storsal og foajé",
             "Lasse Moan", "Kine Moan", ""},
            {"20240105", "G1,G2 all 08:00-01:30", "inne og fortau", "Linh Nguyễn", "Berit Aas",
             "Matservering hele åpningstiden"},
            {"20240106", "G1 all 08:00-20:00; G1 sat 08:00-18:00", "", "Tor Inge Holm", "Ane Vik",
             ""},
            {"20240107", "G1 all 08:00-20:00; G1 eve 08:00-18:00", "", "Solveig Pettersen", "", ""},
            {"20240108", "G1,G2 all 10:00-18:00", "utsalg ved produksjonssted", "Håkon Råde",
             "Eli Råde", ""},
            {"20240109", "G1 all 08:00-20:00", "", "Per Strøm", "Gro Strøm", ""},
        };
        for (const auto& want : expected) {
            const auto& licence = recordWith(found.licences, "licence_number", want.number).fields;
            QCOMPARE(hoursText(licence), QByteArray(want.hours));
            QCOMPARE(text(licence, "areas"), QByteArray(want.areas));
            QCOMPARE(text(licence, "manager"), QByteArray(want.manager));
            QCOMPARE(text(licence, "deputy"), QByteArray(want.deputy));
            QCOMPARE(text(licence, "conditions"), QByteArray(want.conditions));
        }
        for (const char* number : {"20260900", "20260905"})
            QCOMPARE(hoursText(recordWith(found.licences, "licence_number", number).fields),
                     QByteArray("none"));
        for (const auto& change : plan->changes) {
            QVERIFY(!change.isNew);
            const json::object payload{
                {"set", change.set}, {"add", change.add}, {"remove", change.remove}};
            FELTBOK_SUCCEEDS(domain::parseChange(domain::schemaOf(change.collection), payload));
        }
    }
    void sampleAgain()
    {
        const auto before = sampleRegister();
        const auto found = applied(*importHours(hoursSample(), before), before);
        const auto again = importHours(hoursSample(), found);
        QCOMPARE(summary(again), QByteArray("0/0/10"));
        QVERIFY(again->changes.empty());
        // Nor does the register's own extract undo it.
        QVERIFY(importLicences(licenceSample(), found)->changes.empty());
    }

    void oneChange_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("set");
        const auto row = [](const char* before, const char* after, const char* set) {
            QTest::newRow(after) << QByteArray(before) << QByteArray(after) << QByteArray(set);
        };
        row("Berit Aas", "Berit Ås", R"({"deputy":"Berit Ås"})");
        row("Berit Aas", "", R"({"deputy":null})");
        row(";Matservering hele åpningstiden", ";", R"({"conditions":null})");
        row("12.00–00.30", "12-01",
            R"({"hours":[{"groups":["G1","G2"],"days":["all"],"from":"12:00","to":"01:00"}]})");
        row("storsal og foajé", "storsal", R"({"areas":"storsal"})");
    }
    void oneChange()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, set);
        QByteArray altered = QByteArray::fromStdString(hoursSample());
        QVERIFY(altered.contains(before));
        altered.replace(before, after);
        auto held = sampleRegister();
        held = applied(*importHours(hoursSample(), held), held);
        const auto plan = importHours(altered.toStdString(), held);
        QCOMPARE(summary(plan), QByteArray("0/1/9"));
        QCOMPARE(plan->changes.size(), std::size_t{1});
        QCOMPARE(bytes(toJsonText(plan->changes[0].set)), set);
    }

    void refusedRows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("refused");
        const auto row = [](const char* text, const char* refused) {
            QTest::newRow(refused) << QByteArray(text) << QByteArray(refused);
        };
        row("Kro;974760673;08-01;;;;;\n", "2 unknown_place Org.nr 974760673");
        row("Kro;317877898;08-01;;;;;\n", "2 org_check_digit Org.nr 317877898");
        row("Kro;31787789;08-01;;;;;\n", "2 org_number Org.nr 31787789");
        row(";;08-01;;;;;\n", "2 missing Org.nr ");
        row("Ukjent;;08-01;;;;;\n", "2 unknown_place Sted Ukjent");
        row("Kro;317877897;når som helst;;;;;\n", "2 hours Skjenketid gruppe 1 og 2 når som helst");
        row("Kro;317877897;08-25;;;;;\n", "2 hours Skjenketid gruppe 1 og 2 08-25");
        row("Kro;317877897;08-01;sent;;;;\n", "2 hours Skjenketid gruppe 3 sent");
        row("Kro;317877897\n", "2 too_few_fields  Kro;317877897");
    }
    void refusedRows()
    {
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, refused);
        const auto held =
            registerOf(licenceRow("1", "317877897", "Kro", "Veien 1", "01SKJE", "GRP1,GRP2,GRP3"));
        const auto plan = importHours(header + row.toStdString(), held);
        QCOMPARE(summary(plan), "0/0/0; " + refused);
        QVERIFY(plan->changes.empty());
        QVERIFY(!plan->isSuccess());
    }
    /// The parser's own reason, and what it is about.
    void whyHoursAreRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("hours");
        QTest::addColumn<QByteArray>("why");
        const auto row = [](const char* type, const char* hours, const char* why) {
            QTest::newRow(hours) << QByteArray(type) << QByteArray(hours)
                                 << "Klokkeslettene kan ikke tolkes: " + QByteArray(why);
        };
        row("02SALG", "08-22, lør 10-01", "«10-01»: salg går ikke over midnatt");
        row("01SKJE", "24-02", "«24-02»: ingenting begynner kl. 24; bruk 00");
        row("01SKJE", "08-25", "«25»: det finnes ikke noe slikt klokkeslett");
        row("01SKJE", "etter avtale", "«etter»: ukjent ord");
        row("01SKJE", "lør 08-02, lør 08-01", "«lørdag»: dagen har to forskjellige tider");
        row("01SKJE", "sommer 08-02",
            "«sommer»: en sesong må ha første og siste dato, som i «15.05-31.08 08-03»");
        row("01SKJE", "Døgnåpent",
            "«døgnåpent»: skjenking er forbudt mellom kl. 03 og 06, og av brennevin mellom kl. 03 "
            "og 13; oppgi klokkeslett innenfor lovens ramme (alkoholloven § 4-4)");
        row("02SALG", "24 timer",
            "«24 timer»: salg er forbudt om natten og på søn- og helligdager; oppgi klokkeslett "
            "innenfor lovens ramme (alkoholloven § 3-7)");
    }
    void whyHoursAreRefused()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, hours);
        QFETCH(QByteArray, why);
        const auto held =
            registerOf(licenceRow("1", "317877897", "Kro", "Veien 1", type.toStdString(), "GRP1"));
        const QByteArray file = QByteArray(header) + "Kro;317877897;" + hours + ";;;;;\n";
        const auto plan = importHours(file.toStdString(), held);
        QCOMPARE(plan->refused.size(), std::size_t{1});
        QCOMPARE(bytes(plan->refused[0].reason), why);
    }
    void seasons()
    {
        const auto held = registerOf(licenceRow("1"));
        const auto plan = importHours(
            std::string(header) + "Kro;317877897;15.05-31.08 08-03, 01.09-14.05 08-02;;;;;\n",
            held);
        QCOMPARE(summary(plan), QByteArray("0/1/0"));
        const auto hours = applied(*plan, held).licences[0].fields.at("hours").as_array();
        QCOMPARE(hours.size(), std::size_t{2});
        QCOMPARE(text(hours[0].as_object(), "season_from"), QByteArray("05-15"));
        QCOMPARE(text(hours[0].as_object(), "season_to"), QByteArray("08-31"));
        QCOMPARE(text(hours[1].as_object(), "season_to"), QByteArray("05-14"));
    }
    /// No identities of persons, whatever the column.
    void identities()
    {
        const auto held = registerOf(licenceRow("1"));
        const auto plan =
            importHours(std::string(header) +
                            "Kro;317877897;08-01;;inne;Ingrid Høgmo 15108019012;B;\n"
                            "Kro;317877897;08-01;;inne;Ingrid Høgmo;B@example.no;Ring 99887766\n"
                            "Kro 99887766;317877897;08-01;;;;;\n",
                        held);
        QCOMPARE(summary(plan), QByteArray("0/1/0; 2 identity_refused Styrer Ingrid Høgmo •••; "
                                           "4 identity_in_text Sted Kro •••"));
        QCOMPARE(warningsOf(plan),
                 QByteArray("3 identity_in_text Stedfortreder; 3 identity_in_text Vilkår"));
        const json::object fields = applied(*plan, held).licences[0].fields;
        QCOMPARE(text(fields, "manager"), QByteArray("Ingrid Høgmo"));
        QVERIFY(!fields.contains("deputy") && !fields.contains("conditions"));
    }
    void headerOnly()
    {
        const auto plan = importHours(header, sampleRegister());
        QVERIFY(!plan->isSuccess());
        QCOMPARE(warningsOf(plan), QByteArray("1 no_rows "));
    }

    void aRefusedRowHoldsNoPlace()
    {
        const auto held = registerOf(licenceRow("1"));
        const auto plan = importHours(std::string(header) + "Kro;317877897;tull;;;;;\n"
                                                            "Kro;317877897;08-01;;;;;\n"
                                                            "Kro;317877897;08-02;;;;;\n",
                                      held);
        QCOMPARE(summary(plan),
                 QByteArray("0/1/0; 2 hours Skjenketid gruppe 1 og 2 tull; 4 duplicate_place Sted "
                            "Kro"));
        QCOMPARE(bytes(plan->refused[1].reason), QByteArray("Stedet står allerede på linje 3"));
    }

    void severalPlacesOfOneHolder()
    {
        const auto held = registerOf(licenceRow("1", "317877897", "Sundet bar", "Veien 1") +
                                     licenceRow("2", "317877897", "Sundet kafé", "Veien 1"));
        const auto plan = importHours(std::string(header) + "SUNDET KAFE;317877897;08-01;;;;;\n"
                                                            "Sundet;317877897;08-01;;;;;\n"
                                                            "Sundet b?r;;09-02;;;;;\n",
                                      held);
        QCOMPARE(summary(plan), QByteArray("0/2/0; 3 unknown_place Sted Sundet"));
        const auto found = applied(*plan, held);
        QCOMPARE(hoursText(recordWith(found.licences, "licence_number", "1").fields),
                 QByteArray("G1,G2 all 09:00-02:00"));
        QCOMPARE(hoursText(recordWith(found.licences, "licence_number", "2").fields),
                 QByteArray("G1,G2 all 08:00-01:00"));
    }
    void anotherName()
    {
        const auto held = registerOf(licenceRow("1"));
        const auto plan = importHours(std::string(header) + "Kroa;317877897;08-01;;;;;\n", held);
        QCOMPARE(summary(plan), QByteArray("0/1/0"));
        QCOMPARE(warningsOf(plan), QByteArray("2 name_differs Sted"));
    }
    /// The list is for the licences in force; what has ended or is one evening's keeps its own.
    void whichLicences()
    {
        const auto held = registerOf(licenceRow("old", "317877897", "Kro", "Veien 1", "01SKJE",
                                                "GRP1", "01.10.2020", "30.09.2024") +
                                     licenceRow("new", "317877897", "Kro", "Veien 1", "01SKJE",
                                                "GRP1", "01.10.2024", "30.09.2028") +
                                     licenceRow("one", "317877897", "Kro", "Veien 1", "01SKJE",
                                                "GRP1", "31.12.2026", "31.12.2026"));
        const auto plan = importHours(std::string(header) + "Kro;317877897;08-01;;;;;\n", held);
        QCOMPARE(plan->changes.size(), std::size_t{1});
        QCOMPARE(plan->changes[0].record.toText(),
                 recordWith(held.licences, "licence_number", "new").id.toText());
        // A number in the row settles it.
        const auto named = importHours("Bevillingsnummer;Skjenketid\none;18-02\nno;18-02\n", held);
        QCOMPARE(summary(named), QByteArray("0/1/0; 3 unknown_licence Bevillingsnummer no"));
        QCOMPARE(named->changes[0].record.toText(),
                 recordWith(held.licences, "licence_number", "one").id.toText());
    }
    void columnsInAnyShape()
    {
        const auto held = sampleRegister();
        const auto plan =
            importHours("vilkaar,STYRER,Organisasjonsnummer,Gruppe 3,Gruppe 1+2,Navn\n"
                        "\"a\r\n\r\nb\",Kari,317 877 897,-,08-01,x\n",
                        held);
        QCOMPARE(summary(plan), QByteArray("0/1/0"));
        const auto found = applied(*plan, held);
        const auto& licence = recordWith(found.licences, "licence_number", "20240100").fields;
        QCOMPARE(text(licence, "conditions"), QByteArray("a\n\nb"));
        QCOMPARE(text(licence, "manager"), QByteArray("Kari"));
        QCOMPARE(hoursText(licence), QByteArray("G1,G2 all 08:00-01:00"));
        QCOMPARE(warningsOf(plan),
                 QByteArray("2 name_differs Navn; 2 spirits_without_hours Gruppe 3"));
    }
    void salesColumn()
    {
        const auto held =
            registerOf(licenceRow("1", "317877897", "Kro", "Veien 1", "02SALG", "GRP1"));
        const auto plan = importHours("Sted;Skjenketid;Salgstid\nKro;;09-18\n", held);
        QCOMPARE(hoursText(applied(*plan, held).licences[0].fields),
                 QByteArray("G1 all 09:00-18:00"));
    }

    void ceiling_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("groups");
        QTest::addColumn<QByteArray>("hours");
        QTest::addColumn<QByteArray>("spirits");
        QTest::addColumn<QByteArray>("warning");
        int n = 0;
        const auto row = [&](const char* type, const char* groups, const char* hours,
                             const char* spirits, const char* warning) {
            QTest::addRow("%d %s", ++n, hours)
                << QByteArray(type) << QByteArray(groups) << QByteArray(hours)
                << QByteArray(spirits) << QByteArray(warning);
        };
        const char* const serving = "01SKJE";
        const char* const sale = "02SALG";
        const char* const at44 = "Tiden går ut over lovens ramme (alkoholloven § 4-4)";
        const char* const at37 = "Tiden går ut over lovens ramme (alkoholloven § 3-7)";
        row(serving, "GRP1,GRP2", "06-03", "", "");
        row(serving, "GRP1,GRP2", "08-03.30", "", at44);
        row(serving, "GRP1,GRP2", "05-23", "", at44);
        row(serving, "GRP1,GRP2,GRP3", "08-03", "13-03", "");
        row(serving, "GRP1,GRP2,GRP3", "08-03", "12-02", at44);
        row(serving, "GRP1,GRP2,GRP3", "08-01", "13-02", at44);
        row(sale, "GRP1", "08-20 (lør 08-18)", "", "");
        row(sale, "GRP1", "08-20/18", "", "");
        row(sale, "GRP1", "08-21", "", at37);
        row(sale, "GRP1", "08-20 (lør 08-19)", "", at37);
        row(sale, "GRP1", "08-20, søn 10-16", "", at37);
        row(sale, "GRP1,GRP2", "08-21", "", "Tiden går ut over lovens ramme (alkoholloven § 3-7)");
        row(serving, "GRP1,GRP2", "08-01", "13-01",
            "Bevillingen omfatter ikke gruppe 3; tiden er ikke tatt inn");
        row(serving, "GRP1,GRP2,GRP3", "08-01", "",
            "Bevillingen omfatter gruppe 3, men raden har ingen tid for den");
    }
    void ceiling()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, groups);
        QFETCH(QByteArray, hours);
        QFETCH(QByteArray, spirits);
        QFETCH(QByteArray, warning);
        const auto held = registerOf(licenceRow("1", "317877897", "Kro", "Veien 1",
                                                type.toStdString(), groups.toStdString()));
        const QByteArray file =
            QByteArray(header) + "Kro;317877897;" + hours + ";" + spirits + ";;;;\n";
        const auto plan = importHours(file.toStdString(), held);
        QCOMPARE(summary(plan), QByteArray("0/1/0"));
        QCOMPARE(plan->warnings.empty() ? QByteArray() : bytes(plan->warnings[0].reason), warning);
        QVERIFY(plan->warnings.size() <= 1);
    }
    /// The ceiling is that of the tables which the municipality goes by.
    void ceilingOfTheTablesGiven()
    {
        const auto held = registerOf(licenceRow("1"));
        const QByteArray file = QByteArray(header) + "Kro;317877897;08-02.30;;;;;\n";
        auto table = TableReader::open(textSource(file.toStdString()));
        FELTBOK_SUCCEEDS(table);
        const auto rows = parseHours(*table, "9901");
        FELTBOK_SUCCEEDS(rows);
        auto context = makeContext(2);
        QCOMPARE(warningsOf(planHours(*rows, context, held)), QByteArray());
        for (auto& rule : context.tables.hours)
            if (rule.code == "night_prohibition")
                rule.from = std::chrono::hours(2);
        QCOMPARE(warningsOf(planHours(*rows, context, held)),
                 QByteArray("2 over_ceiling Skjenketid gruppe 1 og 2"));
    }
    void files()
    {
        const auto held = sampleRegister();
        QCOMPARE(summary(importHours("Kjøkken;Bad\n1;2\n", held)),
                 QByteArray("error missing_columns"));
        QCOMPARE(summary(importHours("Sted;Org.nr\nKro;317877897\n", held)),
                 QByteArray("error missing_columns"));
        QCOMPARE(summary(importHours("", held)), QByteArray("error empty_file"));
    }
};

QTEST_APPLESS_MAIN(HoursImportTest)
#include "hours_import_test.moc"
