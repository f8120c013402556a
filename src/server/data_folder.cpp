// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/data_folder.h"

#include "base/json_text.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace feltbok::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxKeyFile = 64 * 1024;

class File
{
public:
    explicit File(int descriptor) : m_descriptor(descriptor) {}
    ~File()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

Error fileError(ErrorCode code, const fs::path& file, std::string_view why)
{
    return {code, file.string() + ": " + std::string(why), "data"};
}

/// What the system's last call failed of, by the file's name.
Error systemError(const fs::path& file)
{
    const int cause = errno;
    const ErrorCode code = cause == ENOENT || cause == ENOTDIR  ? ErrorCode::notFound
                           : cause == EEXIST                    ? ErrorCode::alreadyExists
                           : cause == ENOSPC || cause == EDQUOT ? ErrorCode::diskFull
                           : cause == EACCES || cause == EPERM || cause == EROFS
                               ? ErrorCode::notPermitted
                               : ErrorCode::io;
    return fileError(code, file, std::strerror(cause));
}

/// Makes the folder, or takes an empty one of our own.
Result<void> makePrivateFolder(const fs::path& path)
{
    if (::mkdir(path.c_str(), 0700) == 0)
        return {};
    struct stat info
    {
    };
    if (errno != EEXIST || ::stat(path.c_str(), &info) != 0)
        return systemError(path);
    if (!S_ISDIR(info.st_mode))
        return fileError(ErrorCode::alreadyExists, path, "is no folder");
    if (info.st_uid != ::getuid())
        return fileError(ErrorCode::notPermitted, path, "belongs to another user");
    std::error_code failure;
    const bool isEmpty = fs::is_empty(path, failure);
    if (failure)
        return fileError(ErrorCode::notPermitted, path, failure.message());
    if (!isEmpty)
        return fileError(ErrorCode::alreadyExists, path,
                         "is not empty; a new or an empty folder is needed");
    if ((info.st_mode & 077) != 0 && ::chmod(path.c_str(), 0700) != 0)
        return systemError(path);
    return {};
}

Result<Secret> loadSecret(const fs::path& file, std::size_t size)
{
    FELTBOK_ASSIGN(std::string text, readPrivateFile(file));
    auto bytes = fromHex(std::string_view(text).substr(0, 2 * size));
    wipe(text);
    if (!bytes || bytes->size() != size)
        return fileError(ErrorCode::corrupted, file, "the key is damaged");
    Secret out = Secret::copyOf(*bytes);
    wipe(*bytes);
    return out;
}

Result<void> saveSecret(const fs::path& file, const Secret& secret)
{
    std::string text = toHex(secret.view()) + "\n";
    auto saved = writePrivateFile(file, text);
    wipe(text);
    return saved;
}

} // namespace

Result<void> writePrivateFile(const fs::path& path, std::string_view content)
{
    const File file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.get() < 0)
        return systemError(path);
    while (!content.empty()) {
        const auto written = ::write(file.get(), content.data(), content.size());
        if (written < 0)
            return systemError(path);
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file.get()) != 0)
        return systemError(path);
    return {};
}

