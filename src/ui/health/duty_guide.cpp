// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/duty_guide.h"

#include "domain/health/duties.h"
#include "domain/oslo_time.h"
#include "ui/record_queries.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

struct Words
{
    QString title;
    QString when;
    QString how;
};

Words wordsOf(std::string_view duty)
{
    if (duty == "child_concern")
        return {DutyGuide::tr("Concern for a child"),
                DutyGuide::tr("When there is reason to believe that a child is or will be abused "
                              "at home, is seriously neglected, shows serious and lasting "
                              "behavioural problems, or is exploited by human traffickers."),
                DutyGuide::tr("Report it yourself, to the child welfare service, at once and "
                              "whatever secrecy says. It is your own duty and cannot be left to "
                              "others. Who works for the public cannot report anonymously.")};
    return {DutyGuide::tr("Duty to avert"),
            DutyGuide::tr("When it is certain, or most likely, that a serious crime against "
                          "somebody is going on or will be committed, and it can still be "
                          "averted."),
            DutyGuide::tr("Call the police, or avert it in another way, whatever secrecy says.")};
}

QString whoAnswers(std::string_view number)
{
    if (number == "ambulanse")
        return DutyGuide::tr("Ambulance: danger to life");
    if (number == "politi")
        return DutyGuide::tr("Police: emergency");
    if (number == "politi_uten_hast")
        return DutyGuide::tr("Police: not an emergency");
    if (number == "barnevernvakt")
        return DutyGuide::tr("Emergency line for children and young people");
    return DutyGuide::tr("Out-of-hours medical service");
}

} // namespace

void DutyGuide::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
    }
    Q_EMIT changed();
}

QVariantList DutyGuide::duties() const
{
    QVariantList out;
    if (!m_workspace)
        return out;
    const auto inForce =
        domain::health::dutiesOn(domain::toOslo(m_workspace->clock().now()).date());
    std::vector<std::string_view> codes;
    for (const auto& duty : inForce)
        if (std::find(codes.begin(), codes.end(), duty.code) == codes.end())
            codes.push_back(duty.code);
    for (const auto code : codes) {
        QStringList sources;
        bool isFromMemory = false;
        for (const auto& duty : inForce)
            if (duty.code == code) {
                sources.push_back(toQString(duty.source.reference));
                isFromMemory = isFromMemory || duty.source.confidence == domain::Confidence::memory;
            }
        const Words words = wordsOf(code);
        out.push_back(QVariantMap{{QStringLiteral("code"), toQString(code)},
                                  {QStringLiteral("title"), words.title},
                                  {QStringLiteral("when"), words.when},
                                  {QStringLiteral("how"), words.how},
                                  {QStringLiteral("sources"), sources.join(u", ")},
                                  {QStringLiteral("isFromMemory"), isFromMemory}});
    }
    return out;
}

QVariantList DutyGuide::numbers() const
{
    QVariantList out;
    if (!m_workspace)
        return out;
    for (const auto& number :
         domain::health::emergencyNumbersOn(domain::toOslo(m_workspace->clock().now()).date()))
        out.push_back(QVariantMap{{QStringLiteral("number"), toQString(number.number)},
                                  {QStringLiteral("who"), whoAnswers(number.code)}});
    return out;
}

} // namespace feltbok::ui
