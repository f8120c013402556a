// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The code lists of the schema with their words, for choices: [{"value","label"}]. There is one;
/// QML knows it as `Codes`. A new language makes all lists anew.
class Codes : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QVariantList visitKinds READ visitKinds NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList visitMethods READ visitMethods NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList providers READ providers NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList agencies READ agencies NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList answers READ answers NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList responsibleRoles READ responsibleRoles NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList venueAgrees READ venueAgrees NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList signatures READ signatures NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList locations READ locations NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList intoxicationLevels READ intoxicationLevels NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList apparentSexes READ apparentSexes NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList ageBands READ ageBands NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList otherAuthorities READ otherAuthorities NOTIFY retranslated FINAL)
    /// A question that may stay open: values "true" and "false".
    Q_PROPERTY(QVariantList yesNo READ yesNo NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList reportChannels READ reportChannels NOTIFY retranslated FINAL)
    /// Whether circumstances change the points of a breach (§ 10-4).
    Q_PROPERTY(QVariantList deviations READ deviations NOTIFY retranslated FINAL)
    Q_PROPERTY(
        QVariantList reasonsNotCarriedOut READ reasonsNotCarriedOut NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList placeKinds READ placeKinds NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList riskClasses READ riskClasses NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList licenceKinds READ licenceKinds NOTIFY retranslated FINAL)
    /// Of a licence for one occasion.
    Q_PROPERTY(QVariantList eventKinds READ eventKinds NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList conditions READ conditions NOTIFY retranslated FINAL)
    Q_PROPERTY(QVariantList ageLimits READ ageLimits NOTIFY retranslated FINAL)
    /// Of the hours of a licence.
    Q_PROPERTY(QVariantList dayKinds READ dayKinds NOTIFY retranslated FINAL)

public:
    explicit Codes(QObject* parent);

    QVariantList visitKinds() const;
    QVariantList visitMethods() const;
    QVariantList providers() const;
    QVariantList agencies() const;
    QVariantList answers() const;
    QVariantList responsibleRoles() const;
    QVariantList venueAgrees() const;
    QVariantList signatures() const;
    QVariantList locations() const;
    QVariantList intoxicationLevels() const;
    QVariantList apparentSexes() const;
    QVariantList ageBands() const;
    QVariantList otherAuthorities() const;
    QVariantList yesNo() const;
    QVariantList reportChannels() const;
    QVariantList deviations() const;
    QVariantList reasonsNotCarriedOut() const;
    QVariantList placeKinds() const;
    QVariantList riskClasses() const;
    QVariantList licenceKinds() const;
    QVariantList eventKinds() const;
    QVariantList conditions() const;
    QVariantList ageLimits() const;
    QVariantList dayKinds() const;

    /// The categories of § 10-3 that apply to serving or to sale.
    Q_INVOKABLE QVariantList violations(bool isSale) const;

    void retranslate() { Q_EMIT retranslated(); }

Q_SIGNALS:
    void retranslated();
};

/// "2 Clearly intoxicated": a level of the scale of IS-2038.
QString intoxicationText(int level);

} // namespace feltbok::ui
