import type pl from '../pl/site';

const en: typeof pl = {
  name: 'e-BOK', tagline: 'Online customer office', home: 'Home', nav: 'Main',
  overview: 'Overview', readings: 'Readings', invoices: 'Invoices', cases: 'Cases', more: 'More',
  signIn: 'Sign in', signOut: 'Sign out', register: 'Create an account',
  help: 'Help', phoneHelp: 'Help by telephone', emergency: 'Water emergency, day and night', hours: 'Office hours',
  accessibility: 'Accessibility', privacy: 'Privacy', writeUs: 'Write to us',
  notFound: 'There is no such page', notFoundText: 'The address may have changed, or it has a typo.', goHome: 'Go to the home page',
  landing: {
    title: 'Water and sewage without queues', lead: 'Invoices, balance, readings and complaints. At any hour, on your phone too.',
    have: 'I have an account', haveText: 'See your balance, give a reading, download an invoice.',
    new: 'First time here?', newText: 'The account belongs to whoever signed the contract with the waterworks. Check by address whether that is you.',
    check: 'Check my address', haveInvoice: 'I have an invoice, create an account',
    street: 'Street', streetHint: 'For example Ogrodowa', building: 'House number', postalCode: 'Postal code', send: 'Check',
    needStreet: 'Enter the street, for example Ogrodowa.', needBuilding: 'Enter the house number, for example 73.', needPostalCode: 'Enter the postal code, for example 66-410.',
    yes: 'You can create an account', yesText: 'There is a contract at this address. If it is yours, have an invoice at hand.',
    manager: 'The manager holds the contract for this building', managerText: 'Living in a block of flats? The housing community or cooperative settles your water; ask there about your bill. You do not need an account here.',
    managerYou: 'I am the manager, create an account',
    none: 'We know no contract at this address', noneText: 'Check street and number. A new house? Contracts are signed at the office: book an hour that suits you.',
    bookVisit: 'Book a visit', other: 'Check another address',
    without: 'Without signing in', track: 'Track a complaint by its number', visit: 'Book a visit at the office', failure: 'Report an emergency',
  },
};
export default en;
