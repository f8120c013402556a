// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "protocol/messages.h"

#include "protocol/operation_wire.h"
#include "support/manual_clock.h"
#include "support/result_checks.h"

using namespace feltbok;
using namespace feltbok::protocol;
using Gone = domain::PulledRecord::Gone;

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receiptsHold();
    void forgedReceiptsDoNot();
    void oldReceiptKeysStayValid();
    void pushBodyHoldsTheExactTexts();
    void resultsRoundTrip_data();
    void resultsRoundTrip();
    void brokenPushAnswersAreRefused_data();
    void brokenPushAnswersAreRefused();
    void recordsRoundTrip();
    void brokenPagesAreRefused_data();
    void brokenPagesAreRefused();
    void grantsOfUnknownRolesAreLeftOut();
    void enrolLinksRoundTrip();
    void hostileLinksAreRefused_data();
    void hostileLinksAreRefused();
    void linksSurviveAnything();
    void problemsRoundTrip();

private:
    test::ManualClock m_clock;
    SigningKey m_key = SigningKey::generate();
    std::vector<std::string> m_keys{toBase64Url(m_key.publicKey())};
    Receipt m_receipt{DeviceId::create(m_clock.now()), 46, std::string(64, 'a'), "epoch-1",
                      "2026-11-20T22:14:05.120Z"};
};

void MessagesTest::receiptsHold()
{
    const auto read = verifyReceipt(signReceipt(m_receipt, m_key), m_keys);
    FELTBOK_SUCCEEDS(read);
    QVERIFY(read->device == m_receipt.device);
    QCOMPARE(read->upto, m_receipt.upto);
    QCOMPARE(read->chain, m_receipt.chain);
    QCOMPARE(read->epoch, m_receipt.epoch);
    QCOMPARE(read->time, m_receipt.time);
}

void MessagesTest::forgedReceiptsDoNot()
{
    const auto good = signReceipt(m_receipt, m_key);
    FELTBOK_FAILS(ErrorCode::protocol, verifyReceipt(good, {}));
    FELTBOK_FAILS(ErrorCode::protocol,
                  verifyReceipt(good, {toBase64Url(SigningKey::generate().publicKey())}));
    FELTBOK_FAILS(ErrorCode::protocol, verifyReceipt(good, {"", "not a key"}));
    FELTBOK_FAILS(ErrorCode::protocol, verifyReceipt({good.text, ""}, m_keys));
    FELTBOK_FAILS(ErrorCode::protocol, verifyReceipt({good.text + " ", good.sig}, m_keys));
    // Signed for another purpose.
    const std::string sig = toBase64Url(m_key.sign(operationDomain, good.text));
    FELTBOK_FAILS(ErrorCode::protocol, verifyReceipt({good.text, sig}, m_keys));
    // Signed, but no receipt.
    for (const std::string text : {"", "[]", "{}", R"({"device":"x","upto":1})"}) {
        const SignedReceipt empty{text, toBase64Url(m_key.sign(receiptDomain, text))};
        FELTBOK_FAILS(ErrorCode::protocol, verifyReceipt(empty, m_keys));
    }
}

void MessagesTest::oldReceiptKeysStayValid()
{
    const SigningKey next = SigningKey::generate();
    const std::vector<std::string> keys{toBase64Url(next.publicKey()), m_keys.front()};
    FELTBOK_SUCCEEDS(verifyReceipt(signReceipt(m_receipt, m_key), keys));
    FELTBOK_SUCCEEDS(verifyReceipt(signReceipt(m_receipt, next), keys));
}

void MessagesTest::pushBodyHoldsTheExactTexts()
{
    const std::vector<domain::SealedOperation> operations{
        {1, R"({"v":1,"x":"\u00e6 \"\\"})", "{\"note\":\"linje\\n\x01 æ\"}", "c2ln", ""},
        {2, "{}", "{}", "c2ln", ""}};
    const auto body = parseJsonObject(encodePush(operations));
    FELTBOK_SUCCEEDS(body);
    const auto list = *requireArray(*body, "operations");
    QCOMPARE(list.size(), std::size_t(2));
    QCOMPARE(*requireString(list[0].get_object(), "op"), operations[0].op);
    QCOMPARE(*requireString(list[0].get_object(), "payload"), operations[0].payload);
    QCOMPARE(*requireString(list[0].get_object(), "sig"), operations[0].sig);
    QCOMPARE(encodePush({}), std::string(R"({"operations":[]})"));
}

void MessagesTest::resultsRoundTrip_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("applied") << QByteArray(R"({"seq":43,"status":"applied","version":903})");
    QTest::newRow("merged") << QByteArray(R"({"seq":44,"status":"merged","version":904})");
    QTest::newRow("conflict") << QByteArray(
        R"({"seq":45,"status":"conflict","version":905,"conflict":"c1",)"
        R"("conflicts":{"guests_estimated":"c1","checklist.U1":"c2"}})");
    QTest::newRow("parked") << QByteArray(
        R"({"seq":46,"status":"parked","code":"bad_value","field":"staff_count"})");
    QTest::newRow("addendum") << QByteArray(
        R"({"seq":47,"status":"applied","version":906,"addendum":"a1"})");
}

