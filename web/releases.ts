/** Installs what makes the app work without a net, and takes a new release into use when the app is next opened alone. */
export function followReleases(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('./offline.js', { updateViaCache: 'none' }).catch((error: unknown) => {
    // Without a net from the start, or forbidden: the app works while the page is open.
    console.warn(error);
  });
}
