// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/photo_files_model.h"

#include "ui/text.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

namespace feltbok::ui {

PhotoFilesModel::PhotoFilesModel(QObject* parent) : GadgetListModel(parent)
{
    QFileInfoList files;
    for (const auto place : {QStandardPaths::PicturesLocation, QStandardPaths::DownloadLocation})
        for (const QString& folder : QStandardPaths::standardLocations(place))
            files += QDir(folder).entryInfoList(
                {QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png")},
                QDir::Files | QDir::Readable, QDir::Time);
    std::ranges::stable_sort(files, std::ranges::greater(), &QFileInfo::lastModified);
    std::vector<PhotoFileRow> rows;
    for (const QFileInfo& file : files) {
        if (rows.size() == most)
            break;
        const Instant when{std::chrono::milliseconds(file.lastModified().toMSecsSinceEpoch())};
        rows.push_back({file.absoluteFilePath(), file.fileName(), dayAndClockText(when)});
    }
    replaceRows(std::move(rows));
}

} // namespace feltbok::ui
