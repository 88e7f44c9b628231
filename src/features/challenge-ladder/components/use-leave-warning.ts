"use client";

import { useEffect, useEffectEvent } from "react";

/** Asks before a link leads to another page, as closing the page does by itself. Null where nothing would be lost. */
export function useLeaveWarning(question: string | null): void {
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (question === null || !leavesByLink(event) || window.confirm(question)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  // Ahead of the router, which takes the click further down.
  useEffect(() => {
    document.addEventListener("click", onClick, true);
    return () => document.removeEventListener("click", onClick, true);
  }, []);
}

function leavesByLink(event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target === "_blank" || link.origin !== window.location.origin) return false;
  return link.pathname !== window.location.pathname || link.search !== window.location.search;
}
