// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/naloxone_products.h"
#include "domain/identity_check.h"
#include "domain/identity_scan.h"
#include "domain/licence_terms.h"
#include "domain/schema.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace feltbok::domain;

namespace {

/// Takes the marks out of a sentence and says where they were.
std::string unmarked(std::string_view sentence, std::vector<IdentitySpan>& spans)
{
    std::string out;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == '[' && i + 2 < sentence.size() && sentence[i + 2] == '|') {
            const char kind = sentence[i + 1];
            spans.push_back({out.size(), 0,
                             kind == 'N'   ? IdentityKind::nationalNumber
                             : kind == 'P' ? IdentityKind::phone
                                           : IdentityKind::email});
            i += 2;
        } else if (sentence[i] == ']') {
            spans.back().length = out.size() - spans.back().begin;
        } else {
            out += sentence[i];
        }
    }
    return out;
}

std::string described(const std::vector<IdentitySpan>& spans, const std::string& text)
{
    std::string out;
    for (const IdentitySpan& span : spans)
        out +=
            std::string(toString(span.kind)) + " \"" + text.substr(span.begin, span.length) + "\" ";
    return out;
}

} // namespace

class IdentityScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QByteArray>("sentence");
        QFile file(QStringLiteral(FELTBOK_TEST_DATA "/identity_sentences.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int telling = 0;
        int harmless = 0;
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            QTest::newRow(line.constData()) << line;
            (line.contains('|') ? telling : harmless) += 1;
        }
        QVERIFY(telling >= 75);
        QVERIFY(harmless >= 75);
    }
    void sentences()
    {
        QFETCH(QByteArray, sentence);
        std::vector<IdentitySpan> wanted;
        const std::string text = unmarked(sentence.toStdString(), wanted);
        QCOMPARE(described(findIdentities(text), text), described(wanted, text));
        QVERIFY(findIdentities(text) == wanted);
        // Wherever it stands in a longer text.
        const std::string longer = "Ved inngangen kl. 22.15. " + text + " Ellers rolig.";
        QCOMPARE(findIdentities(longer).size(), wanted.size());
    }

    void oneWrongDigitIsNoNumber()
    {
        const std::string good = "01819010001";
        const auto isFound = [](const std::string& digits) {
            const auto found = findIdentities(digits); // a foreign telephone number, for one
            return std::ranges::any_of(found, [](const IdentitySpan& span) {
                return span.kind == IdentityKind::nationalNumber;
            });
        };
        QVERIFY(isFound(good));
        for (std::size_t i = 0; i < good.size(); ++i)
            for (char c = '0'; c <= '9'; ++c) {
                std::string changed = good;
                changed[i] = c;
                QCOMPARE(isFound(changed), c == good[i]);
            }
    }

    void anythingIsSurvived()
    {
        unsigned state = 11;
        const std::string alphabet = "0123456789 .-+@()a\xc2\xa0\xe2\x80\x93,:";
        for (int round = 0; round < 20000; ++round) {
            std::string text;
            for (int n = 0; n < 30; ++n) {
                state = state * 1664525u + 1013904223u;
                text += alphabet[(state >> 16) % alphabet.size()];
            }
            std::size_t end = 0;
            for (const IdentitySpan& span : findIdentities(text)) {
                QVERIFY(span.length > 0 && span.begin >= end &&
                        span.begin + span.length <= text.size());
                end = span.begin + span.length;
            }
        }
    }

    void peopleWriteInsideOfValuesToo();
    void whereAProductIsKnownFrom();

    void longTextIsQuick()
    {
        QCOMPARE(findIdentities(std::string(200000, '@')).size(), std::size_t(0));
        QCOMPARE(findIdentities(std::string(200000, '7')).size(), std::size_t(0));
        std::string pairs;
        for (int n = 0; n < 60000; ++n)
            pairs += "1 ";
        QCOMPARE(findIdentities(pairs).size(), std::size_t(0));
    }
};

