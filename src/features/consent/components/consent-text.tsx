import { currentConsent } from "#content/consent/texts.ts";

/** What a client should know whatever they decide. */
export function CurrentConsentFacts({ alone = false }: { alone?: boolean }) {
  const { opening, facts } = currentConsent;
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-text text-lead">{opening}</p>
      <dl className="flex flex-col">
        {(alone ? currentConsent.alone.facts : facts).map((fact) => (
          <div key={fact.title} className="border-t border-line py-4">
            <dt className="font-semibold">{fact.title}</dt>
            <dd className="mt-1 max-w-text">{fact.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
