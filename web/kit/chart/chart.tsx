import './chart.css';

export interface Bar {
  label: string;
  value: number;
  /** The same period a year before. */
  before?: number | undefined;
  highlighted?: boolean;
}

const HEIGHT = 120;

/** Bars of equal width whose text keeps its size; the table beside it says the same to those who do not see it. */
export function BarChart({ bars, describe, unit = '' }: { bars: readonly Bar[]; describe: string; unit?: string }) {
  const most = Math.max(1, ...bars.map(bar => Math.max(bar.value, bar.before ?? 0)));
  const high = (value: number) => Math.max(value > 0 ? 4 : 1, Math.round((value / most) * HEIGHT));
  const compared = bars.some(bar => bar.before !== undefined);
  return (
    <figure role="img" aria-label={describe}>
      <ul class="bars" aria-hidden="true">
        {bars.map((bar, index) => {
          const last = bar.highlighted ?? index === bars.length - 1;
          return (
            <li key={bar.label + index} class={last ? 'last' : ''}>
              <span class="value">{bar.value}{last && unit ? `\u00a0${unit}` : ''}</span>
              <svg height={HEIGHT}>
                {compared && bar.before !== undefined && <rect class="then" x="6%" width="40%" y={HEIGHT - high(bar.before)} height={high(bar.before)} rx="5" />}
                <rect class={last || compared ? 'now' : 'then'} x={compared ? '52%' : '6%'} width={compared ? '40%' : '88%'} y={HEIGHT - high(bar.value)} height={high(bar.value)} rx="6" />
              </svg>
              <span class="foot">{bar.label}</span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
