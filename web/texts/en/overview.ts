import type pl from '../pl/overview';

const en: typeof pl = say => ({
  tab: 'Overview', hello: name => `Hello, ${name}`, helloCompany: 'Hello',
  switch: name => `${name}: switch`,
  toPay: 'To pay', overdue: 'Overdue', overpaid: 'Overpaid', paid: 'Everything is paid', paidText: 'There is nothing you have to do.', overpaidText: 'We will take it off the next invoice.', since: (day, days) => `was due ${say.dayMonth(day)}, ${say.count(days, { one: 'day', other: 'days' })} ago`, interest: amount => `including ${say.money(amount)} interest`, invoice: number => `invoice ${number}`, invoices: count => say.count(count, { one: 'invoice', other: 'invoices' }),
  pay: 'Pay', where: 'Where does it come from?', account: 'Account and payments', refund: 'Refund',
  reading: 'Reading', lastReading: (value, day) => `Last: ${value}, ${say.dayMonth(day)}.`, noReading: 'No reading yet.', now: 'This is a good time for a reading', nowUntil: day => `Give it by ${say.dayMonth(day)} and we bill what was really used instead of an estimate.`, next: (from, to) => `The next one best from ${say.dayMonth(from)} to ${say.dayMonth(to)}; without it we estimate.`, give: 'Give a reading', giveMany: 'Give readings', meters: count => say.count(count, { one: 'meter', other: 'meters' }),
  use: 'Water use', table: 'Chart and table', noUse: 'It will appear after the first period that is billed.',
  cases: 'Cases and news', noCases: 'Nothing waits for you or for us.', answerBy: day => `we will answer by ${say.dayMonth(day)}`, caseState: 'open', late: 'we are late', newCase: 'Something not working? Write to us', demand: 'Demand for payment', demandUntil: day => `pay by ${say.dayMonth(day)}`, visit: instant => `${say.weekday(instant)}, ${say.dayMonth(instant)}, ${say.time(instant)}`, visitTitle: 'Visit at the office', visitTag: 'visit', interruption: street => `Water interrupted, ${street}`, interruptionWhen: (from, to) => `${say.weekday(from)}, ${say.dayMonth(from)}, ${say.time(from)}–${say.time(to)}`, interruptionTag: 'interruption',
  welcome: 'Your account is ready. Welcome!', ended: 'The contract has ended: the account can be read, readings are no longer taken.', noCustomer: 'This account has no customer yet', noCustomerText: 'Add one with the data from an invoice.', add: 'Add a customer', pendingEmail: 'A new e-mail address waits to be confirmed', confirmIt: 'Confirm', legalisation: (meter, day) => `The legalisation of meter ${meter} ends on ${say.date(day)}. We exchange it free of charge and will call about a date.`,
});
export default en;
