import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';
import { onSettingsTold } from './settings-signal.ts';

/**
 * The settings as stored, read again whenever `revision` rises or another context saved some; null until known, so that
 * nothing flashes in the wrong language or colours. A change shows at once and is stored behind it.
 */
export function useSettings(client: SagssporClient, revision: number) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [told, setTold] = useState(0);
  /** Changes being stored: what is read meanwhile may be older than what is shown. */
  const saving = useRef(0);
  useEffect(() => onSettingsTold(() => setTold((count) => count + 1)), []);
  useEffect(() => {
    let current = true;
    client
      .settings()
      .catch(() => DEFAULT_SETTINGS)
      .then((stored) => {
        if (current && saving.current === 0) setSettings(stored);
      });
    return () => {
      current = false;
    };
  }, [client, revision, told]);
  const change = useCallback(
    (part: Partial<Settings>) => {
      setSettings((before) => ({ ...(before ?? DEFAULT_SETTINGS), ...part }));
      saving.current++;
      client.saveSettings(part).then(
        () => {
          saving.current--;
          setTold((count) => count + 1);
        },
        () => {
          saving.current--; // shown all the same; kept only for this visit
        },
      );
    },
    [client],
  );
  return [settings, change] as const;
}
