import type { ComponentChildren } from 'preact';
import { type Mark, type Piece, piecesOf } from './marks.ts';

export interface MarkedTextProps {
  text: string;
  /** Offset of the text's first letter, by which the marks are placed. */
  from?: number;
  marks?: readonly Mark[];
}

/**
 * A text with what is marked in it, as text nodes. A mark adds nothing to what is read aloud: it is no stop for Tab
 * unless it leads somewhere, and what it is comes on pointing at it or going to it.
 */
export function MarkedText({ text, from = 0, marks = [] }: MarkedTextProps) {
  return <Pieces pieces={marks.length === 0 ? [text] : piecesOf(text, from, marks)} />;
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <Marked key={index} mark={piece.mark}>
            <Pieces pieces={piece.pieces} />
          </Marked>
        ),
      )}
    </>
  );
}

function Marked({ mark, children }: { mark: Mark; children: ComponentChildren }) {
  const { kind, tip, href, item, entry, highlight } = mark;
  return href === undefined ? (
    <span
      class="mark"
      data-kind={kind}
      data-tip={tip}
      data-entry={entry}
      data-highlight={highlight?.id}
      data-colour={highlight?.colour}
      data-state={highlight?.state}
      tabIndex={-1}
    >
      {children}
    </span>
  ) : (
    <a class="mark" data-kind={kind} data-tip={tip} data-item={item} href={href}>
      {children}
    </a>
  );
}
