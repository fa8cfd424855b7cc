import type { Say } from '../t';

/** Readings and consumption. */
export default (say: Say) => ({
  title: 'Odczyty', main: 'Wodomierz główny', garden: 'Wodomierz ogrodowy', meter: (id: string) => `nr ${id}`,
  last: 'Ostatni odczyt', noneYet: 'jeszcze nie było', give: 'Podaj odczyt', all: 'Podaj wszystkie naraz', allTitle: 'Odczyty wszystkich wodomierzy', allLead: 'Wpisz, co masz. Puste pola pominiemy, możesz do nich wrócić później.',
  cubic: (value: number) => `${value.toLocaleString('pl-PL')}\u00a0m³`, on: (day: string) => say.date(day),
  legalised: (day: string) => `Legalizacja do ${say.date(day)}`, removed: (day: string) => `Zdjęty ${say.date(day)}`, noMeters: 'Nie masz jeszcze wodomierza', noMetersText: 'Pojawi się tu po montażu.',
  form: {
    title: 'Jaki jest stan wodomierza?', lead: 'Przepisz tylko czarne cyfry, od lewej. Czerwone pomiń.', label: 'Stan wodomierza w m³', today: (day: string) => `Odczyt z dzisiaj, ${say.dayMonth(day)}`, otherDay: 'Inny dzień', day: 'Dzień odczytu', send: 'Wyślij odczyt',
    previous: (value: string, day: string) => `Poprzednio ${value} (${say.dayMonth(day)}).`, expected: (from: string, to: string) => `Dziś zwykle byłoby od ${from} do ${to}.`,
    need: 'Wpisz czarne cyfry z wodomierza.', tooLong: (digits: number) => `Ten wodomierz ma ${say.count(digits, { one: 'czarną cyfrę', few: 'czarne cyfry', many: 'czarnych cyfr', other: 'czarnych cyfr' })}. Pomiń czerwone.`,
    lower: (value: string) => `To mniej niż poprzednio (${value}). Sprawdź, czy nic się nie przestawiło.`, same: 'Tyle samo co poprzednio: zużycie 0 m³.',
    usual: (use: string) => `${use} od poprzedniego odczytu, tak jak zwykle.`, less: (use: string) => `${use} od poprzedniego odczytu. To mniej niż zwykle, ale może się zdarzyć.`, more: (use: string) => `${use} od poprzedniego odczytu. To więcej niż zwykle: sprawdź cyfry, a może gdzieś cieknie woda.`, plain: (use: string) => `${use} od poprzedniego odczytu.`,
    unusualTitle: 'To dużo więcej niż zwykle', unusual: (use: string, usual: string) => `Wychodzi ${use}, a zwykle jest ${usual}. Zerknij jeszcze raz na wodomierz. Jeśli się zgadza, wyślij odczyt i sprawdź, czy nie ma wycieku.`, unusualYes: 'Zgadza się, wyślij', unusualNo: 'Poprawię',
    done: 'Dziękujemy, mamy odczyt', doneText: (value: string, day: string) => `${value} z dnia ${say.date(day)}.`, billedWith: (day: string) => `Rozliczymy go na fakturze za okres do ${say.date(day)}.`, next: 'Kolejny wodomierz', toOverview: 'Wróć do przeglądu',
    window: (from: string, to: string) => `Odczyt podany od ${say.dayMonth(from)} do ${say.dayMonth(to)} zamknie ten okres rozliczeniowy; bez niego policzymy szacunek.`, windowOpen: 'Teraz jest dobra pora: ten odczyt zamknie okres rozliczeniowy.',
    gardenNote: (until: string) => `Woda z tego wodomierza idzie do ogrodu, więc nie liczymy od niej ścieków. Odczyty liczą się do ${say.date(until)}.`, legalisationOver: (day: string) => `Legalizacja wodomierza straciła ważność ${say.date(day)}. Do wymiany nie rozliczamy jego odczytów.`, cannot: 'Teraz nie przyjmiemy odczytu',
    draft: 'Przywróciliśmy wpisane cyfry.',
  },
  history: 'Poprzednie odczyty', day: 'Dzień', value: 'Stan', use: 'Zużycie', source: 'Skąd', sources: { customer: 'podany przez Ciebie', utility: 'spisany przez nas', estimate: 'szacunek' }, takeBackNewest: (day: string) => `Wycofaj odczyt z ${say.dayMonth(day)}`, takeBackTitle: 'Wycofać ten odczyt?', takeBackText: (value: string, day: string) => `Odczyt ${value} z dnia ${say.date(day)} zniknie. Możesz potem podać właściwy.`, takeBackYes: 'Wycofaj odczyt', keep: 'Zostaw', takenBack: 'Odczyt wycofany.', emptyHistory: 'Nie ma jeszcze odczytów.',
  sendAll: 'Wyślij odczyty', sentCount: (count: number) => `Wysłano: ${say.count(count, { one: 'odczyt', few: 'odczyty', many: 'odczytów', other: 'odczytu' })}.`, nothing: 'Wpisz co najmniej jeden odczyt.', sent: 'przyjęty', address: 'Adres', confirmAgain: 'Dużo więcej niż zwykle. Jeśli się zgadza, wyślij jeszcze raz.',
  consumption: {
    title: 'Zużycie wody', lead: 'Ile wody zużyto w kolejnych okresach rozliczeniowych.', link: 'Zużycie w czasie', thisYear: 'ten okres', lastYear: 'rok wcześniej', period: 'Okres', use: 'Zużycie', before: 'Rok wcześniej', difference: 'Różnica', estimated: 'szacunek', estimatedNote: 'Część okresów policzyliśmy szacunkiem, bo nie było odczytu.', empty: 'Jeszcze nic tu nie ma', emptyText: 'Zużycie pojawi się po pierwszym rozliczonym okresie.', describe: (parts: string) => `Zużycie wody: ${parts}.`, meterChoice: 'Wodomierz', allMeters: 'Wszystkie razem', table: 'Zużycie w tabeli',
    sameAsBefore: 'Tyle samo co rok temu.', moreThanBefore: (value: string) => `O ${value} więcej niż rok temu.`, lessThanBefore: (value: string) => `O ${value} mniej niż rok temu.`,
  },
});
