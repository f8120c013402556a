// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/paper_check.h"

#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit/visit_report_content.h"

namespace feltbok::ui {
namespace {

/// Read in one go, so that a long search leaves room for what people do meanwhile.
constexpr std::size_t visitsAtATime = 50;

/// The visit held against the hash, whole or its beginning.
Result<PaperCheck::Found> compare(domain::RecordStore& store, const domain::RecordView& visit,
                                  const QString& sha256)
{
    FELTBOK_ASSIGN(const auto observations, childrenOf(store, "observation", visit.id));
    FELTBOK_ASSIGN(const auto addenda, childrenOf(store, "addendum", visit.id));
    const VisitHashes hashes = hashesOf(visit, observations, addenda.size());
    PaperCheck::Found out;
    out.visit = toQString(visit.id.toText());
    out.hash = hashes.atFinish;
    out.isFinished = textField(visit.fields, "status") != u"draft";
    out.matches = out.isFinished &&
                  (hashes.atFinish.startsWith(sha256) || hashes.withLate.startsWith(sha256));
    out.additions = hashes.additions;
    return out;
}

Result<void> describe(domain::RecordStore& store, const domain::RecordView& visit,
                      PaperCheck::Found& found)
{
    if (const auto id = idField(visit.fields, "premises"))
        if (const auto place = store.record(*id))
            found.place = textField(place->fields, "name");
    found.when = instantField(visit.fields, "started_at");
    FELTBOK_ASSIGN(const auto conflicts, childrenOf(store, "conflict", visit.id));
    for (const auto& conflict : conflicts)
        if (const auto* open = conflict.fields.if_contains("open");
            open != nullptr && open->is_bool() && open->get_bool())
            ++found.conflicts;
    return {};
}

struct SearchStep
{
    std::optional<PaperCheck::Found> found;
    std::optional<domain::PageKey> next;
};

} // namespace

PaperCheck::PaperCheck(QObject* parent) : QObject(parent) {}

void PaperCheck::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    Q_EMIT workspaceChanged();
}

void PaperCheck::set(const QString& outcome)
{
    m_outcome = outcome;
    Q_EMIT changed();
}

void PaperCheck::clear()
{
    ++m_round;
    m_found = {};
    m_error = {};
    set({});
}

void PaperCheck::check(const QString& text)
{
    clear();
    if (m_workspace.isNull() || text.trimmed().isEmpty())
        return;
    const auto code = report::readPaperCode(text);
    if (!code)
        return set(QStringLiteral("notFeltbok"));
    m_code = *code;
    set(QStringLiteral("searching"));
    if (const auto id = RecordId::parse(toStdString(code->record)))
        lookUp(*id);
    else
        search({});
}

void PaperCheck::lookUp(const RecordId& visit)
{
    using Answer = std::optional<Found>;
    m_workspace->records().run(
        this,
        [visit, sha256 = m_code.sha256](domain::RecordStore& store) -> Result<Answer> {
            const auto record = store.record(visit);
            if (!record && record.error().code == ErrorCode::notFound)
                return Answer();
            if (!record)
                return record.error();
            if (record->collection != "control_visit")
                return Answer();
            FELTBOK_ASSIGN(auto found, compare(store, *record, sha256));
            FELTBOK_TRY(describe(store, *record, found));
            return Answer(std::move(found));
        },
        [this, round = m_round](const Result<Answer>& found) {
            if (round == m_round)
                finish(found);
        });
}

void PaperCheck::search(std::optional<domain::PageKey> after)
{
    m_workspace->records().run(
        this,
        [after = std::move(after),
         sha256 = m_code.sha256](domain::RecordStore& store) -> Result<SearchStep> {
            domain::ListQuery query;
            query.collection = "control_visit";
            query.after = after;
            query.limit = visitsAtATime;
            FELTBOK_ASSIGN(auto page, store.list(query));
            SearchStep step;
            step.next = std::move(page.next);
            for (const auto& visit : page.rows) {
                FELTBOK_ASSIGN(auto found, compare(store, visit, sha256));
                if (!found.matches)
                    continue;
                FELTBOK_TRY(describe(store, visit, found));
                step.found = std::move(found);
                break;
            }
            return step;
        },
        [this, round = m_round](const Result<SearchStep>& step) {
            if (round != m_round || m_workspace.isNull())
                return;
            if (!step)
                return finish(step.error());
            if (step->found || !step->next)
                return finish(step->found);
            search(step->next);
        });
}

void PaperCheck::finish(const Result<std::optional<Found>>& found)
{
    if (!found) {
        m_error = errorText(found.error(), Doing::reading);
        return set({});
    }
    if (!*found)
        return set(QStringLiteral("notHere"));
    m_found = **found;
    set(!m_found.isFinished ? QStringLiteral("draft")
        : m_found.matches   ? QStringLiteral("matches")
                            : QStringLiteral("differs"));
}

QString PaperCheck::document() const
{
    if (!m_code.kind || m_found.visit.isEmpty())
        return {};
    switch (*m_code.kind) {
    case report::VisitDocumentKind::receipt:
        return tr("Receipt");
    case report::VisitDocumentKind::supplementary:
        return tr("Supplementary report");
    case report::VisitDocumentKind::full:
        return tr("Full report");
    }
    return {};
}

QString PaperCheck::title() const
{
    if (m_outcome == u"matches")
        return tr("The code matches the record");
    if (m_outcome == u"differs")
        return tr("The code does not match the record");
    if (m_outcome == u"draft")
        return tr("The visit is not finished here");
    if (m_outcome == u"notHere")
        return tr("Not on this device");
    if (m_outcome == u"notFeltbok")
        return tr("Not a Feltbok code");
    return {};
}

QString PaperCheck::explanation() const
{
    if (m_outcome == u"matches") {
        // Whoever alters a sheet keeps its code: the words are for people to compare.
        QString text = tr("The visit is as it was when the paper was made. Only the code was "
                          "checked: compare what stands on the paper with the report in the app.");
        text += u' ' + (m_found.additions == 0
                            ? tr("Nothing has been added since the visit was finished.")
                            : tr("%n addition(s) came after the visit was finished and are not "
                                 "part of what the code covers.",
                                 nullptr, m_found.additions));
        return text;
    }
    if (m_outcome == u"differs") {
        QString text = tr("The content of this visit gives another checksum than the paper. Either "
                          "the paper was changed, or a disagreement between the inspectors was "
                          "settled after it was printed. Compare it with the report in the app.");
        if (m_found.conflicts > 0)
            text += u' ' + tr("%n field(s) still have two values.", nullptr, m_found.conflicts);
        if (m_found.additions > 0)
            text += u' ' + tr("%n addition(s) came after the finish.", nullptr, m_found.additions);
        return text;
    }
    if (m_outcome == u"draft")
        return tr("Only a finished visit can be compared. Sync this device and check again.");
    if (m_outcome == u"notHere")
        return m_code.record.isEmpty()
                   ? tr("No finished visit on this device has this code. Check that it is typed "
                        "right. The visit may be on another device, or the paper may have been "
                        "changed.")
                   : tr("The visit on the paper is not on this device. It can be checked by "
                        "somebody "
                        "who made it, or by the case handler.");
    if (m_outcome == u"notFeltbok")
        return tr("The short code has 16 characters, 0 to 9 and a to f, in four groups. It stands "
                  "beside the QR code.");
    return {};
}

} // namespace feltbok::ui
