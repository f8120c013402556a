// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/stock_view.h"

#include "domain/oslo_time.h"
#include "domain/schema.h"
#include "ui/labels.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <cstdlib>

namespace feltbok::ui {

using namespace domain::health;

void StockView::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void StockView::reload()
{
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this,
        [municipality = m_workspace->healthMunicipality()](domain::RecordStore& store) {
            return readStock(store, municipality);
        },
        [this](const Result<std::shared_ptr<const StockBook>>& read) {
            const ErrorText error = read ? ErrorText() : errorText(read.error(), Doing::reading);
            if (!(error == m_error)) {
                m_error = error;
                Q_EMIT errorChanged();
            }
            if (!read || !m_workspace)
                return;
            m_book = *read;
            rebuild();
        });
}

void StockView::rebuild()
{
    if (!m_book)
        return;
    build();
    Q_EMIT changed();
}

void StockView::write(Job job, std::function<void()> then)
{
    if (!m_workspace || m_busy)
        return;
    clearFault();
    m_busy = true;
    Q_EMIT busyChanged();
    m_workspace->records().run(
        this,
        [municipality = m_workspace->healthMunicipality(),
         job = std::move(job)](domain::RecordStore& store) -> Result<void> {
            FELTBOK_ASSIGN(const auto book, readStock(store, municipality));
            return job(store, *book);
        },
        [this, then = std::move(then)](const Result<void>& done) {
            m_busy = false;
            Q_EMIT busyChanged();
            if (!done) {
                setFault(done.error());
                return;
            }
            if (m_workspace)
                m_workspace->records().announceChange();
            if (then)
                then();
        });
}

void StockView::clearFault()
{
    setFault({}, {});
}

void StockView::setFault(const QString& field, const QString& fault)
{
    if (field == m_faultField && fault == m_fault)
        return;
    m_faultField = field;
    m_fault = fault;
    Q_EMIT faultChanged();
}

void StockView::setFault(const Error& error)
{
    if (error.code == ErrorCode::badInput || error.code == ErrorCode::conflict) {
        const std::string field = error.field == "identity" ? error.detail : error.field;
        const QString text = faultText(field, error);
        setFault(field.empty() ? QStringLiteral("record") : toQString(field), text);
        return;
    }
    const ErrorText said = errorText(error, Doing::saving);
    setFault(QStringLiteral("record"), said.happened + u' ' + said.action);
}

QString StockView::faultText(const std::string& field, const Error& error) const
{
    if (error.field == "identity")
        return tr("There is a number or an address of a person in the text. Remove it.");
    if (field == "product")
        return tr("Choose the product.");
    if (field == "lot")
        return tr("Type the lot as it stands on the pack: at most 20 letters, digits and signs, "
                  "without spaces.");
    if (field == "expiry")
        return tr("Type the expiry of the pack, like 30.11.2027.");
    if (field == "doses")
        return tr("Say how many: at least one dose and at most %1.").arg(maxMovementDoses);
    if (field == "counted")
        return tr("Type how many doses lie there, from 0 to %1.").arg(maxMovementDoses);
    if (field == "reason")
        return tr("Choose a reason.");
    if (field == "location")
        return tr("Choose the location.");
    return tr("This cannot be right.");
}

Date StockView::today() const
{
    return domain::toOslo(m_workspace->clock().now()).date();
}

bool StockView::seesAll() const
{
    return m_workspace && (m_workspace->isHealthLead() || m_workspace->isOutreachWorker());
}

bool StockView::isInSight(const StockPlace& place) const
{
    return seesAll() || (m_workspace && place.users.contains(m_workspace->userId()));
}

QVariantList StockView::productChoices() const
{
    QVariantList out;
    if (!m_book)
        return out;
    for (const auto& product : m_book->products)
        if (!m_book->hiddenProducts.contains(product.code))
            out.push_back(QVariantMap{{QStringLiteral("value"), toQString(product.code)},
                                      {QStringLiteral("label"), m_book->productName(product.code)},
                                      {QStringLiteral("packSize"), product.packSize()}});
    return out;
}

