import type { HandoutBlock, Run } from '@/lib/exchange/handout.ts';

export interface HandoutBlocksProps {
  blocks: readonly HandoutBlock[];
  /** Level of a heading that is told in the contents; 0 where there can be none: then they are bold text. */
  top?: number;
  /** Id of such a heading, by its place among them. */
  idOf?: (heading: number) => string;
}

/** Blocks of a handout as nodes: text stays text. */
export function HandoutBlocks({ blocks, top = 2, idOf }: HandoutBlocksProps) {
  let headings = 0;
  return blocks.map((block, index) => {
    const id = block.type === 'heading' && block.level === 1 ? idOf?.(headings++) : undefined;
    return <Block key={index} block={block} top={top} id={id} />;
  });
}

type Level = 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

function Block({ block, top, id }: { block: HandoutBlock; top: number; id: string | undefined }) {
  switch (block.type) {
    case 'heading': {
      if (top === 0)
        return (
          <p>
            <strong>{block.text}</strong>
          </p>
        );
      const Heading = `h${Math.min(6, top + block.level - 1)}` as Level;
      return (
        <Heading id={id} data-level={block.level}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p class={block.about ? 'about' : undefined}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return <List block={block} top={top} />;
    case 'table':
      return (
        <div class="handout-table">
          <Table block={block} />
        </div>
      );
    case 'terms':
      return (
        <dl class="terms">
          {block.terms.map(({ name, blocks }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <HandoutBlocks blocks={blocks} top={0} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'comment':
      return (
        <div class="comment">
          <HandoutBlocks blocks={block.blocks} top={top} />
        </div>
      );
    case 'quote':
      return (
        <blockquote>
          <HandoutBlocks blocks={block.blocks} top={top} />
        </blockquote>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
  }
}

function List({ block, top }: { block: Extract<HandoutBlock, { type: 'list' }>; top: number }) {
  const { entries, markers } = block;
  const rows = entries.map((entry, index) => (
    <li key={index}>
      {markers && <span class="marker">{markers[index]} </span>}
      <HandoutBlocks blocks={entry} top={top} />
    </li>
  ));
  if (markers) return <ul class="marked">{rows}</ul>;
  return block.ordered ? <ol start={block.start}>{rows}</ol> : <ul>{rows}</ul>;
}

function Table({ block: { rows, headRows, numeric } }: { block: Extract<HandoutBlock, { type: 'table' }> }) {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const number = (column: number) => numeric[column] || undefined;
  return (
    <table>
      {headRows > 0 && (
        <thead>
          {rows.slice(0, headRows).map((row, at) => (
            <tr key={at}>
              {columns.map((column) => (
                <th key={column} scope="col" data-number={number(column)}>
                  <Runs runs={row[column] ?? []} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
      )}
      <tbody>
        {rows.slice(headRows).map((row, at) => (
          <tr key={at}>
            {columns.map((column) => (
              <td key={column} data-number={number(column)}>
                <Runs runs={row[column] ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => <One key={index} run={run} />);
}

function One({ run: { text, bold, italic, struck, code, href } }: { run: Run }) {
  if (text === '\n') return <br />;
  let node = <>{text}</>;
  if (code) node = <code>{node}</code>;
  if (struck) node = <del>{node}</del>;
  if (italic) node = <em>{node}</em>;
  if (bold) node = <strong>{node}</strong>;
  return href ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {node}
    </a>
  ) : (
    node
  );
}
