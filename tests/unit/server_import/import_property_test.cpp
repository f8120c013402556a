// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "import_samples.h"
#include "server/import/text_encoding.h"
#include "support/result_checks.h"

#include <QtTest>
#include <algorithm>
#include <random>

using namespace feltbok;
using namespace feltbok::server;
using namespace feltbok::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The cells of a sample, header first.
Rows rowsOf(const std::string& text)
{
    auto table = TableReader::open(textSource(text));
    if (!table)
        std::abort();
    Rows out{table->header()};
    for (;;) {
        const auto row = table->next();
        if (!row || !*row)
            return out;
        out.push_back((*row)->cells);
    }
}

bool samePlan(const ImportPlan& a, const ImportPlan& b)
{
    return a.added == b.added && a.updated == b.updated && a.unchanged == b.unchanged &&
           a.refused == b.refused && a.warnings == b.warnings && a.changes == b.changes;
}

/// Whether Windows-1252 can hold every cell.
bool fitsWindows1252(const Rows& rows)
{
    for (const auto& row : rows)
        for (const auto& cell : row)
            if (utf8FromWindows1252(windows1252(cell)) != cell)
                return false;
    return true;
}

std::uint64_t seed()
{
    const QByteArray given = qgetenv("FELTBOK_TEST_SEED");
    return given.isEmpty() ? std::random_device{}() : given.toULongLong();
}

} // namespace

class ImportPropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_seed = seed();
        qInfo("FELTBOK_TEST_SEED=%llu", static_cast<unsigned long long>(m_seed));
    }

    /// Order of columns, separator, quoting, line ends and encoding say nothing.
    void spellingSaysNothing()
    {
        std::mt19937_64 random(m_seed);
        const Rows licences = rowsOf(licenceSample());
        const Rows hours = rowsOf(hoursSample());
        const auto wantedLicences = importLicences(tableText(licences));
        const auto held = applied(*wantedLicences);
        const auto wantedHours = importHours(tableText(hours), held);
        FELTBOK_SUCCEEDS(wantedHours);
        QCOMPARE(wantedLicences->added, std::size_t{16});
        QCOMPARE(wantedHours->updated, std::size_t{10});
        for (int i = 0; i < 300; ++i) {
            const bool isHours = i % 2 == 1;
            Rows rows = isHours ? hours : licences;
            std::vector<std::size_t> order(rows.front().size());
            for (std::size_t c = 0; c < order.size(); ++c)
                order[c] = c;
            std::shuffle(order.begin(), order.end(), random);
            for (auto& row : rows) {
                const auto before = row;
                for (std::size_t c = 0; c < order.size(); ++c)
                    row[c] = before[order[c]];
            }
            const char separator = std::string_view(";,\t")[random() % 3];
            const std::string_view lineEnd =
                std::array<std::string_view, 3>{"\r\n", "\n", "\r"}[random() % 3];
            std::string text = tableText(rows, separator, lineEnd, random() % 4 == 0);
            switch (random() % 4) {
            case 0:
                text.insert(0, "\xEF\xBB\xBF");
                break;
            case 1:
                text = utf16Le(text);
                break;
            case 2:
                if (fitsWindows1252(rows))
                    text = windows1252(text);
                break;
            default:
                break;
            }
            const auto plan = isHours ? importHours(text, held) : importLicences(text);
            FELTBOK_SUCCEEDS(plan);
            QVERIFY2(samePlan(*plan, isHours ? *wantedHours : *wantedLicences), text.c_str());
        }
    }

    /// Whatever rows a file has, its second import changes nothing and refuses the same rows.
    void secondImportChangesNothing()
    {
        std::mt19937_64 random(m_seed + 1);
        const auto pick = [&](std::initializer_list<const char*> from) {
            return std::string(
                *(from.begin() + static_cast<std::ptrdiff_t>(random() % from.size())));
        };
        for (int i = 0; i < 400; ++i) {
            ExistingRegister held;
            for (int file = 0; file < 3; ++file) {
                std::string text = licenceHeader;
                for (int row = 0; row < 12; ++row)
                    text += licenceRow(
                        pick({"1", "2", "3", "4", "5", "6", "7", "8"}),
                        pick({"317877897", "313287920", "313 287 920", "1"}),
                        pick({"Kro", "KRO", "Bar", "B?r", ""}), pick({"Veien 1", "Veien 2", ""}),
                        pick({"01SKJE", "02SALG"}), pick({"GRP1", "GRP1,GRP2", "GRP1,GRP2,GRP3"}),
                        pick({"01.10.2024", "01.06.2026"}), pick({"30.09.2028", "01.06.2026"}),
                        pick({"9901", "9901", "9901", "4601"}));
                const auto first = importLicences(text, held);
                FELTBOK_SUCCEEDS(first);
                QCOMPARE(first->added + first->updated + first->unchanged + first->refusedCount,
                         std::size_t{12});
                held = applied(*first, held);
                const auto second = importLicences(text, held);
                FELTBOK_SUCCEEDS(second);
                QVERIFY2(second->changes.empty(), text.c_str());
                QCOMPARE(second->added + second->updated, std::size_t{0});
                QVERIFY(second->refused == first->refused);
            }
        }
    }

    /// Random bytes, and samples with random damage: an error or a plan, never a crash.
    void damage()
    {
        std::mt19937_64 random(m_seed + 2);
        const auto held = applied(*importLicences(licenceSample()));
        std::size_t plans = 0;
        for (int i = 0; i < 3000; ++i) {
            std::string text;
            if (i % 5 == 0) {
                text.resize(random() % 3000);
                std::generate(text.begin(), text.end(),
                              [&] { return static_cast<char>(random() & 0xFF); });
            } else {
                text = i % 2 == 0 ? licenceSample() : hoursSample();
                for (std::size_t n = 1 + random() % 8; n > 0 && !text.empty(); --n) {
                    const std::size_t at = random() % text.size();
                    switch (random() % 4) {
                    case 0:
                        text[at] = static_cast<char>(random() & 0xFF);
                        break;
                    case 1:
                        text[at] = ";\"\n\r\t,\\0"[random() % 8];
                        break;
                    case 2:
                        text.erase(at, random() % 60);
                        break;
                    default:
                        text.insert(at, text.substr(random() % text.size(), 40));
                        break;
                    }
                }
            }
            const auto plan = i % 2 == 0 ? importLicences(text, held) : importHours(text, held);
            if (!plan) {
                QVERIFY(!plan.error().field.empty());
                QVERIFY(isValidUtf8(fileErrorText(plan.error(), "x.csv")));
                continue;
            }
            ++plans;
            QVERIFY(isValidUtf8(toJsonText(toJson(*plan))));
            QVERIFY(isValidUtf8(toTable(*plan, false)));
            const auto after = applied(*plan, held);
            const auto again = i % 2 == 0 ? importLicences(text, after) : importHours(text, after);
            FELTBOK_SUCCEEDS(again);
            QVERIFY2(again->changes.empty(), text.c_str());
        }
        QVERIFY(plans > 1000);
    }

private:
    std::uint64_t m_seed = 0;
};

QTEST_APPLESS_MAIN(ImportPropertyTest)
#include "import_property_test.moc"
