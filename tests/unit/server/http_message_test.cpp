// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/message.h"
#include "server/http/problem.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::server::http;

class HttpMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parameters()
    {
        const auto all = parseParameters("a=1&b=x%20y+z&c&");
        QVERIFY(all.has_value());
        QCOMPARE(*all->find("a"), std::string("1"));
        QCOMPARE(*all->find("b"), std::string("x y z"));
        QCOMPARE(*all->find("c"), std::string());
        QVERIFY(all->find("d") == nullptr);
        QVERIFY(parseParameters("")->items.empty());
    }
    void badParameters()
    {
        QVERIFY(!parseParameters("a=%2"));
        QVERIFY(!parseParameters("a=%zz"));
        QVERIFY(!parseParameters("a=1&a=2"));
        std::string many;
        for (std::size_t i = 0; i < maxParameters; ++i)
            many += "p" + std::to_string(i) + "&";
        QVERIFY(parseParameters(many));
        QVERIFY(!parseParameters(many + "q"));
    }
    void bearers()
    {
        QCOMPARE(bearerToken("Bearer abc").value_or("-"), std::string_view("abc"));
        QCOMPARE(bearerToken("bEARER abc").value_or("-"), std::string_view("abc"));
        for (const auto* other : {"", "Bearer", "Bearer\tabc", "Basic abc", "xBearer abc"})
            QVERIFY(!bearerToken(other));
    }
    void problems()
    {
        const auto response = problem(409, "sequence_gap", {}, {{"expected", 7}});
        QCOMPARE(response.contentType, std::string("application/problem+json"));
        const auto body = *parseJsonObject(response.body);
        QCOMPARE(body.at("code"), json::value("sequence_gap"));
        QCOMPARE(body.at("expected"), json::value(7));
        QVERIFY(body.at("title") != body.at("code"));
    }
};

QTEST_GUILESS_MAIN(HttpMessageTest)
#include "http_message_test.moc"
