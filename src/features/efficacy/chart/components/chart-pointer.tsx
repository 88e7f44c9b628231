"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { Point } from "../../series.ts";
import type { ChartLayerProps } from "./chart-layer.tsx";
import type { Frame } from "./frame.ts";

type ChartPointerProps = {
  frame: Frame;
  extent: ChartLayerProps["extent"];
  points: readonly Point[];
  timeZone: string;
  label: string;
};

/**
 * Lays what can be pointed at over a picture once it is in sight and its code has come. Until then, and for whoever
 * has no script, the picture below is whole; nothing moves when the layer arrives.
 */
export function ChartPointer({ frame, ...props }: ChartPointerProps) {
  const place = useRef<HTMLDivElement>(null);
  const [Layer, setLayer] = useState<ComponentType<ChartLayerProps> | null>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const box = place.current;
    if (!box) return;
    let gone = false;
    const sight = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      sight.disconnect();
      import("./chart-layer.tsx").then(
        ({ ChartLayer }) => gone || setLayer(() => ChartLayer),
        // Offline, or after a new release: the picture and the table stay, and say the same.
        () => undefined,
      );
    });
    const size = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    sight.observe(box);
    size.observe(box);
    return () => {
      gone = true;
      sight.disconnect();
      size.disconnect();
    };
  }, []);

  return (
    <div ref={place} className="absolute inset-0 print:hidden">
      {Layer && width > 0 && <Layer {...props} frame={scaled(frame, width / frame.width)} />}
    </div>
  );
}

/** The frame in pixels, since the picture below stretches with its box. */
function scaled({ width, height, margin }: Frame, by: number): Frame {
  const { top, right, bottom, left } = margin;
  return {
    width: width * by,
    height: height * by,
    margin: { top: top * by, right: right * by, bottom: bottom * by, left: left * by },
  };
}
