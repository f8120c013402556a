// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/signing.h"
#include "protocol/messages.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace feltbok::server {

// The case bundle (docs/bundle.md): JSON Lines, one thing per line, the last line the manifest that
// names every other line by its SHA-256 and is signed by the server's receipt key.

inline constexpr std::string_view bundleDomain = "feltbok/bundle/1\n";
inline constexpr std::size_t maxBundleLines = 10'000;
inline constexpr std::size_t maxBundleLineBytes = std::size_t{8} * 1024 * 1024;
/// Of all operations' texts together: what a check keeps in memory grows with them.
inline constexpr std::size_t maxBundleOperationBytes = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t bundleChunkBytes = std::size_t{512} * 1024; ///< of an attachment

/// What a line is, so that it can be named when its bytes no longer tell.
struct BundleLineName
{
    std::string what{}; ///< header, device, operation, receipt, record, attachment
    std::string device{};
    std::int64_t seq =
        0; ///< of an operation, or `upto` of a receipt; index of an attachment's part
    std::string collection{};
    std::string record{}; ///< id; of an attachment its hash
    std::string kind{};   ///< put, resolve or erase

    friend bool operator==(const BundleLineName&, const BundleLineName&) = default;
};
/// "operation seq 43 of device … (observation …, put)".
std::string describe(const BundleLineName& name);
json::object encodeLineName(const BundleLineName& name);

struct BundleManifest
{
    struct Line
    {
        std::string sha256;
        BundleLineName name;
    };
    std::string serverKey; ///< base64url
    std::string municipality;
    std::string visit;
    std::string madeAt;
    std::vector<Line> lines;
};

/// The last line, without its line feed.
std::string sealBundle(const BundleManifest& manifest, const SigningKey& serverKey);

struct BundleSeal
{
    BundleManifest manifest;
    bool isGenuine = false; ///< signed by the key that it names
};
/// Reads the last line; it must be written exactly as sealBundle() writes it. Fails with badInput.
Result<BundleSeal> readSeal(std::string_view line);

// The other lines, as they are written.
std::string deviceLine(std::string_view device, std::string_view line, std::string_view user,
                       std::string_view userName, std::string_view publicKey);
std::string receiptLine(const protocol::SignedReceipt& receipt);
std::string attachmentLine(std::string_view sha256, std::size_t index, std::size_t count,
                           std::string_view bytes);

/// The hashes by which a payload names attachments.
void collectAttachmentNames(const json::value& payload, std::vector<std::string>& out);

bool isSha256Text(std::string_view text);

} // namespace feltbok::server
