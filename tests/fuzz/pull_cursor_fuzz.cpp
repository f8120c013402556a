// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The query of a pull. What a cursor holds is written into the next one.

#include "fuzz/fuzz_target.h"
#include "server/api/pull_query.h"

using namespace feltbok;
using namespace feltbok::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = textOf(data, size);
    if (const auto cursor = server::parseCursor(text)) {
        require(server::encodeCursor(*cursor) == text && text.size() <= 1024);
        require(text.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz._") ==
                std::string_view::npos);
        for (const auto& [municipality, position] : cursor->positions)
            require(municipality.size() == 4 && position >= 0);
    }
    const auto query = server::parsePullQuery(text);
    if (const auto* known = std::get_if<server::PullQuery>(&query)) {
        require(known->limit >= 1 && known->limit <= server::PullQuery::maxLimit);
        require(known->wait >= 0 && known->wait <= server::PullQuery::maxWait);
    } else {
        const auto& field = std::get<std::string>(query);
        require(field == "query" || field == "cursor" || field == "limit" || field == "wait");
    }
    return 0;
}
