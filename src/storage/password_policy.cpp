// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/password_policy.h"

#include <QList>

#include <algorithm>
#include <array>

namespace feltbok::storage {

namespace {

constexpr qsizetype minPasswordLength = 12;

// Stems: what is left when digits and signs at both ends are cut off.
constexpr std::array<std::string_view, 58> commonStems{"",
                                                       "password",
                                                       "passord",
                                                       "passordet",
                                                       "mittpassord",
                                                       "hemmelig",
                                                       "qwerty",
                                                       "qwertyuiop",
                                                       "qwertyuiopå",
                                                       "asdfghjkl",
                                                       "zxcvbnm",
                                                       "abc",
                                                       "abcdef",
                                                       "abcdefghijkl",
                                                       "admin",
                                                       "administrator",
                                                       "welcome",
                                                       "velkommen",
                                                       "letmein",
                                                       "iloveyou",
                                                       "jegelskerdeg",
                                                       "monkey",
                                                       "dragon",
                                                       "football",
                                                       "fotball",
                                                       "liverpool",
                                                       "rosenborg",
                                                       "brann",
                                                       "sommer",
                                                       "vinter",
                                                       "høst",
                                                       "vår",
                                                       "norge",
                                                       "norway",
                                                       "oslo",
                                                       "bergen",
                                                       "trondheim",
                                                       "stavanger",
                                                       "kommune",
                                                       "kommunen",
                                                       "feltbok",
                                                       "inspektør",
                                                       "kontroll",
                                                       "skjenkekontroll",
                                                       "januar",
                                                       "februar",
                                                       "mars",
                                                       "april",
                                                       "mai",
                                                       "juni",
                                                       "juli",
                                                       "august",
                                                       "september",
                                                       "oktober",
                                                       "november",
                                                       "desember",
                                                       "princess",
                                                       "sunshine"};

QString stemOf(const QString& folded)
{
    qsizetype first = 0;
    qsizetype last = folded.size();
    while (first < last && !folded.at(first).isLetter())
        ++first;
    while (last > first && !folded.at(last - 1).isLetter())
        --last;
    return folded.mid(first, last - first);
}

/// Each character equal to the one before it, or one step up or down.
bool isRun(const QString& text)
{
    const auto steady = [&](int step) {
        for (qsizetype i = 1; i < text.size(); ++i)
            if (text.at(i).unicode() - text.at(i - 1).unicode() != step)
                return false;
        return true;
    };
    return steady(0) || steady(1) || steady(-1);
}

/// A short piece over and over.
bool isRepetition(const QString& text)
{
    for (qsizetype length = 1; length <= 4; ++length) {
        const QString piece = text.left(length);
        if (piece.repeated(text.size() / length + 1).startsWith(text))
            return true;
    }
    return false;
}

} // namespace

PasswordProblem checkPassword(const QString& password, const QString& userName)
{
    const QString text = password.normalized(QString::NormalizationForm_C);
    if (text.toUcs4().size() < minPasswordLength)
        return PasswordProblem::tooShort;
    const QString folded = text.toCaseFolded();
    QString stem = stemOf(folded);
    if (isRun(folded) || isRepetition(folded))
        return PasswordProblem::common;
    if (const QByteArray bytes = stem.toUtf8();
        std::ranges::find(commonStems, std::string_view(bytes.constData(),
                                                        static_cast<std::size_t>(bytes.size()))) !=
        commonStems.end())
        return PasswordProblem::common;
    QString name = userName.normalized(QString::NormalizationForm_C).toCaseFolded();
    name.remove(QLatin1Char(' '));
    stem.remove(QLatin1Char(' '));
    if (!name.isEmpty() && stem == name)
        return PasswordProblem::common;
    return PasswordProblem::none;
}

PasswordProblem checkPin(const QString& pin, int minLength)
{
    const bool digitsOnly = std::all_of(pin.begin(), pin.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
    if (!digitsOnly || pin.size() < minLength)
        return PasswordProblem::tooShort;
    return isRun(pin) || isRepetition(pin) ? PasswordProblem::common : PasswordProblem::none;
}

Secret passwordBytes(const QString& password)
{
    QByteArray bytes = password.normalized(QString::NormalizationForm_C).toUtf8();
    auto* data = reinterpret_cast<std::uint8_t*>(bytes.data());
    const std::span<std::uint8_t> view(data, static_cast<std::size_t>(bytes.size()));
    Secret secret = Secret::copyOf(view);
    wipe(view);
    return secret;
}

} // namespace feltbok::storage
