// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// The documents of a visit with photos, and the year's report, as PDF/A.

#include "bench/figures.h"
#include "report/plan_report_pdf.h"
#include "report/visit_report_pdf.h"
#include "report_samples.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QSaveFile>
#include <QTemporaryDir>

namespace feltbok::bench {
namespace {

using report::Language;
using report::VisitDocumentKind;

QByteArray rendered(const report::VisitReportContent& content, VisitDocumentKind kind)
{
    auto pdf = report::renderVisitReport(content, Language::bokmaal, kind);
    if (!pdf)
        qFatal("%s", pdf.error().detail.c_str());
    return std::move(*pdf);
}

/// A control of the length that a phone's camera makes of it: photos of two megapixels.
report::VisitReportContent withPhotos(int count, int width, int height)
{
    report::VisitReportContent content = test::reportWithPictures(0);
    for (int i = 0; i < count; ++i) {
        // Grain, as in a photo of a dim room: a smooth picture is a tenth of its size.
        QImage image(width, height, QImage::Format_RGB32);
        quint32 seed = 20261123U + quint32(i);
        for (int y = 0; y < height; ++y) {
            auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
            for (int x = 0; x < width; ++x) {
                seed = seed * 1664525U + 1013904223U;
                const int grain = int(seed >> 28);
                row[x] =
                    qRgb(60 + x * 120 / width + grain, 40 + y * 90 / height + grain, 70 + grain);
            }
        }
        report::ReportPhoto photo;
        QBuffer buffer(&photo.bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "jpeg", 80);
        photo.caption = QStringLiteral("Bilde %1").arg(i);
        content.observations.last().photos.append(photo);
    }
    return content;
}

int run(bool smoke)
{
    const int rounds = smoke ? 2 : 25;
    const int count = 20;
    const auto content = smoke ? withPhotos(count, 160, 120) : withPhotos(count, 1600, 1200);
    auto without = content;
    without.observations.last().photos.clear();
    const QByteArray pdf = rendered(content, VisitDocumentKind::supplementary);
    qsizetype photoBytes = 0;
    for (const auto& photo : content.observations.last().photos)
        photoBytes += photo.bytes.size();

    const QTemporaryDir dir;
    const auto write = [&] {
        QSaveFile file(dir.filePath(QStringLiteral("bare.pdf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
            qFatal("cannot write");
    };
    const auto decode = [&] {
        for (const auto& photo : content.observations.last().photos)
            if (QImage::fromData(photo.bytes, "jpeg").isNull())
                qFatal("cannot decode");
    };
    const auto supplementary = [&] { rendered(content, VisitDocumentKind::supplementary); };
    std::vector<Figure> figures;
    const auto add = [&](std::string what, const Turns& turns, std::string bound) {
        figures.push_back({.what = std::move(what),
                           .value = turns.value,
                           .reference = turns.reference,
                           .bound = std::move(bound)});
    };
    add("supplementary report, 20 photos", inTurns(rounds, supplementary, write),
        "writing the same bytes to disk, durably");
    add("the same", inTurns(rounds, supplementary, decode),
        "decoding the photos, which it does not do");
    add("the same",
        inTurns(rounds, supplementary,
                [&] { rendered(without, VisitDocumentKind::supplementary); }),
        "the report without photos");
    add("receipt",
        inTurns(
            rounds, [&] { rendered(content, VisitDocumentKind::receipt); }, write),
        "as above");
    const auto year = test::planYear();
    const auto plan = [&] {
        if (!report::renderPlanReport(year, Language::bokmaal))
            qFatal("no plan");
    };
    add("the year's report", inTurns(rounds, plan, write), "as above");
    std::printf("the report has %lld bytes, its photos %lld\n", static_cast<long long>(pdf.size()),
                static_cast<long long>(photoBytes));
    printTable("Documents as PDF/A", "see the last column", figures);
    return 0;
}

} // namespace
} // namespace feltbok::bench

int main(int argc, char** argv)
{
    feltbok::bench::useDiskOfBuild(argv[0]);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    return feltbok::bench::run(feltbok::bench::isSmoke(argc, argv));
}
