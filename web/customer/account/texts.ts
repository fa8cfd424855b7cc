import { texts } from '../../texts/t';

export const t = await texts(() => import('../../texts/pl/money'), () => import('../../texts/en/money'));
