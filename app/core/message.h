#pragma once

#include <QCoreApplication>
#include <QStringList>

/// A sentence whose words and what stands in them are kept apart: below the windows nothing is translated,
/// since the command line is English throughout.
struct Message
{
    const char *context = nullptr;
    const char *words = nullptr; ///< QT_TRANSLATE_NOOP's, in English, with %1 … for the arguments
    QStringList arguments;

    /// As the command line says it.
    QString english() const { return filled(QString::fromUtf8(words)); }
    /// As the windows say it.
    QString translated() const { return filled(QCoreApplication::translate(context, words)); }

private:
    /// In one go: an argument may hold "%2" itself.
    QString filled(const QString &text) const
    {
        QString result;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int number = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).digitValue() : -1;
            const bool isPlace = number > 0 && number <= arguments.size();
            result += isPlace ? arguments.at(number - 1) : QString(text.at(i));
            i += isPlace ? 1 : 0;
        }
        return result;
    }
};
