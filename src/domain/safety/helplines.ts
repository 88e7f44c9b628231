/** Days after which somebody compares confirmed helplines with the services again: half a year. */
export const daysConfirmed = 182;
