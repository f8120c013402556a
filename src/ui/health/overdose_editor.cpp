// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/overdose_editor.h"

#include "ui/health/begun_state.h"
#include "ui/health/handout_records.h"
#include "ui/health/schema_choices.h"
#include "ui/health/stock_records.h"
#include "ui/health/zone_names.h"
#include "ui/record_queries.h"

namespace feltbok::ui {
namespace {

using domain::Collection;

constexpr std::string_view draftKey = "overdose_draft";

struct Begun
{
    ZoneNames zones;
    ProductsInUse products;
    std::string draft;
};

/// An answer as the schema takes it; null for one that is not given.
json::value answerValue(const QVariant& value)
{
    auto stored = fromVariant(value);
    const bool isEmpty = (stored.is_string() && stored.get_string().empty()) ||
                         (stored.is_array() && stored.get_array().empty()) ||
                         (stored.is_bool() && !stored.get_bool());
    return isEmpty ? json::value(nullptr) : std::move(stored);
}

/// Whether the question is asked after what else was answered: what is out of sight is no answer.
bool isAsked(const QVariantMap& values, const QString& field)
{
    const bool isUsed = values.value(QStringLiteral("naloxone_used")).toString() == u"ja";
    const bool isSeen =
        values.value(QStringLiteral("reported_by")).toString() == u"egen_observasjon";
    if (field == u"occurred_at")
        return isSeen;
    if (field == u"when_band")
        return !isSeen;
    if (field == u"doses_used" || field == u"product" || field == u"lot")
        return isUsed;
    if (field == u"comfort_using")
        return isUsed && !isSeen;
    if (field == u"drug_warning_text")
        return values.value(QStringLiteral("drug_warning")).toBool();
    return true;
}

domain::Change eventFrom(const QVariantMap& values, const QString& handout, Instant now)
{
    domain::Change change;
    const auto& spec = domain::schemaOf(Collection::overdoseEvent);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto name = toStdString(it.key());
        const auto* field = spec.field(name);
        auto value = answerValue(it.value());
        if (field == nullptr || value.is_null() || !isAsked(values, it.key()))
            continue;
        if (field->type == domain::FieldType::text && value.is_string())
            value = fittingText(*field, std::string(value.get_string()));
        if (field->type == domain::FieldType::codeSet)
            change.add[name] = std::move(value);
        else
            change.set[name] = std::move(value);
    }
    change.set["recorded_at"] = toRfc3339(now);
    if (!handout.isEmpty())
        change.set["handout"] = toStdString(handout);
    return change;
}

/// What the health lead begins with: nothing of it is seen by others before it is published. It
/// does not name the event, whose id tells the millisecond at which it was recorded.
domain::Change alertFrom(const json::object& event)
{
    domain::Change change;
    change.set["status"] = "draft";
    if (const auto text = findString(event, "drug_warning_text"))
        change.set["effect"] = *text;
    if (const auto zone = findString(event, "zone"))
        change.add["zones"] = json::array{json::value(*zone)};
    return change;
}

/// A draft that nobody has seen is thrown away; otherwise it is withdrawn with the event.
Result<void> undoOverdose(domain::RecordStore& store, const RecordId& event, const RecordId& alert,
                          Instant now)
{
    std::vector<domain::RecordChange> changes(1);
    changes.front().id = event;
    changes.front().change.set["undone_at"] = toRfc3339(now);
    if (!alert.isNull() && !store.discard(alert)) {
        domain::RecordChange withdrawn;
        withdrawn.id = alert;
        withdrawn.change.set["status"] = "withdrawn";
        changes.push_back(std::move(withdrawn));
    }
    FELTBOK_TRY(store.saveAll(changes, now));
    return {};
}

} // namespace

void OverdoseEditor::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    Q_EMIT workspaceChanged();
    begin();
}

void OverdoseEditor::setHandout(const QString& handout)
{
    if (handout == m_handout)
        return;
    m_handout = handout;
    Q_EMIT handoutChanged();
    begin();
}

QVariantList OverdoseEditor::products() const
{
    QVariantList out;
    for (const auto& product : m_products)
        out.push_back(choice(toQString(product.code), product.name.empty()
                                                          ? codeLabel(toQString(product.code))
                                                          : productNameText(product.name)));
    return out;
}

QVariantList OverdoseEditor::choices(const QString& field) const
{
    return schemaChoices(Collection::overdoseEvent, toStdString(field));
}

