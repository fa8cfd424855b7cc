import { t } from '../sign-in/texts';
import './registration.css';

interface Place { number: number; x: number; y: number; width: number; text: string; label?: string; strong?: boolean }

const PLACES: Place[] = [
  { number: 1, x: 36, y: 124, width: 178, label: 'Numer klienta', text: '101001' },
  { number: 2, x: 36, y: 154, width: 218, label: 'Kod rejestracyjny', text: 'K7QXM-4WRTB' },
  { number: 3, x: 256, y: 56, width: 176, text: 'FV/U/2019/101001/0004', strong: true },
  { number: 4, x: 300, y: 324, width: 132, label: 'Brutto', text: '194,50', strong: true },
];
const GREY: [number, number, number][] = [
  [36, 84, 120], [36, 98, 90], [290, 84, 110], [290, 98, 130], [290, 128, 130], [290, 158, 110],
  [22, 256, 412], [22, 272, 380], [22, 288, 400], [22, 322, 220],
];

/** An invoice as it is printed here, with the places that the form asks for. `lit` are those asked for now. */
export function InvoicePicture({ lit }: { lit: readonly number[] }) {
  return (
    <svg class="invoice-picture" viewBox="0 0 456 356" role="img" aria-label={t.register.pictureText}>
      <rect x="1" y="1" width="454" height="354" rx="10" class="sheet" />
      <path d="M36 16 45.5 25.5a13.5 13.5 0 1 1-19 0Z" class="mark" />
      <text x="62" y="32" class="title">Wodociągi</text><text x="62" y="46" class="soft">Biuro obsługi</text>
      <text x="432" y="30" text-anchor="end" class="title">Faktura</text>
      {GREY.map(([x, y, width]) => <rect key={`${x}-${y}`} x={x} y={y - 6} width={width} height="6" rx="3" class="line" />)}
      <rect x="22" y="182" width="412" height="52" class="pay" /><rect x="22" y="182" width="4" height="52" class="mark" />
      <text x="40" y="200" class="soft">Do zapłaty</text><text x="40" y="223" class="title big">194,50 zł</text><rect x="388" y="189" width="38" height="38" class="line" />
      {PLACES.map(place => <Spot key={place.number} place={place} lit={lit.includes(place.number)} />)}
    </svg>
  );
}

function Spot({ place: { number, x, y, width, text, label, strong }, lit }: { place: Place; lit: boolean }) {
  return (
    <g class={lit ? 'spot lit' : 'spot'}>
      <rect x={x - 6} y={y - 18} width={width + 14} height="26" rx="8" />
      {label && <text x={x} y={y} class="label">{label}</text>}
      <text x={x + width - 2} y={y} text-anchor="end" class={strong ? 'strong' : 'value'}>{text}</text>
      <circle cx={x - 17} cy={y - 5} r="12" /><text x={x - 17} y={y} text-anchor="middle" class="digit">{number}</text>
    </g>
  );
}
