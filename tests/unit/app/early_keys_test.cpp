// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/early_keys.h"

#include <QKeyEvent>
#include <QTest>

using feltbok::app::EarlyKeys;

namespace {

class Page : public QWindow
{
public:
    QString typed;

protected:
    void keyPressEvent(QKeyEvent* event) override { typed += event->text(); }
};

} // namespace

class EarlyKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedTooEarlyComesInItsOrder()
    {
        Page page;
        EarlyKeys keys(page);
        QTest::keyClick(&page, Qt::Key_A);
        QTest::keyClick(&page, Qt::Key_B);
        QCOMPARE(page.typed, QString());
        keys.release();
        QTRY_COMPARE(page.typed, QStringLiteral("ab"));
        QTest::keyClick(&page, Qt::Key_C);
        QTRY_COMPARE(page.typed, QStringLiteral("abc"));
        keys.release();
        QCoreApplication::processEvents();
        QCOMPARE(page.typed, QStringLiteral("abc"));
    }
};

QTEST_MAIN(EarlyKeysTest)
#include "early_keys_test.moc"
