import { useTranslations } from "next-intl";
import { Disclosure } from "#components/disclosure.tsx";
import type { GuideSource } from "#content/guide/chapter.ts";
import { guideSources } from "#content/guide/sources.ts";

const known: Record<string, GuideSource | undefined> = guideSources;

/** Where a chapter comes from. The links lead out of the product and tell nobody whence. */
export function GuideSources({ keys }: { keys: readonly string[] }) {
  const t = useTranslations("guide");
  return (
    <Disclosure summary={t("sources")} className="mt-4">
      <ul className="flex flex-col gap-2 text-note">
        {keys.map((key) => {
          const source = known[key];
          if (!source) return null;
          const { authors, year, title, url } = source;
          return (
            <li key={key} className="break-words">
              {authors}
              {year && ` (${year})`}.{" "}
              <a
                href={url}
                target="_blank"
                rel="noopener noreferrer"
                className="text-accent underline underline-offset-4"
              >
                {title}
              </a>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
