// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/server_office.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace feltbok;
using namespace feltbok::test;

namespace {

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

/// The codes of what doctor found.
QStringList found(const CommandAnswer& answer)
{
    QStringList out;
    for (const auto& each : requireArray(answer.json, "findings").valueOr({})) {
        const auto& finding = each.as_object();
        if (text(finding, "what").empty() || text(finding, "do").empty())
            qFatal("a finding without words");
        out.append(QString::fromStdString(text(finding, "code")));
    }
    return out;
}

/// One plain GET on a port of this machine: status line and body.
std::pair<QByteArray, QByteArray> plainGet(std::uint16_t port, const QByteArray& request)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(request);
    QByteArray all;
    while (socket.waitForReadyRead(5000))
        all += socket.readAll();
    all += socket.readAll();
    const auto end = all.indexOf("\r\n\r\n");
    return {all.left(all.indexOf('\r')), end < 0 ? QByteArray() : all.mid(end + 4)};
}

struct Sample
{
    QString name;
    QMap<QString, QString> labels;
    double value = 0;
};

/// The text format of Prometheus, strictly: a sample has its family declared before it.
std::optional<QList<Sample>> parseExposition(const QByteArray& page, QString& fault)
{
    static const QRegularExpression line(
        QStringLiteral("^([a-z_][a-z0-9_]*)(?:\\{(.*)\\})? ([0-9.eE+-]+|\\+Inf)$"));
    static const QRegularExpression pair(QStringLiteral("^([a-z_]+)=\"([^\"\\\\]*)\"$"));
    static const QRegularExpression type(
        QStringLiteral("^# TYPE ([a-z_]+) (counter|gauge|histogram)$"));
    QMap<QString, QString> types;
    QList<Sample> out;
    if (!page.endsWith('\n')) {
        fault = QStringLiteral("no end of line");
        return std::nullopt;
    }
    for (const auto& raw : page.split('\n')) {
        const QString text = QString::fromUtf8(raw);
        if (text.isEmpty() || text.startsWith(QStringLiteral("# HELP ")))
            continue;
        if (const auto declared = type.match(text); declared.hasMatch()) {
            if (types.contains(declared.captured(1))) {
                fault = QStringLiteral("twice: ") + text;
                return std::nullopt;
            }
            types[declared.captured(1)] = declared.captured(2);
            continue;
        }
        const auto match = line.match(text);
        if (!match.hasMatch()) {
            fault = text;
            return std::nullopt;
        }
        Sample sample;
        sample.name = match.captured(1);
        sample.value = match.captured(3).toDouble();
        QString family = sample.name;
        for (const char* ending : {"_bucket", "_sum", "_count"})
            if (family.endsWith(QLatin1String(ending)) && !types.contains(family))
                family.chop(qsizetype(strlen(ending)));
        const QString labels = match.captured(2);
        if (!labels.isEmpty())
            for (const QString& each : labels.split(QLatin1Char(','))) {
                const auto named = pair.match(each);
                if (!named.hasMatch()) {
                    fault = text;
                    return std::nullopt;
                }
                sample.labels[named.captured(1)] = named.captured(2);
            }
        if (!types.contains(family)) {
            fault = QStringLiteral("undeclared: ") + text;
            return std::nullopt;
        }
        out.append(sample);
    }
    return out;
}

double valueOf(const QList<Sample>& samples, const char* name,
               const QMap<QString, QString>& labels = {})
{
    for (const auto& each : samples)
        if (each.name == QLatin1String(name) && each.labels == labels)
            return each.value;
    return -1;
}

} // namespace

/// What whoever runs the server has: doctor, metrics, the audit log, and a stop in order.
class OperationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundServerHasNoFindings();
    void doctorNamesWhatIsWrong();
    void theAuditLogNamesItsFirstAlteredLine();
    void refusalsAreNotedOnce();
    void metricsAreTrueAndTellOfNobody();
    void metricsAreOfLoopbackOnly();
    void theNextKeyComesIntoUse();
    void readinessGoesFirst();
    void aHeldPollEndsAndABodyInTheMiddleIsNothing();
};

