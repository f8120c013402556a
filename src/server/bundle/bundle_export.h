// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/bundle/bundle_format.h"
#include "server/store/store.h"

namespace feltbok::server {

/// Where a bundle finds the bytes of attachments. Only whole ones count as held.
class AttachmentSource
{
public:
    virtual ~AttachmentSource() = default;
    /// The size; nothing when it is not held whole.
    virtual Result<std::optional<std::int64_t>> size(Reader& reader, std::string_view municipality,
                                                     std::string_view sha256) const = 0;
    /// `count` bytes from `offset`, or up to the end.
    virtual Result<std::string> bytes(Reader& reader, std::string_view municipality,
                                      std::string_view sha256, std::int64_t offset,
                                      std::int64_t count) const = 0;
};

/// The store's own.
class StoreAttachments final : public AttachmentSource
{
public:
    Result<std::optional<std::int64_t>> size(Reader& reader, std::string_view municipality,
                                             std::string_view sha256) const override
    {
        FELTBOK_ASSIGN(const RecordId space, reader.wholeAttachment(municipality, sha256));
        if (space.isNull())
            return std::optional<std::int64_t>();
        FELTBOK_ASSIGN(const auto row, reader.attachment(space, sha256));
        return row && row->isWhole ? std::optional(row->size) : std::optional<std::int64_t>();
    }
    Result<std::string> bytes(Reader& reader, std::string_view municipality,
                              std::string_view sha256, std::int64_t offset,
                              std::int64_t count) const override
    {
        FELTBOK_ASSIGN(const RecordId space, reader.wholeAttachment(municipality, sha256));
        return reader.attachmentBytes(space, sha256, offset, count);
    }
};

/// A bundle without the bytes of its attachments, which are fetched part by part.
struct BundleDraft
{
    struct Attachment
    {
        std::string sha256;
        std::size_t parts = 0;
    };
    std::vector<std::string> lines; ///< all before the attachments
    std::vector<Attachment> attachments;
    std::string seal; ///< the last line; covers the attachments' lines too
};

/// Everything that hangs on a visit, with proof. `attachments` may be null: none is held then.
/// Fails with notFound, badInput (no visit) or tooLarge.
Result<BundleDraft> draftBundle(Reader& reader, const RecordId& visit, const SigningKey& serverKey,
                                Instant now, const AttachmentSource* attachments);

/// One line of an attachment that a bundle of `visit` holds.
Result<std::string> bundlePart(Reader& reader, const RecordId& visit, std::string_view sha256,
                               std::size_t part, const AttachmentSource& attachments);

} // namespace feltbok::server
