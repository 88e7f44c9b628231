/** The push service gives a person this long; the browser itself has forgotten by then. */
const PATIENCE = 2_000;

/** Ends the reminders of this browser. The push service forgets it, and so its address leads nowhere any more. */
export async function endPush(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration("/portal");
  const subscription = await registration?.pushManager?.getSubscription();
  await Promise.race([subscription?.unsubscribe(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
