#pragma once

#include <QHash>
#include <QTranslator>

/// A language for tests: every text accented and 40 % longer, in brackets, so that what is cut, built from
/// pieces or not translated at all shows.
class PseudoTranslator final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        // Names of keys are read back by Qt.
        if (QByteArrayView(context) == "QShortcut" || QByteArrayView(context) == "QGuiApplication")
            return {};
        return pseudo(QString::fromUtf8(source));
    }

    static QString pseudo(const QString &source)
    {
        QString text = QStringLiteral("[");
        for (qsizetype i = 0; i < source.size(); ++i) {
            const qsizetype kept = placeholderAt(source, i);
            if (kept > 0) {
                text += source.mid(i, kept);
                i += kept - 1;
            } else {
                text += accented(source.at(i));
            }
        }
        for (qsizetype more = 0; more < source.size() * 2 / 5; more += 4)
            text += QStringLiteral(" ẍŷž");
        return text + u']';
    }

private:
    /// The length of "%1", "%n" or "{tenant}" at \a i; 0: there is none.
    static qsizetype placeholderAt(const QString &text, qsizetype i)
    {
        if (text.at(i) == u'%' && i + 1 < text.size())
            return 2;
        const qsizetype end = text.at(i) == u'{' ? text.indexOf(u'}', i) : -1;
        return end < 0 ? 0 : end - i + 1;
    }
    static QChar accented(QChar c)
    {
        static const QHash<char16_t, char16_t> map{{u'a', u'ä'}, {u'e', u'é'}, {u'i', u'ï'}, {u'o', u'ö'},
            {u'u', u'ü'}, {u'A', u'Å'}, {u'E', u'É'}, {u'O', u'Ø'}, {u'U', u'Ü'}, {u'I', u'Ï'}, {u'c', u'ç'},
            {u'n', u'ñ'}, {u's', u'š'}, {u'S', u'Š'}, {u'C', u'Č'}};
        return QChar(map.value(c.unicode(), c.unicode()));
    }
};