Result<std::string> readPrivateFile(const fs::path& path)
{
    const File file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (file.get() < 0)
        return systemError(path);
    struct stat info
    {
    };
    if (::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return fileError(ErrorCode::io, path, "is no plain file");
    if ((info.st_mode & 077) != 0)
        return fileError(ErrorCode::notPermitted, path, "others may read it; chmod it to 600");
    if (info.st_size > static_cast<off_t>(maxKeyFile))
        return fileError(ErrorCode::tooLarge, path, "is too large");
    std::string out(static_cast<std::size_t>(info.st_size), '\0');
    std::size_t filled = 0;
    while (filled < out.size()) {
        const auto got = ::read(file.get(), out.data() + filled, out.size() - filled);
        if (got <= 0)
            return fileError(ErrorCode::io, path, "cannot be read");
        filled += static_cast<std::size_t>(got);
    }
    return out;
}

Result<void> DataFolder::requireServer() const
{
    struct stat info
    {
    };
    if (::stat(storeKey().c_str(), &info) == 0)
        return {};
    if (errno == EACCES)
        return fileError(ErrorCode::notPermitted, m_path,
                         "this user may not look into the folder; run the command as its owner");
    if (errno != ENOENT && errno != ENOTDIR)
        return systemError(m_path);
    if (::stat(database().c_str(), &info) == 0)
        return fileError(ErrorCode::corrupted, storeKey(),
                         "the key is gone and the database is there; nothing was changed. Restore "
                         "the folder from a backup");
    return fileError(ErrorCode::notFound, m_path, "no server in this folder; run init");
}

Result<void> DataFolder::prepare() const
{
    struct stat info
    {
    };
    if (::stat(storeKey().c_str(), &info) == 0)
        return fileError(ErrorCode::alreadyExists, m_path, "the folder holds a server already");
    std::error_code ec;
    if (m_path.has_parent_path())
        fs::create_directories(fs::absolute(m_path).parent_path(), ec);
    FELTBOK_TRY(makePrivateFolder(m_path));
    return makePrivateFolder(m_path / "keys");
}

Result<void> DataFolder::saveStoreKey(const Secret& key) const
{
    return saveSecret(storeKey(), key);
}

Result<void> DataFolder::create(Instant now, const MakeStore& makeStore) const
{
    FELTBOK_TRY(prepare());
    const auto keys = m_path / "keys";
    for (const std::string name : {"tls", "tls.next"}) {
        FELTBOK_ASSIGN(auto identity, http::makeSelfSigned(now));
        FELTBOK_TRY(writePrivateFile(keys / (name + ".key"), identity.keyPem));
        FELTBOK_TRY(writePrivateFile(m_path / (name + ".crt"), identity.certificatePem));
        wipe(identity.keyPem);
    }
    FELTBOK_TRY(saveSecret(keys / "receipt.key", SigningKey::generate().seed()));
    FELTBOK_TRY(saveSecret(keys / "recovery.key", Secret::random(crypto_box_SECRETKEYBYTES)));
    const Secret store = Secret::random(32);
    FELTBOK_TRY(makeStore(database(), store));
    // Last: its presence says that the folder is whole, and that a store belongs in it.
    return saveStoreKey(store);
}

Result<void> DataFolder::rotateTls(Instant now) const
{
    FELTBOK_TRY(requireServer());
    const auto keys = m_path / "keys";
    const auto newKey = keys / "tls.new.key";
    const auto newCertificate = m_path / "tls.new.crt";
    std::error_code failure;
    for (const auto& left : {newKey, newCertificate}) // of a run that was cut short
        fs::remove(left, failure);
    FELTBOK_ASSIGN(auto identity, http::makeSelfSigned(now));
    auto saved = writePrivateFile(newKey, identity.keyPem);
    wipe(identity.keyPem);
    FELTBOK_TRY(std::move(saved));
    FELTBOK_TRY(writePrivateFile(newCertificate, identity.certificatePem));
    const std::pair<fs::path, fs::path> moves[] = {
        {keys / "tls.next.key", keys / "tls.key"},
        {m_path / "tls.next.crt", m_path / "tls.crt"},
        {newKey, keys / "tls.next.key"},
        {newCertificate, m_path / "tls.next.crt"},
    };
    for (const auto& [from, to] : moves) {
        fs::rename(from, to, failure);
        if (failure)
            return fileError(ErrorCode::io, from,
                             "cannot be renamed (" + failure.message() + "); see doctor");
    }
    return {};
}

Result<std::optional<StoreChoice>> DataFolder::storeChoice() const
{
    const auto text = readPrivateFile(storeFile());
    if (!text) {
        if (text.error().code == ErrorCode::notFound)
            return std::optional<StoreChoice>();
        return text.error();
    }
    const auto object = parseJsonObject(*text);
    const auto url = object ? requireString(*object, "store") : Result<std::string>(object.error());
    if (!url)
        return fileError(ErrorCode::corrupted, storeFile(), "does not say where the store is");
    return std::optional(StoreChoice{*url, std::string(findString(*object, "owner").value_or(""))});
}

Result<void> DataFolder::saveStoreChoice(const StoreChoice& choice) const
{
    json::object out{{"store", choice.url}};
    if (!choice.owner.empty())
        out["owner"] = choice.owner;
    return writePrivateFile(storeFile(), json::serialize(out) + "\n");
}

Result<ServerKeys> DataFolder::loadKeys() const
{
    FELTBOK_TRY(requireServer());
    const auto keys = m_path / "keys";
    FELTBOK_ASSIGN(auto store, loadSecret(storeKey(), 32));
    FELTBOK_ASSIGN(const auto seed, loadSecret(keys / "receipt.key", 32));
    FELTBOK_ASSIGN(auto receipt, SigningKey::fromSeed(seed.view()));
    FELTBOK_ASSIGN(auto recovery, loadSecret(keys / "recovery.key", crypto_box_SECRETKEYBYTES));
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> recoveryPublic{};
    crypto_scalarmult_base(recoveryPublic.data(), recovery.data());

    http::TlsIdentity tls;
    FELTBOK_ASSIGN(tls.keyPem, readPrivateFile(keys / "tls.key"));
    FELTBOK_ASSIGN(tls.certificatePem, readPrivateFile(m_path / "tls.crt"));
    FELTBOK_ASSIGN(const auto next, readPrivateFile(m_path / "tls.next.crt"));
    std::vector<std::string> pins;
    for (const auto& pem : {tls.certificatePem, next}) {
        FELTBOK_ASSIGN(auto pin, http::spkiPin(pem));
        pins.push_back(std::move(pin));
    }
    return ServerKeys{std::move(store),    std::move(receipt),
                      std::move(recovery), toBase64Url(recoveryPublic),
                      std::move(tls),      std::move(pins)};
}

} // namespace feltbok::server
