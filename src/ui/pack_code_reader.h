// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/gs1_code.h"
#include "ui/code_reader.h"
#include "ui/workspace.h"

#include <optional>

namespace feltbok::ui {

/// Reads product number, lot and expiry from the code on a pack, by the camera, from a picture in
/// a file, or from its text as typed. The text goes no further: a serial number stands in it.
class PackCodeReader : public feltbok::ui::CodeReader
{
    Q_OBJECT
    QML_ELEMENT
    /// Its clock settles the century of an expiry.
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)

public:
    explicit PackCodeReader(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);

    /// In any of the forms that domain::parsePackCode() knows.
    Q_INVOKABLE void readText(const QString& text);
    void again() override;

Q_SIGNALS:
    void workspaceChanged();
    /// `expiry` is an ISO date. `lotIsDoubtful`: a separator seems to be lost, so that the end of
    /// the lot may be another field; somebody has to compare it with the pack.
    void packRead(const QString& gtin, const QString& lot, const QString& expiry,
                  bool lotIsDoubtful);

protected:
    void seeTexts(const Texts& texts) override;
    void readTexts(const Texts& texts) override;
    QString noCodeText() const override;

private:
    /// The one pack that the texts name; otherwise says what is wrong with them.
    std::optional<domain::PackCode> packOf(const Texts& texts);
    void tell(const domain::PackCode& pack);

    QPointer<Workspace> m_workspace;
    std::optional<domain::PackCode> m_told; ///< by the camera: it sees the same pack many times
};

/// What is wrong with the code of a pack, and what to do. Names the place, never a value.
QString textOf(const domain::Gs1FaultFound& found);

} // namespace feltbok::ui
