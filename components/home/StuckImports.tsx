import type { Health, Overview, StuckImport } from '@/lib/desk/overview.ts';
import { KnownError } from '@/lib/errors.ts';
import { useFailureToast } from '../hooks/useFailureToast.ts';
import { useOverviewWords } from '../i18n/overview.ts';
import { useWords } from '../i18n/words.ts';
import { writeRoute } from '../reader/route.ts';
import { useToasts } from '../ui/Toast.tsx';

/** Imports that did not come to their end: tried again, or let go of. */
export function StuckImports(props: {
  overview: Pick<Overview, 'retryImport' | 'discardImport'>;
  health: Pick<Health, 'imports' | 'waiting'>;
  onWritten: () => void;
}) {
  const { overview, health, onWritten } = props;
  const words = useOverviewWords();
  const toasts = useToasts();
  const fail = useFailureToast();
  const retry = async (id: string) => {
    const code = await overview.retryImport(id);
    onWritten();
    if (code) fail(new KnownError(code));
    else toasts.show({ text: words.arrived });
  };
  const discard = async (id: string) => {
    await overview.discardImport(id);
    onWritten();
    toasts.show({ text: words.discarded });
  };
  return (
    <section aria-labelledby="sagsspor-health-stuck">
      <h2 id="sagsspor-health-stuck">{words.stuck}</h2>
      {health.imports.length === 0 && <p>{words.noStuck}</p>}
      {health.imports.length > 0 && (
        <ul class="stuck">
          {health.imports.map((one) => (
            <Stuck
              key={one.id}
              one={one}
              onRetry={() => void retry(one.id).catch(fail)}
              onDiscard={() => void discard(one.id).catch(fail)}
            />
          ))}
        </ul>
      )}
      {health.waiting > 0 && (
        <p>
          <a href={writeRoute({ view: 'home', query: '' })}>{words.waiting(health.waiting)}</a>
        </p>
      )}
    </section>
  );
}

function Stuck(props: { one: StuckImport; onRetry: () => void; onDiscard: () => void }) {
  const { name, state, code } = props.one;
  const words = useOverviewWords();
  const common = useWords();
  const title = name || words.unnamed;
  return (
    <li>
      <span class="stuck-what">
        <span class="document-name">{title}</span>{' '}
        <span class="soft small">
          {words[state]}
          {code && `: ${common.problems.errors[code].what}`}
        </span>
      </span>
      {state === 'interrupted' && (
        <button type="button" class="button" aria-label={words.retry(title)} onClick={props.onRetry}>
          {words.retryShort}
        </button>
      )}
      <button type="button" class="button" aria-label={words.discard(title)} onClick={props.onDiscard}>
        {words.discardShort}
      </button>
    </li>
  );
}
