// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "matrix_tester.h"

#include "base/hash.h"

#include <array>

namespace feltbok::test {
namespace {

using domain::Side;

constexpr std::string_view salt = "AAECAwQFBgcICQoLDA0ODw";

/// Of the `op` text, as the description of Operation names them.
constexpr auto opMembers = std::to_array<std::string_view>(
    {"v", "device", "seq", "prev", "user", "municipality", "collection", "record", "kind", "base",
     "at", "payload_hash", "clock", "clock.offset_ms", "clock.age_s", "unknown"});
constexpr auto payloadMembers = std::to_array<std::string_view>(
    {"salt", "set", "add", "remove", "repeats", "reason", "unknown", "set.value", "set.unknown",
     "add.controllers", "remove.controllers", "set.checklist", "set.checklist.U1"});
constexpr auto headerMembers = std::to_array<std::string_view>(
    {"alg", "typ", "kid", "jku", "jwk", "x5u", "x5c", "crit", "zip", "cty", "b64"});
constexpr auto claimMembers =
    std::to_array<std::string_view>({"iss", "sub", "aud", "iat", "exp", "jti", "nbf", "unknown"});

std::string encoded(std::string_view text)
{
    return toBase64Url(asBytes(text));
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    if (const auto at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), with);
    return text;
}

class Cases
{
public:
    explicit Cases(const ApiDocument& document) : m_document(document) {}

    std::vector<MatrixCase> all()
    {
        for (const auto& endpoint : m_document.endpoints()) {
            addParameters(endpoint);
            addEncodings(endpoint);
            addHeads(endpoint);
            if (endpoint.needsToken)
                addTokens(endpoint);
            if (!endpoint.mediaType.empty())
                addMediaTypes(endpoint);
        }
        addMethodsAndPaths();
        addEnrolment();
        addAssertions();
        addEnvelopes();
        addFields();
        return std::move(m_cases);
    }

private:
    using Make = std::function<Prepared(MatrixTester&)>;

    void add(std::string endpoint, std::string field, std::string fault, Make make,
             Expect expect = Expect::documented)
    {
        m_cases.push_back(
            {std::move(endpoint), std::move(field), std::move(fault), expect, std::move(make)});
    }

    void addParameters(const ApiEndpoint& endpoint);
    void addEncodings(const ApiEndpoint& endpoint);
    void addHeads(const ApiEndpoint& endpoint);
    void addTokens(const ApiEndpoint& endpoint);
    void addMediaTypes(const ApiEndpoint& endpoint);
    void addMethodsAndPaths();
    void addEnrolment();
    void addAssertions();
    void addEnvelopes();
    void addFields();
    void addField(const std::string& collection, const json::object& known, const std::string& path,
                  std::string_view part);

