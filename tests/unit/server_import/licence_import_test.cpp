// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/licence_import.h"

#include "domain/merge.h"
#include "import_samples.h"
#include "support/result_checks.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;

namespace {

QByteArray text(const json::object& fields, const char* name)
{
    const auto found = findString(fields, name);
    return found ? QByteArray(found->data(), static_cast<qsizetype>(found->size())) : "";
}

QByteArray codes(const json::object& fields)
{
    QByteArray out;
    for (const auto& code : fields.at("groups").as_array())
        out += QByteArray(out.isEmpty() ? "" : ",") + code.as_string().c_str();
    return out;
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Counts and the refused rows' lines and codes: "1 added, 0 updated, 0 unchanged; 3 date".
QByteArray summary(const Result<ImportPlan>& plan)
{
    if (!plan)
        return "error " + bytes(plan.error().field);
    QByteArray out = QByteArray::number(qulonglong(plan->added)) + " added, " +
                     QByteArray::number(qulonglong(plan->updated)) + " updated, " +
                     QByteArray::number(qulonglong(plan->unchanged)) + " unchanged";
    for (const auto& note : plan->refused)
        out += "; " + QByteArray::number(qulonglong(note.line)) + " " + bytes(toString(note.code)) +
               " " + bytes(note.column);
    return out;
}

std::string header()
{
    return licenceHeader;
}

std::string row(std::string_view number)
{
    return licenceRow(number);
}

} // namespace

class LicenceImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sample()
    {
        const auto plan = importLicences(licenceSample());
        QCOMPARE(summary(plan), QByteArray("16 added, 0 updated, 0 unchanged"));
        QVERIFY(plan->warnings.empty());
        QCOMPARE(plan->changes.size(), std::size_t{32});
        const auto found = applied(*plan);
        QCOMPARE(found.premises.size(), std::size_t{16});
        QCOMPARE(found.licences.size(), std::size_t{16});

        struct Expected
        {
            const char *number, *org, *holder, *name, *address, *code, *postalPlace, *kind, *groups,
                *from, *to;
        };
        const Expected expected[]{
            {"20240100", "317877897", "Havblikk Kro AS", "Havblikk kro", "Kaiveien 3", "8283",
             "Prøvevik", "skjenk_alminnelig", "G1,G2,G3", "2024-10-01", "2028-09-30"},
            {"20240101", "313287920", "Sundet Hotell AS", "Sundet hotell – bar og restaurant",
             "Sundveien 1", "8283", "Prøvevik", "skjenk_alminnelig", "G1,G2,G3", "2024-10-01",
             "2028-09-30"},
            {"20240102", "311742183", "Bryggerhuset DA", "Bryggerhuset", "Naustgata 12 B", "8284",
             "Ytre Prøve", "skjenk_alminnelig", "G1,G2", "2024-10-01", "2028-09-30"},
            {"20240103", "310967920", "Fjellheimen Drift AS", "Fjellheimen turisthytte", "Fv. 835",
             "8289", "Indre Prøve", "skjenk_del_av_aar", "G1,G2", "2025-06-01", "2025-08-31"},
            {"20240104", "319081003", "Samfunnshuset SA", "Prøvevik samfunnshus", "Skoleveien 20",
             "8283", "Prøvevik", "skjenk_alminnelig", "G1,G2,G3", "2024-10-01", "2028-09-30"},
            {"20240105", "313390756", "Kafé \"Øst\" AS", "Kafé «Øst»", "Torget 4", "8283",
             "Prøvevik", "skjenk_alminnelig", "G1,G2", "2025-02-15", "2028-09-30"},
            {"20240106", "317938349", "Nær & Billig Prøvevik AS", "Nær & Billig Prøvevik",
             "Kaiveien 9", "8283", "Prøvevik", "salg_gr1", "G1", "2024-10-01", "2028-09-30"},
            {"20240107", "317017464", "Landhandelen Ytre Prøve ENK", "Landhandelen", "Ytreveien 77",
             "8284", "Ytre Prøve", "salg_gr1", "G1", "2024-10-01", "2028-09-30"},
            {"20240108", "318145385", "Prøvevik Bryggeri AS", "Prøvevik bryggeri – utsalg",
             "Industriveien 5", "8283", "Prøvevik", "salg_egenprodusert_gr2", "G1,G2", "2024-10-01",
             "2028-09-30"},
            {"20240109", "314019164", "Marked Sør AS", "Marked Sør", "Sørgata 1", "8289",
             "Indre Prøve", "salg_gr1", "G1", "2024-10-01", "2028-09-30"},
            {"20260900", "311461001", "Idrettslaget Fram", "Kamphallen", "", "8283", "Prøvevik",
             "skjenk_enkeltanledning", "G1,G2", "2026-10-03", "2026-10-03"},
            {"20260901", "313307662", "Ytre Prøve bygdelag", "Grendehuset", "", "8283", "Prøvevik",
             "skjenk_enkeltanledning", "G1,G2", "2026-10-12", "2026-10-12"},
            {"20260902", "316193455", "Prøvevik musikkforening", "Prøvevik samfunnshus", "", "8283",
             "Prøvevik", "skjenk_enkeltanledning", "G1,G2", "2026-10-21", "2026-10-21"},
            {"20260903", "311450611", "Idrettslaget Fram", "Kamphallen", "", "8283", "Prøvevik",
             "skjenk_enkeltanledning", "G1,G2", "2026-10-30", "2026-10-30"},
            {"20260904", "312310074", "Ytre Prøve bygdelag", "Grendehuset", "", "8283", "Prøvevik",
             "skjenk_enkeltanledning", "G1,G2", "2026-11-08", "2026-11-08"},
            {"20260905", "317283784", "Prøvevik musikkforening", "Prøvevik samfunnshus", "", "8283",
             "Prøvevik", "skjenk_enkeltanledning", "G1,G2", "2026-11-17", "2026-11-17"},
        };
        for (const auto& want : expected) {
            const auto& licence = recordWith(found.licences, "licence_number", want.number).fields;
            QCOMPARE(text(licence, "licence_kind"), QByteArray(want.kind));
            QCOMPARE(codes(licence), QByteArray(want.groups));
            QCOMPARE(text(licence, "valid_from"), QByteArray(want.from));
            QCOMPARE(text(licence, "valid_to"), QByteArray(want.to));
            QVERIFY(!licence.contains("extra"));
            const auto& place = recordWith(found.premises, "org_number", want.org);
            QCOMPARE(text(licence, "premises"), bytes(place.id.toText()));
            QCOMPARE(text(place.fields, "holder"), QByteArray(want.holder));
            QCOMPARE(text(place.fields, "name"), QByteArray(want.name));
            QCOMPARE(text(place.fields, "address"), QByteArray(want.address));
            QCOMPARE(text(place.fields, "postal_code"), QByteArray(want.code));
            QCOMPARE(text(place.fields, "postal_place"), QByteArray(want.postalPlace));
        }
    }

