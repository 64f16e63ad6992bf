#pragma once

#include "http.h"

#include <optional>

namespace demo {

/// An "Authorization: AWS4-HMAC-SHA256 …" header taken apart.
struct Signature
{
    QByteArray accessKeyId;
    QByteArray date; ///< "20261123"
    QByteArray region;
    QByteArray service;
    QList<QByteArray> signedHeaders;
    QByteArray value; ///< lower-case hex
};

/// nullopt for anything that is not a whole AWS4-HMAC-SHA256 header.
std::optional<Signature> parseSignature(const QByteArray &authorization);

/// Whether \a signature is what \a secret makes of \a request: AWS Signature Version 4, computed from what
/// was sent.
bool isSignedWith(const Request &request, const Signature &signature, const QByteArray &secret);

} // namespace demo
