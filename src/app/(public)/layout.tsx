import { Texts } from "#messages/texts.tsx";
import { ApiProvider } from "#trpc/client.tsx";

export default function PublicLayout({ children }: LayoutProps<"/">) {
  return (
    <Texts areas={["account", "clients", "consent", "operator", "reminders", "alone"]}>
      <ApiProvider>{children}</ApiProvider>
    </Texts>
  );
}
