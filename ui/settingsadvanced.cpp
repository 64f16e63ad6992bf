#include "ui/settingsadvanced.h"

#include "ui/labels.h"
#include "ui/messageline.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace std::chrono_literals;

SettingsAdvanced::SettingsAdvanced(UiParts parts, Navigator &navigator, QWidget *parent)
    : SettingsSheet(QStringLiteral("settingsAdvanced"), tr("Advanced"), parent)
    , m_parts(parts)
    , m_navigator(navigator)
{
    addLog();
    addFiles();
    addReset();
    // Lines come in bursts; the text is set once for all of them.
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SettingsAdvanced::refreshLog);
    connect(&m_parts.log, &LogBook::appended, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start(200ms);
    });
    refreshLog();
}

void SettingsAdvanced::addLog()
{
    QVBoxLayout *box = group(tr("Log"));
    box->addWidget(
        new MutedLabel(tr("What happened since the start, in memory only; secrets are blacked out.")));
    m_log = new QPlainTextEdit;
    nameWidget(m_log, QStringLiteral("log"), tr("Log"));
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_log->setFont(fixedFont());
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setPlaceholderText(tr("Nothing yet."));
    m_log->setFixedHeight(m_log->fontMetrics().lineSpacing() * 9);
    box->addWidget(m_log);
    auto *copy = new QPushButton(themedIcon(QStringLiteral("copy")), tr("&Copy a Report"));
    nameWidget(copy, QStringLiteral("copyReportButton"));
    copy->setAutoDefault(false);
    box->addWidget(copy, 0, Qt::AlignLeading);
    m_message = new MessageLine;
    box->addWidget(m_message);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_parts.log.report());
        m_message->showDone(tr("The report is copied. It names portals, but no secrets and no persons."));
    });
}

void SettingsAdvanced::addFiles()
{
    QVBoxLayout *box = group(tr("Files"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [form](const QString &name, const QString &objectName, const QString &path) {
        QLabel *value = valueLabel(objectName, name, nullptr);
        value->setText(displayName(path, 500));
        form->addRow(name, value);
    };
    add(tr("Settings:"), QStringLiteral("settingsPath"), m_parts.preferences.path());
    add(tr("AWS profiles:"), QStringLiteral("configPath"), m_parts.profiles.configPath());
    if (!m_parts.settings.setAside().isEmpty())
        add(tr("Settings that could not be read:"), QStringLiteral("setAsidePath"),
            m_parts.settings.setAside());
    box->addLayout(form);
    box->addWidget(new MutedLabel(tr("Sign-ins are kept in your keychain, AWS credentials in memory only.")));
}

void SettingsAdvanced::addReset()
{
    QVBoxLayout *box = group(tr("Begin anew"));
    auto *steps = new QPushButton(tr("Show the &First Steps…"));
    nameWidget(steps, QStringLiteral("firstStepsButton"));
    auto *reset = new QPushButton(tr("&Reset These Settings"));
    nameWidget(reset, QStringLiteral("resetButton"));
    auto *really = new QPushButton(tr("&Yes, Reset"));
    nameWidget(really, QStringLiteral("reallyResetButton"));
    really->hide();
    for (QPushButton *button : {steps, reset, really})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(steps);
    row->addStretch();
    row->addWidget(reset);
    row->addWidget(really);
    box->addWidget(new MutedLabel(tr(
        "A reset puts the choices of General, Consoles, Credentials and Security back to what they were at "
        "first. Start at login stays, and so does what belongs to portals and tenants: their addresses, "
        "sign-ins and favourites, where their consoles open, and who is asked about.")));
    box->addLayout(row);
    connect(steps, &QPushButton::clicked, this, [this] { m_navigator.showFirstRun(); });
    connect(reset, &QPushButton::clicked, this, [really, reset] {
        really->show();
        really->setFocus();
        reset->hide();
    });
    connect(really, &QPushButton::clicked, this, [this, really, reset] {
        reset->show();
        reset->setFocus();
        really->hide();
        m_parts.preferences.reset();
        m_message->showDone(tr("These settings are as they were at first."));
    });
}

void SettingsAdvanced::refreshLog()
{
    QScrollBar *bar = m_log->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    const int place = bar->value();
    m_log->setPlainText(m_parts.log.lines().join(u'\n'));
    // Who reads further up is not torn away.
    bar->setValue(atEnd ? bar->maximum() : place);
}
