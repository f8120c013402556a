// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Who may do what, written by hand from protocol.md §6 ("Who may write what") and §8 ("Who sees
// what"); nothing here is taken from the server's own tables. All records are in municipality 9901.

#pragma once

#include <array>
#include <string_view>

namespace feltbok::test::matrix {

/// Somebody who asks, each a column below. "Named" is in `controllers` of every visit, in `users`
/// of the stock location and in `assigned` of the referral: that alone must give nothing.
struct Who
{
    char letter;
    std::string_view name;
    std::string_view roles; ///< with spaces between
    std::string_view municipality;
    bool isHealth; ///< side of the device
    bool isNamed;
    bool isFormer; ///< the grants are taken again
};
inline constexpr auto people = std::to_array<Who>({
    {'C', "inspector who controls", "inspector", "9901", false, true, false},
    {'I', "inspector who began a visit for others", "inspector", "9901", false, false, false},
    {'S', "case handler", "case_handler", "9901", false, true, false},
    {'X', "inspector of no visit, and case handler", "inspector case_handler", "9901", false, false,
     false},
    {'Z', "inspector who controls, and case handler", "inspector case_handler", "9901", false, true,
     false},
    {'B', "inspector of both sides", "inspector outreach_worker", "9901", false, true, false},
    {'K', "distributor who keeps the stock", "naloxone_distributor", "9901", true, true, false},
    {'D', "distributor of no stock", "naloxone_distributor", "9901", true, false, false},
    {'W', "outreach worker, author", "outreach_worker", "9901", true, false, false},
    {'O', "outreach worker, not assigned", "outreach_worker", "9901", true, false, false},
    {'A', "outreach worker, assigned", "outreach_worker", "9901", true, true, false},
    {'L', "health lead", "health_lead", "9901", true, true, false},
    {'H', "outreach worker of both sides", "inspector outreach_worker", "9901", true, true, false},
    {'a', "administrator", "admin", "9901", false, true, false},
    {'f', "inspector whose grant ended", "inspector", "9901", false, true, true},
    {'g', "outreach worker whose grant ended", "outreach_worker", "9901", true, true, true},
    {'i', "inspector elsewhere", "inspector", "9902", false, true, false},
    {'s', "case handler elsewhere", "case_handler", "9902", false, true, false},
    {'k', "distributor elsewhere", "naloxone_distributor", "9902", true, true, false},
    {'w', "outreach worker elsewhere", "outreach_worker", "9902", true, true, false},
    {'l', "health lead elsewhere", "health_lead", "9902", true, true, false},
    {'m', "administrator elsewhere", "admin", "9902", false, true, false},
});
inline constexpr std::string_view columns = "CISXZB KDWOALH afg iskwlm";

/// What is there to be seen. r: whole, through pull, history, `read` and `erase`; p: reduced, in a
/// pull alone; a point: as if it were not there.
struct Thing
{
    std::string_view name;
    std::string_view collection;
    std::string_view seen;
};
inline constexpr auto things = std::to_array<Thing>({
    //                                               CISXZB KDWOALH afg iskwlm
    {"premises", "premises", "rrrrrr ....... ... ......"},
    {"licence", "licence", "rrrrrr ....... ... ......"},
    {"checklist", "checklist", "rrrrrr ....... ... ......"},
    {"assignment", "assignment", "rrrrrr ....... ... ......"},
    {"plan target", "plan_target", "rrrrrr ....... ... ......"},
    {"legal rule", "legal_rule", "rrrrrr ....... ... ......"},
    {"premises summary", "premises_summary", "rrrrrr ....... ... ......"},
    {"plan summary", "plan_summary", "rrrrrr ....... ... ......"},
    {"alcohol colleague", "colleague", "rrrrrr ....... ... ......"},
    {"decision", "decision", "..rrr. ....... ... ......"},
    {"parked premises", "parked", "..rrr. ....... ... ......"},
    {"premises conflict", "conflict", "rrrrrr ....... ... ......"},
    {"draft", "control_visit", "r...rr ....... ... ......"},
    {"draft observation", "observation", "r...rr ....... ... ......"},
    {"draft conflict", "conflict", "r...rr ....... ... ......"},
    {"draft parked", "parked", "r...rr ....... ... ......"},
    {"draft refused", "parked", ".r.... ....... ... ......"},
    {"visit", "control_visit", "r.rrrr ....... ... ......"},
    {"observation", "observation", "r.rrrr ....... ... ......"},
    {"addendum", "addendum", "r.rrrr ....... ... ......"},
    {"confirmation", "confirmation", "r.rrrr ....... ... ......"},
    {"assessment", "assessment", "r.rrrr ....... ... ......"},
    {"conflict", "conflict", "r.rrrr ....... ... ......"},
    {"parked", "parked", "r.rrrr ....... ... ......"},
    {"assessment conflict", "conflict", "r.rrrr ....... ... ......"},
    //                                               CISXZB KDWOALH afg iskwlm
    {"zone", "zone", "...... rrrrrrr ... ......"},
    {"location", "stock_location", "...... rrrrrrr ... ......"},
    {"product", "naloxone_product", "...... rrrrrrr ... ......"},
    {"inhabitants", "inhabitants", "...... rrrrrrr ... ......"},
    {"recall", "stock_recall", "...... rrrrrrr ... ......"},
    {"recall answer", "recall_answer", "...... rrrrrrr ... ......"},
    {"health colleague", "colleague", "...... rrrrrrr ... ......"},
    {"alert", "alert", "...... rrrrrrr ... ......"},
    {"alert draft", "alert", "...... r....r. ... ......"},
    {"movement", "stock_movement", "...... r.rrrrr ... ......"},
    {"reading", "storage_reading", "...... r.rrrrr ... ......"},
    {"handout", "naloxone_handout", "...... ..rrrrr ... ......"},
    {"keeper's handout", "naloxone_handout", "...... r.rrrrr ... ......"},
    {"overdose", "overdose_event", "...... ..rrrrr ... ......"},
    {"overdose conflict", "conflict", "...... ..rrrrr ... ......"},
    {"overdose parked", "parked", "...... ..rrrrr ... ......"},
    {"patrol", "patrol", "...... ..rrr.r ... ......"},
    {"contact", "outreach_contact", "...... ..rrrpr ... ......"},
    {"contact conflict", "conflict", "...... ..rrr.r ... ......"},
    {"referral", "referral", "...... ..r.r.r ... ......"},
    {"outreach summary", "outreach_summary", "...... .....r. ... ......"},
    {"figure export", "figure_export", "...... .....r. ... ......"},
    {"refused of both sides", "parked", "...... ......r ... ......"},
});

/// How many parked operations the history of a thing shows to whoever sees it: to their author and
/// to whoever may edit the record, those that were not_permitted to the author alone.
struct Refused
{
    std::string_view thing;
    std::string_view shown;
};
inline constexpr auto refused = std::to_array<Refused>({
    //        CISXZB KDWOALH afg iskwlm
    {"premises", "001110 ....... ... ......"}, // a bad value by S
    {"draft", "1...11 ....... ... ......"},    // one by C, and what was not for I to change
    {"visit", "1.1111 ....... ... ......"},
    {"zone", "...... 0000001 ... ......"}, // what was not for H to change
    {"overdose", "...... ..11111 ... ......"},
});

/// How a change is answered: a applied; n not_permitted, as for what is not there; l record_locked;
/// s stale (one may, but not on this base); m illegal_status, the field for it missing (one may
/// finish). Refusals of what one sees, with the field: u not_permitted user, v not_permitted
/// undone_at, c not_permitted comment, b bad_operation user.
struct Change
{
    std::string_view action;
    std::string_view thing;
    std::string_view set; ///< what is there already, so that nothing is changed
    std::string_view answers;
    bool knowsFinish = false; ///< its base is the record's version, not 0
    bool isResolve = false;
};
inline constexpr auto changes = std::to_array<Change>({
    //                                                       CISXZB KDWOALH afg iskwlm
    {"update", "premises", R"({"name":"Kro"})", "nnaaan nnnnnnn nnn nnnnnn"},
    {"update", "licence", R"({"licence_kind":"skjenk_alminnelig"})", "nnaaan nnnnnnn nnn nnnnnn"},
    {"update", "checklist", R"({"note":"x"})", "nnaaan nnnnnnn nnn nnnnnn"},
    {"update", "assignment", R"({"note":"x"})", "nnaaan nnnnnnn nnn nnnnnn"},
    {"update", "plan target", R"({"basis":"x"})", "nnaaan nnnnnnn nnn nnnnnn"},
    {"update", "legal rule", R"({"basis":"x"})", "nnaaan nnnnnnn nnn nnnnnn"},
    {"update", "premises summary", R"({"risk":1})", "nnnnnn nnnnnnn nnn nnnnnn"},
    {"update", "plan summary", R"({"places":9})", "nnnnnn nnnnnnn nnn nnnnnn"},
    {"update", "alcohol colleague", R"({"name":"x"})", "nnnnnn nnnnnnn nnn nnnnnn"},
    {"update", "decision", R"({"text":"x"})", "nnaaan nnnnnnn nnn nnnnnn"},
    {"update", "draft", R"({"staff_count":3})", "annnaa nnnnnnn nnn nnnnnn"},
    {"finish", "draft", R"({"status":"finished"})", "mnnnmm nnnnnnn nnn nnnnnn"},
    {"the office's field", "draft", R"({"comment":null})", "cnnncc nnnnnnn nnn nnnnnn"},
    {"update", "draft observation", R"({"description":"x"})", "annnaa nnnnnnn nnn nnnnnn"},
    {"update", "draft conflict", R"({"open":true})", "nnnnnn nnnnnnn nnn nnnnnn"},
    {"update", "draft parked", R"({"open":true})", "nnnnnn nnnnnnn nnn nnnnnn"},
    {"late update", "visit", R"({"staff_count":3})", "anllaa nnnnnnn nnn nnnnnn"},
    {"correct", "visit", R"({"staff_count":3})", "lnllll nnnnnnn nnn nnnnnn", true},
    {"the office's field", "visit", R"({"comment":null})", "lnaaal nnnnnnn nnn nnnnnn", true},
    {"late update", "observation", R"({"description":"x"})", "annnaa nnnnnnn nnn nnnnnn"},
    {"correct", "observation", R"({"description":"x"})", "lnnnll nnnnnnn nnn nnnnnn", true},
    {"update", "addendum", R"({"text":"x"})", "annnaa nnnnnnn nnn nnnnnn"},
    {"update", "confirmation", R"({"at":"2026-11-20T23:00:00.000Z"})", "annnuu nnnnnnn nnn nnnnnn"},
    {"update", "assessment", R"({"reason":"x"})", "nnaaan nnnnnnn nnn nnnnnn"},
    {"resolve", "draft conflict", R"({"value":4})", "snnnss nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "conflict", R"({"value":4})", "snssss nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "premises conflict", R"({"value":"A"})", "nnsssn nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "assessment conflict", R"({"value":"x"})", "nnsssn nnnnnnn nnn nnnnnn", false,
     true},
    {"resolve", "parked premises", R"({"value":4})", "nnsssn nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "draft parked", R"({"value":4})", "snnnss nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "draft refused", R"({"value":4})", "nsnnnn nnnnnnn nnn nnnnnn", false, true},
    {"resolve", "parked", R"({"value":4})", "snssss nnnnnnn nnn nnnnnn", false, true},
    //                                                       CISXZB KDWOALH afg iskwlm
    {"update", "zone", R"({"name":"x"})", "nnnnnn nnnnnan nnn nnnnnn"},
    {"update", "location", R"({"name":"x"})", "nnnnnn nnnnnan nnn nnnnnn"},
    {"update", "product", R"({"name":"x"})", "nnnnnn nnnnnan nnn nnnnnn"},
    {"update", "inhabitants", R"({"basis":"x"})", "nnnnnn nnnnnan nnn nnnnnn"},
    {"update", "recall", R"({"reason":"x"})", "nnnnnn nnnnnan nnn nnnnnn"},
    {"update", "recall answer", R"({"note":"x"})", "nnnnnn anaaaaa nnn nnnnnn"},
    {"update", "health colleague", R"({"name":"x"})", "nnnnnn nnnnnnn nnn nnnnnn"},
    {"update", "alert", R"({"effect":"x"})", "nnnnnn nnnnnan nnn nnnnnn"},
    {"update", "alert draft", R"({"effect":"x"})", "nnnnnn annnnan nnn nnnnnn"},
    {"update", "movement", R"({"note":"x"})", "nnnnnn anaaaaa nnn nnnnnn"},
    {"correct", "movement", R"({"doses":9})", "nnnnnn lnlllll nnn nnnnnn"},
    {"update", "reading", R"({"note":"x"})", "nnnnnn anaaaaa nnn nnnnnn"},
    {"update", "handout", R"({"note":"x"})", "nnnnnn nnaaana nnn nnnnnn"},
    {"undo", "handout", R"({"undone_at":null})", "nnnnnn nnavvav nnn nnnnnn"},
    {"update", "keeper's handout", R"({"note":"x"})", "nnnnnn anaaana nnn nnnnnn"},
    {"undo", "keeper's handout", R"({"undone_at":null})", "nnnnnn anvvvav nnn nnnnnn"},
    {"update", "overdose", R"({"note":"x"})", "nnnnnn nnaaana nnn nnnnnn"},
    {"undo", "overdose", R"({"undone_at":null})", "nnnnnn nnavvav nnn nnnnnn"},
    {"update", "patrol", R"({"note":"x"})", "nnnnnn nnaaana nnn nnnnnn"},
    {"update", "contact", R"({"note":"x"})", "nnnnnn nnaaana nnn nnnnnn"},
    {"update", "referral", R"({"to":"nav"})", "nnnnnn nnanana nnn nnnnnn"},
    {"update", "outreach summary", R"({"patrols":9})", "nnnnnn nnnnnnn nnn nnnnnn"},
    {"update", "figure export", R"({"year":2026})", "nnnnnn nnnnnnn nnn nnnnnn"},
    {"resolve", "overdose conflict", R"({"value":1})", "nnnnnn nnsssns nnn nnnnnn", false, true},
    {"resolve", "contact conflict", R"({"value":1})", "nnnnnn nnsssns nnn nnnnnn", false, true},
    {"resolve", "overdose parked", R"({"value":1})", "nnnnnn nnsssss nnn nnnnnn", false, true},
    {"resolve", "refused of both sides", R"({"value":1})", "nnnnnn nnnnnns nnn nnnnnn", false,
     true},
});

/// What a new record is answered, here and in the other municipality. `parent` hangs on a thing
/// above, or names somebody as `user`, oneself by a star. In 9902 there is nothing for it to hang
/// on.
struct Creation
{
    std::string_view collection;
    std::string_view set;
    std::string_view parents; ///< "visit=draft, user=I"
    std::string_view here;
    std::string_view elsewhere;
};
inline constexpr std::string_view nobody = "nnnnnn nnnnnnn nnn nnnnnn";
inline constexpr auto creations = std::to_array<Creation>({
    //                               CISXZB KDWOALH afg iskwlm    CISXZB KDWOALH afg iskwlm
    {"premises", R"({"name":"Ny"})", "", "nnaaan nnnnnnn nnn nnnnnn", "nnnnnn nnnnnnn nnn nannnn"},
    {"licence", R"({"licence_kind":"vinmonopol"})", "", "nnaaan nnnnnnn nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nannnn"},
    {"checklist", R"({"note":"x"})", "", "nnaaan nnnnnnn nnn nnnnnn", "nnnnnn nnnnnnn nnn nannnn"},
    {"assignment", R"({"note":"x"})", "", "nnaaan nnnnnnn nnn nnnnnn", "nnnnnn nnnnnnn nnn nannnn"},
    {"plan_target", R"({"basis":"x"})", "", "nnaaan nnnnnnn nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nannnn"},
    {"legal_rule", R"({"basis":"x"})", "", "nnaaan nnnnnnn nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nannnn"},
    {"decision", R"({"text":"x"})", "", "nnaaan nnnnnnn nnn nnnnnn", "nnnnnn nnnnnnn nnn nannnn"},
    {"control_visit", R"({"staff_count":3})", "", "aanaaa nnnnnnn nnn nnnnnn",
     "nnnnnn nnnnnnn nnn annnnn"},
    {"observation", R"({"description":"x"})", "visit=draft", "annnaa nnnnnnn nnn nnnnnn", nobody},
    {"addendum", R"({"text":"x"})", "visit=draft", "annnaa nnnnnnn nnn nnnnnn", nobody},
    {"confirmation", R"({"at":"2026-11-20T23:00:00.000Z"})", "visit=draft, user=*", //
     "annnaa nnnnnnn nnn nnnnnn", nobody},
    {"confirmation", R"({"at":"2026-11-20T23:00:00.000Z"})", "visit=draft, user=I",
     "unnnuu nnnnnnn nnn nnnnnn", nobody},
    {"observation", R"({"description":"x"})", "visit=visit", "annnaa nnnnnnn nnn nnnnnn", nobody},
    {"addendum", R"({"text":"x"})", "visit=visit", "annnaa nnnnnnn nnn nnnnnn", nobody},
    {"confirmation", R"({"at":"2026-11-20T23:00:00.000Z"})", "visit=visit, user=*",
     "bnnnaa nnnnnnn nnn nnnnnn", nobody},
    {"assessment", R"({"reason":"x"})", "observation=draft observation",
     "nnnnnn nnnnnnn nnn nnnnnn", nobody},
    {"assessment", R"({"reason":"x"})", "observation=observation", "nnaaan nnnnnnn nnn nnnnnn",
     nobody},
    {"premises_summary", R"({"risk":1})", "", nobody, nobody},
    {"plan_summary", R"({"year":2026})", "", nobody, nobody},
    {"outreach_summary", R"({"patrols":1})", "", nobody, nobody},
    {"colleague", R"({"name":"x"})", "", nobody, nobody},
    {"conflict", R"({"open":true})", "record=draft", nobody, nobody},
    {"parked", R"({"open":true})", "record=draft", nobody, nobody},
    //                               CISXZB KDWOALH afg iskwlm    CISXZB KDWOALH afg iskwlm
    {"zone", R"({"name":"x"})", "", "nnnnnn nnnnnan nnn nnnnnn", "nnnnnn nnnnnnn nnn nnnnan"},
    {"stock_location", R"({"name":"x"})", "", "nnnnnn nnnnnan nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nnnnan"},
    {"naloxone_product", R"({"name":"x"})", "", "nnnnnn nnnnnan nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nnnnan"},
    {"inhabitants", R"({"year":2025})", "", "nnnnnn nnnnnan nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nnnnan"},
    {"stock_recall", R"({"lot":"B1"})", "", "nnnnnn nnnnnan nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nnnnan"},
    {"figure_export", R"({"year":2025})", "", "nnnnnn nnnnnan nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nnnnan"},
    {"stock_movement",
     R"({"product":"ventizolve","lot":"A12","expiry":"2028-05-31","entry_type":"mottak","doses":1,)"
     R"("at":"2026-11-20T21:00:00.000Z"})",
     "location=location", "nnnnnn anaaaaa nnn nnnnnn", nobody},
    {"storage_reading", R"({"celsius":5})", "location=location", "nnnnnn anaaaaa nnn nnnnnn",
     nobody},
    {"recall_answer", R"({"note":"x"})", "location=location, recall=recall",
     "nnnnnn anaaaaa nnn nnnnnn", nobody},
    {"naloxone_handout", R"({"note":"x"})", "", "nnnnnn aaaaana nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nnaann"},
    {"overdose_event", R"({"note":"x"})", "", "nnnnnn aaaaana nnn nnnnnn",
     "nnnnnn nnnnnnn nnn nnaann"},
    {"patrol", R"({"note":"x"})", "", "nnnnnn nnaaana nnn nnnnnn", "nnnnnn nnnnnnn nnn nnnann"},
    {"outreach_contact", R"({"note":"x"})", "patrol=patrol", "nnnnnn nnaaana nnn nnnnnn", nobody},
    {"referral", R"({"to":"nav"})", "", "nnnnnn nnaaana nnn nnnnnn", "nnnnnn nnnnnnn nnn nnnann"},
    {"alert", R"({"effect":"x"})", "", "nnnnnn aaaaaaa nnn nnnnnn", "nnnnnn nnnnnnn nnn nnaaan"},
});

/// Photos, named by one record each. The health side takes none.
struct Photo
{
    std::string_view thing;
    std::string_view seen;
};
inline constexpr auto photos = std::to_array<Photo>({
    {"draft", "r...rr ....... ... ......"},
    {"visit", "r.rrrr ....... ... ......"},
});

/// Every operation of the OpenAPI document, and what it answers to whoever holds a token for
/// something that is not there.
struct Endpoint
{
    std::string_view name;
    bool needsToken;
    int status;
};
inline constexpr auto endpoints = std::to_array<Endpoint>({
    {"POST /v1/enrol", false, 400},
    {"POST /v1/token", false, 415},
    {"GET /v1/device", true, 200},
    {"POST /v1/push", true, 200},
    {"GET /v1/pull", true, 200},
    {"GET /v1/records/{id}/history", true, 404},
    {"HEAD /v1/attachments/{sha256}", true, 404},
    {"PATCH /v1/attachments/{sha256}", true, 404},
    {"GET /v1/attachments/{sha256}", true, 404},
    {"GET /v1/openapi.json", false, 200},
    {"GET /healthz", false, 200},
    {"GET /readyz", false, 200},
});

/// Who has no way in: the answer of every endpoint that needs a token.
struct Stranger
{
    std::string_view name;
    int status;
    std::string_view code;
};
inline constexpr auto strangers = std::to_array<Stranger>({
    {"no token", 401, "bad_token"},
    {"unknown token", 401, "bad_token"},
    {"token that ran out", 401, "bad_token"},
    {"device replaced by another", 401, "bad_token"},
    {"revoked device", 403, "device_revoked"},
    {"device to be wiped", 403, "device_revoked"},
});

} // namespace feltbok::test::matrix
