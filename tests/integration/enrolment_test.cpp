// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::test;

/// protocol.md §3.
class EnrolmentTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServerOffice> m_office;

    const ServerProcess& server() const { return m_office->server; }
    void revoke(const WireDevice& device, bool wipe) const
    {
        QStringList arguments{QStringLiteral("device"), QStringLiteral("revoke"),
                              QStringLiteral("--device"),
                              QString::fromStdString(device.device.toText())};
        if (wipe)
            arguments.append(QStringLiteral("--wipe"));
        QCOMPARE(server().command(arguments).exitCode, 0);
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<ServerOffice>(); }
    void cleanup() { m_office.reset(); }

    void enrolsOnceAndRepeatsForTheSameKey()
    {
        const auto link = server().enrolLink(m_office->kari);
        WireDevice device(server().port());
        const auto first = device.enrol(link);
        QCOMPARE(first.status, 201);
        const auto body = bodyOf(first);
        QCOMPARE(text(*requireObject(body, "user"), "name"), std::string("Kari Demo"));
        QCOMPARE(requireArray(body, "grants")->size(), std::size_t(1));
        QVERIFY(!text(body, "epoch").empty());
        QVERIFY(publicKeyFromBase64Url(text(body, "server_key")).hasValue());

        const auto again = device.enrol(link);
        QCOMPARE(again.status, 201);
        QCOMPARE(text(bodyOf(again), "device"), text(body, "device"));
        WireDevice other(server().port());
        QCOMPARE(verdict(other.enrol(link)), std::string("403 bad_code"));
        QCOMPARE(verdict(other.enrol("wrong")), std::string("403 bad_code"));
    }

    void refusesWhatDoesNotParse()
    {
        WireDevice device(server().port());
        const auto answer = device.client.request("POST", "/v1/enrol", {}, "{\"code\":\"x\"}");
        QCOMPARE(verdict(answer), std::string("400 bad_request"));
        QCOMPARE(text(bodyOf(answer), "field"), std::string("public_key"));
    }

    void failuresHaveABudget()
    {
        WireDevice device(server().port());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(verdict(device.enrol("wrong")), std::string("403 bad_code"));
        const auto answer = device.enrol("wrong");
        QCOMPARE(verdict(answer), std::string("429 too_many_requests"));
        QVERIFY(!answer.header("retry-after").empty());
    }

    void oneSideOnly()
    {
        server().grant(m_office->kari, QStringLiteral("9901"), QStringLiteral("outreach_worker"));
        const auto undecided =
            server().command({QStringLiteral("enrol-code"), QStringLiteral("--user"),
                              QString::fromStdString(m_office->kari), QStringLiteral("--url"),
                              QStringLiteral("https://127.0.0.1:1")});
        QCOMPARE(undecided.exitCode, 1);
        WireDevice health(server().port());
        const auto answer =
            health.enrol(server().enrolLink(m_office->kari, QStringLiteral("health")));
        QCOMPARE(answer.status, 201);
        const auto grants = *requireArray(bodyOf(answer), "grants");
        QCOMPARE(grants.size(), std::size_t(1));
        QCOMPARE(text(grants[0].get_object(), "role"), std::string("outreach_worker"));
        // The alcohol side is not told to it, not even its colleagues: Kari is alone on this one.
        QVERIFY(health.fetchToken());
        const auto seen = health.pullAll();
        QCOMPARE(seen.size(), std::size_t(1));
        const auto& fields = seen.begin()->second.at("fields").get_object();
        QCOMPARE(text(fields, "user"), m_office->kari);
        QVERIFY(fields.at("roles").get_array() == json::array{"outreach_worker"});
    }

    void tokensAndTheirFaults()
    {
        auto device = m_office->device(m_office->kari);
        const auto jwt = device.assertion();
        const auto answer = device.requestToken(jwt);
        QCOMPARE(answer.status, 200);
        QCOMPARE(number(bodyOf(answer), "expires_in"), std::int64_t(600));
        QCOMPARE(verdict(device.requestToken(jwt)), std::string("401 bad_token")); // the jti again
        QCOMPARE(verdict(device.requestToken("no.jwt.here")), std::string("401 bad_token"));
        QCOMPARE(verdict(device.requestToken(device.assertion({{"aud", "other"}}))),
                 std::string("401 bad_token"));
        QCOMPARE(verdict(device.requestToken(device.assertion({{"jti", nullptr}}))),
                 std::string("401 bad_token"));
        auto stranger = m_office->device(m_office->kari);
        stranger.device = device.device; // another's name, own key
        QCOMPARE(verdict(stranger.requestToken(stranger.assertion())),
                 std::string("401 bad_token"));
        const auto plain = device.client.request(
            "POST", "/v1/token", {{"Content-Type", "application/x-www-form-urlencoded"}},
            "grant_type=password");
        QCOMPARE(verdict(plain), std::string("400 bad_request"));
        QCOMPARE(text(bodyOf(plain), "field"), std::string("grant_type"));
        const auto json = device.client.request("POST", "/v1/token",
                                                {{"Content-Type", "application/json"}}, "{}");
        QCOMPARE(verdict(json), std::string("415 unsupported_media_type"));
        // Earlier tokens live on.
        QCOMPARE(device.get("/v1/device").status, 200);
    }

    void aWrongClockIsTold()
    {
        auto device = m_office->device(m_office->kari);
        const auto hourAgo =
            std::chrono::duration_cast<std::chrono::seconds>(SystemClock().now().time_since_epoch())
                .count() -
            3600;
        const auto claims = json::object{{"iat", hourAgo}, {"exp", hourAgo + 60}};
        const auto answer = device.requestToken(device.assertion(claims));
        QCOMPARE(verdict(answer), std::string("401 clock_skew"));
        QVERIFY(parseRfc3339(text(bodyOf(answer), "server_time")).hasValue());
        // Not to somebody without the key.
        WireDevice stranger(server().port());
        stranger.device = device.device;
        QCOMPARE(verdict(stranger.requestToken(stranger.assertion(claims))),
                 std::string("401 bad_token"));
    }

    void deviceTellsWhereItStands()
    {
        auto device = m_office->device(m_office->kari);
        const auto body = bodyOf(device.get("/v1/device"));
        QCOMPARE(number(body, "last_seq"), std::int64_t(0));
        QCOMPARE(requireArray(body, "pins")->size(), std::size_t(2));
        QCOMPARE(requireArray(body, "pins")->at(0).as_string(), json::string(device.client.pin()));
        const auto receipt = *requireObject(body, "receipt");
        const protocol::SignedReceipt sealed{text(receipt, "text"), text(receipt, "sig")};
        const auto read = protocol::verifyReceipt(sealed, {device.serverKey});
        QVERIFY(read.hasValue());
        QCOMPARE(read->upto, std::int64_t(0));
        QCOMPARE(read->chain, std::string(64, '0'));
    }

    void revocation()
    {
        auto device = m_office->device(m_office->kari);
        revoke(device, false);
        auto answer = device.get("/v1/device");
        QCOMPARE(verdict(answer), std::string("403 device_revoked"));
        QCOMPARE(bodyOf(answer).at("wipe"), json::value(false));
        answer = device.requestToken(device.assertion());
        QCOMPARE(verdict(answer), std::string("403 device_revoked"));
        revoke(device, true);
        answer = device.get("/v1/pull");
        QCOMPARE(bodyOf(answer).at("wipe"), json::value(true));
        QCOMPARE(verdict(device.pushRaw({})), std::string("403 device_revoked"));
    }

    void aDisabledUserIsOut()
    {
        auto device = m_office->device(m_office->kari);
        const auto link = server().enrolLink(m_office->kari);
        QCOMPARE(server()
                     .command({QStringLiteral("user"), QStringLiteral("disable"),
                               QStringLiteral("--user"), QString::fromStdString(m_office->kari)})
                     .exitCode,
                 0);
        QCOMPARE(verdict(device.get("/v1/device")), std::string("403 device_revoked"));
        WireDevice other(server().port());
        QCOMPARE(verdict(other.enrol(link)), std::string("403 bad_code"));
    }

    void replacesAnOldDevice()
    {
        auto old = m_office->device(m_office->kari);
        const auto visit = newId();
        old.putNow("control_visit", visit, 0, {{"guests_estimated", 10}},
                   {{"controllers", {m_office->kari}}});

        WireDevice fresh(server().port());
        const auto link = server().enrolLink(m_office->kari);
        const auto keyText = toBase64Url(fresh.key.publicKey());
        const auto wrong = fresh.enrol(
            link,
            {{"replaces", old.device.toText()},
             {"replaces_sig", toBase64Url(fresh.key.sign(protocol::replaceDomain, keyText))}});
        QCOMPARE(verdict(wrong), std::string("400 bad_request"));
        const auto answer = fresh.enrol(
            link, {{"replaces", old.device.toText()},
                   {"replaces_sig", toBase64Url(old.key.sign(protocol::replaceDomain, keyText))}});
        QCOMPARE(answer.status, 201);
        QCOMPARE(verdict(old.get("/v1/device")), std::string("401 bad_token"));
        QCOMPARE(verdict(old.requestToken(old.assertion())), std::string("401 bad_token"));
        // The new one counts as the old: no clash with its own field.
        QVERIFY(fresh.fetchToken());
        const auto result = fresh.putNow("control_visit", visit, 0, {{"guests_estimated", 12}});
        QCOMPARE(text(result, "status"), std::string("applied"));
    }

    void aRevokedDeviceIsReplacedByTheSamePersons()
    {
        auto old = m_office->device(m_office->kari);
        const auto visit = newId();
        old.putNow("control_visit", visit, 0, {{"guests_estimated", 10}},
                   {{"controllers", {m_office->kari}}});
        revoke(old, false);
        WireDevice fresh(server().port());
        const auto keyText = toBase64Url(fresh.key.publicKey());
        const json::object replacing{
            {"replaces", old.device.toText()},
            {"replaces_sig", toBase64Url(old.key.sign(protocol::replaceDomain, keyText))}};
        // Not another's: what is unsent would become theirs.
        WireDevice other(server().port());
        other.key = *SigningKey::fromSeed(fresh.key.seed().view());
        QCOMPARE(verdict(other.enrol(server().enrolLink(m_office->ola), replacing)),
                 std::string("400 bad_request"));
        QCOMPARE(fresh.enrol(server().enrolLink(m_office->kari), replacing).status, 201);
        QVERIFY(fresh.fetchToken());
        const auto result = fresh.putNow("control_visit", visit, 0, {{"guests_estimated", 12}});
        QCOMPARE(text(result, "status"), std::string("applied"));
        QCOMPARE(verdict(old.get("/v1/device")), std::string("403 device_revoked"));
    }

    void tokensSurviveARestart()
    {
        auto device = m_office->device(m_office->kari);
        QCOMPARE(m_office->server.stop(), 0);
        QVERIFY(m_office->server.start());
        device.client = HttpClient(server().port());
        QCOMPARE(device.get("/v1/device").status, 200);
    }
};

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "enrolment_test.moc"
