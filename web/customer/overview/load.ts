/** What the overview shows, whatever calls it takes. */
import { get, type Outcome, type Schema } from '../../api/client';
import { plusDays, today } from '../../kit/dates/dates';
import { activeMeters } from '../readings/meters';

export interface OverviewMeter { meterId: string; last: { readOn: string; value: number } | null; window: { from: string; to: string; open: boolean } | null; refused: string | null }
export interface Overview {
  customer: Schema<'Customer'>;
  balance: Schema<'Balance'>;
  meters: OverviewMeter[];
  metersInAll: number;
  uses: Schema<'ConsumptionPage'>['items'];
  cases: Schema<'ComplaintSummary'>[];
  visits: Schema<'Visit'>[];
  demands: Schema<'NoticeToday'>[];
}

export async function loadOverview(customerNumber: string): Promise<Outcome<Overview>> {
  const path = { customerNumber };
  const [customer, balance, consumption, complaints, visits, notices] = await Promise.all([
    get('/customers/{customerNumber}', { path }), get('/customers/{customerNumber}/balance', { path }),
    get('/customers/{customerNumber}/consumption', { path, query: { from: plusDays(today(), -800), limit: 100 } }),
    get('/customers/{customerNumber}/complaints', { path, query: { limit: 10 } }), get('/customers/{customerNumber}/visits', { path, query: { limit: 10 } }), get('/customers/{customerNumber}/notices', { path, query: { limit: 5 } }),
  ]);
  if (!customer.ok) return customer;
  if (!balance.ok) return balance;
  const active = activeMeters(customer.value);
  const meters = await Promise.all(active.slice(0, 2).map(async ({ meter }): Promise<OverviewMeter> => {
    const found = await get('/customers/{customerNumber}/meters/{meterId}', { path: { ...path, meterId: meter.meterId } });
    return { meterId: meter.meterId, last: found.ok ? found.value.last : null, window: found.ok ? found.value.window : null, refused: found.ok ? found.value.whyNot?.message ?? null : null };
  }));
  return { ok: true, status: 200, value: {
    customer: customer.value, balance: balance.value, meters, metersInAll: active.length,
    uses: consumption.ok ? consumption.value.items : [],
    cases: complaints.ok ? complaints.value.items.filter(one => one.status === 'open' || one.status === 'overdue') : [],
    visits: visits.ok ? visits.value.items.filter(visit => visit.status === 'booked' && new Date(visit.end) > new Date()) : [],
    demands: notices.ok ? notices.value.items.filter(notice => !notice.settled) : [],
  } };
}
