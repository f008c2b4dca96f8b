/** Time the browser is given to fetch what it was pointed at. */
const FETCHED_MS = 60_000;

/** Saves a file where the browser saves downloads. For pages of our own. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_MS);
}
