import { useState } from 'preact/hooks';
import { get, post, type Schema } from '../../api/client';
import { forget, useResource } from '../../api/resource';
import { Button, ButtonLink } from '../../kit/button/button';
import { Callout } from '../../kit/callout/callout';
import { today } from '../../kit/dates/dates';
import { Dialog } from '../../kit/dialog/dialog';
import { useDraft } from '../../kit/draft/draft';
import { FieldError, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Page } from '../../kit/page/page';
import { Loading } from '../../kit/states/states';
import { type Inside, Whoops } from '../inside';
import { History } from './history';
import { judge, type Verdict } from './plausible';
import { t } from './texts';
import './readings.css';

const f = t.form;
type Meter = Schema<'MeterWithNextReading'>;
type Reading = Schema<'Reading'>;

export function GiveReading({ customer, params }: Inside) {
  const meterId = params['meterId'] ?? '';
  const draft = useDraft(`reading:${meterId}`, { value: '', day: '' });
  const day = draft.value.day || today();
  const meter = useResource<Meter>(`${customer}/meter/${meterId}/${day}`, () => get('/customers/{customerNumber}/meters/{meterId}', { path: { customerNumber: customer, meterId }, query: { readOn: day } }));
  const [given, setGiven] = useState<Reading | null>(null);
  const [round, setRound] = useState(0);
  const back = { href: '/odczyty', text: t.title };
  if (meter.problem && !meter.value) return <Page title={f.title} back={back} narrow><Whoops problem={meter.problem} onRetry={() => void meter.reload()} /></Page>;
  const found = meter.value;
  return (
    <Page title={given ? f.done : f.title} lead={given ? undefined : f.lead} back={back} narrow>
      {found && <p class="soft">{found.kind === 'GARDEN' ? t.garden : t.main}, {t.meter(meterId)}</p>}
      {given && <Given reading={given} />}
      {!given && !found && <Loading lines={3} big />}
      {!given && found && (found.whyNot
        ? <Callout tone="warn"><h2>{f.cannot}</h2><p>{found.whyNot.message}</p></Callout>
        : <ReadingForm customer={customer} meter={found} day={day} draft={draft} onGiven={reading => { setGiven(reading); setRound(round + 1); }} />)}
      {found && <Notes meter={found} />}
      <History key={round} customer={customer} meterId={meterId} onChange={() => { setGiven(null); void meter.reload(); }} />
    </Page>
  );
}

function Given({ reading }: { reading: Reading }) {
  return (
    <div class="card stack">
      <Callout tone="good" live><p class="strong">{f.doneText(t.cubic(reading.value), reading.readOn)}</p>{reading.message ? <p>{reading.message}</p> : reading.billedWith && <p>{f.billedWith(reading.billedWith)}</p>}</Callout>
      <div class="actions row"><ButtonLink href="/przeglad">{f.toOverview}</ButtonLink><ButtonLink kind="quiet" href="/odczyty">{f.next}</ButtonLink></div>
    </div>
  );
}

/** When it counts, and what is particular to a garden meter. */
function Notes({ meter }: { meter: Meter }) {
  return (
    <>
      {meter.window && <p class="soft">{meter.window.open ? f.windowOpen : f.window(meter.window.from, meter.window.to)}</p>}
      {meter.kind === 'GARDEN' && meter.countsUntil && <Callout icon="leaf">{f.gardenNote(meter.countsUntil)}</Callout>}
    </>
  );
}

interface FormProps { customer: string; meter: Meter; day: string; draft: ReturnType<typeof useDraft<{ value: string; day: string }>>; onGiven: (reading: Reading) => void }

