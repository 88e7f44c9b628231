/**
 * How this browser stands to reminders: it can be asked; its owner said no, now or before; it can only once the app lies
 * on the home screen, as on an iPhone; or not at all.
 */
export type PushStanding = "ready" | "denied" | "install" | "cannot";

export function pushStanding(): PushStanding {
  if (!canBePushed()) return isApplePhoneOrTablet() ? "install" : "cannot";
  return Notification.permission === "denied" ? "denied" : "ready";
}

function canBePushed(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

/** An iPad says that it is a Mac; no Mac takes more than one finger. */
function isApplePhoneOrTablet(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes("Macintosh") && maxTouchPoints > 1);
}

/** Says when somebody changes their mind in the browser's own settings. Returns what ends it. */
export function watchPush(changed: () => void): () => void {
  const over = new AbortController();
  navigator.permissions
    ?.query({ name: "notifications" })
    .then((status) => status.addEventListener("change", changed, { signal: over.signal }))
    .catch(() => undefined);
  // Where changes are not announced, coming back from the settings is.
  document.addEventListener("visibilitychange", changed, { signal: over.signal });
  return () => over.abort();
}

/** How the browser knows itself among the client's devices: SHA-256 of its endpoint; null when it is not among any. */
export async function ownFingerprint(): Promise<string | null> {
  if (!canBePushed()) return null;
  const registration = await navigator.serviceWorker.getRegistration("/portal");
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return null;
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(subscription.endpoint));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Subscribed = { endpoint: string; keys: { p256dh: string; auth: string } };

/**
 * Asks the person whether this browser may remind them, and takes its address.
 *
 * @returns null when they said no, now or before
 */
export async function subscribe(publicKey: string): Promise<Subscribed | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const registration = await navigator.serviceWorker.register("/sw.js", { scope: "/portal" });
  await activated(registration);
  // One that was made for another key is of no use to this server.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint: endpoint ?? "", keys: { p256dh: keys?.p256dh ?? "", auth: keys?.auth ?? "" } };
}

function activated({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting;
  if (active || !worker) return Promise.resolve();
  return new Promise((resolve) =>
    worker.addEventListener("statechange", () => worker.state === "activated" && resolve()),
  );
}
