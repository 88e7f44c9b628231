import { useFormatter, useTranslations } from "next-intl";
import { Cell, Column, Row, Table, TableBody, TableHead } from "#components/table.tsx";
import { isOnScale } from "#domain/efficacy/scale.ts";
import { efficacyLevel } from "#domain/efficacy/strength.ts";
import { scoredIn } from "../../components/points.ts";
import type { RatedScale } from "../../schema.ts";
import { linePath, markPath } from "./marks.ts";

const LINE = { width: 120, height: 28, edge: 4 };

/** Every line of a scale over time: where strength, which is their mean, comes from. */
export function ItemTable({ scale, reader }: { scale: RatedScale; reader: "coach" | "client" }) {
  const t = useTranslations("efficacy.items");
  const [first, latest] = [scale.ratings[0], scale.ratings.at(-1)];
  if (!first || !latest) return null;
  const level = reader === "coach" ? [levelOf(first), levelOf(latest)] : [];
  return (
    <>
      <Table caption={t("caption", { title: scale.title })} stacked>
        <TableHead>
          <Column>{t("item")}</Column>
          <Column numeric>{t("first")}</Column>
          <Column numeric>{t("latest")}</Column>
          <Column>{t("course")}</Column>
        </TableHead>
        <TableBody>
          {scale.items.map(({ id, text, reversed }) => {
            const course = scale.ratings.map(({ ratedAt, answers }) => ({
              at: Date.parse(ratedAt),
              confidence: answers.find(({ itemId }) => itemId === id)?.confidence,
            }));
            const [begun, now] = [course[0]?.confidence, course.at(-1)?.confidence];
            const answerOf = (given: number | undefined) =>
              given === undefined ? "–" : <Answer given={given} scored={scoredIn(scale, reversed, given)} />;
            return (
              <Row key={id}>
                <Cell rowHeader>
                  {text} {reversed && <span className="font-normal text-note text-muted">{t("reversed")}</span>}
                </Cell>
                <Cell numeric label={t("first")}>
                  {answerOf(begun)}
                </Cell>
                <Cell numeric label={t("latest")}>
                  {answerOf(now)}
                </Cell>
                <Cell>
                  <Course
                    course={course.map(({ at, confidence }) => ({
                      at,
                      confidence: confidence === undefined ? undefined : scoredIn(scale, reversed, confidence),
                    }))}
                    scale={scale}
                  />
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
      {scale.items.some(({ reversed }) => reversed) && (
        <p className="mt-3 max-w-text text-note text-muted">{t("reversedNote")}</p>
      )}
      {typeof level[0] === "number" && typeof level[1] === "number" && (
        <p className="mt-3 text-note text-muted">
          {t("level", { first: level[0], latest: level[1], items: scale.items.length })}
        </p>
      )}
    </>
  );
}

/** What was answered, and what it counts as where a line is counted from the other end. */
function Answer({ given, scored }: { given: number; scored: number }) {
  const t = useTranslations("efficacy.items");
  const format = useFormatter();
  return (
    <>
      {format.number(given)}
      {scored !== given && <span className="block text-note text-muted">{t("counts", { scored })}</span>}
    </>
  );
}

/** How many lines the client is sure enough of; null where lines were left out or answers are not whole tens. */
function levelOf({ answers, partial }: RatedScale["ratings"][number]): number | null {
  const confidences = answers.map(({ confidence }) => confidence);
  return !partial && confidences.length > 0 && confidences.every(isOnScale) ? efficacyLevel(confidences) : null;
}

type CourseProps = { course: readonly { at: number; confidence: number | undefined }[]; scale: RatedScale };

/** One item as a line no larger than a word; the numbers at its ends stand beside it. */
function Course({ course, scale }: CourseProps) {
  const given = course.flatMap(({ at, confidence }) => (confidence === undefined ? [] : [{ at, confidence }]));
  const [first, last] = [given[0], given.at(-1)];
  if (!first || !last) return null;
  const { itemLowest: low, itemHighest: high } = scale;
  const { width, height, edge } = LINE;
  const place = ({ at, confidence }: { at: number; confidence: number }) => ({
    x: edge + ((width - 2 * edge) * (at - first.at)) / Math.max(1, last.at - first.at),
    y: height - edge - ((height - 2 * edge) * (confidence - low)) / (high - low),
  });
  const end = place(last);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="h-7 w-30">
      <path d={linePath(given.map(place))} strokeWidth={1.5} className="fill-none stroke-series-1" />
      <path d={markPath("circle", end.x, end.y, 3)} className="fill-series-1" />
    </svg>
  );
}
