import type { coopOpeningWordsVi } from './coop-opening-words-vi.ts'

export const coopOpeningWordsEn: Readonly<Record<keyof typeof coopOpeningWordsVi, string>> = {
  'open.title': 'Open a cooperative',
  'open.help':
    'As its registration says. It has a book of its own at once; members and capital are recorded by its bookkeeper.',
  'open.name': 'Name',
  'open.commune': 'Code of the commune',
  'open.code': 'Tax number (number of registration)',
  'open.seat': 'Seat',
  'open.representative': 'Legal representative',
  'open.from': 'Charter in force from',
  'open.officer': 'First officer',
  'open.officer.hint':
    'Leave empty for somebody who is known already, and give the role on their page.',
  'open.phone': 'Phone number',
  'open.role': 'Role',
  'open.bookkeeper': 'Bookkeeper',
  'open.treasurer': 'Treasurer',
  'open.go': 'Open the cooperative',
  'open.sofar':
    'Done: {done}. Correct what was refused and send again; what is done is not done twice.',
  'open.step.cooperative': 'book',
  'open.step.charter': 'charter',
  'open.step.account': 'bank account',
  'open.step.person': 'officer',
  'open.step.role': 'role',
  'open.done': '{name} is open',
  'open.asked': 'The officer’s role waits for a second administrator.',
  'open.on': 'Go to the cooperative',
}
