// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/gs1_code.h"

#include "slow_gs1.h"

#include <QFile>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace feltbok;
using namespace feltbok::domain;
using namespace std::chrono_literals;

namespace {

constexpr Date day{2026y, std::chrono::November, 27d};

/// The text of a row without its marks, and where ^ stood.
struct Marked
{
    QByteArray text;
    qsizetype place = -1;
};

Marked unmarked(QByteArray written)
{
    written.replace("{GS}", "\x1d").replace("{SP}", " ").replace("{TAB}", "\t");
    for (qsizetype at = written.indexOf("{X*"); at >= 0; at = written.indexOf("{X*")) {
        const qsizetype end = written.indexOf('}', at);
        const int count = written.mid(at + 3, end - at - 3).toInt();
        written.replace(at, end - at + 1, QByteArray(count, 'X'));
    }
    Marked out{written, written.indexOf('^')};
    out.text.remove(out.place < 0 ? written.size() : out.place, 1);
    return out;
}

QByteArray told(const Result<PackCode>& read)
{
    if (read) {
        std::string text = read->gtin + " " + read->lot + " " + toIsoDate(read->expiry);
        if (read->doubtfulFrom)
            text += " ?" + std::to_string(*read->doubtfulFrom);
        return QByteArray::fromStdString(text);
    }
    const auto fault = gs1FaultOf(read.error());
    if (!fault)
        return "an error that is no fault of a code";
    const std::string text = std::string(toString(fault->fault)) + " " + fault->field;
    return QByteArray::fromStdString(text).trimmed();
}

/// Fields that may stand beside the three, with the length of their values: 0, up to 12.
struct Beside
{
    const char* identifier;
    int digits;
};
constexpr std::array besides{Beside{"21", 0},    Beside{"240", 0},  Beside{"11", -1},
                             Beside{"20", 2},    Beside{"3103", 6}, Beside{"710", 0},
                             Beside{"7001", 13}, Beside{"91", 0},   Beside{"422", 3}};

class Random
{
public:
    explicit Random(unsigned seed) : m_engine(seed) {}
    int below(int count) { return int(m_engine() % unsigned(count)); }
    char of(std::string_view set) { return set[std::size_t(below(int(set.size())))]; }
    std::string text(std::string_view set, int length)
    {
        std::string out;
        while (int(out.size()) < length)
            out += of(set);
        return out;
    }
    template <typename List>
    void shuffle(List& list)
    {
        std::shuffle(list.begin(), list.end(), m_engine);
    }

private:
    std::mt19937 m_engine;
};

constexpr std::string_view decimal = "0123456789";
/// What the serial numbers of these tests are made of, and nothing else.
constexpr std::string_view serialLetters = "wxyz";
constexpr std::string_view lotLetters = "ABCDEFGHJKLMNPRSTUVW!%&'*+,-./:;<=>?_\"";

struct Sample
{
    PackCode pack;
    slow::Fields fields; ///< in the order they are written in
};

/// Lots without digits: nothing in them looks like a field.
Sample makeSample(Random& random)
{
    Sample out;
    out.pack.gtin = random.text(decimal, 13);
    out.pack.gtin += slow::checkDigit(out.pack.gtin);
    out.pack.lot = random.text(lotLetters, 1 + random.below(20));
    const std::string date = slow::twoDigits(random.below(100)) +
                             slow::twoDigits(1 + random.below(12)) +
                             slow::twoDigits(random.below(29));
    out.pack.expiry = *slow::date(date, day);
    out.fields = {{"01", out.pack.gtin}, {"10", out.pack.lot}, {"17", date}};
    for (const Beside& beside : besides)
        if (random.below(4) == 0) {
            std::string value = beside.digits > 0 ? random.text(decimal, beside.digits)
                                : beside.digits == 0
                                    ? random.text(serialLetters, 1 + random.below(12))
                                    : date;
            out.fields.emplace_back(beside.identifier, std::move(value));
        }
    random.shuffle(out.fields);
    return out;
}

} // namespace

