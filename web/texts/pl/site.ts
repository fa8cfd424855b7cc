/** What surrounds the customer's pages, and the first page. */
export default {
  name: 'e-BOK', tagline: 'Elektroniczne biuro obsługi', home: 'Strona główna', nav: 'Główna',
  overview: 'Przegląd', readings: 'Odczyty', invoices: 'Faktury', cases: 'Sprawy', more: 'Więcej',
  signIn: 'Zaloguj się', signOut: 'Wyloguj się', register: 'Załóż konto',
  help: 'Pomoc', phoneHelp: 'Pomoc przez telefon', emergency: 'Pogotowie wodociągowe, całą dobę', hours: 'Biuro czynne',
  accessibility: 'Dostępność', privacy: 'Prywatność', writeUs: 'Napisz do nas',
  notFound: 'Nie ma takiej strony', notFoundText: 'Adres mógł się zmienić albo jest w nim literówka.', goHome: 'Przejdź na stronę główną',
  landing: {
    title: 'Woda i ścieki bez kolejek', lead: 'Faktury, saldo, odczyty i reklamacje. O każdej porze, także z telefonu.',
    have: 'Mam już konto', haveText: 'Zobacz saldo, podaj odczyt, pobierz fakturę.',
    new: 'Pierwszy raz tutaj?', newText: 'Konto zakłada ten, kto podpisał umowę z wodociągami. Sprawdź po adresie, czy to Ty.',
    check: 'Sprawdź swój adres', haveInvoice: 'Mam fakturę, zakładam konto',
    street: 'Ulica', streetHint: 'Bez „ul.”, np. Ogrodowa', building: 'Numer domu', postalCode: 'Kod pocztowy', send: 'Sprawdź',
    needStreet: 'Podaj ulicę, np. Ogrodowa.', needBuilding: 'Podaj numer domu, np. 73.', needPostalCode: 'Podaj kod pocztowy, np. 66-410.',
    yes: 'Możesz założyć konto', yesText: 'Pod tym adresem jest umowa. Jeśli to Ty ją masz, przygotuj fakturę.',
    manager: 'Umowę dla tego budynku ma zarządca', managerText: 'Mieszkasz w bloku? Wodę rozlicza z Tobą wspólnota albo spółdzielnia i tam pytaj o rachunek. Konto w e-BOK nie jest Ci potrzebne.',
    managerYou: 'Jestem zarządcą, zakładam konto',
    none: 'Nie znamy umowy pod tym adresem', noneText: 'Sprawdź ulicę i numer. Nowy dom? Umowę podpisuje się w biurze: umów się na dogodną godzinę.',
    bookVisit: 'Umów wizytę', other: 'Sprawdź inny adres',
    without: 'Bez logowania', track: 'Sprawdź reklamację po numerze', visit: 'Umów wizytę w biurze', failure: 'Zgłoś awarię',
  },
};