void OverdoseEditor::begin()
{
    if (!m_workspace)
        return;
    m_ready = false;
    m_workspace->records().run(
        this,
        [municipality = m_workspace->healthMunicipality(),
         kept =
             healthStateOf(*m_workspace, draftKey)](domain::RecordStore& store) -> Result<Begun> {
            Begun begun;
            FELTBOK_ASSIGN(begun.zones, readZoneNames(store, municipality));
            FELTBOK_ASSIGN(begun.products, readProductsInUse(store, municipality));
            FELTBOK_ASSIGN(begun.draft, readHealthState(store, kept));
            return begun;
        },
        [this, handout = m_handout](const Result<Begun>& begun) {
            if (handout != m_handout)
                return; // another one by now
            if (!begun) {
                setError(errorText(begun.error(), Doing::reading));
                return;
            }
            if (m_zones != begun->zones.open) {
                m_zones = begun->zones.open;
                Q_EMIT zonesChanged();
            }
            // A spray that is handed out no longer may still have been the one that was used.
            m_products = begun->products.products;
            m_values.clear();
            if (!handout.isEmpty())
                m_values.insert(QStringLiteral("reported_by"), QStringLiteral("mottaker"));
            if (const auto draft = parseJsonObject(begun->draft);
                draft && findString(*draft, "handout").value_or("") == toStdString(handout))
                if (const auto kept = requireObject(*draft, "values"))
                    m_values = toVariant(*kept).toMap();
            m_ready = true;
            Q_EMIT changed();
        });
}

void OverdoseEditor::answer(const QString& field, const QVariant& value)
{
    if (!m_ready || !m_recordedAt.isEmpty())
        return;
    const auto stored = answerValue(value);
    if (stored.is_null())
        m_values.remove(field);
    else
        m_values.insert(field, toVariant(stored));
    setError({});
    Q_EMIT changed();
    keepDraft();
}

void OverdoseEditor::keepDraft()
{
    json::object draft{{"handout", toStdString(m_handout)}};
    draft["values"] = fromVariant(m_values);
    m_workspace->records().run(
        this,
        [text = m_values.isEmpty() ? std::string() : toJsonText(draft),
         key = m_workspace->healthStateKey(draftKey)](domain::RecordStore& store) {
            return store.setPageState(key, text);
        },
        [this](const Result<void>& kept) {
            if (!kept)
                setError(errorText(kept.error(), Doing::saving));
        });
}

void OverdoseEditor::record()
{
    if (!m_workspace || !m_ready || m_saving || !m_recordedAt.isEmpty())
        return;
    const Instant now = m_workspace->clock().now();
    const auto event = RecordId::create(now);
    // Once it is published everybody has its id: that tells the day alone.
    const auto alert = m_values.value(QStringLiteral("drug_warning")).toBool()
                           ? RecordId::create(std::chrono::floor<std::chrono::days>(now))
                           : RecordId();
    m_saving = true;
    Q_EMIT changed();
    m_workspace->records().run(
        this,
        [event, alert, now, municipality = m_workspace->healthMunicipality(),
         key = m_workspace->healthStateKey(draftKey),
         change = eventFrom(m_values, m_handout, now)](domain::RecordStore& store) -> Result<void> {
            std::vector<domain::NewRecord> made{{event, "overdose_event", municipality, change}};
            if (!alert.isNull())
                made.push_back({alert, "alert", municipality, alertFrom(change.set)});
            FELTBOK_TRY(store.createAll(made, {}, now));
            return store.setPageState(key, {});
        },
        [this, event, alert, now](const Result<void>& done) {
            m_saving = false;
            if (!done) {
                setError(errorText(done.error(), Doing::saving));
                Q_EMIT changed();
                return;
            }
            m_event = event;
            m_alert = alert;
            m_recordedAt = clockText(now);
            setError({});
            Q_EMIT changed();
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

void OverdoseEditor::undo()
{
    if (!m_workspace || m_saving || m_recordedAt.isEmpty())
        return;
    const Instant now = m_workspace->clock().now();
    m_saving = true;
    Q_EMIT changed();
    m_workspace->records().run(
        this,
        [event = m_event, alert = m_alert, now](domain::RecordStore& store) {
            return undoOverdose(store, event, alert, now);
        },
        [this](const Result<void>& done) {
            m_saving = false;
            if (!done) {
                setError(errorText(done.error(), Doing::saving));
                Q_EMIT changed();
                return;
            }
            m_event = {};
            m_alert = {};
            m_recordedAt.clear();
            Q_EMIT changed();
            if (!m_workspace)
                return;
            keepDraft();
            m_workspace->records().announceChange();
        });
}

void OverdoseEditor::setError(const ErrorText& error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace feltbok::ui
