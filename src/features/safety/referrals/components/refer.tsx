"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { operationIds } from "#lib/operation-ids.ts";
import { useTRPC } from "#trpc/client.tsx";
import { useDone } from "../../components/step-form.tsx";
import { LetterForm } from "./letter-form.tsx";

type ReferProps = { flagId: string; names: { client: string; coach: string; practice: string } };

/** Opens a letter that asks somebody else for help, begun in general words. */
export function Refer(props: ReferProps) {
  const t = useTranslations("safety.referral");
  const trigger = <Button size="small">{t("open")}</Button>;
  return (
    <Dialog title={t("title")} description={t("description")} width="wide" trigger={trigger}>
      {(close) => <Referring {...props} onDone={close} />}
    </Dialog>
  );
}

function Referring({ flagId, names, onDone }: ReferProps & { onDone: () => void }) {
  const t = useTranslations("safety.referral");
  const done = useDone(onDone);
  const [idFor] = useState(operationIds);
  const draft = useMutation(useTRPC().safety.draftReferral.mutationOptions({ onSuccess: () => done(t("done")) }));
  return (
    <LetterForm
      mutation={draft}
      initial={{ recipient: "", letter: t("draft", names) }}
      onSubmit={(words) => draft.mutate({ operationId: idFor({ flagId, ...words }), flagId, ...words })}
    />
  );
}
