// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "simulation/disk.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <map>
#include <mutex>
#include <new>
#include <sqlite3.h>

namespace feltbok::simulation {
namespace {

constexpr int sector = 512;

std::mutex registryMutex;
std::map<std::string, Disk*> registry;

Disk* diskOf(std::string_view path)
{
    const std::lock_guard lock(registryMutex);
    for (const auto& [folder, disk] : registry)
        if (path.starts_with(folder + "/"))
            return disk;
    return nullptr;
}

struct File
{
    sqlite3_file base;
    Disk* disk;
    std::string* path;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
File* own(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file);
}
sqlite3_file* real(sqlite3_file* file)
{
    return own(file)->real();
}

std::string readPart(sqlite3_file* file, std::int64_t offset, std::int64_t size)
{
    sqlite3_int64 whole = 0;
    file->pMethods->xFileSize(file, &whole);
    std::string out(static_cast<std::size_t>(std::clamp<std::int64_t>(whole - offset, 0, size)), 0);
    if (!out.empty())
        file->pMethods->xRead(file, out.data(), static_cast<int>(out.size()), offset);
    return out;
}

int closeFile(sqlite3_file* file)
{
    const int code = real(file)->pMethods->xClose(real(file));
    delete own(file)->path;
    return code;
}

int readFile(sqlite3_file* file, void* out, int size, sqlite3_int64 offset)
{
    if (own(file)->disk != nullptr)
        own(file)->disk->noteRead();
    return real(file)->pMethods->xRead(real(file), out, size, offset);
}

int writeFile(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset)
{
    auto* disk = own(file)->disk;
    const auto* methods = real(file)->pMethods;
    if (disk == nullptr)
        return methods->xWrite(real(file), data, size, offset);
    int part = size;
    const auto fault = disk->nextFault(size, false, part);
    if (fault)
        size = part;
    if (size > 0) {
        Disk::Change change;
        change.path = *own(file)->path;
        change.offset = offset;
        change.before = readPart(real(file), offset, size);
        change.after.assign(static_cast<const char*>(data), static_cast<std::size_t>(size));
        sqlite3_int64 whole = 0;
        methods->xFileSize(real(file), &whole);
        change.sizeBefore = whole;
        const int code = methods->xWrite(real(file), data, size, offset);
        if (code != SQLITE_OK)
            return code;
        disk->note(std::move(change));
    }
    return fault.value_or(SQLITE_OK);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    auto* disk = own(file)->disk;
    if (disk != nullptr) {
        int part = 0;
        if (const auto fault = disk->nextFault(0, false, part))
            return *fault;
        Disk::Change change;
        change.path = *own(file)->path;
        change.offset = size;
        sqlite3_int64 whole = 0;
        real(file)->pMethods->xFileSize(real(file), &whole);
        change.before = readPart(real(file), size, whole - size);
        change.sizeBefore = whole;
        change.isTruncation = true;
        disk->note(std::move(change));
    }
    return real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    auto* disk = own(file)->disk;
    if (disk == nullptr)
        return real(file)->pMethods->xSync(real(file), flags);
    int part = 0;
    if (const auto fault = disk->nextFault(0, true, part))
        return *fault;
    disk->noteSync(*own(file)->path); // the power of this machine is ours: no real sync
    return SQLITE_OK;
}

const sqlite3_io_methods methods{
    1, // no shared memory: every database here is held exclusively
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    [](sqlite3_file* f, sqlite3_int64* size) {
        return real(f)->pMethods->xFileSize(real(f), size);
    },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); },
    [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
    [](sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
    [](sqlite3_file* f, int op, void* arg) {
        return real(f)->pMethods->xFileControl(real(f), op, arg);
    },
    [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

sqlite3_vfs* base = nullptr;
sqlite3_vfs ours;

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags)
{
    auto* self = new (file) File{{nullptr}, nullptr, nullptr};
    const int code = base->xOpen(base, path, self->real(), flags, outFlags);
    if (self->real()->pMethods == nullptr)
        return code;
    self->base.pMethods = &methods;
    self->path = new std::string(path == nullptr ? "" : path);
    self->disk = diskOf(*self->path);
    return code;
}

int deleteFile(sqlite3_vfs*, const char* path, int sync)
{
    auto* disk = diskOf(path);
    if (disk != nullptr && disk->isDead())
        return SQLITE_IOERR_DELETE;
    const int code = base->xDelete(base, path, disk != nullptr ? 0 : sync);
    if (disk != nullptr && code == SQLITE_OK)
        disk->noteSync(path);
    return code;
}

int randomBytes(sqlite3_vfs*, int size, char* out)
{
    Chance chance(1);
    for (int i = 0; i < size; ++i)
        out[i] = static_cast<char>(chance.next());
    return size;
}

void install()
{
    base = sqlite3_vfs_find(nullptr);
    ours = *base;
    ours.zName = "feltbok-simulation";
    ours.szOsFile = static_cast<int>(sizeof(File)) + base->szOsFile;
    ours.pNext = nullptr;
    ours.xOpen = openFile;
    ours.xDelete = deleteFile;
    ours.xRandomness = randomBytes;
    sqlite3_vfs_register(&ours, 1);
}

void apply(std::string& content, const Disk::Change& change, std::size_t size)
{
    const auto offset = static_cast<std::size_t>(change.offset);
    if (change.isTruncation) {
        content.resize(std::min(content.size(), offset));
        return;
    }
    if (content.size() < offset + size)
        content.resize(offset + size);
    content.replace(offset, size, change.after.substr(0, size));
}

void revert(std::string& content, const Disk::Change& change)
{
    content.resize(static_cast<std::size_t>(change.sizeBefore));
    content.replace(static_cast<std::size_t>(change.offset), change.before.size(), change.before);
}

} // namespace

Disk::Disk(std::filesystem::path folder)
{
    static const bool installed = [] {
        install();
        return true;
    }();
    static_cast<void>(installed);
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    m_folder = std::filesystem::canonical(folder);
    const std::lock_guard lock(registryMutex);
    registry[m_folder.string()] = this;
}

Disk::~Disk()
{
    const std::lock_guard lock(registryMutex);
    registry.erase(m_folder.string());
}

void Disk::failAfter(int calls, Fault fault)
{
    m_fault = fault;
    m_left = calls;
}

void Disk::heal()
{
    m_fault = Fault::none;
    m_hasFailed = false;
}

void Disk::noteSync(const std::string& path)
{
    std::erase_if(m_unsynced, [&](const Change& change) { return change.path == path; });
}

std::optional<int> Disk::nextFault(int size, bool isSync, int& torn)
{
    ++m_calls;
    torn = 0;
    const int failure = isSync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
    if (m_isDead)
        return failure;
    if (m_fault == Fault::none || m_left-- > 0)
        return std::nullopt;
    m_hasFailed = true;
    switch (m_fault) {
    case Fault::death:
        m_isDead = true;
        torn = size / 2 / sector * sector;
        return failure;
    case Fault::full:
        m_left = 0;
        if (isSync)
            return std::nullopt;
        torn = size / 2 / sector * sector;
        return SQLITE_FULL;
    case Fault::error:
        m_fault = Fault::none;
        return failure;
    case Fault::none:
        break;
    }
    return std::nullopt;
}

void Disk::restart(Loss loss, Chance& chance)
{
    std::map<std::string, std::vector<Change>> files;
    for (auto& change : m_unsynced)
        files[change.path].push_back(std::move(change));
    m_unsynced.clear();
    m_isDead = false;
    heal();
    if (loss == Loss::nothing)
        return;
    for (const auto& [path, changes] : files) {
        if (!std::filesystem::exists(path))
            continue;
        std::string content;
        {
            std::ifstream in(path, std::ios::binary);
            content.assign(std::istreambuf_iterator<char>(in), {});
        }
        for (auto it = changes.rbegin(); it != changes.rend(); ++it)
            revert(content, *it);
        if (loss == Loss::some)
            for (const auto& change : changes) {
                if (chance.in100(50))
                    continue;
                const int sectors = static_cast<int>(change.after.size()) / sector;
                const bool isTorn = sectors > 0 && chance.in100(20);
                apply(content, change,
                      isTorn ? static_cast<std::size_t>(chance.below(sectors) * sector)
                             : change.after.size());
            }
        std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
    }
}

} // namespace feltbok::simulation