function ReadingForm({ customer, meter, day, draft, onGiven }: FormProps) {
  const form = useForm();
  const [unusual, setUnusual] = useState<{ use: number; usual: number } | null>(null);
  const [otherDay, setOtherDay] = useState(draft.value.day !== '');
  const typed = draft.value.value;
  const last = meter.last?.value ?? null;
  const padded = (value: number) => String(value).padStart(meter.digits, '0');
  const verdict = judge(typed, meter.digits, last, meter.expected);
  const send = (confirmUnusual: boolean) => form.send(async () => {
    setUnusual(null);
    if (verdict.kind === 'nothing') return { value: f.need };
    if (verdict.kind === 'too-long') return { value: f.tooLong(meter.digits) };
    const value = Number(typed.replace(/\s/g, ''));
    const answer = await post('/customers/{customerNumber}/meters/{meterId}/readings', { path: { customerNumber: customer, meterId: meter.meterId }, body: { readOn: day, value, confirmUnusual } });
    if (!answer.ok && answer.problem.slug === 'reading-unusual') {
      const { expected, use } = answer.problem.more;
      setUnusual({ use: typeof use === 'number' ? use : value - (last ?? 0), usual: typeof expected === 'number' ? expected : meter.expected?.usualUse ?? 0 });
      return {};
    }
    if (!answer.ok) return { value: answer.problem.violations[0]?.message ?? answer.problem.detail };
    draft.forget();
    forget(customer);
    onGiven(answer.value);
    return {};
  });
  const error = form.errors['value'];
  return (
    <div class="card">
      <Form state={form} onSend={() => void send(false)}>
        <div class={error ? 'field has-error' : 'field'}>
          <label for="value">{f.label}</label>
          {error && <FieldError id="value-error" text={error} />}
          <div class="meter-face">
            <input id="value" name="value" class={`digits d${meter.digits}`} inputMode="numeric" autocomplete="off" maxLength={meter.digits} value={typed}
              aria-describedby={`value-before value-says${error ? ' value-error' : ''}`} aria-invalid={error !== undefined} aria-required="true" onInput={event => draft.set({ value: event.currentTarget.value.replace(/\D/g, '') })} />
            <span class="reds" aria-hidden="true">000</span><span class="unit" aria-hidden="true">m³</span>
          </div>
          <p class="hint" id="value-before">{meter.last && f.previous(padded(meter.last.value), meter.last.readOn)} {meter.expected && f.expected(padded(meter.expected.from), padded(meter.expected.to))}</p>
        </div>
        <div id="value-says" role="status"><Says verdict={verdict} padded={padded} /></div>
        {otherDay
          ? <TextField name="day" type="date" label={f.day} max={today()} value={day} onText={value => draft.set({ day: value })} width="short" />
          : <p class="row"><span>{f.today(day)}</span><Button kind="plain" small onClick={() => setOtherDay(true)}>{f.otherDay}</Button></p>}
        <div class="actions row"><Button type="submit" busy={form.busy}>{f.send}</Button></div>
      </Form>
      <Dialog open={unusual !== null} onClose={() => setUnusual(null)} title={f.unusualTitle}>
        {unusual && <p>{f.unusual(t.cubic(unusual.use), t.cubic(unusual.usual))}</p>}
        <div class="actions row"><Button onClick={() => void send(true)}>{f.unusualYes}</Button><Button kind="quiet" onClick={() => setUnusual(null)}>{f.unusualNo}</Button></div>
      </Dialog>
    </div>
  );
}

function Says({ verdict, padded }: { verdict: Verdict; padded: (value: number) => string }) {
  switch (verdict.kind) {
    case 'nothing': case 'too-long': return null;
    case 'lower': return <Callout tone="bad">{f.lower(padded(verdict.last))}</Callout>;
    case 'same': return <Callout>{f.same}</Callout>;
    case 'usual': return <Callout tone="good">{f.usual(t.cubic(verdict.use))}</Callout>;
    case 'less': return <Callout>{f.less(t.cubic(verdict.use))}</Callout>;
    case 'more': return <Callout tone="warn">{f.more(t.cubic(verdict.use))}</Callout>;
    case 'plain': return <Callout>{f.plain(t.cubic(verdict.use))}</Callout>;
  }
}
