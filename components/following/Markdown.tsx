import { lexer, type MarkedToken, type Token } from 'marked';
import { type ComponentChildren, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { webAddress } from '../hooks/links.ts';

/** GitHub's Markdown; a new line is a new line, as people expect of notes. */
const OPTIONS = { gfm: true, breaks: true };

/** What no reader can follow (a thousand quotations within each other) is shown as it was written. */
function tokensOf(text: string): Token[] | null {
  try {
    return lexer(text, OPTIONS);
  } catch {
    return null;
  }
}

/**
 * A note as it is meant. Tokens become nodes, so nothing in a note is ever taken for mark-up: HTML is shown as text, links
 * lead to web addresses only, and pictures are named, not fetched.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => tokensOf(text), [text]);
  return <div class="note-text">{tokens ? <Tokens tokens={tokens} /> : <p class="note-raw">{text}</p>}</div>;
}

function Tokens({ tokens }: { tokens: readonly Token[] }) {
  return tokens.map((token, index) => (
    <Fragment key={index}>
      <One token={token as MarkedToken} />
    </Fragment>
  ));
}

const inside = (tokens: readonly Token[] | undefined): ComponentChildren => <Tokens tokens={tokens ?? []} />;

function One({ token }: { token: MarkedToken }) {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      // Not a heading of ours: notes stand in lists of their own.
      return (
        <p>
          <strong>{inside(token.tokens)}</strong>
        </p>
      );
    case 'paragraph':
      return <p>{inside(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote>{inside(token.tokens)}</blockquote>;
    case 'list':
      return <List token={token} />;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'table':
      return <Table token={token} />;
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{inside(token.tokens)}</strong>;
    case 'em':
      return <em>{inside(token.tokens)}</em>;
    case 'del':
      return <del>{inside(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <Link href={token.href}>{inside(token.tokens)}</Link>;
    case 'image':
      return <Link href={token.href}>{token.text || token.href}</Link>;
    case 'text':
      return token.tokens ? inside(token.tokens) : token.text;
    case 'escape':
      return token.text;
    default:
      return <span class="note-raw">{token.raw}</span>;
  }
}

function Link({ href, children }: { href: string; children: ComponentChildren }) {
  const address = webAddress(href);
  if (!address) return children;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

type Of<Type extends MarkedToken['type']> = Extract<MarkedToken, { type: Type }>;

function List({ token }: { token: Of<'list'> }) {
  const items = token.items.map((item, index) => (
    <li key={index} class={item.task ? 'task' : undefined}>
      {inside(item.tokens)}
    </li>
  ));
  return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ token }: { token: Of<'table'> }) {
  return (
    <table>
      <thead>
        <tr>
          {token.header.map((cell, index) => (
            <th key={index}>{inside(cell.tokens)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => (
              <td key={index}>{inside(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