    void sampleAgain()
    {
        const auto found = applied(*importLicences(licenceSample()));
        const auto again = importLicences(licenceSample(), found);
        QCOMPARE(summary(again), QByteArray("0 added, 0 updated, 16 unchanged"));
        QVERIFY(again->changes.empty());
    }

    /// Every planned change is one that the schema takes.
    void changesFitTheSchema()
    {
        const auto plan = importLicences(licenceSample());
        for (const auto& change : plan->changes) {
            const json::object payload{
                {"set", change.set}, {"add", change.add}, {"remove", change.remove}};
            FELTBOK_SUCCEEDS(domain::parseChange(domain::schemaOf(change.collection), payload));
        }
    }

    /// One altered cell of the sample changes one field of one record.
    void oneChange_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("collection");
        QTest::addColumn<QByteArray>("change");
        const auto row = [](const char* before, const char* after, const char* collection,
                            const char* change) {
            QTest::newRow(after) << QByteArray(before) << QByteArray(after)
                                 << QByteArray(collection) << QByteArray(change);
        };
        row("Kaiveien 3;", "Kaiveien 5;", "premises", R"({"address":"Kaiveien 5"}{}{})");
        row("Havblikk kro;", "Havblikk pub;", "premises", R"({"name":"Havblikk pub"}{}{})");
        row("Kaiveien 3;", ";", "premises", R"({"address":null}{}{})");
        row("Havblikk Kro AS", "Ny Drift AS", "premises", R"({"holder":"Ny Drift AS"}{}{})");
        row("317877897", "974760673", "premises", R"({"org_number":"974760673"}{}{})");
        row("01SKJE;GRP1,GRP2,GRP3;01.10.2024;30.09.2028\r\n20240101",
            "01SKJE;GRP1;01.10.2024;30.09.2028\r\n20240101", "licence",
            R"({}{}{"groups":["G2","G3"]})");
        row("GRP1,GRP2;15.02.2025", "GRP1,GRP2,GRP3;15.02.2025", "licence",
            R"({}{"groups":["G3"]}{})");
        row("15.02.2025", "16.02.2025", "licence", R"({"valid_from":"2025-02-16"}{}{})");
        row("31.08.2025", "15.09.2025", "licence", R"({"valid_to":"2025-09-15"}{}{})");
        row("01.06.2025;31.08.2025", "01.06.2025;31.08.2027", "licence",
            R"({"licence_kind":"skjenk_alminnelig","valid_to":"2027-08-31"}{}{})");
    }
    void oneChange()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, collection);
        QFETCH(QByteArray, change);
        QByteArray altered = QByteArray::fromStdString(licenceSample());
        const qsizetype at = altered.indexOf(before);
        QVERIFY(at > 0);
        altered.replace(at, before.size(), after);
        const auto found = applied(*importLicences(licenceSample()));
        const auto plan = importLicences(altered.toStdString(), found);
        QCOMPARE(summary(plan), QByteArray("0 added, 1 updated, 15 unchanged"));
        QCOMPARE(plan->changes.size(), std::size_t{1});
        const auto& only = plan->changes.front();
        QCOMPARE(bytes(toString(only.collection)), collection);
        QVERIFY(!only.isNew);
        QCOMPARE(bytes(toJsonText(only.set) + toJsonText(only.add) + toJsonText(only.remove)),
                 change);
        const auto again = importLicences(altered.toStdString(), applied(*plan, found));
        QCOMPARE(summary(again), QByteArray("0 added, 0 updated, 16 unchanged"));
    }

    void refusedRows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const std::string& text, const char* code, const char* column,
                            const char* value) {
            QTest::addRow("%s %s", code, value)
                << QByteArray::fromStdString(text) << QByteArray(code) << QByteArray(column)
                << QByteArray(value);
        };
        const auto with = [](int cell, const char* value) {
            std::vector<std::string> cells{"7",    "317877897", "Kro",       "Veien 1", "01SKJE",
                                           "GRP1", "1.10.2024", "30.9.2028", "9901"};
            cells[static_cast<std::size_t>(cell)] = value;
            return licenceRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6],
                              cells[7], cells[8]);
        };
        row(with(0, ""), "missing", "Bevillingsnummer", "");
        row(with(0, "2,0240E+07"), "spreadsheet_number", "Bevillingsnummer", "2,0240E+07");
        row(with(0, "12345678901234567890123456789012345678901"), "too_long", "Bevillingsnummer",
            "12345678901234567890123456789012345678901");
        row(with(1, ""), "missing", "Organisasjonsnummer", "");
        row(with(1, "317877898"), "org_check_digit", "Organisasjonsnummer", "317877898");
        row(with(1, "31787789"), "org_number", "Organisasjonsnummer", "31787789");
        row(with(1, "3178778970"), "org_number", "Organisasjonsnummer", "3178778970");
        row(with(1, "3,18E+08"), "spreadsheet_number", "Organisasjonsnummer", "3,18E+08");
        row(with(1, "ukjent"), "org_number", "Organisasjonsnummer", "ukjent");
        row(with(1, "000000000"), "org_check_digit", "Organisasjonsnummer", "000000000");
        row(with(1, "100000008"), "org_check_digit", "Organisasjonsnummer", "100000008");
        row(with(4, ""), "missing", "Tillatelsestype", "");
        row(with(4, "03TOBA"), "licence_kind", "Tillatelsestype", "03TOBA");
        row(with(4, "Salgs- og skjenkebevilling"), "licence_kind", "Tillatelsestype",
            "Salgs- og skjenkebevilling");
        row(with(5, ""), "missing", "Varegrupper", "");
        row(with(5, "GRP4"), "groups", "Varegrupper", "GRP4");
        row(with(5, "GRP1,cider"), "groups", "Varegrupper", "GRP1,cider");
        row(licenceRow("7", "317877897", "Butikk", "Veien 1", "02SALG", "GRP1,GRP2,GRP3"),
            "sale_of_spirits", "Varegrupper", "GRP1,GRP2,GRP3");
        row(with(6, ""), "missing", "Gyldig fra", "");
        row(with(6, "31.02.2024"), "date", "Gyldig fra", "31.02.2024");
        row(with(6, "01.10.24"), "date", "Gyldig fra", "01.10.24");
        row(with(6, "10/01/2024"), "date", "Gyldig fra", "10/01/2024");
        row(with(7, "45566"), "date", "Gyldig til", "45566");
        row(with(7, "2028-13-01"), "date", "Gyldig til", "2028-13-01");
        row(with(7, "########"), "date", "Gyldig til", "########");
        row(with(7, "30.09.2024"), "dates_reversed", "Gyldig til", "30.09.2024");
        row(with(8, "4601"), "other_municipality", "Kommunenr", "4601");
        row(with(8, "990"), "other_municipality", "Kommunenr", "990");
        row(with(8, ""), "missing", "Kommunenr", "");
        row(with(8, "Prøvevik"), "municipality", "Kommunenr", "Prøvevik");
        row("7;317877897;x\n", "too_few_fields", "", "7;317877897;x");
        row("7;317877897;\"x\n", "unterminated_quote", "", "7;317877897;\"x");
        row("7;\"31\"7877897;;;;;;;;;;\n", "text_after_quote", "", "7;\"31\"7877897;;;;;;;;;;");
    }
    void refusedRows()
    {
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, value);
        const auto plan = importLicences(header() + licenceRow("1") + row.toStdString());
        FELTBOK_SUCCEEDS(plan);
        QCOMPARE(plan->added, std::size_t{1});
        QCOMPARE(plan->refused.size(), std::size_t{1});
        const auto& note = plan->refused.front();
        QCOMPARE(note.line, std::size_t{3});
        QCOMPARE(bytes(toString(note.code)), code);
        QCOMPARE(bytes(note.column), column);
        QCOMPARE(bytes(note.value), value);
        QVERIFY(!note.reason.empty());
        QVERIFY(plan->isSuccess());
    }

    /// No identities of persons enter the register, whatever the column, nor stand in a note.
    void identities_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("refused"); ///< code; empty where the row goes in
        const auto row = [](const char* name, int column, const char* cell, const char* refused) {
            QTest::newRow(name) << column << QByteArray(cell) << QByteArray(refused);
        };
        row("number of the holder", 2, "01010112345 Ola", "identity_refused");
        row("number with a space", 2, "Ola 150180 19012", "identity_refused");
        row("number as a place", 3, "15108019012", "identity_refused");
        row("number in an address", 4, "Veien 1 (15108019012)", "identity_refused");
        row("number for an organisation", 1, "15108019012", "org_number");
        row("number for a licence", 0, "15818090002", "identity_refused");
        row("telephone of the holder", 2, "Ola tlf 99887766", "");
        row("e-mail in an address", 4, "ola@example.no", "");
        row("telephone as a place", 3, "Kro, ring 99887766", "identity_in_text");
    }
    void identities()
    {
        QFETCH(int, column);
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, refused);
        QByteArrayList cells = QByteArray::fromStdString(licenceRow("7")).trimmed().split(';');
        cells[column] = cell;
        const auto plan = importLicences(header() + cells.join(';').toStdString() + "\n");
        FELTBOK_SUCCEEDS(plan);
        const auto& notes = refused.isEmpty() ? plan->warnings : plan->refused;
        QCOMPARE(notes.size(), std::size_t{1});
        QCOMPARE(bytes(toString(notes[0].code)),
                 refused.isEmpty() ? QByteArray("identity_in_text") : refused);
        QCOMPARE(notes[0].line, std::size_t{2});
        QVERIFY(!notes[0].column.empty());
        QVERIFY(bytes(notes[0].value).contains("•••"));
        QCOMPARE(plan->added, std::size_t(refused.isEmpty() ? 1 : 0));
        const std::string all = toJsonText(toJson(*plan)) + toTable(*plan, false) + [&] {
            std::string out;
            for (const auto& change : plan->changes)
                out += toJsonText(change.set);
            return out;
        }();
        for (const char* secret :
             {"15108019012", "19012", "15818090002", "12345", "99887766", "ola@"})
            QVERIFY(all.find(secret) == std::string::npos);
    }
    /// An import that leaves a text out leaves what the register has of it.
    void whatIsLeftOutStays()
    {
        const auto held = applied(*importLicences(header() + row("1")));
        std::string again = row("1");
        again.replace(again.find("Innehaver AS"), 12, "Innehaver AS, tlf 99887766");
        QCOMPARE(summary(importLicences(header() + again, held)),
                 QByteArray("0 added, 0 updated, 1 unchanged"));
    }
    /// Two associations at one place, neither with a number of its own.
    void placesWithoutANumberAreNotOne()
    {
        for (const char* org : {"000000000", ""}) {
            std::string other = licenceRow("2", org, "Kamphallen");
            other.replace(other.find("Innehaver AS"), 12, "Skytterlaget");
            const auto plan = importLicences(header() + licenceRow("1", org, "Kamphallen") + other);
            QCOMPARE(plan->added, std::size_t{0});
            QCOMPARE(plan->refused.size(), std::size_t{2});
        }
    }
    void headerOnly()
    {
        const auto plan = importLicences(header());
        FELTBOK_SUCCEEDS(plan);
        QVERIFY(!plan->isSuccess());
        QCOMPARE(plan->warnings.size(), std::size_t{1});
        QCOMPARE(bytes(plan->warnings[0].reason),
                 QByteArray("Filen har ingen rader under overskriften"));
    }
    void namesOfColumns_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* place, const char* from, const char* to) {
            QTest::newRow(place) << QByteArray(place) << QByteArray(from) << QByteArray(to);
        };
        row("Navn på skjenkested", "Gyldig fra og med", "Gyldig til og med");
        row("Skjenkested/salgssted", "Fra og med", "Til og med");
        row("Stedets navn", "Gyldig f.o.m", "Gyldig t.o.m");
        row("Virksomhetens navn", "Fra", "Til");
        row("Serveringssted", "Frå", "Til");
        row("Utsalgssted", "Gyldig fra", "Gyldig til");
    }
    void namesOfColumns()
    {
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray names = "Bevillingsnummer;Organisasjonsnummer;Innehaver;" + place +
                                 ";Adresse;Postnr;Poststed;Kommunenr;Tillatelsestype;Varegrupper;" +
                                 from + ";" + to + "\n";
        const auto plan = importLicences(names.toStdString() + row("1"));
        QCOMPARE(summary(plan), QByteArray("1 added, 0 updated, 0 unchanged"));
        QVERIFY(plan->warnings.empty());
        QCOMPARE(text(plan->changes.at(0).set, "name"), QByteArray("Kro"));
    }

    void longValuesAreCut()
    {
        const auto plan = importLicences(header() + licenceRow("1", std::string(900, 'x')));
        QCOMPARE(plan->refused.at(0).value, std::string(200, 'x') + "…");
        QVERIFY(!plan->isSuccess());
    }

    void duplicates()
    {
        const auto plan =
            importLicences(header() + licenceRow("1", "1") + row("1") + row("2") + row(" 1 "));
        QCOMPARE(summary(plan),
                 QByteArray("2 added, 0 updated, 0 unchanged; 2 org_number Organisasjonsnummer; "
                            "5 duplicate_licence Bevillingsnummer"));
        QCOMPARE(bytes(plan->refused[1].reason),
                 QByteArray("Bevillingsnummeret står allerede på linje 3"));
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("groups");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("kind");
        int n = 0;
        const auto row = [&](const char* type, const char* groups, const char* from, const char* to,
                             const char* kind) {
            QTest::addRow("%d %s", ++n, type)
                << QByteArray(type) << QByteArray(groups) << QByteArray(from) << QByteArray(to)
                << QByteArray(kind);
        };
        row("01SKJE", "GRP1", "01.10.2024", "30.09.2028", "skjenk_alminnelig");
        row("01", "GRP1", "01.10.2024", "30.09.2028", "skjenk_alminnelig");
        row("Skjenkebevilling", "1+2", "01.10.2024", "30.09.2025", "skjenk_alminnelig");
        row("SKJENKING", "1-3", "01.10.2024", "29.09.2025", "skjenk_del_av_aar");
        row("skjenk", "øl, vin", "2028-02-29", "2029-02-27", "skjenk_del_av_aar");
        row("skjenk", "øl, vin", "2028-02-29", "2029-02-28", "skjenk_alminnelig");
        row("01SKJE", "GRP1", "01.05.2026", "02.05.2026", "skjenk_del_av_aar");
        row("01SKJE", "GRP1", "01.05.2026", "01.05.2026", "skjenk_enkeltanledning");
        row("01SKJE", "GRP1", "01.05.2026", "2026-05-01", "skjenk_enkeltanledning");
        row("Ambulerende", "alle", "01.05.2026", "01.05.2026", "skjenk_ambulerende");
        row("Skjenking i sluttet selskap", "GRP1", "01.05.2026", "01.05.2027", "skjenk_sluttet");
        row("02SALG", "GRP1", "01.10.2024", "30.09.2028", "salg_gr1");
        row("Salg", "Gruppe 1", "01.05.2026", "01.05.2026", "salg_gr1");
        row("Salsløyve", "Gruppe 1", "01.10.2024", "30.09.2028", "salg_gr1");
        row("Skjenkjeløyve", "1", "01.10.2024", "30.09.2028", "skjenk_alminnelig");
        row("02", "GRP1,GRP2", "01.10.2024", "30.09.2028", "salg_egenprodusert_gr2");
        row("Salgsbevilling", "2", "01.10.2024", "30.09.2028", "salg_egenprodusert_gr2");
    }
    void kinds()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, groups);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, kind);
        const auto plan = importLicences(
            header() + licenceRow("1", "317877897", "Kro", "Veien 1", type.toStdString(),
                                  groups.toStdString(), from.toStdString(), to.toStdString()));
        QCOMPARE(summary(plan), QByteArray("1 added, 0 updated, 0 unchanged"));
        QCOMPARE(text(plan->changes.at(1).set, "licence_kind"), kind);
    }
    void vinmonopolet()
    {
        const auto plan = importLicences(header() + licenceRow("1", "317877897", "Vinmonopolet",
                                                               "x", "02SALG", "GRP1,GRP2,GRP3"));
        QCOMPARE(text(plan->changes.at(1).set, "licence_kind"), QByteArray("vinmonopol"));
    }

    /// The same place by another licence number, spelling or case; other places of one holder
    /// apart.
    void places()
    {
        auto held = applied(*importLicences(header() + row("1")));
        const auto samePlace = [&](const std::string& text) {
            const auto plan = importLicences(header() + text, held);
            return plan && plan->added == 1 &&
                   std::none_of(plan->changes.begin(), plan->changes.end(), [](const auto& change) {
                       return change.isNew && change.collection == domain::Collection::premises;
                   });
        };
        QVERIFY(samePlace(row("2")));
        QVERIFY(samePlace(licenceRow("2", "317 877 897", "KRO", "veien  1")));
        QVERIFY(samePlace(licenceRow("2", "317877897", "Kro", "")));
        QVERIFY(!samePlace(licenceRow("2", "317877897", "Kro", "Veien 2")));
        QVERIFY(!samePlace(licenceRow("2", "317877897", "Kro 2", "Veien 1")));
        QVERIFY(!samePlace(licenceRow("2", "313287920", "Kro", "Veien 1")));
    }
    /// A single occasion at a licensed place neither empties its address nor takes its name.
    void occasionAtAPlace()
    {
        const std::string file =
            header() + row("1") +
            licenceRow("2", "317877897", "KRO", "", "01SKJE", "GRP1", "20.11.2026", "20.11.2026");
        const auto plan = importLicences(file);
        QCOMPARE(summary(plan), QByteArray("2 added, 0 updated, 0 unchanged"));
        const auto found = applied(*plan);
        QCOMPARE(found.premises.size(), std::size_t{1});
        QCOMPARE(text(found.premises[0].fields, "name"), QByteArray("Kro"));
        QCOMPARE(text(found.premises[0].fields, "address"), QByteArray("Veien 1"));
        QCOMPARE(plan->warnings.size(), std::size_t{1});
        QCOMPARE(bytes(plan->warnings[0].reason),
                 QByteArray("To bevillinger oppgir stedet ulikt; brukt er verdien på linje 2"));
        QCOMPARE(summary(importLicences(file, found)),
                 QByteArray("0 added, 0 updated, 2 unchanged"));
        // Nor does a later file that holds only the occasion.
        const auto alone =
            importLicences(header() + licenceRow("2", "317877897", "Kro", "", "01SKJE", "GRP1",
                                                 "20.11.2026", "20.11.2026"),
                           found);
        QCOMPARE(summary(alone), QByteArray("0 added, 0 updated, 1 unchanged"));
    }
    /// A place renamed by its old licence; its new licence under the new name is the same place.
    void renamedPlace()
    {
        const auto held = applied(*importLicences(header() + row("1")));
        const auto plan = importLicences(header() + licenceRow("1", "317877897", "Ny kro") +
                                             licenceRow("2", "317877897", "Ny kro"),
                                         held);
        QCOMPARE(summary(plan), QByteArray("1 added, 1 updated, 0 unchanged"));
        const auto found = applied(*plan, held);
        QCOMPARE(found.premises.size(), std::size_t{1});
        QCOMPARE(text(found.premises[0].fields, "name"), QByteArray("Ny kro"));
    }

    void extraColumns()
    {
        const std::string file = "Merknad;" + header() + "\"to\r\nlinjer\";" + row("1") + ";" +
                                 row("2") + "010203 12345;" + row("3");
        const auto plan = importLicences(file);
        QCOMPARE(summary(plan), QByteArray("3 added, 0 updated, 0 unchanged"));
        const auto found = applied(*plan);
        const auto extra = [&](const char* number) {
            const auto& fields = recordWith(found.licences, "licence_number", number).fields;
            const auto* value = fields.if_contains("extra");
            return value == nullptr ? QByteArray("none") : bytes(toJsonText(*value));
        };
        QCOMPARE(extra("1"), QByteArray(R"({"Merknad":"to\nlinjer"})"));
        QCOMPARE(extra("2"), QByteArray("none"));
        QCOMPARE(extra("3"), QByteArray("none"));
        QCOMPARE(plan->warnings.size(), std::size_t{1});
        QCOMPARE(bytes(toString(plan->warnings[0].code)), QByteArray("national_identity"));
        QVERIFY(plan->warnings[0].value.empty());
        QCOMPARE(summary(importLicences(file, found)),
                 QByteArray("0 added, 0 updated, 3 unchanged"));
        // A file without the column says nothing about it; one with it empty takes it away.
        QCOMPARE(summary(importLicences(header() + row("1"), found)),
                 QByteArray("0 added, 0 updated, 1 unchanged"));
        const auto emptied = importLicences("Merknad;" + header() + ";" + row("1"), found);
        QCOMPARE(summary(emptied), QByteArray("0 added, 1 updated, 0 unchanged"));
        QVERIFY(emptied->changes.at(0).set.at("extra").is_null());
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("lower case")
            << QByteArray("bevillingsnummer;organisasjonsnummer;innehaver;sted;adresse;postnr;"
                          "poststed;kommunenr;tillatelsestype;varegrupper;gyldig fra;gyldig til");
        QTest::newRow("short forms")
            << QByteArray("Bevillingsnr.;Org.nr.;Bevillingshaver;Skjenkested;Besøksadresse;Postnr.;"
                          "Poststed;Kommunenummer;Bevillingstype;Varegruppe;Fra dato;Til dato");
        QTest::newRow("spaces and signs") << QByteArray(
            " Bevillings-nummer ;ORG NR;Innehaver;Navn på sted;Adresse;Post nr;"
            "Post-sted;Kommune nr.;Type bevilling;Vare grupper;Gyldig_fra;GYLDIG TIL");
        QTest::newRow("lost letters")
            << QByteArray("Bevillingsnummer;Organisasjonsnummer;Innehaver;Navn p? sted;"
                          "Bes?ksadresse;Postnr;Poststed;Kommunenr;Tillatelsestype;Varegrupper;"
                          "Gyldig fra;Gyldig til");
        QTest::newRow("both a number and a name of the municipality")
            << QByteArray("Bevillingsnummer;Organisasjonsnummer;Innehaver;Sted;Adresse;Postnr;"
                          "Kommune;Kommunenr;Tillatelsestype;Varegrupper;Gyldig fra;Gyldig til");
    }
    void headers()
    {
        QFETCH(QByteArray, header);
        const auto plan = importLicences(header.toStdString() + "\n" + row("1"));
        QCOMPARE(summary(plan), QByteArray("1 added, 0 updated, 0 unchanged"));
        QCOMPARE(text(plan->changes.at(0).set, "address"), QByteArray("Veien 1"));
    }
    void missingColumns()
    {
        const auto plan = importLicences("Sted;Adresse;Gyldig fra\nKro;Veien 1;01.01.2026\n");
        QVERIFY(!plan);
        QCOMPARE(
            bytes(fileErrorText(plan.error(), "x.csv")),
            QByteArray("«x.csv»: Filen mangler kolonner: Bevillingsnummer, Organisasjonsnummer, "
                       "Tillatelsestype, Varegrupper, Gyldig til."));
        QCOMPARE(summary(importLicences("Bevillingsnummer;" + header() + "1;" + row("1"))),
                 QByteArray("error duplicate_columns"));
        QCOMPARE(summary(importLicences(hoursSample())), QByteArray("error missing_columns"));
        QCOMPARE(bytes(fileErrorText(importLicences("").error(), "x.csv")),
                 QByteArray("«x.csv»: Filen er tom."));
    }
    void municipalityForms()
    {
        for (const char* number : {"9901", " 9901 ", "9901 Prøvevik"})
            QCOMPARE(summary(importLicences(
                         header() + licenceRow("1", "317877897", "Kro", "Veien 1", "01SKJE", "GRP1",
                                               "01.10.2024", "30.09.2028", number))),
                     QByteArray("1 added, 0 updated, 0 unchanged"));
        const auto plan = importLicences("Bevillingsnummer,Org.nr,Sted,Type,Gruppe,Fra,Til\n"
                                         "1,317877897,Kro,skjenk,1,2026-01-01,2026-12-31\n");
        QCOMPARE(summary(plan), QByteArray("1 added, 0 updated, 0 unchanged"));
        QCOMPARE(bytes(toString(plan->warnings.at(0).code)), QByteArray("no_municipality_column"));
    }
    void breaksBecomeSpaces()
    {
        const auto plan = importLicences(
            header() + licenceRow("1", "317877897", "\"Kro\r\n  på kaia\"") +
            licenceRow("2", "313287920", "\"Bar\n\"", "\"Veien\r1\"") + licenceRow("x", "y"));
        QCOMPARE(summary(plan), QByteArray("2 added, 0 updated, 0 unchanged; 7 org_number "
                                           "Organisasjonsnummer"));
        const auto found = applied(*plan);
        QCOMPARE(text(found.premises[0].fields, "name"), QByteArray("Kro på kaia"));
        QCOMPARE(text(found.premises[1].fields, "name"), QByteArray("Bar"));
        QCOMPARE(text(found.premises[1].fields, "address"), QByteArray("Veien 1"));
    }
    void warnings_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("lost letter")
            << QByteArray::fromStdString(licenceRow("1", "317877897", "Linh Nguy?n mat"))
            << QByteArray("lost_letters");
        QTest::newRow("no place") << QByteArray::fromStdString(licenceRow("1", "317877897", ""))
                                  << QByteArray("holder_as_place");
        QTest::newRow("five years")
            << QByteArray::fromStdString(licenceRow("1", "317877897", "Kro", "", "01SKJE", "GRP1",
                                                    "01.10.2024", "30.09.2029"))
            << QByteArray("long_term");
        QTest::newRow("only spirits")
            << QByteArray::fromStdString(licenceRow("1", "317877897", "Kro", "", "01SKJE", "GRP3"))
            << QByteArray("unusual_groups");
    }
    void warnings()
    {
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, code);
        const auto plan = importLicences(header() + row.toStdString());
        QCOMPARE(summary(plan), QByteArray("1 added, 0 updated, 0 unchanged"));
        QCOMPARE(plan->warnings.size(), std::size_t{1});
        QCOMPARE(bytes(toString(plan->warnings[0].code)), code);
    }
    /// The rows go to the serving process as JSON and give the same plan there.
    void rowsAsJson()
    {
        auto table = TableReader::open(textSource(licenceSample() + "x;y\n"));
        FELTBOK_SUCCEEDS(table);
        const auto rows = parseLicences(*table, "9901");
        FELTBOK_SUCCEEDS(rows);
        const auto object = parseJsonObject(toJsonText(toJson(*rows)));
        FELTBOK_SUCCEEDS(object);
        const auto read = parsedRowsFromJson(*object);
        FELTBOK_SUCCEEDS(read);
        const auto one = planLicences(*rows, makeContext(), {});
        const auto other = planLicences(*read, makeContext(), {});
        QVERIFY(one->changes == other->changes);
        QVERIFY(one->refused == other->refused);
        QCOMPARE(other->refusedCount, std::size_t{1});
        FELTBOK_FAILS(ErrorCode::badInput, parsedRowsFromJson({{"rows", 1}}));
        ParsedRows odd = *rows;
        odd.rows[3].as_object()["premises"].as_object()["name"] = 7;
        FELTBOK_FAILS(ErrorCode::badInput, planLicences(odd, makeContext(), {}));
    }
    void output()
    {
        const auto plan = importLicences(header() + row("1") + licenceRow("2", "317877898"));
        QCOMPARE(bytes(toJsonText(toJson(*plan))),
                 QByteArray(R"({"added":1,"updated":0,"unchanged":0,"refused":[{"line":3,)"
                            R"("column":"Organisasjonsnummer","value":"317877898",)"
                            R"("code":"org_check_digit","reason":"Organisasjonsnummeret finnes )"
                            R"(ikke: kontrollsifferet eller det første sifferet stemmer ikke"}],)"
                            R"("warnings":[]})"));
        const auto read = planFromJson(toJson(*plan));
        FELTBOK_SUCCEEDS(read);
        QVERIFY(read->refused == plan->refused && read->added == 1 && read->refusedCount == 1);
        const std::string table = toTable(*plan, true);
        QVERIFY(table.starts_with("Prøvekjøring: ingenting er lagret.\nLagt til             1\n"
                                  "Oppdatert            0\n"));
        QVERIFY(table.find("\n3        Organisasjonsnummer   317877898") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(LicenceImportTest)
#include "licence_import_test.moc"
