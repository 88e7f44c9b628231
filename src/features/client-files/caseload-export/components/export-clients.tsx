import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/button-style.ts";

/** The caseload as a file for spreadsheets. */
export function ExportClients() {
  const t = useTranslations("files");
  return (
    <a href="/api/caseload" download className={buttonStyle({})}>
      {t("export")}
    </a>
  );
}