void MessagesTest::resultsRoundTrip()
{
    QFETCH(QByteArray, wire);
    const auto object = *parseJsonObject(wire.toStdString());
    const auto result = decodeResult(object);
    FELTBOK_SUCCEEDS(result);
    QVERIFY(json::value(encodeResult(*result)) == json::value(object));
}

void MessagesTest::brokenPushAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no receipt") << QByteArray(R"({"results":[]})");
    QTest::newRow("no results") << QByteArray(R"({"receipt":{"text":"","sig":""}})");
    QTest::newRow("result is no object")
        << QByteArray(R"({"results":[1],"receipt":{"text":"","sig":""}})");
    QTest::newRow("unknown status")
        << QByteArray(R"({"results":[{"seq":1,"status":"lost"}],"receipt":{"text":"","sig":""}})");
    QTest::newRow("no seq") << QByteArray(
        R"({"results":[{"status":"applied"}],"receipt":{"text":"","sig":""}})");
    QTest::newRow("cut") << QByteArray(R"({"results":[],"receipt":{"text":"")");
}

void MessagesTest::brokenPushAnswersAreRefused()
{
    QFETCH(QByteArray, body);
    FELTBOK_FAILS(ErrorCode::protocol, decodePushAnswer(body.toStdString()));
}

void MessagesTest::recordsRoundTrip()
{
    domain::PulledRecord record;
    record.id = RecordId::create(m_clock.now());
    record.collection = "premises";
    record.municipality = "9901";
    record.version = 12;
    record.fields = {{"name", "Løvens hule"}, {"ukjent", {{"dyp", json::array{1, 2.5, nullptr}}}}};
    record.versions = {{"name", 12}, {"checklist.U1", 9}};
    record.by = {UserId::create(m_clock.now()), DeviceId::create(m_clock.now()),
                 "2026-11-20T22:14:05.120Z"};
    json::array list{encodeRecord(record)};
    for (const Gone gone : {Gone::scope, Gone::erased}) {
        domain::PulledRecord left;
        left.id = RecordId::create(m_clock.now());
        left.gone = gone;
        list.push_back(encodeRecord(left));
    }
    const json::object body{
        {"records", list}, {"cursor", "c"}, {"more", true}, {"epoch", "e"}, {"later", {1}}};
    const auto page = decodePage(toJsonText(body));
    FELTBOK_SUCCEEDS(page);
    QVERIFY(page->more);
    QCOMPARE(page->cursor, std::string("c"));
    QCOMPARE(page->epoch, std::string("e"));
    QCOMPARE(page->records.size(), std::size_t(3));
    const auto& read = page->records.front();
    QVERIFY(read.id == record.id);
    QVERIFY(read.gone == Gone::no);
    QCOMPARE(read.collection, record.collection);
    QCOMPARE(read.municipality, record.municipality);
    QCOMPARE(read.version, record.version);
    QVERIFY(read.fields == record.fields);
    QVERIFY(read.versions == record.versions);
    QVERIFY(read.by == record.by);
    QVERIFY(page->records.at(1).gone == Gone::scope);
    QVERIFY(page->records.at(2).gone == Gone::erased);
}

void MessagesTest::brokenPagesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no cursor") << QByteArray(R"({"records":[]})");
    QTest::newRow("no records") << QByteArray(R"({"cursor":"c"})");
    QTest::newRow("records no array") << QByteArray(R"({"records":{},"cursor":"c"})");
    QTest::newRow("record no object") << QByteArray(R"({"records":[7],"cursor":"c"})");
    QTest::newRow("record without id") << QByteArray(R"({"records":[{}],"cursor":"c"})");
    QTest::newRow("record without fields") << QByteArray(
        R"({"records":[{"id":"01890000-0000-7000-8000-000000000001","version":1}],"cursor":"c"})");
    QTest::newRow("duplicate member") << QByteArray(R"({"records":[],"cursor":"c","cursor":"d"})");
    QTest::newRow("too deep") << QByteArray(R"({"records":[],"cursor":"c","x":)") +
                                     QByteArray(40, '[') + QByteArray(40, ']') + '}';
}

void MessagesTest::brokenPagesAreRefused()
{
    QFETCH(QByteArray, body);
    FELTBOK_FAILS(ErrorCode::protocol, decodePage(body.toStdString()));
}

void MessagesTest::grantsOfUnknownRolesAreLeftOut()
{
    const std::vector<domain::Grant> grants{{"9901", "Prøvevik", domain::Role::inspector},
                                            {"9902", "Demostad", domain::Role::caseHandler}};
    json::array wire = encodeGrants(grants);
    wire.push_back({{"municipality", "9901"}, {"role", "archivist"}});
    const auto read = decodeGrants(wire);
    FELTBOK_SUCCEEDS(read);
    QVERIFY(*read == grants);
    FELTBOK_FAILS(ErrorCode::protocol, decodeGrants({"inspector"}));
}

