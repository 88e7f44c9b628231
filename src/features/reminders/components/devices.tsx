"use client";

import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { toastDone } from "#components/toast.tsx";
import { endPush } from "#lib/push.ts";
import { useTRPC } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import type { Device } from "../schema.ts";
import { ownFingerprint, type PushStanding, pushStanding, subscribe, watchPush } from "./push-browser.ts";

type DevicesProps = {
  devices: readonly Device[];
  pushKey: string;
  /** Hears of every device that is added or taken away. */
  onChange: (devices: Device[]) => void;
};

/** The browsers that may remind the client, this one among them or not, and what to do where it cannot. */
export function Devices({ devices, pushKey, onChange }: DevicesProps) {
  const t = useTranslations("reminders.devices");
  const format = useFormatter();
  const [known, setKnown] = useState(devices);
  const [own, setOwn] = useState<string | null>(null);
  // Nothing is said before the browser was asked.
  const [standing, setStanding] = useState<PushStanding | null>(null);
  const refresh = async () => {
    setStanding(pushStanding());
    setOwn(await ownFingerprint().catch(() => null));
  };
  useEffect(() => {
    void ownFingerprint()
      .catch(() => null)
      .then(setOwn);
    setStanding(pushStanding());
    return watchPush(() => setStanding(pushStanding()));
  }, []);
  const api = useTRPC();
  const keep = (now: Device[]) => {
    setKnown(now);
    onChange(now);
  };
  const add = useMutation(api.reminders.addDevice.mutationOptions({ onSuccess: keep }));
  const remove = useMutation(api.reminders.removeDevice.mutationOptions({ onSuccess: keep }));
  const ask = useMutation({
    mutationFn: async () => {
      const address = await subscribe(pushKey);
      if (address) {
        await add.mutateAsync(address);
        toastDone(t("added"));
      }
      await refresh();
    },
  });
  const isHere = known.some(({ fingerprint }) => fingerprint === own);

  async function takeAway(device: Device) {
    if (device.fingerprint === own) await endPush().catch(() => undefined);
    await remove.mutateAsync({ deviceId: device.id }).catch(() => undefined);
    await refresh();
  }

  return (
    <div className="flex flex-col gap-4 border-l-2 border-line pl-4">
      {known.length === 0 && <p className="max-w-text text-muted">{t("none")}</p>}
      {known.length > 0 && (
        <ul className="flex flex-col">
          {known.map((device) => {
            const name = nameOf(device, t("unnamed"));
            return (
              <li
                key={device.id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
              >
                <span>
                  {name}
                  <span className="block text-note text-muted">
                    {device.fingerprint === own
                      ? t("here")
                      : t("since", { date: format.dateTime(new Date(device.addedAt), { dateStyle: "medium" }) })}
                  </span>
                </span>
                <Button
                  size="large"
                  variant="quiet"
                  pending={remove.isPending && remove.variables.deviceId === device.id}
                  onPress={() => takeAway(device)}
                >
                  {t("remove")} <span className="sr-only">{name}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {!isHere && standing === "ready" && (
        <Button size="large" pending={ask.isPending} onPress={() => ask.mutate()} className="self-start">
          {t("add")}
        </Button>
      )}
      {(standing === "install" || standing === "cannot" || standing === "denied") && (
        <Callout
          tone={standing === "denied" ? "attention" : "info"}
          title={t(`${standing}.title`)}
          announce={ask.isSuccess}
        >
          {t(`${standing}.text`)}
        </Callout>
      )}
      {ask.isError && (
        <Callout tone="attention" announce>
          {refusalFrom(ask.error) ? ask.error.message : t("failed")}
        </Callout>
      )}
    </div>
  );
}

function nameOf({ browser, system }: Device, unnamed: string): string {
  return [browser, system].filter(Boolean).join(" · ") || unnamed;
}
