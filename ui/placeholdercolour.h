#pragma once

#include <QObject>

/// Keeps the hints in empty fields readable. Qt's own reading of a Plasma desktop's colours (there is no
/// other for Qt 6 on Debian 12) leaves them black on a dark theme. Follows when the desktop's colours change.
class PlaceholderColour final : public QObject
{
    Q_OBJECT
public:
    explicit PlaceholderColour(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void mend();
};
