// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/health/health_figures.h"
#include "ui/error_text.h"
#include "ui/health/health_figures_source.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

#include <memory>
#include <stop_token>

namespace feltbok::ui {

/// The figures of a municipality's year on the health side: exact for the health lead's own screen,
/// and protected for everything that leaves it. What is told is kept, before a file is written, so
/// that the next export of the year is protected together with it.
class HealthFiguresModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// As text, for a choice; empty until it is read.
    Q_PROPERTY(QString year READ year WRITE setYear NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList years READ years NOTIFY changed FINAL)
    Q_PROPERTY(QString municipality READ municipality NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)
    // Exact, for the screen.
    /// [{"code","label","value","detail"}]
    Q_PROPERTY(QVariantList keyFigures READ keyFigures NOTIFY changed FINAL)
    /// [{"code","title","note","rows":[{"label","value","detail","total"}]}]
    Q_PROPERTY(QVariantList sections READ sections NOTIFY changed FINAL)
    /// [{"code","title","unit","categories":[…],"series":[{"name","values":[number]}],"kind"}];
    /// `kind` is "columns" or "bars".
    Q_PROPERTY(QVariantList charts READ charts NOTIFY changed FINAL)
    // Exact too: one kind of figure for each month or zone.
    /// "month" or "zone"
    Q_PROPERTY(QString splitBy READ splitBy WRITE setSplitBy NOTIFY splitChanged FINAL)
    /// A value of `splitChoices`.
    Q_PROPERTY(QString split READ split WRITE setSplit NOTIFY splitChanged FINAL)
    Q_PROPERTY(QVariantList splitChoices READ splitChoices NOTIFY splitChanged FINAL)
    /// Of the equipment, a value of `splitItems`; those are empty while something else is split.
    Q_PROPERTY(QString splitItem READ splitItem WRITE setSplitItem NOTIFY splitChanged FINAL)
    Q_PROPERTY(QVariantList splitItems READ splitItems NOTIFY splitChanged FINAL)
    /// {"title","note","categories","series","kind","rows"}, as of a chart and of a section
    Q_PROPERTY(QVariantMap parts READ parts NOTIFY splitChanged FINAL)
    // Protected, for others.
    Q_PROPERTY(int fromMonth READ fromMonth WRITE setFromMonth NOTIFY periodChanged FINAL)
    Q_PROPERTY(int toMonth READ toMonth WRITE setToMonth NOTIFY periodChanged FINAL)
    /// [{"value","label"}], 1 to 12
    Q_PROPERTY(QVariantList monthChoices READ monthChoices NOTIFY changed FINAL)
    /// "idle", "working", "ready", "failed"
    Q_PROPERTY(QString sharingState READ sharingState NOTIFY sharingChanged FINAL)
    /// As above; a figure that is held back has "marked": true and a mark as its value, in a chart
    /// -1.
    Q_PROPERTY(QVariantList sharedKeyFigures READ sharedKeyFigures NOTIFY sharingChanged FINAL)
    Q_PROPERTY(QVariantList sharedSections READ sharedSections NOTIFY sharingChanged FINAL)
    Q_PROPERTY(QVariantList sharedCharts READ sharedCharts NOTIFY sharingChanged FINAL)
    /// How small numbers are protected, a sentence each, for the reader.
    Q_PROPERTY(QStringList method READ method NOTIFY sharingChanged FINAL)
    /// Cells that earlier exports gave away already; for the office only.
    Q_PROPERTY(int exposedEarlier READ exposedEarlier NOTIFY sharingChanged FINAL)
    // For the office only too: how many numbers of the tables are shown and above 0, how many are
    // held back, and how many would be if nothing had been shared of this year before; -1: nothing
    // had. A table that is withheld as a whole may have zeros among what is held back.
    Q_PROPERTY(int numbersShown READ numbersShown NOTIFY sharingChanged FINAL)
    Q_PROPERTY(int numbersHeldBack READ numbersHeldBack NOTIFY sharingChanged FINAL)
    Q_PROPERTY(int numbersHeldBackAlone READ numbersHeldBackAlone NOTIFY sharingChanged FINAL)
    /// Exports of this year that this device knows of.
    Q_PROPERTY(int earlierExports READ earlierExports NOTIFY changed FINAL)
    /// Without its suffix: the documents folder, named after year and months.
    Q_PROPERTY(QString suggestedFile READ suggestedFile NOTIFY changed FINAL)
    Q_PROPERTY(QString savedTo READ savedTo NOTIFY savedToChanged FINAL)

public:
    explicit HealthFiguresModel(QObject* parent = nullptr);
    ~HealthFiguresModel() override;
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString year() const { return m_year == 0 ? QString() : QString::number(m_year); }
    void setYear(const QString& year);
    QVariantList years() const { return m_years; }
    QString municipality() const { return m_municipality; }
    bool isLoaded() const { return m_loaded; }
    bool isEmpty() const { return m_empty; }
    ErrorText error() const { return m_error; }
    QVariantList keyFigures() const { return m_keyFigures; }
    QVariantList sections() const { return m_sections; }
    QVariantList charts() const { return m_charts; }
    QString splitBy() const
    {
        return m_isByZone ? QStringLiteral("zone") : QStringLiteral("month");
    }
    void setSplitBy(const QString& by);
    QString split() const { return m_split; }
    void setSplit(const QString& what);
    QVariantList splitChoices() const;
    QString splitItem() const;
    void setSplitItem(const QString& item);
    QVariantList splitItems() const;
    QVariantMap parts() const;
    int fromMonth() const { return m_months.from; }
    /// A month beyond the other end moves that end along.
    void setFromMonth(int month);
    int toMonth() const { return m_months.to; }
    void setToMonth(int month);
    QVariantList monthChoices() const;
    QString sharingState() const { return m_sharingState; }
    QVariantList sharedKeyFigures() const { return m_sharedKeyFigures; }
    QVariantList sharedSections() const { return m_sharedSections; }
    QVariantList sharedCharts() const { return m_sharedCharts; }
    QStringList method() const { return m_method; }
    int exposedEarlier() const { return m_exposedEarlier; }
    int numbersShown() const { return m_numbersShown; }
    int numbersHeldBack() const { return m_numbersHeldBack; }
    int numbersHeldBackAlone() const { return m_numbersHeldBackAlone; }
    int earlierExports() const { return m_earlierExports; }
    QString suggestedFile() const { return m_suggestedFile; }
    QString savedTo() const { return m_savedTo; }

