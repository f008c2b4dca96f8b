import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { TagField } from '@/components/following/TagField.tsx';
import { cleanTag, tagChoices } from '@/components/following/tags.ts';
import { key, type } from './lists-harness.tsx';

afterEach(cleanup);

const known = [
  { tag: 'Klima', count: 4 },
  { tag: 'Kollektiv trafik', count: 2 },
  { tag: 'Økonomi', count: 1 },
];
const names = (typed: string, taken: string[] = [], own = known, topics: string[] = []) =>
  tagChoices(typed, own, topics, taken).map(({ tag }) => tag);

describe('tags that may be meant', () => {
  it('are the most used where nothing is typed', () => {
    expect(names('')).toEqual(['Klima', 'Kollektiv trafik', 'Økonomi']);
  });
  it('begin with what is typed, or have a word that does, or contain it', () => {
    expect(names('k')).toEqual(['Klima', 'Kollektiv trafik', 'Økonomi', 'k']);
    expect(names('traf')).toEqual(['Kollektiv trafik', 'traf']);
    expect(names('ØKO')).toEqual(['Økonomi', 'ØKO']);
  });
  it('do not offer what is there already, nor as new', () => {
    expect(names('klima')).toEqual(['Klima']);
    expect(names('klima', ['Klima'])).toEqual([]);
  });
  it('are the names of subjects on the first day', () => {
    expect(names('', [], [], ['Sundhed', 'Ældre'])).toEqual(['Sundhed', 'Ældre']);
    expect(names('su', [], [], ['Sundhed', 'Ældre'])).toEqual(['Sundhed', 'su']);
  });
});

describe('what is typed as a tag', () => {
  it.each([
    ['  #Klima ', 'Klima'],
    ['##', ''],
    ['a,  b\nc', 'a b c'],
    ['x'.repeat(99), 'x'.repeat(40)],
    [' , ', ''],
  ])('%o is kept as %o', (typed, tag) => expect(cleanTag(typed)).toBe(tag));
});

describe('the field for tags', () => {
  function Field({ first = [] }: { first?: string[] }) {
    const [tags, setTags] = useState(first);
    return (
      <TagField
        tags={tags}
        known={known}
        onAdd={(tag) => setTags((before) => [...before, tag])}
        onRemove={(tag) => setTags((before) => before.filter((one) => one !== tag))}
      />
    );
  }
  const open = (first: string[] = []) => {
    render(<Field first={first} />);
    const field = screen.getByRole('combobox', { name: 'Tilføj mærkat' });
    field.focus();
    return field as HTMLInputElement;
  };
  const tags = () =>
    screen.queryAllByRole('button', { name: /^Fjern mærkaten/ }).map((one) => one.parentElement?.textContent);
  const options = () => screen.queryAllByRole('option').map((one) => one.textContent?.trim());

  it('takes what the arrows chose, and says which that is', () => {
    const field = open();
    type(field, 'k');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    key('ArrowDown');
    key('ArrowDown');
    const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('Kollektiv trafik');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    key('Enter');
    expect(tags()).toEqual(['Kollektiv trafik']);
    expect(field.value).toBe('');
  });

  it('takes what is typed on Enter and on a comma, in the spelling that is there', () => {
    const field = open();
    type(field, 'klima');
    key('Enter');
    type(field, 'ny ting');
    expect(options()).toEqual(['Ny mærkat: “ny ting”']);
    key(',');
    expect(tags()).toEqual(['Klima', 'ny ting']);
  });

  it('does not lose what was typed when it is left', () => {
    const field = open();
    type(field, 'husk');
    fireEvent.blur(field);
    expect(tags()).toEqual(['husk']);
  });

  it('takes the last away on Backspace, but not while something is typed', () => {
    const field = open(['Klima', 'Økonomi']);
    type(field, 'x');
    key('Backspace');
    expect(tags()).toHaveLength(2);
    type(field, '');
    key('Backspace');
    expect(tags()).toEqual(['Klima']);
  });

  it('puts the list away on Escape, then what is typed, and only then lets Escape pass', () => {
    const field = open();
    type(field, 'k');
    expect(key('Escape')).toBe(false);
    expect(options()).toEqual([]);
    expect(field.value).toBe('k');
    expect(key('Escape')).toBe(false);
    expect(field.value).toBe('');
    expect(key('Escape')).toBe(true);
  });

  it('keeps focus when a tag is taken away by its button', () => {
    const field = open(['Klima']);
    fireEvent.click(screen.getByRole('button', { name: 'Fjern mærkaten Klima' }));
    expect(document.activeElement).toBe(field);
    expect(tags()).toEqual([]);
  });
});
