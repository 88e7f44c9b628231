"use client";

import { type ReactNode, useEffect, useState } from "react";

/** How `public/sw.js` ends the address of the first page where another page could not be reached. */
const NO_CONNECTION = "#no-connection";

/** Says, where somebody was led back to the first page, why; until there is a connection. */
export function NoConnection({ children }: { children: ReactNode }) {
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    function look() {
      if (location.hash !== NO_CONNECTION) return;
      setIsAway(true);
      // Opened once more, the page says nothing of this. The router hears of it once it is there itself.
      setTimeout(() => history.replaceState(null, "", location.pathname), 0);
    }
    const isBack = () => setIsAway(false);
    look();
    window.addEventListener("hashchange", look);
    window.addEventListener("online", isBack);
    return () => {
      window.removeEventListener("hashchange", look);
      window.removeEventListener("online", isBack);
    };
  }, []);
  return isAway && children;
}
