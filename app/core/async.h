#pragma once

#include "core/result.h"

#include <QFuture>
#include <QPointer>
#include <QPromise>

#include <functional>
#include <type_traits>

/// A Result that arrives later, on the thread that asked for it. Attach exactly one continuation, with
/// then(): QFuture::then() itself asserts on a dead context and replaces an earlier continuation silently.
template <class T = void> using Future = QFuture<Result<T>>;

namespace detail {
template <class> struct FutureValue : std::false_type
{
};
template <class T> struct FutureValue<QFuture<Result<T>>> : std::true_type
{
};

/// What a continuation yields when its context died before it could run.
template <class Out> Out cancelled()
{
    if constexpr (FutureValue<Out>::value)
        return QtFuture::makeReadyFuture(decltype(std::declval<Out>().result())(tl::unexpected(Error{})));
    else if constexpr (!std::is_void_v<Out>)
        return tl::unexpected(Error{});
}
} // namespace detail

/// Calls \a next with the outcome of \a future, unless \a context has been destroyed by then.
/// A promise that is dropped unfulfilled arrives as Error::Kind::Cancelled, so \a next always runs.
/// \a next returns nothing, a Result, or another Future, which is flattened. It must not throw: the future
/// would keep the exception to itself and whoever waits would wait for ever, so the process ends instead.
template <class T, class F> auto then(QFuture<tl::expected<T, Error>> future, QObject *context, F next)
{
    using Out = std::invoke_result_t<F &, const Result<T> &>;
    auto whole = future.onCanceled([] { return Result<T>(tl::unexpected(Error{})); });
    auto continued = whole.then(
        [guard = QPointer(context), next = std::move(next)](const Result<T> &result) mutable noexcept -> Out {
            if (!guard)
                return detail::cancelled<Out>();
            return std::invoke(next, result);
        });
    if constexpr (detail::FutureValue<Out>::value)
        return continued.unwrap();
    else
        return continued;
}

/// A Future that is already complete.
template <class T> [[nodiscard]] Future<T> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

/// A Future that has already failed.
template <class T = void> [[nodiscard]] Future<T> failed(Error error)
{
    return QtFuture::makeReadyFuture(Result<T>(tl::unexpected(std::move(error))));
}
