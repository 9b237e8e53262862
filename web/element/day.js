/**
 * Whether a text names a day as the engine takes it: `2026-11-24`, or with a time behind it as pages state it, `2026-11-24T09:30:00Z`.
 *
 * @param {string} text
 */
export function isDay(text) {
  const [, day] = /^([1-9]\d{3}-\d\d-\d\d)(?:T.*)?$/.exec(text) ?? [];
  const time = day ? new Date(`${day}T00:00:00Z`) : null;
  // Browsers take February 30 for March 2.
  return time !== null && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
