/** How often a page that lies open looks whether it is time; in ms. */
const LOOK_EVERY = 10_000;

/**
 * Calls back once a moment has come, by the server's clock: the device's own may be wrong.
 *
 * @param serverNow what the server's clock said when this begins
 * @returns ends the watch
 */
export function watchForBegin(startsAt: string, serverNow: string, onBegun: () => void): () => void {
  const ahead = Date.parse(serverNow) - Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(timer);
  const look = () => {
    if (Date.parse(startsAt) > Date.now() + ahead) return;
    stop();
    onBegun();
  };
  // Short steps rather than one long wait: a computer that slept wakes up with the rest of that wait before it.
  timer = setInterval(look, LOOK_EVERY);
  look();
  return stop;
}
