#include "ui/settingsgeneral.h"

#include "ui/labels.h"
#include "ui/language.h"
#include "ui/messageline.h"
#include "ui/shortcutfield.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace {
QString refusal(const QKeySequence &sequence)
{
    const auto held = sequence.isEmpty() ? Qt::NoModifier : sequence[0].keyboardModifiers();
    const QString keys = sequence.toString(QKeySequence::NativeText);
    return held & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)
        ? SettingsGeneral::tr("%1 cannot be a shortcut for all windows. Choose another one.").arg(keys)
        : SettingsGeneral::tr(
            "%1 is needed for typing: a shortcut for all windows has Ctrl, Alt or Meta in it.")
              .arg(keys);
}
} // namespace

SettingsGeneral::SettingsGeneral(UiParts parts, QWidget *parent)
    : SettingsSheet(QStringLiteral("settingsGeneral"), tr("General"), parent)
    , m_parts(parts)
{
    addStart();
    addShortcut();
    addLanguage();
    addNotices();
    connect(&m_parts.preferences, &Preferences::changed, this, &SettingsGeneral::refresh);
    connect(&m_parts.shortcut, &GlobalShortcut::stateChanged, this, &SettingsGeneral::refreshShortcut);
    refresh();
}

void SettingsGeneral::addStart()
{
    QVBoxLayout *box = group(tr("Start"));
    m_loginStart = addSwitch(box, QStringLiteral("loginStart"), tr("&Start when I log in"),
        m_parts.loginStart.isSupported()
            ? tr("Starts hidden, with its icon in the tray, so that programs get AWS access at once.")
            : tr("Add Duplo Tray to the programs that your system starts at login yourself."));
    m_loginStart->setEnabled(m_parts.loginStart.isSupported());
    m_startMessage = new MessageLine;
    box->addWidget(m_startMessage);
    connect(m_loginStart, &QCheckBox::clicked, this, &SettingsGeneral::switchLoginStart);
}

void SettingsGeneral::addShortcut()
{
    QVBoxLayout *box = group(tr("Quick search"));
    m_shortcut = new ShortcutField;
    addControl(box, QStringLiteral("searchShortcut"), tr("S&hortcut:"), m_shortcut,
        tr("Opens quick search from any window. Click the field and press the keys; Backspace takes the "
           "shortcut away."));
    if (auto *line = m_shortcut->findChild<QLineEdit *>())
        line->setAccessibleName(m_shortcut->accessibleName());
    m_shortcutState = new MutedLabel({});
    m_shortcutState->setObjectName(QStringLiteral("shortcutState"));
    box->addWidget(m_shortcutState);
    connect(m_shortcut, &ShortcutField::chosen, this, &SettingsGeneral::chooseShortcut);
}

void SettingsGeneral::addLanguage()
{
    QVBoxLayout *box = group(tr("Look"));
    m_language = new QComboBox;
    m_language->addItem(tr("As the system"), QString());
    for (const auto &[code, name] : Language::available())
        m_language->addItem(name, code);
    addControl(box, QStringLiteral("language"), tr("&Language:"), m_language,
        tr("Takes effect at once. The command line stays English."));
    box->addWidget(new MutedLabel(tr("Light or dark, fonts and scale follow your desktop.")));
    connect(m_language, &QComboBox::activated, this,
        [this](int index) { m_parts.preferences.setLanguage(m_language->itemData(index).toString()); });
}

void SettingsGeneral::addNotices()
{
    QVBoxLayout *box = group(tr("Notifications"));
    m_announce = addSwitch(box, QStringLiteral("announceTenants"),
        tr("Tell me about new and vanished &tenants"), tr("The lists are kept up to date either way."));
    connect(m_announce, &QCheckBox::clicked, &m_parts.preferences, &Preferences::setAnnouncesTenants);
}

void SettingsGeneral::refresh()
{
    m_loginStart->setChecked(m_parts.loginStart.isEnabled());
    m_announce->setChecked(m_parts.preferences.announcesTenants());
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_parts.preferences.language())));
    const QSignalBlocker quiet(m_shortcut);
    m_shortcut->setKeySequence(
        QKeySequence::fromString(m_parts.preferences.searchShortcut(), QKeySequence::PortableText));
    refreshShortcut();
}

void SettingsGeneral::switchLoginStart(bool on)
{
    m_startMessage->clear();
    if (const auto switched = m_parts.loginStart.setEnabled(on); !switched)
        m_startMessage->showError(switched.error());
    m_loginStart->setChecked(m_parts.loginStart.isEnabled());
}

void SettingsGeneral::chooseShortcut(const QKeySequence &sequence)
{
    const QString text = sequence.toString(QKeySequence::PortableText);
    if (!text.isEmpty() && !m_parts.shortcut.canBind(text)) {
        m_shortcutState->setText(refusal(sequence));
        return;
    }
    m_parts.preferences.setSearchShortcut(text);
    refresh();
}

void SettingsGeneral::refreshShortcut()
{
    const auto text = [this] {
        const QString wanted = m_parts.preferences.searchShortcut();
        if (!wanted.isEmpty() && !m_parts.shortcut.canBind(wanted))
            return refusal(QKeySequence::fromString(wanted, QKeySequence::PortableText));
        switch (m_parts.shortcut.state()) {
        case GlobalShortcut::State::Unbound:
            return tr("No shortcut: quick search opens from the tray and with “duplo-tray search”.");
        case GlobalShortcut::State::Pending:
            return tr("Your desktop is being asked for this shortcut…");
        case GlobalShortcut::State::Bound:
            return tr("In force: %1").arg(m_parts.shortcut.description());
        case GlobalShortcut::State::Taken:
            return tr("Another program has this shortcut. Choose another one.");
        case GlobalShortcut::State::Unavailable:
            break;
        }
        return tr(
            "This desktop lets no program set shortcuts. Let it run “duplo-tray search” on keys of your "
            "choice instead.");
    };
    m_shortcutState->setText(text());
}
