const NONE: RegExpExecArray[] = [];

/**
 * All matches of a global form in a text. `matchAll` copies the form at every call, which costs more than the search where
 * nothing is found; this runs over every sentence of a document.
 */
export function matchesOf(form: RegExp, text: string): RegExpExecArray[] {
  form.lastIndex = 0;
  let match = form.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = form.exec(text)) {
    found.push(match);
    if (match[0] === '') form.lastIndex++;
  }
  return found;
}
