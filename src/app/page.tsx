import type { Route } from "next";
import { redirect } from "next/navigation";
import { load } from "#trpc/page.ts";

/** The front door: everyone is led to where their work begins, by the role they act in. */
export default async function Home() {
  const { acting } = await load((call) => call.account.here());
  const home = (): Route => {
    if (!acting) return "/choose";
    if (acting.as === "client") return "/portal";
    if (acting.roles.includes("coach")) return "/caseload";
    return acting.roles.includes("supervisor") ? "/supervision" : "/organisation";
  };
  redirect(home());
}
