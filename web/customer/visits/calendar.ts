/** A calendar file (RFC 5545) for a visit, made here: nothing is sent anywhere. */
export interface Appointment { code: string; title: string; start: string; end: string; place: string; note: string }

const stamp = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
const text = (value: string) => value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines are at most 75 bytes; a longer one goes on after a blank. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (encoder.encode(part + letter).length > 74) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}

export function calendarFile(visit: Appointment, now: Date = new Date()): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//e-BOK//PL', 'BEGIN:VEVENT', `UID:${visit.code}@ebok`, `DTSTAMP:${stamp(now.toISOString())}`,
    `DTSTART:${stamp(visit.start)}`, `DTEND:${stamp(visit.end)}`, `SUMMARY:${text(visit.title)}`, `LOCATION:${text(visit.place)}`, `DESCRIPTION:${text(visit.note)}`,
    'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT2H', `DESCRIPTION:${text(visit.title)}`, 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR'].map(folded).join('\r\n') + '\r\n';
}

export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
