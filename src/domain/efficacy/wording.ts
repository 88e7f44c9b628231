/** Words that begin a task in the items of a scale; with them a second task in one line is recognised. */
const taskVerbs = [
  "accept act admit agree answer apply approach arrive ask attend begin book bring build calculate call change check",
  "choose close come compete complete correct count cycle deal decide decline defend deliver describe discuss do draft",
  "draw drive eat end enter explain express face find finish follow get give go handle have hear help hold introduce",
  "invite join keep know lead learn leave let listen look make manage meet move name negotiate offer open organise",
  "perform pitch plan play practise prepare present propose put raise reach read recover rehearse remain repeat reply",
  "report rest return run say sell send set share show sing sit sleep solve speak stand start stay stop study suggest",
  "swim take talk teach tell think translate travel try turn understand use visit wait walk watch work write",
].flatMap((line) => line.split(" "));

const intention =
  /^(?:that\s+)?(?:(?:i|you|we)\s+)?(?:will|shall|would|intend to|plan to|want to|hope to|am going to|are going to)\s+|\b(?:i|you|we)(?:'ll|’ll|\s+(?:will|shall))\s+/i;
const opening = /^(?:that\s+)?(?:(?:i|you|we)\s+)?(?:(?:can|could|am able to|are able to|be able to|is able to)\s+)+/i;
const judgement =
  /\b(?:be|feel|am|see myself as|think of myself as)\s+(?:\w+\s+)?(?:worthy|worthless|valuable|likeable|lovable|proud|confident|good enough|capable|competent|a success|a failure|a good person)\b/i;

/** An item without words of intention ("I will …"): Bandura asks what a person can do, not what they mean to do. */
export function withoutIntention(item: string): string {
  return tidied(item.trim().replace(intention, ""));
}

export function speaksOfIntention(item: string): boolean {
  return intention.test(item.trim());
}

/** An item without "I can" or "you can" at its start, which the question says already. */
export function withoutOpening(item: string): string {
  return tidied(item.trim().replace(opening, ""));
}

export function repeatsQuestion(item: string): boolean {
  return opening.test(item.trim());
}

/** Whether an item judges the person rather than naming something they do: self-esteem is another matter. */
export function judgesPerson(item: string): boolean {
  return judgement.test(item);
}

/**
 * The tasks in an item: two where a joining word is followed by something else to do. Recognises common verbs in
 * English and the verbs that other items begin with, so it can miss a pair and seldom sees one that is not there.
 */
export function tasksIn(item: string, otherItems: readonly string[] = []): string[] {
  const verbs = new Set([...taskVerbs, ...otherItems.map((each) => firstWord(withoutOpening(each)))]);
  const parts = item.split(/(\s+and then\s+|\s*[,;]?\s+(?:and|or|then|while also|as well as)\s+|\s*;\s*)/i);
  const tasks = [parts[0] ?? ""];
  for (let index = 1; index < parts.length; index += 2) {
    const [joint = "", rest = ""] = [parts[index], parts[index + 1]];
    if (verbs.has(firstWord(rest))) tasks.push(rest);
    else tasks.push(`${tasks.pop()}${joint}${rest}`);
  }
  return tasks.map(tidied).filter((task) => task !== "");
}

function firstWord(text: string): string {
  return /^[\p{L}-]+/u.exec(text.trim().toLowerCase())?.[0] ?? "";
}

function tidied(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
