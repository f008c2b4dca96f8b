/** What the user wrote in Markdown, as blocks of a handout. */
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { type HandoutBlock, paragraph, type Run } from './handout.ts';

/** As notes are shown: GitHub's Markdown, where a new line is a new line. */
const OPTIONS = { gfm: true, breaks: true };
/** Lists and quotations within each other; no program shows more. */
const DEEPEST = 6;

/** Blocks of a text in Markdown. HTML in it is text; headings stand below those of items; what cannot be followed is lines. */
export function markdownBlocks(text: string): HandoutBlock[] {
  try {
    return blocksOf(lexer(text, OPTIONS), 0);
  } catch {
    return text.split('\n').filter(Boolean).map(paragraph);
  }
}

function blocksOf(tokens: readonly Token[], depth: number): HandoutBlock[] {
  const blocks: HandoutBlock[] = [];
  /** Text that stands by itself, as in the entries of a list. */
  let loose: Token[] = [];
  const settle = () => {
    const runs = runsOf(loose, {});
    loose = [];
    if (runs.some(({ text }) => text.trim() !== '')) blocks.push({ type: 'paragraph', runs });
  };
  for (const token of tokens) {
    const own = blockOf(token as MarkedToken, depth);
    if (own === null) loose.push(token);
    else {
      settle();
      blocks.push(...own);
    }
  }
  settle();
  return blocks;
}

/** Null for a token that is text. */
function blockOf(token: MarkedToken, depth: number): HandoutBlock[] | null {
  if (depth >= DEEPEST && (token.type === 'list' || token.type === 'blockquote'))
    return [{ type: 'paragraph', runs: [{ text: token.raw.trim() }] }];
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [{ type: 'heading', level: 3, text: textOf(token.tokens) }];
    case 'paragraph':
      return [{ type: 'paragraph', runs: runsOf(token.tokens, {}) }];
    case 'blockquote':
      return [{ type: 'quote', blocks: blocksOf(token.tokens, depth + 1) }];
    case 'list':
      return [
        {
          ...{ type: 'list', ordered: token.ordered, start: Number(token.start) || 1 },
          entries: token.items.map((item) => blocksOf(item.tokens, depth + 1)),
        },
      ];
    case 'code':
      return [{ type: 'code', text: token.text }];
    case 'table':
      return [tableOf(token as Tokens.Table)];
    case 'hr':
      return [{ type: 'rule' }];
    default:
      return null;
  }
}

const tableOf = ({ header, rows, align }: Tokens.Table): HandoutBlock => ({
  ...{ type: 'table', headRows: 1, numeric: align.map((side) => side === 'right') },
  rows: [header, ...rows].map((row) => row.map(({ tokens }) => runsOf(tokens, {}))),
});

const textOf = (tokens: readonly Token[]): string =>
  runsOf(tokens, {})
    .map(({ text }) => text)
    .join('');

type Look = Omit<Run, 'text'>;

function runsOf(tokens: readonly Token[], look: Look): Run[] {
  return tokens.flatMap((one): Run[] => {
    const token = one as MarkedToken;
    const inside = (more: Look) => runsOf(('tokens' in token && token.tokens) || [], { ...look, ...more });
    switch (token.type) {
      case 'strong':
        return inside({ bold: true });
      case 'em':
        return inside({ italic: true });
      case 'del':
        return inside({ struck: true });
      case 'link':
        return inside(linkTo(token.href));
      // Named, not fetched.
      case 'image':
        return [{ ...look, ...linkTo(token.href), text: token.text || token.href }];
      case 'codespan':
        return [{ ...look, code: true, text: token.text }];
      case 'checkbox':
        return [{ ...look, text: token.checked ? '☑ ' : '☐ ' }];
      case 'br':
        return [{ text: '\n' }];
      case 'text':
        return token.tokens ? inside({}) : [{ ...look, text: token.text }];
      case 'escape':
        return [{ ...look, text: token.text }];
      default:
        return [{ ...look, text: token.raw }];
    }
  });
}

/** Nothing but web addresses becomes a link. */
function linkTo(href: string): Look {
  const address = URL.parse(href);
  return address && /^https?:$/.test(address.protocol) ? { href: address.href } : {};
}
