/** What a test may do to Firefox itself, in the browser's own window: what in Chromium the DevTools protocol does. */
import { FIREFOX_ADDON } from '../../../scripts/lib/launch.ts';
import type { FirefoxRelay } from './firefox-relay.ts';

/** Runs in the browser's window, where `extension` is ours; its answer must be plain data. */
async function inBrowser<T>(relay: FirefoxRelay, body: string, ...args: unknown[]): Promise<T> {
  const { contexts } = await relay.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const answer = await relay.send<{
    type: string;
    result: { value: string };
    exceptionDetails?: { text: string };
  }>('script.callFunction', {
    functionDeclaration: `async (given) => {
      const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ADDON}');
      const args = JSON.parse(given);
      return JSON.stringify((await (async () => { ${body} })()) ?? null);
    }`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(answer.result.value);
}

/** As Firefox's own toolbar does it, for the window whose tab in front is at this address. */
export const pressIconOn = (relay: FirefoxRelay, address: string): Promise<void> =>
  inBrowser(
    relay,
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const windows = [...Services.wm.getEnumerator('navigator:browser')];
    const shown = windows.find(({ gBrowser }) => gBrowser.selectedBrowser.currentURI.spec === args[0]);
    if (!shown) throw new Error('No window shows ' + args[0]);
    ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(shown);`,
    address,
  );

/** Ends the event page, as Firefox does when it has been idle; false when it was not running. */
export const stopBackground = (relay: FirefoxRelay): Promise<boolean> =>
  inBrowser(
    relay,
    `if (extension.backgroundState !== 'running') return false;
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
    return true;`,
  );

/** Gives the extension what it may ask for, as a person would by saying yes. */
export const giveLeave = (
  relay: FirefoxRelay,
  leave: { permissions?: string[]; origins?: string[] },
): Promise<void> =>
  inBrowser(
    relay,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.add(extension.id, { permissions: [], origins: [], ...args[0] }, extension);`,
    leave,
  );

/**
 * Runs a function in the background page, woken if it sleeps. The page's own policy forbids code made of text, so it is run
 * from a frame script, which no policy of a page binds.
 */
export const runInBackground = <T>(relay: FirefoxRelay, code: string, argument: unknown): Promise<T> =>
  inBrowser(
    relay,
    `await extension.wakeupBackground();
    const view = [...extension.views].find((each) => each.viewType === 'background');
    const manager = view.xulBrowser.messageManager;
    const told = 'sagsspor:' + Math.random();
    const script = \`(async () => {
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
      let answer;
      try {
        const code = 'Promise.resolve((' + \${JSON.stringify(args[0])} + ')(' + \${JSON.stringify(JSON.stringify(args[1]) ?? 'undefined')} + ')).then((value) => JSON.stringify(value ?? null))';
        answer = { value: String(await Cu.evalInSandbox(code, sandbox)) };
      } catch (error) {
        answer = { error: String(error) };
      }
      sendAsyncMessage('\${told}', answer);
    })()\`;
    const answer = await new Promise((done) => {
      manager.addMessageListener(told, function listen({ data }) {
        manager.removeMessageListener(told, listen);
        done(data);
      });
      manager.loadFrameScript('data:,' + encodeURIComponent(script), false);
    });
    if (answer.error) throw new Error(answer.error);
    return JSON.parse(answer.value);`,
    code,
    argument,
  );
