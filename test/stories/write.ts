/** `node test/stories/write.ts FOLDER`: the written stories as files, one folder each, for `score-cases.mjs --dir FOLDER`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { STORIES } from './index.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node test/stories/write.ts FOLDER');
  process.exit(2);
}
for (const story of STORIES) {
  const { papers, truth } = build(story);
  const own = join(folder, story.name);
  mkdirSync(own, { recursive: true });
  for (const paper of papers) writeFileSync(join(own, paper.file), JSON.stringify(paper, null, 1));
  writeFileSync(join(own, 'truth.json'), JSON.stringify(truth, null, 1));
}
