// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// A photo's way into the profile: decoded, turned, scaled, encoded anew without what the camera
// wrote beside the picture, encrypted and kept with the operation that names it.

#include "bench/figures.h"
#include "bench/profile.h"
#include "ui/visit/photo_image.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>

namespace feltbok::bench {
namespace {

/// Grain, as in a photo of a dim room: a smooth picture costs a coder little.
QByteArray photo(int width, int height, quint32 seed)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            seed = seed * 1664525U + 1013904223U;
            const int grain = int(seed >> 28);
            row[x] = qRgb(60 + x * 120 / width + grain, 40 + y * 90 / height + grain, 70 + grain);
        }
    }
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 90);
    return out;
}

int run(bool smoke)
{
    const int rounds = smoke ? 1 : 15;
    const int width = smoke ? 400 : 4000;
    Profile profile;
    domain::Change draft;
    draft.set["status"] = "draft";
    const RecordId visit = profile.with([&](storage::LocalRecords& records) {
        return records.create("control_visit", "9901", draft, SystemClock().now());
    });
    std::vector<QByteArray> photos; // each its own, as the same bytes are kept once
    for (int i = 0; i < rounds + 1; ++i)
        photos.push_back(photo(width, width * 3 / 4, 20261127U + quint32(i)));
    std::size_t next = 0;
    QByteArray prepared;
    const auto prepare = [&] {
        auto made = ui::preparePhoto(photos[next % photos.size()]);
        if (!made)
            qFatal("%s", made.error().detail.c_str());
        prepared = std::move(*made);
    };
    const auto whole = [&] {
        prepare();
        ++next;
        profile.with([&](storage::LocalRecords& records) {
            return records.attach(visit, "attachments", prepared.toStdString(), "Bilde", {},
                                  SystemClock().now());
        });
    };
    prepare();
    const QImage small = QImage::fromData(prepared);
    const auto codec = [&] {
        if (QImage::fromData(photos[next % photos.size()], "jpeg").isNull())
            qFatal("cannot decode");
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        small.save(&buffer, "jpeg", 85);
    };
    const auto turns = inTurns(rounds, whole, codec);
    const auto coding = inTurns(rounds, prepare, codec);
    std::printf("the photo has %lld bytes, what is kept of it %lld\n",
                static_cast<long long>(photos.front().size()),
                static_cast<long long>(prepared.size()));
    printTable("A photo of twelve megapixels", "decoding it whole and encoding what is kept",
               {{"from the camera's file to the disk, encrypted", turns.value, turns.reference,
                 "<= 2 x", "decoding and encoding alone", "ms", turns.value > 2 * turns.reference},
                {"of that without keeping it", coding.value, coding.reference, "", "as above"}});
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
