/**
 * What must work before anything is installed, on any Node: install when needed, then go on in TypeScript with a Node
 * that can run it. Node built-ins only.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The first Node that runs TypeScript without flags. */
const OLDEST_NODE = [22, 18];

/**
 * Installs if needed, then runs a TypeScript file of this repository with the arguments of the command line, and ends
 * with its exit code.
 * @param {string} script path from the root
 */
export function run(script) {
  if (!isInstalled()) install();
  const node = nodeForTypeScript();
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', join(root, script), ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  // Ctrl+C reaches the child too; it closes what it opened, and we wait for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** Does node_modules hold what package-lock.json asks for? Packages for other platforms may be missing. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function packagesOf(file) {
  if (!existsSync(join(root, file))) return null;
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

function install() {
  console.log('Installing what Sagsspor is built with (once, about a minute) …');
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm ci --loglevel=error', { cwd: root, stdio: 'inherit', shell: true });
  if (status === 0) return;
  console.error('Installing failed; npm says why above. Nothing was changed outside this folder.');
  process.exit(1);
}

/** The Node that came with the packages (Linux), else this one if it is new enough. */
function nodeForTypeScript() {
  const bundled = join(root, 'node_modules/.bin/node');
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return process.execPath;
  console.error(
    `This is Node ${process.versions.node}; Sagsspor is built with Node ${OLDEST_NODE.join('.')} or newer.\n` +
      'Get it from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}
