// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// A client assertion: the form of POST /v1/token, then the JWT in it.

#include "fuzz/fuzz_target.h"
#include "server/api/assertion.h"
#include "server/http/message.h"

using namespace feltbok;
using namespace feltbok::fuzz;

namespace {

void check(std::string_view jwt)
{
    const auto read = server::parseAssertion(jwt);
    if (!read)
        return;
    require(jwt.starts_with(read->signedPart) && jwt[read->signedPart.size()] == '.');
    require(!read->jti.empty() && read->jti.size() <= 128);
    require(DeviceId::parse(read->device.toText()).valueOr({}) == read->device);
    const auto most = Instant(std::chrono::seconds(100'000'000'000));
    for (const auto time : {read->issuedAt, read->expiresAt})
        require(time >= Instant() && time <= most &&
                parseRfc3339(toRfc3339(time)).hasValue() ==
                    (time < Instant(std::chrono::sys_days(std::chrono::year(10000) /
                                                          std::chrono::January / 1))));
    // Whatever the header says, one key and one algorithm decide.
    (void)verifySignature(PublicKey{}, {}, read->signedPart, read->signature);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = textOf(data, size);
    check(text);
    if (const auto form = server::http::parseParameters(text))
        if (const auto* jwt = form->find("client_assertion"))
            check(*jwt);
    return 0;
}
