import { useTranslations } from "next-intl";
import type { MeaningsOfClient } from "../schema.ts";

/** Under a shared entry: what the client says that it says about them. */
export function ToldMeaning({ meaning }: { meaning: MeaningsOfClient["meanings"][number] | undefined }) {
  const t = useTranslations("evidence.told");
  if (!meaning || (meaning.because === "" && meaning.strengths.length === 0)) return null;
  return (
    <dl className="mt-2 flex max-w-text flex-col gap-2">
      {meaning.because !== "" && (
        <div>
          <dt className="text-note text-muted">{t("because")}</dt>
          <dd className="font-serif text-lead break-words whitespace-pre-line">{meaning.because}</dd>
        </div>
      )}
      {meaning.strengths.length > 0 && (
        <div>
          <dt className="text-note text-muted">{t("strengths")}</dt>
          <dd className="font-serif text-lead break-words">{meaning.strengths.join(" · ")}</dd>
        </div>
      )}
    </dl>
  );
}
