import { useState } from "react";
import { decodeText, type Encoding } from "#lib/csv/decode.ts";
import { readCsv, type Table } from "#lib/csv/read.ts";
import { limits } from "../schema.ts";

export type FileProblem = "tooBig" | "unreadable" | "noRows" | "tooMany";

/** A file that was chosen: its table, how it was read, and what tells it apart from any other. */
export type ChosenFile = { bytes: Uint8Array; digest: string; encoding: Encoding; table: Table };

/** Reads a file on the device; nothing of it is sent. */
export function useFile() {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [problem, setProblem] = useState<FileProblem | null>(null);

  function read(bytes: Uint8Array, digest: string, chosen?: Encoding): ChosenFile | null {
    const { text, encoding } = decodeText(bytes, chosen);
    const table = readCsv(text);
    const wrong = table === null ? "unreadable" : table.rows.length === 0 ? "noRows" : tooLong(table);
    setProblem(wrong);
    const next = table && !wrong ? { bytes, digest, encoding, table } : null;
    setFile(next);
    return next;
  }

  async function choose(chosen: File): Promise<ChosenFile | null> {
    if (chosen.size > limits.bytes) {
      setFile(null);
      setProblem("tooBig");
      return null;
    }
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    return read(bytes, await digestOf(bytes));
  }

  function readAs(encoding: Encoding): ChosenFile | null {
    return file && read(file.bytes, file.digest, encoding);
  }

  function forget() {
    setFile(null);
    setProblem(null);
  }

  return { file, problem, choose, readAs, forget };
}

function tooLong({ rows }: Table): FileProblem | null {
  return rows.length > limits.rows ? "tooMany" : null;
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
