// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/person_token.h"
#include "support/test_workspace.h"
#include "ui/health/referral_editor.h"
#include "ui/health/referrals_model.h"
#include "ui/labels.h"

#include <QSignalSpy>

#include <set>

using namespace feltbok;
using feltbok::test::object;
using feltbok::test::pulled;
using feltbok::test::TestWorkspace;

namespace {

QString q(const RecordId& id)
{
    return QString::fromStdString(id.toText());
}
QString s(const char* text)
{
    return QString::fromUtf8(text);
}

struct Outreach : TestWorkspace
{
    Outreach() : TestWorkspace({{"9901", "Prøvevik", domain::Role::outreachWorker}})
    {
        const UserId other = UserId::create(device.clock.now());
        una = QString::fromStdString(other.toText());
        json::object colleague = object(R"({"name":"Una Ute","roles":["outreach_worker"]})");
        colleague["user"] = other.toText();
        device.pull(
            {pulled(RecordId::create(device.clock.now()), "colleague", 3, toJsonText(colleague))});
        records.announceArrival();
    }

    QString make(const char* service)
    {
        ui::ReferralsModel model;
        model.setWorkspace(&workspace);
        const QSignalSpy made(&model, &ui::ReferralsModel::made);
        if (service == nullptr)
            model.takeIn();
        else
            model.offer(s(service), {});
        return QTest::qWaitFor([&] { return !made.isEmpty(); }) ? made.front().front().toString()
                                                                : QString();
    }
    json::object fields(const QString& id)
    {
        return device.view(RecordId::parse(id.toStdString()).value())->fields;
    }
    std::string field(const QString& id, std::string_view name)
    {
        const auto all = fields(id);
        const auto* value = all.if_contains(name);
        return value == nullptr || value->is_null() ? std::string()
               : value->is_string()                 ? std::string(value->get_string())
                                                    : toJsonText(*value);
    }

    QString una;
};

/// Everything that was asked of the records, and what followed from that, has been done: jobs run
/// in their order.
bool isSettled(ui::RecordAccess& records)
{
    for (int round = 0; round < 3; ++round) {
        bool isDone = false;
        records.run(
            &records, [](domain::RecordStore& store) { return store.counts(); },
            [&](const Result<domain::RecordCounts>&) { isDone = true; });
        if (!QTest::qWaitFor([&] { return isDone; }))
            return false;
    }
    return true;
}

struct Opened
{
    Opened(Outreach& outreach, const QString& id)
    {
        editor.setWorkspace(&outreach.workspace);
        editor.setRecordId(id);
        isReady = QTest::qWaitFor([&] { return editor.isReady(); });
    }
    /// Whether it comes to this status.
    bool take(const char* status)
    {
        editor.take(s(status));
        return QTest::qWaitFor([&] { return editor.status() == s(status); }, 2000);
    }
    bool consent(const char* code)
    {
        editor.setConsent(s(code));
        return QTest::qWaitFor(
            [&] { return editor.values().toMap().value(s("consent")).toString() == s(code); });
    }
    QStringList offered() const
    {
        QStringList out;
        for (const auto& step : editor.steps())
            out.push_back(step.toMap().value(s("value")).toString() + u':' +
                          step.toMap().value(s("missing")).toString());
        return out;
    }

    ui::ReferralEditor editor;
    bool isReady = false;
};

} // namespace

class ReferralTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheOfferToTheMeeting()
    {
        Outreach outreach;
        const QString id = outreach.make("nav");
        QVERIFY(!id.isEmpty());
        QCOMPARE(outreach.field(id, "status"), std::string("tilbudt"));
        QVERIFY(outreach.field(id, "assigned").find(outreach.workspace.userId().toStdString()) !=
                std::string::npos);
        QVERIFY(outreach.field(id, "person_token").empty()); // not before there is a consent
        Opened opened(outreach, id);
        QVERIFY(opened.isReady && opened.editor.isOwn());
        QCOMPARE(opened.offered(), (QStringList{s("avslaatt:"), s("sendt:consent")}));
        // What the page does not offer is not taken.
        opened.editor.take(s("sendt"));
        QVERIFY(opened.consent("muntlig"));
        QCOMPARE(opened.editor.status(), s("tilbudt"));
        QCOMPARE(opened.offered(), (QStringList{s("avslaatt:"), s("sendt:consent_witness")}));
        QVERIFY(QTest::qWaitFor([&] { return opened.editor.witnesses().size() == 1; }));
        const QString witness =
            opened.editor.witnesses().front().toMap().value(s("value")).toString();
        QCOMPARE(witness, outreach.una); // not oneself
        opened.editor.save(s("consent_witness"), witness);
        QVERIFY(QTest::qWaitFor([&] { return opened.offered().back() == u"sendt:"; }));
        QVERIFY(!opened.editor.words().isEmpty());
        QCOMPARE(outreach.field(id, "legal_basis"), std::string("samtykke"));
        QVERIFY(!outreach.field(id, "consent_at").empty());

        QVERIFY(opened.take("sendt"));
        // What was told to whom is a fact now.
        QVERIFY(!opened.editor.openFields().contains(s("to")));
        opened.editor.save(s("to"), s("fact"));
        QVERIFY(opened.editor.error().isSet());
        QCOMPARE(outreach.field(id, "to"), std::string("nav"));
        QVERIFY(opened.take("mottatt"));
        QCOMPARE(opened.offered(), (QStringList{s("moett:"), s("ikke_moett:")}));
        QVERIFY(opened.take("moett"));
        QCOMPARE(outreach.field(id, "outcome_date"), std::string("2026-11-20"));
        const std::string token = outreach.field(id, "person_token");
        QCOMPARE(token.size(), std::size_t(16));
        QVERIFY(opened.take("avsluttet"));
        QVERIFY(outreach.field(id, "person_token").empty());
        QVERIFY(opened.editor.words().isEmpty() && opened.offered().isEmpty());
        QVERIFY(opened.editor.openFields().isEmpty());
    }

    /// It is an act of its own at any time, and it does stop it.
    void withdrawnConsentStopsIt()
    {
        for (const char* status : {"tilbudt", "sendt", "mottatt", "moett"}) {
            Outreach outreach;
            const QString id = outreach.make("fact");
            Opened opened(outreach, id);
            QVERIFY(opened.consent("skriftlig"));
            for (const char* step : {"sendt", "mottatt", "moett"}) {
                if (opened.editor.status() == s(status))
                    break;
                QVERIFY(opened.take(step));
            }
            QVERIFY(opened.editor.canWithdraw() && !opened.editor.words().isEmpty());
            opened.editor.withdrawConsent();
            QVERIFY(QTest::qWaitFor([&] { return opened.editor.isWithdrawn(); }));
            QVERIFY(outreach.field(id, "person_token").empty());
            QVERIFY(opened.editor.words().isEmpty() && !opened.editor.canWithdraw());
            QCOMPARE(opened.editor.openFields(), (QStringList{s("status"), s("outcome_date")}));
            QCOMPARE(opened.editor.steps().size(), 1);
            // No further step, no other worker, no new consent.
            const std::string before = toJsonText(outreach.fields(id));
            for (const char* step : {"sendt", "mottatt", "moett", "ikke_moett"})
                opened.editor.take(s(step));
            opened.editor.setAssigned({outreach.una});
            opened.editor.setConsent(s("skriftlig"));
            opened.editor.save(s("urgency"), s("akutt"));
            opened.editor.save(s("to"), s("politi"));
            QVERIFY(isSettled(outreach.records));
            QCOMPARE(toJsonText(outreach.fields(id)), before);
            const auto close = opened.editor.steps().front().toMap().value(s("value")).toString();
            QVERIFY(opened.take(close.toLatin1().constData()));
        }
    }

    void aTokenComesAndGoesWithTheConsent()
    {
        Outreach outreach;
        const QString id = outreach.make("nav");
        Opened opened(outreach, id);
        QVERIFY(opened.consent("ikke_gitt"));
        QVERIFY(opened.editor.words().isEmpty());
        QVERIFY(opened.consent("skriftlig"));
        const QString words = opened.editor.words();
        QVERIFY(!words.isEmpty());
        QVERIFY(opened.consent("muntlig")); // the same person
        QCOMPARE(opened.editor.words(), words);
        QVERIFY(opened.consent("ikke_noedvendig"));
        QVERIFY(opened.editor.words().isEmpty());
        QVERIFY(outreach.field(id, "person_token").empty());
        QVERIFY(outreach.field(id, "legal_basis").empty());
        QVERIFY(outreach.field(id, "consent_at").empty());
        QCOMPARE(opened.offered().back(), s("sendt:legal_basis"));
        QVERIFY(!opened.editor.canWithdraw());
    }

    void openReferralsAreToldApart()
    {
        Outreach outreach;
        std::set<QString> words;
        for (int i = 0; i < 12; ++i) {
            Opened opened(outreach, outreach.make("nav"));
            QVERIFY(opened.consent("skriftlig"));
            for (const QString& word : opened.editor.words().split(s(" · ")))
                QVERIFY2(words.insert(word).second, qPrintable(word));
        }
        ui::ReferralsModel model;
        model.setWorkspace(&outreach.workspace);
        QVERIFY(QTest::qWaitFor([&] { return model.count() == 12; }));
        QVERIFY(!model.rows().front().words.isEmpty());
    }

    /// By the plan of Aure other services refer with consent only.
    void anIncomingOneNeedsConsent()
    {
        Outreach outreach;
        const QString id = outreach.make(nullptr);
        Opened opened(outreach, id);
        QVERIFY(opened.editor.isIncoming());
        QCOMPARE(outreach.field(id, "to"), std::string("oppsoekende_team"));
        for (const auto& code : opened.editor.choices(s("consent")))
            QVERIFY(code.toMap().value(s("value")).toString() != u"ikke_noedvendig");
        QCOMPARE(opened.offered().back(), s("sendt:consent"));
        QVERIFY(opened.consent("skriftlig"));
        QVERIFY(opened.take("sendt"));
    }

    /// Two of one service, before there are words for anybody; nothing tells who they are of.
    void incomingOnesAreToldApartByWhenceAndWhen()
    {
        Outreach outreach;
        const QString first = outreach.make(nullptr);
        outreach.device.clock.advance(std::chrono::minutes(90));
        const QString second = outreach.make(nullptr);
        for (const auto& id : {first, second}) {
            Opened opened(outreach, id);
            QVERIFY(opened.editor.openFields().contains(s("from_service")));
            QCOMPARE(opened.editor.choices(s("from_service")).size(),
                     opened.editor.choices(s("to")).size());
            opened.editor.save(s("from_service"), s("nav"));
            QVERIFY(QTest::qWaitFor([&] { return outreach.field(id, "from_service") == "nav"; }));
        }
        ui::ReferralsModel model;
        model.setWorkspace(&outreach.workspace);
        QVERIFY(QTest::qWaitFor([&] { return model.count() == 2; }));
        for (const auto& row : model.rows()) {
            QVERIFY(row.isIncoming && row.words.isEmpty());
            QCOMPARE(row.sender, ui::codeLabel(s("nav")));
            QCOMPARE(row.urgency, ui::codeLabel(s("ordinaer")));
        }
        QVERIFY(model.rows().front().offered.contains(u"00:30"));
        QVERIFY(model.rows().back().offered.contains(u"23:00"));
        // A fact once it was taken on.
        Opened taken(outreach, first);
        QVERIFY(taken.consent("skriftlig"));
        QVERIFY(taken.take("sendt"));
        QVERIFY(!taken.editor.openFields().contains(s("from_service")));
    }

    void openingIsNotedWithItsReason()
    {
        Outreach outreach;
        const RecordId id = RecordId::create(outreach.device.clock.now());
        outreach.device.pull({pulled(id, "referral", 5, R"({"to":"nav","status":"sendt"})")});
        Opened opened(outreach, q(id));
        QVERIFY(!opened.editor.isNoted() && !opened.editor.isOwn());
        const QSignalSpy noted(&opened.editor, &ui::ReferralEditor::notedChanged);
        const QSignalSpy edited(&outreach.records, &ui::RecordAccess::edited);
        opened.editor.noteOpened(s("overtakelse"));
        QVERIFY(QTest::qWaitFor([&] { return opened.editor.isNoted(); }));
        QCOMPARE(noted.size(), 1);
        QCOMPARE(edited.size(), 1);           // it is to be sent
        opened.editor.noteOpened(s("annet")); // once for each opening
        QCOMPARE(outreach.device.gather(), 1U);
        const auto operation = outreach.device.unsent().front();
        QVERIFY(object(operation.op).at("kind") == "read");
        QVERIFY(object(operation.payload).at("reason") == "overtakelse");
        QVERIFY(outreach.device.view(id)->delivery == domain::Delivery::delivered);
    }

    void whatIsOverLiesByItself()
    {
        Outreach outreach;
        const QString first = outreach.make("nav");
        const QString urgent = outreach.make("legevakt");
        outreach.make("bolig");
        Opened declined(outreach, first);
        QVERIFY(declined.take("avslaatt"));
        Opened hurried(outreach, urgent);
        hurried.editor.save(s("urgency"), s("akutt"));
        ui::ReferralsModel model;
        model.setWorkspace(&outreach.workspace);
        QVERIFY(QTest::qWaitFor(
            [&] { return model.count() == 2 && model.rows().front().id == urgent; }));
        QVERIFY(model.rows().front().isAcute);
        model.setOver(true);
        QVERIFY(QTest::qWaitFor([&] { return model.count() == 1; }));
        QCOMPARE(model.rows().front().id, first);
    }

    void whatWasBegunByMistakeIsThrownAway()
    {
        Outreach outreach;
        const QString id = outreach.make("nav");
        Opened opened(outreach, id);
        QVERIFY(opened.editor.canDiscard());
        const QSignalSpy discarded(&opened.editor, &ui::ReferralEditor::discarded);
        opened.editor.discard();
        QVERIFY(QTest::qWaitFor([&] { return !discarded.isEmpty(); }));
        QVERIFY(!outreach.device.view(RecordId::parse(id.toStdString()).value()));
        QCOMPARE(outreach.device.gather(), 0U);
    }
};

QTEST_MAIN(ReferralTest)
#include "referral_test.moc"
