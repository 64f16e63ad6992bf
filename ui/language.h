#pragma once

#include <QLocale>
#include <QTranslator>

/// The language of everything a person sees; the command line stays English. Takes effect for all text that
/// is asked for from now on, so windows are made anew after changed().
class Language : public QObject
{
    Q_OBJECT
public:
    /// \a code: see Preferences::language().
    explicit Language(const QString &code, QObject *parent = nullptr);
    ~Language() override;

    void set(const QString &code);
    /// The language in force, "en" where the system's is not among ours.
    QString code() const { return m_code; }

    /// Those that can be chosen: code and own name.
    static QList<std::pair<QString, QString>> available();

Q_SIGNALS:
    void changed();

private:
    void load(const QLocale &locale);

    QString m_chosen;
    QString m_code;
    QTranslator m_texts;
    QTranslator m_qtTexts;
};
