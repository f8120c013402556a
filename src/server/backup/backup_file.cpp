// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/backup/backup_file.h"

#include "server/new_file.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <sodium.h>

namespace feltbok::server {
namespace {

constexpr std::string_view magic = "feltbok-backup 1\n";
constexpr std::string_view magicOfAny = "feltbok-backup ";
constexpr std::string_view keyPrefix = "feltbok-backup-key:1:";
constexpr std::size_t pieceBytes = 256 * 1024;
constexpr std::size_t maxHead = 4096;
constexpr std::size_t maxAbout = 64 * 1024;
constexpr std::size_t overhead = crypto_secretstream_xchacha20poly1305_ABYTES;

Error damaged(std::string_view why)
{
    return {ErrorCode::corrupted, "the backup is not as it was made: " + std::string(why), "file"};
}

std::string lengthText(std::size_t length)
{
    std::string out(4, '\0');
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<char>((length >> (8 * i)) & 0xff);
    return out;
}

class Sealer
{
public:
    Sealer(NewFile& file, const Secret& key) : m_file(file)
    {
        crypto_secretstream_xchacha20poly1305_init_push(&m_state, m_header.data(),
                                                        key.view().data());
    }
    ~Sealer() { sodium_memzero(&m_state, sizeof m_state); }
    Sealer(const Sealer&) = delete;
    Sealer& operator=(const Sealer&) = delete;

    ByteView header() const { return m_header; }
    Result<void> push(std::string_view plain, std::string_view bound, bool isLast)
    {
        Bytes sealed(plain.size() + overhead);
        crypto_secretstream_xchacha20poly1305_push(
            &m_state, sealed.data(), nullptr, asBytes(plain).data(), plain.size(),
            asBytes(bound).data(), bound.size(),
            isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                   : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        FELTBOK_TRY(m_file.write(lengthText(sealed.size())));
        return m_file.write({reinterpret_cast<const char*>(sealed.data()), sealed.size()});
    }

private:
    NewFile& m_file;
    crypto_secretstream_xchacha20poly1305_state m_state{};
    std::array<std::uint8_t, crypto_secretstream_xchacha20poly1305_HEADERBYTES> m_header{};
};

class Opener
{
public:
    explicit Opener(std::ifstream& file) : m_file(file) {}
    ~Opener() { sodium_memzero(&m_state, sizeof m_state); }
    Opener(const Opener&) = delete;
    Opener& operator=(const Opener&) = delete;

