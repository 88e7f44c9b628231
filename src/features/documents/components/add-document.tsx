"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { controlStyle, Field } from "#components/field.tsx";
import { RadioGroup } from "#components/radio-group.tsx";
import { toastDone } from "#components/toast.tsx";
import { fileKinds, mediaTypes } from "#lib/file-kind.ts";
import { newId } from "#lib/uuid.ts";
import { useTRPCClient } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type Document, limits } from "../schema.ts";
import { fileSize } from "./file-size.ts";
import { sendDocument } from "./send-document.ts";

/** What a file chooser offers first; the content decides. */
const accepted = [...mediaTypes, ...Object.values(fileKinds).map((ending) => `.${ending}`)].join(",");

/** Puts a file into the record; after a lost connection the same file goes on where it stopped. */
export function AddDocument({ clientId }: { clientId: string }) {
  const t = useTranslations("documents.add");
  const locale = useLocale();
  const router = useRouter();
  const api = useTRPCClient();
  const form = useRef<HTMLFormElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [documentId, setDocumentId] = useState(newId);
  const [sharing, setSharing] = useState<Document["sharing"]>("private");
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [share, setShare] = useState<number | null>(null);

  function choose(chosen: File | null) {
    setFile(chosen);
    setFailure(undefined);
    setProblem(chosen ? problemWith(chosen) : undefined);
    // Another file is another document.
    setDocumentId(newId());
  }

  function problemWith({ size }: File): string | undefined {
    if (size === 0) return t("empty");
    return size > limits.size ? t("tooLarge", { size: fileSize(size, locale) }) : undefined;
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const found = file ? problemWith(file) : t("missing");
    setProblem(found);
    if (!file || found) return;
    setFailure(undefined);
    setShare(0);
    try {
      await sendDocument(api, { clientId, documentId, sharing, file }, setShare);
      toastDone(t("added", { name: file.name }));
      form.current?.reset();
      choose(null);
      router.refresh();
    } catch (error) {
      const refusal = refusalFrom(error);
      setFailure(refusal ? (Object.values(refusal.fields ?? {})[0] ?? (error as Error).message) : t("unsent"));
      // What was refused is gone; the same file would be another document.
      if (refusal) setDocumentId(newId());
    } finally {
      setShare(null);
    }
  }

  return (
    <form ref={form} onSubmit={submit} className="flex max-w-text flex-col gap-4" noValidate>
      <Field label={t("file")} description={t("hint")} error={problem}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept={accepted}
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0] ?? null)}
            className={`${controlStyle} py-2 file:mr-3 file:rounded-control file:border file:border-edge file:bg-surface file:px-3 file:py-1`}
          />
        )}
      </Field>
      <RadioGroup
        name="sharing"
        label={t("sharing")}
        value={sharing}
        onChange={({ currentTarget }) => setSharing(currentTarget.value === "shared" ? "shared" : "private")}
        options={[
          { value: "private", label: t("private"), description: t("privateHint") },
          { value: "shared", label: t("shared"), description: t("sharedHint") },
        ]}
      />
      {failure && (
        <Callout tone="attention" announce>
          {failure}
        </Callout>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" pending={share !== null}>
          {t("submit")}
        </Button>
        <p role="status" className="text-note text-muted tabular-nums">
          {share !== null && t("progress", { percent: Math.round(share * 100) })}
        </p>
      </div>
    </form>
  );
}
