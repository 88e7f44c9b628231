import { useTranslations } from "next-intl";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { VisuallyHidden } from "#components/visually-hidden.tsx";
import type { LadderMap } from "../schema.ts";
import { ReachMark } from "./reach-mark.tsx";

/** One ladder as a picture that is a table: contexts down, rungs across. Every mark says in words what it shows. */
export function LadderGrid({ ladder: { title, rungs, rows } }: { ladder: LadderMap }) {
  const t = useTranslations("insights.map");
  return (
    <div>
      <h3 className="font-serif text-head">{title}</h3>
      <Table caption={t("caption", { title })} className="w-auto!">
        <TableHead>
          <Column className="min-w-28 sm:min-w-40">{t("context")}</Column>
          {rungs.map((rung, index) => (
            <Column key={rung.id} className="px-1 text-center last:pr-1 sm:px-2">
              <span aria-hidden="true">{index + 1}</span>
              <VisuallyHidden>{t("rung", { position: index + 1, title: rung.title })}</VisuallyHidden>
            </Column>
          ))}
        </TableHead>
        <TableBody>
          {rows.map(({ context, cells }) => (
            <Row key={context}>
              <Cell rowHeader>{context || t("unnamed")}</Cell>
              {cells.map((cell, index) => (
                <Cell key={rungs[index]?.id} className="px-1 last:pr-1 sm:px-2">
                  {cell ? (
                    <span className="flex justify-center">
                      <ReachMark reach={cell.reach} />
                      <VisuallyHidden>{t(cell.reach, { met: cell.met })}</VisuallyHidden>
                    </span>
                  ) : (
                    <VisuallyHidden>{t("elsewhere")}</VisuallyHidden>
                  )}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
      <ol aria-label={t("rungs")} className="mt-3 list-decimal pl-6 text-note text-muted marker:tabular-nums">
        {rungs.map((rung) => (
          <li key={rung.id}>{rung.setAside ? t("setAside", { title: rung.title }) : rung.title}</li>
        ))}
      </ol>
    </div>
  );
}
