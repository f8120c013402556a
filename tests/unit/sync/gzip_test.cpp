// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/gzip.h"

#include "support/result_checks.h"

using namespace feltbok;
using namespace feltbok::sync;

class GzipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void aBombIsRefused();
    void damageIsSeen();
};

void GzipTest::roundTrip_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 4095, 4096, 4097, 1'000'000})
        QTest::addRow("%d", size) << size;
}

void GzipTest::roundTrip()
{
    QFETCH(int, size);
    std::string text;
    while (text.size() < std::size_t(size))
        text += std::to_string(text.size() * 7919) + "æøå";
    text.resize(std::size_t(size));
    const std::string packed = gzip(text);
    const auto back = gunzip(packed, text.size());
    FELTBOK_SUCCEEDS(back);
    QVERIFY(*back == text);
    if (size > 0)
        FELTBOK_FAILS(ErrorCode::tooLarge, gunzip(packed, text.size() - 1));
}

void GzipTest::aBombIsRefused()
{
    const std::string bomb = gzip(std::string(64 << 20, '0'));
    QVERIFY(bomb.size() < 1 << 20);
    FELTBOK_FAILS(ErrorCode::tooLarge, gunzip(bomb, 1 << 20));
}

void GzipTest::damageIsSeen()
{
    const std::string good = gzip("et skjenkested i Prøvevik");
    for (std::size_t length = 0; length < good.size(); ++length)
        FELTBOK_FAILS(ErrorCode::protocol, gunzip(good.substr(0, length), 1000));
    FELTBOK_FAILS(ErrorCode::protocol, gunzip(good + "x", 1000));
    FELTBOK_FAILS(ErrorCode::protocol, gunzip("plain text", 1000));
    std::string flipped = good;
    flipped[good.size() - 6] = char(flipped[good.size() - 6] ^ 1); // in the checksum
    FELTBOK_FAILS(ErrorCode::protocol, gunzip(flipped, 1000));
}

QTEST_GUILESS_MAIN(GzipTest)
#include "gzip_test.moc"
