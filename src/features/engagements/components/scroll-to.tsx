"use client";

import { type ReactNode, useEffect, useRef } from "react";

type ScrollToProps = {
  /** How far across the content, from 0 to 1, should be in the middle; null leaves it at its beginning. */
  share: number | null;
  children: ReactNode;
};

/** What is wider than a phone scrolls sideways, and begins with one place of it in sight. */
export function ScrollTo({ share, children }: ScrollToProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current && share !== null) {
      box.current.scrollLeft = box.current.scrollWidth * share - box.current.clientWidth / 2;
    }
  }, [share]);
  return (
    <div ref={box} className="overflow-x-auto">
      {children}
    </div>
  );
}
