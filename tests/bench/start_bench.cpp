// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Cold start of the shipped feltbok, with a profile: to its first frame, and to a lock page that
// takes what is typed. A Qt plug-in beside both programs tells when they are there.

#include "bench/figures.h"
#include "bench/profile.h"
#include "storage/profile_folder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace feltbok::bench {
namespace {

constexpr int patienceMs = 60'000;

class Start
{
public:
    Start(const QString& program, const QStringList& arguments, const QString& runtimeFolder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
        environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("firstframe"));
        environment.insert(QStringLiteral("QT_PLUGIN_PATH"),
                           QStringLiteral(FELTBOK_BENCH_DIR "/plugins"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtimeFolder);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_clock.start();
        m_process.start(program, arguments);
    }
    ~Start()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Start(const Start&) = delete;
    Start& operator=(const Start&) = delete;

    /// Milliseconds from the start until the program has told the line.
    double until(const QByteArray& line)
    {
        for (;;) {
            while (m_process.canReadLine())
                if (m_process.readLine().trimmed() == line)
                    return static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
            if (!m_process.waitForReadyRead(patienceMs))
                qFatal("%s does not get there: %s", qPrintable(m_process.program()),
                       line.constData());
        }
    }

private:
    QProcess m_process;
    QElapsedTimer m_clock;
};

int run(bool smoke)
{
    const int rounds = smoke ? 1 : 25;
    const QTemporaryDir runtime;
    const QTemporaryDir data;
    check(storage::ProfileRoot(data.path().toStdString(), storage::KdfPolicy::cheapForTests())
              .create(QStringLiteral("Kari Demo"),
                      Secret::copyOf(asBytes("fjorden glitrer bak naustet")), std::nullopt));
    std::vector<double> frames;
    std::vector<double> fields;
    std::vector<double> empty;
    for (int round = -1; round < rounds; ++round) {
        Start feltbok(QStringLiteral(FELTBOK_BINARY_DIR "/feltbok"),
                      {QStringLiteral("--data"), data.path()}, runtime.path());
        const double frame = feltbok.until("first frame");
        const double field = feltbok.until("usable");
        Start window(QStringLiteral(FELTBOK_BENCH_DIR "/first_frame/empty_window"), {},
                     runtime.path());
        const double reference = window.until("first frame");
        if (round < 0)
            continue; // both are in the page cache from here on
        frames.push_back(frame);
        fields.push_back(field);
        empty.push_back(reference);
    }
    const double reference = median(std::move(empty));
    const double frame = median(std::move(frames));
    printTable("Cold start, off screen, software renderer", "an empty Qt Quick window",
               {{"first frame: the window and the page's shape", frame, reference, "<= 1.5 x",
                 "loading Qt and our libraries", "ms", frame > 1.5 * reference},
                {"lock page with the keyboard in its field",
                 median(std::move(fields)),
                 reference,
                 {},
                 "fonts, and the page's controls"}});
    return 0;
}

} // namespace
} // namespace feltbok::bench

int main(int argc, char** argv)
{
    feltbok::bench::useDiskOfBuild(argv[0]);
    const QCoreApplication app(argc, argv);
    return feltbok::bench::run(feltbok::bench::isSmoke(argc, argv));
}
