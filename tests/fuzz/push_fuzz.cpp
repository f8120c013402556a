// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The body of a push, and the JSON that all bodies are.

#include "base/json_text.h"
#include "fuzz/fuzz_target.h"
#include "server/api/push_batch.h"

using namespace feltbok;
using namespace feltbok::fuzz;

namespace {

std::size_t depthOf(const json::value& value)
{
    std::size_t deepest = 0;
    if (value.is_array())
        for (const auto& each : value.get_array())
            deepest = std::max(deepest, 1 + depthOf(each));
    else if (value.is_object())
        for (const auto& member : value.get_object())
            deepest = std::max(deepest, 1 + depthOf(member.value()));
    return deepest;
}

std::string bodyOf(const std::vector<protocol::Envelope>& envelopes)
{
    json::array list;
    for (const auto& each : envelopes)
        list.push_back(json::object{{"op", each.op}, {"payload", each.payload}, {"sig", each.sig}});
    return toJsonText(json::object{{"operations", std::move(list)}});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = textOf(data, size);
    const auto value = parseJson(text);
    if (value) {
        require(depthOf(*value) <= maxJsonDepth);
        const auto again = toJsonText(*value);
        require(isValidUtf8(again) && parseJson(again).valueOr(nullptr) == *value);
    }
    const auto batch = server::readBatch(text);
    if (const auto* envelopes = std::get_if<std::vector<protocol::Envelope>>(&batch)) {
        require(value.hasValue() && envelopes->size() <= protocol::maxPushOperations);
        for (const auto& each : *envelopes)
            require(each.op.size() + each.payload.size() <= protocol::maxOperationBytes);
        const auto again = server::readBatch(bodyOf(*envelopes));
        const auto* same = std::get_if<std::vector<protocol::Envelope>>(&again);
        require(same != nullptr && same->size() == envelopes->size());
        return 0;
    }
    const auto& refusal = std::get<server::http::Response>(batch);
    require(refusal.status == 400 || refusal.status == 413 || refusal.status == 422);
    require(parseJsonObject(refusal.body).hasValue());
    return 0;
}
