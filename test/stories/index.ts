import { aabenraa } from './aabenraa.ts';
import { bornholm } from './bornholm.ts';
import { fyn } from './fyn.ts';
import { herning } from './herning.ts';
import { hillerod } from './hillerod.ts';
import { hovedstaden } from './hovedstaden.ts';
import { koege } from './koege.ts';
import { lillebaelt } from './lillebaelt.ts';
import { limfjord } from './limfjord.ts';
import { midtjylland } from './midtjylland.ts';
import { nordjylland } from './nordjylland.ts';
import { oestdanmark } from './oestdanmark.ts';
import { regioner } from './regioner.ts';
import { sjaelland } from './sjaelland.ts';
import { syddanmark } from './syddanmark.ts';
import type { StoryText } from './types.ts';
import { vejle } from './vejle.ts';
import { viborg } from './viborg.ts';

export const STORIES: StoryText[] = [
  sjaelland,
  syddanmark,
  koege,
  hovedstaden,
  midtjylland,
  nordjylland,
  oestdanmark,
  fyn,
  aabenraa,
  regioner,
  lillebaelt,
  limfjord,
  viborg,
  herning,
  bornholm,
  hillerod,
  vejle,
];
