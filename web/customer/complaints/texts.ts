import { texts } from '../../texts/t';

export const t = await texts(() => import('../../texts/pl/cases'), () => import('../../texts/en/cases'));
