import { connection } from "next/server";
import { Race } from "./race.jsx";

/** Both charts of the same year of ratings, drawn and taken away on demand. Each request has a nonce of its own. */
export default async function RacePage() {
  await connection();
  return <Race />;
}
