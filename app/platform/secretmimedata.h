#pragma once

#include "core/secret.h"

#include <QMimeData>

/// A secret on the clipboard: plain text under every system's mark "not for the history", until it expires.
class SecretMimeData final : public QMimeData
{
    Q_OBJECT
public:
    explicit SecretMimeData(Secret text);

    /// From now on there is nothing to paste, whether or not the clipboard still names this.
    void expire() { m_text = {}; }

    bool hasFormat(const QString &mimeType) const override;
    QStringList formats() const override;

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType type) const override;

private:
    Secret m_text;
};
