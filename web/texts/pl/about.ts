import type { Say } from '../t';

/** Help, accessibility, personal data. */
export default (_: Say) => ({
  help: {
    title: 'Pomoc', lead: 'Wszystko, co jest tutaj, załatwisz też przez telefon i w biurze.', phone: 'Zadzwoń', write: 'Napisz', come: 'Przyjdź', emergency: 'Awaria wody lub kanalizacji', emergencyText: 'Cała doba, także w święta.', questions: 'Częste pytania',
    faq: [
      ['Jak odczytać wodomierz?', 'Przepisz tylko czarne cyfry, od lewej do prawej. Czerwone cyfry to litry: pomiń je.'],
      ['Kiedy podać odczyt?', 'Najlepiej w ostatnim tygodniu okresu rozliczeniowego albo w pierwszym po nim. Przegląd mówi, od kiedy do kiedy.'],
      ['Nie podałem odczytu, co teraz?', 'Policzymy szacunek z poprzedniego zużycia. Następny odczyt go wyrówna.'],
      ['Mieszkam w bloku. Dlaczego nie mogę założyć konta?', 'Umowę ma zarządca budynku i to on rozlicza wodę z mieszkańcami. Pytaj we wspólnocie albo spółdzielni.'],
      ['Zapłaciłem, a saldo się nie zmieniło.', 'Wpłata pojawia się, gdy bank przekaże nam wyciąg, zwykle następnego dnia roboczego.'],
      ['Chcę podpisać umowę.', 'Umowę podpisuje się osobiście w biurze. Zarezerwuj godzinę: nie będziesz czekać.'],
    ] as [string, string][],
    visit: 'Umów wizytę',
  },
  accessibility: {
    title: 'Deklaracja dostępności', intro: (name: string) => `${name} zobowiązuje się zapewnić dostępność e-BOK zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.`,
    state: 'Stan zgodności', stateText: 'Strony są zbudowane tak, by spełniać WCAG 2.2 na poziomie AA: działają z klawiatury, czytnikiem ekranu, przy powiększeniu 200% i na wąskim ekranie, w trybie jasnym i ciemnym. Pliki PDF faktur są oznaczone znacznikami (PDF/UA).', made: 'Deklarację sporządzono 25 listopada 2026 r. na podstawie samooceny: testów automatycznych i sprawdzenia ręcznego.',
    keys: 'Klawiatura', keysText: 'Tab przenosi dalej, Shift+Tab wstecz, Enter wybiera, Escape zamyka okno. Pierwszy Tab na stronie pokazuje „Przejdź do treści”.', contact: 'Uwagi i wnioski', contactText: 'Coś jest niedostępne? Napisz albo zadzwoń. Odpowiemy w ciągu 7 dni, a gdy to niemożliwe, w ciągu 2 miesięcy i podamy przyczynę.', complaint: 'Jeśli odmówimy, można złożyć skargę do nas, a potem do Rzecznika Praw Obywatelskich.', office: 'Biuro', officeText: 'O wejściu, windzie i tłumaczu języka migowego powiemy przez telefon; na wizytę można przyjść z psem asystującym.',
  },
  privacy: {
    title: 'Dane osobowe', intro: (name: string, address: string) => `Administratorem danych jest ${name}, ${address}.`,
    parts: [
      ['Po co i na jakiej podstawie', 'Żeby zawrzeć i wykonać umowę o dostawę wody i odbiór ścieków, prowadzić konto w e-BOK, wystawiać faktury, odpowiadać na reklamacje i dochodzić należności (art. 6 ust. 1 lit. b, c i f RODO). E-faktury i powiadomienia wysyłamy za zgodą (lit. a), którą można wycofać w każdej chwili.'],
      ['Skąd mamy dane', 'Od osoby, która podpisała umowę, i z odczytów wodomierzy.'],
      ['Komu je przekazujemy', 'Firmom, które dla nas działają (chmura, poczta, druk), bankowi i organom, gdy wymaga tego prawo. Nie przekazujemy ich poza Europejski Obszar Gospodarczy.'],
      ['Jak długo', 'Faktury i księgi 5 lat od końca roku, dane umowy do jej końca i przedawnienia roszczeń, logowanie do usunięcia konta.'],
      ['Twoje prawa', 'Dostęp do danych i kopia, sprostowanie, usunięcie, ograniczenie, sprzeciw, przeniesienie, skarga do Prezesa UODO. Kopię i usunięcie masz pod „Więcej, Moje dane”.'],
      ['Co zapisujemy na tym urządzeniu', 'Tylko to, co potrzebne: wybrany język, niewysłane formularze w tej karcie i, jeśli o to poprosisz, logowanie. Nie ma tu reklam, statystyk ani plików z innych stron.'],
    ] as [string, string][],
    contact: 'Pytania o dane',
  },
});
