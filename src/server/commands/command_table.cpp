// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/commands/command.h"

#include <array>

namespace feltbok::server {

std::span<const Command* const> commands()
{
    static constexpr std::array all{
        &initCommand,           &serveCommand,          &municipalityAddCommand,
        &userAddCommand,        &userDisableCommand,    &grantCommand,
        &enrolCodeCommand,      &deviceListCommand,     &deviceRevokeCommand,
        &importLicencesCommand, &importHoursCommand,    &recoverApproveCommand,
        &recoverShowCommand,    &rulesPointsCommand,    &rulesHoursCommand,
        &rulesQuotaCommand,     &rulesDeadlinesCommand, &auditExportCommand,
        &auditVerifyCommand,    &auditReadsCommand,     &backupKeyCommand,
        &backupCommand,         &restoreCommand,        &restoreDatabaseCommand,
        &migrateStoreCommand,   &eraseListCommand,      &eraseApproveCommand,
        &retentionSetCommand,   &retentionRunCommand,   &doctorCommand,
        &tlsRotateCommand,
    };
    return all;
}

const Command* findCommand(std::string_view words)
{
    for (const auto* command : commands())
        if (command->words == words)
            return command;
    return nullptr;
}

} // namespace feltbok::server
