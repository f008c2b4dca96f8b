import { TriangleAlert } from 'lucide';
import { useWords } from '../../i18n/words.ts';
import { Icon } from '../Icon.tsx';

/** That something found is to be checked against the source. */
export const Unsure = () => (
  <span class="unsure warn">
    {' · '}
    <Icon node={TriangleAlert} /> {useWords().uncertain}
  </span>
);
