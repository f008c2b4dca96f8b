import { afterEach, describe, expect, it } from 'vitest';
import { onPressOutside } from '@/components/hooks/outside.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

const press = (element: Element) =>
  element.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));

/** A menu with a button, beside another, in a place of its own. */
function menuIn(place: Document | ShadowRoot) {
  const within = document.createElement('div');
  within.innerHTML = '<div id="menu"><button id="inside"></button></div><button id="outside"></button>';
  ('body' in place ? place.body : place).append(within);
  const [menu, inside, outside] = ['#menu', '#inside', '#outside'].map((id) => within.querySelector(id)!);
  let told = 0;
  const stop = onPressOutside(menu!, () => told++);
  return { inside: inside!, outside: outside!, told: () => told, stop };
}

const host = () => document.body.appendChild(document.createElement('div'));
describe.each<[string, () => Document | ShadowRoot]>([
  ['a page', () => document],
  ['an open tree', () => host().attachShadow({ mode: 'open' })],
  ['a closed tree', () => host().attachShadow({ mode: 'closed' })],
])('a press outside, in %s', (_, place) => {
  it('is told once, one inside is not, and none after the end', () => {
    const menu = menuIn(place());
    press(menu.inside);
    expect(menu.told()).toBe(0);
    press(menu.outside);
    expect(menu.told()).toBe(1);
    press(document.body);
    expect(menu.told()).toBe(2);
    menu.stop();
    press(menu.outside);
    expect(menu.told()).toBe(2);
  });
});
