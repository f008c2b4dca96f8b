import type { AgendaDraft } from '@/lib/agenda/model.ts';
import { type Understanding, understand } from '@/lib/pipeline.ts';

export const source = (content: string) => ({
  ...{ address: null, channel: 'file' as const, mediaType: 'text/xml' as const, name: 'export.xml' },
  ...{ content, fetchedAt: '' },
});

export const read = (content: string): Understanding => understand(source(content));

export function agendaOf(content: string): AgendaDraft {
  const { draft } = read(content);
  if (!draft) throw new Error('no agenda');
  return draft;
}

/** Role, heading and first words of each section. */
export const outline = ({ items }: AgendaDraft) =>
  items.map((item) =>
    item.sections.map(({ role, heading, blocks: [first] }) => {
      const text = first === undefined ? '' : 'text' in first ? first.text : first.type;
      return `${role} | ${heading} | ${text}`;
    }),
  );
