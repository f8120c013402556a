// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/schema.h"
#include "ui/labels.h"
#include "ui/text.h"

#include <QtCore/QVariantMap>

#include <algorithm>
#include <initializer_list>

namespace feltbok::ui {

inline QVariantMap choice(const QString& value, const QString& label)
{
    return {{QStringLiteral("value"), value}, {QStringLiteral("label"), label}};
}

/// The codes of a field with their words, in the order of the schema: [{"value","label"}].
inline QVariantList schemaChoices(domain::Collection collection, std::string_view field,
                                  std::initializer_list<std::string_view> without = {})
{
    QVariantList out;
    const auto* spec = domain::schemaOf(collection).field(field);
    if (spec == nullptr)
        return out;
    for (const auto code : spec->codes)
        if (std::find(without.begin(), without.end(), code) == without.end())
            out.push_back(choice(toQString(code), codeLabel(toQString(field), toQString(code))));
    return out;
}

/// As much of a text as its field takes: rather a shorter note than no record.
inline std::string fittingText(const domain::FieldSpec& field, std::string text)
{
    std::size_t most = field.maxLength;
    if (most != 0 && text.size() > most) {
        while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0) == 0x80)
            --most; // not within a letter
        text.resize(most);
    }
    return text;
}

} // namespace feltbok::ui
