// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/session.h"

#include "base/json_text.h"
#include "support/manual_clock.h"
#include "support/result_checks.h"

using namespace feltbok;
using namespace feltbok::sync;
using namespace std::chrono_literals;

namespace {

std::string assertionOf(const Request& request)
{
    const auto mark = request.body.find("client_assertion=");
    return request.body.substr(mark + 17);
}

json::object part(const std::string& jwt, int index)
{
    std::size_t from = 0;
    for (; index > 0; --index)
        from = jwt.find('.', from) + 1;
    const Bytes bytes = *fromBase64Url(jwt.substr(from, jwt.find('.', from) - from));
    return *parseJsonObject(std::string(bytes.begin(), bytes.end()));
}

Answer tokenAnswer(int life, const std::string& time = {})
{
    json::object body{{"access_token", "abc"}, {"expires_in", life}};
    if (!time.empty())
        body["server_time"] = time;
    return {200, {}, toJsonText(body)};
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assertionIsSignedAndFresh();
    void tokenLastsUntilShortlyBeforeItsEnd();
    void brokenAnswersAreRefused_data();
    void brokenAnswersAreRefused();
    void followsTheServersClock();

private:
    test::ManualClock m_clock;
    SigningKey m_key = SigningKey::generate();
    DeviceId m_device = DeviceId::create(m_clock.now());
};

void SessionTest::assertionIsSignedAndFresh()
{
    const Session session(m_clock, m_device, m_key);
    const Request request = session.tokenRequest();
    QCOMPARE(request.path, std::string("/v1/token"));
    const std::string jwt = assertionOf(request);
    const json::object header{{"alg", "EdDSA"}, {"typ", "JWT"}};
    QVERIFY(part(jwt, 0) == header);
    const json::object claims = part(jwt, 1);
    QVERIFY(claims.at("iss") == claims.at("sub"));
    QCOMPARE(*requireString(claims, "iss"), m_device.toText());
    QCOMPARE(*requireString(claims, "aud"), std::string("feltbok"));
    QCOMPARE(*requireInteger(claims, "exp") - *requireInteger(claims, "iat"), 60);
    const auto dot = jwt.rfind('.');
    QVERIFY(verifySignature(m_key.publicKey(), "", jwt.substr(0, dot),
                            *signatureFromBase64Url(jwt.substr(dot + 1))));
    const json::object again = part(assertionOf(session.tokenRequest()), 1);
    QVERIFY(claims.at("jti") != again.at("jti"));
}

void SessionTest::tokenLastsUntilShortlyBeforeItsEnd()
{
    Session session(m_clock, m_device, m_key);
    QVERIFY(!session.hasToken());
    FELTBOK_SUCCEEDS(session.acceptToken(tokenAnswer(600)));
    Request request;
    session.authorise(request);
    QCOMPARE(request.headers.at(0).second, std::string("Bearer abc"));
    m_clock.advance(569s);
    QVERIFY(session.hasToken());
    m_clock.advance(2s);
    QVERIFY(!session.hasToken());
    FELTBOK_SUCCEEDS(session.acceptToken(tokenAnswer(10)));
    QVERIFY(session.hasToken());
    session.dropToken();
    QVERIFY(!session.hasToken());
}

void SessionTest::brokenAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no token") << QByteArray(R"({"expires_in":600})");
    QTest::newRow("empty token") << QByteArray(R"({"access_token":"","expires_in":600})");
    QTest::newRow("header split") << QByteArray(R"({"access_token":"a\r\nX: y","expires_in":600})");
    QTest::newRow("no life") << QByteArray(R"({"access_token":"a"})");
}

void SessionTest::brokenAnswersAreRefused()
{
    QFETCH(QByteArray, body);
    Session session(m_clock, m_device, m_key);
    FELTBOK_FAILS(ErrorCode::protocol, session.acceptToken({200, {}, body.toStdString()}));
    QVERIFY(!session.hasToken());
}

void SessionTest::followsTheServersClock()
{
    Session session(m_clock, m_device, m_key);
    QVERIFY(!session.clockError());
    const Instant serverTime = m_clock.now() + 3h;
    FELTBOK_SUCCEEDS(session.acceptToken(tokenAnswer(600, toRfc3339(serverTime))));
    QVERIFY(session.clockOffset() == 3h);
    m_clock.advance(90s);
    QVERIFY(session.clockError() == (protocol::ClockError{3h, 90s}));
    const json::object claims = part(assertionOf(session.tokenRequest()), 1);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(serverTime + 90s);
    QCOMPARE(*requireInteger(claims, "iat"), seconds.time_since_epoch().count());
}

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
