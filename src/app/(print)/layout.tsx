import "#features/challenge-ladder/print/components/print.css";
import type { ReactNode } from "react";
import { FrameTexts } from "#messages/texts.tsx";

/** Pages made for paper: no shell around them. */
export default function PrintLayout({ children }: { children: ReactNode }) {
  return <FrameTexts>{children}</FrameTexts>;
}
