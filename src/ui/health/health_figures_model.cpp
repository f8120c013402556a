// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/health_figures_model.h"

#include "domain/health/published_ledger.h"
#include "ui/health/health_breakdown.h"
#include "ui/health/health_figures_book.h"
#include "ui/record_queries.h"
#include "ui/report_language.h"
#include "ui/text.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QThreadPool>

namespace feltbok::ui {
namespace {

using namespace domain::health;

QString withSuffix(QString file, const QString& suffix)
{
    file = file.trimmed();
    for (const auto& each :
         {QStringLiteral(".csv"), QStringLiteral(".xlsx"), QStringLiteral(".pdf")})
        if (file.endsWith(each, Qt::CaseInsensitive))
            file.chop(each.size());
    return QFileInfo(file + suffix).absoluteFilePath();
}

Result<void> writeFile(const QString& file, const QByteArray& content)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit())
        return Error(ErrorCode::io, "the file cannot be written", "file");
    return {};
}

ErrorText toldMeanwhile()
{
    return {QStringLiteral("told_meanwhile"),
            HealthFiguresModel::tr("Somebody else has shared figures of this year meanwhile."),
            HealthFiguresModel::tr("No file was written."),
            HealthFiguresModel::tr("Prepare the figures again.")};
}

struct Numbers
{
    int shown = 0; ///< and above 0
    int heldBack = 0;
};

Numbers numbersOf(const SharedFigures& figures)
{
    Numbers out;
    for (const SharedCube& cube : figures.cubes)
        for (const domain::ProtectedTable& table : cube.told.tables)
            for (const domain::ProtectedFigure& figure : table.figures) {
                const bool isShown = !table.isWithheld && figure.shown;
                out.heldBack += isShown ? 0 : 1;
                out.shown += isShown && *figure.shown > 0 ? 1 : 0;
            }
    return out;
}

/// What an export says of each cube, as the records that keep it.
Result<std::vector<domain::NewRecord>> recordsOf(const SharedFigures& figures, int year,
                                                 const std::string& municipality, Instant now)
{
    ExportName name{RecordId::create(now), {}, year, now};
    std::vector<domain::NewRecord> out;
    for (const SharedCube& cube : figures.cubes) {
        if (cube.isRepeated)
            continue;
        name.cube = cube.cube.code;
        FELTBOK_ASSIGN(auto records, exportRecords(name, {cube.cube, cube.told.told}));
        for (json::object& fields : records) {
            domain::NewRecord record{RecordId::create(now), "figure_export", municipality, {}};
            record.change.set = std::move(fields);
            out.push_back(std::move(record));
        }
    }
    return out;
}

} // namespace

/// What was read, and the exact figures of it.
struct HealthFiguresModel::Counted
{
    HealthFiguresSource source;
    SharedFigures exact;
    HealthFigures whole;
    std::vector<FiguresOf> months;
    std::vector<FiguresOf> zones;
};

struct HealthFiguresModel::Prepared
{
    SharedFigures figures;
    int heldBackAlone = -1;
};

struct HealthFiguresModel::Sharing
{
    std::shared_ptr<const Counted> counted;
    SharedFigures figures;
    Instant madeAt{};
    QString municipality;

    NamedFigures named() const
    {
        return {figures, counted->source.zoneNames, int(counted->source.input.year), municipality};
    }
};

HealthFiguresModel::HealthFiguresModel(QObject* parent) : QObject(parent) {}

HealthFiguresModel::~HealthFiguresModel()
{
    m_stop.request_stop();
}

void HealthFiguresModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        dropSharing();
        m_isSaving = false; // its answer went with the workspace
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void HealthFiguresModel::setYear(const QString& year)
{
    const int wanted = year.toInt();
    if (wanted == m_year)
        return;
    m_year = wanted;
    dropSharing();
    reload();
}

