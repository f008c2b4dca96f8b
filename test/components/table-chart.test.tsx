import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TableChart } from '@/components/charts/TableChart.tsx';
import { WordsProvider, wordsFor } from '@/components/i18n/words.ts';
import { TableExtraProvider } from '@/components/ui/TableExtras.ts';
import { TableView } from '@/components/ui/TableView.tsx';

const YEARS = [
  ['Mio. kr.', '2023', '2024', '2025'],
  ['Drift', '12,5', '13,0', '1.113,2'],
  ['Anlæg', '4,0', '', '5,1'],
];
const PLACES = [
  ['Kommune', 'Antal pladser'],
  ['Ballerup', '1.250'],
  ['Gentofte', '-80'],
  ['Hvidovre <script>', '1.105'],
];

let width = 560;
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  width = 560;
});
const show = (rows: string[][], language: 'da' | 'en' = 'da') =>
  render(
    <WordsProvider value={wordsFor(language, [])}>
      <TableExtraProvider value={TableChart}>
        <TableView rows={rows} start={0} marks={[]} checks={[]} />
      </TableExtraProvider>
    </WordsProvider>,
  );

describe('a table whose numbers ask for a chart', () => {
  it('has a button for it, and shows it when it is pressed', () => {
    show(YEARS);
    expect(screen.queryByRole('img')).toBeNull();
    const button = screen.getByRole('button', { name: 'Vis som kurve' });
    fireEvent.click(button);
    expect(screen.getByRole('img', { name: 'Kurve over år: Drift, Anlæg' })).toBeTruthy();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Skjul diagram' }));
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('table')).toBeTruthy();
  });

  it('tells what the lines do, and in what, in words', () => {
    show(YEARS);
    fireEvent.click(screen.getByRole('button', { name: 'Vis som kurve' }));
    const told = screen.getByRole('img').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(told)?.textContent).toBe(
      'Drift: 12,5 i 2023, 1.113,2 i 2025. Anlæg: 4 i 2023, 5,1 i 2025.',
    );
    expect(screen.getByText(/Tal i mio\. kr\. De nøjagtige tal står i tabellen\./)).toBeTruthy();
  });

  it('tells lines apart by dashes and marks, and breaks them where nothing is printed', () => {
    const { container } = show(YEARS);
    fireEvent.click(screen.getByRole('button', { name: 'Vis som kurve' }));
    const lines = [...container.querySelectorAll('[role=img] path[stroke-width="2"]')];
    expect(new Set(lines.map((line) => line.getAttribute('stroke-dasharray'))).size).toBe(2);
    expect(lines[1]?.getAttribute('d')).toMatch(/^M[\d. ]+M[\d. ]+$/);
    expect(within(container.querySelector('.chart-legend') as HTMLElement).getByText('Anlæg')).toBeTruthy();
  });

  it.each([232, 320, 560])('draws nothing outside of %i px', (room) => {
    width = room;
    for (const rows of [YEARS, PLACES]) {
      const { container, unmount } = show(rows);
      fireEvent.click(screen.getByRole('button', { name: /^Vis som/ }));
      const numbers = ['x', 'x1', 'x2', 'cx', 'width'].flatMap((name) =>
        [...container.querySelectorAll(`[role=img] [${name}]`)].map((node) =>
          Number(node.getAttribute(name)),
        ),
      );
      expect(numbers.length).toBeGreaterThan(5);
      for (const number of numbers) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(room);
      }
      unmount();
    }
  });

  it('says where its axis does not begin at nought', () => {
    show([
      ['År', 'Indbyggere'],
      ['2023', '61.000'],
      ['2024', '61.400'],
      ['2025', '61.900'],
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Vis som kurve' }));
    expect(screen.getByText(/Aksen begynder ikke ved 0\./)).toBeTruthy();
  });

  it('has bars on both sides of nought, each with its number, and names as text', () => {
    const { container } = show(PLACES, 'en');
    fireEvent.click(screen.getByRole('button', { name: 'Show as a bar chart' }));
    expect(container.querySelectorAll('rect.chart-bar')).toHaveLength(3);
    const axis = Number(container.querySelector('.chart-axis')?.getAttribute('x1'));
    const [up, down] = [...container.querySelectorAll('rect.chart-bar')];
    expect(Number(up?.getAttribute('x'))).toBeCloseTo(axis);
    expect(Number(down?.getAttribute('x'))).toBeLessThan(axis);
    expect(screen.getAllByText('1,250').length).toBeGreaterThan(0);
    expect(container.querySelector('script')).toBeNull();
  });
});

it('a table of words has none, and neither has a surface that brings none', () => {
  show([
    ['Navn', 'Parti'],
    ['A', 'C'],
  ]);
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  render(<TableView rows={YEARS} start={0} marks={[]} checks={[]} />);
  expect(screen.queryByRole('button')).toBeNull();
});