    Result<void> begin(const Bytes& header, const Secret& key)
    {
        if (header.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES ||
            crypto_secretstream_xchacha20poly1305_init_pull(&m_state, header.data(),
                                                            key.view().data()) != 0)
            return damaged("its head");
        return {};
    }
    /// The next message; `isLast` where it ends the stream.
    Result<std::string> pull(std::string_view bound, bool& isLast)
    {
        std::array<char, 4> lengthBytes{};
        if (!m_file.read(lengthBytes.data(), lengthBytes.size()))
            return damaged("it is cut off");
        std::size_t length = 0;
        for (std::size_t i = 0; i < lengthBytes.size(); ++i)
            length |= std::size_t(static_cast<unsigned char>(lengthBytes[i])) << (8 * i);
        if (length < overhead || length > std::max(pieceBytes, maxAbout) + overhead)
            return damaged("a length");
        Bytes sealed(length);
        if (!m_file.read(reinterpret_cast<char*>(sealed.data()),
                         static_cast<std::streamsize>(length)))
            return damaged("it is cut off");
        std::string plain(length - overhead, '\0');
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(
                &m_state, reinterpret_cast<unsigned char*>(plain.data()), nullptr, &tag,
                sealed.data(), sealed.size(), asBytes(bound).data(), bound.size()) != 0)
            return damaged("a piece fails its check");
        isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        return plain;
    }

private:
    std::ifstream& m_file;
    crypto_secretstream_xchacha20poly1305_state m_state{};
};

struct Head
{
    std::string line;
    json::object members;
};

Result<Head> readHead(std::ifstream& file)
{
    std::string first(magic.size(), '\0');
    file.read(first.data(), static_cast<std::streamsize>(first.size()));
    if (!file || !first.starts_with(magicOfAny))
        return Error(ErrorCode::corrupted, "this is no backup of Feltbok", "file");
    if (first != magic)
        return Error(ErrorCode::tooNew, "the backup was made by a newer feltbok-server", "file");
    Head out;
    char next = 0;
    while (out.line.size() < maxHead && file.get(next) && next != '\n')
        out.line.push_back(next);
    auto parsed = parseJsonObject(out.line);
    if (!parsed)
        return damaged("its head");
    out.members = std::move(*parsed);
    return out;
}

struct PartName
{
    std::string name;
    std::uint64_t size;
};

Result<std::vector<PartName>> partsOf(const json::object& about)
{
    std::vector<PartName> out;
    FELTBOK_ASSIGN(const auto list, requireArray(about, "parts"));
    for (const auto& each : list) {
        if (!each.is_object())
            return damaged("its parts");
        FELTBOK_ASSIGN(const auto name, requireString(each.get_object(), "name"));
        FELTBOK_ASSIGN(const auto size, requireInteger(each.get_object(), "size"));
        if (size < 0)
            return damaged("its parts");
        out.push_back({name, static_cast<std::uint64_t>(size)});
    }
    return out;
}

Result<json::object> readStream(std::ifstream& file, const Head& head, const Secret& key,
                                const BackupSink& sink)
{
    Opener opener(file);
    const auto header = fromBase64Url(findString(head.members, "stream").value_or(""));
    if (!header)
        return damaged("its head");
    FELTBOK_TRY(opener.begin(*header, key));
    bool isLast = false;
    FELTBOK_ASSIGN(const auto aboutText, opener.pull(head.line, isLast));
    auto about = parseJsonObject(aboutText);
    if (!about || isLast)
        return damaged("what it is of");
    FELTBOK_ASSIGN(const auto parts, partsOf(*about));
    for (const auto& part : parts) {
        std::uint64_t left = part.size;
        while (left > 0) {
            FELTBOK_ASSIGN(auto piece, opener.pull({}, isLast));
            if (isLast || piece.empty() || piece.size() > left)
                return damaged("its parts");
            left -= piece.size();
            auto taken = sink(part.name, piece);
            wipe(piece);
            FELTBOK_TRY(std::move(taken));
        }
    }
    FELTBOK_ASSIGN(const auto rest, opener.pull({}, isLast));
    if (!isLast || !rest.empty() || file.peek() != std::ifstream::traits_type::eof())
        return damaged("its end");
    return std::move(*about);
}

Result<void> pushPart(Sealer& sealer, const BackupPart& part)
{
    std::string piece(pieceBytes, '\0');
    std::uint64_t left = part.size;
    while (left > 0) {
        const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(left, pieceBytes));
        FELTBOK_ASSIGN(const std::size_t got, part.read(piece.data(), most));
        if (got == 0 || got > most)
            return Error(ErrorCode::io, part.name + " ended before its size", "data");
        FELTBOK_TRY(sealer.push({piece.data(), got}, {}, false));
        left -= got;
    }
    wipe(piece);
    return {};
}

} // namespace

std::string backupKeyText(const Secret& secret)
{
    return std::string(keyPrefix) + toBase64Url(secret.view()) + "\n";
}

Result<Secret> backupKeyFromText(std::string_view text)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    const Error bad(ErrorCode::badInput, "the file is no key of feltbok-server backup-key", "key");
    if (!text.starts_with(keyPrefix))
        return bad;
    auto bytes = fromBase64Url(text.substr(keyPrefix.size()));
    if (!bytes || bytes->size() != crypto_box_SECRETKEYBYTES)
        return bad;
    Secret out = Secret::copyOf(*bytes);
    wipe(*bytes);
    return out;
}

std::string backupRecipientText(const BackupPublicKey& key)
{
    return toBase64Url(key);
}

Result<BackupPublicKey> backupRecipientFromText(std::string_view text)
{
    const auto bytes = fromBase64Url(text);
    BackupPublicKey out{};
    if (!bytes || bytes->size() != out.size())
        return Error(ErrorCode::badInput, "--to takes the 43 signs that backup-key printed", "to");
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}

