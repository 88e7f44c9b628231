/** Runs one after the other, over all tabs where the browser can lock; elsewhere the server sorts repeats out. */
export async function inTurn(work: () => Promise<void>): Promise<void> {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request("proven-outbox", work);
}
