/**
 * Every fixture extracts to what was found right. After a change that is meant: read the new extraction against the
 * source, then `UPDATE_GOLDENS=1 npx vitest run --project goldens`, and say why in the commit.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AgendaDraft } from '@/lib/agenda/model.ts';
import {
  extractFixture,
  FIXTURES,
  firstDifference,
  type Golden,
  goldenNames,
  type Meta,
  toGolden,
} from './golden.ts';

const update = process.env.UPDATE_GOLDENS === '1';

describe('goldens', () => {
  for (const name of goldenNames()) {
    const folder = join(FIXTURES, name);
    const meta = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as Meta;
    it(`${name}: ${meta.title}`, () => {
      const draft = AgendaDraft.parse(extractFixture(name));
      const found = toGolden(draft);
      const file = join(folder, 'expected.json');
      if (update) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
      const expected = JSON.parse(readFileSync(file, 'utf8')) as Golden;
      expect(firstDifference(expected, found)).toBeNull();
    });
  }
});
