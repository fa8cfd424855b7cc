import type pl from '../pl/about';

const en: typeof pl = () => ({
  help: {
    title: 'Help', lead: 'Everything here can also be done by telephone and at the office.', phone: 'Call', write: 'Write', come: 'Come', emergency: 'Burst pipe or blocked sewer', emergencyText: 'Day and night, on holidays too.', questions: 'Frequent questions',
    faq: [
      ['How do I read the meter?', 'Copy only the black digits, from left to right. The red ones are litres: leave them out.'],
      ['When should I give a reading?', 'Best in the last week of the billing period or the first one after it. The overview says from when to when.'],
      ['I gave no reading. What now?', 'We estimate from your earlier use. The next reading puts it right.'],
      ['I live in a block of flats. Why can I not create an account?', 'The building manager holds the contract and settles water with the residents. Ask the housing community or cooperative.'],
      ['I have paid, but the balance has not changed.', 'A payment appears once the bank sends us its statement, usually on the next working day.'],
      ['I want to sign a contract.', 'Contracts are signed in person at the office. Book an hour and you will not wait.'],
    ],
    visit: 'Book a visit',
  },
  accessibility: {
    title: 'Accessibility statement', intro: name => `${name} undertakes to keep e-BOK accessible under the Polish act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies.`,
    state: 'Conformance', stateText: 'The pages are built to meet WCAG 2.2 at level AA: they work by keyboard, with a screen reader, at 200% zoom and on a narrow screen, in light and dark. PDF invoices are tagged (PDF/UA).', made: 'This statement was made on 25 November 2026 by self-assessment: automatic tests and a check by hand.',
    keys: 'Keyboard', keysText: 'Tab goes on, Shift+Tab back, Enter chooses, Escape closes a window. The first Tab on a page shows “Skip to content”.', contact: 'Remarks and requests', contactText: 'Is something not accessible? Write or call. We answer within 7 days; where that is impossible, within 2 months with the reason.', complaint: 'If we refuse, you can complain to us and then to the Commissioner for Human Rights.', office: 'The office', officeText: 'We tell you by telephone about the entrance, the lift and a sign language interpreter; you may come with an assistance dog.',
  },
  privacy: {
    title: 'Personal data', intro: (name, address) => `The controller of the data is ${name}, ${address}.`,
    parts: [
      ['Why and on what basis', 'To conclude and perform the contract for water and sewage, run the e-BOK account, issue invoices, answer complaints and claim what is owed (Art. 6(1)(b), (c) and (f) GDPR). E-invoices and notifications are sent by consent (a), which can be withdrawn at any time.'],
      ['Where the data come from', 'From the person who signed the contract, and from meter readings.'],
      ['Who receives them', 'Companies that work for us (cloud, post, printing), the bank, and authorities where the law says so. They do not leave the European Economic Area.'],
      ['For how long', 'Invoices and books 5 years from the end of the year, contract data until its end and the lapse of claims, the sign-in until the account is erased.'],
      ['Your rights', 'Access and a copy, rectification, erasure, restriction, objection, portability, a complaint to the President of UODO. Copy and erasure are under “More, My data”.'],
      ['What is kept on this device', 'Only what is needed: the chosen language, unsent forms in this tab and, if you ask for it, the sign-in. There are no advertisements, statistics or files of other sites.'],
    ],
    contact: 'Questions about data',
  },
});
export default en;
