#include "core/secret.h"

#include <QCryptographicHash>

Secret::Secret(QByteArrayView bytes)
    : Secret(SecretBytes(bytes.begin(), bytes.end(), &secretMemory()))
{
}

Secret::Secret(SecretBytes &&bytes)
    : m_bytes(bytes.empty() ? nullptr : std::make_shared<const SecretBytes>(std::move(bytes)))
{
}

Secret Secret::take(QByteArray &bytes)
{
    Secret secret{QByteArrayView(bytes)};
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
    return secret;
}

Secret Secret::take(QString &text)
{
    QByteArray bytes = text.toUtf8();
    wipe(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
    return take(bytes);
}

QByteArrayView Secret::view() const
{
    return m_bytes ? QByteArrayView(m_bytes->data(), static_cast<qsizetype>(m_bytes->size()))
                   : QByteArrayView();
}

QByteArray Secret::exposeBytes() const
{
    return view().toByteArray();
}

QString Secret::exposeText() const
{
    return QString::fromUtf8(view());
}

QByteArray Secret::fingerprint() const
{
    // The view-taking overloads of QCryptographicHash::hash() came after Qt 6.4.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(view());
    return hash.result();
}

bool operator==(const Secret &a, const Secret &b)
{
    const QByteArrayView left = a.view();
    const QByteArrayView right = b.view();
    if (left.size() != right.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference = static_cast<unsigned char>(difference | (left[i] ^ right[i]));
    return difference == 0;
}
