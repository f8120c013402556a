// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/gzip.h"

#include <algorithm>
#include <new>
#include <zlib.h>

namespace feltbok::server::http {
namespace {

constexpr int gzipWindow = 15 + 16; // RFC 1952 frame around the deflate stream

Bytef* input(std::string_view text)
{
    // zlib's interface lacks const; it does not write here.
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
}

} // namespace

std::string gzip(std::string_view text)
{
    z_stream stream{};
    if (deflateInit2(&stream, 1, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = input(text);
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

Result<std::string> gunzip(std::string_view bytes, std::size_t limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        throw std::bad_alloc();
    stream.next_in = input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());

    std::string out;
    int rc = Z_OK;
    while (rc == Z_OK) {
        const std::size_t used = out.size();
        // One byte more than allowed tells "exactly full" from "too much".
        const std::size_t room =
            std::min(limit + 1 - used, std::max<std::size_t>(used, bytes.size() * 4 + 1024));
        out.resize(used + room);
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + used);
        stream.avail_out = static_cast<uInt>(room);
        rc = inflate(&stream, Z_NO_FLUSH);
        out.resize(used + room - stream.avail_out);
        if (out.size() > limit) {
            inflateEnd(&stream);
            return Error(ErrorCode::tooLarge, "body over its limit after decompression");
        }
        if (rc == Z_OK && stream.avail_in == 0 && stream.avail_out != 0)
            rc = Z_BUF_ERROR; // cut short
    }
    const bool whole = rc == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!whole)
        return Error(ErrorCode::badInput, "not one whole gzip member");
    return out;
}

} // namespace feltbok::server::http
