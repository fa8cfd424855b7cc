import { texts } from '../../texts/t';

export const t = await texts(() => import('../../texts/pl/mine'), () => import('../../texts/en/mine'));
