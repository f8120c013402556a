// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/checklists.h"
#include "domain/licence_hours.h"
#include "ui/record_editor.h"
#include "ui/visit/visit_confirmations.h"

#include <QtCore/QHash>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// A control visit: the draft an inspector fills, or the finished one somebody reads.
class VisitEditor : public feltbok::ui::RecordEditor
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool isDraft READ isDraft NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString placeName READ placeName NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString placeAddress READ placeAddress NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString premisesId READ premisesId NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool isSale READ isSale NOTIFY valuesChanged FINAL)
    /// The controllers' names in one line.
    Q_PROPERTY(QString controllerNames READ controllerNames NOTIFY valuesChanged FINAL)
    Q_PROPERTY(int controllerCount READ controllerCount NOTIFY valuesChanged FINAL)
    /// Who may control together with oneself: [{"value","label"}].
    Q_PROPERTY(QVariantList otherInspectors READ otherInspectors NOTIFY valuesChanged FINAL)
    /// The controllers besides oneself: user ids.
    Q_PROPERTY(QStringList otherControllers READ otherControllers NOTIFY valuesChanged FINAL)
    /// What is in the way of finishing: [{"field","label","section","text"}].
    Q_PROPERTY(QVariantList missing READ missing NOTIFY missingChanged FINAL)
    /// The sections in order: [{"key","title","empty","wrong","answered","total"}].
    Q_PROPERTY(QVariantList sections READ sections NOTIFY missingChanged FINAL)
    Q_PROPERTY(QStringList sectionKeys READ sectionKeys NOTIFY sectionKeysChanged FINAL)
    /// Hints that do not stop anything, such as a conclusion without signs: [{"field","text"}].
    Q_PROPERTY(QVariantList hints READ hints NOTIFY missingChanged FINAL)
    Q_PROPERTY(QString positionText READ positionText NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool finishing READ isFinishing NOTIFY finishingChanged FINAL)
    Q_PROPERTY(int deviationCount READ deviationCount NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString startedText READ startedText NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString endedText READ endedText NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString statusText READ statusText NOTIFY valuesChanged FINAL)
    Q_PROPERTY(int observationCount READ observationCount NOTIFY missingChanged FINAL)
    /// True while it has never left this device.
    Q_PROPERTY(bool canDiscard READ canDiscard NOTIFY valuesChanged FINAL)
    /// A finished visit to be read: [{"label","value"}].
    Q_PROPERTY(QVariantList facts READ facts NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QVariantList deviations READ deviations NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QVariantList addenda READ addenda NOTIFY placeChanged FINAL)
    /// Who has confirmed the visit and who has not: [{"user","name","own","state","at","text"}]
    /// with state "confirmed", "earlier" (what was confirmed has changed since) or "missing".
    Q_PROPERTY(QVariantList confirmations READ confirmations NOTIFY placeChanged FINAL)
    /// One's own state; empty for who is no controller of it.
    Q_PROPERTY(QString ownConfirmation READ ownConfirmation NOTIFY placeChanged FINAL)
    /// What the list of the visit's own version asks: [{"code","section","label","valueKind"}].
    Q_PROPERTY(QVariantList checklistItems READ checklistItems NOTIFY checklistChanged FINAL)
    /// True where the version the visit began with is not on this device.
    Q_PROPERTY(bool checklistMissing READ checklistMissing NOTIFY checklistChanged FINAL)
    /// Sections whose open items were answered OK together, and can be opened again.
    Q_PROPERTY(QStringList undoableSections READ undoableSections NOTIFY undoableChanged FINAL)
    /// Why it is no control of the quota: "", "single_controller" or "not_carried_out"; in words.
    Q_PROPERTY(QString notCounted READ notCounted NOTIFY missingChanged FINAL)
    Q_PROPERTY(QString notCountedText READ notCountedText NOTIFY missingChanged FINAL)
    /// What the chosen method means for how the control is done; empty: nothing special.
    Q_PROPERTY(QString methodHint READ methodHint NOTIFY valuesChanged FINAL)
    Q_PROPERTY(bool needsOtherAgencies READ needsOtherAgencies NOTIFY valuesChanged FINAL)
    /// The office's next step: "comment_received", "assessed", "closed" or empty.
    Q_PROPERTY(QString nextStatus READ nextStatus NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString nextStatusText READ nextStatusText NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString reportDue READ reportDue NOTIFY valuesChanged FINAL)
    Q_PROPERTY(QString commentDue READ commentDue NOTIFY valuesChanged FINAL)
    /// That the comment came too late, or that none came in time; empty: neither.
    Q_PROPERTY(QString commentNote READ commentNote NOTIFY valuesChanged FINAL)

