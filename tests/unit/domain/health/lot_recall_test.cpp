// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/lot_recall.h"

#include "stock_samples.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain::health;

namespace {

const Recall recall{idOf(902), "nyxoid", "A1", instant("2026-11-01T08:00:00Z"), false};

StockMovement in(int location, StockMovement out)
{
    out.location = idOf(location);
    return out;
}

StockMovement lot(const char* lot, StockMovement out)
{
    out.lot = lot;
    return out;
}

/// By device 1 unless it is another's; it had pulled up to `seen`.
RecallAnswer answer(int location, int found, std::int64_t seen, std::int64_t version,
                    int device = 1)
{
    return {recall.id, idOf(location),         found, instant("2026-11-20T10:00:00Z"),
            version,   idOf<DeviceId>(device), seen};
}

/// "1: 4 answered, 2: 0 reopened by 7"
std::string text(const RecallStatus& status)
{
    std::string out;
    for (const RecallLocation& location : status.locations) {
        out.append(out.empty() ? "" : ", ");
        out.append(std::to_string(location.location.bytes()[15])).append(": ");
        out.append(std::to_string(location.balance)).append(" ").append(toString(location.state));
        for (const StockMovement* movement : location.reopenedBy)
            out.append(" by ").append(std::to_string(movement->id.bytes()[15]));
    }
    return out;
}

std::string text(std::vector<StockMovement> movements, std::vector<RecallAnswer> answers,
                 const Recall& of = recall)
{
    const StockLedger ledger(std::move(movements));
    return text(recallStatus(of, ledger, answers, {}));
}

} // namespace

class LotRecallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLocationThatEverHeldTheLot()
    {
        StockMovement otherProduct = in(6, movement(9, EntryType::mottak, 2, 9));
        otherProduct.product = "ventizolve";
        StockMovement otherExpiry = in(1, movement(10, EntryType::mottak, 1, 10));
        otherExpiry.expiry = date("2029-01-31");
        const StockLedger ledger({
            in(1, movement(1, EntryType::mottak, 4, 1)),
            in(2, movement(2, EntryType::mottak, 2, 2)), // handed out since
            in(2, movement(3, EntryType::utdeling, -2, 3)),
            in(3, movement(4, EntryType::utdeling, -2, 4)),      // never booked in
            in(4, lot("a1", movement(5, EntryType::mottak, 6))), // small letters, not sent
            in(5, lot("A11", movement(6, EntryType::mottak, 2, 6))),
            in(5, lot("A", movement(7, EntryType::mottak, 2, 7))),
            otherProduct,
            otherExpiry,
        });
        const RecallStatus status = recallStatus(recall, ledger, {}, {});
        QCOMPARE(text(status), std::string("1: 5 to_answer, 2: 0 to_answer, 3: -2 to_answer, "
                                           "4: 6 to_answer"));
        QCOMPARE(status.dosesHeld, std::int64_t(11));
        QCOMPARE(status.toAnswer(), (std::vector<RecordId>{idOf(1), idOf(2), idOf(3), idOf(4)}));
    }

    void answersAreCountedWhereTheyBelong()
    {
        const std::vector<StockMovement> movements{in(1, movement(1, EntryType::mottak, 4, 1)),
                                                   in(2, movement(2, EntryType::mottak, 2, 2))};
        QCOMPARE(text(movements, {answer(1, 4, 2, 3)}),
                 std::string("1: 4 answered, 2: 2 to_answer"));
        RecallAnswer other = answer(2, 2, 2, 4);
        other.recall = idOf(903);
        QCOMPARE(text(movements, {other}), std::string("1: 4 to_answer, 2: 2 to_answer"));
        // Where the ledger knew of none, some may be found.
        QCOMPARE(text(movements, {answer(7, 1, 2, 4)}),
                 std::string("1: 4 to_answer, 2: 2 to_answer, 7: 0 answered"));
    }

    void theLastAnswerCounts()
    {
        const StockLedger ledger({movement(1, EntryType::mottak, 4, 1)});
        const auto found = [&](std::vector<RecallAnswer> answers) {
            return recallStatus(recall, ledger, answers, {}).locations.front().answer->dosesFound;
        };
        QCOMPARE(found({answer(1, 4, 2, 9), answer(1, 2, 2, 5)}), 4);
        QCOMPARE(found({answer(1, 2, 2, 5), answer(1, 4, 2, 9)}), 4);
        QCOMPARE(found({answer(1, 3, 2, 0), answer(1, 4, 2, 9)}), 3); // not sent yet: the newest
        QCOMPARE(found({answer(1, 4, 2, 9), answer(1, 3, 2, 0)}), 3);
    }

    void whatMovesAfterTheAnswerReopensIt()
    {
        const StockMovement held = movement(1, EntryType::mottak, 4, 1);
        const auto after = [&](const StockMovement& later, std::int64_t seen = 5,
                               std::int64_t version = 8) {
            return text({held, later}, {answer(1, 4, seen, version)});
        };
        QCOMPARE(after(by(2, movement(7, EntryType::overfoeringInn, 2, 9), 0)),
                 std::string("1: 6 reopened by 7"));
        // A hand-out by one who had not heard of it.
        QCOMPARE(after(by(2, movement(7, EntryType::utdeling, -2, 9), 0)),
                 std::string("1: 2 reopened by 7"));
        // The server got it before the answer, but the answering device had not pulled it.
        QCOMPARE(after(by(2, movement(7, EntryType::mottak, 2, 6), 0)),
                 std::string("1: 6 reopened by 7"));
        QCOMPARE(after(by(2, movement(7, EntryType::mottak, 2, 5), 0)),
                 std::string("1: 6 answered"));
        QCOMPARE(after(by(2, movement(7, EntryType::mottak, 2), 0)), // made here, not sent
                 std::string("1: 6 reopened by 7"));
        // Of its own it knew what it made before, whatever it had pulled.
        QCOMPARE(after(by(1, movement(7, EntryType::mottak, 2, 7), 5)),
                 std::string("1: 6 answered"));
        QCOMPARE(after(by(1, movement(7, EntryType::mottak, 2, 9), 5)),
                 std::string("1: 6 reopened by 7"));
        QCOMPARE(after(by(1, movement(7, EntryType::mottak, 2), 5)),
                 std::string("1: 6 reopened by 7"));
        // Elsewhere, or of another lot, it is no matter.
        QCOMPARE(after(by(2, in(2, movement(7, EntryType::mottak, 2, 9)), 0)),
                 std::string("1: 4 answered, 2: 2 to_answer"));
        QCOMPARE(after(by(2, lot("A2", movement(7, EntryType::mottak, 2, 9)), 0)),
                 std::string("1: 4 answered"));
    }

    void anUnsentAnswer()
    {
        const StockMovement held = movement(1, EntryType::mottak, 4, 1);
        const auto after = [&](const StockMovement& later) {
            return text({held, later}, {answer(1, 4, 5, 0)});
        };
        QCOMPARE(after(by(2, movement(7, EntryType::mottak, 2, 5), 0)),
                 std::string("1: 6 answered"));
        QCOMPARE(after(by(2, movement(7, EntryType::mottak, 2, 6), 0)),
                 std::string("1: 6 reopened by 7"));
        QCOMPARE(after(by(1, movement(7, EntryType::mottak, 2, 90), 5)),
                 std::string("1: 6 answered"));
        StockMovement own = by(1, movement(7, EntryType::mottak, 2), 5);
        QCOMPARE(after(own), std::string("1: 6 answered")); // made at the same moment
        own.at += std::chrono::milliseconds{1};
        QCOMPARE(after(own), std::string("1: 6 reopened by 7"));
    }

    void anAnswerThatDoesNotSayWhatItHadSeen()
    {
        RecallAnswer silent = answer(1, 4, 0, 8);
        silent.seenVersion.reset();
        const StockMovement held = movement(1, EntryType::mottak, 4, 1);
        QCOMPARE(text({held, by(2, movement(7, EntryType::mottak, 2, 7), 0)}, {silent}),
                 std::string("1: 6 answered"));
        QCOMPARE(text({held, by(2, movement(7, EntryType::mottak, 2, 9), 0)}, {silent}),
                 std::string("1: 6 reopened by 7"));
    }

    void whatTheAnswerLeadsToReopensNothing()
    {
        const StockMovement held = movement(1, EntryType::mottak, 4, 1);
        const auto after = [&](StockMovement later, std::optional<RecordId> of) {
            later.recall = of;
            return text({held, by(2, std::move(later), 0)}, {answer(1, 4, 5, 8)});
        };
        QCOMPARE(after(movement(7, EntryType::tilbakekalling, -4, 9), recall.id),
                 std::string("1: 0 answered"));
        QCOMPARE(after(movement(7, EntryType::retur, -4, 9), recall.id),
                 std::string("1: 0 answered"));
        QCOMPARE(after(movement(7, EntryType::tilbakekalling, -4, 9), idOf(903)),
                 std::string("1: 0 reopened by 7"));
        QCOMPARE(after(movement(7, EntryType::retur, -4, 9), std::nullopt),
                 std::string("1: 0 reopened by 7"));
        // In the name of the recall more may come in as well.
        QCOMPARE(after(movement(7, EntryType::overfoeringInn, 2, 9), recall.id),
                 std::string("1: 6 reopened by 7"));
        QCOMPARE(after(movement(7, EntryType::telling, 0, 9), std::nullopt),
                 std::string("1: 4 answered"));
        QCOMPARE(after(movement(7, EntryType::telling, 1, 9), std::nullopt),
                 std::string("1: 5 reopened by 7"));
    }

    void aNewAnswerClosesItAgain()
    {
        QCOMPARE(text({movement(1, EntryType::mottak, 4, 1),
                       by(2, movement(7, EntryType::overfoeringInn, 2, 9), 0)},
                      {answer(1, 4, 5, 8), answer(1, 6, 9, 12)}),
                 std::string("1: 6 answered"));
    }

    void aWithdrawnRecallAsksForNothing()
    {
        Recall withdrawn = recall;
        withdrawn.isWithdrawn = true;
        const StockLedger ledger({movement(1, EntryType::mottak, 4, 1)});
        const RecallStatus status = recallStatus(withdrawn, ledger, {}, {});
        QCOMPARE(text(status), std::string("1: 4 withdrawn"));
        QVERIFY(status.toAnswer().empty());
        QVERIFY(recallOf(std::vector<Recall>{withdrawn}, "nyxoid", "A1") == nullptr);
    }

    void whatWentOutWhereAndWhen()
    {
        const std::vector<RecallHandout> handouts{
            {"nyxoid", "A1", 2, "sentrum", date("2026-10-02")},
            {"nyxoid", "a1", 4, "sentrum", date("2026-10-02")},
            {"nyxoid", "A1", 2, "havna", date("2026-10-02")},
            {"nyxoid", "A1", 2, "sentrum", date("2026-09-30")},
            {"nyxoid", "A1", 2, "", date("2026-10-02")},
            {"nyxoid", "A2", 2, "sentrum", date("2026-10-02")},
            {"ventizolve", "A1", 2, "sentrum", date("2026-10-02")},
        };
        const RecallStatus status = recallStatus(recall, StockLedger({}), {}, handouts);
        QCOMPARE(status.dosesOut, std::int64_t(12));
        const std::vector<RecallOut> wanted{{date("2026-09-30"), "sentrum", 2},
                                            {date("2026-10-02"), "", 2},
                                            {date("2026-10-02"), "havna", 2},
                                            {date("2026-10-02"), "sentrum", 6}};
        QVERIFY(status.out == wanted);
        QVERIFY(status.locations.empty());
    }

    void theRecallThatHoldsALotBack()
    {
        Recall later = recall;
        later.id = idOf(904);
        later.issuedAt += std::chrono::hours{1};
        const std::vector<Recall> recalls{later, recall};
        QVERIFY(recallOf(recalls, "nyxoid", "a1 ") == &recalls[1]);
        QVERIFY(recallOf(recalls, "ventizolve", "A1") == nullptr);
        QVERIFY(recallOf(recalls, "nyxoid", "A12") == nullptr);
        QVERIFY(recallOf({}, "nyxoid", "A1") == nullptr);
    }
};

QTEST_APPLESS_MAIN(LotRecallTest)
#include "lot_recall_test.moc"
