#include "sigv4.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace demo {

namespace {

constexpr char algorithm[] = "AWS4-HMAC-SHA256";
constexpr char unreserved[] = "-_.~";

QByteArray sha256(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &data)
{
    return QMessageAuthenticationCode::hash(data, key, QCryptographicHash::Sha256);
}

/// Names and values decoded and encoded anew, then sorted: two spellings of one query sign alike.
QByteArray canonicalQuery(const QByteArray &query)
{
    QList<QByteArray> items;
    const QList<QByteArray> parts = query.split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals < 0 ? part.size() : equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        items.append(QByteArray::fromPercentEncoding(name).toPercentEncoding(unreserved) + '='
            + QByteArray::fromPercentEncoding(value).toPercentEncoding(unreserved));
    }
    std::sort(items.begin(), items.end());
    return items.join('&');
}

QByteArray canonicalHeaders(const Request &request, const QList<QByteArray> &names)
{
    QByteArray text;
    for (const QByteArray &name : names) {
        QList<QByteArray> values;
        for (const auto &[key, value] : request.headers)
            if (key == name)
                values.append(value.simplified());
        text += name + ':' + values.join(',') + '\n';
    }
    return text;
}

QByteArray canonicalRequest(const Request &request, const Signature &signature)
{
    return request.method + '\n' + request.path.toPercentEncoding("-_.~/") + '\n'
        + canonicalQuery(request.query) + '\n' + canonicalHeaders(request, signature.signedHeaders) + '\n'
        + signature.signedHeaders.join(';') + '\n' + sha256(request.body);
}

QByteArray parameter(const QByteArray &text, QByteArrayView name)
{
    const QList<QByteArray> parts = text.split(',');
    for (const QByteArray &part : parts) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.startsWith(name) && trimmed.mid(name.size()).startsWith('='))
            return trimmed.mid(name.size() + 1);
    }
    return {};
}

} // namespace

std::optional<Signature> parseSignature(const QByteArray &authorization)
{
    if (!authorization.startsWith(QByteArray(QByteArray(algorithm) + ' ')))
        return {};
    const QByteArray parameters = authorization.mid(qsizetype(qstrlen(algorithm)));
    const QList<QByteArray> scope = parameter(parameters, "Credential").split('/');
    Signature signature;
    signature.signedHeaders = parameter(parameters, "SignedHeaders").split(';');
    signature.value = parameter(parameters, "Signature");
    if (scope.size() != 5 || scope.contains(QByteArray()) || scope.at(4) != "aws4_request"
        || signature.value.size() != 64 || !signature.signedHeaders.contains("host"))
        return {};
    signature.accessKeyId = scope.at(0);
    signature.date = scope.at(1);
    signature.region = scope.at(2);
    signature.service = scope.at(3);
    return signature;
}

bool isSignedWith(const Request &request, const Signature &signature, const QByteArray &secret)
{
    const QByteArray scope =
        signature.date + '/' + signature.region + '/' + signature.service + "/aws4_request";
    const QByteArray stringToSign = QByteArray(algorithm) + '\n' + request.header("x-amz-date") + '\n' + scope
        + '\n' + sha256(canonicalRequest(request, signature));
    QByteArray key = "AWS4" + secret;
    for (const QByteArray &part :
        {signature.date, signature.region, signature.service, QByteArray("aws4_request")})
        key = hmac(key, part);
    return hmac(key, stringToSign).toHex() == signature.value;
}

} // namespace demo
