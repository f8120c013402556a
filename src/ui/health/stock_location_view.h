// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/health/stock_view.h"

namespace feltbok::ui {

/// One location: its lots, its ledger, and everything that is booked there by hand. Nothing is
/// refused for a balance, an expiry or a recall; what cannot be right names its field.
class StockLocationView : public feltbok::ui::StockView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        QString locationId READ locationId WRITE setLocationId NOTIFY locationIdChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString total READ total NOTIFY changed FINAL)
    Q_PROPERTY(QString reading READ reading NOTIFY changed FINAL)
    Q_PROPERTY(QStringList storageWarnings READ storageWarnings NOTIFY changed FINAL)
    /// What does not come to zero: [{"key","value" (the same),"label","packSize","doses","text",
    /// "badgeKind","badgeText"}], the earliest expiry first.
    Q_PROPERTY(QVariantList lots READ lots NOTIFY changed FINAL)
    /// The ledger, newest first: [{"movementId","what","lot","who","day","clock","note","tone",
    /// "correctable"}]
    Q_PROPERTY(QVariantList movements READ movements NOTIFY changed FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed FINAL)
    /// Counts that did not know of everything: [{"what","movements"}], texts.
    Q_PROPERTY(QVariantList unseen READ unseen NOTIFY changed FINAL)
    /// Sent to this location and not booked in: [{"transferId","text"}]
    Q_PROPERTY(QVariantList onTheWay READ onTheWay NOTIFY changed FINAL)
    /// Recalls of a lot that lies or lay here: [{"recallId","what","reason","state","toAnswer",
    /// "held"}]
    Q_PROPERTY(QVariantList recalls READ recalls NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList otherLocations READ otherLocations NOTIFY changed FINAL)
    /// Who may have counted together with one: [{"value","label"}].
    Q_PROPERTY(QVariantList colleagues READ colleagues NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList reasons READ reasons NOTIFY changed FINAL)
    /// What was given to keepReceiving() here and is not booked; empty for none.
    Q_PROPERTY(QVariant receiving READ receiving NOTIFY receivingChanged FINAL)
    /// What was booked last can be taken back, until the page closes.
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY undoChanged FINAL)

public:
    explicit StockLocationView(QObject* parent = nullptr);
    QString locationId() const { return m_locationId; }
    void setLocationId(const QString& id);
    QString name() const;
    QString kind() const;
    QString total() const { return m_total; }
    QString reading() const;
    QStringList storageWarnings() const;
    QVariantList lots() const { return m_lots; }
    QVariantList movements() const { return m_movements; }
    bool hasMore() const { return m_hasMore; }
    QVariantList unseen() const { return m_unseen; }
    QVariantList onTheWay() const { return m_onTheWay; }
    QVariantList recalls() const { return m_recalls; }
    QVariantList otherLocations() const;
    QVariantList colleagues() const;
    QVariantList reasons() const;
    QVariant receiving() const { return m_receiving; }
    bool canUndo() const { return !m_lastBooked.empty(); }

    Q_INVOKABLE void showMore();
    /// The key of a lot that was found and is not in the list; empty with a fault where it is none.
    Q_INVOKABLE QString foundKey(const QString& product, const QString& lot, const QString& expiry);
    Q_INVOKABLE QString textOfKey(const QString& key) const;

    /// Whether as many packs and single doses can come in at once; names the field at fault.
    Q_INVOKABLE bool isAmount(const QString& product, int packs, int single);
    /// [{"product","lot","expiry","packs","single"}], all or nothing; `isReturn`: given back by a
    /// recipient.
    Q_INVOKABLE void receive(const QVariantList& packs, bool isReturn, const QString& requisition);
    /// Keeps what is being received on the device until receive() has booked it: a page that is
    /// left, or the lock, loses no pack.
    Q_INVOKABLE void keepReceiving(const QVariant& begun);
    /// The same from another location whose own ledger is not on this device. Each lot was sent as
    /// a transfer of its own: the "code" of its row, which the sender was shown, says which. What
    /// is wrong with that of the first row is a fault of the field code_0.
    Q_INVOKABLE void receiveTransfers(const QVariantList& packs, const QString& from);
    /// Both halves; the other one is left to who keeps that location where one may not, with the
    /// code of the transfer.
    Q_INVOKABLE void transfer(const QString& key, const QString& to, int packs, int single,
                              const QString& note);
    /// Books in what another location sent here.
    Q_INVOKABLE void bookIn(const QString& transferId);
    /// `type`: svinn, utloept or retur (to the supplier).
    Q_INVOKABLE void takeOut(const QString& key, const QString& type, const QString& reason,
                             int packs, int single, const QString& note);
    /// [{"key","counted","expected"}]: `expected` is what the counter saw; `with`: the users who
    /// counted together with this one. Where the ledger has
    /// changed since, nothing is booked and the page shows what it says now.
    Q_INVOKABLE void count(const QVariantList& lots, const QStringList& with, const QString& note);
    /// A movement should have been of `doses` (without its sign; 0: it should not be there).
    Q_INVOKABLE void correct(const QString& movementId, int doses, const QString& reason,
                             const QString& note);
    Q_INVOKABLE void readThermometer(const QString& celsius, const QString& note);
    /// `expiry` only where this device knows of no such packs.
    Q_INVOKABLE void answerRecall(const QString& recallId, int doses, const QString& expiry,
                                  const QString& note);
    /// Books corrections that take back what was booked last.
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void locationIdChanged();
    void undoChanged();
    void receivingChanged();
    /// `text` says what is stored now.
    void booked(const QString& text);

protected:
    void build() override;
    QString faultText(const std::string& field, const Error& error) const override;

private:
    struct Booking;
    void book(const QString& text, std::function<Result<void>(Booking&)> fill);
    std::string receivingKey() const;
    void readReceiving();
    void takeReceiving(const QVariantMap& begun);
    void buildLots();
    void buildMovements();
    void buildUnseen();
    void buildOnTheWay();
    void buildRecalls();

    QString m_locationId;
    RecordId m_location;
    QString m_total;
    QVariantList m_lots;
    QVariantList m_movements;
    QVariantList m_unseen;
    QVariantList m_onTheWay;
    QVariantList m_recalls;
    std::size_t m_shown = 30;
    bool m_hasMore = false;
    std::vector<RecordId> m_lastBooked;
    QVariantMap m_receiving;
    bool m_isReceivingRead = false;
};

/// What a movement was, its doses and the other location of a transfer.
QString movementText(const StockBook& book, const domain::health::StockMovement& movement);

} // namespace feltbok::ui