QString StockView::productOfGtin(const QString& gtin) const
{
    const auto* product =
        m_book ? domain::health::productOfGtin(m_book->products, toStdString(gtin)) : nullptr;
    return product == nullptr ? QString() : toQString(product->code);
}

QString StockView::packWarning(const QString& product, const QString& lot,
                               const QString& expiry) const
{
    const auto date = parseIsoDate(toStdString(expiry));
    if (!m_book || !m_workspace)
        return {};
    const std::string code = toStdString(product);
    if (recallOf(m_book->recallList(), code, toStdString(lot)) != nullptr)
        return tr("This lot has been recalled. Book it, and hold it back.");
    if (date && isExpired(*date, today()))
        return tr("These packs have expired. Book them, and discard them as expired.");
    if (const auto* known = findProduct(m_book->products, code);
        date && known != nullptr && isBeyondShelfLife(*known, *date, today()))
        return tr("The expiry lies further ahead than a new pack keeps. Compare it with the pack.");
    return {};
}

QString dosesText(std::int64_t doses, int packSize)
{
    const std::int64_t amount = std::llabs(doses);
    const int packs = int(amount / packSize);
    const int single = int(amount % packSize);
    QString text;
    if (packSize <= 1)
        text = StockView::tr("%n dose(s)", nullptr, int(amount));
    else if (single == 0)
        text = StockView::tr("%1 (%2)").arg(StockView::tr("%n pack(s)", nullptr, packs),
                                            StockView::tr("%n dose(s)", nullptr, int(amount)));
    else if (packs == 0)
        text = StockView::tr("%n dose(s)", nullptr, single);
    else
        text = StockView::tr("%1 + %2").arg(StockView::tr("%n pack(s)", nullptr, packs),
                                            StockView::tr("%n dose(s)", nullptr, single));
    return doses < 0 ? u'−' + text : text;
}

QString dosesText(const StockBook& book,
                  const std::vector<std::pair<std::string, std::int64_t>>& byProduct)
{
    if (byProduct.empty())
        return StockView::tr("nothing in stock");
    QStringList parts;
    for (const auto& [product, doses] : byProduct)
        parts.push_back(StockView::tr("%1: %2").arg(book.productName(product),
                                                    dosesText(doses, book.packSize(product))));
    return parts.join(u'\n');
}

QString lotText(const StockBook& book, const StockKey& key)
{
    return StockView::tr("%1 \u00b7 lot %2 \u00b7 expires %3")
        .arg(book.productName(key.product), toQString(key.lot), dateText(toIsoDate(key.expiry)));
}

QString lotKey(const StockKey& key)
{
    return toQString(key.product + '|' + key.lot + '|' + toIsoDate(key.expiry));
}

Result<StockKey> lotKeyFromText(const RecordId& location, const QString& text)
{
    if (text.count(u'|') < 2)
        return Error(ErrorCode::badInput, "no key of a lot", "lot");
    StockKey key;
    key.location = location;
    key.product = toStdString(text.section(u'|', 0, 0));
    key.lot = comparableLot(toStdString(text.section(u'|', 1, -2)));
    FELTBOK_TRY(checkLot(key.lot));
    const auto expiry = parseIsoDate(toStdString(text.section(u'|', -1)));
    if (!expiry)
        return Error(ErrorCode::badInput, "not a date", "expiry");
    key.expiry = *expiry;
    return key;
}

QVariantList codeChoices(domain::Collection collection, std::string_view field)
{
    QVariantList out;
    const auto* spec = domain::schemaOf(collection).field(field);
    if (spec == nullptr)
        return out;
    for (const auto code : spec->codes)
        out.push_back(QVariantMap{{QStringLiteral("value"), toQString(code)},
                                  {QStringLiteral("label"), codeLabel(toQString(code))}});
    return out;
}

} // namespace feltbok::ui
