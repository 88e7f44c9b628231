/** The language of every text, and the clock of whatever names none. */
export const spoken = { locale: "en-GB", timeZone: "UTC" } as const;
