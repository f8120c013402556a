// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/profile_folder.h"

#include "storage/password_policy.h"
#include "storage/private_file.h"
#include "support/manual_clock.h"
#include "support/result_checks.h"

#include <QTemporaryDir>
#include <sys/stat.h>

using namespace feltbok;
using namespace feltbok::storage;

class ProfileFolderTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    test::ManualClock m_clock;

    std::filesystem::path folder() const
    {
        return m_dir->filePath(QStringLiteral("data/feltbok")).toStdString();
    }
    ProfileRoot root() const { return ProfileRoot(folder(), KdfPolicy::cheapForTests()); }
    static Secret password(const char* text) { return passwordBytes(QString::fromUtf8(text)); }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void findsAProfileByTypedName()
    {
        QCOMPARE(root().count().value(), 0U);
        FELTBOK_FAILS(ErrorCode::notFound, root().open(QStringLiteral("Kari Demo")));
        QByteArray key;
        {
            auto made =
                root().create(QStringLiteral("Kari Demo"), password("kari sitt passord"), {});
            FELTBOK_SUCCEEDS(made);
            key = QByteArray(reinterpret_cast<const char*>(made->databaseKey.view().data()), 32);
        }
        auto found = root().open(QStringLiteral("  kari   DEMO "));
        FELTBOK_SUCCEEDS(found);
        auto opened = found->vault().unlock(password("kari sitt passord"), m_clock.now());
        FELTBOK_SUCCEEDS(opened);
        QVERIFY(equalConstantTime(opened->view(), asBytes(key.toStdString())));
        FELTBOK_FAILS(ErrorCode::alreadyExists,
                      root().create(QStringLiteral("KARI demo"), password("x"), {}));
        FELTBOK_FAILS(ErrorCode::badInput, root().create(QStringLiteral(" "), password("x"), {}));
    }

    void profilesDoNotShowEachOther()
    {
        {
            FELTBOK_SUCCEEDS(
                root().create(QStringLiteral("Kari Demo"), password("kari sitt passord"), {}));
            FELTBOK_SUCCEEDS(
                root().create(QStringLiteral("Ola Prøve"), password("ola sitt passord"), {}));
        }
        QCOMPARE(root().count().value(), 2U);
        auto kari = root().open(QStringLiteral("Kari Demo"));
        auto ola = root().open(QStringLiteral("Ola Prøve"));
        FELTBOK_SUCCEEDS(kari);
        FELTBOK_SUCCEEDS(ola);
        QVERIFY(kari->path() != ola->path());
        FELTBOK_FAILS(ErrorCode::wrongKey,
                      kari->vault().unlock(password("ola sitt passord"), m_clock.now()));
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
            const std::string name = entry.path().filename().string();
            QVERIFY(name.find("ari") == std::string::npos);
            struct stat info = {};
            QCOMPARE(::stat(entry.path().c_str(), &info), 0);
            QCOMPARE(info.st_mode & 077U, 0U);
            if (!entry.is_regular_file())
                continue;
            const std::string content = readPrivateFile(entry.path(), 65536).value();
            for (const char* word : {"Kari", "kari", "Ola", "Demo", "demo"})
                QVERIFY2(content.find(word) == std::string::npos, word);
        }
    }

    void oneHolderAtATime()
    {
        {
            auto made = root().create(QStringLiteral("Kari"), password("kari sitt passord"), {});
            FELTBOK_SUCCEEDS(made);
            FELTBOK_FAILS(ErrorCode::busy, root().open(QStringLiteral("Kari")));
            FELTBOK_FAILS(ErrorCode::alreadyExists,
                          root().create(QStringLiteral("Kari"), password("x"), {}));
        }
        FELTBOK_SUCCEEDS(root().open(QStringLiteral("Kari")));
    }

    void aDamagedProfileKeepsNobodyElseOut()
    {
        std::filesystem::path damaged;
        {
            auto made = root().create(QStringLiteral("Kari"), password("kari sitt passord"), {});
            damaged = made->folder.path();
            FELTBOK_SUCCEEDS(
                root().create(QStringLiteral("Ola"), password("ola sitt passord"), {}));
        }
        FELTBOK_SUCCEEDS(replacePrivateFile(damaged / "slots", "{"));
        FELTBOK_SUCCEEDS(root().open(QStringLiteral("Ola")));
    }

    void removesWhole()
    {
        FELTBOK_SUCCEEDS(root().create(QStringLiteral("Kari"), password("kari sitt passord"), {}));
        auto found = root().open(QStringLiteral("Kari"));
        FELTBOK_SUCCEEDS(found);
        const auto path = found->path();
        FELTBOK_SUCCEEDS(ProfileRoot::remove(std::move(found).value()));
        QVERIFY(!std::filesystem::exists(path));
        QCOMPARE(root().count().value(), 0U);
    }

    void passwordPolicy_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* text, PasswordProblem problem) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(problem);
        };
        row("kort passord", PasswordProblem::none); // twelve
        row("elleve tegn", PasswordProblem::tooShort);
        row("ÆØÅæøåÆØÅæø", PasswordProblem::tooShort);
        row("hest batteri stift", PasswordProblem::none);
        row("Passord123456", PasswordProblem::common);
        row("password1234!", PasswordProblem::common);
        row("123456789012", PasswordProblem::common);
        row("aaaaaaaaaaaa", PasswordProblem::common);
        row("abcabcabcabcabc", PasswordProblem::common);
        row("abcdefghijklmn", PasswordProblem::common);
        row("Sommer202620", PasswordProblem::common);
        row("karidemo202612", PasswordProblem::common);
        row("1q/Ø89-__s2¤", PasswordProblem::none);
    }

    void passwordPolicy()
    {
        QFETCH(QString, password);
        QFETCH(int, problem);
        QCOMPARE(static_cast<int>(checkPassword(password, QStringLiteral("Kari Demo"))), problem);
    }

    void pinPolicy()
    {
        const auto problem = [](const char* pin) { return checkPin(QString::fromLatin1(pin)); };
        QVERIFY(problem("482915") == PasswordProblem::none);
        QVERIFY(problem("48291") == PasswordProblem::tooShort);
        QVERIFY(problem("48291a") == PasswordProblem::tooShort);
        QVERIFY(problem("123456") == PasswordProblem::common);
        QVERIFY(problem("654321") == PasswordProblem::common);
        QVERIFY(problem("777777") == PasswordProblem::common);
        QVERIFY(problem("121212") == PasswordProblem::common);
    }

    void bothSpellingsOfALetterAreOnePassword()
    {
        const Secret composed = passwordBytes(QString::fromUtf8("bl\xC3\xA5"));
        const Secret decomposed = passwordBytes(QString::fromUtf8("bla\xCC\x8A"));
        QVERIFY(equalConstantTime(composed.view(), decomposed.view()));
    }
};

QTEST_GUILESS_MAIN(ProfileFolderTest)
#include "profile_folder_test.moc"
