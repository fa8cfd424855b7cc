import { useLocation } from 'preact-iso';
import { Button } from '../../kit/button/button';
import { Icon, type IconName } from '../../kit/icons/icons';
import '../../kit/callout/callout.css';
import { Page } from '../../kit/page/page';
import type { Inside } from '../inside';
import { signOut } from '../session-end';
import { t } from './texts';

const m = t.more;
const GROUPS: [string, IconName, string][][] = [
  [['/konto', 'account', m.account], ['/zuzycie', 'chart', m.consumption], ['/wezwania', 'letter', m.demands], ['/wizyty', 'calendar', m.visits]],
  [['/moje/dane', 'person', m.contact], ['/moje/powiadomienia', 'bell', m.notices], ['/moje/pelnomocnicy', 'people', m.proxies], ['/moje/klienci', 'home', m.customers], ['/moje/logowanie', 'lock', m.security], ['/moje/kopia', 'download', m.data]],
];

export function More({ me, customer }: Inside) {
  const { route } = useLocation();
  const current = me.customers.find(one => one.customerNumber === customer);
  return (
    <Page title={m.title} lead={current && m.current(current.name, current.customerNumber)}>
      <div class="columns">{GROUPS.map((group, index) => (
        <nav key={index} class="card" aria-label={index === 0 ? m.account : m.contact}><ul class="links">{group.map(([href, icon, text]) => <li key={href}><a href={href}><Icon name={icon} /><span class="links-name">{text}</span><Icon name="next" size={18} /></a></li>)}</ul></nav>))}</div>
      <div class="actions row"><Button kind="quiet" onClick={() => void signOut(route)}>{m.signOut}</Button></div>
    </Page>
  );
}
