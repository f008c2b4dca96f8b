/**
 * Every fixture extracts to what was found right. After a change that is meant: read the new extraction against the
 * source, then `UPDATE_GOLDENS=1 npx vitest run --project goldens`, and say why in the commit. A new fixture is made by
 * `npm run capture`, and fails here until a person has read it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AgendaDraft } from '@/lib/agenda/model.ts';
import { type Golden, toGolden } from '@/scripts/scaffold/golden.ts';
import { extractFixture, FIXTURES, firstDifference, goldenNames, metaOf } from './golden.ts';

const update = process.env.UPDATE_GOLDENS === '1';

describe('goldens', () => {
  for (const name of goldenNames()) {
    const meta = metaOf(name);
    it(`${name}: ${meta.title}`, () => {
      const found = toGolden(AgendaDraft.parse(extractFixture(name)));
      const file = join(FIXTURES, name, 'expected.json');
      const { unreviewed, ...expected } = JSON.parse(readFileSync(file, 'utf8')) as Golden;
      const held = update ? found : expected;
      if (update)
        writeFileSync(file, `${JSON.stringify({ ...(unreviewed && { unreviewed }), ...held }, null, 2)}\n`);
      expect(unreviewed, `${name} is not reviewed`).toBeUndefined();
      expect(meta.checked, `${name}: meta.json does not say who checked it`).not.toBe('');
      expect(firstDifference(held, found)).toBeNull();
    });
  }
});