BackupPublicKey backupRecipientOf(const Secret& secret)
{
    BackupPublicKey out{};
    crypto_scalarmult_base(out.data(), secret.view().data());
    return out;
}

BackupPart textPart(std::string name, std::string content)
{
    const std::uint64_t size = content.size();
    auto rest = std::make_shared<std::string>(std::move(content));
    auto at = std::make_shared<std::size_t>(0);
    return {std::move(name), size, [rest, at](char* into, std::size_t most) -> Result<std::size_t> {
                const std::size_t count = std::min(most, rest->size() - *at);
                std::copy_n(rest->data() + *at, count, into);
                *at += count;
                return count;
            }};
}

Result<BackupPart> filePart(std::string name, const std::string& path)
{
    auto file = std::make_shared<std::ifstream>(path, std::ios::binary | std::ios::ate);
    if (!*file)
        return Error(ErrorCode::notFound, path + ": cannot be read", "data");
    const auto size = static_cast<std::uint64_t>(file->tellg());
    file->seekg(0);
    return BackupPart{std::move(name), size,
                      [file, path](char* into, std::size_t most) -> Result<std::size_t> {
                          file->read(into, static_cast<std::streamsize>(most));
                          if (file->bad())
                              return Error(ErrorCode::io, path + ": cannot be read", "data");
                          return static_cast<std::size_t>(file->gcount());
                      }};
}

Result<std::uint64_t> writeBackup(const std::string& path, const BackupPublicKey& recipient,
                                  json::object about, const std::vector<BackupPart>& parts)
{
    json::array names;
    for (const auto& part : parts)
        names.push_back({{"name", part.name}, {"size", part.size}});
    about["parts"] = std::move(names);

    const Secret key = Secret::random(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    Bytes sealed(key.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(sealed.data(), key.view().data(), key.size(), recipient.data()) != 0)
        return Error(ErrorCode::badInput, "nothing can be sealed to this key", "to");

    FELTBOK_ASSIGN(NewFile file, NewFile::create(path));
    Sealer sealer(file, key);
    Head head;
    head.members["to"] = backupRecipientText(recipient);
    head.members["sealed"] = toBase64Url(sealed);
    head.members["stream"] = toBase64Url(sealer.header());
    head.line = json::serialize(head.members);
    FELTBOK_TRY(file.write(magic));
    FELTBOK_TRY(file.writeLine(head.line));
    FELTBOK_TRY(sealer.push(json::serialize(about), head.line, false));
    for (const auto& part : parts)
        FELTBOK_TRY(pushPart(sealer, part));
    FELTBOK_TRY(sealer.push({}, {}, true));
    FELTBOK_TRY(file.sync());

    std::ifstream written(path, std::ios::binary);
    FELTBOK_ASSIGN(const Head again, readHead(written));
    if (again.line != head.line)
        return damaged("its head");
    FELTBOK_ASSIGN(const auto found,
                   readStream(written, again, key,
                              [](std::string_view, std::string_view) { return Result<void>(); }));
    if (json::serialize(found) != json::serialize(about))
        return damaged("what it is of");
    const std::uint64_t size = file.size();
    FELTBOK_TRY(file.keep());
    return size;
}

Result<json::object> readBackup(const std::string& path, const Secret& key, const BackupSink& sink)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error(ErrorCode::notFound, path + ": cannot be read", "file");
    FELTBOK_ASSIGN(const Head head, readHead(file));
    const BackupPublicKey recipient = backupRecipientOf(key);
    if (findString(head.members, "to") != backupRecipientText(recipient))
        return Error(ErrorCode::wrongKey, "the backup is sealed to another key", "key");
    const auto sealed = fromBase64Url(findString(head.members, "sealed").value_or(""));
    Secret streamKey(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    if (!sealed || sealed->size() != streamKey.size() + crypto_box_SEALBYTES ||
        crypto_box_seal_open(streamKey.data(), sealed->data(), sealed->size(), recipient.data(),
                             key.view().data()) != 0)
        return damaged("its head");
    return readStream(file, head, streamKey, sink);
}

} // namespace feltbok::server
