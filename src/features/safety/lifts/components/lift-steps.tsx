"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { ConfirmDialog } from "#components/confirm-dialog.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { useDone } from "../../components/step-form.tsx";

type LiftStepsProps = {
  liftId: string;
  version: number;
  mayConfirm: boolean;
  isWaiting: boolean;
  /** When it ends, in words. */
  until: string;
};

/** Confirms an override, declines it, or takes a lift back. */
export function LiftSteps({ liftId, version, mayConfirm, isWaiting, until }: LiftStepsProps) {
  const t = useTranslations("safety.lift");
  const trpc = useTRPC();
  const done = useDone(() => {});
  const ref = { liftId, version };
  const confirm = useMutation(trpc.safety.confirmOverride.mutationOptions({ onSuccess: () => done(t("confirmDone")) }));
  const revoke = useMutation(trpc.safety.revokeLift.mutationOptions({ onSuccess: () => done(t("revokeDone")) }));
  const saying = (error: typeof confirm.error | typeof revoke.error) =>
    error && refusalFrom(error) ? { error: error.message } : {};
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {mayConfirm && (
        <ConfirmDialog
          title={t("confirmTitle")}
          confirmLabel={t("confirm")}
          trigger={
            <Button size="small" variant="primary">
              {t("confirm")}
            </Button>
          }
          onConfirm={() => confirm.mutateAsync(ref)}
          {...saying(confirm.error)}
        >
          {t("confirmText", { at: until })}
        </ConfirmDialog>
      )}
      <ConfirmDialog
        title={t("revokeTitle")}
        confirmLabel={t(isWaiting && mayConfirm ? "decline" : "revoke")}
        tone="danger"
        trigger={
          <Button size="small" variant="quiet">
            {t(isWaiting && mayConfirm ? "decline" : "revoke")}
          </Button>
        }
        onConfirm={() => revoke.mutateAsync(ref)}
        {...saying(revoke.error)}
      >
        {t("revokeText")}
      </ConfirmDialog>
    </div>
  );
}
