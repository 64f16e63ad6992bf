#pragma once

#include <QScrollArea>

class QCheckBox;
class QLabel;
class QVBoxLayout;

/// A page of the Settings window: a heading and groups of settings, each with a sentence of help; scrolls
/// when it is longer than the window.
class SettingsSheet : public QScrollArea
{
    Q_OBJECT
public:
    SettingsSheet(const QString &objectName, const QString &title, QWidget *parent = nullptr);

    /// As wide as its widest setting: it scrolls downwards only.
    QSize minimumSizeHint() const override;

protected:
    /// A box with a heading, to be filled.
    QVBoxLayout *group(const QString &title);
    /// What groups stand in; for pages that are made of something else.
    QVBoxLayout *sheet() const { return m_sheet; }

    /// A setting that is on or off.
    static QCheckBox *addSwitch(
        QVBoxLayout *group, const QString &objectName, const QString &text, const QString &help);
    /// A setting with a control: \a text with a mnemonic names it, also for screen readers.
    static void addControl(QVBoxLayout *group, const QString &objectName, const QString &text,
        QWidget *control, const QString &help);

private:
    QVBoxLayout *m_sheet;
};
