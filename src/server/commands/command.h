// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"
#include "server/office/office.h"

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>
#include <span>

namespace feltbok::server {

namespace options = boost::program_options;

/// Where an office command's second half runs: in the serving process, or here when there is none.
class OfficeChannel
{
public:
    virtual ~OfficeChannel() = default;
    virtual Result<json::object> call(std::string_view command, const json::object& request) = 0;
};

/// A command in two halves. `prepare` reads the arguments (`load` the files) in the process that
/// was called and makes a request; `execute` does the work where the store is; `show` says the
/// answer to a person. A command that cannot be split has `run` instead, which gives the exit
/// code. Usage errors are badInput from `prepare`.
struct Command
{
    std::string_view words;      ///< as typed: "user add"
    std::string_view positional; ///< names of positional arguments, separated by spaces
    std::string_view summary;
    std::string_view help; ///< more than one line may say
    void (*addOptions)(options::options_description& description);
    bool needsData = true; ///< whether it works on a data folder, named by --data
    Result<json::object> (*prepare)(const options::variables_map& arguments) = nullptr;
    /// Reads the files that the request names into it. What fails here is no usage error.
    Result<void> (*load)(json::object& request) = nullptr;
    Result<json::object> (*execute)(Office& office, const json::object& request) = nullptr;
    std::string (*show)(const json::object& answer) = nullptr;
    /// Asks a person at a terminal, if something should be asked. Fails with cancelled.
    Result<void> (*confirm)(OfficeChannel& channel, const json::object& request) = nullptr;
    /// Whether the answer stands for success; null: always.
    bool (*succeeded)(const json::object& answer) = nullptr;
    int (*run)(const options::variables_map& arguments) = nullptr;
};

/// Every command. To add one, write it in a file of its own and name it in command_table.cpp.
std::span<const Command* const> commands();
const Command* findCommand(std::string_view words);

// The commands, one group per file.
extern const Command initCommand;
extern const Command serveCommand;
extern const Command municipalityAddCommand;
extern const Command userAddCommand;
extern const Command userDisableCommand;
extern const Command grantCommand;
extern const Command enrolCodeCommand;
extern const Command deviceListCommand;
extern const Command deviceRevokeCommand;
extern const Command importLicencesCommand;
extern const Command importHoursCommand;
extern const Command recoverApproveCommand;
extern const Command recoverShowCommand;
extern const Command rulesPointsCommand;
extern const Command rulesHoursCommand;
extern const Command rulesQuotaCommand;
extern const Command rulesDeadlinesCommand;
extern const Command auditExportCommand;
extern const Command auditVerifyCommand;
extern const Command auditReadsCommand;
extern const Command backupKeyCommand;
extern const Command backupCommand;
extern const Command restoreCommand;
extern const Command restoreDatabaseCommand;
extern const Command migrateStoreCommand;
extern const Command eraseListCommand;
extern const Command eraseApproveCommand;
extern const Command retentionSetCommand;
extern const Command retentionRunCommand;
extern const Command doctorCommand;
extern const Command tlsRotateCommand;

/// The text of an option or argument; badInput naming it if it is missing.
Result<std::string> requireOption(const options::variables_map& arguments, const std::string& name);
std::optional<std::string> findOption(const options::variables_map& arguments,
                                      const std::string& name);
/// "name: value" lines of an answer's members.
std::string showMembers(const json::object& answer);

// Exit codes.
inline constexpr int exitOk = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;

/// Reads the command line, runs the command, prints, gives the exit code.
int runCommandLine(int count, char** arguments);

/// Prints an error: for a person on standard error, or with --json as one document on standard
/// output.
void printError(const Error& error, const options::variables_map& arguments);

} // namespace feltbok::server