void IdentityScanTest::peopleWriteInsideOfValuesToo()
{
    const auto fieldOf = [](Collection collection, const char* payload) {
        const auto& spec = schemaOf(collection);
        const auto change = parseChange(spec, feltbok::parseJsonObject(payload).valueOr({}));
        return change ? fieldWithIdentity(spec, *change) : std::string("not a change");
    };
    const std::string photo =
        R"({"sha256":")" + std::string(64, 'a') + R"(","size":9,"type":"image/jpeg","name":)";
    const auto visit = [&](const std::string& payload) {
        return fieldOf(Collection::controlVisit, payload.c_str());
    };
    // As the app names them.
    QCOMPARE(visit(R"({"add":{"attachments":[)" + photo + R"("2026-11-20 22.14"}]}})"), "");
    QCOMPARE(visit(R"({"add":{"attachments":[)" + photo + R"("2026-11-20 22:14"}]}})"), "");
    QCOMPARE(visit(R"({"add":{"attachments":[)" + photo + R"("Gjest tlf 922 33 444"}]}})"),
             "attachments");
    QCOMPARE(visit(R"({"set":{"signature_image":)" + photo + R"("kari@example.no"}}})"),
             "signature_image");
    QCOMPARE(visit(R"({"set":{"checklist":{"U1":{"answer":"ok","note":"ring 92233444"}}}})"),
             "checklist.U1");
    // Without spaces it is still what somebody wrote, and no key.
    QCOMPARE(visit(R"({"set":{"checklist":{"U1":{"answer":"avvik",)"
                   R"("note":"gjest-01819010001-uten-legitimasjon"}}}})"),
             "checklist.U1");
    // In any other text: a telephone number has its place there, a national number has not.
    QCOMPARE(visit(R"({"set":{"responsible_person":"Kari 922 33 444"}})"), "");
    QCOMPARE(visit(R"({"set":{"responsible_person":"Kari 01819010001"}})"), "responsible_person");
    QCOMPARE(fieldOf(Collection::licence, R"({"set":{"manager":"Kari 018190 10001"}})"), "manager");
    // A visit begins all the same where the register holds one.
    Change begun;
    begun.set["licence_terms"] = licenceTerms({{"manager", "Kari 01819010001"}});
    QCOMPARE(fieldWithIdentity(schemaOf(Collection::controlVisit), begun), "");
    // Fields of a later version, however deep, and their names, which are not told on.
    QCOMPARE(visit(R"({"set":{"later":[{"a":"922 33 444"}]}})"), "later");
    QCOMPARE(visit(R"({"set":{"later":{"922 33 444":1}}})"), "later");
    QCOMPARE(visit(R"({"set":{"later":41819010186}})"), "later");
    QCOMPARE(visit(R"({"set":{"x41819010186":1}})"), "set");
    QCOMPARE(visit(R"({"set":{"later":["45671234-7b22-7c33-8d44-9e5566778899",92233444]}})"), "");
    // Found as well where the change is no good one.
    const auto& spec = schemaOf(Collection::controlVisit);
    const auto carries = [&](const CollectionSpec* of, const char* payload) {
        return carriesIdentity(of, feltbok::parseJsonObject(payload).valueOr({}));
    };
    for (const char* payload :
         {R"({"set":["922 33 444"]})", R"({"set":{"status":7,"later":"922 33 444"}})",
          R"({"reason":"a@b.no"})", R"({"add":{"later":["922 33 444"]}})"}) {
        QVERIFY(carries(&spec, payload));
        QVERIFY(carries(nullptr, payload));
    }
    QVERIFY(!carries(&spec, R"({"set":{"general_impression":"Rolig"},"salt":"92233444"})"));
    QCOMPARE(fieldOf(Collection::checklist,
                     R"({"set":{"items":[{"code":"L1","label_nb":"Er alt i orden?"}]}})"),
             "");
    for (const char* label : {"label_nb", "label_en"})
        QCOMPARE(fieldOf(Collection::checklist,
                         (R"({"set":{"items":[{"code":"U1"},{"code":"L1",")" + std::string(label) +
                          R"(":"Ring vakta, tlf 922 33 444"}]}})")
                             .c_str()),
                 "items");
}

/// People type there too, and no product, source or number of a table looks like somebody.
void IdentityScanTest::whereAProductIsKnownFrom()
{
    const auto found = [](Collection collection, std::string_view name, std::string_view text) {
        Change change;
        change.set[name] = text;
        return fieldWithIdentity(schemaOf(collection), change);
    };
    for (const auto& product : health::builtInProducts())
        QCOMPARE(found(Collection::naloxoneProduct, "name", product.name), std::string());
    for (const char* name : {"Nyxoid 1,8 mg nesespray", "Ventizolve 1,26 mg, 2 stk.",
                             "Prenoxad 1 mg/ml 2 ml ferdigfylt sprøyte", "Narcan 4 mg"})
        QCOMPARE(found(Collection::naloxoneProduct, "name", name), std::string());
    for (const char* basis :
         {"Pakningsvedlegg 12.05.2024, punkt 6.4", "Rammeavtale 2025/1234, på pakken"})
        QCOMPARE(found(Collection::naloxoneProduct, "basis", basis), std::string());
    QCOMPARE(found(Collection::inhabitants, "basis", "SSB 07459, 1. januar 2026"), std::string());
    for (const char* somebody : {"ring 912 34 567", "kari.demo@example.no", "018190 10001"}) {
        QCOMPARE(found(Collection::naloxoneProduct, "name", somebody), std::string("name"));
        QCOMPARE(found(Collection::naloxoneProduct, "basis", somebody), std::string("basis"));
        QCOMPARE(found(Collection::inhabitants, "basis", somebody), std::string("basis"));
    }
}

QTEST_APPLESS_MAIN(IdentityScanTest)
#include "identity_scan_test.moc"
