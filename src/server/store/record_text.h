// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/schema.h"
#include "server/store/store.h"

#include <map>

namespace feltbok::server {

/// The three JSON texts in which any store keeps a record's state. `fields` and `versions` go into
/// a pull page as they are.
struct RecordTexts
{
    std::string fields;
    std::string versions; ///< field -> version
    std::string writers;  ///< which device made the last change of what, and elements of sets
};

RecordTexts encodeRecordTexts(const RecordRow& record);
/// Fills fields, stamps and raw texts of `record`, whose collection is set. Fails with corrupted.
Result<void> decodeRecordTexts(const RecordTexts& texts, RecordRow& record);

/// The members of a JSON object, known to be valid, as the texts they were written in.
std::map<std::string, std::string> rawMembers(std::string_view objectText);

/// The fields in a payload's "set" that `spec` does not know, as they were written.
std::map<std::string, std::string> rawUnknownFields(const domain::CollectionSpec& spec,
                                                    std::string_view payloadText);

/// `{"id":…}` of a pull page.
std::string pageEntryText(const RecordId& id, std::string_view collection,
                          std::string_view municipality, std::int64_t version,
                          std::string_view fields, std::string_view versions, const UserId& user,
                          const DeviceId& device, std::string_view at);
std::string goneEntryText(const RecordId& id, std::string_view kind);

} // namespace feltbok::server
