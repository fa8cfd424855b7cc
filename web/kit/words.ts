/** The kit's own few words, in both languages: less than a request for them would cost. */
import { language } from '../texts/language';

const pl = {
  working: 'Trwa wysyłanie…', loading: 'Wczytujemy…', retry: 'Spróbuj ponownie', close: 'Zamknij', copied: 'Skopiowano', copy: 'Kopiuj',
  offlineTitle: 'Brak połączenia z internetem', offlineText: 'Nic nie przepadło. Spróbujemy znowu, gdy połączenie wróci.',
  failedTitle: 'Nie udało się wczytać tej strony', optional: 'nieobowiązkowe', required: 'Wypełnij to pole.',
  show: 'Pokaż', hide: 'Ukryj', fix: 'Popraw, zanim pójdziemy dalej', more: 'Pokaż więcej', step: (now: number, all: number) => `Krok ${now} z ${all}`,
  error: 'Błąd:', skip: 'Przejdź do treści', draft: 'Przywróciliśmy to, co było tu wpisane.', back: 'Wróć', showTable: 'Pokaż jako tabelę',
};
const en: typeof pl = {
  working: 'Sending…', loading: 'Loading…', retry: 'Try again', close: 'Close', copied: 'Copied', copy: 'Copy',
  offlineTitle: 'No internet connection', offlineText: 'Nothing is lost. We will try again when the connection is back.',
  failedTitle: 'This page could not be loaded', optional: 'optional', required: 'Fill in this field.',
  show: 'Show', hide: 'Hide', fix: 'Correct this before we go on', more: 'Show more', step: (now: number, all: number) => `Step ${now} of ${all}`,
  error: 'Error:', skip: 'Skip to content', draft: 'We have restored what was typed here.', back: 'Back', showTable: 'Show as a table',
};

export const words = language === 'en' ? en : pl;
