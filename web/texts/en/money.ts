import type pl from '../pl/money';

const en: typeof pl = say => ({
  pay: {
    title: 'Pay by transfer', amount: 'Amount', account: 'Account number', receiver: 'Receiver', transferTitle: 'Transfer title', showQr: 'Show the QR code for your bank app', hideQr: 'Hide the code', qrLabel: 'QR code with the transfer details', qrText: 'Scan it in your bank app: all fields fill themselves in.', note: 'The payment appears here once the bank sends us its statement, usually on the next working day.', own: 'This account is yours alone: we recognise payments to it without an invoice number.',
  },
  invoices: {
    title: 'Invoices', years: 'Year', empty: 'No invoices in this year', emptyText: 'Choose another year, or look in after the next billing period.', period: 'Period', number: 'Number', issued: 'Issued', due: 'Due', gross: 'Amount', left: 'To pay', state: 'State', estimated: 'estimate', correction: 'correction',
    paid: 'paid', open: (left, due) => `${say.money(left)} to pay ${due}`, overdue: (left, days) => `${say.money(left)} overdue by ${days}`, credit: 'settled', dueBy: iso => `by ${say.dayMonth(iso)}`,
    account: 'Account and payments', demands: 'Demands', toAccount: 'Balance, payments, interest', all: 'All contracts', contract: 'Contract', sum: (count, sum) => `${say.count(count, { one: 'invoice', other: 'invoices' })}, ${sum} in all`,
  },
  invoice: {
    title: number => `Invoice ${number}`, correctionTitle: number => `Correction ${number}`, pdf: 'Download the PDF', xml: 'File for accountants (XML)', notYet: 'The document is still being made. Look in again in a few minutes.', preparing: 'Preparing…', earlier: 'This invoice comes from the earlier system. The details are on the document you received; the office can prepare a copy.',
    where: 'Where does this amount come from?', step1: 'Water used', step2: 'Charges', step3: 'Tax', step4: 'Total for this period',
    water: 'Water', sewage: 'Sewage', standing: 'Standing charge', reading: (value, day, source) => `${value} (${say.dayMonth(day)}, ${source})`, sources: { utility: 'read by us', customer: 'given by you', estimate: 'estimate' }, used: (from, to, use) => `${to} − ${from} = ${use}`, usedPlain: use => `${use} used`,
    byReading: 'by reading', byEstimate: 'estimate', estimateExplained: (use, days, of, result) => `There was no reading, so we reckoned: before ${use} m³ in ${say.count(days, { one: 'day', other: 'days' })}, which makes ${result} for ${say.count(of, { one: 'day', other: 'days' })}.`, estimatePlain: 'There was no reading, so we took your usual use.', estimateLater: 'The next reading puts it right.', settles: value => `${value} of it settle an earlier estimate.`,
    line: (quantity, price, net) => `${quantity} × ${price} = ${net}`, lineStanding: (price, days, of, net) => `${price} × ${days}/${of} days = ${net}`, lineStandingWhole: net => `${net} for the whole period`, perPeriod: 'a period',
    net: 'Net in all', vat: percent => `VAT ${percent}%`, vatSum: (net, percent, vat) => `${net} × ${percent}% = ${vat}`, gross: 'Gross in all', tariff: decision => `Prices of the tariff approved by decision ${decision}.`,
    overpaymentUsed: 'Overpayment taken off', toPay: 'To pay for this invoice', arrears: 'Arrears of earlier invoices', arrearsInterest: 'Interest on them', settlementTitle: 'The account on the day of issue', corrects: 'Corrects invoice', correctedBy: 'Corrected by', reason: 'Reason of the correction', before: 'Before the correction', after: 'After the correction', difference: 'Difference', settledBy: 'The estimate was put right by',
    complain: 'Something not right?', complainText: 'Tell us what is wrong. Until we answer, no demand for this invoice goes out.', complainButton: 'Make a complaint', period: 'Period', sent: 'Sent', ksef: 'KSeF number', charge: 'Charge', how: 'How it was reckoned', value: 'Net value',
  },
  account: {
    title: 'Account and payments', balance: 'Balance', owes: 'To pay', overpaid: 'Overpaid', zero: 'Everything is paid', asOf: day => `As of ${say.date(day)}`, entries: 'What happened on the account', day: 'Day', what: 'What', amount: 'Amount', after: 'Balance after', year: 'Year', empty: 'Nothing happened in this year', open: 'Unpaid invoices', due: 'Due', left: 'Left', late: 'Overdue', interest: 'Interest', days: count => say.count(count, { one: 'day', other: 'days' }), total: 'Total',
    types: { invoice: 'Invoice', correction: 'Correction', payment: 'Payment', interest: 'Interest', fee: 'Fee', refund: 'Refund', 'write-off': 'Write-off', reversal: 'Reversal' },
    interestTitle: 'Where does interest come from?', interestText: 'From the day after the due date to the day of payment statutory interest for late payment is charged: amount × yearly rate × days ÷ 365. The rate is the reference rate of the National Bank of Poland plus 5.5 percentage points.', includes: interest => `including ${say.money(interest)} interest`,
    refundTitle: 'Refund of an overpayment', refundText: amount => `You have ${say.money(amount)} with us. We take it off the next invoice, or pay it back to your account within 14 days.`, refundAsk: 'Ask for a refund', refundAccount: 'Your account number', refundAccountHint: '26 digits', needAccount: 'Check the account number: it has 26 digits, and something in it is not right.', refundSend: 'Ask for the refund', refundDone: (amount, day) => `We will pay back ${say.money(amount)} by ${say.date(day)} at the latest.`, refundAll: 'We will pay back the whole overpayment.', proxyNo: 'Only the owner of the account can ask for a refund.',
  },
  demands: {
    title: 'Demands for payment', empty: 'There are no demands', emptyText: 'Long may it stay so.', stages: { reminder: 'Reminder', demand: 'Demand for payment', 'final-demand': 'Final demand for payment', 'cut-off': 'Notice of cutting off', final: 'Final demand for payment' }, other: 'Letter about arrears', issued: 'Issued', payBy: 'Pay by', total: 'Amount demanded', settled: 'settled', left: amount => `${say.money(amount)} left`, principal: 'Principal', interest: 'Interest', fee: 'Fee', invoices: 'Invoices', pdf: 'Download the letter', waterPoint: 'Where to get water', channel: { email: 'by e-mail', post: 'by post' }, sent: 'Sent', delivered: 'Delivered', trouble: 'Cannot pay at once?', troubleText: 'Call us: we can agree on instalments or clear up what is not right.',
  },
});
export default en;
