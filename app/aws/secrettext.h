#pragma once

#include "core/secret.h"

/// Puts a text that holds secrets together in secretMemory(), so that no half-made copy stays behind in freed
/// memory; finish() hands it over.
class SecretText
{
public:
    /// \a capacity: a guess at the bytes that will be added.
    explicit SecretText(qsizetype capacity) { m_bytes.reserve(static_cast<std::size_t>(capacity)); }
    Q_DISABLE_COPY_MOVE(SecretText)

    SecretText &operator<<(QByteArrayView bytes)
    {
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        return *this;
    }
    SecretText &operator<<(char byte) { return *this << QByteArrayView(&byte, 1); }

    /// In as many bytes as it needs; empties this.
    Secret finish()
    {
        Secret secret{QByteArrayView(m_bytes.data(), static_cast<qsizetype>(m_bytes.size()))};
        m_bytes.clear();
        return secret;
    }

private:
    SecretBytes m_bytes{&secretMemory()};
};
