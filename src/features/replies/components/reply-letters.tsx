"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Callout } from "#components/callout.tsx";
import { Switch } from "#components/switch.tsx";
import { toastDone } from "#components/toast.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

/** Whether a letter says that the coach has answered. Off until chosen. */
export function ReplyLetters({ letters }: { letters: { enabled: boolean } }) {
  const t = useTranslations("replies.letters");
  const router = useRouter();
  const [enabled, setEnabled] = useState(letters.enabled);
  const choose = useMutation(
    useTRPC().replies.setLetters.mutationOptions({
      onSuccess: (kept) => {
        toastDone(t(kept.enabled ? "on" : "off"));
        router.refresh();
      },
      onError: (_error, wanted) => setEnabled(!wanted.enabled),
    }),
  );
  return (
    <div className="flex flex-col gap-4">
      <Switch
        name="replyLetters"
        label={t("label")}
        description={t("hint")}
        checked={enabled}
        disabled={choose.isPending}
        onChange={(event) => {
          setEnabled(event.target.checked);
          choose.mutate({ enabled: event.target.checked });
        }}
      />
      {choose.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(choose.error) ? choose.error.message : t("unsaved")}
        </Callout>
      )}
    </div>
  );
}
