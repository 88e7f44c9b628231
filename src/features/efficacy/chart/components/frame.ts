/** Units of a drawing's own view box. Screen, paper and pointer share them. */
export type Frame = {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
};

const margin = { top: 28, right: 18, bottom: 66, left: 36 };

/** A phone's drawing and a wide page's, so that letters keep their size on both. */
export const narrowFrame: Frame = { width: 340, height: 300, margin };
export const wideFrame: Frame = { width: 640, height: 310, margin };

export type Scale = { x: (at: number) => number; y: (score: number) => number };

type Extent = { span: { from: number; to: number }; lowest: number; highest: number };

/** Where a time and a score stand in a frame. Scores beyond the ends of the scale stand on its edge. */
export function scaleOf({ width, height, margin }: Frame, { span, lowest, highest }: Extent): Scale {
  const plot = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  return {
    x: (at) => margin.left + (plot.width * (at - span.from)) / (span.to - span.from),
    y: (score) => {
      const part = (score - lowest) / (highest - lowest);
      return margin.top + plot.height * (1 - Math.min(1, Math.max(0, part)));
    },
  };
}
