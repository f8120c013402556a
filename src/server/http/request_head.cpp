// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/request_head.h"

namespace feltbok::server::http {
namespace {

namespace bhttp = boost::beast::http;

constexpr unsigned http11 = 11;

std::string_view view(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

/// A field that the request has at most once; `target` stays empty where it has none.
Result<void> takeOnce(const RequestParser::value_type& message, std::string_view name,
                      std::string& target)
{
    const auto [first, last] = message.equal_range({name.data(), name.size()});
    if (first == last)
        return {};
    if (std::next(first) != last)
        return Error(ErrorCode::badInput, "a field twice", std::string(name));
    target = view(first->value());
    return {};
}

} // namespace

Result<Request> requestFromHead(const RequestParser& parser)
{
    const auto& message = parser.get();
    Request out;
    out.method = view(message.method_string());
    const auto target = view(message.target());
    const auto mark = target.find('?');
    out.path = target.substr(0, mark);
    if (mark != std::string_view::npos)
        out.query = target.substr(mark + 1);

    FELTBOK_TRY(takeOnce(message, "Authorization", out.authorization));
    FELTBOK_TRY(takeOnce(message, "Content-Type", out.contentType));
    FELTBOK_TRY(takeOnce(message, "Content-Encoding", out.contentEncoding));
    FELTBOK_TRY(takeOnce(message, "Range", out.range));
    FELTBOK_TRY(takeOnce(message, "Upload-Offset", out.uploadOffset));
    FELTBOK_TRY(takeOnce(message, "Upload-Length", out.uploadLength));
    out.acceptEncoding = view(message[bhttp::field::accept_encoding]);

    std::string host;
    FELTBOK_TRY(takeOnce(message, "Host", host));
    const bool isNewest = message.version() == http11;
    if (isNewest && message.find(bhttp::field::host) == message.end())
        return Error(ErrorCode::badInput, "no Host", "Host");
    std::string coding;
    FELTBOK_TRY(takeOnce(message, "Transfer-Encoding", coding));
    const bool hasCoding = message.find(bhttp::field::transfer_encoding) != message.end();
    if (hasCoding && (!isNewest || !boost::beast::iequals(coding, "chunked")))
        return Error(ErrorCode::badInput, "a transfer coding other than chunked",
                     "Transfer-Encoding");
    return out;
}

} // namespace feltbok::server::http
