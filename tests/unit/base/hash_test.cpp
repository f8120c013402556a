// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/hash.h"

#include <QTest>

using namespace feltbok;
using namespace std::literals;

class HashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// FIPS 180-4 example values.
    void givesTheKnownSums()
    {
        QCOMPARE(sha256Hex(""),
                 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"s);
        QCOMPARE(sha256Hex("abc"),
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"s);
        QCOMPARE(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"s);
        QCOMPARE(toHex(sha256(std::string(1'000'000, 'a'))),
                 "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"s);
    }

    void doesNotCareHowThePiecesFall()
    {
        const std::string text = toHex(randomBytes(500));
        for (std::size_t piece = 1; piece < 130; piece += 7) {
            Sha256Stream stream;
            for (std::size_t at = 0; at < text.size(); at += piece)
                stream.add(asBytes(std::string_view(text).substr(at, piece)));
            Sha256Stream moved = std::move(stream);
            QCOMPARE(moved.finish(), sha256(text));
        }
        QCOMPARE(Sha256Stream().finish(), sha256(""));
    }
};

QTEST_APPLESS_MAIN(HashTest)
#include "hash_test.moc"
