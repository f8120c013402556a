// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/transfer_code.h"

#include <QTest>

#include <set>

using namespace feltbok;
using namespace feltbok::domain::health;

class TransferCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheWholeId()
    {
        std::set<std::string> codes;
        for (int i = 0; i < 1000; ++i) {
            const RecordId id = transferIdFrom(RecordId::create(Instant{}));
            const std::string code = transferCode(id);
            QCOMPARE(code.size(), std::size_t(9));
            QCOMPARE(code[4], '-');
            const auto read = transferOfCode(code);
            QVERIFY(read);
            QVERIFY(*read == id);
            QVERIFY(RecordId::parse(id.toText()));
            codes.insert(code);
        }
        QCOMPARE(codes.size(), std::size_t(1000));
    }

    void isReadAsItIsHeardAndWritten()
    {
        const RecordId id = transferOfCode("K1PM-902X").valueOr(RecordId());
        QVERIFY(!id.isNull());
        QCOMPARE(transferCode(id), std::string("K1PM-902X"));
        QVERIFY(id.toText().starts_with("00000000-0000-8000-8000-00"));
        for (const char* typed : {"k1pm902x", " K1PM 902X ", "klpm-9o2x", "KIPM-9O2X"})
            QVERIFY2(transferOfCode(typed).valueOr(RecordId()) == id, typed);
    }

    void whatIsNoneIsRefused()
    {
        for (const char* typed : {"", "K1PM-902", "K1PM-902XX", "K1PM_902X", "U1PM-902X",
                                  "K1PM-90\xc3\xb8X", "--------"})
            QVERIFY2(!transferOfCode(typed), typed);
        // An id that any other movement may have has no code.
        QVERIFY(
            transferCode(RecordId::parse("0192e4a0-0000-7000-8000-000000000001").value()).empty());
        QVERIFY(
            transferCode(RecordId::parse("00000000-0000-8000-8000-010000000001").value()).empty());
    }
};

QTEST_GUILESS_MAIN(TransferCodeTest)
#include "transfer_code_test.moc"
