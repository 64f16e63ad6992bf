#pragma once

#include "ui/searchmodel.h"

/// What quick search says where it has nothing to list, or nobody is signed in.
struct SearchState
{
    enum class Help { None, AddPortal, ClearLine, ShowPortal };

    QString note; ///< empty: nothing to say
    Help help = Help::None; ///< the one thing to do
    QString helpText;
};

SearchState searchState(const UiParts &parts, const SearchModel &model);
