/** A picture of figures over time. */

export interface Curve {
  name: string;
  /** [minute, value], in order. */
  points: [number, number][];
}

const [WIDTH, HEIGHT, LEFT, GAP] = [720, 110, 130, 24];

/** An SVG with one small chart a curve, each from zero to its own most. */
export function curves(all: readonly Curve[], title: string): string {
  const charts = all.map((curve, row) => chart(curve, 40 + row * (HEIGHT + GAP)));
  const height = 40 + all.length * (HEIGHT + GAP);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 20} ${height}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="22">${title}, MB by minute</text>
${charts.join('\n')}
</svg>
`;
}

function chart({ name, points }: Curve, top: number): string {
  const most = Math.max(1, ...points.map(([, value]) => value)) * 1.1;
  const end = points.at(-1)?.[0] ?? 1;
  const line = points
    .map(
      ([x, y]) =>
        `${(LEFT + (x / end) * WIDTH).toFixed(1)},${(top + HEIGHT - (y / most) * HEIGHT).toFixed(1)}`,
    )
    .join(' ');
  const last = points.at(-1)?.[1] ?? 0;
  return `<text x="8" y="${top + 20}">${name}</text><text x="8" y="${top + 38}">${last.toFixed(0)} MB at ${end.toFixed(0)} min</text>
<path d="M${LEFT} ${top}V${top + HEIGHT}H${LEFT + WIDTH}" fill="none" stroke="#888"/>
<polyline points="${line}" fill="none" stroke="#1f5fa8" stroke-width="1.5"/>`;
}
