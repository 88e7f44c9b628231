import { setLine, widthOf } from "#lib/typefaces/fonts.ts";
import type { Frame } from "../../chart/components/frame.ts";
import type { Role, Shape } from "../../chart/components/layout.ts";

/** Ink on white, in points; hatches and dashes do what colour does on a screen. */
const looks: Record<Role, { fill?: string; stroke?: string; width?: number; dash?: [number, number]; size?: number }> =
  {
    band: { fill: "#e8f1ec" },
    baseline: { stroke: "#8a8578", width: 0.5 },
    level: { stroke: "#dcd8cf", width: 0.75 },
    rule: { stroke: "#8a8578", width: 0.75, dash: [3, 3] },
    target: { stroke: "#8a5a00", width: 1.25, dash: [8, 4] },
    line: { stroke: "#1c6b51", width: 2 },
    mark: { fill: "#ffffff", stroke: "#1c6b51", width: 2 },
    noteFilled: { fill: "#1f2530", stroke: "#1f2530", width: 1.25 },
    noteHollow: { fill: "#ffffff", stroke: "#1f2530", width: 1.25 },
    label: { fill: "#555b66" },
    strong: { fill: "#1f2530" },
  };
const LETTERS = 13;

/** A picture on paper as lines and letters, from the same shapes as on a screen. */
export function drawChart(
  doc: PDFKit.PDFDocument,
  shapes: readonly Shape[],
  { frame, x, y, width }: { frame: Frame; x: number; y: number; width: number },
): number {
  const scale = width / frame.width;
  doc.save().translate(x, y).scale(scale);
  for (const shape of shapes) {
    const look = looks[shape.role];
    if (shape.kind === "text") {
      const face = shape.role === "strong" ? "strong" : "plain";
      const wide = widthOf(doc, shape.text, { face, size: LETTERS });
      const left = shape.anchor === "start" ? shape.x : shape.x - (shape.anchor === "end" ? wide : wide / 2);
      const style = { face, size: LETTERS, colour: look.fill ?? "#000000" } as const;
      setLine(doc, shape.text, { x: left, y: shape.y }, style);
    } else {
      if (shape.kind === "rect") {
        if (shape.role === "baseline") hatch(doc, shape);
        doc.rect(shape.x, shape.y, shape.width, shape.height);
      } else doc.path(shape.d);
      paint(doc, look);
    }
  }
  doc.restore();
  return frame.height * scale;
}

function paint(doc: PDFKit.PDFDocument, { fill, stroke, width = 1, dash }: (typeof looks)[Role]): void {
  doc.lineWidth(width).lineJoin("round");
  if (dash) doc.dash(dash[0], { space: dash[1] });
  else doc.undash();
  if (fill && stroke) doc.fillAndStroke(fill, stroke);
  else if (fill) doc.fill(fill);
  else if (stroke) doc.stroke(stroke);
}

/** Slanting lines, clipped to the baseline's band. */
function hatch(doc: PDFKit.PDFDocument, area: { x: number; y: number; width: number; height: number }): void {
  const { x, y, width, height } = area;
  doc.save().rect(x, y, width, height).clip().lineWidth(0.5).undash();
  for (let left = x - height; left < x + width; left += 7) doc.moveTo(left, y + height).lineTo(left + height, y);
  doc.stroke("#8a8578").restore();
}
