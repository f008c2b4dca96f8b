/** What the exports say alike, in their several ways. */

/**
 * A moment as exporters write it (`25-09-2012 15:30:00`, `2013-06-20 10:30`, `2013-06-20T10:30:00+02:00`) as
 * `YYYY-MM-DD HH:MM`, always the clock on the wall; the day alone where no time is given; empty for anything else and
 * for the year 1 that stands for "none".
 */
export function dateTime(text: string): string {
  const match =
    /^(?:(\d{1,2})[-./](\d{1,2})[-./](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?:[T ](\d{1,2})[:.](\d{2}))?/.exec(
      text.trim(),
    );
  if (!match) return '';
  const [, day, month, year, isoYear, isoMonth, isoDay, hour, minute] = match;
  const date = [year ?? isoYear, month ?? isoMonth, day ?? isoDay].map((part) =>
    (part ?? '').padStart(2, '0'),
  );
  if (Number(date[0]) < 1900) return '';
  return hour && !/^0?0$/.test(`${hour}${Number(minute) || ''}`)
    ? `${date.join('-')} ${hour.padStart(2, '0')}:${minute}`
    : date.join('-');
}

/** What the paper is called: by what it calls itself, else by whether it holds decisions. */
export function paperName(names: string[], decided: boolean): string {
  const all = names.join(' ').toLowerCase();
  if (/till[æa]e?g|supplerende|ekstra dagsorden/.test(all)) return 'Tillægsdagsorden';
  if (/referat|protokol|minutes/.test(all)) return 'Referat';
  return decided ? 'Referat' : 'Dagsorden';
}
