import { useRef, useState } from 'preact/hooks';
import { post, upload } from '../../api/client';
import { Button } from '../../kit/button/button';
import { Icon } from '../../kit/icons/icons';
import { t } from './texts';
import './complaints.css';

const MOST = 5;
const LARGEST = 10 * 1024 * 1024;
const TYPES = ['image/jpeg', 'image/png', 'application/pdf'];

/** Why a file is not taken; empty where it is. The API checks again, by content. */
export function refusal(file: { name: string; size: number; type: string }, already: number): string {
  if (already >= MOST) return t.form.tooMany;
  if (!TYPES.includes(file.type)) return t.form.wrongType(file.name);
  return file.size > LARGEST ? t.form.tooBig(file.name) : '';
}

export function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0kB` : `${(bytes / 1024 / 1024).toLocaleString('pl-PL', { maximumFractionDigits: 1 })}\u00a0MB`;
}

/** Chooses files; a phone offers its camera. */
export function FilePicker({ count, onFiles, label = t.form.add }: { count: number; onFiles: (files: File[]) => void; label?: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const picked = (list: FileList | null) => {
    const files = [...list ?? []];
    const problems = files.map((file, index) => refusal(file, count + index));
    setProblem(problems.find(Boolean) ?? '');
    onFiles(files.filter((_, index) => !problems[index]));
    if (input.current) input.current.value = '';
  };
  return (
    <div class="stack tight">
      <input ref={input} class="visually-hidden" type="file" id="files" tabIndex={-1} aria-hidden="true" accept={TYPES.join(',')} multiple onChange={event => picked(event.currentTarget.files)} />
      <div class="actions row"><Button kind="quiet" aria-describedby="files-hint" onClick={() => input.current?.click()}><Icon name="photo" size={20} /> {label}</Button></div>
      {problem && <p class="bad strong" role="alert">{problem}</p>}
    </div>
  );
}

export interface Sending { file: File; share: number; state: 'waiting' | 'sending' | 'done' | 'failed' }

/** Sends files one after another to a complaint, and tells how far each is. */
export async function sendFiles(customer: string, caseNumber: string, files: readonly File[], tell: (index: number, change: Partial<Sending>) => void): Promise<void> {
  for (const [index, file] of files.entries()) {
    tell(index, { state: 'sending', share: 0 });
    const target = await post('/customers/{customerNumber}/complaints/{caseNumber}/attachments', { path: { customerNumber: customer, caseNumber }, body: { fileName: file.name, contentType: file.type, size: file.size } });
    const arrived = target.ok && await upload(target.value, file, share => tell(index, { share }));
    tell(index, arrived ? { state: 'done', share: 1 } : { state: 'failed' });
  }
}

export function FileList({ sendings, onAgain }: { sendings: readonly Sending[]; onAgain: (index: number) => void }) {
  return (
    <ul class="files" aria-label={t.sent.uploading}>
      {sendings.map(({ file, share, state }, index) => (
        <li key={file.name + index}>
          <Icon name={file.type === 'application/pdf' ? 'bill' : 'photo'} /><span class="grow"><span class="file-name">{file.name}</span> <span class="soft small">{sizeOf(file.size)}</span>
            {state === 'sending' && <progress max={1} value={share} aria-label={file.name} />}</span>
          {state === 'failed' ? <Button kind="danger" small onClick={() => onAgain(index)}>{t.sent.again}</Button> : <span class={state === 'done' ? 'good strong' : 'soft'}>{state === 'done' ? t.sent.done : state === 'sending' ? `${Math.round(share * 100)}%` : t.sent.waiting}</span>}
        </li>))}
    </ul>
  );
}
