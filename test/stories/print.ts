/** Items of a written story as the extraction command prints them. */
import type { Paper, PrintedItem, TruthItem } from './shapes.ts';
import type { Step, StoryText } from './types.ts';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
export const dayText = (date: string) => `${Number(date.slice(8))}. ${monthText(date)}`;
const monthText = (date: string) => `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

export interface Listed {
  id: string;
  step: Step | null;
  title: string;
  what: TruthItem['what'];
  /** Id of the matter followed, null for others. */
  matter: string | null;
  text?: string;
}

const PART: Record<string, string> = {
  referat: '1',
  dagsorden: '1',
  siden: '2',
  naeste: '4',
  eventuelt: '5',
};
const PARTS: Record<string, string> = {
  1: 'Godkendelser',
  2: 'Orienteringer',
  3: 'Sager til behandling',
  4: 'Næste møde',
};

export function numbered(listed: Listed[], flat: boolean): Map<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    listed.map(({ id, step }, at) => {
      if (flat) return [id, String(at + 1)];
      const part = step ? '3' : (PART[id.split('.').at(-1)!] ?? '3');
      if (part === '5') return [id, '5'];
      counts.set(part, (counts.get(part) ?? 0) + 1);
      return [id, `${part}.${counts.get(part)}`];
    }),
  );
}

export function headings(listed: Listed[], numbers: Map<string, string>, flat: boolean): PrintedItem[] {
  if (flat) return [];
  const parts = new Set(listed.map(({ id }) => numbers.get(id)!.split('.')[0]!));
  return [...parts].flatMap((part) => (PARTS[part] ? [bare(part, PARTS[part], null)] : []));
}

const bare = (number: string, title: string, parent: string | null): PrintedItem => ({
  ...{ number, title, parent, caseNumber: null, caseworkers: [], sections: {}, recommendedAction: [] },
  ...{ attachments: [], closed: false, page: null, deadlines: [], amounts: [] },
});

export const byNumber = (a: PrintedItem, b: PrintedItem) =>
  a.number.localeCompare(b.number, 'da', { numeric: true });

export interface Printing {
  kind: Paper['meeting']['kind'];
  release: number;
  number: string;
  caseNumber: string;
  numbers: Map<string, string>;
  /** The number of an item of an earlier sitting, in its minutes. */
  earlier: (id: string) => string | undefined;
  filler: string[];
  story: StoryText;
  at: number;
}

export function printedItem({ step, title, text }: Listed, how: Printing): PrintedItem {
  const parent = how.number.includes('.') ? how.number.split('.')[0]! : null;
  const item = bare(how.number, title, parent);
  const write = (one: string) => expand(one, how);
  if (!step) {
    if (text) item.sections.background = text;
    if (title !== 'Eventuelt') item.caseNumber = how.story.ownCaseNumbers ? null : how.caseNumber;
    return item;
  }
  if (step.what === 'closed') return { ...item, closed: true };
  const said = how.kind === 'agenda' && how.release === 1 && step.before ? { ...step, ...step.before } : step;
  const blanks =
    how.release > 1 && how.story.sittings[how.at]!.blanks
      ? (one: string) => one.replace(/\. /g, '.  ')
      : (one: string) => one;
  item.title = said.title;
  item.caseNumber = how.story.ownCaseNumbers
    ? (step.caseNumber ??
      `EMN-${how.caseNumber.slice(4, 8)}-${how.caseNumber.slice(9)}${how.number.replace('.', '')}`)
    : how.caseNumber;
  item.attachments = said.attachments ?? [];
  const sections = {
    background: said.background,
    recommendation:
      said.recommendation ??
      `Det indstilles, at ${how.story.bodies[how.story.sittings[how.at]!.body]!.split(',')[0]} tager sagen til efterretning.`,
    presentation: [said.presentation, ...how.filler].filter(Boolean).join(' ') || undefined,
    decision: how.kind === 'minutes' ? step.decision : undefined,
  };
  for (const [role, one] of Object.entries(sections))
    if (one) item.sections[role as keyof typeof sections] = blanks(write(one));
  return item;
}

function expand(text: string, { story, numbers, earlier, at }: Printing): string {
  return text
    .replace(/\{den (\d+)\}/g, (_, i: string) => dayText(story.sittings[Number(i)]!.date))
    .replace(/\{md (\d+)\}/g, (_, i: string) => monthText(story.sittings[Number(i)]!.date))
    .replace(/\{nr (\S+?)\}/g, (_, id: string) => numbers.get(id) ?? earlier(id) ?? '99')
    .replaceAll('{organ}', story.bodies[story.sittings[at]!.body]!.split(',')[0]!);
}
