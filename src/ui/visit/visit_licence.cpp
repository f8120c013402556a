// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/visit_licence.h"

#include "domain/licence_terms.h"
#include "domain/points.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"

namespace feltbok::ui {

std::string licenceKindOf(const json::object& visit,
                          const std::vector<domain::RecordView>& licences)
{
    if (const auto kept = findString(domain::termsOf(visit, {}), "licence_kind"))
        return std::string(*kept);
    const auto own = findString(visit, "licence");
    const auto began = parseRfc3339(findString(visit, "started_at").value_or(""));
    std::string found;
    for (const auto& licence : licences) {
        const auto kind = findString(licence.fields, "licence_kind");
        if (!kind)
            continue;
        if (own && *own == licence.id.toText())
            return std::string(*kind);
        if (began && PlaceHours::isValidOn(licence.fields, *began) &&
            (found.empty() || !domain::isSingleOccasion(*kind)))
            found = *kind;
    }
    return found;
}

Result<std::string> licenceKindOf(domain::RecordStore& store, const json::object& visit)
{
    const auto premises = idField(visit, "premises");
    if (!premises)
        return std::string();
    FELTBOK_ASSIGN(const auto licences, childrenOf(store, "licence", *premises));
    return licenceKindOf(visit, licences);
}

bool isSaleKind(std::string_view licenceKind)
{
    return licenceKind.starts_with("salg") || licenceKind == "vinmonopol";
}

bool isSaleVisit(const json::object& visit, std::string_view licenceKind)
{
    const std::string_view kind = findString(visit, "kind").value_or("");
    return kind == "salgskontroll" || (kind != "skjenkekontroll" && isSaleKind(licenceKind));
}

} // namespace feltbok::ui
