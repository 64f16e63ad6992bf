#include "ui/placepicker.h"

#include "ui/labels.h"
#include "ui/pagewheel.h"
#include "ui/sentences.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {
using Kind = ConsolePlace::Kind;
constexpr int inheritedKind = -1;

QString kindTitle(Kind kind)
{
    switch (kind) {
    case Kind::Browser:
        return PlacePicker::tr("Your browser");
    case Kind::Window:
        return PlacePicker::tr("Built-in window");
    case Kind::ChromiumProfile:
        return PlacePicker::tr("Chromium profile");
    case Kind::FirefoxContainer:
        return PlacePicker::tr("Firefox container");
    case Kind::Command:
        break;
    }
    return PlacePicker::tr("Command of my own");
}

QString helpFor(int kind, bool hasWindow)
{
    if (kind == inheritedKind)
        return {};
    switch (Kind(kind)) {
    case Kind::Browser:
        return PlacePicker::tr("One AWS session at a time: a second console ends the first.");
    case Kind::Window:
        return hasWindow
            ? PlacePicker::tr("A window of its own per session, so that many can stand side by side.")
            : PlacePicker::tr("Not installed: add duplo-tray-console. Until then your browser is used.");
    case Kind::ChromiumProfile:
        return PlacePicker::tr("The profile's name in Chrome, Chromium, Edge or Brave, such as Work.");
    case Kind::FirefoxContainer:
        return PlacePicker::tr(
            "The container's name; needs Firefox's add-on “Open external links in a container”.");
    case Kind::Command:
        break;
    }
    return PlacePicker::tr("A command line; %u stands for the address, which works once.");
}

bool takesValue(int kind)
{
    return kind != inheritedKind && Kind(kind) != Kind::Browser && Kind(kind) != Kind::Window;
}
} // namespace

PlacePicker::PlacePicker(
    const QString &objectName, const QString &name, const QString &inherited, bool hasWindow, QWidget *parent)
    : QWidget(parent)
    , m_hasWindow(hasWindow)
    , m_kind(new QComboBox)
    , m_value(new QLineEdit)
    , m_hint(new MutedLabel({}))
{
    setObjectName(objectName);
    nameWidget(m_kind, objectName + QStringLiteral("Kind"), name);
    // The label belongs to the picker, and a box is called by what is chosen in it.
    m_kind->setAccessibleDescription(name);
    nameWidget(m_value, objectName + QStringLiteral("Value"), name);
    nameWidget(m_hint, objectName + QStringLiteral("Hint"));
    m_value->setMaxLength(500);
    if (!inherited.isEmpty())
        m_kind->addItem(inherited, inheritedKind);
    for (const Kind kind :
        {Kind::Browser, Kind::Window, Kind::ChromiumProfile, Kind::FirefoxContainer, Kind::Command})
        m_kind->addItem(kindTitle(kind), int(kind));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_kind);
    layout->addWidget(m_value);
    layout->addWidget(m_hint);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(16);
    leaveWheelToPage(*m_kind);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, &PlacePicker::kindChosen);
    connect(m_value, &QLineEdit::editingFinished, this, &PlacePicker::valueEdited);
    refreshValue();
}

void PlacePicker::setInherited(const QString &inherited)
{
    m_kind->setItemText(0, inherited);
}

void PlacePicker::showPlace(const std::optional<ConsolePlace> &place)
{
    if (!m_value->hasFocus())
        setPlace(place);
}

void PlacePicker::setPlace(const std::optional<ConsolePlace> &place)
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(place ? int(place->kind) : inheritedKind)));
    m_value->setText(place ? place->value : QString());
    refreshValue();
}

void PlacePicker::refreshValue()
{
    const int kind = m_kind->currentData().toInt();
    m_value->setVisible(takesValue(kind));
    m_value->setPlaceholderText(
        kind == int(Kind::Command) ? QStringLiteral("firefox -P work %u") : QString());
    const QString help = helpFor(kind, m_hasWindow);
    m_hint->setText(help);
    m_hint->setVisible(!help.isEmpty());
}

void PlacePicker::kindChosen()
{
    refreshValue();
    const int kind = m_kind->currentData().toInt();
    if (kind == inheritedKind)
        Q_EMIT chosen(std::nullopt);
    else if (!takesValue(kind))
        Q_EMIT chosen(ConsolePlace{Kind(kind), {}});
    else
        m_value->setFocus();
}

void PlacePicker::valueEdited()
{
    const int kind = m_kind->currentData().toInt();
    if (!takesValue(kind))
        return;
    const auto place = ConsolePlace::parse(ConsolePlace{Kind(kind), m_value->text().trimmed()}.text());
    if (place)
        Q_EMIT chosen(place);
    else
        m_hint->setText(tr("Something is missing here, so nothing was changed yet."));
}

QString placeTitle(const ConsolePlace &place)
{
    const QString kind = kindTitle(place.kind);
    return place.value.isEmpty() ? kind : PlacePicker::tr("%1 “%2”").arg(kind, displayName(place.value));
}
