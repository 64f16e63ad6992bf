#pragma once

#include "core/secret.h"

#include <QByteArray>

/// Puts a text that holds secrets together in one buffer that never moves, so that no half-made copy stays
/// behind in freed memory; finish() hands it over and overwrites it.
class SecretText
{
public:
    /// \a capacity: no less than the bytes that will be added.
    explicit SecretText(qsizetype capacity) { m_bytes.reserve(capacity); }
    ~SecretText() { wipe(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(SecretText)

    SecretText &operator<<(QByteArrayView bytes)
    {
        Q_ASSERT(m_bytes.size() + bytes.size() <= m_bytes.capacity());
        m_bytes.append(bytes);
        return *this;
    }
    SecretText &operator<<(char byte) { return *this << QByteArrayView(&byte, 1); }

    Secret finish() { return Secret::take(m_bytes); }

private:
    QByteArray m_bytes;
};
