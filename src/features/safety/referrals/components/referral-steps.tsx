"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { ConfirmDialog } from "#components/confirm-dialog.tsx";
import { Dialog } from "#components/dialog.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { useDone } from "../../components/step-form.tsx";
import type { Referral } from "../schema.ts";
import { LetterForm } from "./letter-form.tsx";

/** What can be done with a referral now. */
export function ReferralSteps({ referral }: { referral: Referral }) {
  const t = useTranslations("safety.referral");
  const tAll = useTranslations("safety");
  const trpc = useTRPC();
  const done = useDone(() => {});
  const { id: referralId, version, status, consentedAt } = referral;
  const ref = { referralId, version };
  const agree = useMutation(trpc.safety.noteReferralConsent.mutationOptions({ onSuccess: () => done(t("agreeDone")) }));
  const send = useMutation(trpc.safety.sendReferral.mutationOptions({ onSuccess: () => done(t("sendDone")) }));
  const withdraw = useMutation(
    trpc.safety.withdrawReferral.mutationOptions({ onSuccess: () => done(t("withdrawDone")) }),
  );
  const error = agree.error ?? send.error;
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <a
          href={`/api/referrals/${referralId}/letter`}
          download
          className="mr-2 rounded-[2px] text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {t("pdf")}
        </a>
        {status === "draft" && (
          <>
            <Edit referral={referral} />
            {consentedAt === null ? (
              <Button size="small" pending={agree.isPending} onPress={() => agree.mutate(ref)}>
                {t("agree")}
              </Button>
            ) : (
              <Button size="small" variant="primary" pending={send.isPending} onPress={() => send.mutate(ref)}>
                {t("send")}
              </Button>
            )}
            <ConfirmDialog
              title={t("withdrawTitle")}
              confirmLabel={t("withdraw")}
              tone="danger"
              trigger={
                <Button size="small" variant="quiet">
                  {t("withdraw")}
                </Button>
              }
              onConfirm={() => withdraw.mutateAsync(ref)}
            >
              {t("withdrawText")}
            </ConfirmDialog>
          </>
        )}
      </div>
      {error && (
        <Callout tone="attention" announce className="mt-2">
          {refusalFrom(error) ? error.message : tAll("unsent")}
        </Callout>
      )}
    </>
  );
}

function Edit({ referral }: { referral: Referral }) {
  const t = useTranslations("safety.referral");
  const trigger = (
    <Button size="small" variant="quiet">
      {t("edit")}
    </Button>
  );
  return (
    <Dialog title={t("title")} description={t("description")} width="wide" trigger={trigger}>
      {(close) => <Editing referral={referral} onDone={close} />}
    </Dialog>
  );
}

function Editing({ referral, onDone }: { referral: Referral; onDone: () => void }) {
  const t = useTranslations("safety.referral");
  const done = useDone(onDone);
  const { id: referralId, version, recipient, letter } = referral;
  const revise = useMutation(useTRPC().safety.reviseReferral.mutationOptions({ onSuccess: () => done(t("done")) }));
  return (
    <LetterForm
      mutation={revise}
      initial={{ recipient, letter }}
      onSubmit={(words) => revise.mutate({ referralId, version, ...words })}
    />
  );
}
