import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const FOLDER = join(import.meta.dirname, 'in-browser');

/** The page and the workers of these engines as scripts by their path, bundled, and minified as they would be shipped. */
export async function bundled(engines: string[], minify = true): Promise<Map<string, string>> {
  const names = ['page', ...engines.map((engine) => `engine-${engine}`)];
  const scripts = new Map<string, string>();
  // Each on its own: in an extension a worker's script is one file.
  for (const name of names) {
    const output = (await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        write: false,
        minify,
        target: 'esnext',
        rolldownOptions: {
          input: join(FOLDER, `${name}.ts`),
          output: { format: 'es', codeSplitting: false, entryFileNames: `${name}.js` },
        },
      },
    })) as Rolldown.RolldownOutput;
    for (const chunk of output.output)
      if (chunk.type === 'chunk') scripts.set(`/${chunk.fileName}`, chunk.code);
  }
  return scripts;
}
