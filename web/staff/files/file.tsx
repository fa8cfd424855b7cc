import { useRoute } from 'preact-iso';
import { get, type Schema } from '../../api/client';
import { useResource } from '../../api/resource';
import { Callout, Facts, Tag } from '../../kit/callout/callout';
import { shortDate, time } from '../../kit/dates/dates';
import { Page } from '../../kit/page/page';
import { Table } from '../../kit/table/table';
import { language } from '../../texts/language';
import { Read } from '../parts';
import { t } from '../texts';
import { FILE_TONES, size } from './files';

const words = t.files;
type Finding = Schema<'ImportFinding'>;

/** Reports give both languages in one text where they are older; the part in ours is shown. */
function reason(finding: Finding): string {
  if (language === 'en') return finding.reasonEn ?? finding.reason ?? '';
  const both = finding.reason ?? '';
  return finding.reasonEn && both.endsWith(` / ${finding.reasonEn}`) ? both.slice(0, -finding.reasonEn.length - 3) : both;
}

function Findings({ caption, rows }: { caption: string; rows: Finding[] }) {
  return (
    <section class="card"><Table caption={`${caption} (${rows.length})`} captionShown rows={rows.map((row, index) => ({ ...row, index }))} keyOf={row => row.index} columns={[
      { title: words.line, number: true, cell: row => row.line ?? t.none },
      { title: words.entry, head: true, cell: row => row.entry ?? t.none },
      { title: words.field, cell: row => row.field ?? t.none },
      { title: words.reason, cell: reason },
    ]} /></section>
  );
}

export function FilePage() {
  const { params } = useRoute();
  const importId = params['importId'] ?? '';
  const file = useResource(`import:${importId}`, () => get('/staff/imports/{importId}', { path: { importId } }));
  const found = file.value;
  return (
    <Page title={found?.fileName ?? words.file} back={{ href: '/staff/pliki', text: words.title }} aside={found && <Tag tone={FILE_TONES[found.status]}>{words.statuses[found.status]}</Tag>}>
      <Read of={file}>{one => <>
        <section class="card"><Facts items={[[t.what, words.kinds[one.kind]], [words.came, `${shortDate(one.at)} ${time(one.at)}`], [words.size, size(one.size)]]} /></section>
        {!one.report && one.status !== 'waiting' && <Callout tone="good">{words.clean}</Callout>}
        {(one.report?.errors ?? []).length > 0 && <Findings caption={words.errors} rows={one.report?.errors ?? []} />}
        {(one.report?.warnings ?? []).length > 0 && <Findings caption={words.warnings} rows={one.report?.warnings ?? []} />}
      </>}</Read>
    </Page>
  );
}
