// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/history_query.h"

namespace feltbok::sync {
namespace {

constexpr int pageLimit = 100;

Result<protocol::HistoryPage> read(const Result<Answer>& answer)
{
    if (!answer)
        return answer.error();
    if (answer->status == 404)
        return Error(ErrorCode::notFound, "no history in one's scope");
    if (answer->status == 401)
        return Error(ErrorCode::unauthorised, "token refused");
    if (answer->status == 403)
        return Error(ErrorCode::revoked, "device refused");
    if (!answer->isSuccess())
        return Error(ErrorCode::protocol, "history refused");
    return protocol::decodeHistory(answer->body);
}

} // namespace

void HistoryQuery::ask(const std::string& server, const std::vector<std::string>& pins,
                       const Session& session, const RecordId& record, std::size_t after, Done done)
{
    cancel();
    m_transport = m_makeTransport(server, pins);
    Request request;
    request.path = "/v1/records/" + record.toText() + "/history?after=" + std::to_string(after) +
                   "&limit=" + std::to_string(pageLimit);
    session.authorise(request);
    m_transport->send(std::move(request),
                      [done = std::move(done)](Result<Answer> answer) { done(read(answer)); });
}

void HistoryQuery::cancel()
{
    if (m_transport)
        m_transport->cancel();
    m_transport.reset();
}

} // namespace feltbok::sync
