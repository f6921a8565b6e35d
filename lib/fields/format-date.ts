const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A stored date in words: "22 March 2023", "March 2023" or "2023", as much as is known. A missing
 * date is an empty text; something that is no date is given back as it is.
 *
 * @param date YYYY, YYYY-MM or YYYY-MM-DD
 */
export function formatPartialDate(date: string | null): string {
  if (date === null) return '';
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The year of a stored date, or null where the date is missing. */
export function yearOf(date: string | null): string | null {
  return date === null ? null : date.slice(0, 4);
}
