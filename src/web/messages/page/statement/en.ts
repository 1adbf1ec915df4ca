import type { Messages } from '../../id.ts'

export const statement: Messages['statement'] = {
  privacy: {
    title: 'Privacy',
    lead: 'Labinov collects as little as it can, and citizens need no account.',
    sections: [
      {
        title: 'When you read',
        text: [
          'Public pages use no cookies, load nothing from other sites, and do not record who reads them.',
        ],
      },
      {
        title: 'When you rate a service',
        text: [
          'What is kept: your answers, what you chose to add (such as an age group), the time, and the code of the service. No name, account, telephone number or network (IP) address is kept.',
          'To notice many answers from one device on one day, a mark is kept that is scrambled anew every day. It cannot be turned back into a device or a person.',
          'An answer cannot be changed, nor found again as somebody’s. So please write no names or identity numbers into the free text.',
        ],
      },
      {
        title: 'When you complain',
        text: [
          'The text of a complaint and who wrote it are hidden from the public from the start. Name and e-mail are kept only if you give them, to answer you, and are removed some time after the report is over; the form says after how long. A complaint is tracked by a number, not by an account.',
          'If you ask to hear of changes, your e-mail address is kept apart from the answers of the survey, for two years at most, and removed as soon as you end it by the link in every e-mail.',
        ],
      },
      {
        title: 'What the public sees',
        text: [
          'Only figures about many. Figures about too few people are not shown, and are not in the open data either.',
        ],
      },
      {
        title: 'Staff with an account',
        text: [
          'For staff and coaches we keep name, e-mail, role and sign-in sessions. Every change of data is recorded with who made it, because the law asks for accountability. Cookies are used for the sign-in session only.',
        ],
      },
      {
        title: 'Your rights',
        text: [
          'Under Law 27/2022 on personal data protection you may ask for information, a copy, correction and deletion of your personal data. The controller is the regional government that uses Labinov; address your request to it.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Labinov is made for everybody: on a cheap phone, with a keyboard, with a screen reader, in light and dark.',
    sections: [
      {
        title: 'What we aim at',
        text: ['Our aim is WCAG 2.2 level AA, in line with Law 8/2016 on persons with disabilities.'],
      },
      {
        title: 'What is tested',
        text: [
          'Public pages are checked with an automatic tool (axe) at 360 and 1,280 pixels, in light and dark, each time this software is tested. Public pages work without JavaScript. Every picture has a twin in text or as a table, and colour is never the only sign.',
        ],
      },
      {
        title: 'What is not',
        text: [
          'Automatic tools do not find everything. People with disabilities have not tested it yet, and nobody outside has assessed it. We do not check the descriptions that agencies write.',
        ],
      },
      {
        title: 'Found a barrier?',
        text: [
          'Tell the regional government on the complaint page of the innovation you use, or through lapor.go.id. Please name the page and the tools you use.',
        ],
      },
    ],
  },
}
