/** Blocks written on one line: ` // ` between them, `| a | b |` a table's row, `= ` a small heading, `- ` a list's line. */
import type { Block } from '../../lib/agenda/model.ts';

/** The blocks of a line; rows and list lines that follow each other are one block. */
export function blocksIn(line: string): Block[] {
  const blocks: Block[] = [];
  for (const part of line.split(' // ')) {
    const last = blocks.at(-1);
    if (part.startsWith('|')) {
      const cells = part
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim());
      if (last?.type === 'table') last.rows.push(cells);
      else blocks.push({ type: 'table', rows: [cells] });
    } else if (part.startsWith('- ')) {
      const item = { marker: '–', text: part.slice(2) };
      if (last?.type === 'list') last.items.push(item);
      else blocks.push({ type: 'list', items: [item] });
    } else if (part.startsWith('= ')) blocks.push({ type: 'subheading', text: part.slice(2) });
    else blocks.push({ type: 'paragraph', text: part });
  }
  return blocks;
}