void MessagesTest::enrolLinksRoundTrip()
{
    const EnrolLink link{"https://felt.example:8443", "AB&=%+ æ/12", std::string(64, 'e')};
    const std::string text = encodeEnrolLink(link);
    QVERIFY(text.starts_with("feltbok://enrol?server=https%3A%2F%2Ffelt.example%3A8443&code="));
    for (const std::string& form : {text, " \n" + text + "\r\n ", text + "&later=1"}) {
        const auto read = parseEnrolLink(form);
        FELTBOK_SUCCEEDS(read);
        QCOMPARE(read->server, link.server);
        QCOMPARE(read->code, link.code);
        QCOMPARE(read->pin, link.pin);
    }
}

void MessagesTest::hostileLinksAreRefused_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("field");
    const QByteArray pin = "&pin=" + QByteArray(64, 'a');
    const QByteArray start = "feltbok://enrol?";
    QTest::newRow("empty") << QByteArray() << QByteArray("link");
    QTest::newRow("web") << QByteArray("https://enrol?server=x&code=y") << QByteArray("link");
    QTest::newRow("script") << QByteArray("javascript:alert(1)") << QByteArray("link");
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << QByteArray("link");
    QTest::newRow("other action") << "feltbok://wipe?server=https%3A%2F%2Fh&code=c" + pin
                                  << QByteArray("link");
    QTest::newRow("bad escape") << start + "server=https%3A%2F%2Fh&code=%G1" + pin
                                << QByteArray("link");
    QTest::newRow("cut escape") << start + "server=https%3A%2F%2Fh" + pin + "&code=a%4"
                                << QByteArray("link");
    QTest::newRow("plain http") << start + "server=http%3A%2F%2Fh&code=c" + pin
                                << QByteArray("server");
    QTest::newRow("no host") << start + "server=https%3A%2F%2F&code=c" + pin
                             << QByteArray("server");
    QTest::newRow("path") << start + "server=https%3A%2F%2Fh%2Fx%3Fy&code=c" + pin
                          << QByteArray("server");
    QTest::newRow("user") << start + "server=https%3A%2F%2Fgood%40evil&code=c" + pin
                          << QByteArray("server");
    QTest::newRow("line break") << start + "server=https%3A%2F%2Fh%0D%0Ax&code=c" + pin
                                << QByteArray("server");
    QTest::newRow("twice") << start + "server=https%3A%2F%2Fa&server=https%3A%2F%2Fb&code=c" + pin
                           << QByteArray("server");
    QTest::newRow("no code") << start + "server=https%3A%2F%2Fh&code=" + pin << QByteArray("code");
    QTest::newRow("no pin") << start + "server=https%3A%2F%2Fh&code=c" << QByteArray("pin");
    QTest::newRow("short pin") << start + "server=https%3A%2F%2Fh&code=c&pin=abcd"
                               << QByteArray("pin");
    QTest::newRow("no hex") << start + "server=https%3A%2F%2Fh&code=c&pin=" + QByteArray(64, 'g')
                            << QByteArray("pin");
    QTest::newRow("long") << start + "server=https%3A%2F%2Fh&code=" + QByteArray(100'000, 'c') + pin
                          << QByteArray("link");
}

void MessagesTest::hostileLinksAreRefused()
{
    QFETCH(QByteArray, link);
    QFETCH(QByteArray, field);
    const auto read = parseEnrolLink(link.toStdString());
    FELTBOK_FAILS(ErrorCode::badInput, read);
    QCOMPARE(read.error().field, field.toStdString());
}

void MessagesTest::linksSurviveAnything()
{
    const std::string good =
        encodeEnrolLink({"https://felt.example:8443", "ABCDEFGH", std::string(64, 'e')});
    for (std::size_t i = 0; i < good.size(); ++i) {
        QVERIFY(!parseEnrolLink(good.substr(0, i)));
        for (const char c : {'\0', '%', '&', '=', '\xff'}) {
            std::string changed = good;
            changed[i] = c;
            if (const auto read = parseEnrolLink(changed)) {
                QVERIFY(read->server.starts_with("https://"));
                QCOMPARE(read->pin.size(), std::size_t(64));
            }
        }
    }
}

void MessagesTest::problemsRoundTrip()
{
    Problem problem{409, "sequence_gap", "Gap", "seq", {{"expected", 7}}};
    const Problem read = decodeProblem(409, encodeProblem(problem));
    QCOMPARE(read.code, problem.code);
    QCOMPARE(read.title, problem.title);
    QCOMPARE(read.field, problem.field);
    QCOMPARE(*requireInteger(read.members, "expected"), 7);
    // A proxy's own page has no code.
    const Problem foreign = decodeProblem(502, "<html>Bad gateway</html>");
    QCOMPARE(foreign.status, 502);
    QVERIFY(foreign.code.empty());
}

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages_test.moc"
