// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/audit_file.h"

#include "base/hash.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace feltbok::server {
namespace {

constexpr std::string_view auditDomain = "feltbok/audit/1\n";
constexpr std::string_view lineBegin = "{\"text\":\"{\\\"seq\\\":";
constexpr std::size_t linesAtOnce = 500;
constexpr off_t longestTail = 1024 * 1024;

class Descriptor
{
public:
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    int get() const { return m_value; }

private:
    int m_value;
};

Error failure(const std::filesystem::path& file)
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return {isFull ? ErrorCode::diskFull : ErrorCode::io,
            file.string() + ": the audit log cannot be written", "data"};
}

Result<std::string> textOfLine(std::string_view line)
{
    FELTBOK_ASSIGN(const auto object, parseJsonObject(line));
    return requireString(object, "text");
}

} // namespace

std::string signedAuditLine(std::string_view text, const SigningKey& key)
{
    const Signature signature = key.sign(auditDomain, text);
    return "{\"text\":" + json::serialize(json::string_view(text.data(), text.size())) +
           ",\"sig\":\"" + toBase64Url(signature) + "\"}";
}

Result<off_t> AuditFile::findEnd(int file, off_t size)
{
    m_seq = 0;
    m_hash = firstAuditPrev();
    std::string tail(static_cast<std::size_t>(std::min(size, longestTail)), '\0');
    if (::pread(file, tail.data(), tail.size(), size - static_cast<off_t>(tail.size())) !=
        static_cast<ssize_t>(tail.size()))
        return failure(m_file);
    // What a crash left half written is in the store, and comes again.
    const auto end = tail.rfind('\n');
    const std::size_t whole = end == std::string::npos ? 0 : end + 1;
    const off_t wholeSize = size - static_cast<off_t>(tail.size() - whole);
    if (wholeSize < size && ::ftruncate(file, wholeSize) != 0)
        return failure(m_file);
    if (whole == 0)
        return wholeSize;
    const auto begin = whole < 2 ? std::string::npos : tail.rfind('\n', whole - 2);
    const std::size_t start = begin == std::string::npos ? 0 : begin + 1;
    const auto text = textOfLine(std::string_view(tail).substr(start, whole - 1 - start));
    const auto line = text ? parseAuditText(*text) : Result<AuditLine>(text.error());
    if (!line)
        return Error(ErrorCode::corrupted,
                     m_file.string() + ": the last line of the audit log is damaged; see audit "
                                       "verify",
                     "data");
    m_seq = line->seq;
    m_hash = sha256Hex(*text);
    return wholeSize;
}

Result<void> AuditFile::requireKnown(Store& store) const
{
    if (m_seq == 0)
        return {};
    FELTBOK_ASSIGN(const auto known, store.get<std::vector<std::string>>([&](Reader& reader) {
        return reader.auditLines(m_seq - 1, 1);
    }));
    if (!known.empty() && sha256Hex(known.front()) == m_hash)
        return {};
    return Error(ErrorCode::conflict,
                 m_file.string() +
                     ": the audit log tells of what the database does not know. An older database "
                     "was put in its place: bring it back with restore and --ledger (one in "
                     "PostgreSQL with restore-database), so that nothing is revived that was "
                     "revoked or erased since",
                 "data");
}

Result<void> AuditFile::follow(Store& store)
{
    const std::lock_guard lock(m_mutex);
    const Descriptor file(
        ::open(m_file.c_str(), O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    struct stat info
    {
    };
    // Another process of the same folder may follow too.
    if (file.get() < 0 || ::flock(file.get(), LOCK_EX) != 0 || ::fstat(file.get(), &info) != 0)
        return failure(m_file);
    if (info.st_size != m_size) {
        m_size = -1; // until it is known again
        FELTBOK_ASSIGN(const off_t size, findEnd(file.get(), info.st_size));
        FELTBOK_TRY(requireKnown(store));
        m_size = size;
    }
    for (;;) {
        FELTBOK_ASSIGN(const auto texts, store.get<std::vector<std::string>>([&](Reader& reader) {
            return reader.auditLines(m_seq, linesAtOnce);
        }));
        if (texts.empty())
            return {};
        std::string out;
        for (const auto& text : texts)
            out += signedAuditLine(text, m_key) + "\n";
        const off_t size = std::exchange(m_size, -1);
        if (::write(file.get(), out.data(), out.size()) != static_cast<ssize_t>(out.size()) ||
            ::fsync(file.get()) != 0)
            return failure(m_file);
        m_size = size + static_cast<off_t>(out.size());
        m_seq += static_cast<std::int64_t>(texts.size());
        m_hash = sha256Hex(texts.back());
    }
}

Found looksLikeAuditFile(const std::filesystem::path& file)
{
    std::string begin(lineBegin.size(), '\0');
    std::ifstream(file, std::ios::binary).read(begin.data(), std::streamsize(begin.size()));
    return begin == lineBegin ? Found::yes : Found::no;
}

Result<AuditReport> checkAuditFile(const std::filesystem::path& path,
                                   const std::optional<PublicKey>& key,
                                   const std::function<void(const std::string&)>& onLine)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error(ErrorCode::notFound, path.string() + ": the file cannot be read", "file");
    AuditReport out;
    out.isSigned = key.has_value();
    out.lastHash = firstAuditPrev();
    std::int64_t seq = 0;
    for (std::string raw; std::getline(file, raw);) {
        const auto fault = [&](std::string why) {
            out.fault = AuditReport::Fault{out.lines + 1, std::move(why)};
            return out;
        };
        if (file.eof())
            return fault("its end is missing");
        const auto object = parseJsonObject(raw);
        const auto text =
            object ? requireString(*object, "text") : Result<std::string>(object.error());
        const auto line = text ? parseAuditText(*text) : Result<AuditLine>(text.error());
        if (!line)
            return fault("it does not parse");
        // The signature first: it tells an altered line from the one behind a missing one.
        if (key) {
            const auto signature = signatureFromBase64Url(findString(*object, "sig").value_or(""));
            if (!signature || !verifySignature(*key, auditDomain, *text, *signature))
                return fault("its signature is not that of its text");
        }
        if (line->seq != seq + 1)
            return fault("it has number " + std::to_string(line->seq) + " where " +
                         std::to_string(seq + 1) + " is due");
        if (line->prev != out.lastHash)
            return fault("it does not follow from the line before it, which was altered");
        // A line of the server's own is what it would write; anything else came from elsewhere.
        if (!key && auditText(line->seq, line->prev, line->row) != *text)
            return fault("it is not as the server writes it");
        seq = line->seq;
        out.lastHash = sha256Hex(*text);
        out.lines += 1;
        out.last = toRfc3339(line->row.at);
        if (out.first.empty())
            out.first = out.last;
        if (onLine)
            onLine(*text);
    }
    if (file.bad())
        return Error(ErrorCode::io, path.string() + ": the file cannot be read", "file");
    return out;
}

} // namespace feltbok::server
