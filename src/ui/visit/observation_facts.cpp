// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/observation_facts.h"

#include "domain/schema.h"
#include "ui/codes.h"
#include "ui/labels.h"
#include "ui/text.h"
#include "ui/visit/checklist_records.h"

namespace feltbok::ui {

namespace {

QStringList labelsOf(const json::object& fields, std::string_view name)
{
    QStringList out;
    if (const auto* codes = fields.if_contains(name); codes != nullptr && codes->is_array())
        for (const auto& code : codes->get_array())
            if (code.is_string())
                out.push_back(codeLabel(toQString(std::string_view(code.get_string()))));
    return out;
}

} // namespace

QString signsText(const json::object& fields)
{
    // In the order of the scale, not of the letters.
    QStringList out;
    const auto* chosen = fields.if_contains("sign_codes");
    if (chosen != nullptr && chosen->is_array())
        for (const auto sign : domain::intoxicationSigns())
            for (const auto& code : chosen->get_array())
                if (code == json::value(sign))
                    out.push_back(codeLabel(toQString(sign)));
    if (const QString written = textField(fields, "signs"); !written.isEmpty())
        out.push_back(written);
    return out.join(u", ");
}

QString personText(const json::object& fields)
{
    QStringList out;
    for (const auto* name : {"person_sex", "person_age_band"})
        if (const QString code = textField(fields, name); !code.isEmpty() && code != u"usikker")
            out.push_back(codeLabel(code));
    if (const QString sketch = textField(fields, "person_sketch"); !sketch.isEmpty())
        out.push_back(sketch);
    return out.join(u", ");
}

QVariantList observationFacts(const json::object& fields, const domain::ChecklistTemplate& list)
{
    QVariantList out;
    const auto add = [&](const QString& field, const QString& value) {
        if (!value.isEmpty())
            out.push_back(QVariantMap{{QStringLiteral("label"), fieldLabel(u"observation", field)},
                                      {QStringLiteral("value"), value}});
    };
    if (const QString item = textField(fields, "check_item"); !item.isEmpty())
        add(QStringLiteral("checklist"), item + QChar(u' ') + itemLabel(list, item));
    add(QStringLiteral("location"), codeLabel(textField(fields, "location")));
    add(QStringLiteral("person_sketch"), personText(fields));
    if (const auto* level = fields.if_contains("intoxication_level");
        level != nullptr && level->is_int64())
        add(QStringLiteral("intoxication_level"), intoxicationText(int(level->get_int64())));
    add(QStringLiteral("signs"), signsText(fields));
    if (const auto* minutes = fields.if_contains("observed_minutes");
        minutes != nullptr && minutes->is_int64())
        add(QStringLiteral("observed_minutes"), QString::number(minutes->get_int64()));
    for (const auto* name : {"served_after", "asked_to_leave", "helped"})
        if (const auto* answer = fields.if_contains(name); answer != nullptr && answer->is_bool())
            add(QString::fromLatin1(name), answer->get_bool() ? Codes::tr("Yes") : Codes::tr("No"));
    add(QStringLiteral("other_authorities"), labelsOf(fields, "other_authorities").join(u", "));
    add(QStringLiteral("uncertainty"), textField(fields, "uncertainty"));
    return out;
}

QString checklistValueText(const domain::ChecklistTemplate& list, const QString& item,
                           const json::value& value)
{
    const auto* about = list.find(toStdString(item));
    if (about != nullptr && about->value == domain::ChecklistValue::level && value.is_int64())
        return intoxicationText(int(value.get_int64()));
    return value.is_null() ? QString() : toVariant(value).toString();
}

} // namespace feltbok::ui
