// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/labels.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <span>

namespace feltbok::ui {
namespace {

struct Entry
{
    const char* code;
    const char* source;
};

// Contexts: Code, Field, Checklist, Violation, Parked.
constexpr Entry codes[] = {
    {"skjenkekontroll", QT_TRANSLATE_NOOP("Code", "Serving control")},
    {"salgskontroll", QT_TRANSLATE_NOOP("Code", "Sales control")},
    {"internkontrolltilsyn", QT_TRANSLATE_NOOP("Code", "Internal control inspection")},
    {"ambulerende_enkeltanledning", QT_TRANSLATE_NOOP("Code", "Itinerant or single occasion")},
    {"utvidet_kontroll", QT_TRANSLATE_NOOP("Code", "Extended control")},
    {"oppfoelging", QT_TRANSLATE_NOOP("Code", "Follow-up")},
    {"aapen", QT_TRANSLATE_NOOP("Code", "Open")},
    {"anonym", QT_TRANSLATE_NOOP("Code", "Anonymous")},
    {"uniformert", QT_TRANSLATE_NOOP("Code", "Uniformed")},
    {"forhaandsvarslet", QT_TRANSLATE_NOOP("Code", "Announced")},
    {"kombinasjon", QT_TRANSLATE_NOOP("Code", "Combined")},
    {"multikontroll", QT_TRANSLATE_NOOP("Code", "Several agencies")},
    {"samordnet", QT_TRANSLATE_NOOP("Code", "Coordinated")},
    {"draft", QT_TRANSLATE_NOOP("Code", "Draft")},
    {"finished", QT_TRANSLATE_NOOP("Code", "Finished")},
    {"comment_received", QT_TRANSLATE_NOOP("Code", "Comment received")},
    {"assessed", QT_TRANSLATE_NOOP("Code", "Assessed")},
    {"dropped", QT_TRANSLATE_NOOP("Code", "Dropped")},
    {"closed", QT_TRANSLATE_NOOP("Code", "Closed")},
    {"politi", QT_TRANSLATE_NOOP("Code", "Police")},
    {"toll", QT_TRANSLATE_NOOP("Code", "Customs")},
    {"brann", QT_TRANSLATE_NOOP("Code", "Fire service")},
    {"skatt", QT_TRANSLATE_NOOP("Code", "Tax authority")},
    {"mattilsynet", QT_TRANSLATE_NOOP("Code", "Food Safety Authority")},
    {"arbeidstilsynet", QT_TRANSLATE_NOOP("Code", "Labour Inspection Authority")},
    {"salg_gr1", QT_TRANSLATE_NOOP("Code", "Sale, group 1")},
    {"salg_egenprodusert_gr1", QT_TRANSLATE_NOOP("Code", "Sale of own production, group 1")},
    {"salg_egenprodusert_gr2", QT_TRANSLATE_NOOP("Code", "Sale of own production, group 2")},
    {"vinmonopol", QT_TRANSLATE_NOOP("Code", "Vinmonopolet")},
    {"skjenk_alminnelig", QT_TRANSLATE_NOOP("Code", "Ordinary serving")},
    {"skjenk_sluttet", QT_TRANSLATE_NOOP("Code", "Serving at closed parties")},
    {"skjenk_del_av_aar", QT_TRANSLATE_NOOP("Code", "Serving, part of the year")},
    {"skjenk_enkeltanledning", QT_TRANSLATE_NOOP("Code", "Serving, single occasion")},
    {"skjenk_ambulerende", QT_TRANSLATE_NOOP("Code", "Itinerant serving")},
    {"utvidet_areal_enkelt", QT_TRANSLATE_NOOP("Code", "Extended area, single occasion")},
    {"utvidet_tid_enkelt", QT_TRANSLATE_NOOP("Code", "Extended hours, single occasion")},
    {"statlig", QT_TRANSLATE_NOOP("Code", "State licence")},
    {"restaurant", QT_TRANSLATE_NOOP("Code", "Restaurant")},
    {"pub", QT_TRANSLATE_NOOP("Code", "Pub")},
    {"nattklubb", QT_TRANSLATE_NOOP("Code", "Night club")},
    {"hotell", QT_TRANSLATE_NOOP("Code", "Hotel")},
    {"kafe", QT_TRANSLATE_NOOP("Code", "Café")},
    {"kantine", QT_TRANSLATE_NOOP("Code", "Canteen")},
    {"forsamlingslokale", QT_TRANSLATE_NOOP("Code", "Assembly hall")},
    {"festival", QT_TRANSLATE_NOOP("Code", "Festival")},
    {"idrett", QT_TRANSLATE_NOOP("Code", "Sports")},
    {"kino", QT_TRANSLATE_NOOP("Code", "Cinema")},
    {"turisthytte", QT_TRANSLATE_NOOP("Code", "Tourist lodge")},
    {"aldershjem", QT_TRANSLATE_NOOP("Code", "Home for the elderly")},
    {"dagligvare", QT_TRANSLATE_NOOP("Code", "Grocery shop")},
    {"bryggeri", QT_TRANSLATE_NOOP("Code", "Brewery")},
    {"gaardsutsalg", QT_TRANSLATE_NOOP("Code", "Farm shop")},
    {"nettsalg", QT_TRANSLATE_NOOP("Code", "Online sale")},
    {"oel_mineralvannutsalg", QT_TRANSLATE_NOOP("Code", "Beer and soft drinks outlet")},
    {"kultur", QT_TRANSLATE_NOOP("Code", "Culture")},
    {"annet", QT_TRANSLATE_NOOP("Code", "Other")},
    {"ok", QT_TRANSLATE_NOOP("Code", "OK")},
    {"avvik", QT_TRANSLATE_NOOP("Code", "Deviation")},
    {"ikke_observert", QT_TRANSLATE_NOOP("Code", "Not observed")},
    {"ikke_aktuelt", QT_TRANSLATE_NOOP("Code", "Not applicable")},
    {"inngang", QT_TRANSLATE_NOOP("Code", "Entrance")},
    {"bar", QT_TRANSLATE_NOOP("Code", "Bar")},
    {"dansegulv", QT_TRANSLATE_NOOP("Code", "Dance floor")},
    {"toalett", QT_TRANSLATE_NOOP("Code", "Toilet")},
    {"uteservering", QT_TRANSLATE_NOOP("Code", "Outdoor serving")},
    {"kasse", QT_TRANSLATE_NOOP("Code", "Till")},
    {"koe", QT_TRANSLATE_NOOP("Code", "Queue")},
    {"lav", QT_TRANSLATE_NOOP("Code", "Low")},
    {"middels", QT_TRANSLATE_NOOP("Code", "Medium")},
    {"hoey", QT_TRANSLATE_NOOP("Code", "High")},
    {"egen", QT_TRANSLATE_NOOP("Code", "Own staff")},
    {"interkommunal", QT_TRANSLATE_NOOP("Code", "Inter-municipal")},
    {"privat_firma", QT_TRANSLATE_NOOP("Code", "Private firm")},
    {"enig", QT_TRANSLATE_NOOP("Code", "Agrees")},
    {"uenig", QT_TRANSLATE_NOOP("Code", "Disagrees")},
    {"delvis", QT_TRANSLATE_NOOP("Code", "Partly")},
    {"ikke_kommentert", QT_TRANSLATE_NOOP("Code", "No comment")},
    {"signert", QT_TRANSLATE_NOOP("Code", "Signed")},
    {"nekter", QT_TRANSLATE_NOOP("Code", "Refused")},
    {"ikke_spurt", QT_TRANSLATE_NOOP("Code", "Not asked")},
    {"stengt", QT_TRANSLATE_NOOP("Code", "Place closed")},
    {"ikke_skjenking", QT_TRANSLATE_NOOP("Code", "No serving")},
    {"avbrutt_sikkerhet", QT_TRANSLATE_NOOP("Code", "Broken off for safety")},
    {"fil", QT_TRANSLATE_NOOP("Code", "File")},
    {"utskrift", QT_TRANSLATE_NOOP("Code", "Print")},
    {"qr", QT_TRANSLATE_NOOP("Code", "QR code")},
    {"post", QT_TRANSLATE_NOOP("Code", "Post")},
    {"styrer", QT_TRANSLATE_NOOP("Code", "Licence manager")},
    {"stedfortreder", QT_TRANSLATE_NOOP("Code", "Deputy")},
    {"annen", QT_TRANSLATE_NOOP("Code", "Another person")},
    {"G1", QT_TRANSLATE_NOOP("Code", "Group 1")},
    {"G2", QT_TRANSLATE_NOOP("Code", "Group 2")},
    {"G3", QT_TRANSLATE_NOOP("Code", "Group 3")},
    {"inspector", QT_TRANSLATE_NOOP("Code", "Inspector")},
    {"case_handler", QT_TRANSLATE_NOOP("Code", "Case handler")},
    {"naloxone_distributor", QT_TRANSLATE_NOOP("Code", "Naloxone distributor")},
    {"outreach_worker", QT_TRANSLATE_NOOP("Code", "Outreach worker")},
    {"health_lead", QT_TRANSLATE_NOOP("Code", "Health lead")},
    {"admin", QT_TRANSLATE_NOOP("Code", "Administrator")},
    {"outside", QT_TRANSLATE_NOOP("Code", "Outside")},
    {"inside", QT_TRANSLATE_NOOP("Code", "Inside")},
    {"internal_control", QT_TRANSLATE_NOOP("Code", "Internal control")},
    {"sale", QT_TRANSLATE_NOOP("Code", "Sale")},
};

constexpr Entry fields[] = {
    {"premises", QT_TRANSLATE_NOOP("Field", "Place")},
    {"licence", QT_TRANSLATE_NOOP("Field", "Licence")},
    {"kind", QT_TRANSLATE_NOOP("Field", "Kind of control")},
    {"method", QT_TRANSLATE_NOOP("Field", "Method")},
    {"provider", QT_TRANSLATE_NOOP("Field", "Done by")},
    {"started_at", QT_TRANSLATE_NOOP("Field", "Started")},
    {"ended_at", QT_TRANSLATE_NOOP("Field", "Ended")},
    {"controllers", QT_TRANSLATE_NOOP("Field", "Inspectors")},
    {"single_controller_reason", QT_TRANSLATE_NOOP("Field", "Reason for one inspector only")},
    {"impartiality_confirmed", QT_TRANSLATE_NOOP("Field", "Impartiality confirmed")},
    {"other_agencies", QT_TRANSLATE_NOOP("Field", "Other agencies")},
    {"guests_estimated", QT_TRANSLATE_NOOP("Field", "Guests (estimate)")},
    {"staff_count", QT_TRANSLATE_NOOP("Field", "Staff")},
    {"guards_count", QT_TRANSLATE_NOOP("Field", "Guards")},
    {"responsible_person", QT_TRANSLATE_NOOP("Field", "Person in charge")},
    {"responsible_role", QT_TRANSLATE_NOOP("Field", "Role of the person in charge")},
    {"presented_at", QT_TRANSLATE_NOOP("Field", "Presented ourselves")},
    {"oral_feedback", QT_TRANSLATE_NOOP("Field", "Oral feedback")},
    {"reason_not_presented", QT_TRANSLATE_NOOP("Field", "Reason for not presenting")},
    {"reason_not_carried_out", QT_TRANSLATE_NOOP("Field", "Control not carried out")},
    {"venue_agrees", QT_TRANSLATE_NOOP("Field", "The venue's view")},
    {"signature", QT_TRANSLATE_NOOP("Field", "Signature")},
    {"general_impression", QT_TRANSLATE_NOOP("Field", "General impression")},
    {"checklist", QT_TRANSLATE_NOOP("Field", "Checklist")},
    {"position", QT_TRANSLATE_NOOP("Field", "Position")},
    {"status", QT_TRANSLATE_NOOP("Field", "Status")},
    {"report_sent_at", QT_TRANSLATE_NOOP("Field", "Report sent")},
    {"report_channel", QT_TRANSLATE_NOOP("Field", "Sent as")},
    {"received_by_venue_at", QT_TRANSLATE_NOOP("Field", "Received by the venue")},
    {"comment", QT_TRANSLATE_NOOP("Field", "The venue's comment")},
    {"comment_received_at", QT_TRANSLATE_NOOP("Field", "Comment received")},
    {"at", QT_TRANSLATE_NOOP("Field", "Time")},
    {"observers", QT_TRANSLATE_NOOP("Field", "Seen by")},
    {"location", QT_TRANSLATE_NOOP("Field", "Where in the room")},
    {"description", QT_TRANSLATE_NOOP("Field", "What was seen")},
    {"person_sketch", QT_TRANSLATE_NOOP("Field", "Person (sex, age, clothes)")},
    {"intoxication_level", QT_TRANSLATE_NOOP("Field", "Level of intoxication")},
    {"signs", QT_TRANSLATE_NOOP("Field", "Signs")},
    {"observed_minutes", QT_TRANSLATE_NOOP("Field", "Observed for (minutes)")},
    {"served_after", QT_TRANSLATE_NOOP("Field", "Served afterwards")},
    {"asked_to_leave", QT_TRANSLATE_NOOP("Field", "Asked to leave")},
    {"helped", QT_TRANSLATE_NOOP("Field", "Got help")},
    {"uncertainty", QT_TRANSLATE_NOOP("Field", "Uncertainty")},
    {"positive", QT_TRANSLATE_NOOP("Field", "Positive observation")},
    {"possible_violation", QT_TRANSLATE_NOOP("Field", "Possible breach (provisional)")},
    {"name", QT_TRANSLATE_NOOP("Field", "Name")},
    {"org_number", QT_TRANSLATE_NOOP("Field", "Organisation number")},
    {"holder", QT_TRANSLATE_NOOP("Field", "Licence holder")},
    {"address", QT_TRANSLATE_NOOP("Field", "Address")},
    {"licence_number", QT_TRANSLATE_NOOP("Field", "Licence number")},
    {"licence_kind", QT_TRANSLATE_NOOP("Field", "Kind of licence")},
    {"groups", QT_TRANSLATE_NOOP("Field", "Product groups")},
    {"valid_from", QT_TRANSLATE_NOOP("Field", "Valid from")},
    {"valid_to", QT_TRANSLATE_NOOP("Field", "Valid to")},
    {"hours", QT_TRANSLATE_NOOP("Field", "Hours")},
    {"areas", QT_TRANSLATE_NOOP("Field", "Area")},
    {"manager", QT_TRANSLATE_NOOP("Field", "Licence manager")},
    {"deputy", QT_TRANSLATE_NOOP("Field", "Deputy")},
    {"conditions", QT_TRANSLATE_NOOP("Field", "Conditions")},
    {"violation", QT_TRANSLATE_NOOP("Field", "Breach")},
    {"decision", QT_TRANSLATE_NOOP("Field", "Decision")},
    {"reason", QT_TRANSLATE_NOOP("Field", "Reason")},
    {"points", QT_TRANSLATE_NOOP("Field", "Points")},
    {"breach_date", QT_TRANSLATE_NOOP("Field", "Date of the breach")},
    {"text", QT_TRANSLATE_NOOP("Field", "Text")},
    {"value", QT_TRANSLATE_NOOP("Field", "Value")},
};

// The checklists of the national guide to sale and serving controls (IS-2038) and of municipal
// forms.
constexpr Entry checklist[] = {
    {"U1", QT_TRANSLATE_NOOP("Checklist", "ID checked at the door")},
    {"U2", QT_TRANSLATE_NOOP("Checklist", "Working conditions of the guards: light, overview")},
    {"U3", QT_TRANSLATE_NOOP("Checklist", "Number of guards meets the conditions")},
    {"U4", QT_TRANSLATE_NOOP("Checklist", "Guests met without discrimination")},
    {"U5", QT_TRANSLATE_NOOP("Checklist", "Queue: young or intoxicated people")},
    {"U6", QT_TRANSLATE_NOOP("Checklist", "Intoxication of those let in")},
    {"U7", QT_TRANSLATE_NOOP("Checklist", "Intoxication of those leaving")},
    {"U8", QT_TRANSLATE_NOOP("Checklist", "Apparent age of those leaving")},
    {"U9", QT_TRANSLATE_NOOP("Checklist", "Outdoor serving: control and boundary")},
    {"U10", QT_TRANSLATE_NOOP("Checklist", "Guards asked about guests, problems and staff")},
    {"U11", QT_TRANSLATE_NOOP("Checklist", "Noise and music towards neighbours")},
    {"U12", QT_TRANSLATE_NOOP("Checklist", "Smoking rules and ventilation")},
    {"I1", QT_TRANSLATE_NOOP("Checklist", "No clearly intoxicated guests on the premises")},
    {"I2", QT_TRANSLATE_NOOP("Checklist", "No serving to clearly intoxicated guests")},
    {"I3", QT_TRANSLATE_NOOP("Checklist", "Intoxicated guest asked to leave")},
    {"I4", QT_TRANSLATE_NOOP("Checklist", "Others at the same table not served further")},
    {"I5", QT_TRANSLATE_NOOP("Checklist", "Helpless guest got help")},
    {"I6", QT_TRANSLATE_NOOP("Checklist", "No minors drinking")},
    {"I7", QT_TRANSLATE_NOOP("Checklist", "No serving to minors")},
    {"I8", QT_TRANSLATE_NOOP("Checklist", "Bar staff check the age of young guests")},
    {"I9", QT_TRANSLATE_NOOP("Checklist", "Staff see who drinks what they serve")},
    {"I10", QT_TRANSLATE_NOOP("Checklist", "No alcohol brought in by guests")},
    {"I11", QT_TRANSLATE_NOOP("Checklist", "No alcohol taken out")},
    {"I12", QT_TRANSLATE_NOOP("Checklist", "Last serving and drinking-up time kept")},
    {"I13", QT_TRANSLATE_NOOP("Checklist", "No advertising, prizes or free drinks")},
    {"I14", QT_TRANSLATE_NOOP("Checklist", "Alcohol-free range on the menu")},
    {"I15", QT_TRANSLATE_NOOP("Checklist", "Spirits in 2 or 4 cl")},
    {"I16", QT_TRANSLATE_NOOP("Checklist", "Serving only in the approved area")},
    {"I17", QT_TRANSLATE_NOOP("Checklist", "Age of the serving staff")},
    {"I18", QT_TRANSLATE_NOOP("Checklist", "Internal control: exists, known, at hand")},
    {"I19", QT_TRANSLATE_NOOP("Checklist", "Licence document at hand")},
    {"I20", QT_TRANSLATE_NOOP("Checklist", "Licence manager or deputy as in the licence")},
    {"I21", QT_TRANSLATE_NOOP("Checklist", "Staff for the number of guests, general order")},
    {"I22", QT_TRANSLATE_NOOP("Checklist", "Number of guests within the permitted")},
    {"I23", QT_TRANSLATE_NOOP("Checklist", "No signs of drug use or dealing")},
    {"I24", QT_TRANSLATE_NOOP("Checklist", "Nothing to refer to another authority")},
    {"I25", QT_TRANSLATE_NOOP("Checklist", "Staff trained in responsible serving")},
    {"I26", QT_TRANSLATE_NOOP("Checklist", "Free water available")},
    {"I27", QT_TRANSLATE_NOOP("Checklist", "Positive observations")},
    {"S1", QT_TRANSLATE_NOOP("Checklist", "No sale to minors")},
    {"S2", QT_TRANSLATE_NOOP("Checklist", "No sale to clearly intoxicated customers")},
    {"S3", QT_TRANSLATE_NOOP("Checklist", "Sales times kept, shelves covered after hours")},
    {"S4", QT_TRANSLATE_NOOP("Checklist", "Age of the cashier")},
    {"S5", QT_TRANSLATE_NOOP("Checklist", "Placement of alcohol in the shop")},
    {"S6", QT_TRANSLATE_NOOP("Checklist", "No advertising or discounts")},
    {"S7", QT_TRANSLATE_NOOP("Checklist", "No drinking in the sales premises")},
    {"S8", QT_TRANSLATE_NOOP("Checklist", "No drinks above 4.7 % without the right to sell them")},
    {"S9", QT_TRANSLATE_NOOP("Checklist", "Internal control known and in use")},
    {"S10", QT_TRANSLATE_NOOP("Checklist", "Licence manager or deputy as in the licence")},
    {"S11", QT_TRANSLATE_NOOP("Checklist", "ID asked of those who look under 23")},
    {"S12", QT_TRANSLATE_NOOP("Checklist", "No unattended sale")},
    {"S13", QT_TRANSLATE_NOOP("Checklist", "No buying for minors near the shop")},
};

// alkoholforskriften § 10-3, each with the provision it refers to.
constexpr Entry violations[] = {
    {"P8-1",
     QT_TRANSLATE_NOOP("Violation", "Sale or serving to a person under 18 (alkoholloven § 1-5)")},
    {"P8-2",
     QT_TRANSLATE_NOOP("Violation", "Breach of the duty to assist (alkoholforskriften § 4-1)")},
    {"P8-3",
     QT_TRANSLATE_NOOP("Violation", "Breach of proper operation (alkoholloven §§ 3-9, 4-7)")},
    {"P8-4", QT_TRANSLATE_NOOP("Violation", "Obstructing municipal control (alkoholloven § 1-9)")},
    {"P4-1",
     QT_TRANSLATE_NOOP(
         "Violation",
         "Sale or serving to a clearly intoxicated person (alkoholforskriften §§ 3-1, 4-2)")},
    {"P4-2", QT_TRANSLATE_NOOP(
                 "Violation", "Breach of sales or serving times (alkoholloven §§ 3-4a, 3-7, 4-4)")},
    {"P4-3", QT_TRANSLATE_NOOP("Violation",
                               "Spirits served to a person aged 18 or 19 (alkoholloven § 1-5)")},
    {"P4-4", QT_TRANSLATE_NOOP("Violation", "Seller or server under age (alkoholloven § 1-5)")},
    {"P2-1",
     QT_TRANSLATE_NOOP(
         "Violation",
         "Clearly intoxicated person let in or not made to leave (alkoholforskriften § 4-1)")},
    {"P2-2",
     QT_TRANSLATE_NOOP("Violation", "Defects in internal control (alkoholforskriften ch. 8)")},
    {"P2-3",
     QT_TRANSLATE_NOOP("Violation",
                       "Turnover statement not delivered in time (alkoholforskriften ch. 6)")},
    {"P2-4",
     QT_TRANSLATE_NOOP("Violation", "Licence fee not paid in time (alkoholforskriften ch. 6)")},
    {"P2-5",
     QT_TRANSLATE_NOOP("Violation",
                       "Breach of the requirement of manager and deputy (alkoholloven § 1-7c)")},
    {"P2-6", QT_TRANSLATE_NOOP("Violation",
                               "Repeated drug dealing at the serving place (alkoholloven § 1-8)")},
    {"P2-7", QT_TRANSLATE_NOOP("Violation", "Repeated discrimination (alkoholloven § 1-8)")},
    {"P1-1", QT_TRANSLATE_NOOP("Violation",
                               "Lack of alcohol-free alternatives (alkoholforskriften § 4-6)")},
    {"P1-2",
     QT_TRANSLATE_NOOP("Violation", "Breach of serving measures (alkoholforskriften § 4-5)")},
    {"P1-3", QT_TRANSLATE_NOOP("Violation",
                               "Consumption of brought-in alcohol (alkoholforskriften § 4-4)")},
    {"P1-4",
     QT_TRANSLATE_NOOP("Violation", "Guests taking alcohol out (alkoholforskriften § 4-4)")},
    {"P1-5",
     QT_TRANSLATE_NOOP("Violation", "Drinking in the sales premises (alkoholforskriften § 3-2)")},
    {"P1-6",
     QT_TRANSLATE_NOOP("Violation", "Placement of alcohol in the shop (alkoholforskriften § 3-3)")},
    {"P1-7",
     QT_TRANSLATE_NOOP("Violation", "Breach of licence conditions (alkoholloven §§ 3-2, 4-3)")},
    {"P1-8", QT_TRANSLATE_NOOP("Violation", "Breach of the advertising ban (alkoholloven § 9-2)")},
    {"P1-9", QT_TRANSLATE_NOOP("Violation", "Other breach (alkoholloven § 1-8)")},
};

constexpr Entry parked[] = {
    {"not_permitted",
     QT_TRANSLATE_NOOP("Parked", "You do not have the right to change this record.")},
    {"record_locked", QT_TRANSLATE_NOOP("Parked", "The visit was already finished.")},
    {"bad_operation", QT_TRANSLATE_NOOP("Parked", "The server could not read this change.")},
    {"bad_value", QT_TRANSLATE_NOOP("Parked", "A value is not allowed here.")},
    {"bad_base",
     QT_TRANSLATE_NOOP("Parked", "The change builds on a version the server does not know.")},
    {"illegal_status", QT_TRANSLATE_NOOP("Parked", "The status cannot change in this way.")},
    {"identity_in_text",
     QT_TRANSLATE_NOOP(
         "Parked",
         "The text holds a national identity number, a phone number or an e-mail address.")},
    {"erased", QT_TRANSLATE_NOOP("Parked", "The record has been erased.")},
    {"stale", QT_TRANSLATE_NOOP("Parked", "Somebody else has resolved this meanwhile.")},
    {"record_too_large", QT_TRANSLATE_NOOP("Parked", "The record has grown too large.")},
};

QString find(const char* context, std::span<const Entry> table, QStringView code)
{
    for (const auto& entry : table)
        if (code == QLatin1StringView(entry.code))
            return QCoreApplication::translate(context, entry.source);
    return code.toString();
}

} // namespace

QString codeLabel(QStringView code)
{
    return find("Code", codes, code);
}

QString fieldLabel(QStringView collection, QStringView field)
{
    Q_UNUSED(collection)
    if (field.startsWith(u"checklist."))
        return checklistLabel(field.sliced(10));
    return find("Field", fields, field);
}

QString checklistLabel(QStringView item)
{
    return find("Checklist", checklist, item);
}
QString violationLabel(QStringView violation)
{
    return find("Violation", violations, violation);
}
QString parkedLabel(QStringView code)
{
    return find("Parked", parked, code);
}

} // namespace feltbok::ui
