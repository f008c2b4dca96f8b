import { useEffect } from 'preact/hooks';

/** Names the browser's tab after what it shows; null leaves the name as it is. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} – Sagsspor`;
  }, [title]);
}
