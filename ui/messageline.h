#pragma once

#include "core/async.h"
#include "ui/sentences.h"

#include <QTimer>
#include <QWidget>

class DetailsBox;
class IconLabel;
class QLabel;
class QProgressBar;
class QPushButton;

/// One line that tells how an action goes: nothing at first, progress with Cancel after 300 ms, then the
/// error with the one button that helps and its details to copy, or what was done.
class MessageLine : public QWidget
{
    Q_OBJECT
public:
    explicit MessageLine(QWidget *parent = nullptr);

    /// Takes a line's room also while it says nothing, so that what lies below stays where it is.
    void keepRoom();
    void clear();
    /// Clears, and drops the outcome of a follow() that still runs.
    void cancel();
    /// Cancel is offered where stopping really prevents the outcome.
    void showBusy(const QString &text, bool cancellable = true);
    /// Tells more of what is busy; nothing where nothing is.
    void setBusyText(const QString &text);
    void showError(const Error &error);
    /// \a button: text of a button, e.g. "Undo"; empty for none.
    void showDone(const QString &text, const QString &button = {});
    bool isBusy() const { return m_busy; }

    /// Shows \a future's progress under \a text; \a next gets its value unless it fails or is cancelled. A
    /// later call replaces an earlier one.
    template <class T, class F>
    void follow(QFuture<tl::expected<T, Error>> future, const QString &text, F next, bool cancellable = true);

Q_SIGNALS:
    void cancelled();
    void remedyWanted(Remedy remedy);
    /// The button of showDone().
    void buttonPressed();

private:
    enum class Tone { Neutral, Good, Bad };
    QLayout *line();
    void setTone(Tone tone, const QString &text);
    void setButton(const QString &text);
    void pressed();
    void cancelPressed();

    IconLabel *m_icon;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_button;
    QPushButton *m_cancel;
    DetailsBox *m_details;
    QTimer m_delay;
    Remedy m_remedy = Remedy::None;
    quint64 m_generation = 0;
    bool m_busy = false;
};

template <class T, class F>
void MessageLine::follow(
    QFuture<tl::expected<T, Error>> future, const QString &text, F next, bool cancellable)
{
    const quint64 generation = ++m_generation;
    showBusy(text, cancellable);
    then(
        std::move(future), this, [this, generation, next = std::move(next)](const Result<T> &result) mutable {
            if (generation != m_generation)
                return;
            clear();
            if (!result)
                showError(result.error());
            else if constexpr (std::is_void_v<T>)
                next();
            else
                next(*result);
        });
}
