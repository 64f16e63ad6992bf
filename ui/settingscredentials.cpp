#include "ui/settingscredentials.h"

#include "aws/configfile.h"
#include "ui/accessjobs.h"
#include "ui/labels.h"
#include "ui/sentences.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {
QSpinBox *spinBox(int lowest, int highest, const QString &suffix)
{
    auto *box = new QSpinBox;
    box->setRange(lowest, highest);
    box->setSuffix(suffix);
    // A number that is half typed is not a setting yet.
    box->setKeyboardTracking(false);
    return box;
}

/// The name that \a text makes of an example.
QString exampleName(QString text, const QString &portal)
{
    return text.replace(QLatin1String("{tenant}"), QLatin1String("dev01"))
        .replace(QLatin1String("{portal}"), portal)
        .replace(QLatin1String("{level}"), QLatin1String("tenant"));
}
} // namespace

SettingsCredentials::SettingsCredentials(UiParts parts, QWidget *parent)
    : SettingsSheet(QStringLiteral("settingsCredentials"), tr("Credentials"), parent)
    , m_parts(parts)
{
    addCopying();
    addWarning();
    addProfiles();
    connect(&m_parts.preferences, &Preferences::changed, this, &SettingsCredentials::refresh);
    refresh();
}

void SettingsCredentials::addCopying()
{
    QVBoxLayout *box = group(tr("Copying"));
    m_clipboard = spinBox(5, 600, tr(" s"));
    addControl(box, QStringLiteral("clipboardSeconds"), tr("&Clear the clipboard after:"), m_clipboard,
        tr("Copied secrets are also hidden from clipboard managers, and cleared when Duplo Tray quits."));
    m_format = new QComboBox;
    for (const CredentialsFormat format : allFormats())
        m_format->addItem(formatTitle(format), formatName(format));
    addControl(box, QStringLiteral("defaultFormat"), tr("Usual &format:"), m_format,
        tr("What one click or one key copies; every other format stays one click further."));
    connect(m_clipboard, &QSpinBox::valueChanged, this,
        [this](int seconds) { m_parts.preferences.setClipboardTime(std::chrono::seconds(seconds)); });
    connect(m_format, &QComboBox::activated, this,
        [this](int index) { m_parts.preferences.setDefaultFormat(allFormats().at(index)); });
}

void SettingsCredentials::addWarning()
{
    QVBoxLayout *box = group(tr("Before a sign-in ends"));
    m_warn = spinBox(0, 30, tr(" min"));
    m_warn->setSpecialValueText(tr("Never"));
    addControl(box, QStringLiteral("warnMinutes"), tr("&Tell me:"), m_warn,
        tr("A notification with a button to renew, if anything is in use; once more two minutes before the "
           "end."));
    connect(m_warn, &QSpinBox::valueChanged, this,
        [this](int minutes) { m_parts.preferences.setWarnBefore(std::chrono::minutes(minutes)); });
}

void SettingsCredentials::addProfiles()
{
    QVBoxLayout *box = group(tr("AWS Access from my Workstation"));
    m_template = new QLineEdit;
    m_template->setMaxLength(200);
    m_template->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    addControl(box, QStringLiteral("profileTemplate"), tr("&New profiles are called:"), m_template,
        tr("{tenant} and {portal} stand for their names, {level} for “tenant”, “admin” or “ops”: "
           "{portal}-{level} makes acme-admin of the administrator's access. Profiles that exist keep their "
           "names."));
    m_preview = new MutedLabel({});
    m_preview->setObjectName(QStringLiteral("profileTemplatePreview"));
    box->addWidget(m_preview);
    connect(m_template, &QLineEdit::textEdited, this, &SettingsCredentials::templateEdited);
    connect(m_template, &QLineEdit::editingFinished, this, &SettingsCredentials::refresh);
}

void SettingsCredentials::templateEdited()
{
    const QString text = m_template->text().trimmed();
    const auto portals = m_parts.settings.portals();
    const QString name =
        exampleName(text, portals.isEmpty() ? QStringLiteral("acme") : portals.first().name());
    const bool fine = ConfigFile::isPlainName(name.toUtf8());
    m_preview->setText(fine ? tr("For example: %1").arg(displayName(name))
                            : tr("AWS tools take letters, digits and _ . @ : / + - in a profile's name only; "
                                 "the old template stays."));
    if (fine)
        m_parts.preferences.setProfileNameTemplate(text);
}

void SettingsCredentials::refresh()
{
    const QSignalBlocker quietClipboard(m_clipboard);
    const QSignalBlocker quietWarn(m_warn);
    m_clipboard->setValue(int(m_parts.preferences.clipboardTime().count()));
    m_warn->setValue(int(m_parts.preferences.warnBefore().count()));
    m_format->setCurrentIndex(int(allFormats().indexOf(m_parts.preferences.defaultFormat())));
    if (m_template->hasFocus() && m_template->isModified())
        return;
    m_template->setText(m_parts.preferences.profileNameTemplate());
    templateEdited();
}
