// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/gs1_fields.h"

#include "slow_gs1.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <map>

using namespace feltbok::domain;

namespace {

struct Written
{
    std::size_t least = 0;
    std::size_t most = 0;
    std::size_t digits = 0;
    bool isSet39 = false;
    bool isPredefined = false;
};

/// Of a format such as N13[X..17].
Written formatOf(const QString& format)
{
    static const QRegularExpression part(QStringLiteral(R"((\[?)([NXY])(\.\.)?(\d+)\]?)"));
    Written out;
    bool isDigits = true;
    for (auto parts = part.globalMatch(format); parts.hasNext();) {
        const auto found = parts.next();
        const auto length = std::size_t(found.captured(4).toInt());
        if (found.captured(1).isEmpty())
            out.least += found.captured(3).isEmpty() ? length : 1;
        out.most += length;
        isDigits = isDigits && found.captured(2) == u"N";
        if (isDigits)
            out.digits += length;
        out.isSet39 = out.isSet39 || found.captured(2) == u"Y";
    }
    return out;
}

} // namespace

class Gs1FieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(FELTBOK_TEST_DATA "/gs1_fields.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const QStringList words = QString::fromLatin1(line).split(u' ');
            QCOMPARE(words.size(), 2);
            Written written = formatOf(words[1]);
            QString identifier = words[0];
            written.isPredefined = identifier.endsWith(u'*');
            identifier.remove(u'*');
            for (int n = 0; n < (identifier.endsWith(u'n') ? 10 : 1); ++n)
                all[QString(identifier).replace(u'n', QString::number(n)).toStdString()] = written;
        }
        QVERIFY(all.size() > 700);
    }

    /// Every number of two to four digits: what the standard does not name is no field.
    void theTableIsThatOfTheStandard()
    {
        for (int digits = 2; digits <= 4; ++digits)
            for (int number = 0; number < (digits == 2   ? 100
                                           : digits == 3 ? 1000
                                                         : 10000);
                 ++number) {
                const std::string identifier =
                    QStringLiteral("%1").arg(number, digits, 10, QChar(u'0')).toStdString();
                const Gs1Field* field = gs1Field(identifier);
                const auto written = all.find(identifier);
                QVERIFY2((field != nullptr) == (written != all.end()), identifier.c_str());
                if (field == nullptr)
                    continue;
                QCOMPARE(field->identifierDigits, identifier.size());
                QVERIFY2(field->least == written->second.least, identifier.c_str());
                QVERIFY2(field->most == written->second.most, identifier.c_str());
                QVERIFY2(field->digits == written->second.digits, identifier.c_str());
                QVERIFY2(field->isPredefined() == written->second.isPredefined, identifier.c_str());
                QCOMPARE(field->isPredefined(), !slow::needsSeparator(identifier));
                QCOMPARE(field->characters == Gs1Characters::set39, written->second.isSet39);
            }
    }

    /// A code is walked by the first identifier that fits: none may be the beginning of another.
    void noFieldHidesAnother()
    {
        for (const auto& [identifier, written] : all) {
            QCOMPARE(gs1FieldAt(identifier + "9999"), gs1Field(identifier));
            for (std::size_t shorter = 2; shorter < identifier.size(); ++shorter)
                QVERIFY2(gs1Field(identifier.substr(0, shorter)) == nullptr, identifier.c_str());
        }
    }

    void whatIsNoIdentifierNamesNoField()
    {
        for (const char* text : {"", "0", "1", "0a", "a1", "-1", " 01", "00100", "01 ", "\03501"})
            QVERIFY(gs1Field(text) == nullptr);
        for (const char* text : {"", "1", "x01", "05", "14", "\03501"})
            QVERIFY(gs1FieldAt(text) == nullptr);
    }

    void everyByteIsAllowedOrNot()
    {
        for (int c = 0; c < 256; ++c) {
            const std::string one(1, char(c));
            const bool isDigit = c >= '0' && c <= '9';
            QCOMPARE(gs1Field("10")->allows(0, char(c)), slow::isSet82(one));
            QCOMPARE(gs1Field("17")->allows(5, char(c)), isDigit);
            QCOMPARE(gs1Field("253")->allows(12, char(c)), isDigit);
            QCOMPARE(gs1Field("253")->allows(13, char(c)), slow::isSet82(one));
            QCOMPARE(gs1Field("8010")->allows(0, char(c)),
                     isDigit || (c >= 'A' && c <= 'Z') || c == '#' || c == '-' || c == '/');
        }
    }

    void checkDigitsAreThoseOfTheSlowWay()
    {
        QCOMPARE(gs1CheckDigit("0950110153000"), '3'); // GS1's own example
        for (int number = 0; number < 20000; ++number) {
            const std::string digits = std::to_string(number * 7919LL * 104729 + number);
            QCOMPARE(gs1CheckDigit(digits), slow::checkDigit(digits));
        }
    }

    void theKeysHaveACheckDigit()
    {
        for (const auto& [identifier, written] : all) {
            const bool isKey =
                identifier == "00" || identifier == "01" || identifier == "02" ||
                identifier == "03" || identifier == "402" ||
                (identifier >= "410" && identifier <= "417" && identifier.size() == 3) ||
                identifier == "8017" || identifier == "8018";
            QVERIFY2(gs1Field(identifier)->hasCheckDigit == isKey, identifier.c_str());
            const bool isDate = identifier == "11" || identifier == "12" || identifier == "13" ||
                                identifier == "15" || identifier == "16" || identifier == "17";
            QVERIFY2(gs1Field(identifier)->isDate == isDate, identifier.c_str());
        }
    }

private:
    std::map<std::string, Written> all;
};

QTEST_APPLESS_MAIN(Gs1FieldsTest)
#include "gs1_fields_test.moc"
