// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/person_token.h"

#include "base/bytes.h"
#include "domain/first_names.h"
#include "domain/identity_scan.h"
#include "domain/name_scan.h"

#include <QTest>

#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace feltbok;
using namespace feltbok::domain::health;

namespace {

/// The same sequence in every run.
class Draws
{
public:
    TokenBytes operator()()
    {
        TokenBytes bytes{};
        for (auto& byte : bytes)
            byte = std::uint8_t(m_engine() & 0xFFU);
        return bytes;
    }

private:
    std::mt19937 m_engine{20261127};
};

/// How many letters must be changed, put in or taken out.
std::size_t distance(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row[b.size()];
}

std::u32string letters(std::string_view word)
{
    return QString::fromUtf8(word.data(), qsizetype(word.size())).toStdU32String();
}

} // namespace

class PersonTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWordsCanBeToldApart()
    {
        const auto words = personWordList();
        QVERIFY(words.size() >= 256);
        QCOMPARE(std::set<std::string_view>(words.begin(), words.end()).size(), words.size());
        for (const auto word : words) {
            const auto own = letters(word);
            QVERIFY2(own.size() >= 3 && own.size() <= 14, word.data());
            for (const char32_t letter : own)
                QVERIFY2((letter >= U'a' && letter <= U'z') || letter == U'æ' || letter == U'ø' ||
                             letter == U'å',
                         word.data());
            for (const auto other : words) {
                if (other == word)
                    continue;
                QVERIFY2(!other.starts_with(word), word.data());
                QVERIFY2(distance(own, letters(other)) > 1, word.data());
            }
        }
    }

    /// A word that is a name would point at somebody.
    void noWordIsAName()
    {
        for (const auto word : personWordList()) {
            QString folded = QString::fromUtf8(word.data(), qsizetype(word.size()));
            folded.replace(u'å', QStringLiteral("aa"))
                .replace(u'ø', QStringLiteral("oe"))
                .replace(u'æ', QStringLiteral("ae"));
            QVERIFY2(!domain::isFirstName(folded.toStdString()), word.data());
        }
    }

    void aTokenFitsItsFieldAndSaysNothing()
    {
        Draws draw;
        std::set<std::string> seen;
        for (int i = 0; i < 5000; ++i) {
            const auto token = personToken(draw());
            QCOMPARE(token.size(), std::size_t(16)); // health_schema.cpp
            QVERIFY(domain::findIdentities(token).empty());
            QVERIFY(seen.insert(token).second);
        }
        // Every byte counts, and counts evenly.
        TokenBytes bytes{};
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            std::map<char, int> found;
            for (int value = 0; value < 256; ++value) {
                bytes[at] = std::uint8_t(value);
                ++found[personToken(bytes)[at]];
            }
            QCOMPARE(found.size(), std::size_t(16));
            for (const auto& [letter, count] : found)
                QCOMPARE(count, 16);
            bytes[at] = 0;
        }
    }

    void theWordsFollowFromTheTokenAlone()
    {
        const auto words = personWords("bcdfghjklmnprstv");
        QVERIFY(words == personWords("bcdfghjklmnprstv"));
        QVERIFY(!(words == personWords("bcdfghjklmnprstb")));
        // Another maker's.
        QVERIFY(!personWords("solblom-01").first.empty());
        QVERIFY(!personWords("").first.empty());
    }

    /// Chi squared over the words of both places: far within what chance gives.
    void allWordsAreDrawnAlike()
    {
        Draws draw;
        const auto words = personWordList();
        std::map<std::string_view, int> first;
        std::map<std::string_view, int> second;
        const int perWord = 200;
        const auto draws = int(words.size()) * perWord;
        for (int i = 0; i < draws; ++i) {
            const auto own = personWords(personToken(draw()));
            QVERIFY(own.first != own.second);
            ++first[own.first];
            ++second[own.second];
        }
        const double freedom = double(words.size() - 1);
        for (const auto* counts : {&first, &second}) {
            QCOMPARE(counts->size(), words.size());
            double chi = 0;
            for (const auto& [word, count] : *counts)
                chi += (count - perWord) * double(count - perWord) / perWord;
            // Six standard deviations of a chi squared.
            QVERIFY2(std::abs(chi - freedom) < 6 * std::sqrt(2 * freedom),
                     qPrintable(QString::number(chi)));
        }
    }

    /// A worker with eighty open referrals knows each by two words that none of the others has.
    void openReferralsShareNoWord()
    {
        Draws draw;
        std::vector<std::string> open;
        std::set<std::string_view> used;
        for (int i = 0; i < 80; ++i) {
            open.push_back(newPersonToken(open, [&] { return draw(); }));
            const auto own = personWords(open.back());
            QVERIFY(used.insert(own.first).second);
            QVERIFY(used.insert(own.second).second);
        }
    }

    /// With more than there are words, still no pair comes twice, in whatever order.
    void manyOpenReferralsShareNoPair()
    {
        Draws draw;
        std::vector<std::string> open;
        std::set<std::set<std::string_view>> pairs;
        for (int i = 0; i < 400; ++i) {
            open.push_back(newPersonToken(open, [&] { return draw(); }));
            const auto own = personWords(open.back());
            QVERIFY(pairs.insert({own.first, own.second}).second);
        }
    }

    void aTakenTokenIsNotMadeAgain()
    {
        // A generator that repeats itself before it gives something new.
        const std::vector<std::string> open{personToken({1}), personToken({2})};
        std::uint8_t calls = 0;
        const auto token = newPersonToken(open, [&] {
            ++calls;
            return TokenBytes{std::uint8_t(calls <= 4 ? 1 + calls % 2 : calls)};
        });
        QVERIFY(token != open[0] && token != open[1]);
        for (const auto& other : open)
            QVERIFY(!mayBeTaken(personWords(token), personWords(other)));
        QVERIFY(mayBeTaken({"bil", "elg"}, {"elg", "bil"}));
        QVERIFY(!mayBeTaken({"bil", "elg"}, {"elg", "rype"}));
    }
};

QTEST_GUILESS_MAIN(PersonTokenTest)
#include "person_token_test.moc"
