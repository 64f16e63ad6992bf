#include "core/secret.h"

#include <QCryptographicHash>

#include <algorithm>
#include <atomic>
#include <vector>

void wipe(void *data, std::size_t size)
{
    auto *byte = static_cast<volatile unsigned char *>(data);
    std::fill_n(byte, size, static_cast<unsigned char>(0));
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

class Secret::Buffer
{
public:
    explicit Buffer(QByteArrayView bytes)
        : m_bytes(bytes.begin(), bytes.end())
    {
    }
    ~Buffer() { wipe(m_bytes.data(), m_bytes.size()); }
    Q_DISABLE_COPY_MOVE(Buffer)

    QByteArrayView view() const { return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())}; }

private:
    std::vector<char> m_bytes;
};

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.isEmpty() ? nullptr : std::make_shared<const Buffer>(bytes))
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
    return m_bytes ? m_bytes->view() : QByteArrayView();
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
