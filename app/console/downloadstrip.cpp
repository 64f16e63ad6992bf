#include "console/downloadstrip.h"

#include "console/focusstyle.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWebEngineDownloadRequest>

DownloadStrip::DownloadStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("&Cancel")))
    , m_folderButton(new QPushButton(tr("Open &Folder")))
{
    setStyleSheet(focusStyle());
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(180);
    m_progress->setAccessibleName(tr("Download"));
    auto *close = new QPushButton(tr("C&lose"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_text, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel),
             static_cast<QWidget *>(m_folderButton), static_cast<QWidget *>(close)})
        row->addWidget(part);
    hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_download)
            m_download->cancel();
    });
    connect(m_folderButton, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
}

void DownloadStrip::follow(QWebEngineDownloadRequest &download)
{
    if (m_download)
        m_download->disconnect(this);
    m_download = &download;
    m_folder = download.downloadDirectory();
    connect(&download, &QWebEngineDownloadRequest::receivedBytesChanged, this, &DownloadStrip::refresh);
    connect(&download, &QWebEngineDownloadRequest::stateChanged, this, &DownloadStrip::refresh);
    refresh();
    show();
}

void DownloadStrip::refresh()
{
    if (!m_download)
        return;
    const auto state = m_download->state();
    const QString name = m_download->downloadFileName();
    const qint64 total = m_download->totalBytes();
    using enum QWebEngineDownloadRequest::DownloadState;
    m_text->setText(state == DownloadCompleted ? tr("%1 was saved in %2").arg(name, m_folder)
            : state == DownloadCancelled       ? tr("%1 was not saved: the download was cancelled").arg(name)
            : state == DownloadInterrupted     ? tr("%1 was not saved: the download broke off").arg(name)
                                               : tr("Downloading %1").arg(name));
    const bool isRunning = state == DownloadRequested || state == DownloadInProgress;
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_folderButton->setVisible(state == DownloadCompleted);
    // A server that does not say how much it will be: a bar that moves.
    m_progress->setMaximum(total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(int(m_download->receivedBytes() * 1000 / total));
}
