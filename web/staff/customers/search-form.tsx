import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { Button } from '../../kit/button/button';
import { TextField } from '../../kit/field/field';
import { t } from '../texts';

/** One field for everything a customer can be found by. */
export function SearchForm({ label = t.search.label, first = '' }: { label?: string; first?: string }) {
  const { route } = useLocation();
  const [query, setQuery] = useState(first);
  const search = () => { if (query.trim()) route(`/staff/klienci?q=${encodeURIComponent(query.trim())}`); };
  return (
    <form class="filters" role="search" onSubmit={event => { event.preventDefault(); search(); }}>
      <div class="grow"><TextField name="q" label={label} hint={t.search.hint} type="search" spellcheck={false} width="full" value={query} onText={setQuery} optional={false} /></div>
      <Button type="submit">{t.search.send}</Button>
    </form>
  );
}
