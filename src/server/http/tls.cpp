// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/http/tls.h"

#include "base/bytes.h"
#include "base/hash.h"

#include <array>
#include <ctime>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace feltbok::server::http {
namespace {

template <typename T, auto Free>
struct Deleter
{
    void operator()(T* object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509, X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO, BIO_vfree>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION, X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Deleter<BIGNUM, BN_free>>;

constexpr long validSeconds = 3652L * 24 * 3600;

Error failure(const char* step)
{
    return {ErrorCode::internal, std::string("OpenSSL: ") + step};
}

std::string contents(const Bio& bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

bool addExtension(X509* certificate, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509* certificate)
{
    std::array<std::uint8_t, 16> bytes{};
    randomFill(bytes);
    bytes[0] &= 0x7f; // positive
    const Number number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
    return number &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

} // namespace

Result<TlsIdentity> makeSelfSigned(Instant now)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate)
        return failure("new key");
    const auto from = std::chrono::system_clock::to_time_t(now - std::chrono::hours(24));
    X509_set_version(certificate.get(), X509_VERSION_3);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const auto* commonName = reinterpret_cast<const unsigned char*>("feltbok-server");
    if (!setSerial(certificate.get()) ||
        ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from) == nullptr ||
        ASN1_TIME_set(X509_getm_notAfter(certificate.get()), from + validSeconds) == nullptr ||
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, commonName, -1, -1, 0) != 1 ||
        X509_set_issuer_name(certificate.get(), name) != 1 ||
        X509_set_pubkey(certificate.get(), key.get()) != 1 ||
        !addExtension(certificate.get(), NID_subject_alt_name,
                      "DNS:localhost,IP:127.0.0.1,IP:::1") ||
        !addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE") ||
        X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return failure("certificate");

    const Bio keyOut(BIO_new(BIO_s_mem()));
    const Bio certificateOut(BIO_new(BIO_s_mem()));
    if (!keyOut || !certificateOut ||
        PEM_write_bio_PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) !=
            1 ||
        PEM_write_bio_X509(certificateOut.get(), certificate.get()) != 1)
        return failure("PEM");
    return TlsIdentity{contents(keyOut), contents(certificateOut)};
}

namespace {

Certificate readCertificate(std::string_view pem)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return Certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

Instant instantOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return Instant(std::chrono::seconds(::timegm(&parts)));
}

} // namespace

Result<CertificateFacts> certificateFacts(const TlsIdentity& identity, const std::string& host)
{
    const Certificate certificate = readCertificate(identity.certificatePem);
    const Bio bio(
        BIO_new_mem_buf(identity.keyPem.data(), static_cast<int>(identity.keyPem.size())));
    const Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!certificate || !key)
        return Error(ErrorCode::corrupted, "not a PEM certificate and key");
    CertificateFacts out;
    out.notBefore = instantOf(X509_get0_notBefore(certificate.get()));
    out.notAfter = instantOf(X509_get0_notAfter(certificate.get()));
    out.fitsKey = X509_check_private_key(certificate.get(), key.get()) == 1;
    out.namesHost = !host.empty() && (X509_check_host(certificate.get(), host.c_str(), host.size(),
                                                      0, nullptr) == 1 ||
                                      X509_check_ip_asc(certificate.get(), host.c_str(), 0) == 1);
    return out;
}

Result<std::string> spkiPin(std::string_view certificatePem)
{
    const Certificate certificate = readCertificate(certificatePem);
    if (!certificate)
        return Error(ErrorCode::corrupted, "not a PEM certificate");
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der);
    if (size <= 0)
        return failure("SPKI");
    const Sha256 hash = sha256(ByteView(der, static_cast<std::size_t>(size)));
    OPENSSL_free(der);
    return toHex(hash);
}

} // namespace feltbok::server::http
