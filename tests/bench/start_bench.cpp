// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Cold start of the shipped feltbok to its first frame. A Qt plug-in beside both programs tells
// when the first frame was shown.

#include "bench/figures.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

namespace feltbok::bench {
namespace {

constexpr int patienceMs = 60'000;

void showFirstFrame(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("firstframe"));
    environment.insert(QStringLiteral("QT_PLUGIN_PATH"),
                       QStringLiteral(FELTBOK_BENCH_DIR "/plugins"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    while (!process.canReadLine())
        if (!process.waitForReadyRead(patienceMs))
            qFatal("%s shows no frame", qPrintable(program));
    process.kill();
    process.waitForFinished();
}

int run(bool smoke)
{
    const int rounds = smoke ? 1 : 15;
    const QTemporaryDir data;
    const auto feltbok = [&] {
        showFirstFrame(QStringLiteral(FELTBOK_BINARY_DIR "/feltbok"),
                       {QStringLiteral("--data"), data.path()});
    };
    const auto empty = [] {
        showFirstFrame(QStringLiteral(FELTBOK_BENCH_DIR "/first_frame/empty_window"), {});
    };
    feltbok(); // both are in the page cache from here on
    empty();
    const Turns turns = inTurns(rounds, feltbok, empty);
    printTable(
        "Cold start to the first frame, off screen, software renderer", "an empty Qt Quick window",
        {{"feltbok", turns.value, turns.reference, "<= 1.5 x",
          "loading Qt; making the first page's items", "ms", turns.value > 1.5 * turns.reference}});
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
