import { language } from '../texts/language';

/** The few words around every page. They need no plurals and no dates, so the first page loads neither. */
export const t = (await (language === 'en' ? import('../texts/en/site') : import('../texts/pl/site'))).default;
