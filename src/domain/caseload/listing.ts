/** Where the weeks of an engagement have got to: before the first, in it (the inventory), the ladder's weeks, after the plan. */
export const stages = ["ahead", "inventory", "ladders", "beyond"] as const;

/** Orders of a caseload. `contact` begins with those out of touch for longest, `change` with those who lost most. */
export const sorts = ["need", "name", "contact", "session", "change", "newest"] as const;

/** Whom a caseload lists: who is there now, who was put off, who is archived. */
export const shows = ["current", "snoozed", "archived"] as const;
