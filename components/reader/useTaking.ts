import { useCallback, useState } from 'preact/hooks';
import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import { useWords } from '../i18n/words.ts';
import { useToasts } from '../ui/Toast.tsx';
import type { ReaderRoute } from './route.ts';

/** A document that did not get as far as being read. */
export interface Refused {
  name: string;
  code: ErrorCode;
}

export interface Taking {
  refused: readonly Refused[];
  /** The reading of the text pasted last. Its end is told where it was pasted. */
  pasted: string | null;
  takeFiles: (files: File[]) => Promise<void>;
  takeText: (text: string) => Promise<void>;
  takeImages: (name: string, meetingId: string, paperId: string | undefined) => Promise<void>;
}

/**
 * Begins to read what the user brings: one document is followed where it is read, several are listed at home.
 * @param expect told of each reading begun
 */
export function useTaking(
  intake: Intake,
  expect: (readingId: string) => void,
  navigate: (route: ReaderRoute) => void,
): Taking {
  const words = useWords();
  const toasts = useToasts();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [pasted, setPasted] = useState<string | null>(null);

  const begin = useCallback(
    async (name: string, start: () => Promise<string>): Promise<string | null> => {
      try {
        const id = await start();
        expect(id);
        return id;
      } catch (error) {
        setRefused((before) => [...before, { name, code: errorCodeOf(error) }]);
        return null;
      }
    },
    [expect],
  );

  const takeFiles = useCallback(
    async (files: File[]) => {
      setRefused([]);
      const begun: string[] = [];
      for (const file of files) {
        const id = await begin(file.name, () => intake.readFile(file));
        if (id !== null) begun.push(id);
      }
      const [only] = begun;
      if (files.length === 1 && only) return navigate({ view: 'reading', id: only });
      navigate({ view: 'home', query: '' });
      if (begun.length > 0) toasts.show({ text: words.intake.filesTaken(begun.length) });
    },
    [begin, intake, navigate, toasts, words],
  );
  const takeText = useCallback(
    async (text: string) => {
      setRefused([]);
      setPasted(await begin(words.paste, () => intake.readText(text)));
    },
    [begin, intake, words],
  );
  const takeImages = useCallback(
    async (name: string, meetingId: string, paperId: string | undefined) => {
      setRefused([]);
      const id = await begin(name, () => intake.readImages(meetingId, paperId));
      navigate(id === null ? { view: 'home', query: '' } : { view: 'reading', id });
    },
    [begin, intake, navigate],
  );
  return { refused, pasted, takeFiles, takeText, takeImages };
}
