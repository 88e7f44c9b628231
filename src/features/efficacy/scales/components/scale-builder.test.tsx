// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, expect, it } from "vitest";
import common from "#messages/en/common.json";
import scales from "#messages/en/scales.json";
import type { AppRouter } from "#server/trpc/root.ts";
import { TRPCProvider } from "#trpc/client.tsx";
import { ScaleBuilder } from "./scale-builder.tsx";

afterEach(cleanup);

/** A connection that breaks after everything was sent: whether it arrived, nobody knows. */
function broken(sent: unknown[]): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        sent.push(op.input);
        observer.error(new TRPCClientError("The connection broke."));
      });
}

const nowhere = () => undefined;
const router = {
  bfcacheId: "",
  back: nowhere,
  forward: nowhere,
  refresh: nowhere,
  push: nowhere,
  replace: nowhere,
  prefetch: nowhere,
};

it("sends the same words under the same id, and changed ones under another", async () => {
  const sent: { operationId: string; title: string }[] = [];
  const queryClient = new QueryClient({ defaultOptions: { mutations: { retry: false, networkMode: "always" } } });
  render(
    <AppRouterContext value={router}>
      <NextIntlClientProvider locale="en" messages={{ common, scales }} timeZone="UTC">
        <QueryClientProvider client={queryClient}>
          <TRPCProvider trpcClient={createTRPCClient<AppRouter>({ links: [broken(sent)] })} queryClient={queryClient}>
            <ScaleBuilder />
          </TRPCProvider>
        </QueryClientProvider>
      </NextIntlClientProvider>
    </AppRouterContext>,
  );
  const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const send = async (times: number) => {
    fireEvent.click(screen.getByRole("button", { name: "Save scale" }));
    await waitFor(() => expect(sent).toHaveLength(times));
    await screen.findByText(/Not saved yet/);
  };

  write("Title", "Speaking up");
  write("Line 1", "ask a question");
  await send(1);
  await send(2);
  write("Title", "Speaking up in the ward");
  await send(3);
  const [first, again, changed] = sent;
  expect(again).toEqual(first);
  expect(changed).toMatchObject({ title: "Speaking up in the ward" });
  expect(changed?.operationId).not.toBe(first?.operationId);
});
