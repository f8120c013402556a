// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/office/checklists_model.h"
#include "ui/text.h"
#include "ui/visit/checklist_editor.h"

#include <QSignalSpy>
#include <QTest>

using namespace feltbok;
using feltbok::test::TestDevice;
using feltbok::test::TestRecords;
using ui::ChecklistEditor;
using ui::ChecklistsModel;

namespace {

struct Office
{
    Office()
    {
        editor.setWorkspace(&workspace);
        editor.setList(QStringLiteral("sale"));
    }
    QStringList codes() const
    {
        QStringList out;
        for (const QVariant& item : editor.items())
            out.push_back(item.toMap().value(QStringLiteral("code")).toString());
        return out;
    }

    TestDevice device;
    TestRecords records{device};
    ui::Workspace workspace{{device.identity.user,
                             QStringLiteral("Siv Demo"),
                             {{"9901", "Prøvevik", domain::Role::caseHandler}}},
                            records,
                            device.clock};
    ChecklistEditor editor;
};

} // namespace

class ChecklistEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreADraftUntilPublished()
    {
        Office office;
        QTRY_VERIFY(office.editor.isReady());
        QCOMPARE(office.editor.version(), 1);
        QCOMPARE(office.editor.nextVersion(), 2);
        office.editor.setActive(QStringLiteral("S13"), false);
        office.editor.move(QStringLiteral("S2"), -1);
        office.editor.addOwn(QStringLiteral("sale"), QStringLiteral("count"),
                             QStringLiteral("P1-6"), QStringLiteral("Øl ved kassen"), {});
        QVERIFY(office.editor.isChanged());
        QVERIFY(office.codes().indexOf(QStringLiteral("S2")) <
                office.codes().indexOf(QStringLiteral("S1")));
        QCOMPARE(office.editor.activeCount(), 13);
        office.editor.publish(QStringLiteral("  ")); // the note is due
        const QSignalSpy published(&office.editor, &ChecklistEditor::published);
        office.editor.publish(QStringLiteral("Øl plasseres ved kassen"));
        QTRY_COMPARE(published.count(), 1);
        QTRY_COMPARE(office.editor.version(), 2);
        QVERIFY(!office.editor.isChanged());
        QVERIFY(!office.editor.canUndo());
        QCOMPARE(office.editor.versions().size(), 2);
        QVERIFY(office.codes().contains(QStringLiteral("L1")));

        // The lists of the municipality say so, and the next own item gets a new number.
        ChecklistsModel lists;
        lists.setWorkspace(&office.workspace);
        QTRY_COMPARE(lists.count(), 5);
        office.editor.setActive(QStringLiteral("L1"), false);
        office.editor.addOwn(QStringLiteral("sale"), QStringLiteral("none"), {},
                             QStringLiteral("Skilt med aldersgrense"), {});
        QVERIFY(office.codes().contains(QStringLiteral("L2")));
    }

    void everyStepCanBeUndone()
    {
        Office office;
        QTRY_VERIFY(office.editor.isReady());
        const QStringList before = office.codes();
        office.editor.move(QStringLiteral("S1"), -1); // it is the first already
        QVERIFY(!office.editor.canUndo());
        office.editor.move(QStringLiteral("S1"), 1);
        office.editor.setActive(QStringLiteral("S4"), false);
        office.editor.addOwn(QStringLiteral("sale"), QStringLiteral("none"), {},
                             QStringLiteral("Skilt"), {});
        for (int step = 0; step < 3; ++step) {
            QVERIFY(office.editor.canUndo());
            office.editor.undo();
        }
        QVERIFY(!office.editor.canUndo());
        QVERIFY(!office.editor.isChanged());
        QCOMPARE(office.codes(), before);
    }

    void whatSomebodyElsePublishedComesIn()
    {
        Office office;
        QTRY_VERIFY(office.editor.isReady());
        office.device.create("checklist",
                             R"({"template":"sale","template_version":4,"note":"Kortere",
                                 "items":[{"code":"S1"},{"code":"S3"}]})");
        Q_EMIT office.records.changed();
        QTRY_COMPARE(office.editor.version(), 4);
        QCOMPARE(office.codes(), (QStringList{QStringLiteral("S1"), QStringLiteral("S3")}));
        QCOMPARE(office.editor.nextVersion(), 5);
    }
};

QTEST_GUILESS_MAIN(ChecklistEditorTest)
#include "checklist_editor_test.moc"
