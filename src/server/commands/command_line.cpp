// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/commands/command.h"
#include "server/commands/control_client.h"
#include "server/commands/terminal_text.h"

#include <algorithm>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/positional_options.hpp>
#include <cstdio>
#include <sstream>

namespace feltbok::server {
namespace {

void print(std::FILE* stream, std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

/// All commands, or those of a group, such as "device".
std::string overview(std::string_view group = {})
{
    std::string out = "Usage: feltbok-server ";
    out += group.empty() ? "COMMAND" : std::string(group) + " COMMAND";
    out += " --data DIR [OPTIONS]\n\nCommands:\n";
    for (const auto* command : commands()) {
        if (!group.empty() && !command->words.starts_with(std::string(group) + " "))
            continue;
        std::string line = "  " + std::string(command->words);
        line.resize(std::max<std::size_t>(line.size() + 2, 24), ' ');
        out += line + std::string(command->summary) + "\n";
    }
    out += "\nEvery command has --help. With --json it prints one JSON document and nothing else.\n"
           "Exit codes: 0 done, 1 failed, 2 the command line is wrong.\n";
    if (group.empty())
        out +=
            "The command line speaks English; what import says of a file is Norwegian (bokmål),\n"
            "for the office that keeps the file.\n";
    return out;
}

bool isGroup(std::string_view word)
{
    const auto all = commands();
    return std::any_of(all.begin(), all.end(), [&](const Command* command) {
        return command->words.starts_with(std::string(word) + " ");
    });
}

bool contains(const std::vector<std::string>& words, std::initializer_list<std::string_view> wanted)
{
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    });
}

/// Before it is known which command's options there are: --json is the same in all.
options::variables_map formOf(const std::vector<std::string>& words)
{
    options::variables_map form;
    if (contains(words, {"--json"}))
        form.insert({"json", options::variable_value()});
    return form;
}

options::options_description visibleOptions(const Command& command)
{
    options::options_description out("Options");
    if (command.needsData)
        out.add_options()("data", options::value<std::string>()->value_name("DIR"),
                          "the server's data folder");
    command.addOptions(out);
    out.add_options()("json", "print one JSON document")("help", "say what this does");
    return out;
}

std::vector<std::string> positionalNames(const Command& command)
{
    std::vector<std::string> out;
    std::istringstream words{std::string(command.positional)};
    for (std::string word; words >> word;)
        out.push_back(word);
    return out;
}

std::string helpText(const Command& command)
{
    std::ostringstream out;
    out << "Usage: feltbok-server " << command.words
        << (command.needsData ? " --data DIR [OPTIONS]" : " [OPTIONS]");
    for (auto name : positionalNames(command)) {
        std::transform(name.begin(), name.end(), name.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        out << ' ' << name;
    }
    out << "\n\n" << command.summary << ".\n";
    if (!command.help.empty())
        out << command.help << "\n";
    out << "\n" << visibleOptions(command);
    return out.str();
}

/// The command whose words the line begins with, the longest first; options may stand between.
const Command* commandOf(std::vector<std::string>& words)
{
    for (const std::size_t count : {std::size_t(2), std::size_t(1)}) {
        if (words.size() < count)
            continue;
        std::string joined = words[0];
        for (std::size_t i = 1; i < count; ++i)
            joined += " " + words[i];
        if (const auto* command = findCommand(joined)) {
            words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
            return command;
        }
    }
    return nullptr;
}

Result<options::variables_map> parse(const Command& command, const std::vector<std::string>& words)
{
    auto all = visibleOptions(command);
    options::positional_options_description positional;
    options::options_description hidden;
    for (const auto& name : positionalNames(command)) {
        positional.add(name.c_str(), 1);
        if (all.find_nothrow(name, false) == nullptr)
            hidden.add_options()(name.c_str(), options::value<std::string>());
    }
    all.add(hidden);
    try {
        options::variables_map out;
        options::command_line_parser parser(words);
        // No guessing: "--wip" is not "--wipe".
        const int style =
            options::command_line_style::unix_style & ~options::command_line_style::allow_guessing;
        options::store(parser.options(all).positional(positional).style(style).run(), out);
        options::notify(out);
        return out;
    } catch (const options::error& error) {
        return Error(ErrorCode::badInput, error.what());
    }
}

int execute(const Command& command, const options::variables_map& arguments)
{
    const auto fail = [&](const Error& error, int code) {
        printError(error, arguments);
        return code;
    };
    if (command.needsData && !arguments.contains("data"))
        return fail(Error(ErrorCode::badInput, "--data DIR is missing", "data"), exitUsage);
    if (command.run != nullptr)
        return command.run(arguments);
    auto request = command.prepare(arguments);
    if (!request)
        return fail(request.error(),
                    request.error().code == ErrorCode::badInput ? exitUsage : exitFailed);
    if (command.load != nullptr)
        if (const auto loaded = command.load(*request); !loaded)
            return fail(loaded.error(), exitFailed);
    auto channel = openChannel(arguments["data"].as<std::string>());
    if (!channel)
        return fail(channel.error(), exitFailed);
    if (command.confirm != nullptr)
        if (const auto confirmed = command.confirm(**channel, *request); !confirmed)
            return fail(confirmed.error(), exitFailed);
    const auto answer = (*channel)->call(command.words, *request);
    if (!answer)
        return fail(answer.error(), exitFailed);
    if (arguments.contains("json"))
        print(stdout, json::serialize(*answer) + "\n");
    else
        print(stdout, forTerminal(command.show(*answer)));
    return command.succeeded == nullptr || command.succeeded(*answer) ? exitOk : exitFailed;
}

} // namespace

void printError(const Error& error, const options::variables_map& arguments)
{
    if (arguments.contains("json")) {
        json::object inner{{"code", toString(error.code)}, {"detail", error.detail}};
        if (!error.field.empty())
            inner["field"] = error.field;
        print(stdout, json::serialize(json::object{{"error", std::move(inner)}}) + "\n");
    } else {
        print(stderr, forTerminal("feltbok-server: " + error.detail) + "\n");
    }
}

Result<std::string> requireOption(const options::variables_map& arguments, const std::string& name)
{
    auto value = findOption(arguments, name);
    if (!value || value->empty())
        return Error(ErrorCode::badInput, name + " is missing", name);
    return std::move(*value);
}

std::optional<std::string> findOption(const options::variables_map& arguments,
                                      const std::string& name)
{
    if (!arguments.contains(name))
        return std::nullopt;
    return arguments[name].as<std::string>();
}

std::string showMembers(const json::object& answer)
{
    std::string out;
    for (const auto& [name, value] : answer)
        out += std::string(name) + ": " +
               (value.is_string() ? std::string(value.get_string()) : json::serialize(value)) +
               "\n";
    return out;
}

int runCommandLine(int count, char** arguments)
{
    std::vector<std::string> words(arguments + std::min(1, count), arguments + count);
    if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        print(words.empty() ? stderr : stdout, overview());
        return words.empty() ? exitUsage : exitOk;
    }
    if (words[0] == "--version") {
        print(stdout, "feltbok-server " FELTBOK_VERSION "\n");
        return exitOk;
    }
    const auto* command = commandOf(words);
    if (command == nullptr) {
        const bool hasGroup = isGroup(words[0]);
        if (hasGroup && contains(words, {"--help", "-h"})) {
            print(stdout, overview(words[0]));
            return exitOk;
        }
        printError(Error(ErrorCode::badInput,
                         hasGroup
                             ? "which of the " + words[0] + " commands? See " + words[0] + " --help"
                             : "no such command; see --help",
                         "command"),
                   formOf(words));
        return exitUsage;
    }
    const auto parsed = parse(*command, words);
    if (!parsed) {
        printError(parsed.error(), formOf(words));
        return exitUsage;
    }
    if (parsed->contains("help")) {
        print(stdout, helpText(*command));
        return exitOk;
    }
    return execute(*command, *parsed);
}

} // namespace feltbok::server
