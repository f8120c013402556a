// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/bundle/bundle_format.h"

#include <functional>
#include <optional>

namespace feltbok::server {

/// Reads at most `size` bytes to `into` and says how many; 0 at the end.
using BundleBytes = std::function<Result<std::size_t>(char* into, std::size_t size)>;

/// The first thing in a bundle that is not as it was made.
struct BundleFault
{
    std::size_t line = 0;     ///< from 1
    std::uint64_t offset = 0; ///< of the line in the file, in bytes
    std::uint64_t length = 0; ///< of the line, without its line feed
    BundleLineName name;      ///< what stood there
    std::string detail;
    /// The first operation that names an attachment.
    std::optional<BundleLineName> namedBy{};
};

struct BundleReport
{
    std::optional<BundleFault> fault;
    std::string serverKey;   ///< that signed the bundle
    bool isKeyGiven = false; ///< and the one that was asked for
    std::string municipality;
    std::string visit;
    std::string madeAt;
    std::size_t lines = 0;
    std::size_t operations = 0;
    std::size_t devices = 0;
    std::size_t receipts = 0;
    std::size_t records = 0; ///< made anew from operations, and found equal
    std::size_t context = 0; ///< as the server says: register, parked operations
    std::size_t attachments = 0;
    std::size_t missingAttachments = 0; ///< named by operations, and not held by the server
    std::size_t erased = 0;             ///< operations whose content was erased
    std::size_t parked = 0;             ///< operations that changed nothing
};

/// Checks a bundle from its first to its last byte, in memory bounded by the limits of the format:
/// manifest, operations, chains, receipts, records, attachments. With `serverKey` (base64url) it
/// must be that server's. Fails with badInput if this is no bundle at all, with io if it cannot be
/// read.
Result<BundleReport> verifyBundle(const BundleBytes& bytes,
                                  const std::optional<std::string>& serverKey);

} // namespace feltbok::server
