import type pl from '../pl/readings';

const en: typeof pl = say => ({
  title: 'Readings', main: 'Main meter', garden: 'Garden meter', meter: id => `no. ${id}`,
  last: 'Last reading', noneYet: 'none yet', give: 'Give a reading', all: 'Give all at once', allTitle: 'Readings of all meters', allLead: 'Type what you have. Empty fields are skipped; you can come back to them later.',
  cubic: value => `${value.toLocaleString('en-GB')}\u00a0m³`, on: day => say.date(day),
  legalised: day => `Legalised until ${say.date(day)}`, removed: day => `Removed ${say.date(day)}`, noMeters: 'You have no meter yet', noMetersText: 'It will appear here once it is fitted.',
  form: {
    title: 'What does the meter show?', lead: 'Only the black digits, from the left. Leave out the red ones.', label: 'Meter reading in m³', today: day => `Reading of today, ${say.dayMonth(day)}`, otherDay: 'Another day', day: 'Day of the reading', send: 'Send the reading',
    previous: (value, day) => `Before: ${value} (${say.dayMonth(day)}).`, expected: (from, to) => `Today it would usually be ${from} to ${to}.`,
    need: 'Enter the black digits of the meter.', tooLong: digits => `This meter has ${say.count(digits, { one: 'black digit', other: 'black digits' })}. Leave out the red ones.`,
    lower: value => `That is less than before (${value}). Check whether digits have been swapped.`, same: 'The same as before: 0 m³ used.',
    usual: use => `${use} since the last reading, as usual.`, less: use => `${use} since the last reading. Less than usual, but it happens.`, more: use => `${use} since the last reading. More than usual: check the digits, or is water leaking somewhere?`, plain: use => `${use} since the last reading.`,
    unusualTitle: 'That is far more than usual', unusual: (use, usual) => `It comes to ${use}; usually it is ${usual}. Have another look at the meter. If it is right, send the reading and check for a leak.`, unusualYes: 'It is right, send it', unusualNo: 'I will correct it',
    done: 'Thank you, we have the reading', doneText: (value, day) => `${value} of ${say.date(day)}.`, billedWith: day => `It will be billed with the period until ${say.date(day)}.`, next: 'Next meter', toOverview: 'Back to the overview',
    window: (from, to) => `A reading given from ${say.dayMonth(from)} to ${say.dayMonth(to)} closes this billing period; without it we estimate.`, windowOpen: 'This is a good time: the reading will close the billing period.',
    gardenNote: until => `Water through this meter goes to the garden, so no sewage is charged for it. Readings count until ${say.date(until)}.`, legalisationOver: day => `The legalisation of this meter ended on ${say.date(day)}. Its readings are not billed until it is exchanged.`, cannot: 'We cannot take a reading now',
    draft: 'We have restored the digits you typed.',
  },
  history: 'Earlier readings', day: 'Day', value: 'Reading', use: 'Use', source: 'From', sources: { customer: 'given by you', utility: 'read by us', estimate: 'estimate' }, takeBackNewest: day => `Take back the reading of ${say.dayMonth(day)}`, takeBackTitle: 'Take back this reading?', takeBackText: (value, day) => `The reading ${value} of ${say.date(day)} will go. You can then give the right one.`, takeBackYes: 'Take it back', keep: 'Keep it', takenBack: 'The reading is taken back.', emptyHistory: 'There are no readings yet.',
  sendAll: 'Send the readings', sentCount: count => `Sent: ${say.count(count, { one: 'reading', other: 'readings' })}.`, nothing: 'Enter at least one reading.', sent: 'taken', address: 'Address', confirmAgain: 'Far more than usual. If it is right, send it once more.',
  consumption: {
    title: 'Water use', lead: 'How much water was used in each billing period.', link: 'Use over time', thisYear: 'this period', lastYear: 'a year before', period: 'Period', use: 'Use', before: 'A year before', difference: 'Difference', estimated: 'estimate', estimatedNote: 'Some periods were estimated, as there was no reading.', empty: 'Nothing here yet', emptyText: 'Your use will appear after the first period that is billed.', describe: parts => `Water use: ${parts}.`, meterChoice: 'Meter', allMeters: 'All together', table: 'Use in a table',
    sameAsBefore: 'The same as a year ago.', moreThanBefore: value => `${value} more than a year ago.`, lessThanBefore: value => `${value} less than a year ago.`,
  },
});
export default en;
