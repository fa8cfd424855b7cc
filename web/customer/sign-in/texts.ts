import { texts } from '../../texts/t';

export const t = await texts(() => import('../../texts/pl/access'), () => import('../../texts/en/access'));
