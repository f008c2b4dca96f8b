import { describe, expect, it } from 'vitest';
import { readHtml } from '@/lib/sources/html.ts';

const cells = (html: string) => readHtml(`<table>${html}</table>`, null).map((line) => line.cells);

describe('cells that reach over others', () => {
  it('keep figures under their titles', () => {
    const html = `<tr><th rowspan="2">Kommune<th colspan="2">Budget (mio. kr.)<th>Antal
      <tr><th>2025<th>2026<th>pladser
      <tr><td>Rebild<td>1,5<td>2,5<td>12`;
    expect(cells(html)).toEqual([
      ['Kommune', 'Budget (mio. kr.)', '', 'Antal'],
      ['', '2025', '2026', 'pladser'],
      ['Rebild', '1,5', '2,5', '12'],
    ]);
  });

  it('leave no blanks at the end of a row, and a row of one cell a line', () => {
    const html = `<tr><th>Post<th colspan="3">Budget
      <tr><td colspan="4">Indtægter
      <tr><td rowspan="2">Bidrag<td>1<td>2<td>3
      <tr><td>4<td>5<td>6`;
    expect(cells(html)).toEqual([['Post', 'Budget'], null, ['Bidrag', '1', '2', '3'], ['', '4', '5', '6']]);
  });

  it.each(['0', '-1', '99999', 'to'])('are heeded as one where they say %j', (count) => {
    expect(cells(`<tr><td colspan="${count}">a<td rowspan="${count}">b<tr><td>c<td>d`)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});
