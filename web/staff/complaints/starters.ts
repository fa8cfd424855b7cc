/** Texts to start an answer from, in the voice of the utility's letters; the clerk finishes them. Customers read Polish. */
import type { Schema } from '../../api/client';

type Category = Schema<'ComplaintCategory'>;
type Decision = Schema<'ComplaintDecision'>;

export interface Starter { decision: Decision; name: string; text: string }

const OPENING = 'Szanowni Państwo,\n\ndziękujemy za zgłoszenie. ';
const COURT = '\n\nJeżeli nie zgadzają się Państwo z tą decyzją, sprawę może rozstrzygnąć sąd powszechny. Konsument może też zwrócić się do wojewódzkiego inspektora Inspekcji Handlowej o pomoc w rozwiązaniu sporu poza sądem.';
const CLOSING = '\n\nZ poważaniem\nBiuro Obsługi Klienta';

const BODIES: Record<Category, [accepted: string, rejected: string]> = {
  'bill-amount': [
    'Sprawdziliśmy odczyty i obliczenia. Mają Państwo rację: [co było nie tak]. Wystawimy fakturę korygującą, a różnicę zaliczymy na poczet następnej faktury albo zwrócimy na wniosek.',
    'Sprawdziliśmy odczyty i obliczenia. Faktura jest zgodna ze stanem wodomierza: [odczyt początkowy] m³ i [odczyt końcowy] m³. Zużycie mogło wzrosnąć przez nieszczelność za wodomierzem, na przykład w spłuczce; prosimy to sprawdzić.',
  ],
  meter: [
    'Wodomierz wymienimy dnia [dzień] między [godzina] a [godzina]. Wymiana nic nie kosztuje. Zużycie od [dzień] policzymy ze średniej.',
    'Sprawdziliśmy wodomierz: wskazuje prawidłowo i ma ważną legalizację do [dzień]. Na Państwa wniosek wyślemy go do ekspertyzy; jeżeli potwierdzi wskazania, jej koszt ponosi wnioskodawca.',
  ],
  'water-quality': [
    'Pobraliśmy próbkę wody dnia [dzień]. Badanie potwierdziło [co]. Sieć została wypłukana i od [dzień] woda spełnia wymagania. Za ten czas obniżymy rachunek o [kwota].',
    'Pobraliśmy próbkę wody dnia [dzień]. Woda spełnia wymagania rozporządzenia w sprawie jakości wody przeznaczonej do spożycia. Przyczyna leży najprawdopodobniej w instalacji budynku.',
  ],
  service: ['Przepraszamy za to, jak Państwa obsłużyliśmy. [Co się stało i co zmieniliśmy.]', 'Wyjaśniliśmy sprawę z pracownikiem. [Co ustaliliśmy.]'],
  other: ['Sprawdziliśmy sprawę i mają Państwo rację. [Co zrobimy i do kiedy.]', 'Sprawdziliśmy sprawę. [Co ustaliliśmy i dlaczego nie możemy jej uwzględnić.]'],
};

export function starters(category: Category, names: Record<Decision, string>): Starter[] {
  const [accepted, rejected] = BODIES[category];
  return [
    { decision: 'accepted', name: names['accepted'], text: `${OPENING}${accepted}${CLOSING}` },
    { decision: 'partly-accepted', name: names['partly-accepted'], text: `${OPENING}Reklamację uwzględniamy w części. ${accepted} W pozostałej części nie możemy jej uwzględnić, ponieważ [powód].${COURT}${CLOSING}` },
    { decision: 'rejected', name: names['rejected'], text: `${OPENING}${rejected} Reklamacji nie możemy więc uwzględnić.${COURT}${CLOSING}` },
  ];
}
