import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ItemRef } from '@/lib/tracking/views.ts';
import { useCaseWords } from '../i18n/cases.ts';
import { PointText } from './PointText.tsx';
import { layoutOf, type Point } from './timeline-layout.ts';
import { useWidth } from './useWidth.ts';

export interface TimelineProps {
  points: readonly Point[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** Leads to a treatment below; of what is to come, to the one that told of it. */
  onPoint: (item: ItemRef) => void;
}

/** Room for the name of a point. */
const GAP = 168;
/** Narrower than this the line stands upright. */
const UPRIGHT = 600;
const LINE_Y = 34;

/** The course of a case on a line: whole up to today, broken to what is announced. Every point is a button. */
export function Timeline({ points, today, onPoint }: TimelineProps) {
  const cases = useCaseWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 960);
  const isUpright = width < UPRIGHT;
  const layout = useMemo(
    () =>
      layoutOf(
        points.map(({ date }) => date),
        today,
        width,
        GAP,
      ),
    [points, today, width],
  );
  // The latest is what one came for.
  useLayoutEffect(() => {
    if (frame.current && !isUpright) frame.current.scrollLeft = layout.width;
  }, [layout, isUpright]);
  return (
    <div class="timeline" ref={frame} data-upright={isUpright || undefined}>
      {isUpright ? (
        <UprightLine points={points} today={today} onPoint={onPoint} />
      ) : (
        <div class="timeline-inside" style={{ width: `${layout.width}px` }}>
          <svg class="timeline-line" width={layout.width} height={LINE_Y + 14} aria-hidden="true">
            <Lines xs={layout.xs} today={layout.today} points={points} />
            <text x={layout.today} y={12} text-anchor="middle">
              {cases.today}
            </text>
            {points.map((point, index) => (
              <Dot key={point.key} point={point} x={layout.xs[index] ?? 0} y={LINE_Y} />
            ))}
          </svg>
          <ol aria-label={cases.timeline}>
            {points.map((point, index) => (
              <li
                key={point.key}
                style={{ left: `${(layout.xs[index] ?? 0) - GAP / 2}px`, width: `${GAP}px` }}
              >
                <PointButton point={point} onPoint={onPoint} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

function Lines(props: { xs: readonly number[]; today: number; points: readonly Point[] }) {
  const { xs, today, points } = props;
  const last = xs.at(-1) ?? today;
  const isAhead = points.some(({ kind }) => kind !== 'treatment');
  return (
    <>
      <line class="been" x1={xs[0] ?? today} x2={today} y1={LINE_Y} y2={LINE_Y} />
      {isAhead && last > today && <line class="ahead" x1={today} x2={last} y1={LINE_Y} y2={LINE_Y} />}
      <line class="now" x1={today} x2={today} y1={18} y2={LINE_Y + 8} />
    </>
  );
}

/** Filled for what has been; hollow for what is to come. */
function Dot({ point, x, y }: { point: Point; x: number; y: number }) {
  return <circle class="dot" data-kind={point.kind} cx={x} cy={y} r={7} />;
}

function PointButton({ point, onPoint }: { point: Point; onPoint: TimelineProps['onPoint'] }) {
  const item = point.kind === 'treatment' ? point.treatment.item : point.by;
  return (
    <button type="button" class="point" data-kind={point.kind} onClick={() => onPoint(item)}>
      <PointText point={point} />
    </button>
  );
}

/** The same, from top to bottom: for narrow places. */
function UprightLine({ points, today, onPoint }: TimelineProps) {
  const cases = useCaseWords();
  const next = points.findIndex(({ kind, date }) => kind !== 'treatment' || (date ?? '') > today);
  const end = points.length - 1;
  const now = (
    <li key="today" class="upright-today">
      <svg aria-hidden="true">
        <line class="been" x1="10" x2="10" y1="0" y2="50%" />
        {next >= 0 && <line class="ahead" x1="10" x2="10" y1="50%" y2="100%" />}
        <line class="now" x1="3" x2="17" y1="50%" y2="50%" />
      </svg>
      <span>{cases.today}</span>
    </li>
  );
  const rows = points.map((point, index) => {
    const kind = next >= 0 && index >= next ? 'ahead' : 'been';
    return (
      <li key={point.key}>
        <svg aria-hidden="true">
          <line
            class={kind}
            x1="10"
            x2="10"
            y1={index === 0 ? 18 : 0}
            y2={index === end && next >= 0 ? 18 : '100%'}
          />
          <Dot point={point} x={10} y={18} />
        </svg>
        <PointButton point={point} onPoint={onPoint} />
      </li>
    );
  });
  return <ol aria-label={cases.timeline}>{next < 0 ? [...rows, now] : rows.toSpliced(next, 0, now)}</ol>;
}