void OperationTest::aSoundServerHasNoFindings()
{
    ServerOffice office;
    const auto beside = office.server.command(words("doctor --check-store --host localhost"));
    QVERIFY2(beside.exitCode == 0, beside.out.c_str());
    QCOMPARE(found(beside), QStringList());
    QVERIFY(requireArray(beside.json, "looked_at").valueOr({}).size() >= 7);
    QCOMPARE(office.server.stop(), 0);
    const auto alone = office.server.command(words("doctor"));
    QVERIFY2(alone.exitCode == 0, alone.out.c_str());
    QVERIFY(office.server.start());
}

void OperationTest::doctorNamesWhatIsWrong()
{
    ServerOffice office;
    const QString data = office.server.data();
    const auto doctor = [&] { return office.server.command(words("doctor")); };

    // A warning alone has an exit code of its own.
    const auto host = office.server.command(words("doctor --host feltbok.example.no"));
    QCOMPARE(host.exitCode, 3);
    QVERIFY(found(host).contains(QStringLiteral("certificate_host")));

    const QString key = data + QStringLiteral("/keys/recovery.key");
    QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    QCOMPARE(doctor().exitCode, 1);
    QVERIFY(found(doctor()).contains(QStringLiteral("readable_by_others")));
    QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner);

    QVERIFY(QFile::rename(key, key + QStringLiteral(".kept")));
    QVERIFY(found(doctor()).contains(QStringLiteral("missing")));
    QVERIFY(QFile::rename(key + QStringLiteral(".kept"), key));

    // A certificate of another key.
    QVERIFY(QFile::rename(data + QStringLiteral("/tls.crt"), data + QStringLiteral("/kept.crt")));
    QVERIFY(QFile::copy(data + QStringLiteral("/tls.next.crt"), data + QStringLiteral("/tls.crt")));
    QFile::setPermissions(data + QStringLiteral("/tls.crt"), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(found(doctor()).contains(QStringLiteral("certificate_key")));
    QVERIFY(QFile::remove(data + QStringLiteral("/tls.crt")));
    QVERIFY(QFile::rename(data + QStringLiteral("/kept.crt"), data + QStringLiteral("/tls.crt")));

    // A copy from before an upgrade.
    QFile left(data + QStringLiteral("/feltbok.db.before-3"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(found(doctor()).contains(QStringLiteral("copy_before_upgrade")));
    QVERIFY(left.remove());

    // A file from the future: the clock went back.
    QFile database(data + QStringLiteral("/feltbok.db"));
    {
        QFile::FileTime which = QFileDevice::FileModificationTime;
        QCOMPARE(office.server.stop(), 0);
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.setFileTime(QDateTime::currentDateTimeUtc().addDays(400), which));
        database.close();
        QVERIFY(found(doctor()).contains(QStringLiteral("clock_behind")));
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.setFileTime(QDateTime::currentDateTimeUtc(), which));
        database.close();
    }
    QCOMPARE(found(doctor()), QStringList());

    // A page of the store.
    QVERIFY(database.open(QIODevice::ReadWrite));
    QVERIFY(database.seek(database.size() / 2));
    QVERIFY(database.write("damaged") == 7);
    database.close();
    const auto damaged = office.server.command(words("doctor --check-store"));
    QCOMPARE(damaged.exitCode, 1);
    QVERIFY(found(damaged).contains(QStringLiteral("store_damaged")) ||
            found(damaged).contains(QStringLiteral("store_unreadable")));
    QCOMPARE(ServerProcess::runProgram(words("doctor --data /nowhere")).exitCode, 1);
}

