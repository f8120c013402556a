// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/api/assertion.h"

#include "base/json_text.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::server;

namespace {

std::string encoded(const json::value& value)
{
    return toBase64Url(asBytes(toJsonText(value)));
}

json::object claims(const json::object& changes = {})
{
    json::object out{{"iss", "019aa2f0-0c00-7a11-8b22-33445566aa01"},
                     {"sub", "019aa2f0-0c00-7a11-8b22-33445566aa01"},
                     {"aud", "feltbok"},
                     {"iat", 1795212000},
                     {"exp", 1795212060},
                     {"jti", "EBESExQVFhcYGRobHB0eHw"}};
    for (const auto& [name, value] : changes)
        if (value.is_null())
            out.erase(name);
        else
            out[name] = value;
    return out;
}

std::string assertion(const json::object& header, const json::object& body)
{
    return encoded(header) + "." + encoded(body) + "." + std::string(86, 'A');
}

json::object header()
{
    return {{"alg", "EdDSA"}, {"typ", "JWT"}};
}

} // namespace

class AssertionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItSays()
    {
        const auto jwt = assertion(header(), claims({{"iat", 1795212000.5}}));
        const auto read = parseAssertion(jwt);
        QVERIFY(read.hasValue());
        QCOMPARE(read->signedPart, jwt.substr(0, jwt.rfind('.')));
        QCOMPARE(read->device.toText(), std::string("019aa2f0-0c00-7a11-8b22-33445566aa01"));
        QCOMPARE(read->audience, std::string("feltbok"));
        QCOMPARE(toRfc3339(read->issuedAt), std::string("2026-11-20T22:00:00.500Z"));
        QCOMPARE(toRfc3339(read->expiresAt), std::string("2026-11-20T22:01:00.000Z"));
        QCOMPARE(read->jti, std::string("EBESExQVFhcYGRobHB0eHw"));
    }

    void headersThatWouldDecide()
    {
        QVERIFY(parseAssertion(assertion({{"alg", "EdDSA"}, {"kid", "1"}}, claims())));
        for (const json::object& other :
             {json::object{}, json::object{{"alg", "none"}}, json::object{{"alg", "HS256"}},
              json::object{{"alg", "eddsa"}}, json::object{{"alg", json::array{"EdDSA"}}},
              json::object{{"alg", "EdDSA"}, {"crit", json::array{"exp"}}}})
            QVERIFY(!parseAssertion(assertion(other, claims())));
    }

    void claimsThatAreNone()
    {
        for (const json::object& changes :
             {json::object{{"iss", nullptr}}, json::object{{"sub", nullptr}},
              json::object{{"sub", "019aa2f0-0c00-7a11-8b22-33445566aa02"}},
              json::object{{"iss", "admin"}, {"sub", "admin"}}, json::object{{"jti", nullptr}},
              json::object{{"jti", ""}}, json::object{{"jti", std::string(129, 'x')}},
              json::object{{"iat", nullptr}}, json::object{{"iat", "1795212000"}},
              json::object{{"iat", -1}}, json::object{{"exp", 1e12}}, json::object{{"exp", 1e308}},
              json::object{{"exp", true}}})
            QVERIFY(!parseAssertion(assertion(header(), claims(changes))));
    }

    void shapesThatAreNone()
    {
        const auto good = assertion(header(), claims());
        const auto start = good.substr(0, good.rfind('.'));
        for (const std::string& text :
             {std::string(), std::string("."), std::string(".."), std::string("a.b.c"), start,
              start + ".", start + ".AA", good + "=", good + "." + "x", good + " ",
              encoded(json::array{}) + good.substr(good.find('.'))})
            QVERIFY(!parseAssertion(text));
    }
};

QTEST_GUILESS_MAIN(AssertionTest)
#include "assertion_test.moc"
