"use strict";

// The link that signed in was good for once: a reload must ask for the page, not for another sign-in.
if (location.pathname === "/federation")
    history.replaceState(null, "", document.body.dataset.path);
