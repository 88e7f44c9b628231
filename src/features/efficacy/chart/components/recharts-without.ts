/*
 * What D3 finds where it looks for colours to mix and for calendars; `next.config.mjs` sends it here. The scales of the
 * product lead from numbers to numbers, so no text is a colour and no axis counts months. It is a function because D3
 * asks whether a value was made by one.
 */
function nothing(): null {
  return null;
}

export {
  nothing as color,
  nothing as cubehelix,
  nothing as hcl,
  nothing as hsl,
  nothing as lab,
  nothing as rgb,
  nothing as timeFormat,
  nothing as utcFormat,
  nothing as timeDay,
  nothing as timeHour,
  nothing as timeMinute,
  nothing as timeMonth,
  nothing as timeSecond,
  nothing as timeTickInterval,
  nothing as timeTicks,
  nothing as timeWeek,
  nothing as timeYear,
  nothing as utcDay,
  nothing as utcHour,
  nothing as utcMinute,
  nothing as utcMonth,
  nothing as utcSecond,
  nothing as utcTickInterval,
  nothing as utcTicks,
  nothing as utcWeek,
  nothing as utcYear,
};
