import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../icons/icons';
import { words } from '../words';
import './field.css';

interface Common {
  /** Also the id, so that the error summary can lead here. */
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  optional?: boolean;
}

interface Described { id: string; describedBy: string | undefined; invalid: boolean }

/** Label, hint, error and, between them, whatever takes the input. */
export function Field({ name, label, hint, error, optional, children }: Common & { children: (ids: Described) => ComponentChildren }) {
  const hintId = `${name}-hint`;
  const errorId = `${name}-error`;
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={name}>{label}{optional && <span class="soft"> ({words.optional})</span>}</label>
      {hint && <div class="hint" id={hintId}>{hint}</div>}
      {error && <FieldError id={errorId} text={error} />}
      {children({ id: name, describedBy, invalid: error !== undefined })}
    </div>
  );
}

export function FieldError({ id, text }: { id: string; text: string }) {
  return <p class="error" id={id}><Icon name="warning" size={18} /><span><span class="visually-hidden">{words.error} </span>{text}</span></p>;
}

/** What an input of the browser takes beside label and value. */
interface InputAttributes {
  type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'search' | 'number';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  autocomplete?: string;
  autocapitalize?: 'none' | 'characters' | 'words';
  spellcheck?: boolean;
  maxLength?: number;
  min?: string;
  max?: string;
  placeholder?: string;
}
type TextProps = Common & InputAttributes & { value: string; onText: (value: string) => void; width?: 'short' | 'full'; after?: ComponentChildren };

export function TextField({ name, label, hint, error, optional, value, onText, width, after, ...rest }: TextProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional ?? false}>
      {ids => {
        const input = <input {...{ type: 'text', autocomplete: 'off', ...rest } as JSX.IntrinsicElements['input']} id={ids.id} name={name} class={`input ${width ?? ''}`} value={value}
          aria-describedby={ids.describedBy} aria-invalid={ids.invalid} aria-required={!optional} onInput={event => onText(event.currentTarget.value)} />;
        return after ? <div class="with-button">{input}{after}</div> : input;
      }}
    </Field>
  );
}

export function PasswordField(props: Omit<TextProps, 'after' | 'type'>) {
  const [shown, setShown] = useState(false);
  return <TextField {...props} type={shown ? 'text' : 'password'} autocapitalize="none" spellcheck={false} after={
    <button type="button" class="button quiet small" aria-pressed={shown} aria-controls={props.name} onClick={() => setShown(!shown)}>{shown ? words.hide : words.show}</button>
  } />;
}

type AreaProps = Common & { value: string; onText: (value: string) => void; rows?: number; maxLength?: number };

export function TextArea({ name, label, hint, error, optional, value, onText, ...rest }: AreaProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional ?? false}>
      {ids => <textarea rows={5} {...rest} id={ids.id} name={name} class="input" value={value} aria-describedby={ids.describedBy}
        aria-invalid={ids.invalid} aria-required={!optional} onInput={event => onText(event.currentTarget.value)} />}
    </Field>
  );
}

export interface Option { value: string; label: ComponentChildren; hint?: ComponentChildren }

type SelectProps = Common & { value: string; onText: (value: string) => void; options: { value: string; label: string }[] };

export function SelectField({ name, label, hint, error, optional, value, onText, options }: SelectProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional ?? false}>
      {ids => <select id={ids.id} name={name} class="input" value={value} aria-describedby={ids.describedBy} aria-invalid={ids.invalid}
        onChange={event => onText(event.currentTarget.value)}>
        {options.map(option => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>}
    </Field>
  );
}

type ChoicesProps = Common & { value: string; onText: (value: string) => void; options: Option[] };

/** One of a few, all of them in sight. */
export function Choices({ name, label, hint, error, value, onText, options }: ChoicesProps) {
  const describedBy = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset class={error ? 'field has-error' : 'field'} aria-describedby={describedBy}>
      <legend>{label}</legend>
      {hint && <div class="hint" id={`${name}-hint`}>{hint}</div>}
      {error && <FieldError id={`${name}-error`} text={error} />}
      <div>
        {options.map((option, index) => (
          <label key={option.value} class="choice">
            <input type="radio" id={index === 0 ? name : `${name}-${index}`} name={name} value={option.value} checked={value === option.value} onChange={() => onText(option.value)} />
            <span class="name">{option.label}</span>
            {option.hint && <span class="hint">{option.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CheckProps { name?: string; checked: boolean; onChecked: (checked: boolean) => void; label: ComponentChildren; hint?: ComponentChildren; bare?: boolean; error?: string | undefined }

export function CheckField({ name, checked, onChecked, label, hint, bare, error }: CheckProps) {
  const own = useId();
  const id = name ?? own;
  return (
    <div class={error ? 'field has-error' : 'field'}>
      {error && <FieldError id={`${id}-error`} text={error} />}
      <label class={bare ? 'choice bare' : 'choice'}>
        <input type="checkbox" id={id} name={name} checked={checked} aria-describedby={error ? `${id}-error` : undefined} onChange={event => onChecked(event.currentTarget.checked)} />
        <span class="name">{label}</span>
        {hint && <span class="hint">{hint}</span>}
      </label>
    </div>
  );
}
