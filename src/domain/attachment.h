// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace feltbok::domain {

/// A photo, a drawn signature or a document, as a record names it (protocol.md §6). The bytes
/// travel beside the records.
struct Attachment
{
    std::string sha256; ///< of the bytes, lower-case hex: its identity
    std::int64_t size = 0;
    std::string type; ///< image/jpeg, image/png or application/pdf
    std::string name; ///< as people see it; may be empty
    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// A part of an upload, and the unit of what a device encrypts (protocol.md §2), in bytes.
inline constexpr std::int64_t attachmentChunkBytes = std::int64_t{1024} * 1024;

/// 64 digits of lower-case hex.
bool isContentHash(std::string_view text);

/// Nothing where the value names no attachment.
std::optional<Attachment> attachmentFrom(const json::value& value);
json::object toJson(const Attachment& attachment);

/// Every attachment that a record's fields name, each once, in the order of their hashes: also
/// inside of conflicts and addenda, whose values are those of other fields.
std::vector<Attachment> attachmentsIn(const json::object& fields);

/// The type that content shows by its first bytes; empty for anything that is not taken.
std::string_view attachmentTypeOf(std::string_view content);
/// So many first bytes tell it.
inline constexpr std::size_t attachmentSignatureBytes = 8;

} // namespace feltbok::domain
