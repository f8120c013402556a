// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/health/handout_records.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>

#include <memory>

namespace feltbok::ui {

/// A hand-out that is being put together: from which place and lot, to whom in bands, what was
/// taught. Nothing of it must be answered, and nothing it warns of bars the hand-out.
class HandoutMaker : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// The outreach contact that it is part of, which says zone, age and gender already as far as
    /// it can; empty: of none.
    Q_PROPERTY(QString contact READ contact WRITE setContact NOTIFY changed FINAL)
    /// Under which a half-filled one is kept on the device until it is handed out: the lock or the
    /// end of the app loses no answer. Empty: the one of the hand-out pane; else the contact, or
    /// "patrol" for one of a patrol without a contact.
    Q_PROPERTY(QString begunAs READ begunAs WRITE setBegunAs NOTIFY changed FINAL)
    /// Where the patrol is, for one without a contact that says it.
    Q_PROPERTY(QString patrolZone READ patrolZone WRITE setPatrolZone NOTIFY changed FINAL)
    /// When that was begun which stands here again ("21. nov. 2026 00:41"); empty: it is new.
    Q_PROPERTY(QString carriedOn READ carriedOn NOTIFY changed FINAL)
    /// A pack that is being typed or was scanned, and is not used yet, as keepPack() was given it.
    Q_PROPERTY(QVariant packBegun READ packBegunRead NOTIFY changed FINAL)
    /// "Woman, 25–39".
    Q_PROPERTY(QString contactText READ contactText NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    /// [{"value","label"}], one's own first.
    Q_PROPERTY(QVariantList places READ places NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    /// Of the place: [{"value","title","subtitle","state"}] in the order in which they are to be
    /// taken; state "" or "expired", "soon" (30 days), "recalled".
    Q_PROPERTY(QVariantList lots READ lots NOTIFY changed FINAL)
    /// The pack that would be handed out: {"value","product","title","lot","subtitle","state",
    /// "known"}; empty while none is chosen.
    Q_PROPERTY(QVariant pack READ packRead NOTIFY changed FINAL)
    /// [{"value","label"}], those in use.
    Q_PROPERTY(QVariantList products READ products NOTIFY changed FINAL)
    /// What is known of the pack's product: [{"label","value"}].
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed FINAL)
    /// What was answered: supply_type, refill_reason, recipient_category, age_band, gender, packs,
    /// zone, training_minutes, research_consent, external_registered, note.
    Q_PROPERTY(QVariant values READ valuesRead NOTIFY changed FINAL)
    /// For each of those with a choice, [{"value","label"}].
    Q_PROPERTY(QVariant options READ optionsRead NOTIFY changed FINAL)
    Q_PROPERTY(QStringList training READ training NOTIFY changed FINAL)
    Q_PROPERTY(int trainingSteps READ trainingSteps CONSTANT FINAL)
    /// What to think of before it is handed out all the same, each in words.
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed FINAL)
    Q_PROPERTY(bool recalled READ isRecalled NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY changed FINAL)
    /// The last hand-out was a refill after an overdose, which may be recorded; its id, or empty.
    Q_PROPERTY(QString overdoseOffer READ overdoseOffer NOTIFY changed FINAL)

public:
    explicit HandoutMaker(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString contact() const { return m_contact; }
    void setContact(const QString& contact);
    QString contactText() const { return m_contactText; }
    QString begunAs() const { return m_begunAs; }
    void setBegunAs(const QString& begunAs);
    QString patrolZone() const { return m_patrolZone; }
    void setPatrolZone(const QString& zone);
    QString carriedOn() const { return m_carriedOn; }
    QVariantMap packBegun() const { return m_packBegun; }
    bool isLoaded() const { return m_stock != nullptr && m_isBegunRead && !m_isContactAwaited; }
    QVariantList places() const;
    QString place() const;
    QVariantList lots() const;
    QVariantMap pack() const;
    QVariantList products() const;
    QVariantList facts() const;
    QVariantMap values() const { return m_values; }
    QVariantMap options() const;
    QStringList training() const { return m_training; }
    static int trainingSteps();
    QStringList warnings() const;
    bool isRecalled() const;
    bool isBusy() const { return m_busy; }
    ErrorText error() const { return m_error; }
    QString overdoseOffer() const { return m_overdoseOffer; }

    // As the pages read them: qmllint takes a QVariantMap for a type without members.
    QVariant packRead() const { return pack(); }
    QVariant packBegunRead() const { return packBegun(); }
    QVariant valuesRead() const { return values(); }
    QVariant optionsRead() const { return options(); }

    Q_INVOKABLE void choosePlace(const QString& place);
    /// One of lots().
    Q_INVOKABLE void chooseLot(const QString& lot);
    /// What stands on a pack, scanned or typed; `lot` and `expiry` may be empty where they cannot
    /// be read.
    Q_INVOKABLE void setPack(const QString& product, const QString& lot, const QString& expiry);
    /// What is wrong with a pack, in words; empty: nothing.
    Q_INVOKABLE QString packProblem(const QString& lot, const QString& expiry) const;
    /// The product that a scanned number is of; empty where the municipality has not entered it.
    Q_INVOKABLE QString productOfGtin(const QString& gtin) const;
    /// An empty value takes the answer back.
    Q_INVOKABLE void set(const QString& field, const QVariant& value);
    Q_INVOKABLE void setTaught(const QString& code, bool taught);
    Q_INVOKABLE void giveAllTraining();
    Q_INVOKABLE void keepPack(const QVariant& begun);
    /// The page is left, and not by the lock: what is begun is kept, and opens no page by itself.
    Q_INVOKABLE void leave();
    /// Throws away what is begun; takeBack() brings it back until something else is answered.
    Q_INVOKABLE void beginAfresh();
    Q_INVOKABLE void takeBack();
    Q_INVOKABLE void closeCarriedOn();
    /// Records it. A recalled lot is asked about once by recallAsked(); `anyway` is the answer.
    Q_INVOKABLE void handOut(bool anyway = false);
    Q_INVOKABLE void undo(const QString& handout);
    Q_INVOKABLE void closeOffer();
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void recallAsked();
    /// On this device the last thing somebody did was a hand-out that is neither handed out nor
    /// left; under which it is kept.
    void openFound(const QString& begunAs);
    void handedOut(const QString& handout, const QString& words);
    void handoutFailed(); ///< error() says why
    void undone(const QString& handout);

private:
    struct Chosen
    {
        std::string product;
        std::string lot;
        std::optional<Date> expiry;
        friend bool operator==(const Chosen&, const Chosen&) = default;
    };

    struct Begun;

    void take(HandoutStock stock);
    void choosePlaceFound();
    void readContact();
    void readBegun();
    void takeUp(const json::object& begun);
    json::object begunNow(bool isOpen) const;
    void keep();
    void putAway(json::object begun);
    static Result<void> endBegun(domain::RecordStore& store, const std::string& key,
                                 const std::string& as);
    void propose();
    void startAfresh();
    Date today() const;
    int packs() const;
    int packsKnown() const;
    const HandoutPlace* placeFound() const;
    const domain::health::NaloxoneProduct* product() const;
    QString nameOf(std::string_view product) const;
    QString stateOf(const std::string& product, const std::string& lot,
                    std::optional<Date> expiry) const;
    std::vector<domain::health::StockBalance> lotsHere() const;

    QPointer<Workspace> m_workspace;
    std::shared_ptr<const HandoutStock> m_stock;
    QString m_contact;
    QString m_contactText;
    bool m_isContactAwaited = false;
    std::optional<RecordId> m_place;
    bool m_placeChosen = false; ///< by the person
    std::optional<Chosen> m_pack;
    bool m_packChosen = false; ///< by the person; else proposed
    bool m_packTyped = false;  ///< or scanned: it is in the hand
    QVariantMap m_values;
    QStringList m_training;
    QString m_begunAs;
    std::string m_stateKey; ///< under which what is begun is kept
    bool m_isBegunRead = false;
    bool m_isTakenUp = false;     ///< with what the contact said of it
    std::optional<RecordId> m_id; ///< of the hand-out that is begun
    Instant m_begunAt{};
    QString m_carriedOn;
    QString m_patrolZone;
    QVariantMap m_packBegun;
    json::object m_thrownAway;
    bool m_isKeepingFailed = false;
    bool m_busy = false;
    ErrorText m_error;
    QString m_overdoseOffer;
};

} // namespace feltbok::ui
