import { TriangleAlert } from 'lucide';
import type { Damage } from '@/lib/desk/keeping.ts';
import { useSafetyWords } from '../i18n/safety.ts';
import { Icon } from '../ui/Icon.tsx';

/** What of a damaged backup is sound, and what is not, by name where it has one. */
export function DamageList({ damage }: { damage: Damage }) {
  const words = useSafetyWords();
  const { short, unsealed, missing, spoilt, sound } = damage;
  const tableName = (table: string) => words.tables[table] ?? words.otherTable;
  return (
    <div class="damage" role="status">
      <p class="warn with-icon">
        <Icon node={TriangleAlert} />
        <strong>{words.damagedTitle}</strong>
      </p>
      <p>
        {words.damagedText} {words.damagedSound(sound)}.
      </p>
      <ul>
        {short && <li>{words.damagedShort}</li>}
        {unsealed && !short && <li>{words.damagedUnsealed}</li>}
        {missing.map(({ table, rows }) => (
          <li key={table}>{words.damagedMissing(tableName(table), rows)}</li>
        ))}
        {spoilt.map(({ table, why, rows, names }) => (
          <li key={`${table} ${why}`}>
            {words.damagedRows(tableName(table), rows)} ({words.damagedWhy[why]})
            {names.length > 0 && (
              <ul>
                {names.map((name, at) => (
                  <li key={at} lang="da">
                    {name}
                  </li>
                ))}
                {rows > names.length && <li>{words.damagedMore(rows - names.length)}</li>}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