public:
    explicit VisitEditor(QObject* parent = nullptr);

    bool isDraft() const;
    QString placeName() const { return m_placeName; }
    QString placeAddress() const { return m_placeAddress; }
    QString premisesId() const;
    bool isSale() const;
    QString controllerNames() const;
    int controllerCount() const;
    QVariantList otherInspectors() const;
    QStringList otherControllers() const;
    QVariantList missing() const { return m_missing; }
    QVariantList sections() const { return m_sections; }
    QStringList sectionKeys() const { return m_sectionKeys; }
    QVariantList hints() const { return m_hints; }
    QString positionText() const;
    bool isFinishing() const { return m_finishing; }
    int deviationCount() const;
    QString startedText() const;
    QString endedText() const;
    QString statusText() const;
    int observationCount() const { return m_observationCount; }
    bool canDiscard() const;
    QVariantList facts() const;
    QVariantList deviations() const;
    QVariantList addenda() const { return m_addenda; }
    QVariantList confirmations() const { return m_confirmations; }
    QString ownConfirmation() const { return m_ownConfirmation; }
    QVariantList checklistItems() const { return m_checklistItems; }
    bool checklistMissing() const { return m_checklist.isMissing; }
    QStringList undoableSections() const { return m_together.keys(); }
    QString notCounted() const;
    QString notCountedText() const;
    QString methodHint() const;
    bool needsOtherAgencies() const;
    QString nextStatus() const;
    QString nextStatusText() const;
    QString reportDue() const;
    QString commentDue() const;
    QString commentNote() const;

    /// A new kind may come with another list.
    Q_INVOKABLE void save(const QString& field, const QVariant& value) override;
    Q_INVOKABLE void setAnswer(const QString& item, const QString& answer);
    Q_INVOKABLE void setAnswerNote(const QString& item, const QString& note);
    /// A number, a level or a time of day beside the answer; an empty value removes it.
    Q_INVOKABLE void setAnswerValue(const QString& item, const QVariant& value);
    /// Adds and removes colleagues as controllers, so that these are the others.
    Q_INVOKABLE void setOtherControllers(const QStringList& users);
    /// When the controllers presented themselves; the reasons why not, or why there was no control,
    /// are taken away.
    Q_INVOKABLE void setPresented(const QVariant& at);
    /// Whether the paper copy was signed. Another word than `signert` takes a drawn signature away.
    Q_INVOKABLE void setSignature(const QString& code);
    /// Answers every open item of a section OK: the person says that all of it was looked at.
    Q_INVOKABLE void answerRestOk(const QString& section);
    /// Opens again what answerRestOk() answered, where nothing was added to it since.
    Q_INVOKABLE void undoRestOk(const QString& section);
    /// One's own confirmation of the visit as it stands on this device.
    Q_INVOKABLE void confirm();
    /// Ends a visit at which nothing could be controlled.
    Q_INVOKABLE void setNotCarriedOut(const QString& reason);
    /// A new observation with the time already in it.
    Q_INVOKABLE void addObservation(bool positive);
    /// One about a deviation in the checklist: its note, and the breach it may be.
    Q_INVOKABLE void addObservationOn(const QString& item);
    /// Keeps a fix when it is better than the one the draft has. Metres, degrees WGS 84.
    Q_INVOKABLE void offerPosition(double lat, double lon, double accuracy);
    /// Freezes the visit. Emits finished(), or notFinished() when something is missing.
    Q_INVOKABLE void finish();
    /// Removes a draft that never left this device.
    Q_INVOKABLE void discard();
    /// Something to add to a finished visit; it stays frozen.
    Q_INVOKABLE void addAddendum(const QString& text);

Q_SIGNALS:
    void placeChanged();
    void missingChanged();
    void sectionKeysChanged();
    void finishingChanged();
    void undoableChanged();
    void checklistChanged();
    void confirmed();
    void observationAdded(const QString& observation);
    void addendumSaved();
    void finished();
    void notFinished();
    void discarded();

protected:
    void recordRead() override;
    Result<void> mayChange(const domain::Change& change) const override;

private:
    void readSurroundings();
    void judge();
    void judgeTimes();
    void saveAnswer(const QString& item, std::string_view part, const json::value& value);
    void createObservation(domain::Change change);
    std::optional<Date> dueDate(std::string_view code) const;
    QString deadline(std::string_view code) const;
    domain::Activity activity() const;
    void setKind(const QString& kind);
    void takeChecklist();
    void takeConfirmations(const std::vector<VisitConfirmation>& confirmations);

    QString m_placeName;
    QString m_placeAddress;
    QVariantList m_missing;
    QVariantList m_sections;
    QStringList m_sectionKeys;
    QVariantList m_hints;
    QVariantList m_addenda;
    std::vector<std::string> m_observedAt; ///< times of the observations, as stored
    int m_observationCount = 0;
    bool m_finishing = false;
    std::string m_licenceKind;
    std::vector<domain::ChecklistTemplate> m_published;
    domain::VisitChecklist m_checklist;
    QVariantList m_checklistItems;
    QVariantList m_confirmations;
    QString m_ownConfirmation;
    QString m_lastColleague; ///< of the visit before: proposed first
    struct Together
    {
        std::vector<std::string> items;
        std::string at;
    };
    QHash<QString, Together> m_together; ///< by section
};

} // namespace feltbok::ui