class Gs1CodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("gives");
        QTest::addColumn<qsizetype>("place");
        QTest::addColumn<QByteArray>("on");
        QFile file(QStringLiteral(FELTBOK_TEST_DATA "/gs1_codes.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int rows = 0;
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const QList<QByteArray> parts = line.split('|');
            QVERIFY2(parts.size() == 3 || parts.size() == 4, line.constData());
            const Marked marked = unmarked(parts[1].trimmed());
            QTest::newRow(parts[0].trimmed().constData())
                << marked.text << parts[2].trimmed() << marked.place
                << (parts.size() == 4 ? parts[3].trimmed() : QByteArray("2026-11-27"));
            ++rows;
        }
        QVERIFY(rows >= 120);
    }
    void table()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, gives);
        QFETCH(qsizetype, place);
        QFETCH(QByteArray, on);
        const auto today = parseIsoDate(on.toStdString());
        QVERIFY(today.hasValue());
        const auto read = parsePackCode(text.toStdString(), *today);
        QCOMPARE(told(read), gives);
        if (!read)
            QCOMPARE(qsizetype(gs1FaultOf(read.error())->position), place);
    }

    /// Written by an encoder of the test's own in the three forms, and read back.
    void whatIsWrittenIsRead()
    {
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            Random random(seed);
            const Sample sample = makeSample(random);
            for (const std::string& text :
                 {slow::elements(sample.fields), "]d2" + slow::elements(sample.fields),
                  slow::brackets(sample.fields), slow::link(sample.fields)}) {
                const auto read = parsePackCode(text, day);
                QVERIFY2(read.hasValue(), (std::to_string(seed) + " " + text).c_str());
                QCOMPARE(told(read), told(sample.pack));
                QVERIFY(*read == sample.pack);
            }
        }
    }

    void everyWrongDigitOfAProductNumberIsSeen()
    {
        const std::string good = "09501101530003";
        for (std::size_t i = 0; i < good.size(); ++i)
            for (const char c : decimal) {
                std::string gtin = good;
                gtin[i] = c;
                const auto read = parsePackCode("01" + gtin + "1727123110A1", day);
                QCOMPARE(read.hasValue(), c == good[i]);
                if (!read)
                    QVERIFY(*gs1FaultOf(read.error()) ==
                            (Gs1FaultFound{Gs1Fault::wrongCheckDigit, 15, "01"}));
            }
    }

    void everyDateIsReadAsTheSlowWay()
    {
        for (const Date today :
             {day, Date{2050y, std::chrono::January, 1d}, Date{2099y, std::chrono::December, 31d},
              Date{2100y, std::chrono::January, 1d}})
            for (int year = 0; year < 100; ++year)
                for (int month = 0; month < 15; ++month)
                    for (int dayOfMonth = 0; dayOfMonth < 34; ++dayOfMonth) {
                        const std::string date = slow::twoDigits(year) + slow::twoDigits(month) +
                                                 slow::twoDigits(dayOfMonth);
                        const auto read =
                            parsePackCode("010950110153000317" + date + "10A1", today);
                        const auto slow = slow::date(date, today);
                        if (read.hasValue() != slow.has_value() || (slow && read->expiry != *slow))
                            QFAIL(date.c_str());
                    }
    }

    /// Broken at random: it never crashes, and what is accepted is whole. Nothing tells a serial.
    void damageIsNeverTakenForACode()
    {
        constexpr std::string_view noise = "0123456789()\x1d]d?/&=% A\xc3";
        int accepted = 0;
        for (unsigned seed = 1; seed <= 20000; ++seed) {
            Random random(seed);
            const Sample sample = makeSample(random);
            std::string text = seed % 3 == 0   ? slow::elements(sample.fields)
                               : seed % 3 == 1 ? slow::brackets(sample.fields)
                                               : slow::link(sample.fields);
            for (int damage = 1 + random.below(4); damage > 0 && !text.empty(); --damage) {
                const auto at = std::size_t(random.below(int(text.size())));
                switch (random.below(4)) {
                case 0:
                    text[at] = random.of(noise);
                    break;
                case 1:
                    text.erase(at, 1 + std::size_t(random.below(6)));
                    break;
                case 2:
                    text.insert(at, 1, random.of(noise));
                    break;
                default:
                    text.resize(at);
                }
            }
            const auto read = parsePackCode(text, day);
            if (read) {
                ++accepted;
                QCOMPARE(read->gtin.size(), std::size_t(14));
                QCOMPARE(read->gtin.back(),
                         slow::checkDigit(std::string_view(read->gtin).substr(0, 13)));
                QVERIFY(!read->lot.empty() && read->lot.size() <= 20);
                QVERIFY(slow::isSet82(read->lot));
                QVERIFY(read->expiry.ok());
                continue;
            }
            const auto fault = gs1FaultOf(read.error());
            QVERIFY(fault.has_value());
            QVERIFY(fault->position <= text.size());
            QVERIFY(fault->field.size() <= 4);
            QVERIFY(std::all_of(fault->field.begin(), fault->field.end(),
                                [](char c) { return c >= '0' && c <= '9'; }));
        }
        QVERIFY(accepted > 500); // damage beside the three fields harms nothing
    }

    /// Bytes without any meaning, up to beyond the limit.
    void noiseIsRefused()
    {
        for (unsigned seed = 1; seed <= 5000; ++seed) {
            Random random(seed);
            std::string text = seed % 2 == 0 ? "01" : "";
            for (int i = random.below(600); i > 0; --i)
                text += char(random.below(256));
            const auto read = parsePackCode(text, day);
            QVERIFY(!read.hasValue());
            QVERIFY(gs1FaultOf(read.error()).has_value());
            QCOMPARE(gs1FaultOf(read.error())->fault == Gs1Fault::tooLong,
                     text.size() > maxPackCodeBytes);
        }
    }

    void noErrorTellsAValue()
    {
        const std::string serial = "S4VNZ81QX";
        for (const char* text :
             {"0109501101530003172713311021S4VNZ81QX", "010950110153000421S4VNZ81QX",
              "010950110153000321S4VNZ81QX", "010950110153000321S4VNZ81QXS4VNZ81QXS4VNZ81QX",
              "(21)S4VNZ81QX(21)S4VNZ81Qx(01)09501101530003(10)A(17)271231"}) {
            const auto read = parsePackCode(text, day);
            QVERIFY(!read.hasValue());
            for (const std::string& told : {read.error().detail, read.error().field})
                for (std::size_t at = 0; at + 4 <= serial.size(); ++at)
                    QVERIFY(told.find(serial.substr(at, 4)) == std::string::npos);
        }
    }

    void otherErrorsAreNoFaults()
    {
        QVERIFY(!gs1FaultOf(Error(ErrorCode::badInput, "12/01: something", "lot")).has_value());
        QVERIFY(!gs1FaultOf(Error(ErrorCode::badInput, "something", "no_lot")).has_value());
    }
};

QTEST_APPLESS_MAIN(Gs1CodeTest)
#include "gs1_code_test.moc"
