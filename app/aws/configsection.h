#pragma once

#include "aws/configfile.h"
#include "aws/configlines.h"

/// The bytes [begin, end) become \a text.
struct Splice
{
    qsizetype begin;
    qsizetype end;
    QByteArray text;
};

/// \a text with the splices made, which must not overlap.
QByteArray spliced(const QByteArray &text, QList<Splice> splices);
/// The line end in use around \a position: that of the nearest line above, else of the first below, else
/// "\n".
QByteArray lineEndAt(const QByteArray &text, qsizetype position);
/// What completes the line that ends at \a position without a line end.
QByteArray missingLineEnd(const QByteArray &text, qsizetype position);

/// A section's properties, and where one more would go.
class SectionBody
{
public:
    /// A header's line from \a begin to \a body, and the lines after it to \a end. \a text must outlive it.
    SectionBody(const QByteArray &text, qsizetype begin, qsizetype body, qsizetype end);

    /// After the last line of the last property; after the header when there is none.
    qsizetype last() const { return m_last; }

    /// The splices that give the section these values.
    QList<Splice> changes(const ConfigFile::Values &values) const;

private:
    /// A property with the lines that belong to it.
    struct Entry
    {
        ConfigLine line;
        ConfigProperty parts;
        QByteArray key; ///< in lower case
        QList<ConfigLine> nested; ///< continuations and indented comments
        QByteArray value; ///< as the SDKs read it
    };

    void take(const ConfigLine &line);
    QList<const Entry *> entries(const QByteArray &key) const;
    void replace(QList<Splice> &splices, const Entry &entry, const QByteArray &value) const;
    QByteArray commentLine(const Entry &entry) const;
    QByteArray spaceBefore(const Entry &entry, qsizetype begin) const;
    static void remove(QList<Splice> &splices, const Entry &entry);

    const QByteArray &m_text;
    QList<Entry> m_entries;
    QByteArray m_indent; ///< the last property's, for those that are added
    qsizetype m_last;
};
