import { cache } from "react";
import { load } from "#trpc/page.ts";

// The parts of a page share one reading, so that the record is opened once.
export const clientOf = cache((clientId: string) => load((call) => call.clients.byId({ clientId })));
export const headOf = cache((clientId: string) => load((call) => call.record.head({ clientId })));
export const safetyOf = cache((clientId: string) => load((call) => call.safety.ofClient({ clientId })));
