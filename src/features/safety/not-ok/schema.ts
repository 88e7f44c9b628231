import { LONGEST_OFFLINE } from "#features/challenge-ladder/attempts/schema.ts";
import { reportInput } from "../schema.ts";

/** "I am not OK" as an outbox keeps it; `ago` is measured when it is sent. */
export const notOkDeed = reportInput.omit({ ago: true });

/** Names the deed in the outbox. */
export const NOT_OK = "safety.not_ok";

/** The greatest age that the server is told, in milliseconds: what waited longer is still worth telling. */
export const LONGEST_AGE = LONGEST_OFFLINE;
