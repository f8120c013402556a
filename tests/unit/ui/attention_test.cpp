// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/attention_model.h"

#include <QSignalSpy>

using namespace feltbok;
using feltbok::test::TestWorkspace;

namespace {

constexpr auto inspector = domain::Role::inspector;
constexpr auto caseHandler = domain::Role::caseHandler;

/// Two case handlers have changed the same field of a licence.
struct Disputed : TestWorkspace
{
    explicit Disputed(std::string_view field, std::string_view one, std::string_view other,
                      domain::Role role = caseHandler)
        : reader({device.identity.user, QStringLiteral("Kari Demo"), {{"9901", "Prøvevik", role}}},
                 records, device.clock)
    {
        const RecordId place = device.create("premises", R"({"name":"Havblikk kro"})");
        const RecordId licence =
            device.create("licence", R"({"licence_kind":"skjenk_alminnelig","premises":")" +
                                         place.toText() + R"("})");
        domain::PulledRecord conflict;
        conflict.id = RecordId::create(device.clock.now());
        conflict.collection = "conflict";
        conflict.municipality = "9901";
        conflict.version = 1;
        conflict.fields =
            test::object(R"({"open":true,"record":")" + licence.toText() + R"(","field":")" +
                         std::string(field) + R"(","values":[{"value":)" + std::string(one) +
                         R"(},{"value":)" + std::string(other) + "}]}");
        device.pull({std::move(conflict)});
        const QSignalSpy read(&model, &QAbstractItemModel::modelReset);
        model.setWorkspace(&reader);
        (void)QTest::qWaitFor([&] { return !read.isEmpty(); });
    }

    QString text(int index) const
    {
        return model.rows().at(0).values.at(index).toMap().value(QStringLiteral("text")).toString();
    }

    ui::Workspace reader;
    ui::AttentionModel model;
};

} // namespace

class AttentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursReadAsHours()
    {
        Disputed disputed(
            "hours",
            R"([{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"},{"groups":["G1"],"days":["holy"],"closed":true,"area":"ute","valid_from":"2026-12-01"}])",
            "[]");
        QCOMPARE(disputed.model.count(), 1);
        QCOMPARE(disputed.model.rows().at(0).place, QStringLiteral("Havblikk kro"));
        const QString text = disputed.text(0);
        for (const char* words : {"08:00–01:30", "every day", "closed", "outdoors", "2026"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
        QVERIFY2(!text.contains(u'{') && !text.contains(u'"'), qPrintable(text));
        QCOMPARE(disputed.text(1), QStringLiteral("empty"));
    }

    void listsReadAsWhatTheySay()
    {
        Disputed periods(
            "withdrawals",
            R"([{"from":"2026-12-11","to":"2026-12-17","decision":"0193a1b2-0000-7000-8000-000000000001"}])",
            "[]");
        QCOMPARE(periods.model.count(), 1);
        QVERIFY2(!periods.text(0).contains(u'{') && periods.text(0).contains(u'–') &&
                     !periods.text(0).contains(QStringLiteral("0193a1b2")),
                 qPrintable(periods.text(0)));
        Disputed areas("area_list", R"([{"name":"Hagen","kind":"ute"}])", "[]");
        QVERIFY2(areas.text(0).startsWith(QStringLiteral("Hagen – ")), qPrintable(areas.text(0)));
    }

    /// An inspector could not settle it: the server would refuse.
    void whatTheOfficeKeepsIsTheOfficesToSettle()
    {
        QCOMPARE(Disputed("valid_to", R"("2028-09-30")", "null", inspector).model.count(), 0);
        QCOMPARE(Disputed("valid_to", R"("2028-09-30")", "null").model.count(), 1);
    }
};

QTEST_GUILESS_MAIN(AttentionTest)
#include "attention_test.moc"
