#pragma once

#include <QObject>
#include <QPalette>

#include <optional>

/// Dark where the desktop wants that and Qt does not know it (setDark()). Keeps the desktop's colours
/// readable where they are not (4.5:1): the hints in empty fields, which Qt's own reading of a Plasma desktop
/// (there is no other for Qt 6 on Debian 12) leaves black on a dark theme, what is selected, which Fusion
/// paints white on a light blue, and boxes to tick (ControlStyle). Follows when the desktop's colours change.
class ReadableColours final : public QObject
{
    Q_OBJECT
public:
    explicit ReadableColours(QObject *parent = nullptr);

    /// Whether the desktop wants its programs dark. Counts where its own colours are light.
    void setDark(bool wanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void mend();

    std::optional<QPalette> m_mended; ///< as it was last set, over the colours that are in force
    bool m_isDark = false;
    bool m_isMending = false;
};
