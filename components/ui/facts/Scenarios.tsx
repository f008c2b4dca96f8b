import { useId } from 'preact/hooks';
import type { ItemFacts, Place } from '@/lib/agenda/facts.ts';
import { kronerLabels } from '../../i18n/facts.ts';
import { useWords } from '../../i18n/words.ts';

/** The ways to go that an item sets against each other, with the sums told of each. */
export function Scenarios(props: { facts: ItemFacts; onGo?: ((place: Place) => void) | undefined }) {
  const { facts, onGo } = props;
  const words = useWords();
  const title = useId();
  const scenarios = facts.facts.filter((fact) => fact.type === 'scenario');
  if (scenarios.length === 0) return null;
  const kroner = kronerLabels(
    scenarios.flatMap(({ amounts }) => amounts),
    words,
  );
  return (
    <section class="scenarios">
      <h4 id={title}>{words.facts.scenarios}</h4>
      <table aria-labelledby={title}>
        <thead class="sr-only">
          <tr>
            <th scope="col">{words.facts.names.scenario}</th>
            <th scope="col">{words.facts.sums}</th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map(({ name, amounts, place }, index) => (
            <tr key={index}>
              <th scope="row" lang="da">
                <ScenarioName name={name} onGo={onGo && (() => onGo(place))} />
              </th>
              <td>
                {amounts.length === 0 ? (
                  <span class="soft">{words.facts.noSums}</span>
                ) : (
                  <ul>
                    {amounts.map((amount) => (
                      <li key={amount}>{kroner(amount)}</li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `Scenarie 2` leads to its place; what it is called besides stands after it. */
function ScenarioName({ name, onGo }: { name: string; onGo: (() => void) | undefined }) {
  const [short = name, ...rest] = name.split(': ');
  return (
    <>
      {onGo ? (
        <button type="button" class="link" onClick={onGo}>
          {short}
        </button>
      ) : (
        <strong>{short}</strong>
      )}
      {rest.length > 0 && <p class="soft small">{rest.join(': ')}</p>}
    </>
  );
}
