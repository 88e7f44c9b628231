import { Section } from "#components/section.tsx";
import type { GuideChapter as Chapter, GuideBlock } from "#content/guide/chapter.ts";
import { GuideSources } from "./guide-sources.tsx";

/** One chapter of the coach's guide, reachable by its anchor. */
export function GuideChapter({ chapter: { id, title, summary, parts, sources } }: { chapter: Chapter }) {
  return (
    <Section id={id} title={title} description={summary} className="scroll-mt-6">
      <div className="flex flex-col gap-6">
        {parts.map((part, index) => (
          <div key={part.title ?? index} className="flex flex-col gap-3">
            {part.title && <h3 className="font-semibold">{part.title}</h3>}
            {part.blocks.map((block) => (
              <Block key={JSON.stringify(block)} block={block} />
            ))}
          </div>
        ))}
      </div>
      <GuideSources keys={sources} />
    </Section>
  );
}

function Block({ block }: { block: GuideBlock }) {
  if (block.kind === "text") return <p className="max-w-text">{block.text}</p>;
  if (block.kind === "say") {
    return (
      <div className="flex max-w-text flex-col gap-3 rounded-surface bg-wash p-4">
        {block.lines.map((line) => (
          <p key={line} className="font-serif text-lead">
            {line}
          </p>
        ))}
      </div>
    );
  }
  const List = block.kind === "steps" ? "ol" : "ul";
  return (
    <List
      className={`flex max-w-text flex-col gap-2 pl-5 marker:text-muted ${block.kind === "steps" ? "list-decimal" : "list-disc"}`}
    >
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </List>
  );
}
