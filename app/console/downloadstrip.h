#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QWebEngineDownloadRequest;

/// The strip below a page that says what is being downloaded and where it went. Hidden until there is
/// something.
class DownloadStrip : public QWidget
{
    Q_OBJECT
public:
    explicit DownloadStrip(QWidget *parent = nullptr);

    /// Shows \a download instead of the one before, which goes on.
    void follow(QWebEngineDownloadRequest &download);

private:
    void refresh();

    QPointer<QWebEngineDownloadRequest> m_download;
    QString m_folder;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_folderButton;
};
