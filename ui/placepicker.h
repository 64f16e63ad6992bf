#pragma once

#include "broker/consoleplace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

/// Chooses where a console opens: the kind, and what it needs to know besides.
class PlacePicker : public QWidget
{
    Q_OBJECT
public:
    /// \a name: the accessible name; \a inherited: what the first choice says when there is one above this;
    /// empty: none.
    PlacePicker(const QString &objectName, const QString &name, const QString &inherited, bool hasWindow,
        QWidget *parent = nullptr);

    void setInherited(const QString &inherited);
    /// nullopt: as inherited. What is being typed is not taken away.
    void showPlace(const std::optional<ConsolePlace> &place);
    /// The same where the choice is another one now, whatever is being typed.
    void setPlace(const std::optional<ConsolePlace> &place);

Q_SIGNALS:
    /// Only with what can be used.
    void chosen(const std::optional<ConsolePlace> &place);

private:
    void kindChosen();
    void valueEdited();
    void refreshValue();

    bool m_hasWindow;
    QComboBox *m_kind;
    QLineEdit *m_value;
    QLabel *m_hint;
};

/// "Your browser", "Built-in window", "Chromium profile “Work”", …
QString placeTitle(const ConsolePlace &place);
