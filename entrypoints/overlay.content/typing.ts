/** Fields of text; the others' events tell nothing of who made them. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.selectionStart !== null);

/**
 * Undoes what the page writes into our fields. `document.execCommand` writes where the focus is, in a closed tree too, and what comes
 * of it counts as a person's; but what a person writes is announced by `beforeinput`, and what a script writes is not.
 */
export function refuseScriptedTyping(root: ShadowRoot): void {
  let announced: EventTarget | null = null;
  let undoing = false;
  root.addEventListener(
    'beforeinput',
    ({ target, isTrusted }) => {
      if (!isTrusted) return;
      announced = target;
      setTimeout(() => {
        announced = null;
      });
    },
    true,
  );
  root.addEventListener(
    'input',
    (event) => {
      const { target } = event;
      // Without a kind it is none of typing: a field emptied by its own button, or filled by the browser.
      const kind = event instanceof InputEvent ? event.inputType : '';
      if (!kind || !isText(target) || (announced === target && !undoing)) return;
      event.stopImmediatePropagation();
      if (undoing) return;
      // Not in the turn of the script's own command, which would refuse another.
      setTimeout(() => {
        undoing = true;
        document.execCommand(kind === 'historyUndo' ? 'redo' : 'undo');
        undoing = false;
      });
    },
    true,
  );
}
