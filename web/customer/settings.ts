import { signal } from '@preact/signals';
import { config, paint, type Config } from '../auth/config';
import { nameSite } from '../kit/page/page';

/** What the deployment says of the utility; null until it is there. */
export const settings = signal<Config | null>(null);

/** Without the company's form: nobody calls it that. */
export function shortName(name: string): string {
  return name.replace(/,?\s+(Sp\. z o\.\s?o\.|S\.\s?A\.)$/i, '');
}

nameSite('e-BOK');
void config().then(found => {
  paint(found);
  settings.value = found;
  nameSite(`e-BOK ${shortName(found.utility.name)}`);
}, () => undefined);
