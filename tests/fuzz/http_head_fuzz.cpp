// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The bytes of a connection: head, framing, body, compression, and the parameters in it.

#include "fuzz/fuzz_target.h"
#include "server/http/gzip.h"
#include "server/http/request_head.h"

#include <boost/asio/buffer.hpp>

using namespace feltbok;
using namespace feltbok::fuzz;
using namespace feltbok::server::http;

namespace {

constexpr std::uint32_t headLimit = 16 * 1024;
constexpr std::size_t bodyLimit = 64 * 1024;

struct Reading
{
    std::optional<Request> head;
    bool isRefused = false; ///< as malformed, too large, or with a head of two meanings
    bool isWhole = false;
    std::string body;
};

/// As the server reads, from buffers that grow by `step` bytes.
Reading read(std::string_view bytes, std::size_t step)
{
    RequestParser parser;
    parser.header_limit(headLimit);
    parser.body_limit(bodyLimit);
    Reading out;
    std::size_t taken = 0;
    std::size_t headSize = 0;
    for (std::size_t there = std::min(step, bytes.size());;
         there = std::min(there + step, bytes.size())) {
        // Until it takes no more of what is there.
        for (std::size_t used = 1; used != 0 && !parser.is_done() && taken < there;) {
            if (parser.is_header_done() && parser.chunked() && taken == headSize &&
                there - taken < shortestChunkedBody)
                break;
            boost::beast::error_code ec;
            used = parser.put(boost::asio::buffer(bytes.data() + taken, there - taken), ec);
            taken += used;
            if ((ec && ec != boost::beast::http::error::need_more) ||
                (!out.head && taken > headLimit)) {
                out.isRefused = true;
                return out;
            }
            if (parser.is_header_done() && !out.head) {
                headSize = taken;
                auto head = requestFromHead(parser);
                if (!head) {
                    out.isRefused = true;
                    return out;
                }
                out.head = std::move(*head);
            }
            if (ec)
                break;
        }
        if (parser.is_done() || there == bytes.size())
            break;
    }
    out.isWhole = parser.is_done();
    if (out.isWhole)
        out.body = parser.get().body();
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = textOf(data, size);
    const Reading reading = read(bytes, bytes.size() + 1);
    // However the network cuts it, it is the same request. What is none may be noticed later.
    const Reading inPieces = read(bytes, 1 + size % 13);
    require(inPieces.isWhole == reading.isWhole);
    require(!reading.isWhole || (inPieces.body == reading.body && inPieces.head.has_value()));
    if (!reading.head)
        return 0;
    const Request& head = *reading.head;
    require(head.body.empty() && head.path.find('?') == std::string::npos);
    require(reading.body.size() <= bodyLimit);
    (void)acceptsGzip(head.acceptEncoding);
    if (const auto bearer = bearerToken(head.authorization))
        require(bearer->size() + 7 == head.authorization.size());
    for (const auto text : {std::string_view(head.query), std::string_view(reading.body)})
        if (const auto parameters = parseParameters(text))
            for (const auto& [name, value] : parameters->items)
                require(name.size() + value.size() <= text.size() &&
                        parameters->find(name) == &value);
    if (lowerCase(head.contentEncoding) == "gzip")
        if (const auto plain = gunzip(reading.body, bodyLimit))
            require(plain->size() <= bodyLimit &&
                    gunzip(gzip(*plain), bodyLimit).valueOr("") == *plain);
    return 0;
}
