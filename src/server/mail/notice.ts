import { newId } from "#lib/uuid.ts";
import type { Transaction } from "#server/db/client.ts";
import type { NoticeStep } from "#server/db/generated/enums.ts";
import type { Tenant } from "#server/scope.ts";
import type { Letter } from "./letters.ts";
import { postLetter } from "./post.ts";

/** Whom a letter is for and what it is about. `occasion` tells one time of a step from the next, such as its day. */
export type Notice = {
  readonly subjectId: string;
  readonly step: NoticeStep;
  readonly occasion?: string;
  readonly memberId: string;
};

/**
 * Posts a letter to a member of staff unless this very notice has been posted before. Notice and letter commit
 * together, so a process that is killed leaves both or neither, and whoever tries again posts the letter once.
 *
 * @returns whether it was posted now
 */
export async function postOnce(
  tx: Transaction,
  { organisationId }: Tenant,
  { subjectId, step, occasion = "", memberId }: Notice,
  letter: Letter,
  at: Date,
): Promise<boolean> {
  const notice = { organisationId, id: newId(), subjectId, step, occasion, memberId, postedAt: at };
  const { count } = await tx.safetyNotice.createMany({ data: [notice], skipDuplicates: true });
  if (count === 1) await postLetter(tx, letter, at);
  return count === 1;
}
