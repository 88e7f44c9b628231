"use client";

import { Badge, type Tone } from "#components/badge.tsx";
import type { CaseloadRow, Tag } from "../schema.ts";
import { TagMark } from "../tags/components/tag-mark.tsx";
import { Sparkline } from "./sparkline.tsx";

/** A client's row in words. */
export type Line = Pick<CaseloadRow, "engagementId" | "clientId" | "name" | "need" | "strengths"> & {
  tags: readonly Pick<Tag, "id" | "name" | "colour">[];
  select: string;
  why: string;
  until: string | null;
  week: string;
  paused: string | null;
  rung: string;
  spark: string;
  session: string;
  contact: string;
};

/** Quiet when nothing is pressing. */
const toneOf: Record<CaseloadRow["need"], Tone | null> = {
  safety: "safety",
  worse: "attention",
  stalled: "attention",
  rating_overdue: "info",
  awaiting_reply: "info",
  fine: null,
};

type CaseloadLinesProps = { title: string; selectAll: string; heads: readonly string[]; lines: readonly Line[] };

/** Plain markup throughout: `CaseloadDesk` beside it brings the keys, the ticks and the way to a record. */
export function CaseloadLines({ title, selectAll, heads, lines }: CaseloadLinesProps) {
  const [, , week, rung, efficacy, session, contact] = heads;
  return (
    <table className="caseload" data-caseload="">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <input type="checkbox" aria-label={selectAll} data-caseload-all="" className="tick" />
          </th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr
            key={line.engagementId}
            data-client={line.clientId}
            data-name={line.name}
            data-tags={line.tags.map(({ id }) => id).join(" ")}
          >
            <td>
              <input type="checkbox" aria-label={line.select} data-caseload-tick="" className="tick" />
            </td>
            <th scope="row">
              <a href={`/clients/${line.clientId}`} data-caseload-row="">
                {line.name}
              </a>
              {line.tags.length > 0 && (
                <span className="tags">
                  {line.tags.map((tag) => (
                    <TagMark key={tag.id} tag={tag} />
                  ))}
                </span>
              )}
            </th>
            <td>
              <Why need={line.need} why={line.why} />
              {line.until && <span className="quiet">{line.until}</span>}
            </td>
            <td data-label={week}>
              {line.week}
              {line.paused && <span className="quiet">{line.paused}</span>}
            </td>
            <td data-label={rung}>{line.rung}</td>
            <td data-label={efficacy}>
              <Sparkline strengths={line.strengths} label={line.spark} />
            </td>
            <td data-label={session}>{line.session}</td>
            <td data-label={contact}>{line.contact}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Why({ need, why }: Pick<Line, "need" | "why">) {
  const tone = toneOf[need];
  return tone === null ? <span className="text-muted">{why}</span> : <Badge tone={tone}>{why}</Badge>;
}
