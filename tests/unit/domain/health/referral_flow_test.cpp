// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/referral_flow.h"

#include "domain/schema.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace feltbok;
using namespace feltbok::domain::health;

namespace {

using Names = std::set<std::string>;

json::object referral(std::initializer_list<std::pair<std::string_view, json::value>> fields)
{
    json::object out{{"to", "nav"}};
    for (const auto& [name, value] : fields)
        out[name] = value;
    return out;
}

/// Spelt out, way by way, from the list of the issue: not how the code does it.
const std::map<std::string, Names> reached{
    {"tilbudt", {"avslaatt", "sendt", "mottatt", "moett", "ikke_moett", "avsluttet"}},
    {"avslaatt", {}},
    {"sendt", {"mottatt", "moett", "ikke_moett", "avsluttet"}},
    {"mottatt", {"moett", "ikke_moett", "avsluttet"}},
    {"moett", {"avsluttet"}},
    {"ikke_moett", {"avsluttet"}},
    {"avsluttet", {}},
};
const std::map<std::string, Names> single{
    {"tilbudt", {"avslaatt", "sendt"}},
    {"avslaatt", {}},
    {"sendt", {"mottatt"}},
    {"mottatt", {"moett", "ikke_moett"}},
    {"moett", {"avsluttet"}},
    {"ikke_moett", {"avsluttet"}},
    {"avsluttet", {}},
};

std::vector<std::string> codesOf(std::string_view field)
{
    const auto& codes = domain::schemaOf(domain::Collection::referral).field(field)->codes;
    return {codes.begin(), codes.end()};
}

/// What sending needs, case by case.
std::string slowMissing(const json::object& fields)
{
    const auto text = [&](const char* name) {
        const auto* value = fields.if_contains(name);
        return value == nullptr || value->is_null() ? std::string()
                                                    : std::string(value->get_string());
    };
    const bool incoming = text("from") == "annen_tjeneste";
    if (text("to").empty())
        return "to";
    if (text("consent").empty() || text("consent") == "ikke_gitt")
        return "consent";
    if (text("consent") == "ikke_noedvendig") {
        if (incoming)
            return "consent";
        for (const char* basis :
             {"meldeplikt_barnevern", "avvergingsplikt", "fare_liv_helse", "annet"})
            if (text("legal_basis") == basis)
                return {};
        return "legal_basis";
    }
    if (text("consent") == "muntlig" && text("consent_witness").empty())
        return "consent_witness";
    return {};
}

} // namespace

class ReferralFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStatusesAreThoseOfTheSchema()
    {
        const auto codes = codesOf("status");
        QCOMPARE(codes.size(), reached.size());
        for (const auto& code : codes)
            QVERIFY2(reached.contains(code), code.c_str());
    }

    /// Every status, every wish, every consent, basis, witness, direction, service and withdrawal.
    void everyMoveAgainstTheTable()
    {
        const auto with = [](std::vector<std::string> codes) {
            codes.emplace_back();
            return codes;
        };
        int judged = 0;
        for (const auto& present : with(codesOf("status")))
            for (const auto& consent : with(codesOf("consent")))
                for (const auto& basis : with(codesOf("legal_basis")))
                    for (const auto& from : with(codesOf("from")))
                        for (int bits = 0; bits < 8; ++bits) {
                            json::object fields;
                            const auto put = [&](const char* name, const std::string& value) {
                                if (!value.empty())
                                    fields[name] = value;
                            };
                            put("status", present);
                            put("consent", consent);
                            put("legal_basis", basis);
                            put("from", from);
                            if ((bits & 1) != 0)
                                fields["to"] = "fact";
                            if ((bits & 2) != 0)
                                fields["consent_witness"] = "0193";
                            const bool isWithdrawn = (bits & 4) != 0;
                            if (isWithdrawn)
                                fields["withdrawn_consent_at"] = "2026-11-22T09:00:00.000Z";
                            const std::string stands = present.empty() ? "tilbudt" : present;
                            for (const auto& wanted : codesOf("status")) {
                                const auto move = referralMove(fields, wanted);
                                const bool isOver = stands == "avslaatt" || stands == "avsluttet";
                                const bool closes = wanted == "avslaatt" || wanted == "avsluttet";
                                const bool isLegal = isWithdrawn
                                                         ? closes && !isOver
                                                         : reached.at(stands).contains(wanted);
                                const bool sends = isLegal && !isWithdrawn && stands == "tilbudt" &&
                                                   wanted != "avslaatt";
                                const std::string missing = sends ? slowMissing(fields) : "";
                                const std::string name = toJsonText(fields) + " " + wanted;
                                QVERIFY2(move.isLegal == isLegal, name.c_str());
                                QVERIFY2(std::string(move.missing) == missing, name.c_str());
                                ++judged;
                            }
                            const auto next = nextReferralSteps(fields);
                            Names offered(next.begin(), next.end());
                            Names expected = single.at(stands);
                            if (isWithdrawn)
                                expected =
                                    reached.at(stands).empty()
                                        ? Names{}
                                        : Names{stands == "tilbudt" ? "avslaatt" : "avsluttet"};
                            QVERIFY2(offered == expected, toJsonText(fields).c_str());
                            for (const auto step : next)
                                QVERIFY(referralMove(fields, step).isLegal);
                        }
        QCOMPARE(judged, 8 * 5 * 6 * 3 * 8 * 7);
    }

    void consentByTheCases()
    {
        struct Case
        {
            const char* name;
            json::object fields;
            bool hasConsent;
            bool isClosed;
            bool canWithdraw;
        };
        const Case cases[] = {
            {"written", referral({{"consent", "skriftlig"}}), true, false, true},
            {"spoken", referral({{"consent", "muntlig"}}), true, false, true},
            {"by law", referral({{"consent", "ikke_noedvendig"}}), false, false, false},
            {"refused", referral({{"consent", "ikke_gitt"}}), false, false, false},
            {"nothing asked", referral({}), false, false, false},
            {"withdrawn",
             referral({{"consent", "skriftlig"}, {"withdrawn_consent_at", "2026-11-22T09:00:00Z"}}),
             false, true, false},
            {"emptied", referral({{"consent", "skriftlig"}, {"withdrawn_consent_at", nullptr}}),
             true, false, true},
            {"sent", referral({{"consent", "skriftlig"}, {"status", "sendt"}}), true, false, true},
            {"met", referral({{"consent", "skriftlig"}, {"status", "moett"}}), true, false, true},
            {"over", referral({{"consent", "skriftlig"}, {"status", "avsluttet"}}), true, true,
             false},
            {"declined", referral({{"consent", "skriftlig"}, {"status", "avslaatt"}}), true, true,
             false},
        };
        for (const auto& each : cases) {
            QVERIFY2(hasConsent(each.fields) == each.hasConsent, each.name);
            QVERIFY2(isReferralClosed(each.fields) == each.isClosed, each.name);
            QVERIFY2(canWithdrawConsent(each.fields) == each.canWithdraw, each.name);
            QVERIFY2(mayHoldToken(each.fields) == each.canWithdraw, each.name);
        }
    }

    void whatWasSentIsAFact()
    {
        const auto open = [](const json::object& fields) {
            Names out;
            for (const auto& field : domain::schemaOf(domain::Collection::referral).fields)
                if (isReferralFieldOpen(fields, field.name))
                    out.emplace(field.name);
            return out;
        };
        const auto all = open(referral({}));
        QCOMPARE(all.size(), domain::schemaOf(domain::Collection::referral).fields.size());
        Names sent = all;
        for (const char* fixed : {"contact", "from", "from_service", "to", "consent", "consent_at",
                                  "consent_witness", "legal_basis"})
            sent.erase(fixed);
        for (const char* status : {"sendt", "mottatt", "moett", "ikke_moett"})
            QVERIFY2(open(referral({{"status", status}})) == sent, status);
        QVERIFY(open(referral({{"withdrawn_consent_at", "2026-11-22T09:00:00Z"}})) ==
                (Names{"outcome_date", "status"}));
        for (const char* status : {"avslaatt", "avsluttet"})
            QVERIFY2(open(referral({{"status", status}})).empty(), status);
    }
};

QTEST_GUILESS_MAIN(ReferralFlowTest)
#include "referral_flow_test.moc"
