// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authorisation_table.h"
#include "health_office.h"

namespace feltbok::test {

/// A serving municipality 9901 with one record of every thing in the table, and a device of
/// everybody in it.
class AuthorisationTown
{
public:
    struct Thing
    {
        RecordId id;
        std::int64_t version = 0;
    };
    struct Stranger
    {
        std::string token; ///< empty: none is sent
        DeviceId device;
    };

    AuthorisationTown();

    WireDevice& device(char letter) { return m_devices.at(letter); }
    UserId user(char letter) const { return m_users.at(letter); }
    const Thing& thing(std::string_view name) const;
    const std::string& photo(std::string_view thing) const;
    /// In the order of matrix::strangers.
    const std::vector<Stranger>& strangers() const { return m_strangers; }
    /// The value of a row in a person's column.
    static char cell(std::string_view row, char letter)
    {
        return row.at(matrix::columns.find(letter));
    }

    ServerProcess server;

private:
    void addPeople();
    void makeAlcohol();
    void makeHealth();
    /// What the server made of it: a record of that collection with this in a field.
    void find(const std::string& name, char who, const std::string& collection,
              std::string_view field = {}, const std::string& value = {});
    json::array named() const;

    std::map<char, UserId> m_users;
    std::map<char, WireDevice> m_devices;
    std::vector<Stranger> m_strangers;
    std::map<std::string, Thing, std::less<>> m_things;
    std::map<std::string, std::string, std::less<>> m_photos;
};

} // namespace feltbok::test
