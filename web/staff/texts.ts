import { texts } from '../texts/t';

export const t = await texts(() => import('../texts/pl/staff'), () => import('../texts/en/staff'));
