import { words } from '../words';

/** Where one is in a task of a few pages. */
export function Steps({ now, names }: { now: number; names: readonly string[] }) {
  return (
    <div class="steps">
      <p class="small soft">{words.step(now, names.length)}: <strong>{names[now - 1]}</strong></p>
      <div class="steps-line" aria-hidden="true">{names.map((name, index) => <span key={name} class={index < now ? 'done' : ''} />)}</div>
    </div>
  );
}
