// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/visit_join.h"

#include "domain/visit_invitation.h"
#include "support/test_workspace.h"
#include "ui/text.h"

#include <QSignalSpy>
#include <QTest>

using namespace feltbok;
using feltbok::test::TestWorkspace;
using ui::JoinCode;
using ui::toQString;
using ui::VisitJoiner;

namespace {

RecordId idOf(const char* last)
{
    return RecordId::parse(std::string("019aa2f1-1000-7c31-9d42-5364758600") + last).value();
}

/// The phone of the second inspector, and what the first one's screen shows.
struct Second : TestWorkspace
{
    Second()
    {
        joiner.setWorkspace(&workspace);
        invitation.municipality = "9901";
        invitation.visit = idOf("03");
        invitation.premises = idOf("04");
        invitation.kind = "skjenkekontroll";
        invitation.method = "aapen";
        invitation.checklist = "serving/1";
        invitation.startedAt = "2026-11-20T21:40:00.000Z";
        invitation.controllers = {UserId::parse(idOf("05").toText()).value(), device.identity.user};
        std::ranges::sort(invitation.controllers);
    }
    QString code() const { return toQString(domain::toText(invitation)); }
    std::size_t visits()
    {
        return device
            .with([](auto& store) {
                domain::ListQuery query;
                query.collection = "control_visit";
                return store.list(query);
            })
            ->rows.size();
    }

    domain::VisitInvitation invitation;
    VisitJoiner joiner;
};

} // namespace

class VisitJoinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVisitIsThereWithItsFirstValues()
    {
        Second second;
        const QSignalSpy joined(&second.joiner, &VisitJoiner::joined);
        second.joiner.join(second.code());
        QTRY_COMPARE(joined.count(), 1);
        QCOMPARE(joined.first()[0].toString(), toQString(second.invitation.visit.toText()));
        QCOMPARE(joined.first()[1].toBool(), true);
        const auto view = second.device.check(second.device.view(second.invitation.visit));
        QVERIFY(view.fields.at("kind") == "skjenkekontroll");
        QVERIFY(view.fields.at("status") == "draft");
        QCOMPARE(view.fields.at("controllers").as_array().size(), std::size_t(2));
        QVERIFY(view.unsentCount > 0); // its creation goes to the server from here as well
    }

    void aSecondScanOpensTheSame()
    {
        Second second;
        const QSignalSpy joined(&second.joiner, &VisitJoiner::joined);
        second.joiner.join(second.code());
        QTRY_COMPARE(joined.count(), 1);
        second.device.save(second.invitation.visit, test::setting(R"({"guests_estimated":40})"));
        second.joiner.join(second.code());
        QTRY_COMPARE(joined.count(), 2);
        QCOMPARE(second.visits(), std::size_t(1));
        const auto view = second.device.check(second.device.view(second.invitation.visit));
        QVERIFY(view.fields.at("guests_estimated") == 40);
        // Finished meanwhile: it is opened to be read.
        second.device.save(second.invitation.visit, test::setting(R"({"status":"finished"})"));
        second.joiner.join(second.code());
        QTRY_COMPARE(joined.count(), 3);
        QCOMPARE(joined.last()[1].toBool(), false);
    }

    void whatCannotBeJoinedIsSaid_data()
    {
        QTest::addColumn<QString>("what");
        for (const auto* what : {"another code", "damaged", "another municipality", "not named"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatCannotBeJoinedIsSaid()
    {
        QFETCH(QString, what);
        Second second;
        QString code = second.code();
        if (what == u"another code")
            code = QStringLiteral("feltbok://check?visit=1");
        else if (what == u"damaged")
            code.chop(5);
        else if (what == u"another municipality")
            code.replace(QStringLiteral("9901"), QStringLiteral("9902"));
        else
            code.replace(toQString(second.device.identity.user.toText()),
                         toQString(idOf("06").toText()));
        const QSignalSpy problem(&second.joiner, &VisitJoiner::problemChanged);
        second.joiner.join(code);
        QTRY_VERIFY(problem.count() > 0);
        QVERIFY(!second.joiner.problem().isEmpty());
        QVERIFY(!second.joiner.remedy().isEmpty());
        QCOMPARE(second.visits(), std::size_t(0));
        // A good one afterwards clears it.
        const QSignalSpy joined(&second.joiner, &VisitJoiner::joined);
        second.joiner.join(second.code());
        QTRY_COMPARE(joined.count(), 1);
        QCOMPARE(second.joiner.problem(), QString());
    }

    void aCodeThatNamesAnotherRecordOpensNothing()
    {
        Second second;
        second.invitation.visit = second.device.create("premises", R"({"name":"Kroa"})");
        const QSignalSpy joined(&second.joiner, &VisitJoiner::joined);
        second.joiner.join(second.code());
        QTRY_VERIFY(!second.joiner.problem().isEmpty());
        QCOMPARE(joined.count(), 0);
    }

    void theCodeNeedsAColleagueAndADraft()
    {
        Second first;
        const QSignalSpy joined(&first.joiner, &VisitJoiner::joined);
        first.joiner.join(first.code());
        QTRY_COMPARE(joined.count(), 1);
        JoinCode code;
        code.setWorkspace(&first.workspace);
        code.setVisit(toQString(first.invitation.visit.toText()));
        QTRY_COMPARE(code.text(), first.code());
        QVERIFY(code.rows().size() > 20);
        QCOMPARE(code.problem(), QString());

        domain::Change alone;
        alone.remove["controllers"] = json::array{json::value(idOf("05").toText())};
        first.device.save(first.invitation.visit, alone);
        Q_EMIT first.records.changed();
        QTRY_VERIFY(!code.problem().isEmpty());
        QVERIFY(code.rows().isEmpty() && code.text().isEmpty());
        const QString whyAlone = code.problem();
        first.device.save(first.invitation.visit, test::setting(R"({"status":"finished"})"));
        Q_EMIT first.records.changed();
        QTRY_VERIFY(!code.problem().isEmpty() && code.problem() != whyAlone);
    }
};

QTEST_GUILESS_MAIN(VisitJoinTest)
#include "visit_join_test.moc"
