import type { ComponentChildren } from 'preact';
import { language, speak } from '../../texts/language';
import { Drop, Icon, type IconName } from '../icons/icons';
import { SkipLink } from '../page/page';
import { OfflineBar } from '../states/states';

export interface NavItem { href: string; text: string; icon: IconName; current: boolean }

interface Props {
  home: string;
  name: string;
  /** A second line under the name: whose pages these are. */
  tagline?: string | undefined;
  logo?: string | undefined;
  navLabel: string;
  nav?: NavItem[];
  tools?: ComponentChildren;
  foot?: ComponentChildren;
  children: ComponentChildren;
}

/** What surrounds every page: the utility's name, the way around, the page, the foot. */
export function Shell({ home, name, tagline, logo, navLabel, nav = [], tools, foot, children }: Props) {
  return (
    <div class={nav.length > 0 ? 'has-nav' : ''}>
      <SkipLink />
      <header class="site-head"><div>
        <a class="brand" href={home}>{logo ? <img src={logo} alt="" /> : <Drop size={36} />}<span class="brand-name">{name}{tagline && <small>{tagline}</small>}</span></a>
        {nav.length > 0 && <nav class="site-nav" aria-label={navLabel}><ul>{nav.map(item => (
          <li key={item.href}><a href={item.href} aria-current={item.current ? 'page' : undefined}><Icon name={item.icon} size={22} /><span>{item.text}</span></a></li>))}</ul></nav>}
        <div class="head-tools">{tools}<LanguageSwitch /></div>
      </div></header>
      <OfflineBar />
      <main id="content" tabIndex={-1}>{children}</main>
      {foot && <footer class="site-foot"><div>{foot}</div></footer>}
    </div>
  );
}

function LanguageSwitch() {
  return language === 'en'
    ? <button type="button" lang="pl" onClick={() => speak('pl')}><span class="short-name" aria-hidden="true">PL</span><span class="long-name">Polski</span></button>
    : <button type="button" lang="en" onClick={() => speak('en')}><span class="short-name" aria-hidden="true">EN</span><span class="long-name">English</span></button>;
}
