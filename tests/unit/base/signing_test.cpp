// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "base/signing.h"

#include "support/result_checks.h"

#include <QTest>

using namespace feltbok;
using namespace std::literals;

namespace {

std::string textOf(const Result<Bytes>& bytes)
{
    return {bytes.value().begin(), bytes.value().end()};
}

} // namespace

class SigningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RFC 8032 §7.1.
    void givesTheKnownSignatures_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("publicKey");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("TEST 1")
            << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
            << QByteArray("")
            << QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                          "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("TEST 2")
            << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
            << QByteArray("72")
            << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                          "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }
    void givesTheKnownSignatures()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, publicKey);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const auto key = SigningKey::fromSeed(fromHex(seed.toStdString()).value());
        FELTBOK_SUCCEEDS(key);
        const std::string text = textOf(fromHex(message.toStdString()));
        const Signature made = key->sign("", text);
        QCOMPARE(toHex(key->publicKey()), publicKey.toStdString());
        QCOMPARE(toHex(made), signature.toStdString());
        QCOMPARE(toHex(key->seed().view()), seed.toStdString());
        QVERIFY(verifySignature(key->publicKey(), "", text, made));
    }

    void keepsPurposesApart()
    {
        const SigningKey key = SigningKey::generate();
        const Signature made = key.sign("feltbok/op/1\n", "text");
        QVERIFY(verifySignature(key.publicKey(), "feltbok/op/1\n", "text", made));
        QVERIFY(!verifySignature(key.publicKey(), "feltbok/receipt/1\n", "text", made));
        QVERIFY(!verifySignature(key.publicKey(), "", "text", made));
    }

    void refusesWhatWasChanged()
    {
        const SigningKey key = SigningKey::generate();
        const Signature made = key.sign("d\n", "text");
        QVERIFY(!verifySignature(key.publicKey(), "d\n", "texT", made));
        QVERIFY(!verifySignature(key.publicKey(), "d\n", "text ", made));
        QVERIFY(!verifySignature(SigningKey::generate().publicKey(), "d\n", "text", made));
        for (std::size_t i = 0; i < made.size(); ++i) {
            Signature other = made;
            other[i] ^= 1;
            QVERIFY(!verifySignature(key.publicKey(), "d\n", "text", other));
        }
    }

    void readsKeysAndSignatures()
    {
        const SigningKey key = SigningKey::generate();
        const Signature made = key.sign("d\n", "text");
        QCOMPARE(publicKeyFromBase64Url(toBase64Url(key.publicKey())).value(), key.publicKey());
        QCOMPARE(signatureFromBase64Url(toBase64Url(made)).value(), made);
        FELTBOK_FAILS(ErrorCode::badInput, publicKeyFromBase64Url(toBase64Url(made)));
        FELTBOK_FAILS(ErrorCode::badInput, signatureFromBase64Url(""));
        FELTBOK_FAILS(ErrorCode::badInput, SigningKey::fromSeed(asBytes("short")));
    }
};

QTEST_APPLESS_MAIN(SigningTest)
#include "signing_test.moc"
