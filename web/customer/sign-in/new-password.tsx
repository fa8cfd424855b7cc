import { Icon } from '../../kit/icons/icons';
import { PasswordField } from '../../kit/field/field';
import { t } from './texts';
import './sign-in.css';

const r = t.register;
const RULES: [string, RegExp][] = [[r.rule8, /^.{8,}$/], [r.ruleLower, /\p{Ll}/u], [r.ruleUpper, /\p{Lu}/u], [r.ruleDigit, /\d/]];

export function goodPassword(password: string): boolean {
  return RULES.every(([, rule]) => rule.test(password));
}

/** A new password, with the rules ticked off while it is typed. */
export function NewPassword({ label, value, onText, error }: { label: string; value: string; onText: (value: string) => void; error?: string | undefined }) {
  return (
    <div class="stack tight">
      <PasswordField name="password" label={label} autocomplete="new-password" error={error} value={value} onText={onText} hint={r.rules} />
      <ul class="password-rules">
        {RULES.map(([text, rule]) => {
          const met = rule.test(value);
          return <li key={text} class={met ? 'met' : ''}><Icon name={met ? 'check' : 'circle'} size={18} />{text}<span class="visually-hidden"> ({met ? r.met : r.notMet})</span></li>;
        })}
      </ul>
    </div>
  );
}
