"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { pngOf, save, standaloneSvg } from "./chart-file.ts";

type ChartDownloadProps = {
  /** Id of the section that holds the picture. */
  chart: string;
  name: string;
};

/** Takes the picture along, as it stands in this theme and at this width. */
export function ChartDownload({ chart, name }: ChartDownloadProps) {
  const t = useTranslations("efficacy.download");
  const [failed, setFailed] = useState(false);

  async function take(kind: "svg" | "png") {
    const drawn = [...document.querySelectorAll<SVGSVGElement>(`[id="${chart}"] svg[data-chart]`)].find(
      (each) => each.getBoundingClientRect().width > 0,
    );
    if (!drawn) return;
    try {
      const file = kind === "svg" ? new Blob([standaloneSvg(drawn)], { type: "image/svg+xml" }) : await pngOf(drawn);
      save(file, `${fileName(name)}.${kind}`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 print:hidden">
      <Button size="small" variant="quiet" className="pointer-coarse:min-h-11" onPress={() => take("png")}>
        {t("png")}
      </Button>
      <Button size="small" variant="quiet" className="pointer-coarse:min-h-11" onPress={() => take("svg")}>
        {t("svg")}
      </Button>
      {failed && (
        <span role="status" className="text-note text-attention">
          {t("failed")}
        </span>
      )}
    </div>
  );
}

/** Letters and figures only, whatever the title holds. */
function fileName(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-|-$/g, "") || "chart"
  );
}
