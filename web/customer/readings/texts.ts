import { texts } from '../../texts/t';

export const t = await texts(() => import('../../texts/pl/readings'), () => import('../../texts/en/readings'));