void HealthFiguresModel::setFromMonth(int month)
{
    if (month < 1 || month > 12 || month == m_months.from)
        return;
    m_months = {month, std::max(month, m_months.to)};
    dropSharing();
    Q_EMIT periodChanged();
}

void HealthFiguresModel::setToMonth(int month)
{
    if (month < 1 || month > 12 || month == m_months.to)
        return;
    m_months = {std::min(month, m_months.from), month};
    dropSharing();
    Q_EMIT periodChanged();
}

void HealthFiguresModel::setSplitBy(const QString& by)
{
    const bool isByZone = by == QLatin1String("zone");
    if (isByZone == m_isByZone)
        return;
    m_isByZone = isByZone;
    // What is of no zone, or of no month, gives way to what is of both.
    const auto choices = splitChoices();
    if (std::none_of(choices.begin(), choices.end(), [this](const QVariant& choice) {
            return choice.toMap().value(QStringLiteral("value")) == m_split;
        }))
        m_split = QStringLiteral("persons");
    Q_EMIT splitChanged();
}

void HealthFiguresModel::setSplit(const QString& what)
{
    if (what == m_split)
        return;
    m_split = what;
    Q_EMIT splitChanged();
}

void HealthFiguresModel::setSplitItem(const QString& item)
{
    if (item == m_splitItem)
        return;
    m_splitItem = item;
    Q_EMIT splitChanged();
}

QVariantList HealthFiguresModel::splitChoices() const
{
    return breakdownChoices(m_isByZone);
}

QVariantList HealthFiguresModel::splitItems() const
{
    return m_counted && m_split == QLatin1String("equipment") ? breakdownItems(m_counted->whole)
                                                              : QVariantList();
}

/// The first one that was given out, until one is chosen that is among them.
QString HealthFiguresModel::splitItem() const
{
    const auto items = splitItems();
    for (const QVariant& item : items)
        if (item.toMap().value(QStringLiteral("value")) == m_splitItem)
            return m_splitItem;
    return items.isEmpty() ? QString()
                           : items.front().toMap().value(QStringLiteral("value")).toString();
}

QVariantMap HealthFiguresModel::parts() const
{
    if (!m_counted)
        return {};
    const auto& parts = m_isByZone ? m_counted->zones : m_counted->months;
    return healthBreakdown({parts, m_counted->whole, m_counted->source.zoneNames, m_isByZone},
                           m_split, splitItem());
}

QVariantList HealthFiguresModel::monthChoices() const
{
    QVariantList out;
    for (int month = 1; month <= 12; ++month)
        out.push_back(QVariantMap{{QStringLiteral("value"), month},
                                  {QStringLiteral("label"), monthTitle(month)}});
    return out;
}

