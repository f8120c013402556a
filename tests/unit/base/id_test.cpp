// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/id.h"

#include "support/result_checks.h"

#include <QTest>
#include <unordered_set>

using namespace feltbok;
using namespace std::literals;

class IdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The example of RFC 9562 appendix A.6: 22 February 2022 19:22:22 UTC.
    void putsTheTimeFirst()
    {
        const Instant now{0x017f22e279b0ms};
        const std::string text = RecordId::create(now).toText();
        QCOMPARE(text.substr(0, 15), "017f22e2-79b0-7"s);
        QVERIFY("89ab"s.find(text[19]) != std::string::npos);
    }

    void sortsByTime()
    {
        RecordId last = RecordId::create(Instant{1ms});
        for (int i = 2; i < 1000; ++i) {
            const RecordId next = RecordId::create(Instant{1ms * i * 1000});
            QVERIFY(last < next);
            QVERIFY(last.toText() < next.toText());
            last = next;
        }
    }

    void neverComesTwice()
    {
        std::unordered_set<RecordId> seen;
        for (int i = 0; i < 10'000; ++i)
            seen.insert(RecordId::create(Instant{5s}));
        QCOMPARE(seen.size(), std::size_t{10'000});
    }

    void survivesTheRoundTrip()
    {
        const UserId id = UserId::create(Instant{1'764'000'000'000ms});
        QCOMPARE(UserId::parse(id.toText()).value(), id);
        QCOMPARE(UserId::fromBytes(id.bytes()).value(), id);
        QCOMPARE(UserId::parse("00112233-4455-6677-8899-aabbccddeeff").value().toText(),
                 "00112233-4455-6677-8899-aabbccddeeff"s);
        QVERIFY(!id.isNull());
        QVERIFY(UserId().isNull());
        FELTBOK_FAILS(ErrorCode::badInput, UserId::fromBytes(ByteView(id.bytes()).first(15)));
    }

    void refusesOtherForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "00112233-4455-6677-8899-AABBCCDDEEFF", "00112233445566778899aabbccddeeff",
              "{00112233-4455-6677-8899-aabbccddeeff}", "00112233-4455-6677-8899-aabbccddeef",
              "00112233-4455-6677-8899-aabbccddeeff0", "00112233-4455-6677-8899_aabbccddeeff",
              "0011223-34455-6677-8899-aabbccddeeff", "00112233-4455-6677-8899-aabbccddeefg"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesOtherForms()
    {
        QFETCH(QByteArray, text);
        FELTBOK_FAILS(ErrorCode::badInput, DeviceId::parse(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(IdTest)
#include "id_test.moc"
