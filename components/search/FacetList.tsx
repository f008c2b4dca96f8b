import { useState } from 'preact/hooks';
import type { Facets } from '@/lib/agenda/search-views.ts';
import { numberFormat } from '../i18n/formats.ts';
import { useWords } from '../i18n/words.ts';
import { FACETS, type FacetName, type FacetValue, facetValues } from './facet-counts.ts';

/** Values shown of a facet until one asks for more. */
const FEW = 6;

export interface FacetListProps {
  facets: Facets;
  query: string;
  onQuery: (query: string) => void;
}

/** What was found, counted by what it can be narrowed down by. A value is a filter of the query, put on and taken off. */
export function FacetList({ facets, query, onQuery }: FacetListProps) {
  const words = useWords();
  return (
    <>
      {FACETS.map((name) => {
        const values = facetValues(name, facets, query, words);
        if (values.length === 0) return null;
        return <FacetSection key={name} name={name} values={values} onQuery={onQuery} />;
      })}
    </>
  );
}

function FacetSection(props: {
  name: FacetName;
  values: readonly FacetValue[];
  onQuery: (query: string) => void;
}) {
  const { name, values, onQuery } = props;
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ on }, at) => at < FEW || on);
  return (
    <fieldset class="facet">
      <legend>{words.results.facets[name]}</legend>
      <ul>
        {shown.map(({ label, count, on, toggled }) => (
          <li key={label}>
            <button type="button" class="facet-value" aria-pressed={on} onClick={() => onQuery(toggled())}>
              <span>{label}</span>{' '}
              <span class="facet-count" aria-hidden="true">
                {numberFormat(words.locale, {}).format(count)}
              </span>
              <span class="sr-only">, {words.results.items(count)}</span>
            </button>
          </li>
        ))}
        {values.length > shown.length || all ? (
          <li>
            <button type="button" class="link small" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? words.results.fewerValues : words.results.moreValues(values.length - shown.length)}
            </button>
          </li>
        ) : null}
      </ul>
    </fieldset>
  );
}
