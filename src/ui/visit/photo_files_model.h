// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace feltbok::ui {

struct PhotoFileRow
{
    Q_GADGET
    Q_PROPERTY(QString path MEMBER id CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)

public:
    QString id;
    QString name;
    QString when;
};

/// The newest pictures in the folders where people keep theirs, to choose from.
class PhotoFilesModel : public FELTBOK_LIST_MODEL(PhotoFileRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count CONSTANT FINAL)

public:
    static constexpr int most = 50;

    explicit PhotoFilesModel(QObject* parent = nullptr);
    int count() const { return rowCount(); }
};

} // namespace feltbok::ui
