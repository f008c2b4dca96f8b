/** Scenes of following, each by itself: `following.html?scene=cases-page&theme=dark`. For eyes and for axe. */
import { render } from 'preact';
import readerCss from '@/components/reader/reader.css?inline';
import { Shell } from '@/components/Shell.tsx';
import { ToastProvider } from '@/components/ui/Toast.tsx';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import { casesScenes } from './cases-scenes.tsx';
import { listsScenes } from './lists-scenes.tsx';

const parameters = new URLSearchParams(location.search);
const scenes = { ...casesScenes, ...listsScenes };
const Scene = scenes[parameters.get('scene') ?? ''];
if (!Scene) throw new Error(`No such scene; there are ${Object.keys(scenes).join(', ')}`);

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  language: (parameters.get('language') ?? 'da') as Settings['language'],
  theme: (parameters.get('theme') ?? 'light') as Settings['theme'],
};
const style = document.createElement('style');
style.textContent = readerCss;
const mount = document.createElement('div');
document.head.append(style);
document.body.append(mount);
render(
  <Shell settings={settings} class="reader-root">
    <ToastProvider>
      <Scene />
    </ToastProvider>
  </Shell>,
  mount,
);
