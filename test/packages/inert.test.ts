import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Expression, parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { builtFolder, TARGETS } from '../../scripts/lib/build.ts';
import { inert } from '../../scripts/lib/inert.ts';

/** Scripts that others compiled: what they do is told by their makers. */
const SCRIPTS = '**/*.{js,mjs}';

/** Ways to make code or mark-up out of text, and scripts from where one cannot tell. */
function dangers(text: string): string[] {
  const found: string[] = [];
  const note = (what: string, at: { start: number }) =>
    found.push(`${what}: ${text.slice(Math.max(0, at.start - 40), at.start + 60)}`);
  const { program, errors } = parseSync('script.js', text, { sourceType: 'unambiguous' });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const called = (callee: Expression | { type: 'Super' }) => {
    if (callee.type !== 'Identifier') return;
    if (callee.name === 'Function' || callee.name === 'eval') note(callee.name, callee);
  };
  new Visitor({
    CallExpression(node) {
      called(node.callee);
      const { callee } = node;
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
        const { name } = callee.property;
        if (['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'].includes(name))
          note(name, callee);
        if (
          ['write', 'writeln'].includes(name) &&
          text.slice(callee.object.start, callee.object.end) === 'document'
        )
          note('document.write', callee);
      }
    },
    NewExpression: ({ callee }) => called(callee),
    AssignmentExpression(node) {
      const { left } = node;
      if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') return;
      if (['innerHTML', 'outerHTML', 'srcdoc'].includes(left.property.name)) note(left.property.name, left);
    },
    ImportExpression(node) {
      const { source } = node;
      const named =
        source.type === 'Literal' || (source.type === 'TemplateLiteral' && source.expressions.length === 0);
      if (!named) note('import of something', source);
    },
  }).visit(program);
  return found;
}

describe('what is looked for', () => {
  it.each([
    ['new Function("return 1")()'],
    ['Function("return 1")'],
    ['eval("1")'],
    ['a.innerHTML = b'],
    ['a.outerHTML += b'],
    ['a.insertAdjacentHTML("beforeend", b)'],
    ['document.write(b)'],
    ['import(where)'],
    [['import(`$', '{where}/x.js`)'].join('')],
  ])('is found: %s', (script) => expect(dangers(script)).toHaveLength(1));

  it.each([
    ['a.textContent = b'],
    ['import("./chunks/a.js")'],
    ['if (a.innerHTML === b) c()'],
    ['new Functions()'],
  ])('is not seen in: %s', (script) => expect(dangers(script)).toEqual([]));
});

describe.each(TARGETS)('the package for %s', (target) => {
  const folder = builtFolder(target);
  const files = globSync(SCRIPTS, { cwd: folder });

  it.each(files)('%s makes no code or mark-up out of text', (file) => {
    expect(dangers(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
  });

  it('holds the scripts it is known by', () => {
    expect(files).toEqual(
      expect.arrayContaining(['background.js', 'content-scripts/overlay.js', 'ocr/worker.min.js']),
    );
  });

  it('names no script, style or font elsewhere, and brings no map of sources', () => {
    for (const file of globSync('**/*.{html,css}', { cwd: folder }))
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(
        /(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/|@import/,
      );
    expect(globSync('**/*.map', { cwd: folder })).toEqual([]);
  });
});

it('cuts text of the pinned package only, and leaves our own alone', () => {
  expect(inert('/a/node_modules/zod/v4/core/util.js', 'new F("")')).not.toContain('F(');
  expect(inert('/a/lib/zod.ts', 'new F("")')).toBe('new F("")');
});
