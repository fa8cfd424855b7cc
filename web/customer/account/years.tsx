import { today } from '../../kit/dates/dates';
import { t } from './texts';

/** One year at a time, this one first. */
export function Years({ year, onYear, count = 4 }: { year: string; onYear: (year: string) => void; count?: number }) {
  const newest = Number(today().slice(0, 4));
  return (
    <div class="year-choice" role="group" aria-label={t.account.year}>
      {Array.from({ length: count }, (_, index) => String(newest - index)).map(choice => (
        <button key={choice} type="button" aria-pressed={choice === year} onClick={() => onYear(choice)}>{choice}</button>))}
    </div>
  );
}

export const thisYear = () => today().slice(0, 4);