void OperationTest::theAuditLogNamesItsFirstAlteredLine()
{
    ServerOffice office;
    const QString path = office.server.data() + QStringLiteral("/audit.jsonl");
    const auto key =
        QString::fromStdString(text(office.server.command(words("doctor")).json, "server_key"));
    QFile source(path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = source.readAll().trimmed().split('\n');
    QVERIFY(lines.size() >= 7);
    // Every grant is there.
    QCOMPARE(std::count_if(lines.begin(), lines.end(),
                           [](const QByteArray& each) { return each.contains("grant_added"); }),
             3);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.jsonl"));
    const auto verify = [&](const QList<QByteArray>& content, bool withKey) {
        QFile file(copy);
        if (!file.open(QIODevice::WriteOnly) || file.write(content.join('\n') + '\n') < 0)
            qFatal("cannot write a file of the test");
        file.close();
        QStringList arguments = words("audit verify --json") << copy;
        if (withKey)
            arguments += QStringList{QStringLiteral("--server-key"), key};
        return ServerProcess::runProgram(arguments);
    };
    const auto faultLine = [](const CommandAnswer& answer) {
        return number(requireObject(answer.json, "fault").valueOr({}), "line");
    };
    const auto whole = verify(lines, true);
    QCOMPARE(whole.exitCode, 0);
    QCOMPARE(number(whole.json, "lines"), std::int64_t(lines.size()));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto altered = lines;
        const auto at = altered[i].indexOf("office"); // every line of this log is the office's
        QVERIFY(at > 0);
        altered[i][at] = 'O';
        const auto answer = verify(altered, true);
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(faultLine(answer), std::int64_t(i + 1));
        auto missing = lines;
        missing.removeAt(i);
        if (i + 1 < lines.size())
            QCOMPARE(faultLine(verify(missing, false)), std::int64_t(i + 1));
        auto swapped = lines;
        if (i + 1 < lines.size()) {
            swapped.swapItemsAt(i, i + 1);
            QCOMPARE(faultLine(verify(swapped, true)), std::int64_t(i + 1));
        }
    }
    // Of the store's own log, doctor tells.
    auto altered = lines;
    altered.removeLast();
    office.server.stop();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    altered[3].replace("office", "Office");
    file.write(altered.join('\n') + '\n');
    file.close();
    QVERIFY(
        found(office.server.command(words("doctor"))).contains(QStringLiteral("audit_altered")));
    QVERIFY(office.server.start());
}

void OperationTest::refusalsAreNotedOnce()
{
    ServerOffice office;
    auto device = office.device(office.kari);
    for (int i = 0; i < 3; ++i)
        device.client.request(
            "POST", "/v1/enrol", {{"Content-Type", "application/json"}},
            R"({"code":"AAAAAAAAAAAAAAAAAAAAAA","public_key":")" +
                toBase64Url(device.key.publicKey()) +
                R"(","device":{"name":"x","platform":"linux","app_version":"1"}})");
    const auto foreign = newId();
    device.putNow("decision", foreign, 0, {{"premises", newId().toText()}}); // a case handler's
    office.server.command({QStringLiteral("device"), QStringLiteral("revoke"),
                           QStringLiteral("--device"),
                           QString::fromStdString(device.device.toText())});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(verdict(device.get("/v1/device")), std::string("403 device_revoked"));
    QCOMPARE(office.server.stop(), 0);
    office.server.command(words("device list")); // brings the file up to date
    QFile file(office.server.data() + QStringLiteral("/audit.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    const auto count = [&](const char* code) {
        int out = 0;
        for (const auto& line : all.split('\n'))
            out += line.contains("access_refused") && line.contains(code) ? 1 : 0;
        return out;
    };
    QCOMPARE(count("bad_code"), 1);
    QCOMPARE(count("not_permitted"), 1);
    QCOMPARE(count("device_revoked"), 1);
    QVERIFY(office.server.start());
}

