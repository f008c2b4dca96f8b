/** Dirt on the glass, noise, and the dots that lead to a page number: small spots away from any letter, painted over. */
import type { GreyImage } from './image.ts';

/** Darker than this is ink. */
const INK = 160;
/** Points: a spot of at most this size either way is a dot or a speck. */
const SMALL = 2;
/** Points: dots of letters and full stops have print this near. */
const NEAR = 4;

interface Spot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * @param image changed in place
 * @param perPoint pixels a point
 */
export function eraseSpecks(image: GreyImage, perPoint: number): void {
  const spots = spotsOf(image);
  const small = SMALL * perPoint;
  const isSmall = ({ left, right, top, bottom }: Spot) => right - left < small && bottom - top < small;
  const isNear = nearAny(
    spots.filter((spot) => !isSmall(spot)),
    image,
    NEAR * perPoint,
  );
  for (const spot of spots) if (isSmall(spot) && !isNear(spot)) erase(image, spot);
}

/** With a rim: the shade around a spot is its own. */
function erase({ width, height, pixels }: GreyImage, { left, right, top, bottom }: Spot): void {
  for (let y = Math.max(0, top - 1); y <= Math.min(height - 1, bottom + 1); y++)
    pixels.fill(255, y * width + Math.max(0, left - 1), y * width + Math.min(width, right + 2));
}

/** Tells whether any of the spots' boxes comes within `reach` pixels of another spot, to the half of it. */
function nearAny(spots: Spot[], { width, height }: GreyImage, reach: number): (spot: Spot) => boolean {
  const cell = Math.max(1, reach / 2);
  const across = Math.ceil(width / cell) + 1;
  const taken = new Uint8Array(across * (Math.ceil(height / cell) + 1));
  const range = (from: number, to: number) => [Math.floor(from / cell), Math.floor(to / cell)] as const;
  for (const spot of spots) {
    const [top, bottom] = range(spot.top, spot.bottom);
    const [left, right] = range(spot.left, spot.right);
    for (let y = top; y <= bottom; y++) taken.fill(1, y * across + left, y * across + right + 1);
  }
  return (spot) => {
    const [top, bottom] = range(spot.top - reach, spot.bottom + reach);
    const [left, right] = range(spot.left - reach, spot.right + reach);
    for (let y = Math.max(0, top); y <= bottom; y++)
      for (let x = Math.max(0, left); x <= Math.min(across - 1, right); x++)
        if (taken[y * across + x]) return true;
    return false;
  };
}

/** Boxes of connected ink, joined run by run from row to row. */
function spotsOf({ width, height, pixels }: GreyImage): Spot[] {
  const parents: number[] = [];
  const boxes: Spot[] = [];
  const rootOf = (one: number): number => {
    let root = one;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = one; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  let above: { from: number; to: number; spot: number }[] = [];
  for (let y = 0; y < height; y++) {
    const row: typeof above = [];
    let seen = 0;
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 255) >= INK) continue;
      const from = x;
      while (x + 1 < width && (pixels[y * width + x + 1] ?? 255) < INK) x++;
      let spot = -1;
      while ((above[seen]?.to ?? width) < from - 1) seen++;
      for (let at = seen; (above[at]?.from ?? width + 2) <= x + 1; at++) {
        const other = rootOf(above[at]?.spot ?? 0);
        if (spot >= 0 && other !== spot) parents[other] = spot;
        else spot = other;
      }
      if (spot < 0) {
        spot = parents.length;
        parents.push(spot);
        boxes.push({ left: from, right: x, top: y, bottom: y });
      }
      row.push({ from, to: x, spot });
      // The run widens its own spot now; those joined later are folded in at the end.
      widen(boxes[spot], from, x, y);
    }
    above = row;
  }
  boxes.forEach((box, spot) => {
    const root = rootOf(spot);
    if (root === spot) return;
    widen(boxes[root], box.left, box.right, box.top);
    widen(boxes[root], box.left, box.right, box.bottom);
  });
  return boxes.filter((_, spot) => parents[spot] === spot);
}

function widen(box: Spot | undefined, left: number, right: number, y: number): void {
  if (!box) return;
  box.left = Math.min(box.left, left);
  box.right = Math.max(box.right, right);
  box.top = Math.min(box.top, y);
  box.bottom = Math.max(box.bottom, y);
}