    const ApiDocument& m_document;
    std::vector<MatrixCase> m_cases;
};

void Cases::addParameters(const ApiEndpoint& endpoint)
{
    for (const auto& parameter : endpoint.parameters) {
        const auto& name = parameter.name;
        const auto& faults = parameter.in == "header" ? headerFaults() : parameterFaults();
        for (const auto& fault : faults)
            add(
                endpoint.name(), name, fault.name,
                [&endpoint, parameter, &fault](auto& tester) {
                    auto out = tester.call(endpoint);
                    if (parameter.in == "query")
                        out.target += "?" + parameter.name + "=" + fault.text;
                    else if (parameter.in == "path")
                        out.target =
                            replaced(endpoint.path, "{" + parameter.name + "}", fault.text);
                    else if (fault.name == "missing")
                        out.headers.erase(parameter.name);
                    else
                        out.headers[parameter.name] = fault.text;
                    return out;
                },
                parameter.in == "path" && fault.text.empty() ? Expect::noPath : Expect::documented);
        if (parameter.in != "query")
            continue;
        for (const auto& [what, query] : std::initializer_list<std::pair<const char*, std::string>>{
                 {"twice", name + "=1&" + name + "=1"},
                 {"as a list", name + "%5B%5D=1"},
                 {"without a value", name},
                 {"another case", "X" + name + "=1"},
                 {"semicolon", "a=1;" + name + "=1"},
                 {"1,500 others", [] {
                      std::string out;
                      for (int i = 0; i < 1500; ++i)
                          out += "p" + std::to_string(i) + "=1&";
                      return out;
                  }()}})
            add(endpoint.name(), name, what, [&endpoint, query](auto& tester) {
                auto out = tester.call(endpoint);
                out.target += "?" + query;
                return out;
            });
    }
}

void Cases::addEncodings(const ApiEndpoint& endpoint)
{
    const auto zipped = gzipText("{\"operations\":[]}");
    auto broken = zipped;
    broken[zipped.size() - 5] = static_cast<char>(broken[zipped.size() - 5] ^ 1); // the checksum
    struct Encoding
    {
        const char* name;
        const char* coding;
        std::string body;
    };
    const std::vector<Encoding> all{
        {"br", "br", "{}"},
        {"deflate", "deflate", "{}"},
        {"compress", "compress", "{}"},
        {"zstd", "zstd", "{}"},
        {"a word", "Kanarifugl7", "{}"},
        {"gzip twice", "gzip, gzip", gzipText(zipped)},
        {"gzip and br", "gzip, br", zipped},
        {"no gzip", "gzip", "{}"},
        {"empty", "gzip", ""},
        {"capitals", "GZIP", zipped},
        {"cut off", "gzip", zipped.substr(0, zipped.size() / 2)},
        {"head only", "gzip", zipped.substr(0, 10)},
        {"more behind", "gzip", zipped + "more"},
        {"two members", "gzip", zipped + zipped},
        {"wrong checksum", "gzip", broken},
        {"a bomb", "gzip", gzipText(std::string(48 * 1024 * 1024, ' '))},
        {"a bomb of lists", "gzip", gzipText("{\"operations\":" + std::string(60'000, '['))},
        {"zlib", "gzip", "\x78\x9c\x03\x00\x00\x00\x00\x01"},
        {"weight", "gzip;q=1", zipped},
        {"identity", "identity", "{}"},
    };
    for (const auto& each : all)
        add(endpoint.name(), "Content-Encoding", each.name, [&endpoint, each](auto& tester) {
            auto out = tester.call(endpoint);
            out.headers["Content-Encoding"] = each.coding;
            out.body = each.body;
            return out;
        });
    for (const std::size_t size : {65'537UL, 1'048'577UL, 4'194'305UL})
        add(endpoint.name(), "body", std::to_string(size) + " bytes",
            [&endpoint, size](auto& tester) {
                auto out = tester.call(endpoint);
                out.body = std::string(size, 'x');
                return out;
            });
}

/// Heads that two readers could read in two ways, and what is no HTTP. Where more stands behind
/// them, it must not become a request of its own.
void Cases::addHeads(const ApiEndpoint& endpoint)
{
    const std::string smuggled = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    const std::string start = endpoint.method + " " + endpoint.path + " HTTP/1.1\r\n";
    const std::string host = start + "Host: x\r\n";
    const std::string chunk = "0\r\n\r\n" + smuggled;
    const std::vector<std::pair<const char*, std::string>> all{
        {"length and chunks",
         host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk},
        {"chunks and length",
         host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n" + chunk},
        {"two lengths", host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab" + smuggled},
        {"list of lengths", host + "Content-Length: 1, 2\r\n\r\nab" + smuggled},
        {"negative length", host + "Content-Length: -1\r\n\r\n" + smuggled},
        {"plus length", host + "Content-Length: +1\r\n\r\na" + smuggled},
        {"hexadecimal length", host + "Content-Length: 0x1\r\n\r\na" + smuggled},
        {"length of 2^64", host + "Content-Length: 18446744073709551616\r\n\r\n" + smuggled},
        {"length of words", host + "Content-Length: one\r\n\r\n" + smuggled},
        {"no length", host + "Content-Length:\r\n\r\n" + smuggled},
        {"xchunked", host + "Transfer-Encoding: xchunked\r\n\r\n" + chunk},
        {"identity", host + "Transfer-Encoding: identity\r\n\r\n" + smuggled},
        {"gzip, chunked", host + "Transfer-Encoding: gzip, chunked\r\n\r\n" + chunk},
        {"chunked, gzip", host + "Transfer-Encoding: chunked, gzip\r\n\r\n" + chunk},
        {"chunked twice",
         host + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk},
        {"identity and chunked",
         host + "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk},
        {"xchunked and length",
         host + "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\n" + chunk},
        {"quoted chunked", host + "Transfer-Encoding: \"chunked\"\r\n\r\n" + chunk},
        {"chunked with tab", host +
                                 "Transfer-Encoding: \x0b"
                                 "chunked\r\n\r\n" +
                                 chunk},
        {"blank before the colon", host + "Transfer-Encoding : chunked\r\n\r\n" + chunk},
        {"line begins with a blank", start + " Host: x\r\n\r\n" + smuggled},
        {"chunks in HTTP/1.0", endpoint.method + " " + endpoint.path +
                                   " HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk},
        {"chunk of minus 1", host + "Transfer-Encoding: chunked\r\n\r\n-1\r\na\r\n" + chunk},
        {"chunk of 2^64",
         host + "Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\na\r\n" + chunk},
        {"chunk in 0x", host + "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n" + chunk},
        {"chunk without a size", host + "Transfer-Encoding: chunked\r\n\r\n\r\n" + chunk},
        {"chunk longer than said", host + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n" + chunk},
        {"chunk with LF", host + "Transfer-Encoding: chunked\r\n\r\n1\na\n0\n\n" + smuggled},
        {"chunk extension of control bytes",
         host + "Transfer-Encoding: chunked\r\n\r\n1;\x01\r\na\r\n" + chunk},
        {"LF for CRLF",
         endpoint.method + " " + endpoint.path + " HTTP/1.1\nHost: x\n\n" + smuggled},
        {"CR for CRLF",
         endpoint.method + " " + endpoint.path + " HTTP/1.1\rHost: x\r\r" + smuggled},
        {"LF in a value", start + "Host: x\nX: y\r\n\r\n" + smuggled},
        {"CR in a value", start + "Host: x\rX: y\r\n\r\n" + smuggled},
        {"NUL in a value", start + "Host: x" + std::string(1, '\0') + "\r\n\r\n" + smuggled},
        {"NUL in the path",
         endpoint.method + " /" + std::string(1, '\0') + " HTTP/1.1\r\nHost: x\r\n\r\n" + smuggled},
        {"blank in the path", endpoint.method + " / x HTTP/1.1\r\nHost: x\r\n\r\n" + smuggled},
        {"no Host", start + "\r\n" + smuggled},
        {"two Hosts", host + "Host: y\r\n\r\n" + smuggled},
        {"two tokens",
         host + "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n" + smuggled},
        {"two encodings",
         host + "Content-Encoding: gzip\r\nContent-Encoding: br\r\n\r\n" + smuggled},
        {"two types", host + "Content-Type: a/b\r\nContent-Type: c/d\r\n\r\n" + smuggled},
        {"two offsets", host + "Upload-Offset: 0\r\nUpload-Offset: 1\r\n\r\n" + smuggled},
        {"two ranges", host + "Range: bytes=0-\r\nRange: bytes=1-\r\n\r\n" + smuggled},
        {"HTTP/0.9", endpoint.method + " " + endpoint.path + "\r\n\r\n" + smuggled},
        {"HTTP/2.0",
         endpoint.method + " " + endpoint.path + " HTTP/2.0\r\nHost: x\r\n\r\n" + smuggled},
        {"HTTP/1.9",
         endpoint.method + " " + endpoint.path + " HTTP/1.9\r\nHost: x\r\n\r\n" + smuggled},
        {"http/1.1",
         endpoint.method + " " + endpoint.path + " http/1.1\r\nHost: x\r\n\r\n" + smuggled},
        {"no version", endpoint.method + " " + endpoint.path + " \r\nHost: x\r\n\r\n" + smuggled},
        {"preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
        {"no colon", host + "Nonsense\r\n\r\n" + smuggled},
        {"empty name", host + ": x\r\n\r\n" + smuggled},
        {"name with brackets", host + "X[1]: y\r\n\r\n" + smuggled},
        {"17 KiB", host + "X-Long: " + std::string(17 * 1024, 'x') + "\r\n\r\n" + smuggled},
        {"3,000 fields",
         [&] {
             std::string out = host;
             for (int i = 0; i < 3000; ++i)
                 out += "X: 1\r\n";
             return out + "\r\n" + smuggled;
         }()},
        {"long path", endpoint.method + " /" + std::string(17 * 1024, 'y') +
                          " HTTP/1.1\r\nHost: x\r\n\r\n" + smuggled},
        {"TLS in TLS", "\x16\x03\x01\x02" + std::string(1, '\0') + "\x01\x02\x03\r\n\r\n"},
        {"noise", "\xff\xfe\xfd\xfc\r\n\r\n"},
    };
    for (const auto& [name, raw] : all)
        add(
            endpoint.name(), "head", name,
            [raw](auto&) { return Prepared{.method = {}, .target = {}, .raw = raw}; },
            Expect::noRequest);
}

void Cases::addTokens(const ApiEndpoint& endpoint)
{
    const std::vector<std::pair<const char*, std::function<std::string(const std::string&)>>> all{
        {"missing", [](auto&) { return std::string(); }},
        {"another scheme", [](auto& token) { return "Basic " + token; }},
        {"no scheme", [](auto& token) { return token; }},
        {"no token", [](auto&) { return std::string("Bearer"); }},
        {"empty token", [](auto&) { return std::string("Bearer "); }},
        {"tab", [](auto& token) { return "Bearer\t" + token; }},
        {"two blanks", [](auto& token) { return "Bearer  " + token; }},
        {"one letter more", [](auto& token) { return "Bearer " + token + "x"; }},
        {"one letter less", [](auto& token) { return "Bearer " + token.substr(1); }},
        {"another last letter",
         [](auto& token) {
             return "Bearer " + token.substr(0, token.size() - 1) +
                    (token.back() == 'A' ? "B" : "A");
         }},
        {"padding", [](auto& token) { return "Bearer " + token + "="; }},
        {"quotes", [](auto& token) { return "Bearer \"" + token + "\""; }},
        {"twice", [](auto& token) { return "Bearer " + token + ", Bearer " + token; }},
        {"its hash", [](auto& token) { return "Bearer " + sha256Hex(token); }},
        {"null", [](auto&) { return std::string("Bearer null"); }},
        {"star", [](auto&) { return std::string("Bearer *"); }},
        {"percent", [](auto&) { return std::string("Bearer %"); }},
        {"SQL", [](auto&) { return std::string("Bearer Kanarifugl7' OR '1'='1"); }},
        {"JWT without signature",
         [](auto&) {
             return "Bearer " + encoded("{\"alg\":\"none\"}") + "." +
                    encoded("{\"sub\":\"admin\"}") + ".";
         }},
        {"bytes above ASCII", [](auto& token) { return "Bearer \xff" + token; }},
        {"zeros", [](auto&) { return "Bearer " + std::string(43, '0'); }},
        {"8 KiB", [](auto&) { return "Bearer " + std::string(8192, 'a'); }},
        {"parameter", [](auto& token) { return "Bearer token=\"" + token + "\""; }},
    };
    for (const auto& [name, change] : all)
        add(
            endpoint.name(), "Authorization", name,
            [&endpoint, change](auto& tester) {
                auto out = tester.call(endpoint);
                const auto value = change(out.device->wire.token);
                out.headers.erase("Authorization");
                if (!value.empty())
                    out.headers["Authorization"] = value;
                return out;
            },
            Expect::noToken);
    add(
        endpoint.name(), "Authorization", "in the query",
        [&endpoint](auto& tester) {
            auto out = tester.call(endpoint);
            out.headers.erase("Authorization");
            out.target += "?access_token=" + out.device->wire.token;
            return out;
        },
        Expect::noToken);
}

void Cases::addMediaTypes(const ApiEndpoint& endpoint)
{
    for (const auto* type :
         {"", "text/plain", "text/html", "application/xml", "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded", "application/x-www-form-urlencodedx",
          "application/json; charset=utf-16", "APPLICATION/JSON", "application/json, text/plain",
          "*/*", "application/octet-stream", "Kanarifugl7", "application/cbor", ";", "\xff"})
        add(endpoint.name(), "Content-Type", type, [&endpoint, type](auto& tester) {
            auto out = tester.call(endpoint);
            out.headers.erase("Content-Type");
            if (*type != '\0')
                out.headers["Content-Type"] = type;
            return out;
        });
    for (const auto& fault : documentFaults())
        add(endpoint.name(), "body", fault.name, [&endpoint, &fault](auto& tester) {
            auto out = tester.call(endpoint);
            out.body = fault.text;
            return out;
        });
}

void Cases::addMethodsAndPaths()
{
    std::set<std::string> paths;
    for (const auto& endpoint : m_document.endpoints()) {
        if (!paths.insert(endpoint.path).second)
            continue;
        auto path = replaced(endpoint.path, "{id}", "019aa2f0-0c00-7a11-8b22-33445566aa01");
        path = replaced(path, "{sha256}", std::string(64, '0'));
        const auto known = m_document.methodsOf(endpoint.path);
        for (const std::string method :
             {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT",
              "PROPFIND", "SEARCH", "get", "Post", "KANARI", "G-E_T", "!"}) {
            if (std::find(known.begin(), known.end(), method) != known.end())
                continue;
            add(
                endpoint.path, "method", method,
                [method, path](auto& tester) {
                    return Prepared{
                        .method = method,
                        .target = path,
                        .headers = {{"Authorization", "Bearer " + tester.device().wire.token}}};
                },
                Expect::noMethod);
        }
        for (const auto& [name, other] : std::initializer_list<std::pair<const char*, std::string>>{
                 {"slash behind", path + "/"},
                 {"two slashes", "/" + path},
                 {"capitals", "/V1" + path},
                 {"point", "/." + path},
                 {"two points", "/v1/.." + path},
                 {"escaped", "/%76" + path.substr(2)},
                 {"semicolon", path + ";a=b"},
                 {"NUL", path + "%00"},
                 {"suffix", path + ".json"},
                 {"version 2", "/v2" + path},
                 {"backslash", "\\" + path},
                 {"absolute", "https://127.0.0.1" + path},
                 {"half", path.substr(0, path.size() / 2) + "~"},
                 {"5 KiB", path + "/" + std::string(5000, 'p')},
                 {"a word", path + "/Kanarifugl7"}})
            add(
                endpoint.path, "path", name,
                [method = endpoint.method, other = other](auto& tester) {
                    return Prepared{
                        .method = method,
                        .target = other,
                        .headers = {{"Authorization", "Bearer " + tester.device().wire.token}}};
                },
                Expect::noPath);
    }
}

void Cases::addEnrolment()
{
    const auto& endpoint = m_document.endpoint("POST /v1/enrol");
    std::vector<std::string> members;
    for (const auto& [name, schema] : m_document.propertiesOf(endpoint.body)) {
        members.emplace_back(name);
        for (const auto& [inner, innerSchema] : m_document.propertiesOf(schema.get_object()))
            members.push_back(std::string(name) + "." + std::string(inner));
    }
    members.emplace_back("unknown");
    for (const auto& member : members)
        for (const auto& fault : memberFaults())
            add(endpoint.name(), member, fault.name, [&endpoint, member, &fault](auto& tester) {
                auto out = tester.call(endpoint);
                auto body = *parseJsonObject(out.body);
                if (member == "replaces_sig") // read where there is something to replace
                    body["replaces"] = tester.device().wire.device.toText();
                out.body = withFault(std::move(body), member, fault);
                return out;
            });
}

void Cases::addAssertions()
{
    const auto& endpoint = m_document.endpoint("POST /v1/token");
    for (const auto& [name, schema] : m_document.propertiesOf(endpoint.body)) {
        const std::string field(name);
        const auto without = [field](const std::string& body) {
            std::string out;
            for (std::size_t at = 0; at < body.size();) {
                const auto end = std::min(body.find('&', at), body.size());
                const auto part = body.substr(at, end - at);
                if (!part.starts_with(field + "="))
                    out += (out.empty() ? "" : "&") + part;
                at = end + 1;
            }
            return out;
        };
        add(endpoint.name(), field, "missing", [&endpoint, without](auto& tester) {
            auto out = tester.call(endpoint);
            out.body = without(out.body);
            return out;
        });
        add(endpoint.name(), field, "twice", [&endpoint, field](auto& tester) {
            auto out = tester.call(endpoint);
            out.body += "&" + field + "=1";
            return out;
        });
        for (const auto& fault : parameterFaults())
            add(endpoint.name(), field, fault.name,
                [&endpoint, without, field, &fault](auto& tester) {
                    auto out = tester.call(endpoint);
                    out.body = without(out.body) + "&" + field + "=" + fault.text;
                    return out;
                });
    }
    // The parts of the JWT, signed as they are.
    const auto addMembers = [&](bool isHeader, std::string_view member) {
        for (const auto& fault : memberFaults()) {
            if (fault.text.size() > 8192)
                continue; // the form itself is too large then
            add(endpoint.name(), (isHeader ? "header." : "claims.") + std::string(member),
                fault.name, [&endpoint, isHeader, member, &fault](auto& tester) {
                    auto out = tester.call(endpoint);
                    const auto at = out.body.rfind('=') + 1;
                    const auto jwt = out.body.substr(at);
                    const auto& wire = tester.device().wire;
                    const auto dot = jwt.find('.');
                    const auto part = [&](std::size_t from, std::size_t to) {
                        const auto bytes = fromBase64Url(jwt.substr(from, to - from)).value();
                        return *parseJsonObject(
                            {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
                    };
                    const auto header = part(0, dot);
                    const auto claims = part(dot + 1, jwt.rfind('.'));
                    const auto head =
                        isHeader ? withFault(header, member, fault) : json::serialize(header);
                    const auto body =
                        isHeader ? json::serialize(claims) : withFault(claims, member, fault);
                    const auto whole = encoded(head) + "." + encoded(body);
                    out.body = out.body.substr(0, at) + whole + "." +
                               toBase64Url(wire.key.sign({}, whole));
                    return out;
                });
        }
    };
    for (const auto member : headerMembers)
        addMembers(true, member);
    for (const auto member : claimMembers)
        addMembers(false, member);
}

void Cases::addEnvelopes()
{
    const auto& endpoint = m_document.endpoint("POST /v1/push");
    const auto valid = [](MatrixTester& tester) {
        auto& device = tester.device();
        const auto record = RecordId::create(SystemClock().now());
        const auto payload =
            json::serialize(json::object{{"salt", salt}, {"set", {{"name", "Kro"}}}});
        const auto op =
            json::serialize(tester.nextOperation(device, "premises", record, "put", payload));
        return tester.push(device, op, payload);
    };
    for (const auto& fault : memberFaults()) {
        add(endpoint.name(), "operations", fault.name, [valid, &fault](auto& tester) {
            auto out = valid(tester);
            out.operation.reset();
            out.body = withFault(*parseJsonObject("{\"operations\":[]}"), "operations", fault);
            return out;
        });
        add(endpoint.name(), "unknown", fault.name, [valid, &fault](auto& tester) {
            auto out = valid(tester);
            out.body = withFault(*parseJsonObject(out.body), "unknown", fault);
            return out;
        });
        for (const std::string member : {"op", "payload", "sig", "unknown"})
            add(endpoint.name(), "operations[]." + member, fault.name,
                [valid, member, &fault](auto& tester) {
                    auto out = valid(tester);
                    const auto& sealed = *out.operation;
                    out.body =
                        "{\"operations\":[" +
                        withFault(
                            {{"op", sealed.op}, {"payload", sealed.payload}, {"sig", sealed.sig}},
                            member, fault) +
                        "]}";
                    return out;
                });
        for (const std::string kind : {"put", "resolve", "read", "erase"}) {
            for (const auto member : opMembers)
                add(endpoint.name(), "op." + std::string(member) + " of " + kind, fault.name,
                    [kind, member, &fault](auto& tester) {
                        auto& device = tester.device();
                        const auto payload = json::serialize(json::object{
                            {"salt", salt}, {"reason", "klage"}, {"set", {{"value", 1}}}});
                        const auto record = device.records.at("premises");
                        return tester.push(device,
                                           withFault(tester.nextOperation(device, "premises",
                                                                          record, kind, payload),
                                                     member, fault),
                                           payload);
                    });
            for (const auto member : payloadMembers)
                add(endpoint.name(), "payload." + std::string(member) + " of " + kind, fault.name,
                    [kind, member, &fault](auto& tester) {
                        auto& device = tester.device();
                        const auto payload = withFault({{"salt", salt}}, member, fault);
                        const auto record = device.records.at("control_visit");
                        return tester.push(device,
                                           json::serialize(tester.nextOperation(
                                               device, "control_visit", record, kind, payload)),
                                           payload);
                    });
        }
    }
}

/// A new record with one ill value in it, as far right as can be: authentic, by a role that may,
/// with the parents it needs.
void Cases::addField(const std::string& collection, const json::object& known,
                     const std::string& path, std::string_view part)
{
    const bool isHealth = known.contains("x-health");
    for (const auto& fault : fieldFaults())
        add("POST /v1/push",
            collection + "." + path + (part == "set" ? "" : " " + std::string(part)), fault.name,
            [collection, known, path, part, isHealth, &fault](auto& tester) {
                auto& device = tester.device(isHealth ? Side::health : Side::alcohol);
                json::object set;
                for (const auto& [field, parent] : known)
                    if (parent.is_string() &&
                        device.records.contains(std::string(parent.get_string())))
                        set[field] = device.records.at(std::string(parent.get_string())).toText();
                const auto payload = withFault({{"salt", salt}, {"set", set}},
                                               std::string(part) + "." + path, fault);
                const auto record = RecordId::create(SystemClock().now());
                return tester.push(device,
                                   json::serialize(tester.nextOperation(device, collection, record,
                                                                        "put", payload)),
                                   payload);
            });
}

void Cases::addFields()
{
    static const std::set<std::string, std::less<>> health{
        "zone",           "stock_location",   "naloxone_product",
        "stock_movement", "storage_reading",  "stock_recall",
        "recall_answer",  "naloxone_handout", "overdose_event",
        "patrol",         "outreach_contact", "referral",
        "alert",          "inhabitants",      "outreach_summary",
        "figure_export"};
    for (const auto& [collection, schema] : m_document.collections()) {
        const auto& properties = schema.at("properties").get_object();
        json::object known;
        for (const auto& [field, target] :
             std::initializer_list<std::pair<const char*, const char*>>{
                 {"premises", "premises"},
                 {"visit", "control_visit"},
                 {"observation", "observation"},
                 {"patrol", "patrol"},
                 {"location", "stock_location"},
                 {"recall", "stock_recall"}})
            if (properties.contains(field))
                known[field] = target;
        if (health.contains(collection))
            known["x-health"] = true;
        for (const auto& [name, value] : properties) {
            const std::string field(name);
            const auto& property = value.get_object();
            addField(collection, known, field, "set");
            if (property.contains("uniqueItems"))
                addField(collection, known, field, "add");
            for (const auto& [inner, innerSchema] : m_document.propertiesOf(property))
                addField(collection, known, field + "." + std::string(inner), "set");
            if (const auto* items = property.if_contains("additionalProperties");
                items != nullptr && items->is_object())
                for (const auto& [inner, innerSchema] :
                     m_document.propertiesOf(items->get_object()))
                    addField(collection, known, field + ".U1." + std::string(inner), "set");
        }
        addField(collection, known, "unknown", "set");
    }
}

} // namespace

std::vector<MatrixCase> matrixCases(const ApiDocument& document)
{
    return Cases(document).all();
}

} // namespace feltbok::test
