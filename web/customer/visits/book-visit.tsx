import { useEffect, useState } from 'preact/hooks';
import { get, type Outcome, type Schema } from '../../api/client';
import { errorsOf, type Problem } from '../../api/problems';
import { useResource } from '../../api/resource';
import { Button } from '../../kit/button/button';
import { Callout, Facts } from '../../kit/callout/callout';
import { dayMonth, longDate, plusDays, time, today, weekday } from '../../kit/dates/dates';
import { useDraft } from '../../kit/draft/draft';
import type { Errors } from '../../kit/error-summary/error-summary';
import { Choices, FieldError, TextField } from '../../kit/field/field';
import { Form, useForm } from '../../kit/form/form';
import { Icon } from '../../kit/icons/icons';
import { Loading } from '../../kit/states/states';
import { Whoops } from '../inside';
import { hours } from '../hours';
import { settings } from '../settings';
import { t } from '../complaints/texts';
import { calendarFile, saveFile } from './calendar';
import '../complaints/complaints.css';

const w = t.visit;
export type Visit = Schema<'Visit'>;
export interface Booking { topic: string; start: string; name: string; email: string; phone: string }
interface Props { draftKey: string; contact: boolean; book: (booking: Booking) => Promise<Outcome<Visit>>; onBooked?: () => void }

/** Topic, day, hour; who comes, where that is not known. */
export function BookVisit({ draftKey, contact, book, onBooked }: Props) {
  const topics = useResource('visit-topics', () => get('/visit-topics'));
  const draft = useDraft(draftKey, { topic: '', name: '', email: '', phone: '' });
  const [start, setStart] = useState('');
  const [booked, setBooked] = useState<Visit | null>(null);
  const [round, setRound] = useState(0);
  const form = useForm();
  if (topics.problem && !topics.value) return <Whoops problem={topics.problem} onRetry={() => void topics.reload()} />;
  if (!topics.value) return <Loading lines={5} />;
  if (booked) return <Booked visit={booked} />;
  const { topic, name, email, phone } = draft.value;
  const chosen = topics.value.items.find(item => item.topic === topic);
  const send = () => form.send(async () => {
    const errors: Errors = {};
    if (!chosen) errors['topic'] = w.needTopic;
    if (!start) errors['start'] = w.needTime;
    if (contact && !name.trim()) errors['name'] = w.needName;
    if (contact && !email.includes('@')) errors['email'] = w.needEmail;
    if (contact && phone.replace(/\D/g, '').length < 9) errors['phone'] = w.needPhone;
    if (Object.keys(errors).length > 0) return errors;
    const answer = await book({ topic, start, name: name.trim(), email: email.trim(), phone: phone.trim() });
    if (!answer.ok) {
      if (answer.problem.slug === 'slot-taken' || answer.problem.slug === 'slot-not-available') { setStart(''); setRound(round + 1); return { start: answer.problem.detail }; }
      return errorsOf(answer.problem, ['topic', 'start', 'name', 'email', 'phone']);
    }
    draft.forget();
    setBooked(answer.value);
    onBooked?.();
    return {};
  });
  return (
    <div class="card">
      <Form state={form} onSend={() => void send()}>
        <Choices name="topic" label={w.topic} error={form.errors['topic']} value={topic} onText={value => { draft.set({ topic: value }); setStart(''); }}
          options={topics.value.items.map(item => ({ value: item.topic, label: item.name, hint: item.bookingNeeded ? w.minutes(item.minutes) : w.noBooking }))} />
        {chosen && !chosen.bookingNeeded && <Callout tone="good">{w.noBooking} {settings.value && hours(settings.value.utility.hours)}</Callout>}
        {chosen?.bookingNeeded && <Slots key={`${topic}${round}`} topic={topic} value={start} error={form.errors['start']} onChoose={setStart} />}
        {chosen?.bookingNeeded && contact && <>
          <TextField name="name" label={w.name} autocomplete="name" error={form.errors['name']} value={name} onText={value => draft.set({ name: value })} width="full" />
          <TextField name="email" label={w.email} type="email" inputMode="email" autocomplete="email" error={form.errors['email']} value={email} onText={value => draft.set({ email: value })} width="full" />
          <TextField name="phone" label={w.phone} type="tel" inputMode="tel" autocomplete="tel" error={form.errors['phone']} value={phone} onText={value => draft.set({ phone: value })} />
        </>}
        {(!chosen || chosen.bookingNeeded) && <div class="actions row"><Button type="submit" busy={form.busy}>{w.book}</Button></div>}
      </Form>
    </div>
  );
}

type Slot = Schema<'VisitSlots'>['items'][number];

/** Free hours of the coming three weeks, a day at a time. */
function Slots({ topic, value, error, onChoose }: { topic: string; value: string; error: string | undefined; onChoose: (start: string) => void }) {
  const [slots, setSlots] = useState<Slot[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [day, setDay] = useState('');
  const load = async () => {
    const answer = await get('/visit-slots', { query: { topic, from: today(), to: plusDays(today(), 21) } });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setSlots(answer.value.items);
  };
  useEffect(() => { void load(); }, []);
  if (problem) return <Whoops problem={problem} onRetry={() => void load()} />;
  if (!slots) return <Loading lines={3} />;
  const days = [...new Set(slots.map(slot => today(new Date(slot.start))))];
  if (days.length === 0) return <Callout>{w.noSlots}</Callout>;
  const shown = days.includes(day) ? day : days[0] ?? '';
  return (
    <>
      <fieldset class="field"><legend>{w.day}</legend><div class="slots">{days.slice(0, 12).map((choice, index) => (
        <label key={choice}><input type="radio" id={index === 0 ? 'day' : undefined} name="day" checked={choice === shown} onChange={() => { setDay(choice); onChoose(''); }} /><span><small>{weekday(choice)}</small>{dayMonth(choice)}</span></label>))}</div></fieldset>
      <fieldset class={error ? 'field has-error' : 'field'} aria-describedby={error ? 'start-error' : undefined}><legend>{w.time}, {longDate(shown)}</legend>
        {error && <FieldError id="start-error" text={error} />}
        <div class="slots">{slots.filter(slot => today(new Date(slot.start)) === shown).map((slot, index) => (
          <label key={slot.start}><input type="radio" id={index === 0 ? 'start' : undefined} name="start" checked={slot.start === value} onChange={() => onChoose(slot.start)} /><span>{time(slot.start)}</span></label>))}</div></fieldset>
    </>
  );
}

export function toCalendar(visit: Visit): void {
  const utility = settings.value?.utility;
  saveFile(`${visit.visitCode}.ics`, 'text/calendar', calendarFile({ code: visit.visitCode, title: `${w.event}: ${visit.topicName}`, start: visit.start, end: visit.end, place: utility?.address ?? utility?.name ?? '', note: `${w.code}: ${visit.visitCode}\n${w.bring}` }));
}

function Booked({ visit }: { visit: Visit }) {
  return (
    <div class="card stack">
      <Callout tone="good" live><h2>{w.done}</h2><p class="strong">{w.doneText(visit.start)}</p><p>{visit.topicName}</p></Callout>
      <Facts items={[[w.code, visit.visitCode], settings.value?.utility.address && [w.where, settings.value.utility.address]]} />
      <p>{w.codeText} {w.bring}</p>
      <div class="actions row"><Button onClick={() => toCalendar(visit)}><Icon name="calendar" size={20} /> {w.calendar}</Button></div>
    </div>
  );
}
