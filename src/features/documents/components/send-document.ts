import { withoutTail } from "#lib/file-kind.ts";
import type { useTRPCClient } from "#trpc/client.tsx";
import { refusalFrom } from "#trpc/refusal.ts";
import { type BeginInput, limits } from "../schema.ts";

type Api = ReturnType<typeof useTRPCClient>;

/** How often one part is sent while nobody answers. */
const TRIES = 3;

/**
 * Sends a file in parts, and only those that are not there yet; so the same again goes on where it stopped.
 * A photograph goes without the film that some phones put behind it.
 *
 * @param onProgress from 0 to 1
 */
export async function sendDocument(
  api: Api,
  { file, ...about }: Omit<BeginInput, "name" | "size"> & { file: File },
  onProgress: (share: number) => void,
): Promise<void> {
  const { documentId } = about;
  const content = withoutTail(new Uint8Array(await file.arrayBuffer()));
  // The server shortens nothing; a name beyond its limit keeps its end, where the type is.
  const name = file.name.slice(-150);
  const { parts, isComplete } = await api.documents.begin.mutate({ ...about, name, size: content.length });
  if (isComplete) return;
  const count = Math.ceil(content.length / limits.part);
  for (let position = 0; position < count; position++) {
    if (!parts.includes(position)) {
      const part = content.subarray(position * limits.part, (position + 1) * limits.part);
      await patiently(() => api.documents.addPart.mutate({ documentId, position, content: toBase64(part) }));
    }
    onProgress((position + 1) / count);
  }
  await patiently(() => api.documents.finish.mutate({ documentId }));
}

/** Again when nobody answered; what was refused is not asked twice. */
async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (let left = TRIES - 1; ; left--) {
    try {
      await send();
      return;
    } catch (error) {
      if (refusalFrom(error) || left === 0) throw error;
    }
  }
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(pieces.join(""));
}
