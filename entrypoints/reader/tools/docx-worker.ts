/** Turns Word files into HTML, beside the tab's own thread. */
import { type ErrorCode, errorCodeOf } from '@/lib/errors.ts';
import { docxToHtml } from '@/lib/sources/docx/read.ts';

export type Turned = { html: string } | { code: ErrorCode; help: string };

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  docxToHtml(data).then(
    (html) => answer({ html }),
    (error: unknown) => answer({ code: errorCodeOf(error), help: String(error) }),
  );
});

const answer = (turned: Turned) => postMessage(turned);
