// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/push_batch.h"

#include "base/json_text.h"
#include "server/http/problem.h"

#include <algorithm>

namespace feltbok::server {

http::Response envelopeFault(std::string_view code, std::string_view field, std::size_t index,
                             std::int64_t seq)
{
    json::object more;
    more["index"] = static_cast<std::int64_t>(index);
    if (seq != 0)
        more["seq"] = seq;
    return http::problem(422, code, field, more);
}

std::int64_t seqOf(std::string_view op)
{
    const auto object = parseJsonObject(op);
    const std::int64_t seq = object ? requireInteger(*object, "seq").valueOr(0) : 0;
    return std::max<std::int64_t>(seq, 0);
}

std::variant<std::vector<protocol::Envelope>, http::Response> readBatch(std::string_view body)
{
    auto object = parseJsonObject(body);
    if (!object)
        return http::problem(400, "bad_request");
    auto* list = object->if_contains("operations");
    if (list == nullptr || !list->is_array())
        return http::problem(400, "bad_request", "operations");
    auto& items = list->get_array();
    if (items.size() > protocol::maxPushOperations)
        return http::problem(413, "too_large", "operations");
    std::vector<protocol::Envelope> out;
    out.reserve(items.size());
    for (auto& item : items) {
        protocol::Envelope envelope;
        if (!item.is_object())
            return envelopeFault("bad_envelope", {}, out.size(), 0);
        for (const auto& [name, target] :
             {std::pair{"op", &envelope.op}, std::pair{"payload", &envelope.payload},
              std::pair{"sig", &envelope.sig}}) {
            const auto text = findString(item.get_object(), name);
            if (!text)
                return envelopeFault("bad_envelope", name, out.size(), seqOf(envelope.op));
            *target = *text;
        }
        if (envelope.op.size() + envelope.payload.size() > protocol::maxOperationBytes)
            return http::problem(413, "too_large", "operations");
        out.push_back(std::move(envelope));
    }
    return out;
}

} // namespace feltbok::server
