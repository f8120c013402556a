// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// What comes with the bytes of an attachment: Range, Upload-Offset and Upload-Length, a line each,
// then the attachment as a record names it, then its first bytes.

#include "base/json_text.h"
#include "domain/attachment.h"
#include "fuzz/fuzz_target.h"
#include "server/api/attachment_head.h"

using namespace feltbok;
using namespace feltbok::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto text = textOf(data, size);
    const auto range = takeLine(text);
    const auto offset = server::parseCount(takeLine(text));
    const auto length = server::parseCount(takeLine(text));
    require(offset.value_or(0) >= 0 && length.value_or(0) >= 0);

    const std::int64_t whole = length && *length > 0 ? *length : 1;
    server::ByteRange bytes;
    const auto kind = server::parseRange(range, whole, bytes);
    if (kind == server::RangeKind::part)
        require(bytes.first >= 0 && bytes.first <= bytes.last && bytes.last < whole);
    else if (kind == server::RangeKind::whole)
        require(bytes.first == 0 && bytes.last == whole - 1);

    const auto named = takeLine(text);
    if (const auto value = parseJson(named)) {
        if (const auto attachment = domain::attachmentFrom(*value)) {
            require(domain::isContentHash(attachment->sha256) && attachment->size > 0);
            require(domain::attachmentFrom(domain::toJson(*attachment)) == attachment);
        }
        if (value->is_object())
            for (const auto& each : domain::attachmentsIn(value->get_object()))
                require(domain::isContentHash(each.sha256));
    }
    const auto type = domain::attachmentTypeOf(text);
    require(type.empty() || type == "image/jpeg" || type == "image/png" ||
            type == "application/pdf");
    require(domain::attachmentTypeOf(text.substr(0, domain::attachmentSignatureBytes)) == type);
    return 0;
}
