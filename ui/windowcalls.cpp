#include "ui/windowcalls.h"

#include "ui/sentences.h"

#include <QCoreApplication>

namespace {
void followLink(const QString &text, Navigator &navigator, Notifier &notifier)
{
    if (const auto link = DeepLink::parse(text))
        navigator.follow(*link);
    else
        notifier.show({badLinkNotice(),
            QCoreApplication::translate("WindowCalls", "Duplo Tray cannot follow this link"),
            sentence(link.error()), {}});
}
} // namespace

QString badLinkNotice()
{
    return QStringLiteral("bad-link");
}

void answerCall(const WindowCall &call, Navigator &navigator, Notifier &notifier)
{
    // Qt's Wayland platform takes the leave to come to the front from here.
    if (!call.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", call.activationToken.toUtf8());
    switch (call.what) {
    case WindowCall::What::Show:
        return navigator.raise();
    case WindowCall::What::Search:
        return navigator.showSearch();
    case WindowCall::What::Settings:
        return navigator.showSettings();
    case WindowCall::What::AddPortal:
        return navigator.addPortal();
    case WindowCall::What::Open:
        return followLink(call.link, navigator, notifier);
    case WindowCall::What::Quit:
        return navigator.quit();
    }
}