void OperationTest::metricsAreTrueAndTellOfNobody()
{
    ServerProcess server;
    server.command({QStringLiteral("municipality"), QStringLiteral("add"), QStringLiteral("9901"),
                    QStringLiteral("Prøvevik")});
    const std::string kari = server.addUser(QStringLiteral("Kari Demo"));
    server.grant(kari, QStringLiteral("9901"), QStringLiteral("inspector"));
    QVERIFY(server.start({QStringLiteral("--metrics"), QStringLiteral("127.0.0.1:0")}));
    const std::string where(findString(server.readyLine(), "metrics").value_or(""));
    const auto port = std::uint16_t(std::atoi(where.substr(where.rfind(':') + 1).c_str()));
    QVERIFY(port != 0 && port != server.port());

    WireDevice device(server.port());
    QCOMPARE(device.enrol(server.enrolLink(kari)).status, 201);
    QVERIFY(device.fetchToken());
    const auto visit = newId();
    device.putNow("control_visit", visit, 0, {{"guests_estimated", 4}}, {{"controllers", {kari}}});
    device.putNow("control_visit", visit, 0, {{"guests_estimated", -4}});
    QCOMPARE(device.get("/v1/nothing").status, 404);

    const auto [status, page] = plainGet(port, "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(status, QByteArray("HTTP/1.1 200 OK"));
    QString fault;
    const auto samples = parseExposition(page, fault);
    QVERIFY2(samples, qPrintable(fault));
    const auto label = [](const char* name, const char* value) {
        return std::pair{QString::fromLatin1(name), QString::fromLatin1(value)};
    };
    QMap<QString, QString> pushes{label("method", "POST"), label("path", "/v1/push")};
    QCOMPARE(valueOf(*samples, "feltbok_request_seconds_count", pushes), 2.0);
    QVERIFY(valueOf(*samples, "feltbok_request_seconds_sum", pushes) > 0);
    auto everyOne = pushes;
    everyOne.insert(QStringLiteral("le"), QStringLiteral("+Inf"));
    QCOMPARE(valueOf(*samples, "feltbok_request_seconds_bucket", everyOne), 2.0);
    auto answered = pushes;
    answered.insert(QStringLiteral("status"), QStringLiteral("200"));
    QCOMPARE(valueOf(*samples, "feltbok_requests_total", answered), 2.0);
    QCOMPARE(valueOf(*samples, "feltbok_operations_total", {label("status", "applied")}), 1.0);
    QCOMPARE(valueOf(*samples, "feltbok_operations_total", {label("status", "parked")}), 1.0);
    QCOMPARE(valueOf(*samples, "feltbok_parked_open"), 1.0);
    QCOMPARE(valueOf(*samples, "feltbok_ready"), 1.0);
    QCOMPARE(valueOf(*samples, "feltbok_store_up"), 1.0);
    const bool isShared = server.database() != nullptr;
    const bool tellsPool = page.contains("feltbok_pool_");
    QCOMPARE(tellsPool, isShared);
    if (isShared) {
        QCOMPARE(valueOf(*samples, "feltbok_pool_connections_most"), 8.0);
        QVERIFY(valueOf(*samples, "feltbok_pool_connections_in_use") <= 8.0);
        QCOMPARE(valueOf(*samples, "feltbok_pool_waiting"), 0.0);
        QCOMPARE(valueOf(*samples, "feltbok_pool_timeouts_total"), 0.0);
    }
    QCOMPARE(valueOf(*samples, "feltbok_device_silence_seconds_count"), 1.0);
    QVERIFY(valueOf(*samples, "feltbok_device_longest_silence_seconds") < 3600);
    // Buckets grow.
    QMap<QString, double> last;
    for (const auto& each : *samples)
        if (each.name == QStringLiteral("feltbok_request_seconds_bucket")) {
            const QString key = each.labels[QStringLiteral("path")];
            QVERIFY(each.value >= last.value(key, 0) ||
                    each.labels[QStringLiteral("le")] == QStringLiteral("0.005"));
            last[key] = each.value;
        }
    // Nobody, and nothing of theirs.
    for (const auto& secret :
         {device.device.toText(), kari, visit.toText(), device.token, std::string("Kari")})
        QVERIFY(!page.contains(secret.c_str()));

    QCOMPARE(plainGet(port, "GET / HTTP/1.1\r\n\r\n").first, QByteArray("HTTP/1.1 404 Not Found"));
    QCOMPARE(plainGet(port, "POST /metrics HTTP/1.1\r\n\r\n").first,
             QByteArray("HTTP/1.1 405 Method Not Allowed"));
    QCOMPARE(device.client.request("GET", "/metrics").status, 404); // not where devices come
}

void OperationTest::metricsAreOfLoopbackOnly()
{
    ServerProcess server;
    for (const char* address : {"0.0.0.0:9464", "192.0.2.1:9464", "[::]:9464", "localhost:9464",
                                "127.0.0.1", "127.0.0.1:x"})
        QCOMPARE(server
                     .command({QStringLiteral("serve"), QStringLiteral("--listen"),
                               QStringLiteral("127.0.0.1:0"), QStringLiteral("--metrics"),
                               QLatin1String(address)})
                     .exitCode,
                 2);
    QCOMPARE(server
                 .command({QStringLiteral("serve"), QStringLiteral("--drain-ms"),
                           QStringLiteral("60000")})
                 .exitCode,
             2);
}

void OperationTest::theNextKeyComesIntoUse()
{
    ServerOffice office;
    auto device = office.device(office.kari);
    const auto pins = [&] {
        std::vector<std::string> out;
        for (const auto& each : requireArray(bodyOf(device.get("/v1/device")), "pins").valueOr({}))
            out.emplace_back(each.as_string());
        return out;
    };
    const auto before = pins();
    QCOMPARE(before.size(), std::size_t(2));
    QCOMPARE(office.server.stop(), 0);
    const auto rotated = office.server.command(words("tls rotate"));
    QCOMPARE(rotated.exitCode, 0);
    QCOMPARE(text(rotated.json, "pin"), before[1]);
    QCOMPARE(found(office.server.command(words("doctor"))), QStringList());
    QVERIFY(office.server.start());
    device.client = HttpClient(office.server.port());
    QCOMPARE(device.client.pin(), before[1]);
    const auto after = pins();
    QCOMPARE(after.front(), before[1]);
    QVERIFY(after.back() != before[0] && after.back() != before[1]);
}

void OperationTest::readinessGoesFirst()
{
    ServerOffice office({QStringLiteral("--drain-ms"), QStringLiteral("4000")});
    auto device = office.device(office.kari);
    QCOMPARE(HttpClient(office.server.port()).request("GET", "/readyz").status, 200);
    office.server.terminate();
    HttpClient balancer(office.server.port());
    HttpAnswer ready;
    for (int i = 0; i < 100 && ready.status != 503; ++i)
        ready = balancer.request("GET", "/readyz");
    QCOMPARE(verdict(ready), std::string("503 stopping"));
    // Who comes meanwhile is served all the same, and the process says that it lives.
    QCOMPARE(balancer.request("GET", "/healthz").status, 200);
    QCOMPARE(text(device.putNow("control_visit", newId(), 0, {{"guests_estimated", 1}},
                                {{"controllers", {office.kari}}}),
                  "status"),
             std::string("applied"));
    QCOMPARE(office.server.stop(), 0);
}

void OperationTest::aHeldPollEndsAndABodyInTheMiddleIsNothing()
{
    ServerOffice office;
    auto poller = office.device(office.ola);
    poller.pullAll();
    auto pusher = office.device(office.kari);
    const auto visit = newId();
    const auto operation = pusher.put("control_visit", visit, 0, {{"guests_estimated", 4}},
                                      {{"controllers", {office.kari}}});
    const std::string body = protocol::encodePush({operation});
    QVERIFY(pusher.client.sendRaw("POST /v1/push HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " +
                                  pusher.token +
                                  "\r\nContent-Length: " + std::to_string(body.size()) +
                                  "\r\n\r\n" + body.substr(0, body.size() / 2)));
    QVERIFY(poller.client.sendRaw("GET /v1/pull?wait=25&cursor=" + poller.cursor +
                                  " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + poller.token +
                                  "\r\n\r\n"));
    QTest::qWait(200); // for the poll to be held
    QElapsedTimer time;
    time.start();
    office.server.terminate();
    const auto answer = poller.client.readAnswer();
    QCOMPARE(answer.status, 200);
    QCOMPARE(requireArray(bodyOf(answer), "records").valueOr({}).size(), std::size_t(0));
    QVERIFY(time.elapsed() < 5000);
    // The body never ends: after ten seconds at most the server does.
    QCOMPARE(office.server.stop(), 0);
    QVERIFY2(time.elapsed() < 11'000, qPrintable(QString::number(time.elapsed())));

    QVERIFY(office.server.start());
    pusher.client = HttpClient(office.server.port());
    QCOMPARE(number(bodyOf(pusher.get("/v1/device")), "last_seq"), std::int64_t(0));
    QVERIFY(pusher.see(visit).empty());
    QCOMPARE(text(pusher.pushOne(operation), "status"), std::string("applied"));
}

QTEST_GUILESS_MAIN(OperationTest)
#include "operation_test.moc"
