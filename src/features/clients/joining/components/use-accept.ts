"use client";

import { useMutation } from "@tanstack/react-query";
import { forgetLinkToken } from "#components/use-link-token.ts";
import { useTRPC } from "#trpc/client.tsx";

/** Accepts an invitation and goes to where its new client reads what is kept. */
export function useAccept() {
  return useMutation(
    useTRPC().clients.acceptInvitation.mutationOptions({
      onSuccess: (_, { organisationId }) => {
        forgetLinkToken("invitation", organisationId);
        // A whole new page: whoever was signed in before, nothing of theirs stays in memory.
        window.location.replace("/portal/welcome");
      },
    }),
  );
}
