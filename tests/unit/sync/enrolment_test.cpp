// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/enrolment.h"

#include "support/fake_server.h"
#include "support/manual_clock.h"
#include "support/result_checks.h"

#include <QSignalSpy>

using namespace feltbok;
using namespace feltbok::sync;

namespace {

const protocol::EnrolLink invitation{"https://server.test:8443", "ABCD-EFGH", std::string(64, 'a')};
const DeviceDescription tablet{"Nettbrett 3", "linux", "0.1.0"};

QString linkText()
{
    return QString::fromStdString(protocol::encodeEnrolLink(invitation));
}

QByteArray errorOf(const QSignalSpy& failed)
{
    // An Error cannot be made without a code, so QVariant::value() has no use for it.
    const auto* error = static_cast<const Error*>(failed.last().at(0).constData());
    return test::codeName(error->code);
}

} // namespace

class EnrolmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesAnIdentity();
    void aLostAnswerKeepsTheKey();
    void refusalsHaveTheirCode();
    void aBadLinkAsksNobody();
    void replacesWithProof();
    void brokenAnswersAreRefused_data();
    void brokenAnswersAreRefused();

private:
    std::unique_ptr<test::FakeServer> m_server;
    std::unique_ptr<test::FakeNetwork> m_network;
    UserId m_user;
};

void EnrolmentTest::init()
{
    m_server = std::make_unique<test::FakeServer>();
    m_network = std::make_unique<test::FakeNetwork>(*m_server);
    m_user = UserId::create(m_server->now);
    m_server->codes[invitation.code] = m_user;
}

void EnrolmentTest::givesAnIdentity()
{
    Enrolment enrolment(m_network->factory());
    QSignalSpy enrolled(&enrolment, &Enrolment::enrolled);
    enrolment.enrol(linkText(), tablet);
    m_network->run();
    QCOMPARE(enrolled.count(), 1);
    const auto identity = enrolled.at(0).at(0).value<domain::Identity>();
    QCOMPARE(identity.user, m_user);
    QCOMPARE(identity.userName, std::string("Kari Demo"));
    QCOMPARE(identity.server, invitation.server);
    QCOMPARE(identity.pins, std::vector<std::string>{invitation.pin});
    QCOMPARE(m_network->pins, identity.pins);
    QCOMPARE(identity.serverKeys, std::vector<std::string>{toBase64Url(m_server->key.publicKey())});
    QCOMPARE(identity.epoch, m_server->epoch);
    QCOMPARE(identity.grants.size(), 1U);
    QVERIFY(m_server->devices.at(identity.device).key == enrolment.key().publicKey());
}

void EnrolmentTest::aLostAnswerKeepsTheKey()
{
    Enrolment enrolment(m_network->factory());
    QSignalSpy failed(&enrolment, &Enrolment::failed);
    m_network->loseAnswer = "/v1/enrol";
    enrolment.enrol(linkText(), tablet);
    m_network->run();
    QCOMPARE(errorOf(failed), test::codeName(ErrorCode::network));
    enrolment.enrol(linkText(), tablet);
    m_network->run();
    QCOMPARE(m_network->log.size(), 2U);
    QCOMPARE(m_network->log.at(0).body, m_network->log.at(1).body);
}

void EnrolmentTest::refusalsHaveTheirCode()
{
    Enrolment enrolment(m_network->factory());
    QSignalSpy failed(&enrolment, &Enrolment::failed);
    m_server->codes.clear();
    enrolment.enrol(linkText(), tablet);
    m_network->run();
    QCOMPARE(errorOf(failed), test::codeName(ErrorCode::notPermitted));
    m_network->tamper = [](const Request&, Answer& answer) {
        answer = test::problemAnswer(429, "too_many");
    };
    enrolment.enrol(linkText(), tablet);
    m_network->run();
    QCOMPARE(errorOf(failed), test::codeName(ErrorCode::backoff));
    m_network->down = Error(ErrorCode::pinMismatch);
    enrolment.enrol(linkText(), tablet);
    m_network->run();
    QCOMPARE(errorOf(failed), test::codeName(ErrorCode::pinMismatch));
}

void EnrolmentTest::aBadLinkAsksNobody()
{
    Enrolment enrolment(m_network->factory());
    QSignalSpy failed(&enrolment, &Enrolment::failed);
    enrolment.enrol(QStringLiteral("https://example.org/"), tablet);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(errorOf(failed), test::codeName(ErrorCode::badInput));
    QVERIFY(m_network->log.empty());
}

void EnrolmentTest::replacesWithProof()
{
    const SigningKey oldKey = SigningKey::generate();
    const DeviceId oldDevice = DeviceId::create(m_server->now);
    Enrolment enrolment(m_network->factory());
    enrolment.replace(oldDevice, oldKey);
    enrolment.enrol(linkText(), tablet);
    const json::object body = *parseJsonObject(m_network->log.at(0).body);
    QCOMPARE(*requireString(body, "replaces"), oldDevice.toText());
    QVERIFY(verifySignature(oldKey.publicKey(), "feltbok/replace/1\n",
                            *requireString(body, "public_key"),
                            *signatureFromBase64Url(*requireString(body, "replaces_sig"))));
}

void EnrolmentTest::brokenAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("device") << QByteArray("device") << QByteArray("\"x\"");
    QTest::newRow("user") << QByteArray("user") << QByteArray("{}");
    QTest::newRow("grants") << QByteArray("grants") << QByteArray("7");
    QTest::newRow("server_key") << QByteArray("server_key") << QByteArray("\"short\"");
}

void EnrolmentTest::brokenAnswersAreRefused()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, value);
    Enrolment enrolment(m_network->factory());
    QSignalSpy failed(&enrolment, &Enrolment::failed);
    QSignalSpy enrolled(&enrolment, &Enrolment::enrolled);
    m_network->tamper = [&](const Request&, Answer& answer) {
        json::object body = *parseJsonObject(answer.body);
        body[member.toStdString()] = *parseJson(value.toStdString());
        answer.body = toJsonText(body);
    };
    enrolment.enrol(linkText(), tablet);
    m_network->run();
    QCOMPARE(enrolled.count(), 0);
    QCOMPARE(errorOf(failed), test::codeName(ErrorCode::protocol));
}

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "enrolment_test.moc"
