import Link from "next/link";
import { useTranslations } from "next-intl";
import { shows } from "#domain/caseload/listing.ts";
import type { ListInput } from "../schema.ts";
import { caseloadAt } from "./address.ts";

type CaseloadShownProps = { asked: ListInput; counts: Record<ListInput["show"], number> };

/** Who is here, put off or archived; what nobody is in is not offered. */
export function CaseloadShown({ asked, counts }: CaseloadShownProps) {
  const t = useTranslations("caseload.shown");
  if (counts.snoozed === 0 && counts.archived === 0 && asked.show === "current") return null;
  return (
    <nav aria-label={t("label")} className="mb-4">
      <ul className="flex flex-wrap gap-x-6 border-b border-line">
        {shows
          .filter((show) => show === "current" || show === asked.show || counts[show] > 0)
          .map((show) => (
            <li key={show}>
              <Link
                href={caseloadAt({ show, sort: asked.sort })}
                prefetch={false}
                aria-current={show === asked.show ? "page" : undefined}
                className="inline-flex min-h-11 items-center border-b-2 border-transparent text-muted aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                {t(show, { count: counts[show] })}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
