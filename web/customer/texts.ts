import { texts } from '../texts/t';

export const t = await texts(() => import('../texts/pl/site'), () => import('../texts/en/site'));
