/**
 * Procedures that are for our own pages in a browser and stand under no path of `/v1`, each with the
 * reason. Everything else that the router has is offered.
 */
export const NOT_OFFERED: Readonly<Record<string, string>> = {
  'session.open': 'gives a cookie; a program has a key',
  'session.askPasskey': 'an authenticator answers it in a browser',
  'session.openByPasskey': 'gives a cookie; a program has a key',
  'session.current': 'tells of a cookie',
  'session.close': 'takes the cookie back',
  'session.list': 'a person looks after their own sign-ins',
  'session.end': 'a person looks after their own sign-ins',
  'session.endOthers': 'a person looks after their own sign-ins',
  'session.changePin': 'only the person knows the PIN',
  'session.setPassword': 'only the person knows the PIN',
  'session.askReset': 'for who stands before the door of an app',
  'session.ways': 'for who stands before the door of an app',
  'session.redeemReset': 'gives a cookie to who holds the code',
  'passkeys.list': 'a person looks after their own passkeys',
  'passkeys.begin': 'an authenticator answers it in a browser',
  'passkeys.add': 'an authenticator’s answer, out of a browser',
  'passkeys.remove': 'a person looks after their own passkeys',
  'devices.pair': 'its answer is shown on one phone to another',
  'devices.redeem': 'gives a cookie to a phone',
  'devices.list': 'a person looks after their own phones',
  'devices.revoke': 'a person looks after their own phones',
  'setup.state': 'the first minutes of a server, before there are keys',
  'setup.begin': 'the first minutes of a server, before there are keys',
}
