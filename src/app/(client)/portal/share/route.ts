/** What another app shares is taken by the worker of the installed app, and never gets here; without it the form is empty. */
export function POST(): Response {
  return new Response(null, { status: 303, headers: { location: "/portal/win" } });
}
