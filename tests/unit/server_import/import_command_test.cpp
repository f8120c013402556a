// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// feltbok-server import, as the office calls it: beside a serving process and without one.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <unistd.h>

namespace {

const QString server = QStringLiteral(FELTBOK_BINARY_DIR "/feltbok-server");
const QString licences = QStringLiteral(FELTBOK_TEST_DATA "/bevillinger-tbr.csv");
const QString hours = QStringLiteral(FELTBOK_TEST_DATA "/skjenketider-lokalt.csv");

struct Outcome
{
    int code = -1;
    QByteArray output;
    QByteArray error;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    /// "added/updated/unchanged/refused", exit code.
    QString counts() const
    {
        const QJsonObject answer = json();
        return QStringLiteral("%1/%2/%3/%4 %5")
            .arg(answer[u"added"].toInt(-1))
            .arg(answer[u"updated"].toInt(-1))
            .arg(answer[u"unchanged"].toInt(-1))
            .arg(answer[u"refused"].toArray().size())
            .arg(code);
    }
};

} // namespace

class ImportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_data = m_folder->filePath(QStringLiteral("server"));
        const auto made = run({QStringLiteral("init")});
        QVERIFY2(made.code == 0, made.error.constData());
        QCOMPARE(run({QStringLiteral("municipality"), QStringLiteral("add"), QStringLiteral("9901"),
                      QStringLiteral("Prøvevik")})
                     .code,
                 0);
    }

    void withoutServing() { samples(); }
    void whileServing()
    {
        QProcess serving;
        serving.start(server, {QStringLiteral("serve"), QStringLiteral("--data"), m_data,
                               QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        QVERIFY(serving.waitForStarted());
        QVERIFY(serving.waitForReadyRead(20'000));
        QVERIFY(serving.readLine().contains("listening"));
        samples();
        serving.terminate();
        QVERIFY(serving.waitForFinished(20'000));
        QCOMPARE(serving.exitCode(), 0);
        // What the serving process took in is there without it.
        QCOMPARE(import(QStringLiteral("licences"), licences).counts(),
                 QStringLiteral("0/0/16/0 0"));
    }

    void exitCodes()
    {
        QFile file(m_folder->filePath(QStringLiteral("fil.csv")));
        const auto with = [&](const QByteArray& text) {
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
                std::abort();
            file.write(text);
            file.close();
            return import(QStringLiteral("licences"), file.fileName());
        };
        const QByteArray header = "Bevillingsnummer;Org.nr;Sted;Kommunenr;Type;Grupper;Fra;Til\n";
        const QByteArray sound = "1;317877897;Kro;9901;01SKJE;GRP1;01.10.2024;30.09.2028\n";
        const QByteArray wrong = "2;317877898;Bar;9901;01SKJE;GRP1;01.10.2024;30.09.2028\n";
        QCOMPARE(with(header + wrong).counts(), QStringLiteral("0/0/0/1 1"));
        QCOMPARE(with(header + sound + wrong).counts(), QStringLiteral("1/0/0/1 0"));
        QCOMPARE(with(header).counts(), QStringLiteral("0/0/0/0 1"));
        const auto refused = with(header + wrong).json()[u"refused"].toArray()[0].toObject();
        QCOMPARE(refused[u"line"].toInt(), 2);
        QCOMPARE(refused[u"column"].toString(), QStringLiteral("Org.nr"));
        QCOMPARE(refused[u"value"].toString(), QStringLiteral("317877898"));
        QVERIFY(!refused[u"reason"].toString().isEmpty());

        const auto empty = with("");
        QCOMPARE(empty.code, 1);
        QCOMPARE(empty.json()[u"error"].toObject()[u"field"].toString(),
                 QStringLiteral("empty_file"));
        QCOMPARE(empty.json()[u"error"].toObject()[u"code"].toString(),
                 QStringLiteral("bad_input"));
        QCOMPARE(import(QStringLiteral("licences"), QStringLiteral("ingen.csv")).code, 1);
        QCOMPARE(import(QStringLiteral("licences"), hours).code, 1);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("licences"), licences}).code, 2);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("licences"),
                      QStringLiteral("--municipality"), QStringLiteral("99")})
                     .code,
                 2);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("licences"),
                      QStringLiteral("--municipality"), QStringLiteral("9902"), licences})
                     .code,
                 1);
        QCOMPARE(
            run({QStringLiteral("import"), QStringLiteral("licences"), QStringLiteral("--help")})
                .code,
            0);
    }

    /// A file that cannot be read is named, with the cause.
    void unreadableFiles()
    {
        const auto error = [&](const QString& file) {
            const auto said = import(QStringLiteral("licences"), file);
            const auto inner = said.json()[u"error"].toObject();
            return said.code == 1 ? inner[u"code"].toString() + u' ' + inner[u"detail"].toString()
                                  : QStringLiteral("exit %1").arg(said.code);
        };
        QCOMPARE(error(QStringLiteral("/nowhere/ingen.csv")),
                 QStringLiteral("not_found «/nowhere/ingen.csv»: Filen finnes ikke."));
        const QString folder = m_folder->path();
        QCOMPARE(error(folder),
                 QStringLiteral("bad_input «%1»: Dette er en mappe, ikke en fil.").arg(folder));
        if (::geteuid() == 0)
            return; // root reads everything
        QFile file(m_folder->filePath(QStringLiteral("lukket.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions({});
        QCOMPARE(error(file.fileName()),
                 QStringLiteral("not_permitted «%1»: Du har ikke lov til å lese filen.")
                     .arg(file.fileName()));
    }

    /// Control characters of a file reach no terminal.
    void noControlCharacters()
    {
        QFile file(m_folder->filePath(QStringLiteral("fil.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Bevillingsnummer;Org.nr;Sted;Kommunenr;Type;Grupper;Fra;Til\n"
                   "1;317877898;Kro\x1b[31m;9901;x\u009b31m\u202e;GRP1;01.10.2024;\x1b]0;x\n"
                   "2;317877897;Kro;9901;x\x1b[31m\u009b31m\u202e;GRP1;01.10.2024;01.10.2024\n");
        file.close();
        const auto shown =
            run({QStringLiteral("import"), QStringLiteral("licences"),
                 QStringLiteral("--municipality"), QStringLiteral("9901"), file.fileName()},
                false);
        QCOMPARE(shown.code, 1);
        QVERIFY(shown.output.contains("31m"));
        for (const char* sign : {"\x1b", "\u009b", "\u202e"})
            QVERIFY(!shown.output.contains(sign));
    }

    /// Nothing of the file is spelt out in the server's own log lines.
    void forAPerson()
    {
        const auto shown = run({QStringLiteral("import"), QStringLiteral("licences"),
                                QStringLiteral("--municipality"), QStringLiteral("9901"), licences,
                                QStringLiteral("--dry-run")},
                               false);
        QCOMPARE(shown.code, 0);
        QVERIFY(shown.output.startsWith("Prøvekjøring: ingenting er lagret.\n"
                                        "Lagt til            16\n"));
        QVERIFY(shown.error.isEmpty());
    }

private:
    Outcome run(QStringList arguments, bool asJson = true)
    {
        arguments << QStringLiteral("--data") << m_data;
        if (asJson)
            arguments << QStringLiteral("--json");
        QProcess process;
        process.start(server, arguments);
        Outcome out;
        if (!process.waitForFinished(60'000))
            return out;
        out.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        out.output = process.readAllStandardOutput();
        out.error = process.readAllStandardError();
        return out;
    }
    Outcome import(const QString& what, const QString& file, const QStringList& more = {})
    {
        return run(QStringList{QStringLiteral("import"), what, QStringLiteral("--municipality"),
                               QStringLiteral("9901"), file} +
                   more);
    }

    void samples()
    {
        const QStringList dry{QStringLiteral("--dry-run")};
        const QString licencesWord = QStringLiteral("licences");
        const QString hoursWord = QStringLiteral("hours");
        QCOMPARE(import(hoursWord, hours).counts(), QStringLiteral("0/0/0/10 1"));
        QCOMPARE(import(licencesWord, licences, dry).counts(), QStringLiteral("16/0/0/0 0"));
        QCOMPARE(import(licencesWord, licences).counts(), QStringLiteral("16/0/0/0 0"));
        QCOMPARE(import(licencesWord, licences).counts(), QStringLiteral("0/0/16/0 0"));
        QCOMPARE(import(hoursWord, hours, dry).counts(), QStringLiteral("0/10/0/0 0"));
        QCOMPARE(import(hoursWord, hours).counts(), QStringLiteral("0/10/0/0 0"));
        QCOMPARE(import(hoursWord, hours).counts(), QStringLiteral("0/0/10/0 0"));
        QCOMPARE(import(licencesWord, licences).counts(), QStringLiteral("0/0/16/0 0"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data;
};

QTEST_GUILESS_MAIN(ImportCommandTest)
#include "import_command_test.moc"
