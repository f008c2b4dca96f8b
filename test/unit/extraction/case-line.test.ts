import { describe, expect, it } from 'vitest';
import { parseCaseLine, parseCaseworkerLine } from '@/lib/extraction/case-line.ts';

const read = (text: string) => {
  const line = parseCaseLine(text);
  return line && [line.caseNumber, line.caseworkers.join('/'), line.damaged];
};

describe('a case line', () => {
  it.each([
    ['SAG-2025-03121 gitb', 'SAG-2025-03121', 'gitb'],
    ['SAG-2025-03121 lar/chch/chbn', 'SAG-2025-03121', 'lar/chch/chbn'],
    ['SAG-2026-07217 / aimo, brp', 'SAG-2026-07217', 'aimo/brp'],
    ['Sagsnr.: SAG-2025-06239', 'SAG-2025-06239', ''],
    ['EMN-2025-008308', 'EMN-2025-008308', ''],
    ['Sags-id SAG-2024-03701, hcob', 'SAG-2024-03701', 'hcob'],
    ['Journalnr, SAG-2025-01140 / csph', 'SAG-2025-01140', 'csph'],
    ['(SAG-2024-02258 edks)', 'SAG-2024-02258', 'edks'],
    ['‘SAG-2025-05792 kfha', 'SAG-2025-05792', 'kfha'],
    ['Sagsnummer: 00.22.04-G01-1-18', '00.22.04-G01-1-18', ''],
    ['18.15.00-Ø40-2-19', '18.15.00-Ø40-2-19', ''],
    ['Sagnr.: 1-51-71-3321-08', '1-51-71-3321-08', ''],
    ['Sagsnr. 19/3143', '19/3143', ''],
    ['671-2025-4423', '671-2025-4423', ''],
    ['Sagsnr.: 330-2018-3619  Dok.nr.: 330-2018-500301  Åbent', '330-2018-3619', ''],
    ['Åbent - 01.00.00-G01-93-16', '01.00.00-G01-93-16', ''],
    ['Sagsnr.: 13/5521 Sagsansvarlig: 1LEW', '13/5521', ''],
    ['Sagsnummer 01.02.03-P16-4-24 · Sagsbehandler: lkj · Åben sag', '01.02.03-P16-4-24', 'lkj'],
    ['Sagsnummer: 2026-0117442', '2026-0117442', ''],
    ['J.nr. 29.30.00-P19-1-25, sagsbehandler Line Holm', '29.30.00-P19-1-25', ''],
    ['Sagsnr. 26/1130 Sagsbehandler: Bente Holmegaard-Lund', '26/1130', ''],
    ['Sagsid.: 05.04.00-G01-9-25 | Initialer: mvl | Bilagsantal: 3', '05.04.00-G01-9-25', 'mvl'],
    ['S2026-00417', 'S2026-00417', ''],
    ['Sagsnr.: H-2026-011', 'H-2026-011', ''],
    ['Journalnr.: BK-26-7 psk', 'BK-26-7', 'psk'],
    ['Sagsnr.: 2026/HB/14', '2026/HB/14', ''],
    ['Sagsnr.: 4.2-hav-19', '4.2-hav-19', ''],
    ['Sag: HB2025-1130 Initialer: LOKA', 'HB2025-1130', 'loka'],
  ])('%s', (text, number, workers) => {
    expect(read(text)).toEqual([number, workers, false]);
  });

  it.each([
    ['SAG-2025-O3121 gitb', 'SAG-2025-03121', 'gitb'],
    ['SAG 2025-03121 gitb', 'SAG-2025-03121', 'gitb'],
    ['S4G-2O25-03l21 gitb', 'SAG-2025-03121', 'gitb'],
    ['SAG-2024-02498 ilovkjtt/giec', 'SAG-2024-02498', 'ilovkjtt/giec'],
    ['SAG-2024-03701 lds]', 'SAG-2024-03701', 'ldsl'],
    ['SAG-2024-03701 |jkt', 'SAG-2024-03701', 'ljkt'],
    ['SAG-2024-06716 Idsl', 'SAG-2024-06716', 'ldsl'],
    ['SAG-2024-03701 ~3§', 'SAG-2024-03701', ''],
  ])('%s is read with repair, and says so', (text, number, workers) => {
    expect(read(text)).toEqual([number, workers, true]);
  });

  it.each([
    'KKR Hovedstaden besluttede i marts 2023',
    'Brevid 4251204',
    'LBK nr 47 af 15. januar 2019',
    '2.605.000 kr. årligt',
    'jf. SAG-2025-03121 om rammeaftalen',
    'SAG-2025-03121 blev behandlet i juni og er nu afsluttet',
    'Sagen koster 19/3143',
    '306-2019-260012 Kort',
    'SAG-9925-03121',
    'S2026-00417 blev behandlet i juni',
    'S9926-00417',
    'H-2026-011',
    'Sagsnr.: se bilag 2',
    'Sag H-2026-011 blev udsat i marts',
    '',
  ])('%s is none', (text) => expect(read(text)).toBeNull());

  it('may say that the case is closed', () => {
    expect(parseCaseLine('Lukket - 2012/061122')).toMatchObject({ caseNumber: '2012/061122', closed: true });
    expect(parseCaseLine('Åbent - 2012/057275')).toMatchObject({ closed: false });
  });

  it('may stand apart from the initials', () => {
    expect(parseCaseworkerLine('Initialer: PIM')).toEqual(['pim']);
    expect(parseCaseworkerLine('Sagsbehandler: gitb/lar')).toEqual(['gitb', 'lar']);
    expect(parseCaseworkerLine('Initialer NIKA, TF')).toEqual(['nika', 'tf']);
    expect(parseCaseworkerLine('Initialer NIKA godkendte')).toBeNull();
    expect(parseCaseworkerLine('Sagsbehandler: Britta Langkjær Mortensen')).toBeNull();
  });
});
