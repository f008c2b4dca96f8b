import { RefreshCw, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { ErrorCode } from '@/lib/errors.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

/**
 * A failure: what happened, what is safe, what to do; a button that tries again where that helps, one that puts away
 * what only had to be told, or whatever else helps here.
 */
export function Problem(props: {
  code: ErrorCode;
  onRetry?: (() => void) | undefined;
  onUnderstood?: (() => void) | undefined;
  children?: ComponentChildren;
}) {
  const { code, onRetry, onUnderstood } = props;
  const words = useWords();
  const { what, safe, todo } = words.problems.errors[code];
  return (
    <div class="problem" role="alert">
      <p class="problem-what">
        <Icon node={TriangleAlert} size={20} /> {what}
      </p>
      <p>
        {safe} {todo}
      </p>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          <Icon node={RefreshCw} /> {words.retry}
        </button>
      )}
      {onUnderstood && (
        <button type="button" class="button" onClick={onUnderstood}>
          {words.understood}
        </button>
      )}
      {props.children}
    </div>
  );
}
