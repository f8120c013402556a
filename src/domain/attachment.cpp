// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/attachment.h"

#include "domain/schema.h"

#include <algorithm>

namespace feltbok::domain {
namespace {

/// The parser lets no value be nested deeper (protocol.md §2).
constexpr int maxDepth = 32;

void collect(const json::value& value, int depth, std::vector<Attachment>& out)
{
    if (depth > maxDepth)
        return;
    if (value.is_array()) {
        for (const json::value& element : value.get_array())
            collect(element, depth + 1, out);
    } else if (value.is_object()) {
        if (auto one = attachmentFrom(value)) {
            out.push_back(std::move(*one));
            return;
        }
        for (const auto& member : value.get_object())
            collect(member.value(), depth + 1, out);
    }
}

} // namespace

bool isContentHash(std::string_view text)
{
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<Attachment> attachmentFrom(const json::value& value)
{
    if (!value.is_object())
        return std::nullopt;
    const json::object& object = value.get_object();
    const auto hash = findString(object, "sha256");
    const auto* size = object.if_contains("size");
    const auto type = findString(object, "type");
    if (!hash || !isContentHash(*hash) || size == nullptr || !size->is_int64() ||
        size->get_int64() < 1 || size->get_int64() > maxAttachmentBytes || !type)
        return std::nullopt;
    return Attachment{std::string(*hash), size->get_int64(), std::string(*type),
                      std::string(findString(object, "name").value_or(""))};
}

json::object toJson(const Attachment& attachment)
{
    return {{"sha256", attachment.sha256},
            {"size", attachment.size},
            {"type", attachment.type},
            {"name", attachment.name}};
}

std::vector<Attachment> attachmentsIn(const json::object& fields)
{
    std::vector<Attachment> out;
    for (const auto& member : fields)
        collect(member.value(), 1, out);
    std::ranges::stable_sort(out, {}, &Attachment::sha256);
    out.erase(
        std::unique(out.begin(), out.end(),
                    [](const Attachment& a, const Attachment& b) { return a.sha256 == b.sha256; }),
        out.end());
    return out;
}

std::string_view attachmentTypeOf(std::string_view content)
{
    using namespace std::string_view_literals;
    if (content.starts_with("\xFF\xD8\xFF"sv))
        return "image/jpeg";
    if (content.starts_with("\x89PNG\r\n\x1A\n"sv))
        return "image/png";
    if (content.starts_with("%PDF-"sv))
        return "application/pdf";
    return {};
}

} // namespace feltbok::domain
