// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/bundle/bundle_format.h"
#include "server/store/store.h"

namespace feltbok::server {

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

/// Everything that hangs on a visit, with proof. Of attachments only whole ones count as held.
/// Fails with notFound, badInput (no visit) or tooLarge.
Result<BundleDraft> draftBundle(Reader& reader, const RecordId& visit, const SigningKey& serverKey,
                                Instant now);

/// One line of an attachment that a bundle of `visit` holds.
Result<std::string> bundlePart(Reader& reader, const RecordId& visit, std::string_view sha256,
                               std::size_t part);

} // namespace feltbok::server
