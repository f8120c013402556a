// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

namespace feltbok::storage {

/// What errno says of `doing`: notFound, diskFull, notPermitted or io.
Error fileError(const char* doing);

/// A descriptor that is closed with it; negative: none.
class FileHandle
{
public:
    explicit FileHandle(int handle) : m_handle(handle) {}
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;
    ~FileHandle();

    int get() const { return m_handle; }

private:
    int m_handle;
};

} // namespace feltbok::storage
