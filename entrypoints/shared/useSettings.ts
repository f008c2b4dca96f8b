import { useCallback, useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/agenda/views.ts';
import type { SagssporClient } from '@/lib/client.ts';

/**
 * The settings as stored, read again whenever `revision` rises; null until known, so that nothing flashes in the wrong
 * language or colours. A change shows at once and is stored behind it.
 */
export function useSettings(client: SagssporClient, revision: number) {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    let current = true;
    client
      .settings()
      .catch(() => DEFAULT_SETTINGS)
      .then((stored) => current && setSettings(stored));
    return () => {
      current = false;
    };
  }, [client, revision]);
  const change = useCallback(
    (part: Partial<Settings>) => {
      setSettings((before) => ({ ...(before ?? DEFAULT_SETTINGS), ...part }));
      client.saveSettings(part).catch(() => {}); // shown all the same; kept only for this visit
    },
    [client],
  );
  return [settings, change] as const;
}
