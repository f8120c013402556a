// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/checklists.h"
#include "domain/schema.h"
#include "domain/violations.h"
#include "ui/labels.h"
#include "ui/text.h"

#include <QTest>
#include <QTranslator>

using namespace feltbok;

/// Nobody shall ever read a code of the wire on the screen.
class LabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Q_INIT_RESOURCE(feltbok_i18n);
        QVERIFY(m_norwegian.load(QStringLiteral(":/i18n/feltbok_nb")));
    }

    void everyCodeHasAWord()
    {
        int seen = 0;
        for (const auto& spec : domain::allCollections())
            for (const auto& field : spec.fields)
                for (const auto code : field.codes) {
                    const QString text = ui::toQString(code);
                    if (text.startsWith(u'P')) {
                        QVERIFY2(ui::violationLabel(text) != text, qPrintable(text));
                    } else {
                        QVERIFY2(ui::codeLabel(text) != text, qPrintable(text));
                    }
                    ++seen;
                }
        QVERIFY(seen > 100);
    }

    void everyChecklistItemHasItsQuestion()
    {
        for (const auto& item : domain::checklistItems()) {
            const QString code = ui::toQString(item.code);
            QVERIFY2(ui::checklistLabel(code) != code, qPrintable(code));
            const QString section = ui::toQString(domain::toString(item.section));
            QVERIFY2(ui::codeLabel(section) != section, qPrintable(section));
        }
    }

    void everyViolationNamesItsProvision()
    {
        QCoreApplication::installTranslator(&m_norwegian);
        for (const auto& violation : domain::violations())
            QVERIFY2(ui::violationLabel(ui::toQString(violation.code)).contains(u'§') ||
                         ui::violationLabel(ui::toQString(violation.code)).contains(u"kap"),
                     violation.code.data());
        QCoreApplication::removeTranslator(&m_norwegian);
    }

    void everyEditableFieldHasAName()
    {
        // Never shown: what other records are told by.
        const QStringList inner{QStringLiteral("checklist_template"), QStringLiteral("check_item"),
                                QStringLiteral("visit"), QStringLiteral("transfer_id"),
                                QStringLiteral("seen_version")};
        for (const auto& spec : domain::allCollections()) {
            const bool isHealth = domain::sideOf(spec.collection) == domain::Side::health;
            if (!isHealth && spec.name != "control_visit" && spec.name != "observation")
                continue;
            for (const auto& field : spec.fields) {
                const QString text = ui::toQString(field.name);
                if (has(field.rules, domain::FieldRule::serverOnly) || inner.contains(text))
                    continue;
                QVERIFY2(ui::fieldLabel(ui::toQString(spec.name), text) != text, qPrintable(text));
            }
        }
        QVERIFY(ui::fieldLabel(u"outreach_contact", u"kind") !=
                ui::fieldLabel(u"control_visit", u"kind"));
    }

    void wordsFollowTheLanguage()
    {
        QCOMPARE(ui::codeLabel(u"skjenkekontroll"), QStringLiteral("Serving control"));
        QCoreApplication::installTranslator(&m_norwegian);
        QCOMPARE(ui::codeLabel(u"skjenkekontroll"), QStringLiteral("Skjenkekontroll"));
        QCoreApplication::removeTranslator(&m_norwegian);
    }

    void anUnknownCodeStaysReadable()
    {
        QCOMPARE(ui::codeLabel(u"of_a_newer_server"), QStringLiteral("of_a_newer_server"));
    }

private:
    QTranslator m_norwegian;
};

QTEST_GUILESS_MAIN(LabelsTest)
#include "labels_test.moc"
