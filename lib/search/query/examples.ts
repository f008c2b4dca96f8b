import type { FieldName } from './ast.ts';
import { FIELDS } from './fields.ts';
import { printQuery } from './print.ts';
import { readValue } from './values.ts';

/** Values in Danish and English; states have none. */
const VALUES: Partial<Record<FieldName, { da: string; en: string }>> = {
  body: { da: 'hovedstaden', en: 'hovedstaden' },
  year: { da: '2025', en: '2025' },
  from: { da: '2/9-2025', en: '2025-09-02' },
  to: { da: '2026', en: '2026' },
  date: { da: '2/9-2025', en: '2025-09-02' },
  action: { da: 'godkendelse', en: 'approve' },
  case: { da: 'SAG-2025-03121', en: 'SAG-2025-03121' },
  caseworker: { da: 'gitb', en: 'gitb' },
  attachment: { da: 'rapport', en: 'rapport' },
  section: { da: 'indstilling', en: 'recommendation' },
  deadline: { da: '2027', en: '2027' },
  amount: { da: '>1mio', en: '>1mio' },
  note: { da: 'økonomi', en: 'økonomi' },
};

/** Each field with an example as it is typed, for a help sheet. */
export function fieldExamples(language: 'da' | 'en'): { name: FieldName; example: string }[] {
  return FIELDS.map(({ name }) => {
    const text = VALUES[name]?.[language] ?? '';
    const example = printQuery({ type: 'filter', field: name, text, value: readValue(name, text) }, language);
    return { name, example };
  });
}
