import type { passkeyWordsVi } from './passkey-words-vi.ts'

export const passkeyWordsEn: Readonly<Record<keyof typeof passkeyWordsVi, string>> = {
  title: 'Passkeys',
  about:
    'Sign in by finger, face or the code of your device; nothing to type and nothing a false page could take. One for each device.',
  none: 'No passkey yet.',
  lacking:
    'Your role opens with a passkey only, and you have none. Make one before you sign out, or you will need another reset code.',
  unknown: 'This browser cannot hold passkeys: it takes https and a newer browser.',
  add: 'Add this device',
  'add.name': 'What you call this device',
  'add.pin': 'Your PIN',
  'add.go': 'Make a passkey',
  'add.done': 'Passkey {name} added.',
  'add.gone': 'No passkey was made: the device has none to give, or you cancelled.',
  list: 'My passkeys',
  name: 'Device',
  made: 'Made',
  used: 'Last used',
  never: 'never',
  backup: 'A copy is kept online',
  'backup.yes': 'yes',
  'backup.no': 'no: lost with the device',
  remove: 'Remove',
  'remove.sure': 'Remove this passkey? That device will not sign in with it any more.',
  'remove.done': 'The passkey is removed.',
  propose:
    '{n|person who administers or keeps money signs in|people who administer or keep money sign in} with a PIN alone. Nobody can guess a passkey or talk it out of them.',
  'propose.ready':
    'Everybody who administers or keeps money has a passkey: it can be asked for now.',
  'propose.mine': 'Make mine',
  'propose.rule': 'Rule by role',
  'roles.title': 'Roles that need a passkey',
  'roles.about':
    'When on, PIN and password open nothing for bearers of the role. Who has no passkey gets a reset code, comes in with it and makes one.',
  'roles.state': '{have} of {n|person has|people have} a passkey',
  'roles.on': 'Needed',
  'roles.off': 'Not needed',
  'roles.require': 'Ask for a passkey',
  'roles.relax': 'Do not ask',
  'roles.sure':
    '{n|bearer of this role has|bearers of this role have} no passkey and will need a reset code to come in. Turn it on?',
  'roles.done': 'The rule is changed.',
}
