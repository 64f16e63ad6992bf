#pragma once

#include "core/secretmemory.h"

#include <QByteArray>
#include <QString>

#include <memory>

/// Bytes that must not leak: no debug operator, no implicit conversion, in secretMemory(), overwritten when
/// the last copy ends. Copies share one buffer, so passing a Secret around makes no further copies of the
/// bytes.
class Secret
{
public:
    Secret() = default;
    /// Takes a copy of \a bytes. Where the caller's own copy is no longer needed, use take().
    explicit Secret(QByteArrayView bytes);
    /// Takes over \a bytes, made in secretMemory(), with the room they have.
    explicit Secret(SecretBytes &&bytes);
    /// Takes a copy of \a bytes and overwrites the caller's.
    static Secret take(QByteArray &bytes);
    static Secret take(QString &text);

    bool isEmpty() const { return !m_bytes; }
    qsizetype size() const { return view().size(); }

    /// The bytes, valid as long as any copy of this Secret lives. For handing to an API that reads at once.
    QByteArrayView view() const;
    /// A copy that nobody overwrites: only for an API that insists on one.
    QByteArray exposeBytes() const;
    QString exposeText() const;

    /// SHA-256 of the bytes: tells two secrets apart without keeping either.
    QByteArray fingerprint() const;

    /// Compares in time that depends on the length only.
    friend bool operator==(const Secret &a, const Secret &b);
    friend bool operator!=(const Secret &a, const Secret &b) { return !(a == b); }

private:
    std::shared_ptr<const SecretBytes> m_bytes;
};
