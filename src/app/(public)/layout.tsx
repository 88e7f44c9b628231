import { FrameTexts } from "#messages/texts.tsx";
import { ApiProvider } from "#trpc/client.tsx";

export default function PublicLayout({ children }: LayoutProps<"/">) {
  return (
    <FrameTexts areas={["account", "clients", "consent", "operator", "reminders", "alone"]}>
      <ApiProvider>{children}</ApiProvider>
    </FrameTexts>
  );
}
