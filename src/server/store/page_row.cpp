// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/store/page_row.h"

#include "server/store/record_text.h"
#include "server/store/reduced_record.h"

namespace feltbok::server {

PageEntry recordEntry(const PageRow& row, std::string_view municipality, const Viewer& viewer)
{
    PageTexts texts{row.id, {}, {}, std::string(row.at)};
    std::string_view fields = row.fields;
    std::string_view versions = row.versions;
    const bool isReduced = viewer.side == domain::Side::health && !viewer.roles.isOutreachWorker &&
                           hasWorkersFields(row.collection);
    if (isReduced) {
        texts.fields = fields;
        texts.versions = versions;
        if (has(row.audience, Audience::leadsReduced))
            reduceForLeads(row.collection, texts);
        else
            dropWorkersFields(row.collection, texts);
        fields = texts.fields;
        versions = texts.versions;
    }
    return {row.version, pageEntryText(texts.id, row.collection, municipality, row.version, fields,
                                       versions, row.user, row.device, texts.at)};
}

PageEntry goneEntry(std::int64_t version, const RecordId& id, std::string_view kind,
                    Audience audience, const Viewer& viewer)
{
    const bool isReduced = has(audience, Audience::leadsReduced) && !viewer.roles.isOutreachWorker;
    return {version, goneEntryText(isReduced ? reducedId(id) : id, kind)};
}

Audience pageAudience(const SideRoles& roles)
{
    const Audience out = audienceOf(roles);
    return roles.isHealthLead ? out | Audience::leadsReduced : out;
}

} // namespace feltbok::server
