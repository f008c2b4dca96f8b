import { Fragment } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { FollowingClient } from '@/lib/following.ts';
import { CASE_STATUSES, type CaseStatus, type CaseSummary } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { Empty } from '../ui/Empty.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { StatusChoice } from './CaseHead.tsx';
import { type CardMoves, useCardMoves } from './useCardMoves.ts';
import { useCaseActs } from './useCaseActs.ts';

export interface BoardProps {
  client: FollowingClient;
  cases: readonly CaseSummary[];
  /** Told when the archive changed, so that it is read again. */
  onWritten: () => void;
  /** The address of a case. */
  hrefOf: (caseId: string) => string;
}

/** All cases by how they stand: who has them, what is next, what presses. Cards are dragged, or moved by keys. */
export function Board({ client, cases, onWritten, hrefOf }: BoardProps) {
  const words = useCaseWords();
  const board = useRef<HTMLDivElement>(null);
  const help = useId();
  const moves = useCardMoves(board, cases, useCaseActs(client, onWritten));
  if (cases.length === 0) return <Empty title={words.casesEmpty} help={words.casesEmptyHelp} />;
  return (
    <div class="board-frame">
      <p class="soft small">{words.boardHelp}</p>
      <p class="sr-only" id={help}>
        {words.boardKeys}
      </p>
      <p class="sr-only" role="status">
        {moves.said}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and drops of the cards inside */}
      <div
        class="board"
        ref={board}
        onKeyDown={moves.onKeyDown}
        onFocusIn={moves.onFocusIn}
        onPointerDown={moves.onPointerDown}
      >
        {CASE_STATUSES.map((status) => (
          <Column key={status} status={status} moves={moves} help={help} hrefOf={hrefOf} />
        ))}
      </div>
    </div>
  );
}

function Column(props: { status: CaseStatus; moves: CardMoves; help: string; hrefOf: BoardProps['hrefOf'] }) {
  const { status, moves, help, hrefOf } = props;
  const words = useCaseWords();
  const name = useId();
  const cards = moves.columns.get(status) ?? [];
  const over = moves.over?.status === status ? moves.over.index : null;
  /** Its own place is left out of the count of a card that is dragged. */
  const others = cards.filter(({ id }) => id !== moves.moving);
  return (
    <section
      class="board-column"
      aria-labelledby={name}
      data-status={status}
      data-over={over !== null || undefined}
      onDragOver={(event) => moves.onDragOver(event, status)}
      onDrop={moves.onDrop}
    >
      <h2 id={name}>
        {words.statuses[status]} <span class="tab-count">{cards.length}</span>
      </h2>
      <ol>
        {cards.map((one) => (
          <Fragment key={one.id}>
            {over !== null && others[over] === one && <li class="drop-line" aria-hidden="true" />}
            <Card one={one} moves={moves} help={help} href={hrefOf(one.id)} />
          </Fragment>
        ))}
        {over !== null && over >= others.length && <li key="end" class="drop-line" aria-hidden="true" />}
      </ol>
      {cards.length === 0 && <p class="soft small">{words.boardEmptyColumn}</p>}
    </section>
  );
}

function Card(props: { one: CaseSummary; moves: CardMoves; help: string; href: string }) {
  const { one, moves, help, href } = props;
  const words = useCaseWords();
  const isMoving = moves.moving === one.id;
  const tabIndex = moves.reachable === one.id ? 0 : -1;
  return (
    <li
      class="card"
      data-card={one.id}
      data-moving={isMoving || undefined}
      draggable
      onDragStart={(event) => moves.onDragStart(event, one.id)}
      onDragEnd={moves.onDragEnd}
    >
      <a
        class="card-title"
        data-row={one.id}
        href={href}
        draggable={false}
        tabIndex={tabIndex}
        aria-describedby={help}
        lang="da"
      >
        {one.title}
      </a>
      <CaseFacts one={one} />
      <StatusChoice
        label={words.moveTo(one.title)}
        status={one.status}
        tabIndex={tabIndex}
        onChange={(status) => moves.choose(one.id, status)}
      />
    </li>
  );
}
