// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/gzip.h"

#include <algorithm>
#include <cassert>
#include <zlib.h>

namespace feltbok::sync {
namespace {

constexpr int gzipWindow = MAX_WBITS + 16;

Bytef* input(std::string_view bytes)
{
    // zlib only reads from next_in, but is not const-correct without ZLIB_CONST.
    return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
}

} // namespace

std::string gzip(std::string_view bytes, int level)
{
    z_stream stream{};
    [[maybe_unused]] const int ready =
        deflateInit2(&stream, level, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY);
    assert(ready == Z_OK);
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    [[maybe_unused]] const int done = deflate(&stream, Z_FINISH);
    assert(done == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

Result<std::string> gunzip(std::string_view bytes, std::size_t maxBytes)
{
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return Error(ErrorCode::internal, "zlib");
    stream.next_in = input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    int status = Z_OK;
    while (status == Z_OK && out.size() <= maxBytes) {
        const std::size_t start = out.size();
        // One byte more than allowed tells "exactly full" from "too large".
        const std::size_t room =
            std::clamp<std::size_t>(std::max(start, bytes.size() * 4), 4096, maxBytes + 1 - start);
        out.resize(start + room);
        stream.next_out = reinterpret_cast<Bytef*>(out.data()) + start;
        stream.avail_out = static_cast<uInt>(room);
        status = inflate(&stream, Z_NO_FLUSH);
        out.resize(stream.total_out);
        if (out.size() == start && status == Z_OK && stream.avail_in == 0)
            break;
    }
    const bool whole = status == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (out.size() > maxBytes)
        return Error(ErrorCode::tooLarge, "compressed answer");
    if (!whole)
        return Error(ErrorCode::protocol, "damaged compression");
    return out;
}

} // namespace feltbok::sync
