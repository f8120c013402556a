// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/request_head.h"

#include <QTest>
#include <boost/asio/buffer.hpp>

using namespace feltbok;
using namespace feltbok::server::http;

namespace {

/// The head of `text`, whose lines end in LF here; nothing where the parser itself refuses it.
std::optional<Result<Request>> headOf(std::string_view text)
{
    std::string bytes;
    for (const char c : text)
        bytes += c == '\n' ? std::string("\r\n") : std::string(1, c);
    RequestParser parser;
    boost::beast::error_code ec;
    parser.put(boost::asio::buffer(bytes), ec);
    if (!parser.is_header_done())
        return std::nullopt;
    return requestFromHead(parser);
}

} // namespace

class RequestHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItSays()
    {
        const auto head = headOf("PATCH /v1/attachments/ab?x=1?2 HTTP/1.1\nhost: h\n"
                                 "AUTHORIZATION: Bearer t\nContent-Type: a/b\n"
                                 "Content-Encoding: gzip\nAccept-Encoding: br\nRange: bytes=0-1\n"
                                 "upload-offset: 5\nUpload-Length: 9\nContent-Length: 0\n\n");
        QVERIFY(head && *head);
        const Request& request = **head;
        QCOMPARE(request.method, std::string("PATCH"));
        QCOMPARE(request.path, std::string("/v1/attachments/ab"));
        QCOMPARE(request.query, std::string("x=1?2"));
        QCOMPARE(request.authorization, std::string("Bearer t"));
        QCOMPARE(request.contentType, std::string("a/b"));
        QCOMPARE(request.contentEncoding, std::string("gzip"));
        QCOMPARE(request.acceptEncoding, std::string("br"));
        QCOMPARE(request.range, std::string("bytes=0-1"));
        QCOMPARE(request.uploadOffset, std::string("5"));
        QCOMPARE(request.uploadLength, std::string("9"));
        QVERIFY(request.body.empty() && request.peer.empty());
    }

    void oneTransferCodingIsTaken()
    {
        QVERIFY(*headOf("POST / HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\n\n"));
        QVERIFY(*headOf("POST / HTTP/1.1\nHost: h\nTransfer-Encoding: CHUNKED\n\n"));
        QVERIFY(*headOf("GET / HTTP/1.0\n\n")); // no Host there
    }

    void whatCouldBeReadInTwoWaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("head");
        const QByteArray start = "POST / HTTP/1.1\nHost: h\n";
        for (const auto* field : {"Authorization", "Content-Type", "Content-Encoding", "Range",
                                  "Upload-Offset", "Upload-Length", "Host"})
            QTest::newRow(field) << start + field + ": 1\n" + field + ": 1\n\n";
        QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\n\n");
        for (const auto* coding : {"xchunked", "identity", "gzip, chunked", "chunked, gzip",
                                   "chunked, chunked", "\"chunked\"", "chunked;q=1", ""})
            QTest::newRow(coding) << start + "Transfer-Encoding: " + coding + "\n\n";
        QTest::newRow("a coding before the length")
            << start + "Transfer-Encoding: gzip\nContent-Length: 3\n\n";
        QTest::newRow("two codings")
            << start + "Transfer-Encoding: gzip\nTransfer-Encoding: chunked\n\n";
        QTest::newRow("chunked in HTTP/1.0")
            << QByteArray("POST / HTTP/1.0\nTransfer-Encoding: chunked\n\n");
    }
    void whatCouldBeReadInTwoWaysIsRefused()
    {
        QFETCH(QByteArray, head);
        const auto read = headOf(head.toStdString());
        QVERIFY(!read || !*read);
        if (read)
            QVERIFY(read->error().code == ErrorCode::badInput);
    }
};

QTEST_GUILESS_MAIN(RequestHeadTest)
#include "request_head_test.moc"