    /// Protects the months that are chosen, on a worker thread; ends "ready" or "failed".
    Q_INVOKABLE void prepareSharing();
    // When ready: keep what is told, then write where the person chose, with the format's suffix.
    // The file is not encrypted, and holds protected figures only.
    Q_INVOKABLE void saveCsv(const QString& file);
    Q_INVOKABLE void saveXlsx(const QString& file);
    Q_INVOKABLE void savePdf(const QString& file);

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void splitChanged();
    void periodChanged();
    void sharingChanged();
    void savedToChanged();
    void errorChanged();

private:
    struct Sharing;
    enum class Format { csv, xlsx, pdf };

    void reload();
    struct Counted;
    void take(const std::shared_ptr<const Counted>& counted);
    struct Prepared;
    void takeSharing(const Result<Prepared>& prepared);
    void dropSharing();
    void failSharing(const ErrorText& error);
    void setError(const ErrorText& error);
    void save(const QString& file, Format format);
    void write(const QString& file, Format format);

    QPointer<Workspace> m_workspace;
    int m_year = 0;
    QString m_municipality;
    QVariantList m_years;
    bool m_loaded = false;
    bool m_empty = true;
    ErrorText m_error;
    QVariantList m_keyFigures;
    QVariantList m_sections;
    QVariantList m_charts;
    bool m_isByZone = false;
    QString m_split = QStringLiteral("persons");
    QString m_splitItem;
    domain::health::MonthSpan m_months;
    QString m_sharingState = QStringLiteral("idle");
    QVariantList m_sharedKeyFigures;
    QVariantList m_sharedSections;
    QVariantList m_sharedCharts;
    QStringList m_method;
    int m_exposedEarlier = 0;
    int m_numbersShown = 0;
    int m_numbersHeldBack = 0;
    int m_numbersHeldBackAlone = -1;
    int m_earlierExports = 0;
    QString m_suggestedFile;
    QString m_savedTo;
    std::shared_ptr<const Counted> m_counted;
    std::shared_ptr<const Sharing> m_sharing;
    std::stop_source m_stop; ///< of what is being prepared
    bool m_isTold = false;   ///< what is ready has been kept already
    bool m_isSaving = false;
    bool m_isReadFault = false; ///< what m_error says
    int m_round = 0;            ///< of preparing: an answer of an earlier one is dropped
};

} // namespace feltbok::ui
