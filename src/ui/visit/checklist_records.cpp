// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/checklist_records.h"

#include "ui/labels.h"
#include "ui/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace feltbok::ui {
namespace {

/// Gives tr() its context.
struct ChecklistTitle
{
    Q_DECLARE_TR_FUNCTIONS(ChecklistTitle)
};

} // namespace

Result<std::vector<domain::ChecklistTemplate>> readChecklists(domain::RecordStore& store)
{
    std::vector<domain::ChecklistTemplate> out;
    domain::ListQuery query;
    query.collection = "checklist";
    query.limit = 500;
    do {
        FELTBOK_ASSIGN(const auto page, store.list(query));
        for (const auto& row : page.rows)
            if (auto list = domain::checklistFromRecord(row.id.toText(), row.fields))
                out.push_back(std::move(*list));
        query.after = page.next;
    } while (query.after);
    return out;
}

QString itemLabel(const domain::ListedItem& item)
{
    const bool isEnglish = QLocale().language() == QLocale::English;
    if (isEnglish && !item.labelEn.empty())
        return toQString(item.labelEn);
    if (!item.labelNb.empty())
        return toQString(item.labelNb);
    return checklistLabel(toQString(item.code));
}

QString itemLabel(const domain::ChecklistTemplate& list, const QString& code)
{
    const auto* item = list.find(toStdString(code));
    return item != nullptr ? itemLabel(*item) : checklistLabel(code);
}

QString checklistTitle(const QString& name)
{
    if (name == u"serving")
        return ChecklistTitle::tr("Serving control");
    if (name == u"sale")
        return ChecklistTitle::tr("Sales control");
    if (name == u"single_event")
        return ChecklistTitle::tr("Single occasion and itinerant licence");
    if (name == u"internal_control_serving")
        return ChecklistTitle::tr("Internal control, serving");
    if (name == u"internal_control_sale")
        return ChecklistTitle::tr("Internal control, sale");
    return name;
}

} // namespace feltbok::ui
