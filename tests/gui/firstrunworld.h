#pragma once

#include "gui/world.h"
#include "support/files.h"
#include "ui/firstrunwindow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

/// A World with the window of the first start.
class FirstRunWorld : public World
{
public:
    using World::World;

    void show()
    {
        window = std::make_unique<FirstRunWindow>(parts(), navigator, dir.filePath(QStringLiteral("duplo")));
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }
    /// Step 3, with acme and bob signed in.
    void reachProfile()
    {
        signIn();
        show();
        click("skipButton");
        QVERIFY(step().contains(QLatin1String("Workstation")));
    }

    template <class T> T *child(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name) const
    {
        auto *button = child<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->click();
    }
    /// The button beside the message that shows.
    void pressMessageButton() const
    {
        for (auto *button : window->findChildren<QPushButton *>(QStringLiteral("messageButton")))
            if (button->isVisible())
                return button->click();
        QFAIL("no button");
    }
    QString step() const { return child<QLabel>("stepText")->text(); }
    bool says(const char *words) const
    {
        const auto labels = window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [words](QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1String(words));
        });
    }

    FakeNavigator navigator;
    std::unique_ptr<FirstRunWindow> window;
};
