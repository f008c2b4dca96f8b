import { ExternalLink, KeyRound } from 'lucide';
import type { ErrorCode } from '@/lib/errors.ts';
import type { Intake } from '@/lib/intake.ts';
import { webAddress } from '../hooks/links.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { useToasts } from '../ui/Toast.tsx';

/** Reasons that lie in the file itself: the same file will fail the same way again. */
const FINAL: ErrorCode[] = [
  'empty-document',
  'not-an-agenda',
  'unreadable-text',
  'unsupported-format',
  'too-large',
  'too-complex',
  'encrypted',
  'damaged',
  'no-pages',
  'not-as-named',
  'no-text',
];

/** Why a document could not be read, and what would help: access to its site, a login there, another try. */
export function ReadingProblem(props: {
  code: ErrorCode;
  address: string | null;
  grantSite: Intake['grantSite'];
  onRetry: () => void;
}) {
  const { code, address, grantSite, onRetry } = props;
  const words = useWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const href = webAddress(address);
  const host = href && new URL(href).host;
  const grant = (asked: string) =>
    // In the turn of the click: the browser asks the user nowhere else.
    grantSite(asked).then((granted) => {
      if (granted) onRetry();
      else toasts.show({ text: words.intake.siteRefused(asked), tone: 'warn' });
    }, fail);
  const needsAccess = code === 'permission-needed' && host;
  return (
    <Problem code={code} onRetry={FINAL.includes(code) || needsAccess ? undefined : onRetry}>
      {needsAccess && (
        <button type="button" class="button primary" onClick={() => void grant(host)}>
          <Icon node={KeyRound} /> {words.intake.grant(host)}
        </button>
      )}
      {code === 'login-needed' && href && (
        <a class="with-icon" href={href} target="_blank" rel="noreferrer">
          <Icon node={ExternalLink} /> {words.intake.openInBrowser}
        </a>
      )}
    </Problem>
  );
}
