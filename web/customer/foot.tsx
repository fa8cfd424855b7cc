import type { Utility } from '../auth/config';
import { Icon } from '../kit/icons/icons';
import { hours } from './hours';
import { t } from './texts';

export function telephone(number: string): string {
  return `tel:${number.replace(/\s/g, '')}`;
}

/** Help by telephone, on every page. */
export function Foot({ utility }: { utility: Utility | undefined }) {
  return (
    <>
      {utility && <div class="columns">
        <div><p>{t.phoneHelp}</p><a class="phone" href={telephone(utility.phone)}><Icon name="phone" size={22} />{utility.phone}</a><p class="small">{t.hours}: {hours(utility.hours)}</p></div>
        <div><p>{t.emergency}</p><a class="phone" href={telephone(utility.emergencyPhone)}><Icon name="phone" size={22} />{utility.emergencyPhone}</a></div>
      </div>}
      <ul><li><a href="/pomoc">{t.help}</a></li><li><a href="/dostepnosc">{t.accessibility}</a></li><li><a href="/prywatnosc">{t.privacy}</a></li>
        {utility && <li><a href={`mailto:${utility.email}`}>{utility.email}</a></li>}</ul>
    </>
  );
}
