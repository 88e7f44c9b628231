import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

/** Why a change did not happen, with the way to the present state when somebody else was first. Nothing without an error. */
export function RefusalNote({ error }: { error: { message: string } | null }) {
  const t = useTranslations("engagements");
  const router = useRouter();
  if (!error) return null;
  const refusal = refusalFrom(error);
  const show = refusal?.code === "conflict" && <Button onPress={() => router.refresh()}>{t("seeNow")}</Button>;
  return (
    <Callout tone="attention" announce actions={show}>
      {refusal ? error.message : t("unsent")}
    </Callout>
  );
}
