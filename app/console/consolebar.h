#pragma once

#include <QColor>
#include <QWidget>

class QLabel;
class QToolButton;

/// The slim coloured bar on top: whose console this is, and the few buttons a console needs.
class ConsoleBar : public QWidget
{
    Q_OBJECT
public:
    ConsoleBar(const QString &title, const QColor &colour, QWidget *parent = nullptr);

    void setPageTitle(const QString &title);
    /// Where the page comes from; \a isTrusted: AWS itself, and not a file that somebody put there.
    void setHost(const QString &host, bool isTrusted);
    void setCanGoBack(bool can);
    /// \a percent: 100 at the end.
    void setProgress(int percent);
    void setZoom(double factor);

Q_SIGNALS:
    void backClicked();
    void reloadClicked();
    void zoomClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *button(const QString &text, const QString &tip);
    void elideTitle();

    QColor m_colour;
    QString m_pageTitle;
    int m_progress = 100;
    QLabel *m_title;
    QLabel *m_page;
    QLabel *m_host;
    QToolButton *m_back;
    QToolButton *m_reload;
    QToolButton *m_zoom;
};
