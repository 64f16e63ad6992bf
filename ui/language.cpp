#include "ui/language.h"

#include "ui/qttexts.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>

// In a static library the linker would drop the resource; the macro has to stand outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace {
bool isOurs(const QString &code)
{
    const auto ours = Language::available();
    return std::any_of(ours.begin(), ours.end(), [&code](const auto &entry) { return entry.first == code; });
}

/// "de" of "de_AT"; "en" for what there is no translation for.
QString codeOf(const QLocale &locale)
{
    const QString code = locale.name().section(u'_', 0, 0);
    return isOurs(code) ? code : QStringLiteral("en");
}

QLocale localeFor(const QString &chosen)
{
    if (!isOurs(chosen))
        return QLocale::system();
    // A chosen language keeps the country, and with it the way numbers and dates are written.
    const QLocale system = QLocale::system();
    return codeOf(system) == chosen ? system : QLocale(chosen);
}
} // namespace

Language::Language(const QString &code, QObject *parent)
    : QObject(parent)
    , m_chosen(code)
{
    initResources();
    load(localeFor(code));
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}

void Language::set(const QString &code)
{
    if (code == m_chosen)
        return;
    m_chosen = code;
    load(localeFor(code));
    Q_EMIT changed();
}

void Language::load(const QLocale &locale)
{
    m_code = codeOf(locale);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_texts);
    if (m_qtTexts.load(
            QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    // The last one installed is asked first.
    if (m_texts.load(QStringLiteral(":/translations/duplo-tray_") + m_code))
        QCoreApplication::installTranslator(&m_texts);
    QGuiApplication::setLayoutDirection(QLocale(m_code).textDirection());
}

QList<std::pair<QString, QString>> Language::available()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")}, {QStringLiteral("es"), QStringLiteral("Español")}};
}
