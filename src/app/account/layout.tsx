import { FrameTexts } from "#messages/texts.tsx";
import { ApiProvider } from "#trpc/client.tsx";

export default function AccountLayout({ children }: LayoutProps<"/account">) {
  return (
    <FrameTexts areas={["account"]}>
      <ApiProvider>{children}</ApiProvider>
    </FrameTexts>
  );
}
