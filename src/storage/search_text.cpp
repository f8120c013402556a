// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/search_text.h"

#include <QString>
#include <QStringList>
#include <algorithm>

namespace feltbok::storage {

namespace {

struct Spelling
{
    char16_t letter;
    const char16_t* shortForm;
    const char16_t* longForm;
};

constexpr Spelling spellings[] = {
    {u'å', u"a", u"aa"}, {u'ø', u"o", u"oe"}, {u'æ', u"a", u"ae"}, {u'ä', u"a", u"ae"},
    {u'ö', u"o", u"oe"}, {u'đ', u"d", u"d"},  {u'ŧ', u"t", u"t"},  {u'ŋ', u"n", u"n"},
};

const Spelling* spellingOf(QChar letter)
{
    const auto* found = std::ranges::find(spellings, letter.unicode(), &Spelling::letter);
    return found == std::end(spellings) ? nullptr : found;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Pure ASCII is the common case, and needs no Unicode tables.
void addAsciiWords(std::string_view text, std::vector<std::string>& words)
{
    std::string word;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            word += c;
        else if (c >= 'A' && c <= 'Z')
            word += static_cast<char>(c - 'A' + 'a');
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty())
        words.push_back(std::move(word));
}

QString withoutMarks(const QString& word)
{
    QString out;
    for (const QChar c : word) {
        if (spellingOf(c) != nullptr) {
            out += c;
            continue;
        }
        const QString parts = QString(c).normalized(QString::NormalizationForm_KD);
        for (const QChar part : parts)
            if (part.isLetterOrNumber())
                out += part;
    }
    return out;
}

/// Every spelling up to three special letters; above that all short and all long.
QStringList spellingsOf(const QString& word)
{
    const auto special =
        std::ranges::count_if(word, [](QChar c) { return spellingOf(c) != nullptr; });
    if (special == 0)
        return {word};
    QStringList out;
    const unsigned combinations = special <= 3 ? 1U << special : 2U;
    for (unsigned combination = 0; combination < combinations; ++combination) {
        QString variant;
        unsigned place = 0;
        for (const QChar c : word) {
            const Spelling* spelling = spellingOf(c);
            if (spelling == nullptr) {
                variant += c;
                continue;
            }
            const bool isLong =
                special <= 3 ? ((combination >> place) & 1U) != 0 : combination == 1;
            variant += QStringView(isLong ? spelling->longForm : spelling->shortForm);
            ++place;
        }
        if (!out.contains(variant))
            out.append(variant);
    }
    return out;
}

QStringList wordsOf(std::string_view text)
{
    const QString folded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                               .normalized(QString::NormalizationForm_C)
                               .toCaseFolded();
    QStringList words;
    QString word;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            word += c;
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace

std::string foldForIndex(std::string_view text)
{
    std::vector<std::string> words;
    if (isAscii(text))
        addAsciiWords(text, words);
    else
        for (const QString& word : wordsOf(text))
            for (const QString& variant : spellingsOf(withoutMarks(word)))
                words.push_back(variant.toStdString());
    std::ranges::sort(words);
    const auto repeated = std::ranges::unique(words);
    words.erase(repeated.begin(), repeated.end());
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty())
            out += ' ';
        out += word;
    }
    return out;
}

std::string searchQuery(std::string_view typed)
{
    constexpr qsizetype maxWords = 8;
    std::string query;
    QStringList words = wordsOf(typed);
    words.resize(std::min(words.size(), maxWords));
    for (const QString& word : words) {
        const QString plain = withoutMarks(word);
        if (plain.isEmpty())
            continue;
        std::string alternatives;
        // Only letters and digits are left, so the quotes cannot be broken out of.
        for (const QString& variant : spellingsOf(plain))
            alternatives +=
                (alternatives.empty() ? "\"" : " OR \"") + variant.toStdString() + "\"*";
        query += (query.empty() ? "(" : " AND (") + alternatives + ")";
    }
    return query;
}

std::string searchableText(const domain::CollectionSpec& spec, const json::object& fields)
{
    std::string out;
    for (const domain::FieldSpec& field : spec.fields) {
        if (!domain::has(field.rules, domain::FieldRule::searchable))
            continue;
        if (const auto text = findString(fields, field.name)) {
            out += *text;
            out += '\n';
        }
    }
    return out;
}

} // namespace feltbok::storage
