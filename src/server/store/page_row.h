// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/store/store.h"

namespace feltbok::server {

/// What any store reads of a record for a page.
struct PageRow
{
    std::int64_t version = 0;
    RecordId id;
    std::string_view collection;
    UserId user;
    DeviceId device;
    std::string_view at;
    std::string_view fields;
    std::string_view versions;
    Audience audience = Audience::nobody;
};

/// As text, as much of it as the viewer may know.
PageEntry recordEntry(const PageRow& row, std::string_view municipality, const Viewer& viewer);
/// `audience`: who could see what is gone.
PageEntry goneEntry(std::int64_t version, const RecordId& id, std::string_view kind,
                    Audience audience, const Viewer& viewer);
/// The audiences by roles of whom a page is for: a lead has some records in part.
Audience pageAudience(const SideRoles& roles);

} // namespace feltbok::server
