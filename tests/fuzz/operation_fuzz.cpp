// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// One operation: the `op` text on the first line, the payload on the second, then the signature.

#include "base/hash.h"
#include "domain/identity_check.h"
#include "domain/merge.h"
#include "domain/schema.h"
#include "fuzz/fuzz_target.h"
#include "protocol/operation_wire.h"

using namespace feltbok;
using namespace feltbok::fuzz;

namespace {

/// The key of the worked example in docs/protocol.md §11.
const PublicKey& exampleKey()
{
    static const auto key =
        publicKeyFromBase64Url("A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg").value();
    return key;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto text = textOf(data, size);
    protocol::Envelope envelope;
    envelope.op = takeLine(text);
    envelope.payload = takeLine(text);
    envelope.sig = takeLine(text);

    const auto read = protocol::parseOperation(envelope);
    if (read) {
        require(read->seq >= 1 && read->base >= 0 && !read->record.isNull());
        require(read->envelope.op == envelope.op && read->hash == sha256Hex(envelope.op));
        require(parseRfc3339(read->at).hasValue());
        require(read->municipality.size() == 4 && read->kind.size() <= 64);
        const auto verified = protocol::verifyOperation(*read, exampleKey());
        require(verified.hasValue() || verified.error().detail == "bad_hash" ||
                verified.error().detail == "bad_signature");
    } else
        require(read.error().detail == "bad_envelope" && !read.error().field.empty());

    // The payload is read by the rules of its collection, and merged into an empty record.
    const auto payload = parseJsonObject(envelope.payload);
    const auto collection =
        domain::collectionFromText(read ? read->collection : std::string("control_visit"));
    if (!payload || !collection)
        return 0;
    const auto& spec = domain::schemaOf(*collection);
    (void)domain::carriesIdentity(&spec, *payload);
    (void)domain::memberWithIdentity(*payload);
    const auto change = domain::parseChange(spec, *payload);
    if (!change) {
        require(change.error().code == ErrorCode::badInput);
        return 0;
    }
    domain::RecordState state;
    const auto merged = domain::mergeChange(spec, state, *change, 0, DeviceId(), 1);
    require(merged.clashes.empty() && parseJson(toJsonText(state.fields)).hasValue());
    for (const auto& path : domain::fieldPaths(spec, *change))
        require(parseJson(toJsonText(json::value(path))).hasValue());
    return 0;
}
