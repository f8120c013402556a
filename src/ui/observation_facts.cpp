// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/observation_facts.h"

#include "domain/checklists.h"
#include "ui/codes.h"
#include "ui/labels.h"
#include "ui/text.h"

namespace feltbok::ui {

QVariantList observationFacts(const json::object& fields)
{
    QVariantList out;
    const auto add = [&](const QString& field, const QString& value) {
        if (!value.isEmpty())
            out.push_back(QVariantMap{{QStringLiteral("label"), fieldLabel(u"observation", field)},
                                      {QStringLiteral("value"), value}});
    };
    if (const QString item = textField(fields, "check_item"); !item.isEmpty())
        add(QStringLiteral("checklist"), item + QChar(u' ') + checklistLabel(item));
    add(QStringLiteral("location"), codeLabel(textField(fields, "location")));
    add(QStringLiteral("person_sketch"), textField(fields, "person_sketch"));
    if (const auto* level = fields.if_contains("intoxication_level");
        level != nullptr && level->is_int64())
        add(QStringLiteral("intoxication_level"), intoxicationText(int(level->get_int64())));
    add(QStringLiteral("signs"), textField(fields, "signs"));
    if (const auto* minutes = fields.if_contains("observed_minutes");
        minutes != nullptr && minutes->is_int64())
        add(QStringLiteral("observed_minutes"), QString::number(minutes->get_int64()));
    for (const auto* name : {"served_after", "asked_to_leave", "helped"})
        if (const auto* answer = fields.if_contains(name); answer != nullptr && answer->is_bool())
            add(QString::fromLatin1(name), answer->get_bool() ? Codes::tr("Yes") : Codes::tr("No"));
    add(QStringLiteral("uncertainty"), textField(fields, "uncertainty"));
    return out;
}

QString checklistValueText(QStringView item, const json::value& value)
{
    const auto* about = domain::findChecklistItem(toStdString(item.toString()));
    if (about != nullptr && about->value == domain::ChecklistValue::level && value.is_int64())
        return intoxicationText(int(value.get_int64()));
    return value.is_null() ? QString() : toVariant(value).toString();
}

} // namespace feltbok::ui
