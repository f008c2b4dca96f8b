/** What tells series apart without colour: dashes and marks of lines, fillings of bars. */

export const DASHES = [undefined, '7 4', '2 4', '10 3 2 3', '1 3'] as const;

/** The mark of a line at a point: disc, square, triangle, diamond, ring. */
export function SeriesMark({ series, x, y }: { series: number; x: number; y: number }) {
  switch (series) {
    case 0:
      return <circle cx={x} cy={y} r={4} fill="currentColor" />;
    case 1:
      return <rect x={x - 4} y={y - 4} width={8} height={8} fill="currentColor" />;
    case 2:
      return <path d={`M${x} ${y - 5}l5 9h-10z`} fill="currentColor" />;
    case 3:
      return <path d={`M${x} ${y - 6}l5 6l-5 6l-5 -6z`} fill="currentColor" />;
    default:
      return <circle class="chart-ring" cx={x} cy={y} r={4} stroke="currentColor" stroke-width={2} />;
  }
}

/** Fillings of the second and third bar of a group; the first is full. */
export function SeriesPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-1`}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        class="chart-pattern"
      >
        <path d="M0 1.5h6" stroke="currentColor" stroke-width={3} />
      </pattern>
      <pattern id={`${id}-2`} width={6} height={6} patternUnits="userSpaceOnUse" class="chart-pattern">
        <circle cx={3} cy={3} r={1.4} fill="currentColor" />
      </pattern>
    </defs>
  );
}

/** A series in the legend. */
export function SeriesSwatch({ kind, series, id }: { kind: 'line' | 'bar'; series: number; id: string }) {
  return (
    <svg
      width={30}
      height={14}
      viewBox="0 0 30 14"
      aria-hidden="true"
      // Bars of a group have one colour, and differ by their filling.
      data-series={kind === 'line' ? series : undefined}
      class="chart-series"
    >
      {kind === 'line' ? (
        <>
          <path d="M0 7h30" stroke="currentColor" stroke-width={2} stroke-dasharray={DASHES[series]} />
          <SeriesMark series={series} x={15} y={7} />
        </>
      ) : (
        <>
          <SeriesPattern id={id} />
          <rect
            class="chart-bar"
            x={1}
            y={1}
            width={28}
            height={12}
            fill={series === 0 ? 'currentColor' : `url(#${id}-${series})`}
          />
        </>
      )}
    </svg>
  );
}
