// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/gzip.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::server::http;

class GzipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        for (const std::size_t size : {0, 1, 1000, 1000000}) {
            const std::string text(size, 'x');
            const auto back = gunzip(gzip(text), size);
            QVERIFY(back.hasValue());
            QVERIFY(*back == text);
        }
    }
    void theLimitHolds()
    {
        const auto bomb = gzip(std::string(1 << 20, ' '));
        QVERIFY(gunzip(bomb, 1 << 20).hasValue());
        const auto over = gunzip(bomb, (1 << 20) - 1);
        QVERIFY(!over);
        QVERIFY(over.error().code == ErrorCode::tooLarge);
    }
    void onlyOneWholeMember()
    {
        const auto whole = gzip("text");
        QVERIFY(!gunzip(whole.substr(0, whole.size() - 1), 100));
        QVERIFY(!gunzip(whole + "x", 100));
        QVERIFY(!gunzip("", 100));
        QVERIFY(!gunzip("plain", 100));
    }
};

QTEST_GUILESS_MAIN(GzipTest)
#include "gzip_test.moc"
