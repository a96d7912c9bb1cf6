import type { viMore } from './vi-more.ts'

export const enMore = {
  'texts.title': 'Read the bank’s texts',
  'texts.body':
    'Copy the text that tells of money and paste it here, or open a statement. Only this phone reads it.',
  'texts.paste': 'Paste the text',
  'texts.label': 'Texts from the bank',
  'texts.read': 'Read',
  'texts.file': 'Open statement',
  'texts.busy': 'Reading…',
  'texts.weak': 'Texts can be forged. Green waits for the bank’s own word to the market.',
  'texts.found': 'Found',
  'texts.which': 'Money for which sale?',
  'texts.sale': 'Sale at {at}',
  'texts.more': 'Too much, give the rest back',
  'texts.OneTimePassword':
    'This is a secret code (OTP). Never paste it or give it to anybody. Nothing was kept.',
  'texts.NotABankText': 'No amount and account number here. Copy the whole text.',
  'texts.ReaderMissing': 'Statements need the network once before they open here.',
  'texts.unreadable': 'This phone cannot read the file. Ask the cooperative to open it.',
  'fate.pays': 'Recorded: I saw the money',
  'fate.seen': 'Recorded: I saw the money',
  'fate.known': 'This sale has it already',
  'fate.short': 'Too little. Do not hand over.',
  'fate.alarm': 'Wrong amount! Do not hand over.',
  'fate.cancelled': 'Money for a dropped sale',
  'fate.choose': 'No code in it',
  'fate.unknown': 'Not for any sale',
  'fate.outgoing': 'Money going out, not coming in',
  'fate.other_account': 'Another account, not this stall’s',
} satisfies Record<keyof typeof viMore, string>
