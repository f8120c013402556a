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

bool isAsciiWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

QString withoutMarks(const QString& word)
{
    QString out;
    for (const QChar c : word) {
        if (c.unicode() < 0x80 || spellingOf(c) != nullptr) {
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

void addWords(std::string_view text, std::vector<std::string>& words)
{
    for (const QString& word : wordsOf(text))
        for (const QString& variant : spellingsOf(withoutMarks(word)))
            words.push_back(variant.toStdString());
}

} // namespace

std::string foldForIndex(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    // Words of ASCII are most, and need no Unicode tables. Others go their way with all that
    // touches them: a mark may follow its letter.
    std::size_t start = 0;
    while (start < text.size()) {
        std::size_t end = start;
        bool isAscii = true;
        while (end < text.size() && (isAsciiWord(text[end]) || (text[end] & 0x80) != 0))
            isAscii = (text[end++] & 0x80) == 0 && isAscii;
        if (end == start) {
            ++start;
            continue;
        }
        const std::string_view piece = text.substr(start, end - start);
        start = end;
        if (!isAscii) {
            addWords(piece, words);
            continue;
        }
        word.assign(piece);
        for (char& c : word)
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        words.push_back(word);
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::string out;
    for (const std::string& each : words) {
        if (!out.empty())
            out += ' ';
        out += each;
    }
    return out;
}

SearchWords searchWords(std::string_view typed)
{
    constexpr qsizetype maxWords = 8;
    SearchWords out;
    QStringList words = wordsOf(typed);
    words.resize(std::min(words.size(), maxWords));
    for (const QString& word : words) {
        const QString plain = withoutMarks(word);
        if (plain.isEmpty())
            continue;
        std::vector<std::string> variants;
        for (const QString& variant : spellingsOf(plain))
            variants.push_back(variant.toStdString());
        out.push_back(std::move(variants));
    }
    return out;
}

namespace {

bool mustBeWhole(std::string_view variant, ShortWords shortWords)
{
    const auto letters = std::ranges::count_if(variant, [](char c) { return (c & 0xc0) != 0x80; });
    return shortWords == ShortWords::whole && letters < 3;
}

} // namespace

std::string searchQuery(const SearchWords& words, std::size_t prefixLength, ShortWords shortWords)
{
    std::string query;
    for (const auto& variants : words) {
        std::string alternatives;
        // Only letters and digits are left, so the quotes cannot be broken out of.
        for (const std::string& variant : variants) {
            const QString text = QString::fromStdString(variant);
            alternatives += alternatives.empty() ? "\"" : " OR \"";
            alternatives += text.left(static_cast<qsizetype>(prefixLength)).toStdString();
            alternatives += mustBeWhole(variant, shortWords) ? "\"" : "\"*";
        }
        query += (query.empty() ? "(" : " AND (") + alternatives + ")";
    }
    return query;
}

bool matches(const SearchWords& words, std::string_view folded, ShortWords shortWords)
{
    const auto isIn = [&](const std::string& variant) {
        const bool isWhole = mustBeWhole(variant, shortWords);
        for (std::size_t at = folded.find(variant); at != std::string_view::npos;
             at = folded.find(variant, at + 1)) {
            const std::size_t end = at + variant.size();
            if ((at == 0 || folded[at - 1] == ' ') &&
                (!isWhole || end == folded.size() || folded[end] == ' '))
                return true;
        }
        return false;
    };
    return std::ranges::all_of(words, [&](const std::vector<std::string>& variants) {
        return std::ranges::any_of(variants, isIn);
    });
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