void HealthFiguresModel::reload()
{
    if (!m_workspace)
        return;
    using Read = std::shared_ptr<const Counted>;
    m_workspace->records().run(
        this,
        [municipality = m_workspace->healthMunicipality(), year = m_year,
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<Read> {
            auto counted = std::make_shared<Counted>();
            FELTBOK_ASSIGN(counted->source, readHealthFigures(store, municipality, year, now));
            FELTBOK_ASSIGN(counted->exact, exactFigures(counted->source.input));
            counted->whole = healthFigures(counted->source.input);
            counted->months = figuresByMonth(counted->source.input);
            counted->zones = figuresByZone(counted->source.input);
            return Read(std::move(counted));
        },
        [this, year = m_year](const Result<Read>& counted) {
            // Another year was chosen while this one was read.
            if (m_workspace.isNull() || year != m_year)
                return;
            if (m_isReadFault)
                setError({});
            m_isReadFault = !counted;
            if (!counted)
                return setError(errorText(counted.error(), Doing::reading));
            take(*counted);
        });
}

void HealthFiguresModel::take(const std::shared_ptr<const Counted>& counted)
{
    const HealthFiguresSource& source = counted->source;
    const bool isToldMore = m_counted && m_counted->source.exports != source.exports;
    m_counted = counted;
    m_year = int(source.input.year);
    m_municipality = m_workspace->nameOfMunicipality(source.municipality);
    m_years.clear();
    for (const int year : source.years) {
        const QString text = QString::number(year);
        m_years.push_back(
            QVariantMap{{QStringLiteral("value"), text}, {QStringLiteral("label"), text}});
    }
    const NamedFigures named{counted->exact, source.zoneNames, m_year, m_municipality};
    m_keyFigures = healthKeyFigures(named) + stockKeyFigures(counted->whole.stock);
    m_sections = healthSections(named);
    m_charts = healthCharts(named);
    m_earlierExports = source.earlierExports;
    const auto& input = source.input;
    m_empty = input.contacts.empty() && input.handouts.empty() && input.overdoses.empty() &&
              input.months.empty();
    m_suggestedFile =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' +
        tr("naloxone-and-outreach-%1-%2").arg(toQString(source.municipality)).arg(m_year);
    m_loaded = true;
    // What failed stays said until somebody prepares or saves again.
    const bool hasFailed = m_sharingState == QLatin1String("failed");
    // What is ready, and what is being prepared, knows nothing of it. Our own is no news.
    if (isToldMore && !m_isTold && !m_isSaving && !hasFailed)
        dropSharing();
    Q_EMIT changed();
    Q_EMIT splitChanged();
}

void HealthFiguresModel::prepareSharing()
{
    if (!m_workspace || !m_counted || m_isSaving)
        return;
    dropSharing();
    if (m_counted->source.ledgerFault)
        return failSharing({QStringLiteral("ledger"),
                            tr("What was shared of this year before is not on this device whole."),
                            tr("Nothing is shared, as it could not be protected."),
                            tr("Synchronise this device, and prepare the figures again.")});
    m_sharingState = QStringLiteral("working");
    m_stop = std::stop_source();
    setError({});
    Q_EMIT sharingChanged();
    using Answer = Result<Prepared>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    promise->future().then(this, [this, round = m_round](const Answer& prepared) {
        if (round == m_round && m_workspace)
            takeSharing(prepared);
    });
    QThreadPool::globalInstance()->start([promise, counted = m_counted, months = m_months,
                                          stop = m_stop.get_token()] {
        const auto& source = counted->source;
        promise->addResult([&]() -> Answer {
            Prepared out;
            FELTBOK_ASSIGN(out.figures,
                           shareFigures(source.input, months, source.earlier, {}, stop));
            // Told before anything is shared: what the earlier exports cost this one.
            if (source.earlierExports > 0) {
                FELTBOK_ASSIGN(const auto alone, shareFigures(source.input, months, {}, {}, stop));
                out.heldBackAlone = numbersOf(alone).heldBack;
            }
            return out;
        }());
        promise->finish();
    });
}

void HealthFiguresModel::takeSharing(const Result<Prepared>& prepared)
{
    if (!prepared)
        return failSharing(errorText(prepared.error(), Doing::exporting));
    auto sharing = std::make_shared<Sharing>();
    sharing->counted = m_counted;
    sharing->figures = prepared->figures;
    const Numbers numbers = numbersOf(sharing->figures);
    m_numbersShown = numbers.shown;
    m_numbersHeldBack = numbers.heldBack;
    m_numbersHeldBackAlone = prepared->heldBackAlone;
    sharing->madeAt = m_workspace->clock().now();
    sharing->municipality = m_municipality;
    const NamedFigures named = sharing->named();
    m_sharedKeyFigures = healthKeyFigures(named);
    m_sharedSections = healthSections(named);
    m_sharedCharts = healthCharts(named);
    m_method = healthMethod(sharing->figures);
    m_exposedEarlier = sharing->figures.exposedEarlier;
    m_sharing = std::move(sharing);
    m_sharingState = QStringLiteral("ready");
    Q_EMIT sharingChanged();
}

/// Back to where nothing is prepared; what a worker still counts is thrown away.
void HealthFiguresModel::dropSharing()
{
    m_stop.request_stop();
    ++m_round;
    m_sharing.reset();
    m_isTold = false;
    m_sharedKeyFigures.clear();
    m_sharedSections.clear();
    m_sharedCharts.clear();
    m_method.clear();
    m_exposedEarlier = 0;
    m_numbersShown = 0;
    m_numbersHeldBack = 0;
    m_numbersHeldBackAlone = -1;
    if (m_sharingState == QLatin1String("idle"))
        return;
    m_sharingState = QStringLiteral("idle");
    if (!m_isReadFault) // it was of what is dropped
        setError({});
    Q_EMIT sharingChanged();
}

void HealthFiguresModel::failSharing(const ErrorText& error)
{
    m_sharingState = QStringLiteral("failed");
    setError(error);
    Q_EMIT sharingChanged();
}

void HealthFiguresModel::setError(const ErrorText& error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

void HealthFiguresModel::saveCsv(const QString& file)
{
    save(file, Format::csv);
}

void HealthFiguresModel::saveXlsx(const QString& file)
{
    save(file, Format::xlsx);
}

void HealthFiguresModel::savePdf(const QString& file)
{
    save(file, Format::pdf);
}

/// First what is told is kept, then the file is written: rather protect too much than too little.
void HealthFiguresModel::save(const QString& file, Format format)
{
    if (!m_workspace || !m_sharing || m_isSaving || file.trimmed().isEmpty())
        return;
    if (m_isTold)
        return write(file, format);
    m_isSaving = true;
    m_workspace->records().run(
        this,
        [sharing = m_sharing](domain::RecordStore& store) -> Result<void> {
            const HealthFiguresSource& source = sharing->counted->source;
            const int year = int(source.input.year);
            FELTBOK_ASSIGN(const auto now, exportRecordIds(store, source.municipality, year));
            if (now != source.exports)
                return Error(ErrorCode::conflict, "told meanwhile", "figure_export");
            FELTBOK_ASSIGN(const auto records,
                           recordsOf(sharing->figures, year, source.municipality, sharing->madeAt));
            return records.empty() ? Result<void>() : store.createAll(records, {}, sharing->madeAt);
        },
        [this, sharing = m_sharing, file, format](const Result<void>& kept) {
            m_isSaving = false;
            if (!m_workspace || sharing != m_sharing)
                return;
            if (!kept && kept.error().code == ErrorCode::conflict) {
                dropSharing();
                failSharing(toldMeanwhile());
                return reload();
            }
            if (!kept)
                return setError(errorText(kept.error(), Doing::exporting));
            m_isTold = true;
            write(file, format);
            m_workspace->records().announceChange();
        });
}

void HealthFiguresModel::write(const QString& file, Format format)
{
    const NamedFigures named = m_sharing->named();
    const auto madeAt =
        QDateTime::fromMSecsSinceEpoch(m_sharing->madeAt.time_since_epoch().count(), Qt::UTC);
    const QString target = withSuffix(file, format == Format::csv    ? QStringLiteral(".csv")
                                            : format == Format::xlsx ? QStringLiteral(".xlsx")
                                                                     : QStringLiteral(".pdf"));
    QDir().mkpath(QFileInfo(target).absolutePath());
    const Result<void> written = [&]() -> Result<void> {
        if (format == Format::csv)
            return writeFile(target, report::toCsv(healthBook(named, madeAt)));
        if (format == Format::xlsx)
            return report::writeXlsx(healthBook(named, madeAt), target);
        const auto& municipality = m_sharing->counted->source.municipality;
        FELTBOK_ASSIGN(const auto pdf,
                       report::renderHealthReport(healthReport(named, municipality, madeAt.date()),
                                                  reportLanguage()));
        return writeFile(target, pdf);
    }();
    if (!written)
        return setError(errorText(written.error(), Doing::exporting));
    setError({});
    m_savedTo = QFileInfo(target).fileName();
    Q_EMIT savedToChanged();
}

} // namespace feltbok::ui
