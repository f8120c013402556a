// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/id.h"

#include <string>
#include <string_view>

namespace feltbok::server {

/// A record's texts as they go into a page for somebody who may not know all of it.
struct PageTexts
{
    RecordId id;
    std::string fields;
    std::string versions;
    std::string at;
};

/// Whether a collection has fields for outreach workers only.
bool hasWorkersFields(std::string_view collection);

/// Takes those fields out.
void dropWorkersFields(std::string_view collection, PageTexts& texts);

/// What a health lead is told of an outreach contact (protocol.md §7): no field of workers only,
/// none that this version does not know, and every time cut to its date, by which evening it
/// belongs to: that of the last change and that in the id too.
void reduceForLeads(std::string_view collection, PageTexts& texts);
/// The id under which leads know the record. It follows from the record's own alone, so that it
/// stays the same whatever is changed.
RecordId reducedId(const RecordId& id);

/// Whether the payload of an operation on the collection tells what is for workers only; so it
/// does where it cannot be read.
bool tellsWorkersFields(std::string_view collection, std::string_view payload);

} // namespace feltbok::server
